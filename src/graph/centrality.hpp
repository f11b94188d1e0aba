// How much a work counts in the citation graph, by several measures. All count works, not mentions, and give one value
// a vertex, in vertex order.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/citation_graph.hpp"

namespace recital::graph {

enum class Measure {
  in_degree,    // works that cite it; O(n)
  out_degree,   // works it cites; O(n)
  page_rank,    // graph/page_rank.hpp
  betweenness,  // graph/betweenness.hpp
  closeness,    // graph/closeness.hpp
  harmonic,     // graph/closeness.hpp
  hub,          // graph/hubs.hpp
  authority,    // graph/hubs.hpp
  core,         // graph/cores.hpp
  ancestors,    // works it leads to through one citation or more: what it rests on; graph/reachability.hpp
  descendants,  // works that lead to it: what rests on it; graph/reachability.hpp
};

[[nodiscard]] std::span<const Measure> all_measures();  // in the order above

// "in-degree" "out-degree" "pagerank" "betweenness" "closeness" "harmonic" "hub" "authority" "k-core" "ancestors"
// "descendants", and back.
[[nodiscard]] std::string_view name(Measure measure);
[[nodiscard]] std::optional<Measure> measure_named(std::string_view name);
[[nodiscard]] std::vector<std::string> measure_names();  // of all, in that order

// Whether the values are whole numbers.
[[nodiscard]] bool is_count(Measure measure);

// All measures, by vertex.
struct Measures {
  std::vector<double> in_degree, out_degree, page_rank, betweenness, closeness, harmonic, hub, authority, core,
      ancestors, descendants;
  [[nodiscard]] const std::vector<double>& values(Measure measure) const;
};

// Cost O(n m), that of betweenness and closeness, on all cores.
[[nodiscard]] Measures measure(const CitationGraph& graph);

// One of them. Cost as the header of each says, at most O(n m) on all cores.
[[nodiscard]] std::vector<double> values_of(const CitationGraph& graph, Measure measure);

[[nodiscard]] std::vector<double> in_degrees(const CitationGraph& graph);   // works that cite it; O(n)
[[nodiscard]] std::vector<double> out_degrees(const CitationGraph& graph);  // works it cites; O(n)
[[nodiscard]] std::vector<double> page_rank(const CitationGraph& graph);    // O(n + m)
[[nodiscard]] std::vector<double> betweenness(const CitationGraph& graph);  // O(n m)

// Vertices by value, highest first, those equal to twelve decimals by key. O(n log n).
[[nodiscard]] std::vector<VertexId> ranking(const CitationGraph& graph, const std::vector<double>& values);

}  // namespace recital::graph
