#include "report/html_citations.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>

#include "rdf/names.hpp"
#include "report/escape.hpp"
#include "report/html_page.hpp"
#include "report/map_style.hpp"
#include "report/quote_places.hpp"

namespace recital::report {
namespace {

constexpr std::size_t many_notes = 8;      // past it the notes of a clause run on
constexpr std::size_t title_in_note = 80;  // characters

using Index = std::size_t;  // of a citation in its document

// What belongs to one clause or footnote.
struct Share {
  std::vector<Index> marked;    // citations whose words stand in its text, in the order of the file
  std::vector<Index> noted;     // citations listed beside it
  std::vector<Index> requests;  // requests for reports
};

bool within(const text::Span& part, const text::Span& whole) {
  return whole.begin <= part.begin && part.end <= whole.end;
}

// The clause in which `place` puts a thing: the one of its parts that holds the bytes, or the first.
std::optional<std::size_t> clause_of(const facts::DocumentFact& document,
                                     const std::map<std::string_view, std::vector<std::size_t>>& by_place,
                                     std::string_view place, const text::Span& source) {
  const auto found = by_place.find(place);
  if (found == by_place.end()) return std::nullopt;
  for (const auto i : found->second) {
    if (within(source, document.clauses[i].source)) return i;
  }
  return found->second.front();
}

// Shares out citations and requests; the last share takes what has no clause.
std::vector<Share> share_out(const facts::DocumentFact& document) {
  std::vector<Share> shares(document.clauses.size() + 1);
  std::map<std::string_view, std::vector<std::size_t>> by_place;
  for (std::size_t i = 0; i < document.clauses.size(); ++i) by_place[document.clauses[i].place].push_back(i);
  for (Index c = 0; c < document.citations.size(); ++c) {
    const auto& citation = document.citations[c];
    const auto clause = clause_of(document, by_place, citation.place, citation.source);
    shares[clause.value_or(document.clauses.size())].noted.push_back(c);
    std::optional<std::size_t> words = clause;
    if (!clause || !within(citation.source, document.clauses[*clause].source)) {
      for (std::size_t i = 0; i < document.clauses.size(); ++i) {
        const bool footnote = document.clauses[i].kind == "footnote";
        if (footnote && within(citation.source, document.clauses[i].source)) words = i;
      }
    }
    if (words) shares[*words].marked.push_back(c);
  }
  for (Index r = 0; r < document.requests.size(); ++r) {
    const auto clause = clause_of(document, by_place, document.requests[r].place, document.requests[r].source);
    shares[clause.value_or(document.clauses.size())].requests.push_back(r);
  }
  for (auto& share : shares) {
    const auto by_source = [&](Index a, Index b) {
      return document.citations[a].source.begin < document.citations[b].source.begin;
    };
    std::stable_sort(share.marked.begin(), share.marked.end(), by_source);
    std::stable_sort(share.noted.begin(), share.noted.end(), by_source);
  }
  return shares;
}

// " where it recalls", for a citation in support.
std::string support_words(const facts::CitationFact& citation) {
  if (citation.role == "object" || citation.action == "cites" || citation.action.empty()) return {};
  return fmt::format(" <i>where it {}</i>", html(relation_words(citation.action)));
}

class Writer {
 public:
  Writer(const Book& book, std::uint32_t index)
      : book_(book), index_(index), document_(book.facts.documents[index]), shares_(share_out(document_)) {
    for (const char* taken : {"main", "text", "text-heading", "footnotes", "footnotes-heading", "map", "rests-on",
                              "cited-by", "diagnostics", "copies"})
      (void)anchors_.claim(taken);
  }

  std::string write() {
    std::string text = "<section id=\"text\" aria-labelledby=\"text-heading\"><h2 id=\"text-heading\">Text</h2>\n";
    std::string_view kind;
    std::size_t i = 0;
    for (; i < document_.clauses.size() && document_.clauses[i].kind != "footnote"; ++i) {
      const auto& clause = document_.clauses[i];
      if (clause.kind != kind) {
        kind = clause.kind;
        text += fmt::format("<h3>{}</h3>\n", kind == "header"       ? "Front matter"
                                             : kind == "preambular" ? "Preamble"
                                             : kind == "operative"  ? "Operative part"
                                             : kind == "annex"      ? "Annex"
                                                                    : "Text");
      }
      write_clause(text, i);
    }
    if (const auto& rest = shares_.back(); !rest.noted.empty() || !rest.requests.empty()) {
      text +=
          "<h3>Elsewhere in the document</h3>\n<div class=\"clause\"><p class=\"place\"></p><div "
          "class=\"words\"></div>";
      write_notes(text, rest);
      text += "</div>\n";
    }
    text += "</section>\n";
    if (i < document_.clauses.size()) {
      text +=
          "<section id=\"footnotes\" aria-labelledby=\"footnotes-heading\"><h2 "
          "id=\"footnotes-heading\">Footnotes</h2>\n";
      for (; i < document_.clauses.size(); ++i) write_clause(text, i);
      text += "</section>\n";
    }
    return text;
  }

 private:
  void write_clause(std::string& text, std::size_t i) {
    const auto& clause = document_.clauses[i];
    const auto id = anchors_.claim(rdf::place_name(clause.place));
    const auto words = place_words(clause.place);
    // Parts of an annex repeat their place; it is said once, by the heading.
    const bool said = clause.place == "X" || clause.place == "H";
    const auto depth = std::count(clause.place.begin(), clause.place.end(), '(');
    text +=
        fmt::format("<div class=\"clause {}{}\" id=\"{}\"><p class=\"place\"><a href=\"#{}\" title=\"{}\">{}</a></p>",
                    html(clause.kind), depth > 0 ? fmt::format(" sub{}", std::min<std::ptrdiff_t>(depth, 3)) : "", id,
                    id, html(words),
                    said                          ? "¶"
                    : clause.kind == "footnote"   ? html(std::string_view(clause.place).substr(2))
                    : clause.kind == "preambular" ? html(clause.place)
                                                  : html(words));
    text += "<div class=\"words\"><p>";
    write_words(text, i);
    text += "</p></div>";
    write_notes(text, shares_[i]);
    text += "</div>\n";
  }

  // How many bytes of a clause its opening verb takes: "Recalling also", "Takes note with appreciation"; 0 for none.
  [[nodiscard]] std::size_t opening_words(std::string_view text) const {
    std::string lower;
    for (const char c : text.substr(0, 80)) lower += 'A' <= c && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    const auto follows = [&](std::size_t at, std::string_view words) {
      if (lower.compare(at, words.size(), words) != 0) return false;
      const auto end = at + words.size();
      return end == lower.size() || lower[end] == ' ' || lower[end] == ',' || lower[end] == ':';
    };
    std::size_t longest = 0;
    for (const auto& relation : book_.knowledge.relations) {
      for (const auto& cue : relation.cues) {
        if (cue.size() > longest && cue.size() <= lower.size() && follows(0, cue)) longest = cue.size();
      }
    }
    for (const std::string_view more :
         {" also", " further", " in particular", " once again", " with appreciation", " with satisfaction"}) {
      if (longest > 0 && follows(longest, more)) longest += more.size();
    }
    return longest;
  }

  // The text with its marks. Citations whose words overlap share a mark.
  void write_words(std::string& text, std::size_t i) {
    const auto& clause = document_.clauses[i];
    const auto& marked = shares_[i].marked;
    std::vector<Quote> quotes;
    for (const auto c : marked) quotes.push_back({document_.citations[c].quote, document_.citations[c].source});
    const auto places = quote_places(clause.text, clause.source, quotes);
    struct Mark {
      text::Span span;
      std::vector<Index> citations;
    };
    std::vector<Mark> marks;
    for (std::size_t k = 0; k < marked.size(); ++k) {
      if (places[k]) marks.push_back({*places[k], {marked[k]}});
    }
    std::stable_sort(marks.begin(), marks.end(),
                     [](const Mark& a, const Mark& b) { return a.span.begin < b.span.begin; });
    std::vector<Mark> merged;
    for (auto& mark : marks) {
      if (merged.empty() || mark.span.begin >= merged.back().span.end) {
        merged.push_back(std::move(mark));
        continue;
      }
      merged.back().span.end = std::max(merged.back().span.end, mark.span.end);
      merged.back().citations.push_back(mark.citations.front());
    }
    const std::string_view words = clause.text;
    // The words that begin a clause of a resolution are set in italics, as in print.
    std::size_t at = clause.kind == "preambular" || clause.kind == "operative" ? opening_words(words) : 0;
    if (!merged.empty() && merged.front().span.begin < at) at = 0;
    if (at > 0) text += fmt::format("<i>{}</i>", html(words.substr(0, at)));
    for (const auto& mark : merged) {
      text += html(words.substr(at, mark.span.begin - at));
      write_mark(text, words.substr(mark.span.begin, mark.span.size()), mark.citations);
      at = mark.span.end;
    }
    text += html(words.substr(at));
  }

  void write_mark(std::string& text, std::string_view words, const std::vector<Index>& citations) {
    const auto& first = document_.citations[citations.front()];
    std::size_t family = family_of("cites");
    for (const auto c : citations) family = std::min(family, family_of(relation_to_work(document_.citations[c])));
    // One target: the words lead to it. Several: they lead to the list beside the clause.
    const bool one = std::all_of(citations.begin(), citations.end(),
                                 [&](Index c) { return document_.citations[c].target == first.target; });
    const auto href = one ? book_.work(first.target).name + ".html" : fmt::format("#c{}", citations.front() + 1);
    const auto tip = ++tips_;
    text += fmt::format(
        "<span class=\"cite f{}\"><a href=\"{}\" aria-describedby=\"t{}\">{}</a><span class=\"tip\" "
        "role=\"tooltip\" id=\"t{}\">",
        family, href, tip, html(words), tip);
    for (std::size_t k = 0; k < citations.size(); ++k) {
      const auto& citation = document_.citations[citations[k]];
      const auto& work = book_.work(citation.target);
      text += fmt::format("{}{} <b>{}</b>", k == 0 ? "" : "<br>", relation_mark(relation_to_work(citation)),
                          html(work.symbol));
      const auto& said = work.title.empty() ? work.label : work.title;
      if (said != work.symbol) text += " " + html(shortened(said, title_in_note));
      text += support_words(citation);
    }
    text += "</span></span>";
  }

  void write_notes(std::string& text, const Share& share) {
    const auto count = share.noted.size() + share.requests.size();
    if (count == 0) return;
    text += count > many_notes ? "<aside class=\"notes many\" aria-label=\"Citations of this clause\"><ul>"
                               : "<aside class=\"notes\" aria-label=\"Citations of this clause\"><ul>";
    for (const auto c : share.noted) write_note(text, c);
    for (const auto r : share.requests) write_request(text, r);
    text += "</ul></aside>";
  }

  void write_note(std::string& text, Index c) {
    const auto& citation = document_.citations[c];
    const auto& work = book_.work(citation.target);
    text += fmt::format("<li id=\"c{}\">{} {}", c + 1, relation_mark(relation_to_work(citation)), work_link(work, ""));
    if (!citation.pinpoint.empty()) text += ", " + html(citation.pinpoint);
    if (!citation.modifier.empty()) text += " <i>" + html(citation.modifier) + "</i>";
    if (work.kind != "treaty" && !work.title.empty())
      text += " <span class=\"title\">" + html(shortened(work.title, title_in_note)) + "</span>";
    if (citation.via.starts_with("fn:")) {
      const auto mark = std::string_view(citation.via).substr(3);
      text += fmt::format(" <span class=\"fn\">(<a href=\"#{}\">footnote {}</a>)</span>",
                          rdf::place_name(fmt::format("fn{}", mark)), html(mark));
    }
    text += support_words(citation);
    text += fmt::format(" <details><summary>evidence</summary><q>{}</q><span>bytes {}–{}",
                        html(shortened(citation.quote, 400)), citation.source.begin, citation.source.end);
    text += citation.role == "object" ? " · the work itself" : " · in support";
    if (citation.via == "name")
      text += citation.decided_by == "sales-number" ? " · by its sales number" : " · by its name";
    if (citation.via == "anaphor") text += " · by a word that points back";
    if (!citation.date.empty()) text += " · printed date " + html(citation.date);
    if (!citation.decided_by.empty()) text += " · decided by " + html(citation.decided_by);
    text += "</span></details></li>";
  }

  void write_request(std::string& text, Index r) {
    const auto& request = document_.requests[r];
    const auto* owed = book_.owed_report(index_, r);
    text += fmt::format("<li class=\"request\" id=\"r{}\"><span class=\"rel\">asks for a report</span> from {}", r + 1,
                        html(request.addressee));
    if (!request.recipient.empty()) text += " to " + html(request.recipient);
    if (!request.due.empty()) text += ", due " + html(due_words(request, owed));
    if (!request.subject.empty()) text += " <span class=\"title\">" + html(shortened(request.subject, 120)) + "</span>";
    if (const auto report = probable_report(book_, owed, ""); !report.empty()) text += "; probably " + report;
    text += fmt::format(" <details><summary>evidence</summary><q>{}</q><span>bytes {}–{}</span></details></li>",
                        html(shortened(request.quote, 600)), request.source.begin, request.source.end);
  }

  const Book& book_;
  std::uint32_t index_;
  const facts::DocumentFact& document_;
  std::vector<Share> shares_;
  rdf::PartNames anchors_;
  std::size_t tips_ = 0;
};

}  // namespace

std::string annotated_text(const Book& book, std::uint32_t document) {
  return Writer(book, document).write();
}

}  // namespace recital::report
