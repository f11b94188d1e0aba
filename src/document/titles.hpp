// Titles, and which of two languages to read.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "document/blocks.hpp"
#include "document/document.hpp"

namespace recital::document {

// The title of a resolution whose heading is block `heading` of `front` (its size when there is none) with the title
// from byte `title_at` on; else the words that stand last before the organ's line.
[[nodiscard]] std::string find_title(std::span<const Block> front, std::size_t heading, std::size_t title_at,
                                     const Resolution& resolution);

// "Central African region" in "consideration of the item entitled “Central African region”".
[[nodiscard]] std::string quoted_item(std::string_view header);

// The conference in whose name ministers say "We, …": "Sixth Ministerial Conference “Environment for Europe”".
[[nodiscard]] std::string find_conference(std::span<const Block> front);

// Early volumes print English and French side by side: takes the French paragraphs out, where there are any.
void drop_french(std::vector<Block>& blocks);

}  // namespace recital::document
