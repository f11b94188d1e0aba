// Cores: the parts of the graph in which everybody is linked to many.
#pragma once

#include <cstdint>
#include <vector>

#include "graph/adjacency.hpp"

namespace recital::graph {

// By vertex, the largest k such that it belongs to the k-core: the largest part in which every work cites or is cited
// by at least k others of the part (S. Seidman 1983). Directions don't count, and two works that cite each other are
// linked once. V. Batagelj and M. Zaversnik, "An O(m) Algorithm for Cores Decomposition of Networks" (2003). O(n + m).
[[nodiscard]] std::vector<std::uint32_t> core_numbers(const Adjacency& cited);

}  // namespace recital::graph
