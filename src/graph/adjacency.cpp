#include "graph/adjacency.hpp"

#include <numeric>

namespace recital::graph {

Adjacency cited_by_each(const CitationGraph& graph) {
  Adjacency result;
  result.first.assign(graph.vertices.size() + 1, 0);
  result.neighbour.reserve(graph.arcs.size());
  for (const auto& arc : graph.arcs) {  // by source, then target
    ++result.first[arc.source + 1];
    result.neighbour.push_back(arc.target);
  }
  std::partial_sum(result.first.begin(), result.first.end(), result.first.begin());
  return result;
}

Adjacency reversed(const Adjacency& graph) {
  Adjacency result;
  result.first.assign(graph.size() + 1, 0);
  result.neighbour.resize(graph.neighbour.size());
  for (const auto target : graph.neighbour) ++result.first[target + 1];
  std::partial_sum(result.first.begin(), result.first.end(), result.first.begin());
  auto next = result.first;
  for (VertexId source = 0; source < graph.size(); ++source) {
    for (const auto target : graph.of(source)) result.neighbour[next[target]++] = source;
  }
  return result;
}

Adjacency adjacency_of(std::size_t n, const std::vector<std::pair<VertexId, VertexId>>& arcs) {
  Adjacency result;
  result.first.assign(n + 1, 0);
  result.neighbour.resize(arcs.size());
  for (const auto& [source, target] : arcs) ++result.first[source + 1];
  std::partial_sum(result.first.begin(), result.first.end(), result.first.begin());
  auto next = result.first;
  for (const auto& [source, target] : arcs) result.neighbour[next[source]++] = target;
  return reversed(reversed(result));  // which sorts each row
}

}  // namespace recital::graph
