#include "document/numerals.hpp"

#include <array>
#include <cstdio>

#include "text/characters.hpp"

namespace recital::document {
namespace {

using text::is_digit;

struct Numeral {
  int value;
  std::string_view letters;
};
constexpr std::array<Numeral, 13> kRoman = {{{1000, "M"},
                                             {900, "CM"},
                                             {500, "D"},
                                             {400, "CD"},
                                             {100, "C"},
                                             {90, "XC"},
                                             {50, "L"},
                                             {40, "XL"},
                                             {10, "X"},
                                             {9, "IX"},
                                             {5, "V"},
                                             {4, "IV"},
                                             {1, "I"}}};

constexpr std::array<Numeral, 28> kOrdinals = {
    {{1, "first"},      {2, "second"},       {3, "third"},       {4, "fourth"},      {5, "fifth"},
     {6, "sixth"},      {7, "seventh"},      {8, "eighth"},      {9, "ninth"},       {10, "tenth"},
     {11, "eleventh"},  {12, "twelfth"},     {13, "thirteenth"}, {14, "fourteenth"}, {15, "fifteenth"},
     {16, "sixteenth"}, {17, "seventeenth"}, {18, "eighteenth"}, {19, "nineteenth"}, {20, "twentieth"},
     {30, "thirtieth"}, {40, "fortieth"},    {50, "fiftieth"},   {60, "sixtieth"},   {70, "seventieth"},
     {80, "eightieth"}, {90, "ninetieth"},   {100, "hundredth"}}};
constexpr std::array<Numeral, 9> kTens = {{{20, "twenty"},
                                           {30, "thirty"},
                                           {40, "forty"},
                                           {40, "fourty"},
                                           {50, "fifty"},
                                           {60, "sixty"},
                                           {70, "seventy"},
                                           {80, "eighty"},
                                           {90, "ninety"}}};
constexpr std::array<Numeral, 3> kHundreds = {
    {{100, "one hundred and "}, {100, "hundred and "}, {200, "two hundred and "}}};

constexpr std::array<std::string_view, 12> kMonths = {"January",   "February", "March",    "April",
                                                      "May",       "June",     "July",     "August",
                                                      "September", "October",  "November", "December"};

}  // namespace

int roman_value(std::string_view numeral) {
  int value = 0;
  std::string_view rest = numeral;
  for (const auto& [amount, letters] : kRoman) {
    while (rest.starts_with(letters)) {
      value += amount;
      rest.remove_prefix(letters.size());
      if (value > 3999) return 0;
    }
  }
  return rest.empty() && value > 0 && roman_numeral(value) == numeral ? value : 0;
}

std::string roman_numeral(int value) {
  std::string result;
  for (const auto& [amount, letters] : kRoman) {
    while (value >= amount) {
      result += letters;
      value -= amount;
    }
  }
  return result;
}

int damaged_roman_value(std::string_view numeral) {
  if (numeral.size() > 8) return 0;
  std::string repaired;
  for (const char c : numeral) {
    if (c == '1' || c == 'l' || c == '|' || c == '!')
      repaired += 'I';
    else if (c == 'i' || c == 'v' || c == 'x')
      repaired += static_cast<char>(c - 32);
    else
      repaired += c;
  }
  return roman_value(repaired);
}

int ordinal_value(std::string_view words) {
  std::string lowered = text::to_lower(text::trimmed(words));
  for (char& c : lowered) {
    if (c == '-') c = ' ';
  }
  std::string_view rest = lowered;
  int value = 0;
  for (const auto& [amount, word] : kHundreds) {
    if (!rest.starts_with(word)) continue;
    value = amount;
    rest.remove_prefix(word.size());
    break;
  }
  for (const auto& [amount, word] : kOrdinals) {
    if (rest == word) return value + amount;
  }
  for (const auto& [tens, ten] : kTens) {
    if (!rest.starts_with(ten)) continue;
    const std::string_view unit = text::trimmed(rest.substr(ten.size()));
    for (std::size_t i = 0; i < 9; ++i) {
      if (unit == kOrdinals[i].letters) return value + tens + kOrdinals[i].value;
    }
  }
  return 0;
}

std::optional<FoundDate> find_date(std::string_view text, std::size_t from) {
  for (std::size_t i = from; i < text.size(); ++i) {
    if (!is_digit(text[i]) || (i > 0 && text::is_alphanumeric(text[i - 1]))) continue;
    std::size_t at = i;
    while (at < text.size() && at - i < 2 && is_digit(text[at])) ++at;
    const int day = text::parse_number(text.substr(i, at - i));
    if (at >= text.size() || text[at] != ' ' || day < 1 || day > 31) continue;
    ++at;
    for (std::size_t month = 0; month < kMonths.size(); ++month) {
      const std::string_view name = kMonths[month];
      if (!text.substr(at).starts_with(name)) continue;
      std::size_t year_at = at + name.size();
      while (year_at < text.size() && (text[year_at] == ' ' || text[year_at] == ',')) ++year_at;
      const int year = text::parse_number(text.substr(year_at, 4));
      if (year < 1900 || year > 2199) continue;
      std::array<char, 16> iso{};
      std::snprintf(iso.data(), iso.size(), "%04d-%02d-%02d", year, static_cast<int>(month) + 1, day);
      return FoundDate{iso.data(), i, year_at + 4};
    }
  }
  return std::nullopt;
}

}  // namespace recital::document
