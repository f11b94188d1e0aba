#include "citation/date.hpp"

#include <fmt/format.h>

#include <array>

#include "citation/folded.hpp"

namespace recital::citation {
namespace {

constexpr std::array<std::string_view, 12> months = {"january",   "february", "march",    "april",
                                                     "may",       "june",     "july",     "august",
                                                     "september", "october",  "november", "december"};

int parse_number(std::string_view s, std::size_t& at, std::size_t most_digits) {
  int value = 0;
  std::size_t i = at;
  while (i < s.size() && is_digit(s[i]) && i - at < most_digits) value = value * 10 + (s[i++] - '0');
  if (i == at || is_digit(peek(s, i))) return -1;
  at = i;
  return value;
}

int parse_month(std::string_view s, std::size_t& at) {
  for (std::size_t m = 0; m < months.size(); ++m) {
    const std::size_t end = match_word(s, at, months[m]);
    if (end != std::string_view::npos && !is_letter(peek(s, end))) {
      at = end;
      return static_cast<int>(m) + 1;
    }
  }
  return 0;
}

// "12" or "12 and 14" or "12, 13 and 14" before a month.
std::vector<int> parse_days(std::string_view s, std::size_t& at) {
  std::vector<int> days;
  std::size_t i = at;
  while (days.size() < 31) {
    const int day = parse_number(s, i, 2);
    if (day < 1 || day > 31) return {};
    days.push_back(day);
    i = skip_spaces(s, i);
    at = i;
    if (match_word(s, i, "and ") != std::string_view::npos) {
      i = skip_spaces(s, i + 4);
    } else if (peek(s, i) == ',') {
      i = skip_spaces(s, i + 1);
    } else {
      return days;
    }
  }
  return {};
}

}  // namespace

std::optional<PrintedDates> parse_dates(std::string_view s, std::size_t at) {
  std::size_t i = at;
  std::vector<int> days;
  if (is_digit(peek(s, i))) {
    days = parse_days(s, i);
    if (days.empty()) return std::nullopt;
  }
  const int month = parse_month(s, i);
  if (month == 0) return std::nullopt;
  i = skip_spaces(s, i);
  if (peek(s, i) == ',') i = skip_spaces(s, i + 1);
  const int year = parse_number(s, i, 4);
  if (year < 1800 || year > 2200) return std::nullopt;
  PrintedDates result{{at, i}, {}};
  if (days.empty()) days.push_back(0);
  for (const int day : days) result.dates.push_back({year, month, day});
  return result;
}

std::string iso(const knowledge::Date& date) {
  if (date.day == 0) return fmt::format("{:04}-{:02}", date.year, date.month);
  return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

std::optional<knowledge::Date> parse_iso(std::string_view s) {
  if (s.size() != 10 || s[4] != '-' || s[7] != '-') return std::nullopt;
  const auto number = [&](std::size_t begin, std::size_t count) {
    int value = 0;
    for (std::size_t i = begin; i < begin + count; ++i) {
      if (!is_digit(s[i])) return -1;
      value = value * 10 + (s[i] - '0');
    }
    return value;
  };
  const knowledge::Date date{number(0, 4), number(5, 2), number(8, 2)};
  if (date.year < 0 || date.month < 1 || date.day < 1) return std::nullopt;
  return date;
}

}  // namespace recital::citation
