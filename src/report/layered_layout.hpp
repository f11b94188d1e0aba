// Places for the vertices of a small graph whose rows are given, so that its lines cross little and run straight: for
// drawings too many and too small to start Graphviz for each.
//
// The last steps of the method of K. Sugiyama, S. Tagawa and M. Toda, "Methods for Visual Understanding of Hierarchical
// System Structures" (1981): a line that passes rows gets a bend in each; every row is ordered by the mean place of its
// neighbours, in several sweeps, and the order with the fewest crossings is kept; then each vertex moves towards its
// neighbours as far as the order and the gaps allow, which is an isotonic regression (pool adjacent violators).
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

namespace recital::report {

struct LayeredGraph {
  std::vector<std::size_t> row;                            // of each vertex, 0 on top
  std::vector<double> width;                               // of each vertex
  std::vector<std::pair<std::size_t, std::size_t>> lines;  // between vertices of different rows
};

struct Layout {
  std::vector<double> x;                   // centre of each vertex; the leftmost edge of all is 0
  std::vector<std::vector<double>> bends;  // of each line: x in every row that it passes, from its upper end down
  double width = 0;
};

// `gap` is the least space between neighbours in a row. Cost O(s (v + b) log(v + b) + b²) for b bends and s = 12
// sweeps; the result depends on nothing but the arguments.
[[nodiscard]] Layout layered_layout(const LayeredGraph& graph, double gap);

}  // namespace recital::report
