// Section headings inside a resolution: "II", "A", "III. Composition", "B Administrative and financial framework".
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace recital::document {

struct SectionHeading {
  std::string label;  // "II", "A"
  bool roman = false;
  bool damaged = false;  // OCR: "1" or "v" for a Roman numeral
};

// `last` is the label of the section before, empty for none: "I" after "H" is a letter.
[[nodiscard]] std::optional<SectionHeading> read_section_heading(std::string_view text, std::string_view last);

// "Annex", "ANNEX II", "Appendix", "Annex to resolution 682 (XXXV)".
[[nodiscard]] bool is_annex_heading(std::string_view text);

}  // namespace recital::document
