// Lines of running text -> paragraphs.
//
// A blank line parts paragraphs, or a tab, or a paragraph number; in dumps without blank lines every line is one. A
// line that was ended early, though the next word would have fitted, ends its paragraph when its punctuation does. A
// paragraph that a page or a footnote cut in two is put together again. Cost: linear.
#pragma once

#include <cstddef>
#include <vector>

#include "document/layout.hpp"
#include "text/line_joins.hpp"

namespace recital::document {

struct Block {
  text::MappedText text;  // one line
  text::Span source;
  std::size_t lines = 1;
  int heading = 0;  // Markdown level
  bool bold = false;
  bool table = false;
  bool starts_page = false;
  std::size_t blank_before = 0;
  std::vector<std::size_t> line_starts;  // bytes of the text where its lines begin, the first one apart
};

[[nodiscard]] std::vector<Block> form_blocks(const std::vector<text::Line>& body, const text::LineJoiner& joiner);

}  // namespace recital::document
