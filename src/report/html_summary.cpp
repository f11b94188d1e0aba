#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "graph/centrality.hpp"
#include "report/escape.hpp"
#include "report/html_charts.hpp"
#include "report/html_lists.hpp"
#include "report/html_page.hpp"

namespace recital::report {
namespace {

constexpr std::size_t organs_on_chart = 7, works_in_ranking = 12;

std::string figure(std::size_t number, std::string_view words, std::string_view page) {
  return fmt::format("<div><dt><a href=\"{}\">{}</a></dt><dd>{}</dd></div>", page, words, grouped(number));
}

std::string documents_chart(const Book& book) {
  std::map<std::string, std::map<int, std::size_t>> counts;
  std::map<std::string, std::size_t> totals;
  std::set<int> decades;
  for (const auto& work : book.works()) {
    if (!work.read()) continue;
    const auto& document = book.facts.documents[work.copies.front()];
    const auto organ = !work.organ.empty()       ? book.organ_name(work.organ)
                       : !document.organ.empty() ? document.organ
                                                 : "organ not known";
    const int decade = work.year / 10 * 10;
    ++counts[organ][decade];
    ++totals[organ];
    decades.insert(decade);
  }
  if (totals.empty()) return {};
  std::vector<std::string> organs;
  for (const auto& [organ, total] : totals) organs.push_back(organ);
  std::stable_sort(organs.begin(), organs.end(), [&](const auto& a, const auto& b) { return totals[a] > totals[b]; });
  std::vector<std::string> labels;
  for (const int decade : decades) labels.push_back(decade == 0 ? "undated" : fmt::format("{}s", decade));
  std::vector<ChartSeries> series;
  for (const auto& organ : organs) {
    const bool own = series.size() < organs_on_chart || organs.size() == organs_on_chart + 1;
    if (own || series.size() == organs_on_chart)
      series.push_back({own ? organ : "other organs", std::vector<std::size_t>(labels.size(), 0)});
    std::size_t column = 0;
    for (const int decade : decades) series.back().values[column++] += counts[organ][decade];
  }
  return stacked_columns("Documents read, by organ and decade", labels, series);
}

std::string relations_chart(const Book& book) {
  std::map<std::string_view, ChartBar> counts;
  for (const auto& work : book.works()) {
    if (!work.read()) continue;
    for (const auto& citation : book.facts.documents[work.copies.front()].citations) {
      auto& bar = counts[citation.action];
      ++bar.value;
      if (citation.role == "object") ++bar.part;
    }
  }
  std::vector<ChartBar> rows;
  for (auto& [action, bar] : counts) {
    bar.label = html(relation_words(action));
    rows.push_back(bar);
  }
  std::stable_sort(rows.begin(), rows.end(), [](const ChartBar& a, const ChartBar& b) { return a.value > b.value; });
  return rows.empty() ? std::string() : bars(rows);
}

std::string most_cited(const Book& book) {
  std::string rows;
  std::size_t left = works_in_ranking;
  for (const auto vertex : graph::ranking(book.graph, book.measures.in_degree)) {
    const auto count = book.graph.in_degree(vertex);
    if (left-- == 0 || count == 0) break;
    const auto& work = book.work(book.graph.vertices[vertex].key);
    rows += fmt::format("<li><span class=\"year\">{}</span><span>{}{}</span><span class=\"n\">{}</span></li>\n",
                        year_text(work.year), work_link(work, "works/"),
                        work.title.empty() || work.kind == "treaty"
                            ? std::string()
                            : " <span class=\"title\">" + html(shortened(work.title, 90)) + "</span>",
                        grouped(count));
  }
  return rows.empty() ? std::string("<p>No work is cited.</p>\n") : "<ul class=\"works counted\">\n" + rows + "</ul>\n";
}

}  // namespace

std::string summary_page(const Book& book) {
  std::size_t documents = 0, cited = 0, citations = 0, requests = 0;
  for (const auto& work : book.works()) {
    ++(work.read() ? documents : cited);
    if (!work.read()) continue;
    citations += book.facts.documents[work.copies.front()].citations.size();
    requests += book.facts.documents[work.copies.front()].requests.size();
  }
  std::string main =
      "<h1>What the resolutions cite</h1>\n<p class=\"lead\">Every citation found in the documents read, "
      "with the words that prove it. Open a document to see its text annotated, what it rests on and "
      "what was built on it.</p>\n<dl class=\"figures\">";
  main += figure(documents, "documents read", "documents.html");
  main += figure(cited, "other works cited", "cited.html");
  main += figure(citations, "citations and mentions", "documents.html");
  main += figure(requests, "requests for reports", "requests.html");
  main += figure(book.facts.diagnostics.size(), "diagnostics", "diagnostics.html");
  main += "</dl>\n<section aria-labelledby=\"h-read\"><h2 id=\"h-read\">What was read</h2>\n";
  const auto chart = documents_chart(book);
  main += chart.empty() ? std::string("<p>No documents.</p>\n") : chart;
  main += "</section>\n<div class=\"two\"><section aria-labelledby=\"h-most\"><h2 id=\"h-most\">Most cited</h2>\n";
  main += most_cited(book);
  main += "<p class=\"more\"><a href=\"rankings.html\">All rankings</a></p></section>\n";
  if (const auto relations = relations_chart(book); !relations.empty())
    main +=
        "<section aria-labelledby=\"h-relations\"><h2 id=\"h-relations\">What is done with a work cited</h2>\n"
        "<p class=\"note\">Dark: the work itself is recalled, noted, welcomed. Light: it supports or locates something "
        "else.</p>\n" +
        relations + "</section>\n";
  main += "</div>\n";
  return html_page({"What the resolutions cite", Section::summary, false, "summary"}, main);
}

}  // namespace recital::report
