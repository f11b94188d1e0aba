#include "graph/centrality.hpp"

#include <algorithm>
#include <boost/graph/betweenness_centrality.hpp>
#include <boost/property_map/property_map.hpp>
#include <cmath>
#include <numeric>

namespace recital::graph {

std::vector<double> page_rank(const CitationGraph& graph, const PageRankOptions& options) {
  const auto n = graph.vertices.size();
  if (n == 0) return {};
  const double share = 1.0 / static_cast<double>(n);
  std::vector<double> rank(n, share), next(n), given(n);
  for (std::size_t iteration = 0; iteration < options.max_iterations; ++iteration) {
    double dangling = 0;
    for (VertexId v = 0; v < n; ++v) {
      const auto degree = graph.out_degree(v);
      if (degree == 0) dangling += rank[v];
      given[v] = degree == 0 ? 0 : rank[v] / static_cast<double>(degree);
    }
    std::fill(next.begin(), next.end(), (1 - options.damping + options.damping * dangling) * share);
    for (const auto& arc : graph.arcs) next[arc.target] += options.damping * given[arc.source];
    double change = 0;
    for (VertexId v = 0; v < n; ++v) change += std::abs(next[v] - rank[v]);
    rank.swap(next);
    if (change < options.tolerance) break;
  }
  return rank;
}

std::vector<double> betweenness(const CitationGraph& graph) {
  const auto n = graph.vertices.size();
  std::vector<double> centrality(n, 0.0);
  if (n < 3) return centrality;
  const auto index = boost::get(boost::vertex_index, graph.structure);
  boost::brandes_betweenness_centrality(graph.structure, boost::make_iterator_property_map(centrality.begin(), index));
  const double pairs = static_cast<double>(n - 1) * static_cast<double>(n - 2);
  for (auto& value : centrality) value /= pairs;
  return centrality;
}

std::vector<double> in_degrees(const CitationGraph& graph) {
  std::vector<double> degrees(graph.vertices.size());
  for (VertexId v = 0; v < degrees.size(); ++v) degrees[v] = static_cast<double>(graph.in_degree(v));
  return degrees;
}

std::vector<double> out_degrees(const CitationGraph& graph) {
  std::vector<double> degrees(graph.vertices.size());
  for (VertexId v = 0; v < degrees.size(); ++v) degrees[v] = static_cast<double>(graph.out_degree(v));
  return degrees;
}

std::vector<VertexId> ranking(const CitationGraph& graph, const std::vector<double>& values) {
  std::vector<VertexId> order(graph.vertices.size());
  std::iota(order.begin(), order.end(), VertexId{0});
  // Equal ranks may differ in their last bits by the order of summation. Vertices stand in the order of their keys, so
  // that a stable sort keeps equal ones by key.
  const auto rounded = [&](VertexId vertex) { return std::llround(values[vertex] * 1e12); };
  std::stable_sort(order.begin(), order.end(), [&](VertexId a, VertexId b) { return rounded(a) > rounded(b); });
  return order;
}

}  // namespace recital::graph
