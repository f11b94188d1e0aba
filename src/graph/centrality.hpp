// How much a work counts in the citation graph. All count works, not mentions, and give one value a vertex, in vertex
// order.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "graph/citation_graph.hpp"

namespace recital::graph {

struct PageRankOptions {
  double damping = 0.85;
  double tolerance = 1e-12;  // stop when the ranks change by less than this, summed over all
  std::size_t max_iterations = 1000;
};

// L. Page, S. Brin, R. Motwani and T. Winograd, "The PageRank Citation Ranking" (1999). The rank of works that cite
// nothing here is handed back to all alike, so that the ranks sum to 1 (Boost's page_rank loses it). Power iteration,
// summed in vertex order. Cost O(n + m) an iteration, about 170 iterations at the default damping.
[[nodiscard]] std::vector<double> page_rank(const CitationGraph& graph, const PageRankOptions& options = {});

// U. Brandes, "A Faster Algorithm for Betweenness Centrality" (2001), through Boost, on the directed graph with arcs of
// length one: the share of shortest citation paths between other works that lead through this one, summed over ordered
// pairs of them, and divided by (n - 1)(n - 2), the number of such pairs, so that it lies in [0, 1]. All 0 for n < 3.
// Cost O(n m).
[[nodiscard]] std::vector<double> betweenness(const CitationGraph& graph);

[[nodiscard]] std::vector<double> in_degrees(const CitationGraph& graph);   // works that cite it; O(n)
[[nodiscard]] std::vector<double> out_degrees(const CitationGraph& graph);  // works it cites; O(n)

// Vertices by value, highest first, those equal to twelve decimals by key. O(n log n).
[[nodiscard]] std::vector<VertexId> ranking(const CitationGraph& graph, const std::vector<double>& values);

}  // namespace recital::graph
