// Numbers as resolutions print them: Roman numerals, ordinals in words, dates; with what OCR makes of them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace recital::document {

// 1-3999 of a Roman numeral in capitals, or 0. Strict: "IIII" is none.
[[nodiscard]] int roman_value(std::string_view numeral);
[[nodiscard]] std::string roman_numeral(int value);
// The same after OCR: "1" and "l" for I, lower case ("I1I", "v", "lI"); 0 when nothing fits.
[[nodiscard]] int damaged_roman_value(std::string_view numeral);

// 61 for "Sixty-first", 118 for "Hundred and eighteenth", in any case; 0 when `words` is no ordinal.
[[nodiscard]] int ordinal_value(std::string_view words);

struct FoundDate {
  std::string iso;        // "2001-12-19"
  std::size_t begin = 0;  // bytes of the text
  std::size_t end = 0;
};
// The first "19 December 2001" at or after `from`.
[[nodiscard]] std::optional<FoundDate> find_date(std::string_view text, std::size_t from = 0);

}  // namespace recital::document
