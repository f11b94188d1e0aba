// How two lines of a paragraph become one: with a space, or without where a word or a symbol was broken.
//
// "coordi-/nation" loses its hyphen, "non-/governmental" and "high-/level" keep it. Nothing in the break itself tells
// them apart, but the rest of the document does: whichever of "coordination" and "coordi-nation" it uses elsewhere is
// right. Where it uses neither, the hyphen stays, as today's typesetting breaks words at their own hyphens only, unless
// a half is no word of its own (older print breaks "accord-/ance"). Cost: one pass over the document for its words, and
// only if a line ends so.
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "text/lines.hpp"
#include "text/mapped_text.hpp"

namespace recital::text {

class LineJoiner {
 public:
  explicit LineJoiner(const std::vector<Line>& lines);

  // Appends `line` to `paragraph`, undoing the break between them.
  void append(MappedText& paragraph, const MappedText& line) const;

 private:
  [[nodiscard]] bool drops_hyphen(std::string_view before, std::string_view after) const;

  std::unordered_set<std::string> words_;  // lower-case words of the document, hyphenated ones as wholes
};

}  // namespace recital::text
