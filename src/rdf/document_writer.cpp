#include "rdf/document_writer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <set>
#include <unordered_map>
#include <utility>

#include "facts/due_session.hpp"
#include "rdf/authorities.hpp"

namespace recital::rdf {
namespace {

using facts::CitationFact;
using facts::ClauseFact;
using facts::DocumentFact;
using facts::listed_agents;
using facts::RequestFact;
using facts::session_due;

bool is_property_name(std::string_view name) {
  if (name.empty() || name.size() > 64 || !(name[0] >= 'a' && name[0] <= 'z')) return false;
  return std::all_of(name.begin(), name.end(),
                     [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); });
}

class DocumentWriter {
 public:
  DocumentWriter(const Context& context, const std::vector<const DocumentFact*>& readings, std::size_t which)
      : context_(context),
        turtle_(context.turtle),
        readings_(readings),
        which_(which),
        document_(*readings[which]),
        work_name_(readings[0]->key.empty() ? context.curie(kUnkeyedPrefix, unkeyed_name(document_))
                                            : context.curie("", readings[0]->key)),
        name_(which == 0 ? work_name_ : fmt::format("{}.w{}", work_name_, which + 1)),
        source_(context.curie(kFilePrefix, document_.file)) {}

  void write() {
    turtle_.comment(fmt::format("{}, from {}", document_.key.empty() ? "A document without a symbol" : document_.key,
                                document_.file));
    write_front();
    name_clauses();
    for (std::size_t i = 0; i < document_.clauses.size(); ++i) write_clause(i);
    for (std::size_t i = 0; i < document_.citations.size(); ++i) write_citation(i);
    for (std::size_t i = 0; i < document_.requests.size(); ++i) write_request(i);
  }

 private:
  void write_place_in_file(const text::Span& span) {
    turtle_.link("rc:source", source_);
    turtle_.number("rc:start", span.begin);
    turtle_.number("rc:end", span.end);
  }

  void write_front() {
    if (which_ == 0) {
      context_.begin(name_, class_of(document_.kind));
      if (kind_of(class_of(document_.kind)) != document_.kind) turtle_.text("rc:kind", document_.kind);
      turtle_.text_if("rc:symbol", document_.key);
      if (!document_.key.empty()) turtle_.text("rdfs:label", label_of(document_.key, context_.knowledge), "en");
    } else {
      context_.begin(name_, "rc:Witness");
      turtle_.link("rc:witnessOf", work_name_);
      turtle_.text("rc:kind", document_.kind);
    }
    if (document_.witness != 1) turtle_.number("rc:witness", document_.witness);
    if (!document_.title.empty()) turtle_.text("dcterms:title", document_.title, "en");
    if (!document_.organ_id.empty()) turtle_.link("rc:adoptedBy", context_.curie(kOrganPrefix, document_.organ_id));
    turtle_.text_if("rc:organName", document_.organ);
    turtle_.day_if("rc:adopted", document_.adopted);
    turtle_.text_if("rc:meeting", document_.meeting);
    turtle_.text_if("rc:session", document_.session);
    if (const knowledge::Session* session = session_of(document_, context_.knowledge)) {
      turtle_.link("rc:inSession", context_.session_curie(*session));
    }
    turtle_.text_if("rc:agendaItem", document_.agenda_item);
    turtle_.number("rc:preambularClauses", document_.preambular);
    turtle_.number("rc:operativeParagraphs", document_.operative);
    turtle_.text_if("rc:keyFrom", document_.key_origin);
    write_place_in_file(document_.source);
    if (which_ != 0) return;
    if (const std::string page = official_page(document_.key, context_.knowledge); !page.empty()) {
      turtle_.link_iri("rdfs:seeAlso", page);
    }
    write_edges();
  }

  // From the document straight to what it cites, by the evidence of all its readings.
  void write_edges() {
    std::set<std::pair<std::string, std::string>> edges;
    for (const DocumentFact* reading : readings_) {
      for (const CitationFact& citation : reading->citations) {
        const std::string target = context_.curie("", citation.target);
        if (facts::is_mention(citation)) {
          edges.emplace(citation.via == "name" ? "rc:names" : "rc:refersBackTo", target);
          continue;
        }
        const bool is_object = citation.role == "object" && is_property_name(citation.action);
        edges.emplace(is_object ? "rc:" + citation.action : "rc:cites", target);
        if (context_.authorities.works.find(citation.target)->second.kind == "treaty") edges.emplace("rc:citesTreaty", target);
      }
      for (const RequestFact& request : reading->requests) {
        if (!request.addressee.empty()) {
          edges.emplace("rc:requestsReportFrom", context_.curie(kAgentPrefix, request.addressee));
        }
      }
    }
    for (const auto& [property, target] : edges) {
      turtle_.link(property.c_str(), target);
      ++context_.counts.edges[property];
    }
  }

  void name_clauses() {
    for (std::size_t i = 0; i < document_.clauses.size(); ++i) {
      const std::string part = parts_.claim(place_name(document_.clauses[i].place));
      clause_names_.push_back(name_ + "." + part);
      by_place_[document_.clauses[i].place].push_back(i);
    }
  }

  // The clause of that place; among several (annexes) the one in which the bytes stand. Empty when there is none.
  [[nodiscard]] std::string clause_at(const std::string& place, const text::Span* span) const {
    const auto found = by_place_.find(place);
    if (found == by_place_.end()) return {};
    if (span != nullptr && found->second.size() > 1) {
      // They stand in reading order, so the last that begins before the span is the only one that may hold it.
      const auto after = std::upper_bound(
          found->second.begin(), found->second.end(), span->begin,
          [this](std::size_t begin, std::size_t i) { return begin < document_.clauses[i].source.begin; });
      if (after != found->second.begin()) return clause_names_[*std::prev(after)];
    }
    return clause_names_[found->second.front()];
  }

  void write_in_document(const char* property) {
    turtle_.link(property, work_name_);
    if (which_ != 0) turtle_.link("rc:inWitness", name_);
  }

  void write_in_clause(const std::string& place, const text::Span& span) {
    if (const std::string clause = clause_at(place, &span); !clause.empty()) {
      turtle_.link("rc:inClause", clause);
    } else {
      turtle_.text_if("rc:place", place);
    }
  }

  void write_clause(std::size_t i) {
    const ClauseFact& clause = document_.clauses[i];
    const bool is_footnote = clause.kind == "footnote";
    context_.begin(clause_names_[i], is_footnote ? "rc:Footnote" : "rc:Clause");
    write_in_document("rc:inDocument");
    turtle_.number("rc:order", i + 1);
    turtle_.text_if("rc:place", clause.place);
    if (!is_footnote) turtle_.text_if("rc:kind", clause.kind);
    if (!clause.parent.empty()) {
      const std::string parent = clause_at(clause.parent, nullptr);
      if (parent.empty()) {
        turtle_.text("rc:parentPlace", clause.parent);
      } else {
        turtle_.link("rc:introducedBy", parent);
      }
    }
    turtle_.text_if("rc:text", clause.text);
    write_place_in_file(clause.source);
  }

  // ".P1.c2": the second citation of P1. Names are given in reading order.
  std::string evidence_name(const std::string& place, char letter) {
    const std::string stem = place_name(place) + "." + letter;
    return name_ + "." + parts_.claim(fmt::format("{}{}", stem, ++counts_[stem]));
  }

  void write_citation(std::size_t i) {
    const CitationFact& citation = document_.citations[i];
    const Work& work = context_.authorities.works.find(citation.target)->second;
    const std::string name = evidence_name(citation.place, 'c');
    const std::string target = context_.curie("", citation.target);
    context_.begin(name, "rc:Citation");
    turtle_.link("rdf:type", "oa:Annotation");
    write_in_document("rc:citing");
    turtle_.number("rc:order", i + 1);
    turtle_.link("rc:cited", target);
    if (is_property_name(citation.action)) {
      turtle_.link("rc:relation", "rc:" + citation.action);
    } else {
      turtle_.text_if("rc:action", citation.action);
    }
    turtle_.text_if("rc:role", citation.role);
    write_in_clause(citation.place, citation.source);
    turtle_.text_if("rc:via", citation.via);
    if (citation.via.starts_with("fn:")) {
      const std::string footnote = clause_at("fn" + citation.via.substr(3), nullptr);
      if (!footnote.empty()) turtle_.link("rc:viaFootnote", footnote);
    }
    turtle_.text_if("rc:exact", citation.quote);
    write_place_in_file(citation.source);
    if (citation.target_kind != work.kind) turtle_.text("rc:targetKind", citation.target_kind);
    if (citation.target_organ != work.organ) turtle_.text("rc:targetOrgan", citation.target_organ);
    turtle_.text_if("rc:decidedBy", citation.decided_by);
    turtle_.text_if("rc:pinpoint", citation.pinpoint);
    turtle_.day_if("rc:printedDate", citation.date);
    turtle_.text_if("rc:modifier", citation.modifier);
    turtle_.link("oa:hasBody", target);
    write_selectors(name, citation.quote, citation.source);
  }

  // The quote and the bytes once more, in the words of the Web Annotation Vocabulary. Ends the thing begun before.
  void write_selectors(const std::string& name, const std::string& quote, const text::Span& span) {
    const std::string place = name + ".at", words = name + ".quote", bytes = name + ".bytes";
    turtle_.link("oa:hasTarget", place);
    turtle_.subject(place);
    turtle_.link("rdf:type", "oa:SpecificResource");
    turtle_.link("oa:hasSource", source_);
    turtle_.link("oa:hasSelector", words);
    turtle_.link("oa:hasSelector", bytes);
    turtle_.subject(words);
    turtle_.link("rdf:type", "oa:TextQuoteSelector");
    turtle_.text("oa:exact", quote);
    turtle_.subject(bytes);
    turtle_.link("rdf:type", "oa:DataPositionSelector");
    turtle_.number("oa:start", span.begin);
    turtle_.number("oa:end", span.end);
  }

  void write_request(std::size_t i) {
    const RequestFact& request = document_.requests[i];
    const std::string name = evidence_name(request.place, 'r');
    context_.begin(name, "rc:ReportRequest");
    turtle_.link("rdf:type", "oa:Annotation");
    write_in_document("rc:inDocument");
    turtle_.number("rc:order", i + 1);
    write_in_clause(request.place, request.source);
    if (!request.requested_by.empty()) {
      turtle_.link("rc:requestedBy", context_.curie(kAgentPrefix, request.requested_by));
    }
    if (!request.addressee.empty()) turtle_.link("rc:addressee", context_.curie(kAgentPrefix, request.addressee));
    const std::vector<std::string> recipients = listed_agents(request.recipient);
    for (const std::string& recipient : recipients) {
      turtle_.link("rc:recipient", context_.curie(kAgentPrefix, recipient));
    }
    if (recipients.size() != 1 || recipients.front() != request.recipient) {
      turtle_.text_if("rc:recipients", request.recipient);  // in the order of the text
    }
    turtle_.text_if("rc:due", request.due);
    turtle_.text_if("rc:dueSession", request.due_session);
    if (const knowledge::Session* session =
            session_due(request, document_, context_.knowledge)) {
      turtle_.link("rc:dueAt", context_.session_curie(*session));
    }
    turtle_.text_if("rc:recurrence", request.recurrence);
    turtle_.text_if("rc:subject", request.subject);
    turtle_.text_if("rc:exact", request.quote);
    write_place_in_file(request.source);
    write_selectors(name, request.quote, request.source);
  }

  const Context& context_;
  TurtleWriter& turtle_;
  const std::vector<const DocumentFact*>& readings_;
  std::size_t which_;
  const DocumentFact& document_;
  std::string work_name_;
  std::string name_;
  std::string source_;
  PartNames parts_;
  std::vector<std::string> clause_names_;
  std::unordered_map<std::string, std::vector<std::size_t>> by_place_;
  std::unordered_map<std::string, std::size_t> counts_;
};

}  // namespace

std::string unkeyed_name(const DocumentFact& document) {
  return fmt::format("{}_{}_{}", document.file, document.source.begin, document.witness);
}

void write_document(const Context& context, const std::vector<const DocumentFact*>& readings, std::size_t which) {
  DocumentWriter(context, readings, which).write();
}

}  // namespace recital::rdf
