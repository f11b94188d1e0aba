// Lines of a file -> lines of its running text, with what the page adds taken out: running headers, page and job
// numbers, mastheads, and the footnotes at the foot of each page, which stand in the middle of sentences.
//
// Four kinds of page occur. PDF text has a block of symbol, title, job number and "2/3" at each turn, and notes under a
// drawn line. Scans have "182", "General Assembly—Forty-seventh Session" and notes that begin with a number, or with
// what OCR made of one. Markdown fences notes with "---" or begins them with superscripts. Word dumps put all notes at
// the end. Cost: linear.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "text/line_joins.hpp"
#include "text/lines.hpp"

namespace recital::document {

struct Note {
  std::string label;      // as printed: "6", "®", empty when it has none
  text::MappedText text;  // one line, without the label
  text::Span source;
  std::size_t zone = 0;  // notes at the foot of one page are a zone; counted from 0
};

struct Layout {
  std::vector<text::Line> body;       // in order; a line after a zone or a page's end has starts_page set
  std::vector<text::Line> furniture;  // what was taken out, notes apart
  std::vector<Note> notes;            // in reading order
  std::vector<text::Span> zones;      // bytes of each zone
  std::string symbol;                 // canonical, from the masthead or the running headers; may be empty
};

[[nodiscard]] Layout read_layout(std::vector<text::Line> lines, const text::LineJoiner& joiner);

}  // namespace recital::document
