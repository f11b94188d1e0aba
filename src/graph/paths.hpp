// The ways by citations from one work to another.
#pragma once

#include <cstddef>
#include <vector>

#include "graph/citation_graph.hpp"

namespace recital::graph {

using Path = std::vector<ArcId>;  // each arc begins where the one before it ends

// A way from `from` to `to` by the fewest citations; where there are several, the first by the keys of its works. Empty
// where there is none, and where both are the same work. O(n + m).
[[nodiscard]] Path shortest_path(const CitationGraph& graph, VertexId from, VertexId to);

struct PathLimits {
  std::size_t paths = 10;            // at most so many
  std::size_t length = 12;           // citations of one path
  std::size_t arcs_tried = 5000000;  // of all searching: ways that end nowhere can be very many
};

struct SimplePaths {
  std::vector<Path> paths;  // shortest first, those of one length by the keys of their works
  bool more = false;        // a limit was met before all were found
};

// The ways that meet no work twice. One length after the other is searched depth first, only where the citations left
// suffice to reach the end. O(limits.arcs_tried).
[[nodiscard]] SimplePaths simple_paths(const CitationGraph& graph, VertexId from, VertexId to,
                                       const PathLimits& limits = {});

struct Link {
  ArcId arc = 0;
  bool backwards = false;  // from the work cited to the one that cites it
};

// How two works hang together where no citations lead from one to the other: a chain of citations in either direction,
// through works that both cite and works that cite both. What everybody cites joins nothing, so each citation costs 1
// and the number of binary figures of how often its work is cited (after L. Adamic and E. Adar, "Friends and Neighbors
// on the Web", Social Networks 25 (2003)), and the cheapest chain is given, the first by keys among equals (E. Dijkstra
// 1959). Empty where there is none. O((n + m) log n).
[[nodiscard]] std::vector<Link> joining_chain(const CitationGraph& graph, VertexId from, VertexId to);

}  // namespace recital::graph
