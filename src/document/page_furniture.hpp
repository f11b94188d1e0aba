// Lines that a page adds to the text: running headers, page and job numbers, the masthead.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/lines.hpp"

namespace recital::document {

// Says of each line whether it is furniture, and sets starts_page on the lines that follow a turn of the page.
// `symbol` is the document's own symbol, may be empty.
[[nodiscard]] std::vector<bool> find_furniture(std::vector<text::Line>& lines, const std::string& symbol);

// The symbol that the file's masthead, running headers or trailing fields give; empty when none does.
[[nodiscard]] std::string find_masthead_symbol(const std::vector<text::Line>& lines);

}  // namespace recital::document
