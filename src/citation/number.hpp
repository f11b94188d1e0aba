// Numbers of resolutions and decisions as printed in running text: "61/183", "S-20/4 A to E", "1999/30", "217 A (III)",
// "3411 A and B (XXX)", "2253 (ES-V)", "1373 (2001)", "SS.XII/3".
//
// A number by itself says neither that it is a resolution's nor whose: that is decided by the words around it
// (find_citations).
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "knowledge/key.hpp"
#include "text/span.hpp"

namespace recital::citation {

struct NumberMention {
  text::Span span;                                // digits to the end of parts, without dates
  std::vector<knowledge::PrintedNumber> numbers;  // one a part: "S-20/4 A to C" is three; at least one
};

// The number that begins at `at` of folded text, which must not be preceded by a letter, digit, '/' or '.'.
[[nodiscard]] std::optional<NumberMention> parse_number(std::string_view s, std::size_t at);

}  // namespace recital::citation
