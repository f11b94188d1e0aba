// Which works and which arcs a picture can hold: a graph of thousands is a hairball, so part of it is chosen by a rule
// that can be told in a sentence.
#pragma once

#include <cstddef>
#include <vector>

#include "graph/citation_graph.hpp"

namespace recital::graph {

struct Selection {
  std::vector<VertexId> vertices;  // ascending
  std::size_t candidates = 0;      // how many there were to choose from
};

// The works that `centre` reaches, and those that reach it, by at most `depth` citations, with `centre` itself: the
// nearest to it; of those equally near, the ones that cite or are cited by most of these works; then by key. At most
// `limit`, at least the centre. O(n + m log n).
[[nodiscard]] Selection select_neighbourhood(const CitationGraph& graph, VertexId centre, std::size_t depth,
                                             std::size_t limit);

// Half of `limit` are the works of highest value, equal ones by key. The most cited works need not cite each other, so
// the other half are those that cite, or are cited by, most of them; equal ones by value, then key. Works without any
// link to the chosen fill what then remains.
[[nodiscard]] Selection select_top(const CitationGraph& graph, const std::vector<double>& values, std::size_t limit);

struct Between {
  std::vector<VertexId> vertices;    // ascending, both ends among them; empty where nothing leads from one to the other
  std::size_t candidates = 0;        // works on any way from the one to the other
  std::size_t shortest = 0;          // citations on a shortest way
  std::vector<ArcId> shortest_arcs;  // of all shortest ways among `vertices`, ascending
};

// The works through which citations lead from `from` to `to`: those on the shortest ways first, equal ones by key; at
// most `limit`, at least one shortest way whole. O(n + m).
[[nodiscard]] Between select_between(const CitationGraph& graph, VertexId from, VertexId to, std::size_t limit);

// The arcs among `vertices` (ascending), ascending. O(m of those vertices).
[[nodiscard]] std::vector<ArcId> arcs_among(const CitationGraph& graph, const std::vector<VertexId>& vertices);

// Of `arcs` among `vertices`, those that others imply: a cites c, where a cites b and, through any number of works, b
// leads to c. What remains is the transitive reduction (A. Aho, M. Garey and J. Ullman 1972); works that cite each
// other in a circle keep their arcs. Ascending. O(k m / 64) for k vertices.
[[nodiscard]] std::vector<ArcId> implied_arcs(const CitationGraph& graph, const std::vector<VertexId>& vertices,
                                              const std::vector<ArcId>& arcs);

}  // namespace recital::graph
