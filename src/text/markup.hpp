// One raw line of a file -> its words, without the marks of Markdown, HTML and typesetting.
#pragma once

#include "text/mapped_text.hpp"

namespace recital::text {

struct Unmarked {
  MappedText text;
  bool bold = false;        // wholly within "**" or "__"
  bool soft_break = false;  // ends in a soft hyphen
};

// `part` is a line of `decoded` without its line end. `emphasis_open` says whether a "*" of the line before is still
// open, and is left as this line leaves it.
[[nodiscard]] Unmarked unmark(const MappedText& decoded, Span part, bool& emphasis_open);

}  // namespace recital::text
