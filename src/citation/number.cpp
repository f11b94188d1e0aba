#include "citation/number.hpp"

#include <string>

#include "citation/folded.hpp"

namespace recital::citation {
namespace {

using knowledge::PrintedNumber;
using knowledge::Shape;

constexpr std::size_t npos = std::string_view::npos;

std::string digits(std::string_view s, std::size_t& at, std::size_t most) {
  std::size_t end = at;
  while (end < s.size() && is_digit(s[end]) && end - at < most) ++end;
  if (end == at || is_digit(peek(s, end))) return {};
  std::string result(s.substr(at, end - at));
  at = end;
  return result;
}

bool is_roman(char c) {
  return c == 'I' || c == 'V' || c == 'X' || c == 'L' || c == 'C';
}

// "XV", "S-V", "ES-IV" up to the closing bracket at `at`.
std::string roman_session(std::string_view s, std::size_t& at) {
  std::size_t i = at;
  std::string session;
  if (peek(s, i) == 'E' && peek(s, i + 1) == 'S')
    session = "ES-", i += 2;
  else if (peek(s, i) == 'S')
    session = "S-", i += 1;
  if (!session.empty()) {
    if (peek(s, i) != '-') return {};
    ++i;
  }
  const std::size_t begin = i;
  while (is_roman(peek(s, i))) ++i;
  if (i == begin) return {};
  session += s.substr(begin, i - begin);
  at = i;
  return session;
}

// A lone capital that is not the start of a word or an initial: the part of a resolution.
bool part_at(std::string_view s, std::size_t at) {
  return is_upper(peek(s, at)) && !is_word(peek(s, at + 1)) && peek(s, at + 1) != '\'' &&
         !(peek(s, at + 1) == '-' && is_digit(peek(s, at + 2))) &&
         !(peek(s, at + 1) == '.' && is_upper(peek(s, skip_spaces(s, at + 2))) &&
           !is_word(peek(s, skip_spaces(s, at + 2) + 1)));
}

// "A", "A and B", "A, B and C", "A to E", "A-E", "A/B" from `at`; moves `at` past them.
std::vector<std::string> parts(std::string_view s, std::size_t& at) {
  std::vector<std::string> result;
  std::size_t i = at;
  bool range = false;
  while (part_at(s, i)) {
    const char letter = s[i];
    if (range) {
      const char first = result.back()[0];
      if (letter <= first) return result;
      for (char c = static_cast<char>(first + 1); c <= letter; ++c) result.emplace_back(1, c);
    } else {
      result.emplace_back(1, letter);
    }
    at = ++i;
    range = false;
    const std::size_t word = skip_spaces(s, i);
    std::size_t next = npos;
    if ((next = match_word(s, word, "and ")) != npos)
      i = skip_spaces(s, next);
    else if ((next = match_word(s, word, "to ")) != npos)
      i = skip_spaces(s, next), range = true;
    else if (peek(s, i) == '-')
      i = skip_spaces(s, i + 1), range = true;
    else if (peek(s, i) == '/')
      ++i;
    else if (peek(s, word) == ',')
      i = skip_spaces(s, word + 1);
    else
      break;
  }
  return result;
}

NumberMention spread(text::Span span, const PrintedNumber& number, const std::vector<std::string>& letters) {
  NumberMention mention{span, {}};
  if (letters.empty()) mention.numbers.push_back(number);
  for (const std::string& letter : letters) {
    mention.numbers.push_back(number);
    mention.numbers.back().part = letter;
  }
  return mention;
}

std::vector<std::string> optional_parts(std::string_view s, std::size_t& at) {
  std::size_t i = skip_spaces(s, at);
  std::vector<std::string> letters = parts(s, i);
  if (!letters.empty()) at = i;
  return letters;
}

// "S-20", "ES-10", "SS.XII", "61", "1999" before a stroke.
std::string slash_session(std::string_view s, std::size_t& at) {
  std::size_t i = at;
  std::string prefix;
  if (match_word(s, i, "es-") != npos && is_upper(s[i]))
    prefix = "ES-", i += 3;
  else if (peek(s, i) == 'S' && peek(s, i + 1) == '-')
    prefix = "S-", i += 2;
  else if (peek(s, i) == 'S' && peek(s, i + 1) == 'S' && peek(s, i + 2) == '.') {
    i += 3;
    const std::size_t begin = i;
    while (is_roman(peek(s, i))) ++i;
    if (i == begin) return {};
    std::string session = "SS." + std::string(s.substr(begin, i - begin));
    at = i;
    return session;
  }
  // "decision X/29" of a conference of parties numbers its sessions in Roman figures.
  if (prefix.empty() && is_roman(peek(s, i))) {
    const std::size_t begin = i;
    while (is_roman(peek(s, i))) ++i;
    if (peek(s, i) != '/' || !is_digit(peek(s, i + 1)) || i - begin > 5) return {};
    at = i;
    return std::string(s.substr(begin, i - begin));
  }
  if (!prefix.empty() && peek(s, i) == ' ' && is_digit(peek(s, i + 1)))
    ++i;  // "ES- 10/17", a line end after the hyphen
  const std::string number = digits(s, i, prefix.empty() ? 4 : 2);
  if (number.empty() || number[0] == '0') return {};
  at = i;
  return prefix + number;
}

std::optional<NumberMention> parse_slashed(std::string_view s, std::size_t at) {
  std::size_t i = at;
  const std::string session = slash_session(s, i);
  if (session.empty()) return std::nullopt;
  if (peek(s, i) != '/') return std::nullopt;
  ++i;
  if (peek(s, i) == ' ' && is_digit(peek(s, i + 1))) ++i;  // "57/ 174", a line end after the stroke
  const std::string number = digits(s, i, 4);
  if (number.empty() || number[0] == '0') return std::nullopt;
  if (session.size() == 4 && is_digit(session[0])) {
    // "2000/2001", "1998/1999": two years, not a year and a number. Organs that number by year stay under 1900.
    if (number.size() == 4 && number >= "1900") return std::nullopt;
  } else if (is_digit(session[0]) && number.size() == 4) {
    return std::nullopt;  // "resolution 7/2025" of a specialized agency: a number and a year
  } else if (session.size() == 3 && is_digit(session[0])) {
    return std::nullopt;  // no organ has reached its hundredth session by this way of numbering
  }
  const char next = peek(s, i);
  if (next == '/' || (next == '.' && is_digit(peek(s, i + 1))) || next == '%') return std::nullopt;
  std::vector<std::string> letters;
  if (is_upper(next) && part_at(s, i))
    letters = parts(s, i);  // "46/36L"
  else if (is_letter(next))
    return std::nullopt;
  else
    letters = optional_parts(s, i);
  return spread({at, i}, {Shape::session_slash_number, number, session, {}}, letters);
}

// "217 A (III)", "217 (III) A", "1747(XVI)", "1373 (2001)".
std::optional<NumberMention> parse_bracketed(std::string_view s, std::size_t at) {
  std::size_t i = at;
  const std::string number = digits(s, i, 4);
  if (number.empty() || number[0] == '0') return std::nullopt;
  std::vector<std::string> letters = optional_parts(s, i);
  i = skip_spaces(s, i);
  if (peek(s, i) != '(') return std::nullopt;
  i = skip_spaces(s, i + 1);
  std::size_t j = i;
  Shape shape = Shape::number_year;
  std::string session = digits(s, j, 4);
  if (session.empty()) {
    shape = Shape::number_roman;
    session = roman_session(s, j);
    if (session.empty()) return std::nullopt;
  } else if (session.size() != 4 || session < "1946" || session > "2100") {
    return std::nullopt;
  }
  j = skip_spaces(s, j);
  if (peek(s, j) != ')') return std::nullopt;
  i = j + 1;
  if (letters.empty() && shape == Shape::number_roman) {
    std::size_t after = i;
    letters = optional_parts(s, after);
    if (!letters.empty()) i = after;
  }
  return spread({at, i}, {shape, number, session, {}}, letters);
}

}  // namespace

std::optional<NumberMention> parse_number(std::string_view s, std::size_t at) {
  if (at > 0) {
    const char before = s[at - 1];
    if (is_word(before) || before == '/' || before == '.' || (before == '-' && at > 1 && is_word(s[at - 2])))
      return std::nullopt;
  }
  const char first = peek(s, at);
  if (!is_digit(first) && first != 'S' && first != 'E' && !is_roman(first)) return std::nullopt;
  if (auto mention = parse_slashed(s, at)) return mention;
  if (is_digit(first)) return parse_bracketed(s, at);
  return std::nullopt;
}

}  // namespace recital::citation
