#include "rdf/write_graph.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <stdexcept>
#include <unordered_map>
#include <vector>

#include "rdf/authorities.hpp"
#include "rdf/dataset_writer.hpp"
#include "rdf/document_writer.hpp"
#include "rdf/names.hpp"
#include "rdf/thing_names.hpp"
#include "rdf/turtle_writer.hpp"
#include "rdf/works.hpp"

namespace recital::rdf {
namespace {

using facts::DocumentFact;
using facts::Facts;
using knowledge::Knowledge;
using Readings = std::vector<const DocumentFact*>;

// The readings of each document, by witness; a document without a key is alone.
struct Grouping {
  std::vector<Readings> groups;
  std::vector<std::pair<std::size_t, std::size_t>>
      of_document;  // group and place in it, for each document of the facts
};

Grouping group_by_key(const Facts& facts) {
  Grouping grouping;
  std::unordered_map<std::string_view, std::size_t> group_of;
  std::vector<std::size_t> groups(facts.documents.size());
  for (std::size_t i = 0; i < facts.documents.size(); ++i) {
    const DocumentFact& document = facts.documents[i];
    auto [found, is_new] = group_of.try_emplace(document.key, grouping.groups.size());
    if (document.key.empty() || is_new) {
      groups[i] = grouping.groups.size();
      grouping.groups.emplace_back();
    } else {
      groups[i] = found->second;
    }
    grouping.groups[groups[i]].push_back(&document);
  }
  for (Readings& readings : grouping.groups) {
    std::stable_sort(readings.begin(), readings.end(),
                     [](const DocumentFact* a, const DocumentFact* b) { return a->witness < b->witness; });
  }
  grouping.of_document.resize(facts.documents.size());
  for (std::size_t group = 0; group < grouping.groups.size(); ++group) {
    const Readings& readings = grouping.groups[group];
    for (std::size_t place = 0; place < readings.size(); ++place) {
      grouping.of_document[static_cast<std::size_t>(readings[place] - facts.documents.data())] = {group, place};
    }
  }
  return grouping;
}

// Codes that tell of two pieces of evidence against each other: "treaty-number-disagrees",
// "session-contradicts-number".
bool is_discrepancy(std::string_view code) {
  for (const std::string_view word : {"disagree", "contradict", "differ", "conflict"}) {
    if (code.find(word) != std::string_view::npos) return true;
  }
  return false;
}

std::string diagnostic_digest(const text::Diagnostic& diagnostic) {
  return digest(fmt::format("{}\n{}\n{}\n{}\n{}\n{}", diagnostic.file, diagnostic.source.begin, diagnostic.source.end,
                            text::name(diagnostic.severity), diagnostic.code, diagnostic.message));
}

void write_diagnostic(const Context& context, const std::string& name, const text::Diagnostic& diagnostic) {
  TurtleWriter& turtle = context.turtle;
  context.begin("un:" + name, "rc:Diagnostic");
  if (is_discrepancy(diagnostic.code)) turtle.link("rdf:type", "rc:Discrepancy");
  turtle.link("rc:source", context.curie(kFilePrefix, diagnostic.file));
  turtle.number("rc:start", diagnostic.source.begin);
  turtle.number("rc:end", diagnostic.source.end);
  turtle.text("rc:severity", text::name(diagnostic.severity));
  turtle.text_if("rc:code", diagnostic.code);
  turtle.text_if("rc:message", diagnostic.message);
}

void write_prefixes(TurtleWriter& turtle, const std::string& base) {
  turtle.prefix("dcat", "http://www.w3.org/ns/dcat#");
  turtle.prefix("dcterms", "http://purl.org/dc/terms/");
  turtle.prefix("oa", "http://www.w3.org/ns/oa#");
  turtle.prefix("org", "http://www.w3.org/ns/org#");
  turtle.prefix("prov", "http://www.w3.org/ns/prov#");
  turtle.prefix("rc", "https://w3id.org/recital/ontology#");
  turtle.prefix("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
  turtle.prefix("un", base);
  turtle.prefix("void", "http://rdfs.org/ns/void#");
  turtle.prefix("xsd", "http://www.w3.org/2001/XMLSchema#");
}

}  // namespace

bool is_usable_base(std::string_view base) {
  const std::size_t colon = base.find(':');
  if (colon == std::string_view::npos || colon == 0 || colon + 1 == base.size()) return false;
  if (base.back() != '/' && base.back() != '#') return false;
  if (!((base[0] >= 'a' && base[0] <= 'z') || (base[0] >= 'A' && base[0] <= 'Z'))) return false;
  return std::all_of(base.begin(), base.end(), [](char c) {
    return c > ' ' && c < 0x7F && std::string_view("<>\"{}|^`\\").find(c) == std::string_view::npos;
  });
}

void write_graph(const Facts& facts, const Knowledge& knowledge, const WriteOptions& options, const Sink& sink) {
  if (!is_usable_base(options.base)) {
    throw std::invalid_argument("the base is no absolute IRI that ends in '/' or '#': " + options.base);
  }
  const Authorities authorities = gather_authorities(facts, knowledge);
  const auto files = gather_files(facts);
  const Grouping grouping = group_by_key(facts);
  const Names names = name_things(facts, authorities);
  TurtleWriter turtle(sink);
  Counts counts;
  const Context context{knowledge, authorities, names, turtle, counts};
  write_prefixes(turtle, options.base);
  for (const auto& [group, place] : grouping.of_document) write_document(context, grouping.groups[group], place);

  write_authorities(context);
  turtle.comment("Files");
  for (const auto& [file, source] : files) {
    context.begin(context.curie(kFilePrefix, file), "rc:Source");
    turtle.link("rdf:type", "prov:Entity");
    turtle.text("rc:file", file);
    if (source == nullptr) continue;
    turtle.number("rc:size", source->size);
    turtle.text("rc:sha256", source->sha256);
  }
  if (!facts.diagnostics.empty()) turtle.comment("Diagnostics");
  PartNames diagnostic_names;
  for (const text::Diagnostic& diagnostic : facts.diagnostics) {
    write_diagnostic(context, diagnostic_names.claim("diagnostic_" + diagnostic_digest(diagnostic)), diagnostic);
  }
  write_dataset(context, facts, options.base);
  turtle.finish();
}

}  // namespace recital::rdf
