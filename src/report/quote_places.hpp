// Where in a clause's text its quotes stand.
//
// A quote is the file's own characters, with broken lines, footnote marks and misread letters; a clause's text is
// cleaned. Both are compared as letters and digits alone, case aside. A quote that then occurs once has its place; of
// several occurrences the one is meant that lies where the bytes of the file say, measured between the nearest quotes
// that have a place. A quote that doesn't occur, because cleaning mended a letter in it, is looked for with few changes
// (P. Sellers, "The Theory and Computation of Evolutionary Distances", 1980) between its neighbours.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "text/span.hpp"

namespace recital::report {

struct Quote {
  std::string_view words;
  text::Span source;  // bytes of the file
};

// For each quote its place in `clause` (bytes of it), or nothing. `source` is where the clause stands in the file. A
// place begins and ends at a letter or digit of UTF-8 text. Cost O(n) a quote for a text of n bytes, O(n m) for one of
// m bytes that needs changes; only quotes of at most 200 bytes are looked for with changes.
[[nodiscard]] std::vector<std::optional<text::Span>> quote_places(std::string_view clause, text::Span source,
                                                                  const std::vector<Quote>& quotes);

}  // namespace recital::report
