// Charts as SVG within a page: plain shapes that scale with the page, with their figures in words for those who don't
// see them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace recital::report {

struct ChartSeries {
  std::string name;                 // plain text
  std::vector<std::size_t> values;  // one a column
};

// A column for each label, its parts one above the other in the order of the series; at most eight series, told apart
// by colour, by order and by the legend. A table of all the figures stands under it, folded up.
[[nodiscard]] std::string stacked_columns(std::string_view title, const std::vector<std::string>& labels,
                                          const std::vector<ChartSeries>& series);

struct ChartBar {
  std::string label;  // HTML
  std::size_t value = 0;
  std::size_t part = 0;  // of the value, drawn darker
};

// A horizontal bar for each, as a list that reads as text.
[[nodiscard]] std::string bars(const std::vector<ChartBar>& rows);

}  // namespace recital::report
