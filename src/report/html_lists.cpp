#include "report/html_lists.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

#include "graph/centrality.hpp"
#include "report/escape.hpp"
#include "report/html_page.hpp"

namespace recital::report {
namespace {

constexpr std::size_t ranked_works = 50;

struct Column {
  std::string_view name;
  enum Kind { words, number, text } kind = words;  // text is long and gets the room
};

// The head of a table that the script makes sortable, and gives a filter box for `things`.
std::string table_head(std::string_view things, const std::vector<Column>& columns) {
  std::string head = fmt::format("<div class=\"wide\"><table class=\"list\" data-filter=\"{}\"><thead><tr>", things);
  for (const auto& column : columns)
    head += fmt::format("<th scope=\"col\"{}>{}</th>",
                        column.kind == Column::number ? " class=\"n\""
                        : column.kind == Column::text ? " class=\"t\""
                                                      : "",
                        column.name);
  return head + "</tr></thead><tbody>\n";
}

constexpr std::string_view table_end = "</tbody></table></div>\n";

std::string list_page(std::string_view title, Section section, const std::string& body) {
  return html_page({std::string(title), section, false, "list"}, fmt::format("<h1>{}</h1>\n{}", title, body));
}

// Newest first, then by symbol.
std::vector<const BookWork*> sorted_works(const Book& book, bool read) {
  std::vector<const BookWork*> works;
  for (const auto& work : book.works()) {
    if (work.read() == read) works.push_back(&work);
  }
  std::stable_sort(works.begin(), works.end(), [](const auto* a, const auto* b) { return a->year > b->year; });
  return works;
}

// A string of JavaScript that can't end its script or its line.
std::string script_string(std::string_view value) {
  std::string text = "\"";
  for (const char c : one_line(value)) {
    if (c == '"' || c == '\\') text += '\\';
    if (c == '<')
      text += "\\u003c";
    else
      text += c;
  }
  return text + '"';
}

std::string ranking_table(const Book& book, const std::vector<double>& values, std::string_view measure, int decimals) {
  auto table = table_head("", {{"rank", Column::number},
                               {"work"},
                               {"title", Column::text},
                               {"year", Column::number},
                               {"cites", Column::number},
                               {measure, Column::number}});
  std::size_t rank = 0, place = 0;
  double before = -1;
  for (const auto vertex : graph::ranking(book.graph, values)) {
    if (place == ranked_works || values[vertex] <= 0) break;
    ++place;
    if (std::llround(values[vertex] * 1e12) != std::llround(before * 1e12)) rank = place;
    before = values[vertex];
    const auto& work = book.work(book.graph.vertices[vertex].key);
    table += fmt::format(
        "<tr><td class=\"n\">{}</td><td>{}</td><td>{}</td><td class=\"n\">{}</td><td "
        "class=\"n\">{}</td><td class=\"n\">{:.{}f}</td></tr>\n",
        rank, work_link(work, "works/"), work.kind == "treaty" ? html(work.symbol) : html(shortened(work.title, 90)),
        year_text(work.year), book.graph.out_degree(vertex), values[vertex], decimals);
  }
  table += table_end;
  return place == 0 ? std::string("<p>No work has a value above zero.</p>\n") : table;
}

}  // namespace

std::string documents_page(const Book& book) {
  std::string body = "<p class=\"lead\">What was read, newest first.</p>\n";
  body += table_head("documents", {{"symbol"},
                                   {"title", Column::text},
                                   {"organ"},
                                   {"year", Column::number},
                                   {"rests on", Column::number},
                                   {"cited by", Column::number}});
  for (const auto* work : sorted_works(book, true)) {
    const auto& document = book.facts.documents[work->copies.front()];
    const auto organ = !work->organ.empty() ? book.organ_name(work->organ) : document.organ;
    body += fmt::format(
        "<tr><td><a href=\"works/{}.html\">{}</a></td><td>{}</td><td>{}</td><td class=\"n\">{}</td><td "
        "class=\"n\">{}</td><td class=\"n\">{}</td></tr>\n",
        work->name, html(work->symbol), html(shortened(work->title, 160)), html(organ), year_text(work->year),
        work->vertex ? book.graph.out_degree(*work->vertex) : 0,
        work->vertex ? book.graph.in_degree(*work->vertex) : 0);
  }
  return list_page("Documents", Section::documents, body + std::string(table_end));
}

std::string cited_works_page(const Book& book) {
  std::string body =
      "<p class=\"lead\">Works that the documents cite and that were not among the files, most cited first.</p>\n";
  body += table_head(
      "works", {{"work"}, {"title", Column::text}, {"kind"}, {"year", Column::number}, {"cited by", Column::number}});
  auto works = sorted_works(book, false);
  const auto count = [&](const BookWork* work) { return work->vertex ? book.graph.in_degree(*work->vertex) : 0; };
  std::stable_sort(works.begin(), works.end(), [&](const auto* a, const auto* b) { return count(a) > count(b); });
  for (const auto* work : works) {
    body += fmt::format("<tr><td>{}</td><td>{}</td><td>{}</td><td class=\"n\">{}</td><td class=\"n\">{}</td></tr>\n",
                        work_link(*work, "works/"),
                        work->kind == "treaty" ? html(work->symbol) : html(shortened(work->title, 120)),
                        html(work->kind), year_text(work->year), count(work));
  }
  return list_page("Works cited", Section::cited, body + std::string(table_end));
}

std::string rankings_page(const Book& book) {
  std::string body = fmt::format(
      "<p class=\"lead\">Which works hold the field together, counted in three ways over {} works and {} citing pairs. "
      "Each list shows the first {}.</p>\n",
      grouped(book.graph.vertices.size()), grouped(book.graph.arcs.size()), ranked_works);
  body += "<section aria-labelledby=\"h-degree\"><h2 id=\"h-degree\">Cited by most works</h2>\n" +
          ranking_table(book, book.measures.in_degree, "citing works", 0) +
          "</section>\n<section aria-labelledby=\"h-rank\"><h2 id=\"h-rank\">PageRank</h2>\n<p class=\"note\">High for "
          "works "
          "cited by works that are themselves cited much. The values of all works sum to 1.</p>\n" +
          ranking_table(book, book.measures.page_rank, "PageRank", 6) +
          "</section>\n<section aria-labelledby=\"h-between\"><h2 id=\"h-between\">Betweenness</h2>\n<p "
          "class=\"note\">High for "
          "works that many shortest ways by citations between two other works lead through.</p>\n" +
          ranking_table(book, book.measures.betweenness, "betweenness", 7) + "</section>\n";
  return list_page("Rankings", Section::rankings, body);
}

std::string requests_page(const Book& book) {
  struct Request {
    const BookWork* work;
    std::uint32_t document;
    std::size_t index;
  };
  std::vector<Request> requests;
  for (const auto& work : book.works()) {
    if (!work.read()) continue;
    for (std::size_t r = 0; r < book.facts.documents[work.copies.front()].requests.size(); ++r)
      requests.push_back({&work, work.copies.front(), r});
  }
  std::stable_sort(requests.begin(), requests.end(),
                   [](const Request& a, const Request& b) { return a.work->year > b.work->year; });
  std::string body =
      fmt::format("<p class=\"lead\">{}: who was asked to report, to whom, by when. Newest first.</p>\n",
                  requests.size() == 1 ? std::string("1 request") : grouped(requests.size()) + " requests");
  body +=
      "<p class=\"note\">A probable report is one that a later resolution of the same series takes up, of the session "
      "due and of the one who was "
      "asked. Its text wasn't read.</p>\n";
  body += table_head("requests", {{"asked in"},
                                  {"place"},
                                  {"year", Column::number},
                                  {"who must report"},
                                  {"to"},
                                  {"due"},
                                  {"subject", Column::text},
                                  {"probable report"}});
  for (const auto& request : requests) {
    const auto* owed = book.owed_report(request.document, request.index);
    const auto& fact = book.facts.documents[request.document].requests[request.index];
    body += fmt::format(
        "<tr><td>{}</td><td><a href=\"works/{}#r{}\">{}</a></td><td "
        "class=\"n\">{}</td><td>{}</td><td>{}</td><td>{}</td><td>{}</td><td>{}</td></tr>\n",
        work_link(*request.work, "works/"), book.page_of(request.document), request.index + 1,
        html(place_words(fact.place)), year_text(request.work->year), html(fact.addressee), html(fact.recipient),
        html(due_words(fact, owed)), html(shortened(fact.subject, 160)), probable_report(book, owed, "works/"));
  }
  return list_page("Requests for reports", Section::requests, body + std::string(table_end));
}

std::string diagnostics_page(const Book& book) {
  std::map<std::pair<int, std::string_view>, std::vector<const text::Diagnostic*>> groups;  // errors first
  for (const auto& diagnostic : book.facts.diagnostics)
    groups[{-static_cast<int>(diagnostic.severity), diagnostic.code}].push_back(&diagnostic);
  std::string body =
      "<p class=\"lead\">What could not be read, resolved or reconciled. An error is a file that could not be used, a "
      "warning a place to look at, a note tells what was decided.</p>\n";
  if (groups.empty()) body += "<p>None.</p>\n";
  std::string sections;
  if (!groups.empty()) body += "<ul class=\"columns\">";
  for (const auto& [key, group] : groups) {
    const auto& first = *group.front();
    body += fmt::format("<li><a href=\"#{0}-{1}\"><code>{1}</code></a> {0}, {2}</li>", text::name(first.severity),
                        html(first.code), grouped(group.size()));
    sections += fmt::format("<section id=\"{0}-{1}\"><h2><code>{1}</code> <span class=\"count\">{0}, {2}</span></h2>\n",
                            text::name(first.severity), html(first.code), grouped(group.size()));
    sections += table_head("", {{"document"}, {"file"}, {"bytes", Column::number}, {"message", Column::text}});
    for (const auto* diagnostic : group) {
      const auto document = book.document_of(*diagnostic);
      sections += fmt::format("<tr><td>{}</td><td>{}</td><td class=\"n\">{}–{}</td><td>{}</td></tr>\n",
                              document ? fmt::format("<a href=\"works/{}\">{}</a>", book.page_of(*document),
                                                     html(book.work_of(*document).symbol))
                                       : std::string(),
                              html(diagnostic->file), diagnostic->source.begin, diagnostic->source.end,
                              html(diagnostic->message));
    }
    sections += std::string(table_end) + "</section>\n";
  }
  if (!groups.empty()) body += "</ul>\n";
  return list_page("Diagnostics", Section::diagnostics, body + sections);
}

std::string search_index(const Book& book) {
  std::string script = "window.recitalWorks=[\n";
  for (const auto& work : book.works())
    script += fmt::format("[{},{},{},{}],\n", script_string(work.symbol), script_string(work.title), work.year,
                          script_string(work.name));
  return script + "];\n";
}

}  // namespace recital::report
