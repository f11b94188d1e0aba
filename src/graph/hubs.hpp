// Hubs and authorities: a work is an authority if good hubs cite it, and a hub if it cites good authorities.
#pragma once

#include <cstddef>
#include <vector>

#include "graph/adjacency.hpp"

namespace recital::graph {

struct HubsAndAuthorities {  // by vertex
  std::vector<double> hub, authority;
};

struct HubsOptions {
  double tolerance = 1e-14;  // stop when no value changes by more
  std::size_t max_iterations = 10000;
};

// J. Kleinberg, "Authoritative Sources in a Hyperlinked Environment" (1999), by power iteration from equal values: the
// principal eigenvectors of A A' and A' A, each of length 1 (the squares sum to 1), all 0 where nothing cites anything.
// Where several eigenvectors share the largest eigenvalue (parts of the graph alike and apart), it is the one nearest
// to equal values. Summed in one order: the same bits each time. Cost O(n + m) a round; rounds depend on the gap
// between the two largest eigenvalues, some tens on citation graphs.
[[nodiscard]] HubsAndAuthorities hubs_and_authorities(const Adjacency& cited, const HubsOptions& options = {});

}  // namespace recital::graph
