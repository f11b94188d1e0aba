#include "document/sections.hpp"

#include <algorithm>

#include "document/numerals.hpp"
#include "text/characters.hpp"

namespace recital::document {

using text::is_upper;

std::optional<SectionHeading> read_section_heading(std::string_view text, std::string_view last) {
  if (text.empty() || text.size() > 300) return std::nullopt;
  std::size_t end = 0;
  while (end < text.size() && end < 8 && (text::is_alphanumeric(text[end]) || text[end] == '|' || text[end] == '!'))
    ++end;
  if (end == 0) return std::nullopt;
  const std::string_view label = text.substr(0, end);
  std::size_t rest = end;
  if (rest < text.size() && text[rest] == '.') ++rest;
  const bool alone = rest >= text.size();
  if (!alone) {
    if (text[rest] != ' ') return std::nullopt;
    while (rest < text.size() && text[rest] == ' ') ++rest;
    // A title follows, not a sentence: a capital, and no stop at its end.
    if (rest >= text.size() || (!is_upper(text[rest]) && !text::is_beyond_ascii(text[rest]))) return std::nullopt;
    const char final_character = text.back();
    if (final_character == ';' || final_character == ',' || final_character == ':' || final_character == '.')
      return std::nullopt;
    if (label == "A" && text[end] == ' ' && text.size() < 300 && text::is_lower(text[rest])) return std::nullopt;
  }
  SectionHeading heading;
  heading.label = label;
  if (label.size() == 1 && is_upper(label[0])) {
    const bool follows_letter = last.size() == 1 && last[0] + 1 == label[0];
    if (follows_letter || roman_value(label) == 0) return heading;
    // "C", "D" and "M" are letters in practice.
    if (label == "C" || label == "D" || label == "M" || label == "L") return heading;
    heading.roman = true;
    return heading;
  }
  if (roman_value(label) > 0 && roman_value(label) < 60) {
    heading.roman = true;
    return heading;
  }
  if (!alone) {
    // "1 Inter national cooperation", "v United Nations Programme": what OCR made of a numeral, before a title.
    if (text[end] == '.' || label.size() > 2 || (label[0] != '1' && label[0] != 'l' && label[0] != 'v'))
      return std::nullopt;
  }
  const int value = damaged_roman_value(label);
  if (value == 0 || value > 40 || text[end > 0 ? end - 1 : 0] == '.') return std::nullopt;
  heading.label = roman_numeral(value);
  heading.roman = heading.damaged = true;
  return heading;
}

bool is_annex_heading(std::string_view text) {
  if (text.size() > 120) return false;
  for (const std::string_view word : {"Annex", "ANNEX", "Appendix", "APPENDIX"}) {
    if (!text::starts_with_word(text, word)) continue;
    const std::string_view rest = text::trimmed(text.substr(word.size()));
    if (rest.empty()) return true;
    std::string_view label = rest.substr(0, std::min(rest.find(' '), rest.size()));
    while (!label.empty() && (label.back() == '.' || label.back() == ':' || label.back() == '*'))
      label.remove_suffix(1);
    const bool letter = label.size() == 1 && is_upper(label[0]);
    if (roman_value(label) > 0 || text::parse_number(label) > 0 || letter) return true;
    return text::starts_ignoring_case(rest, "to ") || text::superscript_digit(rest, 0) >= 0 || rest.front() == '*';
  }
  return false;
}

}  // namespace recital::document
