// Closeness: how few citations away the works are that lead to a work.
//
// Distances are those of works that lead here, d(u, v) for the number of citations on the shortest way from u to v, as
// in-degree and PageRank look at what cites a work and not at what it cites. Most pairs of works have no way between
// them, so that the sum of all distances is no use; two measures that bear it are given:
//
// - closeness after S. Wasserman and K. Faust, "Social Network Analysis" (1994), p. 201: with r works that lead here,
//   C(v) = r / (n - 1) * r / sum of their distances, the nearness of those times the part of all works that they are;
// - harmonic closeness after Y. Rochat (2009) and P. Boldi and S. Vigna, "Axioms for Centrality" (2014):
//   H(v) = 1 / (n - 1) * sum over them of 1 / d(u, v).
//
// Both are 0 for a work that nothing cites and 1 for one that all others cite.
#pragma once

#include <vector>

#include "graph/adjacency.hpp"

namespace recital::graph {

struct Closeness {  // by vertex
  std::vector<double> closeness, harmonic;
};

// On `threads` threads, 0 for one a core; the same bits whatever their number. Cost: O(n m) time, O(n) memory a thread.
[[nodiscard]] Closeness closeness(const Adjacency& cited, unsigned threads = 0);

}  // namespace recital::graph
