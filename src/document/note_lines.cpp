#include "document/note_lines.hpp"

#include <array>

#include "text/characters.hpp"

namespace recital::document {
namespace {

using text::is_alphanumeric;
using text::is_digit;
using text::is_lower;
using text::is_upper;
using text::starts_ignoring_case;

constexpr std::array<std::string_view, 28> kOpenings = {"see ",
                                                        "5ee ",
                                                        "ibid",
                                                        "bid.",
                                                        "1bid",
                                                        "lbid",
                                                        "fbid",
                                                        "official records",
                                                        "resol",
                                                        "document",
                                                        "united nations, ",
                                                        "united nations publication",
                                                        "league of nations",
                                                        "adopted without",
                                                        "general assembly resol",
                                                        "for the text",
                                                        "incorporated in",
                                                        "any changes",
                                                        "on behalf of",
                                                        "reissued",
                                                        "quoted in",
                                                        "report of the",
                                                        "reports of the",
                                                        "previously issued",
                                                        "circulated",
                                                        "as contained in",
                                                        "a/",
                                                        "idem"};

// "A[56/157", "S/2006/90", "E/CN.7/2001/2", "CD/8/Rev.10": capitals, a stroke, a figure not far.
bool begins_with_symbol(std::string_view text) {
  std::size_t i = 0;
  while (i < text.size() && i < 8 && is_upper(text[i])) ++i;
  if (i == 0 || i >= text.size()) return false;
  if (text[i] != '/' && text[i] != '[') return false;
  for (std::size_t k = i + 1; k < text.size() && k < i + 16 && text[k] != ' '; ++k) {
    if (is_digit(text[k])) return true;
  }
  return false;
}

}  // namespace

bool reads_like_a_note(std::string_view text) {
  std::size_t skip = 0;
  while (skip < text.size() && skip < 4 && !is_alphanumeric(text[skip])) ++skip;
  const std::string_view words = text.substr(skip);
  for (const std::string_view opening : kOpenings) {
    if (starts_ignoring_case(words, opening)) return true;
  }
  return begins_with_symbol(words);
}

std::optional<NoteStart> note_start(std::string_view line) {
  NoteStart start;
  std::size_t at = 0;
  for (int digit = text::superscript_digit(line, at); digit >= 0;
       digit = at < line.size() ? text::superscript_digit(line, at) : -1) {
    start.label += static_cast<char>('0' + digit);
    at += text::character_length(line, at);
    start.superscript = true;
    start.numeric = true;
  }
  if (!start.superscript) {
    while (at < line.size() && at < 5 && is_digit(line[at])) start.label += line[at++];
    start.numeric = at > 0;
    // "1/ S/23500": the stroke of the nineties.
    const bool stroke = at > 0 && at + 1 < line.size() && line[at] == '/' && line[at + 1] == ' ';
    if (stroke) {
      ++at;
      start.like_a_note = true;
    }
    if (at > 5 || (at > 0 && (at >= line.size() || line[at] != ' '))) return std::nullopt;
    if (at == 0 && reads_like_a_note(line) && starts_ignoring_case(line, "bid.")) {
      start.like_a_note = true;
      return start;
    }
    if (at == 0) {
      // A mark that OCR made: one to three characters that are no word, then a space.
      const std::size_t space = line.substr(0, 12).find(' ');
      if (space == std::string_view::npos || space == 0) return std::nullopt;
      const std::string_view mark = line.substr(0, space);
      std::size_t characters = 0;
      for (std::size_t i = 0; i < mark.size(); i += text::character_length(mark, i)) ++characters;
      if (characters > 3) return std::nullopt;
      for (const char c : mark) {
        if (is_lower(c) || c == '(' || c == ')' || c == '.' || c == '-') return std::nullopt;
      }
      if (mark == "\xE2\x80\x9C" || mark == "\xE2\x80\xA2" || mark == "\xE2\x80\x94" || mark == "\xE2\x80\x93")
        return std::nullopt;
      if (is_upper(mark[0]) && characters > 1) return std::nullopt;
      start.label = mark;
      at = space;
    }
  }
  while (at < line.size() && line[at] == ' ') ++at;
  if (at >= line.size()) return std::nullopt;
  start.text_at = at;
  start.like_a_note = start.like_a_note || reads_like_a_note(line.substr(at));
  if (start.label.size() > 3 && start.numeric && !start.like_a_note) return std::nullopt;
  if (!start.numeric && !start.like_a_note && start.label != "*") return std::nullopt;
  if (!start.superscript && is_lower(line[at]) && !start.like_a_note) return std::nullopt;
  return start;
}

}  // namespace recital::document
