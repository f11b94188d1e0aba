// United Nations publications known by the number they are sold under: "United Nations publication, Sales No.
// E.93.I.8".
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/span.hpp"

namespace recital::citation {

struct Publication {
  text::Span span;   // in the folded text: from "Sales", or the number alone where it continues a list
  std::string name;  // "Sales No. E.93.I.8"; empty where the number can't be read
};

// The sales numbers of a text, in order. A number has a language letter (none before the seventies), the year of issue
// in two or four figures, the category in Roman figures, a letter in some categories, and a running number:
// E.73.II.A.14. What scans confuse is put right where only one reading fits: "E.87.1.18" is E.87.I.18, "64.II.8.11"
// is 64.II.B.11. Linear in the length of the text.
[[nodiscard]] std::vector<Publication> publications(std::string_view folded_text);

}  // namespace recital::citation
