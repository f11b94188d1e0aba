#include "graph/lineage.hpp"

#include <algorithm>
#include <boost/graph/strong_components.hpp>
#include <boost/property_map/property_map.hpp>
#include <limits>
#include <map>
#include <tuple>

namespace recital::graph {
namespace {

constexpr auto unreached = std::numeric_limits<std::size_t>::max();

class Tracer {
 public:
  Tracer(const CitationGraph& graph, Direction direction, const LineageOptions& options)
      : graph_(graph), direction_(direction), options_(options) {}

  Lineage trace(VertexId root) const;

 private:
  VertexId end(ArcId arc) const {
    return direction_ == Direction::rests_on ? graph_.arcs[arc].target : graph_.arcs[arc].source;
  }
  std::vector<ArcId> arcs(VertexId vertex) const;
  std::vector<std::size_t> distances(VertexId root, std::size_t depth) const;
  void add_ends(Lineage& lineage) const;
  std::vector<std::vector<VertexId>> cycles(const std::vector<std::size_t>& distance) const;
  std::vector<VertexId> shortest_cycle(VertexId first, const std::vector<int>& component) const;

  const CitationGraph& graph_;
  Direction direction_;
  LineageOptions options_;
};

std::vector<ArcId> Tracer::arcs(VertexId vertex) const {
  auto found = direction_ == Direction::rests_on ? graph_.out_arcs(vertex) : graph_.in_arcs(vertex);
  const auto first_proof = [&](ArcId arc) {
    std::pair<std::uint32_t, std::uint32_t> first{std::numeric_limits<std::uint32_t>::max(), 0};
    for (const auto& edge : graph_.edges_of(arc)) {
      for (const auto& proof : edge.proofs) first = std::min(first, std::pair(proof.document, proof.citation));
    }
    return first;
  };
  const auto citing_year = [&](ArcId arc) {
    const int year = graph_.vertices[end(arc)].year;
    return year == 0 ? std::numeric_limits<int>::max() : year;
  };
  if (direction_ == Direction::rests_on) {
    std::map<ArcId, std::pair<std::uint32_t, std::uint32_t>> order;
    for (const auto arc : found) order.emplace(arc, first_proof(arc));
    std::stable_sort(found.begin(), found.end(), [&](ArcId a, ArcId b) { return order.at(a) < order.at(b); });
  } else {
    std::stable_sort(found.begin(), found.end(), [&](ArcId a, ArcId b) { return citing_year(a) < citing_year(b); });
  }
  return found;
}

std::vector<std::size_t> Tracer::distances(VertexId root, std::size_t depth) const {
  std::vector<std::size_t> distance(graph_.vertices.size(), unreached);
  std::vector<VertexId> queue{root};
  distance[root] = 0;
  for (std::size_t head = 0; head < queue.size(); ++head) {
    const auto vertex = queue[head];
    if (distance[vertex] == depth) continue;
    for (const auto arc : direction_ == Direction::rests_on ? graph_.out_arcs(vertex) : graph_.in_arcs(vertex)) {
      if (distance[end(arc)] != unreached) continue;
      distance[end(arc)] = distance[vertex] + 1;
      queue.push_back(end(arc));
    }
  }
  return distance;
}

void Tracer::add_ends(Lineage& lineage) const {
  const auto distance = distances(lineage.root, unreached);
  for (VertexId v = 0; v < graph_.vertices.size(); ++v) {
    if (distance[v] == unreached || v == lineage.root) continue;
    ++lineage.reached;
    const auto degree = direction_ == Direction::rests_on ? graph_.out_degree(v) : graph_.in_degree(v);
    if (degree == 0) lineage.ends.push_back(v);
  }
  const auto year = [&](VertexId v) {
    return graph_.vertices[v].year == 0 ? std::numeric_limits<int>::max() : graph_.vertices[v].year;
  };
  std::stable_sort(lineage.ends.begin(), lineage.ends.end(), [&](VertexId a, VertexId b) { return year(a) < year(b); });
}

std::vector<VertexId> Tracer::shortest_cycle(VertexId first, const std::vector<int>& component) const {
  std::map<VertexId, VertexId> before;
  std::vector<VertexId> queue{first};
  for (std::size_t head = 0; head < queue.size(); ++head) {
    for (const auto arc : graph_.out_arcs(queue[head])) {
      const auto next = graph_.arcs[arc].target;
      if (next == first) {
        std::vector<VertexId> cycle{queue[head]};
        while (cycle.back() != first) cycle.push_back(before.at(cycle.back()));
        std::reverse(cycle.begin(), cycle.end());
        return cycle;
      }
      if (component[next] == component[first] && before.emplace(next, queue[head]).second) queue.push_back(next);
    }
  }
  return {};
}

std::vector<std::vector<VertexId>> Tracer::cycles(const std::vector<std::size_t>& distance) const {
  const auto n = graph_.vertices.size();
  std::vector<int> component(n);
  const auto index = boost::get(boost::vertex_index, graph_.structure);
  boost::strong_components(graph_.structure, boost::make_iterator_property_map(component.begin(), index));
  std::vector<std::size_t> size(n, 0);
  std::vector<bool> met(n, false);
  for (VertexId v = 0; v < n; ++v) {
    const auto c = static_cast<std::size_t>(component[v]);
    ++size[c];
    if (distance[v] != unreached) met[c] = true;
  }
  std::vector<std::vector<VertexId>> found;
  for (VertexId v = 0; v < n; ++v) {
    const auto c = static_cast<std::size_t>(component[v]);
    if (!met[c] || size[c] < 2) continue;
    met[c] = false;  // v is the component's first by key
    found.push_back(shortest_cycle(v, component));
  }
  return found;
}

Lineage Tracer::trace(VertexId root) const {
  Lineage lineage{root, direction_, options_, {}, 0, 0, 0, {}, {}};
  const auto distance = distances(root, options_.depth);
  std::vector<bool> on_path(graph_.vertices.size(), false);
  std::vector<std::size_t> shown_at(graph_.vertices.size(), unreached);

  struct Open {
    VertexId vertex;
    std::vector<ArcId> arcs;
    std::size_t next = 0;
  };
  std::vector<Open> path;
  if (options_.depth > 0) path.push_back({root, arcs(root)});
  on_path[root] = true;
  while (!path.empty()) {
    auto& open = path.back();
    if (open.next == open.arcs.size()) {
      on_path[open.vertex] = false;
      path.pop_back();
      continue;
    }
    const auto arc = open.arcs[open.next++];
    Step step{path.size(), end(arc), arc, Expansion::none};
    const auto v = step.vertex;
    if (on_path[v]) {
      step.expansion = Expansion::cycle;
    } else if (shown_at[v] != unreached) {
      step.expansion = Expansion::above;
    } else if (distance[v] < step.depth) {
      step.expansion = Expansion::below;
    } else {
      shown_at[v] = lineage.steps.size();
      ++lineage.works;
      auto further = arcs(v);
      if (!further.empty()) step.expansion = step.depth < options_.depth ? Expansion::shown : Expansion::depth;
      if (step.expansion == Expansion::depth) ++lineage.unfollowed;
      if (step.expansion == Expansion::shown) {
        on_path[v] = true;
        lineage.steps.push_back(step);
        path.push_back({v, std::move(further)});
        continue;
      }
    }
    lineage.steps.push_back(step);
  }
  // "See above" is only worth saying of a work that has something above; the same below.
  std::vector<bool> leads_on(graph_.vertices.size(), false);
  for (ArcId arc = 0; arc < graph_.arcs.size(); ++arc) {
    leads_on[direction_ == Direction::rests_on ? graph_.arcs[arc].source : graph_.arcs[arc].target] = true;
  }
  for (auto& step : lineage.steps) {
    const bool refers = step.expansion == Expansion::above || step.expansion == Expansion::below;
    if (refers && !leads_on[step.vertex]) step.expansion = Expansion::none;
  }
  lineage.cycles = cycles(distance);
  add_ends(lineage);
  return lineage;
}

}  // namespace

Lineage trace_lineage(const CitationGraph& graph, VertexId root, Direction direction, const LineageOptions& options) {
  return Tracer(graph, direction, options).trace(root);
}

}  // namespace recital::graph
