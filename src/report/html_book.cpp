#include "report/html_book.hpp"

#include <algorithm>
#include <tuple>
#include <unordered_set>

#include "graph/year.hpp"
#include "rdf/document_writer.hpp"
#include "rdf/names.hpp"
#include "rdf/works.hpp"

namespace recital::report {
namespace {

// Names that differ in case alone would be one file on some systems: the later one gets a digest.
void tell_cases_apart(std::vector<BookWork>& works) {
  std::unordered_set<std::string> taken;
  for (auto& work : works) {
    const auto lower = [&] {
      std::string name = work.name;
      for (char& c : name) c = 'A' <= c && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
      return name;
    };
    while (!taken.insert(lower()).second) work.name.append("_").append(rdf::digest(work.symbol + work.name));
  }
}

}  // namespace

Book::Book(const facts::Facts& all_facts, const graph::CitationGraph& citation_graph, const Measures& all_measures,
           const knowledge::Knowledge& all_knowledge)
    : facts(all_facts),
      graph(citation_graph),
      measures(all_measures),
      knowledge(all_knowledge),
      series(graph::find_series(citation_graph, all_facts, &all_knowledge)),
      owed(graph::find_owed_reports(citation_graph, all_facts, all_knowledge, series)) {
  const auto gathered = rdf::gather_works(facts, knowledge);
  rdf::Names names;
  for (const auto& [key, work] : gathered) names.add("", key, work.read);
  for (const auto& document : facts.documents) {
    if (document.key.empty()) names.add(rdf::kUnkeyedPrefix, rdf::unkeyed_name(document), true);
  }
  names.settle();

  works_.reserve(gathered.size() + facts.documents.size());  // by_key_ keeps views of the symbols
  for (const auto& [key, given] : gathered) {
    BookWork work;
    work.symbol = key;
    work.name = names.of("", key);
    work.label = rdf::label_of(key, knowledge);
    work.kind = given.kind;
    work.organ = given.organ;
    work.official_page = rdf::official_page(key, knowledge);
    work.vertex = graph.find(key);
    if (work.vertex) {
      const auto& vertex = graph.vertices[*work.vertex];
      work.title = vertex.title;
      work.year = vertex.year;
      if (!vertex.organ.empty()) work.organ = vertex.organ;
    } else {
      work.year = graph::year_of_key(key, work.organ, &knowledge);
    }
    works_.push_back(std::move(work));
    by_key_.emplace(works_.back().symbol, static_cast<WorkId>(works_.size() - 1));
  }
  for (std::uint32_t i = 0; i < facts.documents.size(); ++i) {
    const auto& document = facts.documents[i];
    if (document.key.empty()) {
      BookWork work;
      work.symbol = document.file;
      work.name = names.of(rdf::kUnkeyedPrefix, rdf::unkeyed_name(document));
      work.label = document.file;
      work.title = document.title;
      work.kind = document.kind;
      work.organ = document.organ_id;
      work.year = graph::year_of_date(document.adopted);
      works_.push_back(std::move(work));
      work_of_document_.push_back(static_cast<WorkId>(works_.size() - 1));
    } else {
      work_of_document_.push_back(by_key_.at(document.key));
    }
    auto& work = works_[work_of_document_.back()];
    if (work.title.empty()) work.title = document.title;
    if (work.year == 0) work.year = graph::year_of_date(document.adopted);
    work.copies.push_back(i);
    for (std::uint32_t c = 0; c < document.citations.size(); ++c)
      works_[by_key_.at(document.citations[c].target)].cited_by.push_back({i, c});
  }
  for (auto& work : works_) {
    std::stable_sort(work.copies.begin(), work.copies.end(), [this](std::uint32_t a, std::uint32_t b) {
      return facts.documents[a].witness < facts.documents[b].witness;
    });
  }
  tell_cases_apart(works_);
}

const BookWork& Book::work(std::string_view key) const {
  return works_[by_key_.at(key)];
}

std::string Book::organ_name(std::string_view id) const {
  const auto* organ = knowledge.organ(id);
  return organ == nullptr ? std::string(id) : organ->name;
}

const graph::OwedReport* Book::owed_report(std::uint32_t document, std::size_t request) const {
  const auto at =
      std::lower_bound(owed.begin(), owed.end(), std::pair(document, request),
                       [](const graph::OwedReport& one, const std::pair<std::uint32_t, std::size_t>& sought) {
                         return std::pair<std::uint32_t, std::size_t>(one.document, one.request) < sought;
                       });
  return at != owed.end() && at->document == document && at->request == request ? &*at : nullptr;
}

std::string Book::page_of(std::uint32_t document) const {
  const auto& work = work_of(document);
  const auto witness = facts.documents[document].witness;
  return work.name + (document == work.copies.front() ? "" : ".w" + std::to_string(witness)) + ".html";
}

std::vector<const text::Diagnostic*> Book::diagnostics_of(const facts::DocumentFact& document) const {
  const auto [first, last] = std::equal_range(facts.diagnostics.begin(), facts.diagnostics.end(), document.file,
                                              [](const auto& a, const auto& b) {
                                                const auto file = [](const auto& value) -> std::string_view {
                                                  if constexpr (requires { value.file; })
                                                    return value.file;
                                                  else
                                                    return value;
                                                };
                                                return file(a) < file(b);
                                              });
  std::vector<const text::Diagnostic*> result;
  for (auto at = first; at != last; ++at) {
    if (at->source.empty() || document.source.contains(at->source.begin)) result.push_back(&*at);
  }
  return result;
}

std::optional<std::uint32_t> Book::document_of(const text::Diagnostic& diagnostic) const {
  const auto first =
      std::lower_bound(facts.documents.begin(), facts.documents.end(), diagnostic.file,
                       [](const auto& document, const std::string& file) { return document.file < file; });
  std::optional<std::uint32_t> only;
  for (auto at = first; at != facts.documents.end() && at->file == diagnostic.file; ++at) {
    const auto index = static_cast<std::uint32_t>(at - facts.documents.begin());
    if (!diagnostic.source.empty() && at->source.contains(diagnostic.source.begin)) return index;
    if (at == first) only = index;
  }
  return only;
}

}  // namespace recital::report
