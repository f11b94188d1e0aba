// Text that keeps the layout of its pages, as `pdftotext -layout` writes it.
#pragma once

#include <vector>

#include "text/line_joins.hpp"
#include "text/lines.hpp"

namespace recital::document {

// Where nearly all full lines begin with a margin of spaces, a paragraph begins with a deeper indent, not after an
// empty line, and a note's number stands on a line above the note. Sets `blank_before` of the lines that begin
// paragraphs and joins such numbers with their notes. Leaves any other text as it is. The margin is each page's own:
// the most frequent indent of its full lines.
void settle_indents(std::vector<text::Line>& lines, const text::LineJoiner& joiner);

}  // namespace recital::document
