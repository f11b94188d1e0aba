#include "report/html_page.hpp"

#include <fmt/format.h>

#include "report/escape.hpp"
#include "report/map_style.hpp"

namespace recital::report {
namespace {

struct Entry {
  Section section;
  std::string_view page, words;
};

constexpr Entry entries[] = {
    {Section::summary, "index.html", "Summary"},
    {Section::documents, "documents.html", "Documents"},
    {Section::cited, "cited.html", "Works cited"},
    {Section::rankings, "rankings.html", "Rankings"},
    {Section::series, "series.html", "Series"},
    {Section::requests, "requests.html", "Requests"},
    {Section::diagnostics, "diagnostics.html", "Diagnostics"},
};

}  // namespace

std::string html_page(const PageFrame& frame, std::string_view main) {
  const std::string_view root = frame.in_works ? "../" : "";
  std::string bar;
  for (const auto& entry : entries) {
    bar += fmt::format("<li><a href=\"{}{}\"{}>{}</a></li>", root, entry.page,
                       entry.section == frame.section ? " aria-current=\"page\"" : "", entry.words);
  }
  std::string page = fmt::format(
      "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'self' file:; script-src "
      "'self' file:; img-src 'self' file:; base-uri 'none'; form-action 'none'\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta name=\"generator\" content=\"Recital\">\n<meta name=\"color-scheme\" content=\"light dark\">\n"
      "<title>{0}</title>\n<link rel=\"stylesheet\" href=\"{1}style.css\">\n<script src=\"{1}report.js\" "
      "defer></script>\n</head>\n<body{2}>\n<a class=\"skip\" href=\"#main\">Skip to the text</a>\n"
      "<header class=\"bar\"><p class=\"mark\"><a href=\"{1}index.html\">Recital</a></p>"
      "<nav aria-label=\"Report\"><ul>{3}</ul></nav></header>\n<main id=\"main\">\n",
      html(frame.title), root,
      frame.body_class.empty() ? std::string() : fmt::format(" class=\"{}\"", frame.body_class), bar);
  page += main;
  page +=
      "</main>\n<footer><p>Made by Recital from the files it was given. Texts are shown as they were read, with the "
      "damage of the files; the official texts are those of the United Nations.</p></footer>\n</body>\n</html>\n";
  return page;
}

std::string work_link(const BookWork& work, std::string_view folder) {
  const bool by_title = work.kind == "treaty" && !work.title.empty();
  return fmt::format("<a href=\"{}{}.html\">{}</a>", folder, work.name, html(by_title ? work.title : work.symbol));
}

std::string year_text(int year) {
  return year == 0 ? std::string() : std::to_string(year);
}

std::string place_words(std::string_view place) {
  if (place == "H") return "Front matter";
  if (place == "X") return "Annex";
  if (place.starts_with("fn")) return "Footnote " + std::string(place.substr(2));
  if (place.size() > 1 && place[0] == 'P' && '0' <= place[1] && place[1] <= '9')
    return "Preamble " + std::string(place.substr(1));
  if (place.size() < 2 || place[0] != 'O') return std::string(place);
  std::string words;
  for (const char c : place.substr(1)) {
    if (c == '(' && !words.empty() && words.back() != ')') words += ' ';
    words += c;
  }
  return words;
}

std::string_view relation_to_work(const facts::CitationFact& citation) {
  return citation.role == "object" ? std::string_view(citation.action) : std::string_view("cites");
}

std::string relation_mark(std::string_view relation) {
  return fmt::format("<span class=\"rel f{}\">{}</span>", family_of(relation), html(relation_words(relation)));
}

std::string due_words(const facts::RequestFact& request, const graph::OwedReport* owed) {
  const bool session = !request.due.empty() && request.due == request.due_session;
  if (!session) return request.due;
  const std::string year = owed == nullptr || owed->due == nullptr ? "" : fmt::format(" ({})", owed->due_year);
  return "session " + request.due + year;
}

std::string probable_report(const Book& book, const graph::OwedReport* owed, std::string_view folder) {
  if (owed == nullptr) return {};
  if (!owed->fulfilment) return owed->fitting > 1 ? counted(owed->fitting, "document") + " fit alike" : std::string();
  const auto& [report, citing, strength, proof] = *owed->fulfilment;
  return fmt::format("{} ({}), <a href=\"{}{}#c{}\">taken up</a> by {}",
                     work_link(book.work(book.graph.vertices[report].key), folder), graph::name(strength), folder,
                     book.page_of(proof.document), proof.citation + 1, work_link(book.work_of(proof.document), folder));
}

std::string grouped(std::size_t number) {
  auto figures = std::to_string(number);
  for (auto at = static_cast<std::ptrdiff_t>(figures.size()) - 3; at > 0; at -= 3)
    figures.insert(static_cast<std::size_t>(at), ",");
  return figures;
}

}  // namespace recital::report
