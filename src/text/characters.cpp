#include "text/characters.hpp"

#include <algorithm>
#include <array>

namespace recital::text {

std::size_t character_length(std::string_view text, std::size_t position) {
  const auto lead = static_cast<unsigned char>(text[position]);
  const std::size_t wanted = lead < 0x80 ? 1 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
  std::size_t length = 1;
  while (length < wanted && position + length < text.size() && is_continuation(text[position + length])) ++length;
  return length == wanted ? length : 1;
}

std::size_t previous_character(std::string_view text, std::size_t position) {
  std::size_t at = position - 1;
  while (at > 0 && position - at < 4 && is_continuation(text[at])) --at;
  return at;
}

int superscript_digit(std::string_view text, std::size_t position) {
  const std::string_view rest = text.substr(position);
  if (rest.starts_with("\xC2\xB9")) return 1;
  if (rest.starts_with("\xC2\xB2")) return 2;
  if (rest.starts_with("\xC2\xB3")) return 3;
  if (rest.size() >= 3 && rest.starts_with("\xE2\x81")) {
    const int digit = static_cast<unsigned char>(rest[2]) - 0xB0;
    if (digit == 0 || (digit >= 4 && digit <= 9)) return digit;
  }
  return -1;
}

std::string_view superscript(int digit) {
  static constexpr std::array<std::string_view, 10> kDigits = {
      "\xE2\x81\xB0", "\xC2\xB9",     "\xC2\xB2",     "\xC2\xB3",     "\xE2\x81\xB4",
      "\xE2\x81\xB5", "\xE2\x81\xB6", "\xE2\x81\xB7", "\xE2\x81\xB8", "\xE2\x81\xB9"};
  return kDigits[static_cast<std::size_t>(digit)];
}

std::string to_lower(std::string_view text) {
  std::string result(text);
  std::transform(result.begin(), result.end(), result.begin(), lower);
  return result;
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

bool starts_with_word(std::string_view text, std::string_view word) {
  return text.starts_with(word) && (text.size() == word.size() || !is_letter(text[word.size()]));
}

bool equal_ignoring_case(std::string_view a, std::string_view b) {
  return a.size() == b.size() &&
         std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) { return lower(x) == lower(y); });
}

bool starts_ignoring_case(std::string_view text, std::string_view prefix) {
  return text.size() >= prefix.size() && equal_ignoring_case(text.substr(0, prefix.size()), prefix);
}

std::size_t find_ignoring_case(std::string_view text, std::string_view needle, std::size_t from) {
  for (std::size_t i = from; i + needle.size() <= text.size(); ++i) {
    if (equal_ignoring_case(text.substr(i, needle.size()), needle)) return i;
  }
  return std::string_view::npos;
}

int parse_number(std::string_view digits) {
  if (digits.empty() || digits.size() > 9) return -1;
  int value = 0;
  for (const char c : digits) {
    if (!is_digit(c)) return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

}  // namespace recital::text
