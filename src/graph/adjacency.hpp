// Who cites whom as two plain arrays, which is what algorithms that touch every arc many times run over.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "graph/citation_graph.hpp"

namespace recital::graph {

// Compressed sparse rows: the neighbours of v are neighbour[first[v]] to neighbour[first[v + 1] - 1], ascending.
struct Adjacency {
  std::vector<std::uint32_t> first = {0};  // one more than there are vertices
  std::vector<VertexId> neighbour;

  [[nodiscard]] std::size_t size() const { return first.size() - 1; }  // vertices
  [[nodiscard]] std::span<const VertexId> of(VertexId vertex) const {
    return std::span(neighbour).subspan(first[vertex], first[vertex + 1] - first[vertex]);
  }
};

[[nodiscard]] Adjacency cited_by_each(const CitationGraph& graph);  // neighbours are the works that it cites; O(n + m)

// Arcs of a graph of n vertices, in any order, each once. O(n + m).
[[nodiscard]] Adjacency adjacency_of(std::size_t n, const std::vector<std::pair<VertexId, VertexId>>& arcs);

// The same arcs the other way round: from works cited to citing ones. O(n + m).
[[nodiscard]] Adjacency reversed(const Adjacency& graph);

}  // namespace recital::graph
