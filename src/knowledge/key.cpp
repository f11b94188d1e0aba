// One small matcher serves both ways: a template is literal characters and placeholders, and each placeholder takes
// only what it may hold ({session} no year, {year} no session), so that the shape of a printed number picks the
// template by itself. Cost: the length of the key times the number of templates, most of which fail at their first
// letters.
#include "knowledge/key.hpp"

#include <array>
#include <charconv>

namespace recital::knowledge {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_capital(char c) {
  return c >= 'A' && c <= 'Z';
}
char lower(char c) {
  return is_capital(c) ? static_cast<char>(c - 'A' + 'a') : c;
}

bool all_digits(std::string_view text, std::size_t most) {
  if (text.empty() || text.size() > most) return false;
  for (const char c : text) {
    if (!is_digit(c)) return false;
  }
  return true;
}

std::string roman(int number) {
  constexpr std::array<std::pair<int, std::string_view>, 9> steps = {
      {{100, "C"}, {90, "XC"}, {50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}}};
  std::string written;
  for (const auto& [value, letters] : steps) {
    for (; number >= value; number -= value) written += letters;
  }
  return written;
}

// 0 when it is no well-formed Roman number below 200; no organ has had more sessions.
int from_roman(std::string_view letters) {
  if (letters.empty() || letters.size() > 10) return 0;
  int total = 0;
  int before = 1000;
  for (const char letter : letters) {
    const int value = letter == 'I'   ? 1
                      : letter == 'V' ? 5
                      : letter == 'X' ? 10
                      : letter == 'L' ? 50
                      : letter == 'C' ? 100
                                      : 0;
    if (value == 0) return 0;
    total += value > before ? value - 2 * before : value;
    before = value;
  }
  return total < 200 && roman(total) == letters ? total : 0;
}

// "S-", "ES-" or nothing.
std::string_view special_prefix(std::string_view session) {
  if (session.starts_with("S-")) return session.substr(0, 2);
  if (session.starts_with("ES-")) return session.substr(0, 3);
  return {};
}

enum class Placeholder { number, session, roman, year };

bool fits(Placeholder placeholder, std::string_view text) {
  switch (placeholder) {
    case Placeholder::number:
      return all_digits(text, 5);
    case Placeholder::year:
      return all_digits(text, 4) && text.size() == 4 && text >= "1946" && text <= "2100";
    case Placeholder::roman:
      return from_roman(text.substr(special_prefix(text).size())) != 0;
    case Placeholder::session:
      if (text.starts_with("SS.")) return all_digits(text.substr(3), 2) || from_roman(text.substr(3)) != 0;
      return all_digits(text.substr(special_prefix(text).size()), 3);
  }
  return false;
}

// The text that a placeholder takes at the head of `rest`: as much as it may hold.
std::string_view take(Placeholder placeholder, std::string_view rest) {
  std::size_t size =
      placeholder == Placeholder::number || placeholder == Placeholder::year ? 0 : special_prefix(rest).size();
  bool letters = placeholder == Placeholder::roman;
  if (placeholder == Placeholder::session && rest.starts_with("SS.")) {
    size = 3;
    letters = rest.size() > size && !is_digit(rest[size]);
  }
  while (size < rest.size() && (letters ? is_capital(rest[size]) : is_digit(rest[size]))) ++size;
  return rest.substr(0, size);
}

struct Piece {  // of a template: a placeholder when `is_placeholder`, else one literal character
  bool is_placeholder = false;
  Placeholder placeholder = Placeholder::number;
  char literal = 0;
  std::size_t size = 1;  // in the template
};

Piece piece_at(std::string_view rest) {
  if (rest.starts_with("{number}")) return {true, Placeholder::number, 0, 8};
  if (rest.starts_with("{session}")) return {true, Placeholder::session, 0, 9};
  if (rest.starts_with("{roman}")) return {true, Placeholder::roman, 0, 7};
  if (rest.starts_with("{year}")) return {true, Placeholder::year, 0, 6};
  return {false, Placeholder::number, rest.front(), 1};
}

Shape shape_of(std::string_view pattern) {
  const std::size_t number = pattern.find("{number}");
  if (const std::size_t at = pattern.find("({year})"); at != std::string_view::npos && number < at)
    return Shape::number_year;
  if (const std::size_t at = pattern.find("({roman})"); at != std::string_view::npos && number < at)
    return Shape::number_roman;
  return Shape::session_slash_number;
}

const std::vector<std::string>& templates(const Organ& organ, Series series) {
  switch (series) {
    case Series::decision:
      return organ.decision_keys;
    case Series::statement:
      return organ.statement_keys;
    case Series::resolution:
      break;
  }
  return organ.resolution_keys;
}

std::optional<std::string> filled(std::string_view pattern, const PrintedNumber& number) {
  std::string key;
  while (!pattern.empty()) {
    const Piece piece = piece_at(pattern);
    pattern.remove_prefix(piece.size);
    if (!piece.is_placeholder) {
      key += piece.literal;
      continue;
    }
    const std::string& text = piece.placeholder == Placeholder::number ? number.number : number.session;
    if (!fits(piece.placeholder, text)) return std::nullopt;
    key += text;
  }
  if (!number.part.empty()) key.append(" ").append(number.part);
  return key;
}

// "RES" or "DEC" stands right before: what separates it from the number is printed in several ways, "Res.14", "RES/14".
bool after_series_word(std::string_view matched) {
  if (matched.size() < 3) return false;
  std::string word;
  for (const char c : matched.substr(matched.size() - 3)) word += lower(c);
  return word == "res" || word == "dec";
}

// A lettered part, "A" or " A", that ends here or before a bracket. Returns its size in `rest`, 0 for none.
std::size_t part_size(std::string_view rest) {
  std::size_t at = 0;
  while (at < rest.size() && (rest[at] == ' ' || rest[at] == '_')) ++at;
  if (at >= rest.size() || !is_capital(rest[at])) return 0;
  const std::string_view after = rest.substr(at + 1);
  return after.empty() || after.front() == ' ' || after.front() == '(' ? at + 1 : 0;
}

std::optional<PrintedNumber> matched(std::string_view pattern, std::string_view key) {
  PrintedNumber number;
  number.shape = shape_of(pattern);
  const bool file_name = key.find('/') == std::string_view::npos;  // "S_RES_1373_2001"
  bool bracket_dropped = false;
  std::string_view rest = key;
  while (!pattern.empty()) {
    const Piece piece = piece_at(pattern);
    pattern.remove_prefix(piece.size);
    if (piece.is_placeholder) {
      const std::string_view text = take(piece.placeholder, rest);
      if (!fits(piece.placeholder, text)) return std::nullopt;
      rest.remove_prefix(text.size());
      (piece.placeholder == Placeholder::number ? number.number : number.session) = text;
      if (piece.placeholder == Placeholder::number && pattern.starts_with('(')) {
        if (const std::size_t size = part_size(rest); size != 0) {  // "217 A (III)"
          number.part = rest[size - 1];
          rest.remove_prefix(size);
        }
      }
      continue;
    }
    if (piece.literal == '(') {
      std::string_view ahead = rest;
      while (ahead.starts_with(' ') || (file_name && ahead.starts_with('_'))) ahead.remove_prefix(1);
      if (ahead.starts_with('(')) {
        rest = ahead.substr(1);
        continue;
      }
      if (!file_name || ahead.size() == rest.size()) return std::nullopt;
      bracket_dropped = true;
      rest = ahead;
      continue;
    }
    if (piece.literal == ')' && bracket_dropped) continue;
    if (rest.empty()) return std::nullopt;
    const char printed = rest.front();
    const bool same = lower(printed) == lower(piece.literal) || (piece.literal == '/' && file_name && printed == '_') ||
                      ((piece.literal == '/' || piece.literal == '.') && (printed == '.' || printed == '/') &&
                       after_series_word(key.substr(0, key.size() - rest.size())));
    if (!same) return std::nullopt;
    rest.remove_prefix(1);
  }
  if (const std::size_t size = part_size(rest); size != 0 && number.part.empty()) {
    number.part = rest[size - 1];
    rest.remove_prefix(size);
  }
  if (!rest.empty()) return std::nullopt;
  return number;
}

}  // namespace

std::optional<std::string> make_key(const Organ& organ, Series series, const PrintedNumber& number) {
  for (const std::string& pattern : templates(organ, series)) {
    if (shape_of(pattern) != number.shape) continue;
    if (auto key = filled(pattern, number)) return key;
  }
  return std::nullopt;
}

std::optional<KeyParts> parse_key(const Knowledge& knowledge, std::string_view key) {
  for (const Organ& organ : knowledge.organs) {
    for (const Series series : {Series::resolution, Series::decision, Series::statement}) {
      for (const std::string& pattern : templates(organ, series)) {
        if (auto number = matched(pattern, key)) return KeyParts{organ.id, series, *std::move(number)};
      }
    }
  }
  return std::nullopt;
}

std::string arabic_session(std::string_view session) {
  std::string_view prefix = special_prefix(session);
  std::string_view figures = session.substr(prefix.size());
  if (session.starts_with("SS.")) {
    prefix = "S-";
    figures = session.substr(3);
  }
  if (const int number = from_roman(figures); number != 0) return std::string(prefix) + std::to_string(number);
  return std::string(prefix).append(figures);
}

}  // namespace recital::knowledge
