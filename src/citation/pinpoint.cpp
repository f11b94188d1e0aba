#include "citation/pinpoint.hpp"

#include <algorithm>
#include <array>

#include "citation/folded.hpp"

namespace recital::citation {
namespace {

constexpr std::array<std::string_view, 21> names = {
    "annexes",   "annex",      "sections",     "section",  "sects",   "sect",  "paragraphs",
    "paragraph", "paras",      "para",         "chapters", "chapter", "chaps", "chap",
    "appendix",  "appendices", "subparagraph", "articles", "article", "parts", "part"};

// The end of a part's name at `at`, its full stop included; npos when none stands there.
std::size_t name_end(std::string_view s, std::size_t at) {
  for (const std::string_view name : names) {
    std::size_t end = match_word(s, at, name);
    if (end == std::string_view::npos || is_letter(peek(s, end))) continue;
    if (peek(s, end) == '.' && name.size() <= 5 && name != "annex") ++end;
    return end;
  }
  return std::string_view::npos;
}

// Figures, Roman numerals, single letters, "(a)", "II.A", "one": what numbers a part.
bool is_designator(std::string_view word) {
  if (word.empty()) return false;
  if (word == "one" || word == "two" || word == "three" || word == "four" || word == "five") return true;
  if (word == "I" || word.size() == 1) return is_digit(word[0]) || is_upper(word[0]) || is_lower(word[0]);
  bool figures = false;
  for (const char c : word) {
    if (is_digit(c) || c == '(' || c == ')')
      figures = true;
    else if (!(c == 'I' || c == 'V' || c == 'X' || c == 'L' || c == 'C' || c == '.' || c == '-' || is_upper(c) ||
               (figures && is_lower(c))))
      return false;
  }
  return word.size() <= 8;
}

std::string_view word_at(std::string_view s, std::size_t at) {
  std::size_t end = at;
  while (end < s.size() && (is_word(s[end]) || s[end] == '(' || s[end] == ')' || s[end] == '-' ||
                            (s[end] == '.' && is_word(peek(s, end + 1)))))
    ++end;
  std::string_view word = s.substr(at, end - at);
  while (!word.empty() && word.back() == ')' && word.find('(') == std::string_view::npos) word.remove_suffix(1);
  return word;
}

// The end of the designators from `at`: "II and IV", "13, 14 and 15", "I.A".
std::size_t designators_end(std::string_view s, std::size_t at) {
  std::size_t end = at;
  for (std::size_t i = at; i < s.size();) {
    i = skip_spaces(s, i);
    const std::string_view word = word_at(s, i);
    if (is_designator(word)) {
      end = i = i + word.size();
      const std::size_t next = skip_spaces(s, i);
      if (peek(s, next) == ',')
        i = next + 1;
      else
        i = next;
    } else if (end > at && (word == "and" || word == "to")) {
      i += word.size();
    } else {
      break;
    }
  }
  return end;
}

}  // namespace

std::string pinpoint_after(std::string_view s, std::size_t end) {
  std::size_t i = end;
  if (peek(s, i) == ')') ++i;
  std::size_t begin = std::string_view::npos;
  std::size_t last = end;
  while (i < s.size()) {
    const std::size_t comma = skip_spaces(s, i);
    if (peek(s, comma) != ',') break;
    const std::size_t at = skip_spaces(s, comma + 1);
    const std::size_t name = name_end(s, at);
    if (name == std::string_view::npos) break;
    if (begin == std::string_view::npos) begin = at;
    last = i = std::max(name, designators_end(s, name));
  }
  return begin == std::string_view::npos ? std::string() : std::string(s.substr(begin, last - begin));
}

std::string pinpoint_before(std::string_view s, std::size_t phrase) {
  std::string_view before = s.substr(0, phrase);
  const auto strip = [&](std::string_view word) {
    while (!before.empty() && (before.back() == ' ' || before.back() == ',')) before.remove_suffix(1);
    if (before.size() <= word.size() || before.substr(before.size() - word.size()) != word) return false;
    if (is_word(before[before.size() - word.size() - 1])) return false;
    before.remove_suffix(word.size());
    return true;
  };
  strip("the");
  if (!strip("of") && !strip("to")) return {};
  while (!before.empty() && (before.back() == ' ' || before.back() == ',')) before.remove_suffix(1);
  // The nearest part's name within reach from which only designators lead here.
  const std::size_t reach = before.size() > 60 ? before.size() - 60 : 0;
  for (std::size_t at = before.size(); at-- > reach;) {
    if (at > 0 && is_word(before[at - 1])) continue;
    const std::size_t name = name_end(before, at);
    if (name == std::string_view::npos) continue;
    return std::max(name, designators_end(before, name)) == before.size() ? std::string(before.substr(at))
                                                                          : std::string();
  }
  return {};
}

}  // namespace recital::citation
