#include "document/headings.hpp"

#include <algorithm>
#include <array>

#include "document/numerals.hpp"
#include "text/characters.hpp"

namespace recital::document {
namespace {

using knowledge::PrintedNumber;
using knowledge::Shape;
using text::is_digit;
using text::is_letter;
using text::is_upper;
using text::starts_ignoring_case;

void skip_spaces(std::string_view text, std::size_t& at) {
  while (at < text.size() && text[at] == ' ') ++at;
}

std::string take_digits(std::string_view text, std::size_t& at, std::size_t limit) {
  const std::size_t begin = at;
  while (at < text.size() && at - begin < limit && is_digit(text[at])) ++at;
  if (at < text.size() && is_digit(text[at])) at = begin;
  return std::string(text.substr(begin, at - begin));
}

// "A" after a number; only where a stop, a bracket or the end follows.
std::string take_part(std::string_view text, std::size_t& at) {
  std::size_t next = at;
  skip_spaces(text, next);
  if (next >= text.size() || !is_upper(text[next])) return {};
  const std::size_t after = next + 1;
  if (after < text.size() && text[after] != '.' && text[after] != '(' &&
      !(text[after] == ' ' && after + 1 < text.size() && text[after + 1] == '('))
    return {};
  at = after;
  return std::string(1, text[next]);
}

// Session prefixes: "S-", "ES-", "S/" (a misprint of "S-" in A/RES/S-19/2), "SS.XII/", "OS/".
bool take_slash_number(std::string_view text, std::size_t& at, PrintedNumber& number) {
  std::size_t i = at;
  std::string session;
  if (text.substr(i).starts_with("SS.")) {
    std::size_t end = i + 3;
    while (end < text.size() && (text[end] == 'I' || text[end] == 'V' || text[end] == 'X')) ++end;
    if (end == i + 3 || end >= text.size() || text[end] != '/') return false;
    session = text.substr(i, end - i);
    i = end;
  } else {
    bool misprint = false;
    for (const std::string_view prefix : {"ES-", "S-", "OS/", "S/"}) {
      if (!text.substr(i).starts_with(prefix)) continue;
      session = prefix;
      misprint = prefix == "S/";
      i += prefix.size();
      break;
    }
    const std::string digits = take_digits(text, i, 4);
    if (digits.empty()) return false;
    if (misprint) session = "S-";
    session += digits;
    if (misprint && i < text.size() && text[i] == '-') {
      ++i;
      number.number = take_digits(text, i, 4);
      if (number.number.empty()) return false;
      number.session = session;
      at = i;
      return true;
    }
  }
  if (i >= text.size() || text[i] != '/') return false;
  ++i;
  number.number = take_digits(text, i, 4);
  if (number.number.empty()) return false;
  number.shape = Shape::session_slash_number;
  number.session = session;
  at = i;
  number.part = take_part(text, at);
  return true;
}

// "2205 (XXI)", "1472 A (XIV)", "11(1)", "654 (1990)".
bool take_bracket_number(std::string_view text, std::size_t& at, PrintedNumber& number) {
  std::size_t i = at;
  number.number = take_digits(text, i, 4);
  if (number.number.empty()) return false;
  number.part = take_part(text, i);
  skip_spaces(text, i);
  if (i >= text.size() || text[i] != '(') return false;
  const std::size_t close = text.substr(0, i + 12).find(')', i);
  if (close == std::string_view::npos) return false;
  std::string_view inner = text.substr(i + 1, close - i - 1);
  if (const int year = text::parse_number(inner); year >= 1946 && year < 2200) {
    number.shape = Shape::number_year;
    number.session = inner;
  } else {
    std::string prefix;
    for (const std::string_view special : {"ES-", "S-"}) {
      if (!inner.starts_with(special)) continue;
      prefix = special;
      inner.remove_prefix(special.size());
      break;
    }
    const int session = damaged_roman_value(inner);
    if (session == 0) return false;
    number.shape = Shape::number_roman;
    number.session = prefix + roman_numeral(session);
  }
  at = close + 1;
  if (number.part.empty()) number.part = take_part(text, at);
  return true;
}

// Capitals throughout, but for small words: "Conference of the Parties".
bool is_name(std::string_view words) {
  for (std::size_t begin = 0; begin < words.size();) {
    const std::size_t end = std::min(words.find(' ', begin), words.size());
    const std::string_view word = words.substr(begin, end - begin);
    const bool small = word == "of" || word == "the" || word == "and" || word == "for" || word == "on" || word == "to";
    if (!word.empty() && !small && !is_upper(word[0]) && !text::is_beyond_ascii(word[0])) return false;
    begin = end + 1;
  }
  return true;
}

}  // namespace

std::optional<Heading> read_heading(std::string_view text) {
  Heading heading;
  std::size_t at = 0;
  if (text.empty()) return std::nullopt;
  for (const std::string_view word : {"resolution ", "decision ", "prst ", "draft resolution "}) {
    if (!starts_ignoring_case(text, word)) continue;
    at = word.size();
    heading.named = true;
    if (word == "decision ") heading.series = knowledge::Series::decision;
    if (word == "prst ") heading.series = knowledge::Series::statement;
    if (word == "draft resolution ") return std::nullopt;
    break;
  }
  skip_spaces(text, at);
  std::size_t after = at;
  if (!take_slash_number(text, after, heading.number) && !take_bracket_number(text, after = at, heading.number))
    return std::nullopt;
  std::size_t title = after;
  const bool stop = title < text.size() && (text[title] == '.' || text[title] == ':');
  if (stop) ++title;
  const bool parted = stop || title >= text.size() || text[title] == ' ';
  if (!parted) return std::nullopt;
  skip_spaces(text, title);
  if (title < text.size()) {
    // What follows a bare number must be a title: a capital, not the rest of a sentence ("61/183 of 20 December").
    const std::string_view rest = text.substr(title);
    const bool of_date = starts_ignoring_case(rest, "of ") || starts_ignoring_case(rest, "resolution of ");
    if (!stop && !heading.named && !of_date &&
        (heading.number.shape == Shape::session_slash_number || !is_upper(rest[0]))) {
      if (!is_upper(rest[0]) || text.size() > 250) return std::nullopt;
    }
    if (heading.named && !stop && !of_date && !is_upper(rest[0]) && rest[0] != '[') return std::nullopt;
    if (!heading.named && of_date && heading.number.shape != Shape::number_year) return std::nullopt;
    if (stop && text::is_lower(rest[0])) return std::nullopt;
    if (of_date) title = text.size();
  }
  heading.title_at = title;
  return heading;
}

std::optional<OrganLine> read_organ_line(std::string_view text, const knowledge::Knowledge& knowledge) {
  std::string_view words = text;
  std::size_t quote = 0;
  for (const std::string_view mark : {"\xE2\x80\x9C", "\"", "\xE2\x80\x98"}) {
    if (words.starts_with(mark)) {
      quote = mark.size();
      break;
    }
  }
  words.remove_prefix(quote);
  while (!words.empty() && words.front() == ' ') {
    words.remove_prefix(1);
    ++quote;
  }
  OrganLine line;
  if (words.starts_with("We, ")) {
    const std::size_t comma = words.find(',', 4);
    if (comma == std::string_view::npos || comma + 1 != words.size() || words.size() > 400) return std::nullopt;
    line.printed = words.substr(4, comma - 4);
    line.length = text.size();
    line.whole = true;
    return line;
  }
  if (!starts_ignoring_case(words, "the ") || words.size() < 8) return std::nullopt;
  std::string_view name = words.substr(4);
  std::size_t best = 0;
  for (const knowledge::Organ& organ : knowledge.organs) {
    for (const auto* names : {&organ.names, &organ.contextual_names}) {
      for (std::string candidate : *names) {
        if (starts_ignoring_case(candidate, "the ")) candidate.erase(0, 4);
        if (candidate.size() <= best || !starts_ignoring_case(name, candidate)) continue;
        if (name.size() > candidate.size() && is_letter(name[candidate.size()])) continue;
        if (names == &organ.contextual_names && candidate != "Governing Council") continue;
        best = candidate.size();
        line.organ = &organ;
      }
    }
  }
  const std::size_t stop = name.substr(0, 200).find_first_of(",.;:");
  const bool whole = name.size() <= 200 && (stop == std::string_view::npos || stop + 1 == name.size());
  if (best == 0) {
    // An organ that the ontology doesn't know still has a line of its own, ended by a comma.
    constexpr std::array<std::string_view, 11> kBodies = {"Assembly",   "Council", "Commission", "Committee",
                                                          "Conference", "Board",   "Forum",      "Congress",
                                                          "Body",       "Parties", "Meeting"};
    if (!whole || stop == std::string_view::npos || name.back() != ',' || name.size() > 160) return std::nullopt;
    bool body = false;
    for (const std::string_view kind : kBodies) body = body || name.find(kind) != std::string_view::npos;
    if (!body || !is_name(name.substr(0, stop))) return std::nullopt;
    best = stop;
  }
  line.printed = name.substr(0, best);
  std::size_t end = best;
  if (end < name.size() && (name[end] == ',' || name[end] == '.' || name[end] == ':' || name[end] == ';')) ++end;
  while (end < name.size() && name[end] == ' ') ++end;
  line.whole = end >= name.size();
  if (!line.whole && name.size() - end < 3) line.whole = true;  // a stray mark after the comma
  line.length = quote + 4 + (line.whole ? name.size() : end);
  return line;
}

}  // namespace recital::document
