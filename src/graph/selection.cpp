#include "graph/selection.hpp"

#include <algorithm>
#include <boost/graph/strong_components.hpp>
#include <boost/property_map/property_map.hpp>
#include <limits>
#include <map>
#include <numeric>
#include <tuple>

#include "graph/centrality.hpp"

namespace recital::graph {
namespace {

// Lowers `distance` to each work that `centre` leads to, forwards or backwards, within `depth`.
void measure(const CitationGraph& graph, VertexId centre, std::size_t depth, bool forwards,
             std::map<VertexId, std::size_t>& distance) {
  std::map<VertexId, std::size_t> reached{{centre, 0}};
  std::vector<VertexId> queue{centre};
  for (std::size_t head = 0; head < queue.size(); ++head) {
    const auto vertex = queue[head];
    const auto here = reached.at(vertex);
    if (const auto at = distance.emplace(vertex, here).first; at->second > here) at->second = here;
    if (here == depth) continue;
    for (const auto arc : forwards ? graph.out_arcs(vertex) : graph.in_arcs(vertex)) {
      const auto next = forwards ? graph.arcs[arc].target : graph.arcs[arc].source;
      if (reached.emplace(next, here + 1).second) queue.push_back(next);
    }
  }
}

constexpr std::size_t unreachable = std::numeric_limits<std::size_t>::max();

// Citations from `start` to each work, or from each work to it.
std::vector<std::size_t> distances(const CitationGraph& graph, VertexId start, bool forwards) {
  std::vector<std::size_t> distance(graph.vertices.size(), unreachable);
  std::vector<VertexId> queue{start};
  distance[start] = 0;
  for (std::size_t head = 0; head < queue.size(); ++head) {
    for (const auto arc : forwards ? graph.out_arcs(queue[head]) : graph.in_arcs(queue[head])) {
      const auto next = forwards ? graph.arcs[arc].target : graph.arcs[arc].source;
      if (distance[next] != unreachable) continue;
      distance[next] = distance[queue[head]] + 1;
      queue.push_back(next);
    }
  }
  return distance;
}

}  // namespace

Selection select_neighbourhood(const CitationGraph& graph, VertexId centre, std::size_t depth, std::size_t limit) {
  std::map<VertexId, std::size_t> distance;
  measure(graph, centre, depth, true, distance);
  measure(graph, centre, depth, false, distance);
  std::map<VertexId, std::size_t> links;
  for (const auto& [vertex, steps] : distance) {
    for (const auto arc : graph.out_arcs(vertex)) {
      if (!distance.contains(graph.arcs[arc].target)) continue;
      ++links[vertex];
      ++links[graph.arcs[arc].target];
    }
  }
  Selection selection;
  selection.candidates = distance.size();
  for (const auto& [vertex, steps] : distance) selection.vertices.push_back(vertex);
  std::sort(selection.vertices.begin(), selection.vertices.end(), [&](VertexId a, VertexId b) {
    return std::tuple(distance.at(a), links[b], a) < std::tuple(distance.at(b), links[a], b);
  });
  selection.vertices.resize(std::min(selection.vertices.size(), std::max<std::size_t>(limit, 1)));
  std::sort(selection.vertices.begin(), selection.vertices.end());
  return selection;
}

Selection select_top(const CitationGraph& graph, const std::vector<double>& values, std::size_t limit) {
  Selection selection{ranking(graph, values), graph.vertices.size()};
  auto& order = selection.vertices;
  limit = std::min(limit, order.size());
  const auto half = order.begin() + static_cast<std::ptrdiff_t>((limit + 1) / 2);
  std::vector<std::size_t> links(graph.vertices.size(), 0);
  for (auto at = order.begin(); at != half; ++at) {
    for (const auto arc : graph.out_arcs(*at)) ++links[graph.arcs[arc].target];
    for (const auto arc : graph.in_arcs(*at)) ++links[graph.arcs[arc].source];
  }
  std::stable_sort(half, order.end(), [&](VertexId a, VertexId b) { return links[a] > links[b]; });
  order.resize(limit);
  std::sort(order.begin(), order.end());
  std::vector<bool> joined(graph.vertices.size(), false);
  for (const auto arc : arcs_among(graph, order))
    joined[graph.arcs[arc].source] = joined[graph.arcs[arc].target] = true;
  std::erase_if(order, [&](VertexId vertex) { return !joined[vertex]; });
  return selection;
}

Between select_between(const CitationGraph& graph, VertexId from, VertexId to, std::size_t limit) {
  const auto after = distances(graph, from, true), before = distances(graph, to, false);
  Between between;
  if (after[to] == unreachable) return between;
  between.shortest = after[to];
  const auto length = [&](VertexId vertex) { return after[vertex] + before[vertex]; };
  for (VertexId vertex = 0; vertex < graph.vertices.size(); ++vertex) {
    if (after[vertex] != unreachable && before[vertex] != unreachable) between.vertices.push_back(vertex);
  }
  between.candidates = between.vertices.size();
  if (between.candidates > limit) {
    // One shortest way, by key where there is a choice, stays whole so that a small limit leaves no gap.
    std::vector<VertexId> way{from};
    while (way.back() != to) {
      for (const auto arc : graph.out_arcs(way.back())) {
        const auto next = graph.arcs[arc].target;
        if (before[next] == unreachable || before[next] + 1 != before[way.back()]) continue;
        way.push_back(next);
        break;
      }
    }
    std::sort(way.begin(), way.end());
    const auto on_way = [&](VertexId vertex) { return std::binary_search(way.begin(), way.end(), vertex); };
    std::sort(between.vertices.begin(), between.vertices.end(), [&](VertexId a, VertexId b) {
      return std::tuple(!on_way(a), length(a), a) < std::tuple(!on_way(b), length(b), b);
    });
    between.vertices.resize(std::max(limit, way.size()));
    std::sort(between.vertices.begin(), between.vertices.end());
  }
  for (const auto arc : arcs_among(graph, between.vertices)) {
    if (after[graph.arcs[arc].source] + 1 + before[graph.arcs[arc].target] == between.shortest)
      between.shortest_arcs.push_back(arc);
  }
  return between;
}

std::vector<ArcId> arcs_among(const CitationGraph& graph, const std::vector<VertexId>& vertices) {
  std::vector<ArcId> arcs;
  for (const auto vertex : vertices) {
    for (const auto arc : graph.out_arcs(vertex)) {
      if (std::binary_search(vertices.begin(), vertices.end(), graph.arcs[arc].target)) arcs.push_back(arc);
    }
  }
  return arcs;
}

std::vector<ArcId> implied_arcs(const CitationGraph& graph, const std::vector<VertexId>& vertices,
                                const std::vector<ArcId>& arcs) {
  const auto place = [&](VertexId vertex) {
    return static_cast<std::uint32_t>(std::lower_bound(vertices.begin(), vertices.end(), vertex) - vertices.begin());
  };
  std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
  std::vector<std::vector<std::uint32_t>> cited(vertices.size());
  for (const auto arc : arcs) {
    pairs.emplace_back(place(graph.arcs[arc].source), place(graph.arcs[arc].target));
    cited[pairs.back().first].push_back(pairs.back().second);
  }
  const Structure part(boost::edges_are_unsorted_multi_pass, pairs.begin(), pairs.end(),
                       static_cast<std::uint32_t>(vertices.size()));
  std::vector<int> component(vertices.size());
  const auto index = boost::get(boost::vertex_index, part);
  boost::strong_components(part, boost::make_iterator_property_map(component.begin(), index));

  // Boost numbers components so that a work's citations lead to lower numbers: what they reach is known before it is
  // needed.
  const std::size_t words = vertices.size() / 64 + 1;
  std::vector<std::vector<std::uint64_t>> reached(vertices.size(),
                                                  std::vector<std::uint64_t>(words, 0));  // by component
  const auto group = [&](std::uint32_t vertex) { return static_cast<std::size_t>(component[vertex]); };
  std::vector<std::uint32_t> order(vertices.size());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return group(a) < group(b); });
  for (const auto vertex : order) {
    auto& mine = reached[group(vertex)];
    for (const auto next : cited[vertex]) {
      mine[group(next) / 64] |= std::uint64_t{1} << (group(next) % 64);
      for (std::size_t w = 0; w < words; ++w) mine[w] |= reached[group(next)][w];
    }
  }
  std::vector<ArcId> implied;
  for (std::size_t i = 0; i < arcs.size(); ++i) {
    const auto from = group(pairs[i].first), to = group(pairs[i].second);
    if (from == to) continue;
    const auto& others = cited[pairs[i].first];
    const bool detour = std::any_of(others.begin(), others.end(), [&](std::uint32_t other) {
      const auto through = group(other);
      return through != from && through != to && (reached[through][to / 64] >> (to % 64) & 1) != 0;
    });
    if (detour) implied.push_back(arcs[i]);
  }
  return implied;
}

}  // namespace recital::graph
