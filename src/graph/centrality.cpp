#include "graph/centrality.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <utility>

#include "graph/adjacency.hpp"
#include "graph/betweenness.hpp"
#include "graph/closeness.hpp"
#include "graph/cores.hpp"
#include "graph/hubs.hpp"
#include "graph/page_rank.hpp"
#include "graph/reachability.hpp"

namespace recital::graph {
namespace {

constexpr std::array measures = {Measure::in_degree, Measure::out_degree, Measure::page_rank,  Measure::betweenness,
                                 Measure::closeness, Measure::harmonic,   Measure::hub,        Measure::authority,
                                 Measure::core,      Measure::ancestors,  Measure::descendants};
constexpr std::array<std::string_view, measures.size()> names = {"in-degree", "out-degree", "pagerank",   "betweenness",
                                                                 "closeness", "harmonic",   "hub",        "authority",
                                                                 "k-core",    "ancestors",  "descendants"};

std::vector<double> as_values(const std::vector<std::uint32_t>& counts) {
  return {counts.begin(), counts.end()};
}

}  // namespace

std::span<const Measure> all_measures() {
  return measures;
}

std::string_view name(Measure measure) {
  return names[static_cast<std::size_t>(measure)];
}

std::optional<Measure> measure_named(std::string_view wanted) {
  const auto at = std::find(names.begin(), names.end(), wanted);
  if (at == names.end()) return std::nullopt;
  return measures[static_cast<std::size_t>(at - names.begin())];
}

std::vector<std::string> measure_names() {
  return {names.begin(), names.end()};
}

bool is_count(Measure measure) {
  return measure == Measure::in_degree || measure == Measure::out_degree || measure == Measure::core ||
         measure == Measure::ancestors || measure == Measure::descendants;
}

const std::vector<double>& Measures::values(Measure measure) const {
  switch (measure) {
    case Measure::in_degree:
      break;
    case Measure::out_degree:
      return out_degree;
    case Measure::page_rank:
      return page_rank;
    case Measure::betweenness:
      return betweenness;
    case Measure::closeness:
      return closeness;
    case Measure::harmonic:
      return harmonic;
    case Measure::hub:
      return hub;
    case Measure::authority:
      return authority;
    case Measure::core:
      return core;
    case Measure::ancestors:
      return ancestors;
    case Measure::descendants:
      return descendants;
  }
  return in_degree;
}

Measures measure(const CitationGraph& graph) {
  const auto cited = cited_by_each(graph);
  auto [near, harmonic] = closeness(cited);
  auto [hub, authority] = hubs_and_authorities(cited);
  return {in_degrees(graph),
          out_degrees(graph),
          page_rank(cited),
          betweenness(cited),
          std::move(near),
          std::move(harmonic),
          std::move(hub),
          std::move(authority),
          as_values(core_numbers(cited)),
          as_values(reachable_counts(cited)),
          as_values(reachable_counts(reversed(cited)))};
}

std::vector<double> values_of(const CitationGraph& graph, Measure measure) {
  switch (measure) {
    case Measure::in_degree:
      return in_degrees(graph);
    case Measure::out_degree:
      return out_degrees(graph);
    case Measure::page_rank:
      return page_rank(graph);
    case Measure::betweenness:
      return betweenness(graph);
    case Measure::closeness:
      return closeness(cited_by_each(graph)).closeness;
    case Measure::harmonic:
      return closeness(cited_by_each(graph)).harmonic;
    case Measure::hub:
      return hubs_and_authorities(cited_by_each(graph)).hub;
    case Measure::authority:
      return hubs_and_authorities(cited_by_each(graph)).authority;
    case Measure::core:
      return as_values(core_numbers(cited_by_each(graph)));
    case Measure::ancestors:
      return as_values(reachable_counts(cited_by_each(graph)));
    case Measure::descendants:
      return as_values(reachable_counts(reversed(cited_by_each(graph))));
  }
  return {};
}

std::vector<double> page_rank(const CitationGraph& graph) {
  return page_rank(cited_by_each(graph));
}

std::vector<double> betweenness(const CitationGraph& graph) {
  return betweenness(cited_by_each(graph));
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
