#include "report/corpus_report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "graph/centrality.hpp"
#include "graph/year.hpp"
#include "report/escape.hpp"

namespace recital::report {
namespace {

using Documents = std::vector<const facts::DocumentFact*>;

std::string linked(std::string_view key) {
  const auto page = official_page(key);
  return page.empty() ? markdown(key) : fmt::format("[{}]({})", markdown(key), page);
}

std::string organ_of(const facts::DocumentFact& document) {
  return !document.organ.empty() ? document.organ : !document.organ_id.empty() ? document.organ_id : "organ not known";
}

// One document for each key, the first; documents without a key all stand.
Documents distinct(const facts::Facts& facts) {
  std::set<std::string_view> seen;
  Documents documents;
  for (const auto& document : facts.documents) {
    if (document.key.empty() || seen.insert(document.key).second) documents.push_back(&document);
  }
  return documents;
}

int year_of(const facts::DocumentFact& document, const graph::CitationGraph& graph) {
  const auto vertex = graph.find(document.key);
  return vertex ? graph.vertices[*vertex].year : graph::year_of_date(document.adopted);
}

std::string documents_section(const Documents& documents, const graph::CitationGraph& graph) {
  std::map<std::string, std::string> names;  // by organ id, as first printed
  std::map<std::string, std::map<int, std::size_t>> counts;
  std::map<std::string, std::size_t> totals;
  std::set<int> decades;
  for (const auto* document : documents) {
    const auto id = document->organ_id.empty() ? organ_of(*document) : document->organ_id;
    names.emplace(id, organ_of(*document));
    const int decade = year_of(*document, graph) / 10 * 10;
    decades.insert(decade);
    ++counts[id][decade];
    ++totals[id];
  }
  if (documents.empty()) return {};
  std::vector<std::string> organs;
  for (const auto& [id, total] : totals) organs.push_back(id);
  std::stable_sort(organs.begin(), organs.end(), [&](const auto& a, const auto& b) { return totals[a] > totals[b]; });
  std::string text = "## Documents by organ and decade\n\n| organ |", rule = "|---|";
  for (const int decade : decades) {
    text += decade == 0 ? " undated |" : fmt::format(" {}s |", decade);
    rule += "--:|";
  }
  text += " all |\n" + rule + "--:|\n";
  for (const auto& id : organs) {
    text += fmt::format("| {} |", markdown(names[id]));
    for (const int decade : decades) text += counts[id][decade] == 0 ? "  |" : fmt::format(" {} |", counts[id][decade]);
    text += fmt::format(" {} |\n", totals[id]);
  }
  return text + "\n";
}

std::string most_cited_section(const graph::CitationGraph& graph, std::size_t limit) {
  const auto degrees = graph::in_degrees(graph);
  std::string rows;
  for (const auto vertex : graph::ranking(graph, degrees)) {
    if (limit-- == 0 || degrees[vertex] < 1) break;
    const auto& work = graph.vertices[vertex];
    rows += fmt::format("| {} | {} | {} |\n", linked(work.key), markdown(shortened(work.title, 90)), degrees[vertex]);
  }
  if (rows.empty()) return {};
  return "## Most cited works\n\n| work | title | cited by |\n|---|---|--:|\n" + rows + "\n";
}

std::string relations_section(const Documents& documents) {
  struct Count {
    std::size_t object = 0, adjunct = 0;
  };
  std::map<std::string_view, Count> counts;
  for (const auto* document : documents) {
    for (const auto& citation : document->citations) {
      if (facts::is_mention(citation)) continue;
      auto& count = counts[citation.action];
      ++(citation.role == "object" ? count.object : count.adjunct);
    }
  }
  if (counts.empty()) return {};
  std::vector<std::pair<std::string_view, Count>> rows(counts.begin(), counts.end());
  std::stable_sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) {
    return a.second.object + a.second.adjunct > b.second.object + b.second.adjunct;
  });
  std::string text =
      "## Relations\n\n| relation | citations | of the work itself | in support of something else "
      "|\n|---|--:|--:|--:|\n";
  for (const auto& [action, count] : rows) {
    text += fmt::format("| {} | {} | {} | {} |\n", markdown(relation_words(action)), count.object + count.adjunct,
                        count.object, count.adjunct);
  }
  return text + "\n";
}

std::string requests_section(const Documents& documents, const graph::CitationGraph& graph, std::size_t limit) {
  struct Request {
    const facts::DocumentFact* document;
    const facts::RequestFact* fact;
    int year;
  };
  std::vector<Request> requests;
  for (const auto* document : documents) {
    for (const auto& fact : document->requests) requests.push_back({document, &fact, year_of(*document, graph)});
  }
  if (requests.empty()) return {};
  std::stable_sort(requests.begin(), requests.end(), [](const Request& a, const Request& b) {
    return std::tie(b.year, b.document->adopted) < std::tie(a.year, a.document->adopted);
  });
  const auto shown = std::min(limit, requests.size());
  const auto dated = static_cast<std::size_t>(std::count_if(
      requests.begin(), requests.end(), [](const Request& request) { return !request.fact->due.empty(); }));
  std::string text = fmt::format("## Requests for reports\n\n{}, {} of them with a session, date or frequency.",
                                 counted(requests.size(), "request"), dated);
  if (shown < requests.size())
    text += fmt::format(" The {} of the latest documents are shown; all are in tables/reports.tsv.", shown);
  text += "\n\n| asked in | place | who must report | to | due | subject |\n|---|---|---|---|---|---|\n";
  for (std::size_t i = 0; i < shown; ++i) {
    const auto& fact = *requests[i].fact;
    text += fmt::format("| {} | {} | {} | {} | {} | {} |\n", linked(requests[i].document->key), markdown(fact.place),
                        markdown(fact.addressee), markdown(fact.recipient), markdown(fact.due),
                        markdown(shortened(fact.subject, 90)));
  }
  return text + "\n";
}

std::string diagnostics_section(const std::vector<text::Diagnostic>& diagnostics) {
  struct Group {
    std::size_t count = 0;
    const text::Diagnostic* first = nullptr;
  };
  std::map<std::pair<int, std::string_view>, Group> groups;  // errors first
  for (const auto& diagnostic : diagnostics) {
    auto& group = groups[{-static_cast<int>(diagnostic.severity), diagnostic.code}];
    if (group.count++ == 0) group.first = &diagnostic;
  }
  if (groups.empty()) return "## Diagnostics\n\nNone.\n\n";
  std::string text = "## Diagnostics\n\n| severity | code | times | for example |\n|---|---|--:|---|\n";
  for (const auto& [key, group] : groups) {
    text += fmt::format("| {} | {} | {} | {}: {} |\n", text::name(group.first->severity), markdown(key.second),
                        group.count, markdown(group.first->file), markdown(shortened(group.first->message, 160)));
  }
  return text + "\nAll of them, with their places in the files, are in tables/diagnostics.tsv.\n\n";
}

// The work that a first look is best spent on: read, and citing or cited the most.
std::string example(const graph::CitationGraph& graph) {
  std::size_t most = 0;
  std::string_view key = "SYMBOL";
  for (graph::VertexId v = 0; v < graph.vertices.size(); ++v) {
    const auto links = graph.in_degree(v) + graph.out_degree(v);
    if (!graph.vertices[v].read || links <= most) continue;
    most = links;
    key = graph.vertices[v].key;
  }
  // Inside single quotes of a shell nothing but a single quote ends the word.
  std::string quoted = "'";
  for (const char c : one_line(key)) {
    if (c == '\'')
      quoted += "'\\''";
    else if (c != '`')
      quoted += c;
  }
  return quoted + "'";
}

}  // namespace

std::string corpus_report(const facts::Facts& facts, const graph::CitationGraph& graph,
                          const CorpusReportOptions& options) {
  const auto documents = distinct(facts);
  std::size_t citations = 0;
  for (const auto* document : documents) citations += document->citations.size();
  const auto cited = std::count_if(graph.vertices.begin(), graph.vertices.end(), [&](const graph::Vertex& vertex) {
    return graph.in_degree(static_cast<graph::VertexId>(&vertex - graph.vertices.data())) > 0;
  });
  std::string text = "# What was read\n\n";
  text +=
      fmt::format("{}, {}, {} of {}, {}.\n\n", counted(facts.sources.size(), "file"),
                  counted(documents.size(), "document"), counted(citations, "citation"),
                  counted(static_cast<std::size_t>(cited), "work"), counted(facts.diagnostics.size(), "diagnostic"));
  text += documents_section(documents, graph);
  text += most_cited_section(graph, options.most_cited);
  text += relations_section(documents);
  text += requests_section(documents, graph, options.requests);
  text += diagnostics_section(facts.diagnostics);
  text += fmt::format(
      "## How to go on\n\n```sh\n"
      "# what a work rests on and what rests on it, with the words that prove it\nrecital lineage {0} {1}\n"
      "# a picture of its neighbourhood\nrecital map {0} {1} -o map.svg\n"
      "# the works that count most\nrecital rank {0}\n```\n\n"
      "The tables open in any spreadsheet: tables/citations.tsv has a row for each citation, with its quote and its "
      "place in "
      "the file.\n",
      options.graph, example(graph));
  return text;
}

}  // namespace recital::report
