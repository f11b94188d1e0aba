// A reading copy of a clause: dashes, quotes and spaces brought to one shape, with the way back.
//
// The grammars of this room are written for ASCII punctuation, while documents print U+2011 in "S‑20", U+2013 in
// "Add.1–3", U+2019 in "Women’s" and no-break spaces in "1373 (2001)". Folding changes only such characters; letters
// keep their bytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/characters.hpp"
#include "text/span.hpp"

namespace recital::citation {

class Folded {
 public:
  explicit Folded(std::string_view original);
  [[nodiscard]] std::string_view view() const { return text_; }
  [[nodiscard]] std::size_t size() const { return text_.size(); }
  // The bytes of the original that a part of the copy stands for.
  [[nodiscard]] text::Span original(text::Span part) const;
  [[nodiscard]] std::size_t original(std::size_t position) const { return starts_[position]; }
  // The first byte of the copy that stands at or after this byte of the original.
  [[nodiscard]] std::size_t folded(std::size_t original_position) const;

 private:
  std::string text_;
  std::vector<std::uint32_t> starts_;  // of each byte of text_ in the original, and the original's size at the end
};

using text::is_digit;
using text::is_lower;
using text::is_upper;
// Any letter; a byte of a character outside ASCII counts as one, for names have accents.
[[nodiscard]] constexpr bool is_letter(char c) {
  return is_upper(c) || is_lower(c) || static_cast<unsigned char>(c) >= 0x80;
}
[[nodiscard]] constexpr bool is_word(char c) {
  return is_letter(c) || is_digit(c);
}
[[nodiscard]] constexpr char to_lower(char c) {
  return is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
}
[[nodiscard]] std::string lower(std::string_view s);

// `s` from `at`, or '\0' past the end: grammars look ahead without asking for the size.
[[nodiscard]] constexpr char peek(std::string_view s, std::size_t at) {
  return at < s.size() ? s[at] : '\0';
}
[[nodiscard]] std::size_t skip_spaces(std::string_view s, std::size_t at);
// Whether `word`, in lower case, stands at `at` in any case; the end position, or npos. No word boundary is asked.
[[nodiscard]] std::size_t match_word(std::string_view s, std::size_t at, std::string_view word);

}  // namespace recital::citation
