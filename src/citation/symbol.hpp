// Symbols of documents as printed in running text: "A/58/253", "E/CN.7/2001/2 and Add.1-3", "A/61/208-S/2006/598",
// "NPT/CONF.2000/28 (Parts I and II)", OCR's "A[56/157" and "A/ICONF.192/15".
//
// A symbol is a root of capitals ("A", "E", "UNEP", "GC(53)") and components after strokes, at least one with a digit;
// addenda, corrigenda and revisions named after it are symbols of their own on the same base. Source: ST/LIB/SER.B/5,
// the Organization's index of document series symbols, and the forms found in the documents. Cost: linear.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.hpp"

namespace recital::citation {

struct SymbolMention {
  text::Span span;  // from the root to the last addendum
  struct Target {
    std::string symbol;  // without spaces, damage repaired
    text::Span span;     // the shortest run that shows it
  };
  std::vector<Target> targets;  // in the order printed, at least one
};

// The symbol that begins at `at` of folded text; nothing when none does or when `at` is inside a word.
[[nodiscard]] std::optional<SymbolMention> parse_symbol(std::string_view s, std::size_t at);

}  // namespace recital::citation
