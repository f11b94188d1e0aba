// A small citation map as SVG within a page of the HTML report: drawn here, because starting Graphviz for each of
// thousands would take minutes. It reads as the maps of map_dot.hpp do: time runs downwards to the past, organs are
// told apart by colour and shape of the outline, relations by the style of the line.
#pragma once

#include <string>
#include <string_view>

#include "report/html_book.hpp"
#include "report/map.hpp"

namespace recital::report {

// The picture, with a description for those who don't see it; works link to their pages in `folder` ("works/" or "").
// Meant for up to 30 works; cost O(n³) at worst for n works and bends, about a millisecond for 15 works.
[[nodiscard]] std::string map_svg(const Book& book, const CitationMap& map, std::string_view folder);

}  // namespace recital::report
