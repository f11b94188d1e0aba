// How many works lead to each work, and to how many it leads, through any number of citations: exactly.
#pragma once

#include <cstdint>
#include <vector>

#include "graph/adjacency.hpp"

namespace recital::graph {

// By vertex, the number of other works that it leads to through one citation or more; over reversed() arcs, of those
// that lead to it. Sets of works as bits, joined along the condensation in blocks of 512 works, so that memory stays
// at 64 bytes a component and thread. On `threads` threads, 0 for one a core. Cost: O(n (n + m) / 64) time; 20,000
// works with 150,000 citations take a twentieth of a second.
[[nodiscard]] std::vector<std::uint32_t> reachable_counts(const Adjacency& arcs, unsigned threads = 0);

}  // namespace recital::graph
