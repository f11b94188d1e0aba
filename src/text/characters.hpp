// Classes of ASCII characters and of UTF-8 bytes, independent of the locale.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace recital::text {

[[nodiscard]] constexpr bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
[[nodiscard]] constexpr bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}
[[nodiscard]] constexpr bool is_lower(char c) {
  return c >= 'a' && c <= 'z';
}
[[nodiscard]] constexpr bool is_letter(char c) {
  return is_upper(c) || is_lower(c);
}
[[nodiscard]] constexpr bool is_alphanumeric(char c) {
  return is_letter(c) || is_digit(c);
}
[[nodiscard]] constexpr bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v';
}
[[nodiscard]] constexpr char lower(char c) {
  return is_upper(c) ? static_cast<char>(c + 32) : c;
}
// Any byte of a character outside ASCII: letters with accents, quotation marks, dashes.
[[nodiscard]] constexpr bool is_beyond_ascii(char c) {
  return static_cast<unsigned char>(c) >= 0x80;
}
[[nodiscard]] constexpr bool is_continuation(char c) {
  return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

// Bytes of the UTF-8 character that begins at `position`; 1 for anything broken.
[[nodiscard]] std::size_t character_length(std::string_view text, std::size_t position);
// Where the character before `position` begins; `position` must be past the first.
[[nodiscard]] std::size_t previous_character(std::string_view text, std::size_t position);

// The digit that a superscript character (U+00B9, U+00B2, U+00B3, U+2070-2079) at `position` stands for, or -1.
[[nodiscard]] int superscript_digit(std::string_view text, std::size_t position);
[[nodiscard]] std::string_view superscript(int digit);

[[nodiscard]] std::string to_lower(std::string_view text);
[[nodiscard]] std::string_view trimmed(std::string_view text);
[[nodiscard]] bool starts_with_word(std::string_view text, std::string_view word);  // and no letter after it
// ASCII letters compared without case.
[[nodiscard]] bool equal_ignoring_case(std::string_view a, std::string_view b);
[[nodiscard]] bool starts_ignoring_case(std::string_view text, std::string_view prefix);
// Position of `needle` at or after `from`, ASCII letters compared without case; npos when absent. Naive: keep needles
// short.
[[nodiscard]] std::size_t find_ignoring_case(std::string_view text, std::string_view needle, std::size_t from = 0);
// The number written in `digits` (all digits), or -1 when empty, longer than nine or not a number.
[[nodiscard]] int parse_number(std::string_view digits);

}  // namespace recital::text
