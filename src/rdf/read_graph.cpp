#include "rdf/read_graph.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <fstream>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <vector>

#include "rdf/triples.hpp"
#include "rdf/works.hpp"

namespace recital::rdf {
namespace {

using facts::CitationFact;
using facts::ClauseFact;
using facts::DocumentFact;
using facts::Facts;
using facts::RequestFact;

constexpr std::array<std::string_view, 6> kWorkClasses = {"Resolution", "Decision", "Statement",
                                                          "Draft",      "Document", "Treaty"};

class Assembler {
 public:
  Assembler(const Triples& triples, const std::string& name) : triples_(triples), name_(name) {}

  Facts assemble() {
    for (const std::string_view each : kWorkClasses) {
      for (const NodeId node : triples_.of_class(each)) {
        if (triples_.find(node, Property::source) != nullptr) add_document(node);
      }
    }
    for (const NodeId node : triples_.of_class("Witness")) add_document(node);
    for (const char* each : {"Clause", "Footnote"}) {
      for (const NodeId node : triples_.of_class(each)) owner(node, Property::in_document).clauses.push_back(node);
    }
    for (const NodeId node : triples_.of_class("Citation")) owner(node, Property::citing).citations.push_back(node);
    for (const NodeId node : triples_.of_class("ReportRequest")) {
      owner(node, Property::in_document).requests.push_back(node);
    }
    Facts facts;
    for (Found& found : documents_) facts.documents.push_back(document(found));
    std::stable_sort(facts.documents.begin(), facts.documents.end(), [](const DocumentFact& a, const DocumentFact& b) {
      return std::tie(a.file, a.source.begin) < std::tie(b.file, b.source.begin);
    });
    add_sources(facts);
    add_diagnostics(facts);
    if (facts.documents.empty() && facts.sources.empty() && facts.diagnostics.empty()) {
      throw GraphError(fmt::format(
          "{}:1:1: error: there is nothing of Recital's in it; give a graph.ttl that 'recital build' wrote", name_));
    }
    add_provenance(facts);
    return facts;
  }

 private:
  struct Found {  // a document, and the nodes of what was read of it
    NodeId node = kNoNode;
    std::vector<NodeId> clauses, citations, requests;
  };

  [[noreturn]] void incomplete(NodeId node, const char* what) const {
    throw GraphError(
        fmt::format("{}:1:1: error: <{}> has no {}; the file is damaged or cut off, so build the graph again", name_,
                    triples_.iri(node), what));
  }

  void add_document(NodeId node) {
    if (document_of_.try_emplace(node, documents_.size()).second) documents_.push_back({node, {}, {}, {}});
  }

  Found& owner(NodeId node, Property property) {
    NodeId of = triples_.node(node, Property::in_witness);
    if (of == kNoNode) of = triples_.node(node, property);
    const auto found = of == kNoNode ? document_of_.end() : document_of_.find(of);
    if (found == document_of_.end()) incomplete(node, "document");
    return documents_[found->second];
  }

  void in_order(std::vector<NodeId>& nodes) const {
    std::vector<std::pair<std::size_t, NodeId>> ordered;
    ordered.reserve(nodes.size());
    for (const NodeId node : nodes) ordered.emplace_back(triples_.number(node, Property::order), node);
    std::sort(ordered.begin(), ordered.end());
    for (std::size_t i = 0; i < nodes.size(); ++i) nodes[i] = ordered[i].second;
  }

  [[nodiscard]] text::Span span(NodeId node) const {
    return {triples_.number(node, Property::start), triples_.number(node, Property::end)};
  }

  // A text of the thing that a property leads to: the label of an addressee, the place of a clause.
  [[nodiscard]] std::string text_through(NodeId node, Property link, Property property) const {
    const NodeId through = triples_.node(node, link);
    return through == kNoNode ? std::string() : triples_.text(through, property);
  }

  [[nodiscard]] std::string kind(NodeId work) const {
    if (const Statement* kind = triples_.find(work, Property::kind)) return kind->text;
    for (const std::string_view each : kWorkClasses) {
      if (triples_.is_a(work, each)) return std::string(kind_of(std::string("rc:").append(each)));
    }
    return {};
  }

  [[nodiscard]] std::string place(NodeId evidence) const {
    const NodeId clause = triples_.node(evidence, Property::in_clause);
    return triples_.text(clause == kNoNode ? evidence : clause, Property::place);
  }

  DocumentFact document(Found& found) {
    const NodeId node = found.node;
    const NodeId work =
        triples_.node(node, Property::witness_of) == kNoNode ? node : triples_.node(node, Property::witness_of);
    DocumentFact read;
    read.file = text_through(node, Property::source, Property::file);
    read.key = triples_.text(work, Property::symbol);
    read.kind = kind(node);
    read.key_origin = triples_.text(node, Property::key_from);
    read.title = triples_.text(node, Property::title);
    read.organ = triples_.text(node, Property::organ_name);
    read.organ_id = text_through(node, Property::adopted_by, Property::id);
    read.adopted = triples_.text(node, Property::adopted);
    read.meeting = triples_.text(node, Property::meeting);
    read.session = triples_.text(node, Property::session);
    read.agenda_item = triples_.text(node, Property::agenda_item);
    read.preambular = triples_.number(node, Property::preambular);
    read.operative = triples_.number(node, Property::operative);
    if (triples_.find(node, Property::witness) != nullptr) read.witness = triples_.number(node, Property::witness);
    read.source = span(node);
    in_order(found.clauses);
    in_order(found.citations);
    in_order(found.requests);
    for (const NodeId each : found.clauses) read.clauses.push_back(clause(each));
    for (const NodeId each : found.citations) read.citations.push_back(citation(each));
    for (const NodeId each : found.requests) read.requests.push_back(request(each));
    return read;
  }

  [[nodiscard]] ClauseFact clause(NodeId node) const {
    ClauseFact read;
    read.place = triples_.text(node, Property::place);
    read.kind = triples_.is_a(node, "Footnote") ? "footnote" : triples_.text(node, Property::kind);
    read.parent = text_through(node, Property::introduced_by, Property::place);
    if (read.parent.empty()) read.parent = triples_.text(node, Property::parent_place);
    read.text = triples_.text(node, Property::text);
    read.source = span(node);
    return read;
  }

  [[nodiscard]] CitationFact citation(NodeId node) const {
    const NodeId cited = triples_.node(node, Property::cited);
    if (cited == kNoNode) incomplete(node, "rc:cited");
    if (!triples_.is_described(cited)) incomplete(cited, "description");
    CitationFact read;
    read.place = place(node);
    if (const NodeId relation = triples_.node(node, Property::relation); relation != kNoNode) {
      const std::string& iri = triples_.iri(relation);
      read.action = iri.substr(iri.find_last_of("#/") + 1);
    } else {
      read.action = triples_.text(node, Property::action);
    }
    read.role = triples_.text(node, Property::role);
    read.target = triples_.text(cited, Property::symbol);
    const Statement* target_kind = triples_.find(node, Property::target_kind);
    read.target_kind = target_kind != nullptr ? target_kind->text : kind(cited);
    const Statement* target_organ = triples_.find(node, Property::target_organ);
    read.target_organ =
        target_organ != nullptr ? target_organ->text : text_through(cited, Property::adopted_by, Property::id);
    read.via = triples_.text(node, Property::via);
    read.quote = triples_.text(node, Property::exact);
    read.source = span(node);
    read.decided_by = triples_.text(node, Property::decided_by);
    read.pinpoint = triples_.text(node, Property::pinpoint);
    read.date = triples_.text(node, Property::printed_date);
    read.modifier = triples_.text(node, Property::modifier);
    return read;
  }

  [[nodiscard]] RequestFact request(NodeId node) const {
    RequestFact read;
    read.place = place(node);
    read.requested_by = text_through(node, Property::requested_by, Property::label);
    read.addressee = text_through(node, Property::addressee, Property::label);
    read.recipient = triples_.text(node, Property::recipients);
    if (read.recipient.empty()) read.recipient = text_through(node, Property::recipient, Property::label);
    read.due = triples_.text(node, Property::due);
    read.due_session = triples_.text(node, Property::due_session);
    read.recurrence = triples_.text(node, Property::recurrence);
    read.subject = triples_.text(node, Property::subject);
    read.quote = triples_.text(node, Property::exact);
    read.source = span(node);
    return read;
  }

  void add_sources(Facts& facts) const {
    for (const NodeId node : triples_.of_class("Source")) {
      if (triples_.find(node, Property::size) == nullptr) continue;
      facts.sources.push_back({triples_.text(node, Property::file), triples_.number(node, Property::size),
                               triples_.text(node, Property::sha256)});
    }
    std::sort(facts.sources.begin(), facts.sources.end(),
              [](const facts::Source& a, const facts::Source& b) { return a.file < b.file; });
  }

  void add_diagnostics(Facts& facts) const {
    for (const NodeId node : triples_.of_class("Diagnostic")) {
      text::Diagnostic read;
      read.file = text_through(node, Property::source, Property::file);
      read.source = span(node);
      const std::string severity = triples_.text(node, Property::severity);
      for (const text::Severity each : {text::Severity::note, text::Severity::warning, text::Severity::error}) {
        if (severity == text::name(each)) read.severity = each;
      }
      read.code = triples_.text(node, Property::code);
      read.message = triples_.text(node, Property::message);
      facts.diagnostics.push_back(std::move(read));
    }
    std::stable_sort(facts.diagnostics.begin(), facts.diagnostics.end(),
                     [](const text::Diagnostic& a, const text::Diagnostic& b) {
                       return std::tie(a.file, a.source.begin, a.code, a.message) <
                              std::tie(b.file, b.source.begin, b.code, b.message);
                     });
  }

  // The description of the build is the last of a graph, so that its absence shows that the file breaks off.
  void add_provenance(Facts& facts) const {
    if (triples_.of_class("Build").empty()) {
      throw GraphError(fmt::format(
          "{}:1:1: error: it doesn't say how it was made, which stands last; the file is cut off, so build the graph again",
          name_));
    }
    for (const NodeId node : triples_.of_class("Program")) {
      facts.provenance.program_version = triples_.text(node, Property::version);
    }
    for (const NodeId node : triples_.of_class("Ontology")) {
      facts.provenance.ontology_version = triples_.text(node, Property::version);
      facts.provenance.ontology_sha256 = triples_.text(node, Property::sha256);
    }
    for (const NodeId node : triples_.of_class("Build")) {
      facts.provenance.recorded = triples_.text(node, Property::ended);
    }
  }

  const Triples& triples_;
  const std::string& name_;
  std::vector<Found> documents_;
  std::unordered_map<NodeId, std::size_t> document_of_;
};

}  // namespace

Facts read_graph(const std::filesystem::path& path) {
  const std::string name = path.string();
  std::ifstream file(path, std::ios::binary);
  if (!file) throw GraphError(fmt::format("{}:1:1: error: it can't be opened; check its name and permissions", name));
  Triples triples;
  triples.read(
      [&](char* buffer, std::size_t size) {
        file.read(buffer, static_cast<std::streamsize>(size));
        if (file.bad()) throw GraphError(fmt::format("{}:1:1: error: it can't be read; give a graph file", name));
        return static_cast<std::size_t>(file.gcount());
      },
      name);
  return Assembler(triples, name).assemble();
}

Facts read_graph_text(std::string_view bytes, const std::string& name) {
  Triples triples;
  triples.read(
      [&bytes](char* buffer, std::size_t size) {
        const std::size_t taken = std::min(size, bytes.size());
        std::memcpy(buffer, bytes.data(), taken);
        bytes.remove_prefix(taken);
        return taken;
      },
      name);
  return Assembler(triples, name).assemble();
}

}  // namespace recital::rdf
