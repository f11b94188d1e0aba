// Paragraph numbers and letters at the start of a paragraph: "12.", "(a)", "(iv)", "a.", "(g0" (OCR's "(g)").
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace recital::document {

struct Enumerator {
  enum class Form { number, letter, bullet };
  Form form = Form::number;
  std::string value;       // "12", "a", "iv"
  std::size_t length = 0;  // bytes of the text up to what it enumerates
  bool bracketed = false;  // "(1)", "(a)"
};

[[nodiscard]] std::optional<Enumerator> read_enumerator(std::string_view text);

// 1 for "i", 4 for "iv"; 0 when the letters are no Roman numeral of sub-paragraphs (up to 39).
[[nodiscard]] int small_roman(std::string_view letters);
// Place in the row a, b … z, aa, bb …: 1 for "a", 27 for "aa"; 0 when it has none.
[[nodiscard]] int letter_rank(std::string_view letters);

}  // namespace recital::document
