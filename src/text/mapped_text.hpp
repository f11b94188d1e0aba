// Text that knows where each of its bytes came from.
//
// Cleaning joins lines, drops markers and repairs words, yet every edge must point at bytes of the file. A MappedText
// is a string with a list of runs; a run says which bytes of the file a stretch of the string stands for, either byte
// for byte or as a whole ("fi" for a ligature of three bytes). Appending and slicing keep the runs; nothing else
// changes a MappedText. Cost: append O(1) amortized, source() O(log runs), slice O(runs in the slice).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.hpp"

namespace recital::text {

class MappedText {
 public:
  [[nodiscard]] const std::string& str() const { return text_; }
  [[nodiscard]] std::string_view view() const { return text_; }
  [[nodiscard]] std::string_view view(Span part) const { return view().substr(part.begin, part.size()); }
  [[nodiscard]] std::size_t size() const { return text_.size(); }
  [[nodiscard]] bool empty() const { return text_.empty(); }

  // Appends `words`, which stand for the bytes `source` of the file: byte for byte when the lengths agree, else as a
  // whole.
  void append(std::string_view words, Span source);
  // Appends words that stand nowhere in the file (a space where two lines were joined); they map to the empty range
  // after what precedes them.
  void append_inserted(std::string_view words);
  // Appends `part` of another text of the same file.
  void append(const MappedText& other, Span part);
  void append(const MappedText& other) { append(other, {0, other.size()}); }

  // Drops everything from `size` on.
  void truncate(std::size_t size);

  // A copy of `part`.
  [[nodiscard]] MappedText slice(Span part) const;
  // The smallest range of bytes of the file that holds everything `part` stands for. An empty part gives an empty
  // range.
  [[nodiscard]] Span source(Span part) const;

 private:
  struct Run {
    std::size_t begin = 0;   // in text_
    std::size_t length = 0;  // in text_
    Span source;
  };
  [[nodiscard]] std::size_t run_at(std::size_t position) const;

  std::string text_;
  std::vector<Run> runs_;
};

}  // namespace recital::text
