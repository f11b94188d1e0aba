#include "rdf/write_graph.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <stdexcept>
#include <unordered_map>
#include <vector>

#include "rdf/document_writer.hpp"
#include "rdf/names.hpp"
#include "rdf/turtle_writer.hpp"
#include "rdf/works.hpp"

namespace recital::rdf {
namespace {

using facts::DocumentFact;
using facts::Facts;
using facts::RequestFact;
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

// Organs that the graph names, with those they belong to.
std::set<std::string> gather_organs(const Facts& facts, const std::map<std::string, Work, std::less<>>& works,
                                    const std::set<std::string>& agents, const Knowledge& knowledge,
                                    std::map<std::string, std::string>& organ_of_agent) {
  std::set<std::string> organs;
  for (const DocumentFact& document : facts.documents) organs.insert(document.organ_id);
  for (const auto& [key, work] : works) organs.insert(work.organ);
  for (const knowledge::Organ& organ : knowledge.organs) {
    for (const std::string& name : organ.names) {
      if (agents.contains(name) && organ_of_agent.try_emplace(name, organ.id).second) organs.insert(organ.id);
    }
  }
  organs.erase("");
  std::vector<std::string> pending(organs.begin(), organs.end());
  while (!pending.empty()) {
    const knowledge::Organ* organ = knowledge.organ(pending.back());
    pending.pop_back();
    if (organ != nullptr && knowledge.organ(organ->parent) != nullptr && organs.insert(organ->parent).second) {
      pending.push_back(organ->parent);
    }
  }
  return organs;
}

std::set<std::string> gather_agents(const Facts& facts) {
  std::set<std::string> agents;
  for (const DocumentFact& document : facts.documents) {
    for (const RequestFact& request : document.requests) {
      agents.insert(request.requested_by);
      agents.insert(request.addressee);
      for (std::string& recipient : listed_agents(request.recipient)) agents.insert(std::move(recipient));
    }
  }
  agents.erase("");
  return agents;
}

std::map<std::string, const facts::Source*> gather_files(const Facts& facts) {
  std::map<std::string, const facts::Source*> files;
  for (const facts::Source& source : facts.sources) files[source.file] = &source;
  for (const DocumentFact& document : facts.documents) files.try_emplace(document.file, nullptr);
  for (const text::Diagnostic& diagnostic : facts.diagnostics) files.try_emplace(diagnostic.file, nullptr);
  return files;
}

void write_work(const Context& context, const std::string& key, const Work& work) {
  TurtleWriter& turtle = context.turtle;
  turtle.subject(context.curie("", key));
  turtle.link("rdf:type", class_of(work.kind));
  turtle.text("rc:symbol", key);
  turtle.text("rdfs:label", label_of(key, context.knowledge), "en");
  if (!work.organ.empty()) turtle.link("rc:adoptedBy", context.curie(kOrganPrefix, work.organ));
  if (const knowledge::Treaty* treaty = context.knowledge.treaty(key)) {
    turtle.text_if("rc:treatySeriesNumber", treaty->number);
    if (context.works.contains(treaty->article_of)) turtle.link("rc:relatedTo", context.curie("", treaty->article_of));
  }
  if (const std::string page = official_page(key, context.knowledge); !page.empty()) {
    turtle.link_iri("rdfs:seeAlso", page);
  }
}

void write_organ(const Context& context, const std::string& id) {
  TurtleWriter& turtle = context.turtle;
  turtle.subject(context.curie(kOrganPrefix, id));
  turtle.link("rdf:type", "rc:Organ");
  turtle.text("rc:id", id);
  const knowledge::Organ* organ = context.knowledge.organ(id);
  turtle.text("rdfs:label", organ == nullptr ? id : organ->name, "en");
  if (organ != nullptr && context.knowledge.organ(organ->parent) != nullptr) {
    turtle.link("rc:subsidiaryOf", context.curie(kOrganPrefix, organ->parent));
  }
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
  turtle.subject("un:" + name);
  turtle.link("rdf:type", "rc:Diagnostic");
  if (is_discrepancy(diagnostic.code)) turtle.link("rdf:type", "rc:Discrepancy");
  turtle.link("rc:source", context.curie(kFilePrefix, diagnostic.file));
  turtle.number("rc:start", diagnostic.source.begin);
  turtle.number("rc:end", diagnostic.source.end);
  turtle.text("rc:severity", text::name(diagnostic.severity));
  turtle.text_if("rc:code", diagnostic.code);
  turtle.text_if("rc:message", diagnostic.message);
}

void write_prefixes(TurtleWriter& turtle, const std::string& base) {
  turtle.prefix("dcterms", "http://purl.org/dc/terms/");
  turtle.prefix("rc", "https://w3id.org/recital/ontology#");
  turtle.prefix("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
  turtle.prefix("un", base);
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
  const auto works = gather_works(facts, knowledge);
  const auto agents = gather_agents(facts);
  std::map<std::string, std::string> organ_of_agent;
  const auto organs = gather_organs(facts, works, agents, knowledge, organ_of_agent);
  const auto files = gather_files(facts);
  const Grouping grouping = group_by_key(facts);

  Names names;
  for (const auto& [key, work] : works) names.add("", key, work.read);
  for (const DocumentFact& document : facts.documents) {
    if (document.key.empty()) names.add(kUnkeyedPrefix, unkeyed_name(document), true);
  }
  for (const std::string& id : organs) names.add(kOrganPrefix, id);
  for (const std::string& agent : agents) names.add(kAgentPrefix, agent);
  for (const auto& [file, source] : files) names.add(kFilePrefix, file);
  names.settle();

  TurtleWriter turtle(sink);
  const Context context{knowledge, works, names, turtle};
  write_prefixes(turtle, options.base);
  for (const auto& [group, place] : grouping.of_document) write_document(context, grouping.groups[group], place);

  turtle.comment("Works that are cited");
  for (const auto& [key, work] : works) {
    if (!work.read && work.kind != "treaty") write_work(context, key, work);
  }
  turtle.comment("Treaties");
  for (const auto& [key, work] : works) {
    if (!work.read && work.kind == "treaty") write_work(context, key, work);
  }
  turtle.comment("Organs, and those who are asked for reports");
  for (const std::string& id : organs) write_organ(context, id);
  for (const std::string& agent : agents) {
    turtle.subject(context.curie(kAgentPrefix, agent));
    turtle.link("rdf:type", "rc:Agent");
    turtle.text("rdfs:label", agent);
    const auto organ = organ_of_agent.find(agent);
    if (organ != organ_of_agent.end()) turtle.link("rc:organ", context.curie(kOrganPrefix, organ->second));
  }
  turtle.comment("Files");
  for (const auto& [file, source] : files) {
    turtle.subject(context.curie(kFilePrefix, file));
    turtle.link("rdf:type", "rc:Source");
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
  turtle.finish();
}

}  // namespace recital::rdf
