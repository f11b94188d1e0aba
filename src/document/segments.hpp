// Which paragraphs of a file belong to which resolution.
//
// A heading opens a resolution when an organ's line follows it soon; so tables of contents open none, and the end of a
// resolution that stands before the first heading belongs to nobody. Lettered parts ("A", "B" with the organ's line
// under each) are resolutions of their own. Inside an annex only a heading of the same row of numbers ends the annex; a
// resolution of another organ stays annexed. A draft or a statement has no heading: its organ's line opens it. Cost:
// linear.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "document/blocks.hpp"
#include "document/headings.hpp"

namespace recital::document {

struct Segment {
  std::size_t front = 0;  // first block that belongs to it
  std::optional<std::size_t> heading_block;
  Heading heading;            // where heading_block is set; with the part's letter
  std::size_t front_end = 0;  // block after the front matter
  std::size_t body = 0;       // first block of the body; the organ's own when words follow the organ in it
  OrganLine organ;            // as the line before the body names it, or a line soon after
  std::size_t end = 0;        // block after its last
};

[[nodiscard]] std::vector<Segment> find_segments(std::span<const Block> blocks, const knowledge::Knowledge& knowledge);

}  // namespace recital::document
