// Decoded text -> clean lines.
//
// A line is what a reader sees of it: white space trimmed and folded to single spaces, Markdown and HTML marks taken
// off
// ("*Recalling*", "## ", "[64/182](#)", "<sup>1</sup>"), soft hyphens, zero-width characters and page comments gone,
// ligatures opened. Footnote marks stay as superscript digits, whichever way they were written, so that later rooms
// know one form only. Every character still maps to the bytes it came from. Cost: linear in the text, whatever the
// length of a line.
#pragma once

#include <cstddef>
#include <vector>

#include "text/mapped_text.hpp"

namespace recital::text {

// Columns of spaces in a line that part it in two: no typesetting of running text leaves as many.
constexpr std::size_t least_gap = 10;

struct Line {
  MappedText text;               // clean; never empty
  Span source;                   // bytes of the file it stands on, without the line end
  std::size_t number = 0;        // from 0, in the file
  std::size_t column_gap = 0;    // bytes of the text before its first gap of least_gap spaces; 0 for none
  std::size_t blank_before = 0;  // empty lines between the line before and this one
  bool indented = false;         // began with white space
  std::size_t indent = 0;        // columns of white space it began with, a tab to the next eighth
  bool tab = false;              // began with a tab
  bool starts_page = false;      // a form feed or a page comment stands before it
  int heading = 0;               // Markdown level, 0 for none
  bool table = false;            // a row of a Markdown table
  bool bold = false;             // wholly within "**"
  bool rule = false;             // "______", "---": a line drawn across, no words
  bool soft_break = false;       // ended in a soft hyphen: the word goes on in the next line
};

[[nodiscard]] std::vector<Line> read_lines(const MappedText& decoded);

}  // namespace recital::text
