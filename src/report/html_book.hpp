// What the pages of the HTML report share: every work with its page, its documents and those who cite it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "facts/facts.hpp"
#include "graph/citation_graph.hpp"
#include "graph/requests.hpp"
#include "graph/series.hpp"
#include "knowledge/knowledge.hpp"
#include "report/ranking_report.hpp"

namespace recital::report {

using WorkId = std::uint32_t;  // index into Book::works

struct BookWork {
  std::string symbol;                  // its key; the file's name for a document without one
  std::string name;                    // its page is works/NAME.html; as the thing is named in graph.ttl
  std::string label;                   // "General Assembly resolution 56/124"
  std::string title;                   // may be empty
  std::string kind, organ;             // as in graph::Vertex
  std::string official_page;           // may be empty
  int year = 0;                        // 0 for unknown
  std::vector<std::uint32_t> copies;   // Facts::documents: the readings of it, first by file; none where only cited
  std::vector<graph::Proof> cited_by;  // citations and mentions of it, by document
  std::optional<graph::VertexId> vertex;

  [[nodiscard]] bool read() const { return !copies.empty(); }
};

// Refers to facts, graph, measures and knowledge, which must outlive it. Cost O(c log c) for c citations.
class Book {
 public:
  Book(const facts::Facts& facts, const graph::CitationGraph& graph, const Measures& measures,
       const knowledge::Knowledge& knowledge);

  const facts::Facts& facts;
  const graph::CitationGraph& graph;
  const Measures& measures;
  const knowledge::Knowledge& knowledge;
  const std::vector<graph::Series> series;    // all of the graph
  const std::vector<graph::OwedReport> owed;  // all of the graph

  [[nodiscard]] const std::vector<BookWork>& works() const { return works_; }  // by key, then those without
  [[nodiscard]] const BookWork& work(std::string_view key) const;              // of a document or a citation's target
  [[nodiscard]] const BookWork& work_of(std::uint32_t document) const { return works_[work_of_document_[document]]; }
  [[nodiscard]] std::string organ_name(std::string_view id) const;  // the id where the organ is not known

  // "A_RES_56_124.html", "A_RES_56_124.w2.html": the page of one reading, within the folder works/.
  [[nodiscard]] std::string page_of(std::uint32_t document) const;

  // The request of this index in a document as a report owed; nullptr for a draft's, and for that of a second copy.
  [[nodiscard]] const graph::OwedReport* owed_report(std::uint32_t document, std::size_t request) const;

  // Diagnostics within the document's bytes, and those of its file as a whole. As in Facts::diagnostics.
  [[nodiscard]] std::vector<const text::Diagnostic*> diagnostics_of(const facts::DocumentFact& document) const;
  // The document in which a diagnostic stands, if any.
  [[nodiscard]] std::optional<std::uint32_t> document_of(const text::Diagnostic& diagnostic) const;

 private:
  std::vector<BookWork> works_;
  std::unordered_map<std::string_view, WorkId> by_key_;  // into graph keys of works_, whose strings don't move
  std::vector<WorkId> work_of_document_;
};

}  // namespace recital::report
