// Betweenness: how often a work stands on the shortest way from one work to another.
//
// U. Brandes, "A Faster Algorithm for Betweenness Centrality", Journal of Mathematical Sociology 25 (2001). From each
// work s, a breadth-first search counts the shortest paths to every work w, sigma(w), and keeps the arcs v -> w that
// such paths use; then, farthest first,
//
//     delta(v) = sigma(v) * sum over those arcs of (1 + delta(w)) / sigma(w)
//
// is what v contributes to paths that begin at s. The quotient is formed once a work, not once an arc, and the arcs of
// shortest paths lie in the order of the search, so that the way back reads them as one array.
//
// Sources are dealt out to a fixed number of shares, each with sums of its own, and the sums are added in the order of
// the shares: the same bits come out whatever the number of threads.
#pragma once

#include <vector>

#include "graph/adjacency.hpp"

namespace recital::graph {

// By vertex: on the directed graph with arcs of length one, the share of shortest citation paths between two other
// works that lead through this one, summed over ordered pairs of them and divided by (n - 1)(n - 2), the number of such
// pairs, so that it lies in [0, 1]. All 0 for n < 3. On `threads` threads, 0 for one a core.
// Cost: O(n m) time; 32 n doubles, and O(n + m) a thread, of memory. A path count above 2^53 is rounded.
[[nodiscard]] std::vector<double> betweenness(const Adjacency& cited, unsigned threads = 0);

}  // namespace recital::graph
