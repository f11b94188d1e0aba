#include "report/html_document.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "report/escape.hpp"
#include "report/html_citations.hpp"
#include "report/html_page.hpp"
#include "report/html_series.hpp"
#include "report/map.hpp"
#include "report/map_style.hpp"
#include "report/map_svg.hpp"

namespace recital::report {
namespace {

constexpr std::size_t works_on_map = 16;
constexpr std::size_t title_in_list = 110;  // characters

// One side of a list of works: the other work, and where it is said.
struct Link {
  const BookWork* work = nullptr;
  std::vector<std::pair<std::string, const facts::CitationFact*>> places;  // href of the note
};

// Newest first, then by symbol. Within a work each relation once, with its places.
std::string list_of(std::vector<Link> links) {
  std::sort(links.begin(), links.end(), [](const Link& a, const Link& b) {
    return std::tie(b.work->year, a.work->symbol) < std::tie(a.work->year, b.work->symbol);
  });
  std::string list = "<ul class=\"works\">\n";
  for (const auto& link : links) {
    list += fmt::format("<li><span class=\"year\">{}</span><span>{}", year_text(link.work->year),
                        work_link(*link.work, ""));
    if (!link.work->title.empty() && link.work->kind != "treaty")
      list += fmt::format(" <span class=\"title\">{}</span>", html(shortened(link.work->title, title_in_list)));
    std::map<std::pair<std::size_t, std::string_view>, std::string> by_relation;
    for (const auto& [href, citation] : link.places) {
      const auto relation = relation_to_work(*citation);
      auto& places = by_relation[{family_of(relation), relation}];
      places += fmt::format("{}<a href=\"{}\">{}</a>{}", places.empty() ? "" : ", ", href,
                            html(place_words(citation->place)), facts::is_mention(*citation) ? " (by name)" : "");
    }
    list += " <span class=\"where\">";
    std::string_view between;
    for (const auto& [relation, places] : by_relation) {
      list += fmt::format("{}{} {}", between, relation_mark(relation.second), places);
      between = "; ";
    }
    list += "</span></span></li>\n";
  }
  return list + "</ul>\n";
}

std::string rests_on(const Book& book, const facts::DocumentFact& document) {
  std::map<std::string_view, Link> links;
  for (std::size_t c = 0; c < document.citations.size(); ++c) {
    const auto& citation = document.citations[c];
    auto& link = links[citation.target];
    link.work = &book.work(citation.target);
    link.places.emplace_back(fmt::format("#c{}", c + 1), &citation);
  }
  std::string section = fmt::format(
      "<section id=\"rests-on\" aria-labelledby=\"h-rests\"><h2 id=\"h-rests\">Rests on <span "
      "class=\"count\">{}</span></h2>\n",
      grouped(links.size()));
  if (links.empty()) return section + "<p>No citation was found in it.</p></section>\n";
  std::vector<Link> list;
  for (auto& [key, link] : links) list.push_back(std::move(link));
  return section + list_of(std::move(list)) + "</section>\n";
}

std::string cited_by(const Book& book, const BookWork& work) {
  std::map<std::string_view, Link> links;  // by name, which all works have
  for (const auto& proof : work.cited_by) {
    const auto& citing = book.work_of(proof.document);
    auto& link = links[citing.name];
    link.work = &citing;
    link.places.emplace_back(fmt::format("{}#c{}", book.page_of(proof.document), proof.citation + 1),
                             &graph::citation(book.facts, proof));
  }
  std::string section = fmt::format(
      "<section id=\"cited-by\" aria-labelledby=\"h-cited\"><h2 id=\"h-cited\">Cited by <span "
      "class=\"count\">{}</span></h2>\n",
      grouped(links.size()));
  if (links.empty()) return section + "<p>None of the documents read cites it.</p></section>\n";
  std::vector<Link> list;
  for (auto& [name, link] : links) list.push_back(std::move(link));
  return section + list_of(std::move(list)) + "</section>\n";
}

std::string map_section(const Book& book, const BookWork& work) {
  if (!work.vertex || book.graph.in_degree(*work.vertex) + book.graph.out_degree(*work.vertex) == 0) return {};
  MapOptions options;
  options.limit = works_on_map;
  options.implied = ImpliedArcs::hidden;
  const auto map = neighbourhood_map(book.graph, *work.vertex, options);
  std::string notes;
  for (const auto& note : map.notes) {
    if (note != shortened(work.title, 100)) notes += " " + html(note);
  }
  return fmt::format(
      "<section id=\"map\" aria-labelledby=\"h-map\"><h2 id=\"h-map\">Lineage</h2>\n<figure><div class=\"wide\" "
      "tabindex=\"0\" role=\"region\" aria-label=\"Lineage map\">{}</div><figcaption>A line leads from a work down to "
      "one that it cites; works open on a click, lines show the words when pointed at. Thick: reaffirmed or adopted. "
      "Thin: "
      "recalled. Dashed: noted, welcomed. Dotted: asked for, or (with an open head) cited in support. Bold: among the "
      "files "
      "read.{} The lists below hold all.</figcaption></figure></section>\n",
      map_svg(book, map, ""), notes);
}

void add_term(std::string& list, std::string_view term, const std::string& description) {
  if (!description.empty()) list += fmt::format("<div><dt>{}</dt><dd>{}</dd></div>", term, description);
}

std::string official_link(const BookWork& work) {
  if (work.official_page.empty()) return {};
  return fmt::format("<a rel=\"noreferrer external\" href=\"{}\">{}</a>", html(work.official_page),
                     html(work.official_page.substr(std::string_view("https://").size())));
}

// Symbol and title, and what the work is.
std::string heading(const BookWork& work, std::string_view trail) {
  std::string text = fmt::format("<p class=\"trail\">{}</p>\n<h1>", trail);
  const bool by_title = work.kind == "treaty" && !work.title.empty();
  if (by_title)
    text += fmt::format("{} <span class=\"symbol\">{}</span></h1>\n", html(work.title), html(work.symbol));
  else
    text += fmt::format("<span class=\"symbol\">{}</span> {}</h1>\n", html(work.symbol), html(work.title));
  if (work.label != work.symbol && work.label != work.title)
    text += fmt::format("<p class=\"label\">{}</p>\n", html(work.label));
  return text;
}

std::string front_matter(const Book& book, const BookWork& work, const facts::DocumentFact& document) {
  std::string list = "<dl class=\"facts\">";
  add_term(list, "Organ", html(!document.organ.empty() ? document.organ : book.organ_name(document.organ_id)));
  add_term(list, "Adopted", html(document.adopted));
  add_term(list, "Session", html(document.session));
  add_term(list, "Meeting", html(document.meeting));
  add_term(list, "Agenda item", html(document.agenda_item));
  add_term(list, "Kind", html(document.kind));
  add_term(list, "Clauses", fmt::format("{} preambular, {} operative", document.preambular, document.operative));
  add_term(list, "Official page", official_link(work));
  add_term(list, "Read from",
           fmt::format("{}, bytes {}–{}", html(document.file), grouped(document.source.begin),
                       grouped(document.source.end)));
  if (document.key_origin == "file-name") add_term(list, "Symbol", "taken from the file’s name");
  return list + "</dl>\n";
}

std::string diagnostics_section(const std::vector<const text::Diagnostic*>& diagnostics) {
  if (diagnostics.empty()) return {};
  std::string section = fmt::format(
      "<section id=\"diagnostics\" aria-labelledby=\"h-diagnostics\"><h2 id=\"h-diagnostics\">Diagnostics <span "
      "class=\"count\">{}</span></h2>\n<ul class=\"diagnostics\">",
      diagnostics.size());
  for (const auto* diagnostic : diagnostics) {
    section += fmt::format(
        "<li class=\"{0}\"><b>{0}</b> <code>{1}</code> {2} <span class=\"title\">bytes {3}–{4}</span></li>\n",
        text::name(diagnostic->severity), html(diagnostic->code), html(diagnostic->message), diagnostic->source.begin,
        diagnostic->source.end);
  }
  return section + "</ul></section>\n";
}

std::string copies_section(const Book& book, const BookWork& work, std::uint32_t shown) {
  if (work.copies.size() < 2) return {};
  std::string section =
      "<section id=\"copies\" aria-labelledby=\"h-copies\"><h2 id=\"h-copies\">Other copies</h2>\n<p>The same document "
      "was "
      "read from several files. Each is shown as it was read.</p><ul class=\"works\">";
  for (const auto copy : work.copies) {
    if (copy == shown) continue;
    const auto& document = book.facts.documents[copy];
    section += fmt::format("<li><span class=\"year\"></span><span><a href=\"{}\">{}</a>, {}</span></li>\n",
                           book.page_of(copy), html(document.file), counted(document.citations.size(), "citation"));
  }
  return section + "</ul></section>\n";
}

}  // namespace

std::string document_page(const Book& book, std::uint32_t index) {
  const auto& document = book.facts.documents[index];
  const auto& work = book.work_of(index);
  const auto diagnostics = book.diagnostics_of(document);
  std::string main = "<article>\n" + heading(work, "<a href=\"../documents.html\">Documents</a>");
  main += front_matter(book, work, document);
  main += series_note(book, work);
  const auto map = map_section(book, work);
  std::set<std::string_view> citing;
  for (const auto& proof : work.cited_by) citing.insert(book.work_of(proof.document).name);
  std::set<std::string_view> cited;
  for (const auto& citation : document.citations) cited.insert(citation.target);
  main += fmt::format(
      "<nav class=\"here\" aria-label=\"On this page\"><ul>{}<li><a href=\"#text\">Text</a></li><li><a "
      "href=\"#rests-on\">Rests on {}</a></li><li><a href=\"#cited-by\">Cited by {}</a></li>{}{}</ul></nav>\n",
      map.empty() ? "" : "<li><a href=\"#map\">Lineage</a></li>", grouped(cited.size()), grouped(citing.size()),
      work.copies.size() < 2 ? "" : "<li><a href=\"#copies\">Other copies</a></li>",
      diagnostics.empty() ? "" : "<li><a href=\"#diagnostics\">Diagnostics</a></li>");
  main += map;
  main += annotated_text(book, index);
  main += rests_on(book, document);
  main += cited_by(book, work);
  main += copies_section(book, work, index);
  main += diagnostics_section(diagnostics);
  main += "</article>\n";
  const auto title = work.title.empty() ? work.symbol : work.symbol + ": " + shortened(work.title, 80);
  return html_page({title, Section::none, true, "document"}, main);
}

std::string cited_work_page(const Book& book, const BookWork& work) {
  std::string main = "<article>\n" + heading(work, "<a href=\"../cited.html\">Works cited</a>");
  std::string list = "<dl class=\"facts\">";
  if (!work.organ.empty() && work.kind != "treaty") add_term(list, "Organ", html(book.organ_name(work.organ)));
  add_term(list, "Kind", html(work.kind));
  add_term(list, "Year", year_text(work.year));
  add_term(list, "Official page", official_link(work));
  add_term(list, "Read", "no; it is only cited");
  main += list + "</dl>\n" + series_note(book, work) + map_section(book, work) + cited_by(book, work) + "</article>\n";
  const auto title = work.title.empty() ? work.symbol : work.symbol + ": " + shortened(work.title, 80);
  return html_page({title, Section::none, true, "document"}, main);
}

}  // namespace recital::report
