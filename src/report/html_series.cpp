#include "report/html_series.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "graph/series.hpp"
#include "report/escape.hpp"
#include "report/html_page.hpp"

namespace recital::report {
namespace {

using graph::Series;
using graph::SeriesMember;

const BookWork& work_at(const Book& book, graph::VertexId vertex) {
  return book.work(book.graph.vertices[vertex].key);
}

std::string rhythm_words(graph::Rhythm rhythm) {
  return rhythm == graph::Rhythm::unknown ? "too few years for a rhythm" : std::string(graph::name(rhythm));
}

// The words that prove it, with a link to the very citation.
std::string evidence(const Book& book, graph::Proof proof) {
  const facts::CitationFact& citation = graph::citation(book.facts, proof);
  return fmt::format("{} <a href=\"works/{}#c{}\">{}</a> {}: <q>{}</q>", work_link(book.work_of(proof.document), "works/"),
                     book.page_of(proof.document), proof.citation + 1, html(place_words(citation.place)),
                     relation_mark(relation_to_work(citation)), html(shortened(citation.quote, 80)));
}

std::string members_table(const Book& book, const Series& series) {
  std::string table =
      "<div class=\"wide\"><table class=\"list\"><thead><tr><th scope=\"col\" class=\"n\">year</th><th "
      "scope=\"col\">work</th><th scope=\"col\">read</th><th scope=\"col\" class=\"t\">tied to the others "
      "by</th></tr></thead><tbody>\n";
  for (const SeriesMember& member : series.members) {
    table += fmt::format("<tr><td class=\"n\">{}</td><td>{}</td><td>{}</td><td>{}</td></tr>\n", year_text(member.year),
                         work_link(work_at(book, member.vertex), "works/"), member.read ? "yes" : "cited, not read",
                         evidence(book, member.proof));
  }
  return table + "</tbody></table></div>\n";
}

std::string stale_list(const Book& book, const Series& series) {
  if (series.stale.empty()) return {};
  std::string list = fmt::format("<details><summary>{} of a member when there was a newer one</summary><ul>",
                                 counted(series.stale.size(), "citation"));
  for (const graph::StaleCitation& stale : series.stale) {
    list += fmt::format("<li>{}; there was {}</li>\n", evidence(book, stale.proof),
                        work_link(work_at(book, stale.newest), "works/"));
  }
  return list + "</ul></details>\n";
}

}  // namespace

std::string series_page(const Book& book) {
  std::string body =
      "<h1>Series</h1>\n<p class=\"lead\">Resolutions and decisions of one organ that renew one another, by like titles and "
      "the recalls that tie them. A member that was cited and not read is there by the words of those that cite "
      "it.</p>\n";
  if (book.series.empty()) body += "<p>None was found.</p>\n";
  for (std::size_t i = 0; i < book.series.size(); ++i) {
    const Series& series = book.series[i];
    const auto read = static_cast<std::size_t>(
        std::count_if(series.members.begin(), series.members.end(), [](const auto& member) { return member.read; }));
    body += fmt::format(
        "<section id=\"s{0}\" aria-labelledby=\"h-s{0}\"><h2 id=\"h-s{0}\">{1}</h2>\n<p class=\"note\">{2}; {3} read, {4} "
        "cited and not read; {5}; newest {6}</p>\n",
        i + 1, html(shortened(series.title, 200)), html(book.organ_name(series.organ)), counted(read, "member"),
        series.members.size() - read, rhythm_words(series.rhythm), work_link(work_at(book, series.newest), "works/"));
    body += members_table(book, series) + stale_list(book, series) + "</section>\n";
  }
  return html_page({"Series", Section::series, false, "list"}, body);
}

std::string series_note(const Book& book, const BookWork& work) {
  if (!work.vertex) return {};
  const Series* series = graph::series_of(book.series, *work.vertex);
  if (series == nullptr) return {};
  const auto& members = series->members;
  const auto own = std::find_if(members.begin(), members.end(),
                                [&](const SeriesMember& member) { return member.vertex == *work.vertex; });
  std::string note = fmt::format("<p class=\"note\">Member {} of {} of the series <a href=\"../series.html#s{}\">{}</a>",
                                 own - members.begin() + 1, members.size(), series - book.series.data() + 1,
                                 html(shortened(series->title, 120)));
  if (series->rhythm != graph::Rhythm::unknown) note += fmt::format(", {}", graph::name(series->rhythm));
  if (own != members.begin()) note += "; before it " + work_link(work_at(book, (own - 1)->vertex), "");
  if (own + 1 != members.end()) note += "; after it " + work_link(work_at(book, (own + 1)->vertex), "");
  return note + ".</p>\n";
}

}  // namespace recital::report
