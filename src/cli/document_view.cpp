#include "cli/document_view.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

#include "cli/messages.hpp"
#include "report/escape.hpp"

namespace recital::cli {
namespace {

using facts::CitationFact;
using facts::ClauseFact;
using facts::DocumentFact;
using facts::RequestFact;
using text::Span;

constexpr std::size_t place_column = 12;

// Signs around a piece of text; on a terminal they are colours and take no room.
struct Marks {
  const char *begin, *end;
};
Marks citation_marks(const ViewStyle& style) {
  return style.colour ? Marks{"\x1b[1;33m", "\x1b[0m"} : Marks{"«", "»"};
}
Marks dim(const ViewStyle& style) {
  return style.colour ? Marks{"\x1b[2m", "\x1b[0m"} : Marks{"", ""};
}
Marks bold(const ViewStyle& style) {
  return style.colour ? Marks{"\x1b[1m", "\x1b[0m"} : Marks{"", ""};
}

// A quote as the clean text has it: Markdown's links, emphasis and superscripts taken off.
std::string without_markup(std::string_view quote) {
  std::string words;
  for (std::size_t i = 0; i < quote.size(); ++i) {
    const char c = quote[i];
    const char closing = c == '<' ? '>' : quote.substr(i).starts_with("](") ? ')' : '\0';
    const std::size_t end = closing == '\0' ? std::string_view::npos : quote.find(closing, i);
    if (end != std::string_view::npos)
      i = end;
    else if (c != '[' && c != '*')
      words += c;
  }
  return words;
}

// Where the words of the citations stand in a clause or footnote, merged and in order. A quote holds the file's own
// characters; where the text was repaired since (a footnote mark taken out of the middle), it isn't found and stays
// unmarked.
std::vector<Span> marked_parts(const std::string& words, const std::vector<const CitationFact*>& citations) {
  std::vector<Span> parts;
  std::size_t from = 0;
  for (const CitationFact* citation : citations) {
    for (const std::string& quote : {citation->quote, without_markup(citation->quote)}) {
      std::size_t at = quote.empty() ? std::string::npos : words.find(quote, from);
      if (at == std::string::npos && !quote.empty()) at = words.find(quote);
      if (at == std::string::npos) continue;
      parts.push_back({at, at + quote.size()});
      from = at;
      break;
    }
  }
  std::sort(parts.begin(), parts.end(),
            [](Span a, Span b) { return std::pair(a.begin, a.end) < std::pair(b.begin, b.end); });
  std::vector<Span> merged;
  for (const Span part : parts) {
    if (!merged.empty() && part.begin <= merged.back().end)
      merged.back().end = std::max(merged.back().end, part.end);
    else
      merged.push_back(part);
  }
  return merged;
}

// Appends `words` broken between words to fit, each line after the first indented, the marked parts in their marks.
void append_wrapped(std::string& out, std::string_view words, const std::vector<Span>& parts, std::size_t indent,
                    const ViewStyle& style) {
  const Marks marks = citation_marks(style);
  const std::size_t room = std::max<std::size_t>(style.width, indent + 20) - indent;
  std::size_t column = 0;
  auto part = parts.begin();
  bool inside = false;
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t end = std::min(words.find(' ', at), words.size());
    const std::size_t length = report::length(words.substr(at, end - at));
    if (column > 0 && column + 1 + length > room) {
      if (inside && style.colour) out += marks.end;
      out += '\n';
      out.append(indent, ' ');
      if (inside && style.colour) out += marks.begin;
      column = 0;
    } else if (column > 0) {
      out += ' ';
      ++column;
    }
    for (std::size_t i = at; i < end; ++i) {
      if (!inside && part != parts.end() && part->begin <= i) {
        out += marks.begin;
        inside = true;
      }
      out += words[i];
      if (inside && part->end <= i + 1) {
        out += marks.end;
        inside = false;
        ++part;
      }
    }
    // A part may end with the space that was just passed.
    if (inside && part->end <= end + 1) {
      out += marks.end;
      inside = false;
      ++part;
    }
    column += length;
    at = end + 1;
  }
  if (inside) out += marks.end;
  out += '\n';
}

std::string citation_line(const CitationFact& citation, const ViewStyle& style) {
  const Marks strong = bold(style), faint = dim(style);
  std::string line =
      fmt::format("{:{}}{}{}{} {} ({})", "", place_column, strong.begin, report::relation_words(citation.action),
                  strong.end, report::one_line(citation.target), citation.role);
  std::string how;
  if (citation.via.starts_with("fn:"))
    how = "by footnote " + citation.via.substr(3);
  else if (citation.via != "text")
    how = "by " + citation.via;
  if (!citation.target_organ.empty() && !citation.decided_by.empty())
    how += (how.empty() ? "" : ", ") + ("organ by " + citation.decided_by);
  if (!citation.pinpoint.empty()) how += (how.empty() ? "" : ", ") + report::one_line(citation.pinpoint);
  if (!citation.modifier.empty()) how += (how.empty() ? "" : ", ") + report::one_line(citation.modifier);
  if (!how.empty()) line += fmt::format("  {}{}{}", faint.begin, how, faint.end);
  return line + "\n";
}

std::string request_line(const RequestFact& request, const ViewStyle& style) {
  const Marks strong = bold(style);
  std::string line = fmt::format("{:{}}{}asks for a report{} from {}", "", place_column, strong.begin, strong.end,
                                 report::one_line(request.addressee));
  if (!request.recipient.empty()) line += " to " + report::one_line(request.recipient);
  if (!request.due.empty()) line += ", due " + report::one_line(request.due);
  if (!request.subject.empty()) line += ": " + report::one_line(request.subject);
  return line + "\n";
}

std::string heading(const DocumentFact& document, const ViewStyle& style) {
  const Marks strong = bold(style), faint = dim(style);
  std::string out = fmt::format("{}{}{}  {}\n", strong.begin, report::one_line(document.key), strong.end,
                                report::one_line(document.title));
  std::vector<std::string> facts{document.kind};
  if (!document.organ.empty()) facts.push_back(report::one_line(document.organ));
  if (!document.adopted.empty()) facts.push_back("adopted " + document.adopted);
  if (!document.meeting.empty()) facts.push_back("meeting " + report::one_line(document.meeting));
  if (!document.session.empty()) facts.push_back("session " + report::one_line(document.session));
  if (!document.agenda_item.empty()) facts.push_back("agenda item " + report::one_line(document.agenda_item));
  facts.push_back(fmt::format("{} preambular and {} operative paragraphs", document.preambular, document.operative));
  if (document.key_origin == "file-name") facts.push_back("symbol from the file's name");
  out += faint.begin + fmt::format("{}", fmt::join(facts, "; ")) + faint.end + "\n\n";
  return out;
}

}  // namespace

std::string document_view(const DocumentFact& document, const ViewStyle& style) {
  // Citations by the clause they stand in, and by the footnote that names them.
  std::map<std::string, std::vector<const CitationFact*>> of_place, in_text;
  for (const CitationFact& citation : document.citations) {
    of_place[citation.place].push_back(&citation);
    const bool by_footnote = citation.via.starts_with("fn:");
    in_text[by_footnote ? "fn" + citation.via.substr(3) : citation.place].push_back(&citation);
  }
  std::map<std::string, std::vector<const RequestFact*>> requests;
  for (const RequestFact& request : document.requests) requests[request.place].push_back(&request);

  std::string out = heading(document, style);
  std::map<std::string, std::size_t>
      last_clause;  // an annex has many clauses and one place: its citations follow the last
  for (std::size_t i = 0; i < document.clauses.size(); ++i) last_clause[document.clauses[i].place] = i;
  for (std::size_t i = 0; i < document.clauses.size(); ++i) {
    const ClauseFact& clause = document.clauses[i];
    const std::string words = report::one_line(clause.text);
    out += fmt::format("{:<{}}", report::one_line(clause.place), place_column - 1) + " ";
    append_wrapped(out, words, marked_parts(words, in_text[clause.place]), place_column, style);
    if (last_clause[clause.place] != i) continue;
    for (const CitationFact* citation : of_place[clause.place]) out += citation_line(*citation, style);
    for (const RequestFact* request : requests[clause.place]) out += request_line(*request, style);
  }
  return out;
}

std::string diagnostics_view(const std::vector<text::Diagnostic>& diagnostics, std::string_view bytes,
                             const ViewStyle& style) {
  std::string out;
  const Marks strong = bold(style);
  for (const text::Diagnostic& row : diagnostics) {
    std::string place;
    if (!row.source.empty()) {
      const Position at = position_of(bytes, row.source.begin);
      place = fmt::format("{}:{}: ", at.line, at.column);
    }
    out += fmt::format("{}{}{}{}: {} [{}]\n", place, strong.begin, text::name(row.severity), strong.end,
                       report::one_line(row.message), row.code);
  }
  return out;
}

}  // namespace recital::cli
