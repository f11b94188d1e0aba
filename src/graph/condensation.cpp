#include "graph/condensation.hpp"

#include <algorithm>
#include <limits>
#include <numeric>
#include <utility>

namespace recital::graph {

Condensation condense(const Adjacency& cited) {
  constexpr auto unvisited = std::numeric_limits<std::uint32_t>::max();
  const auto n = cited.size();
  Condensation result;
  result.component.assign(n, unvisited);
  std::vector<std::uint32_t> number(n, unvisited), lowest(n, 0);
  auto next = cited.first;                 // of each vertex, the next arc to follow
  std::vector<VertexId> path, unfinished;  // of the search; those whose component is not known yet
  std::uint32_t visited = 0, components = 0;
  for (VertexId root = 0; root < n; ++root) {
    if (number[root] != unvisited) continue;
    path.push_back(root);
    while (!path.empty()) {
      const auto vertex = path.back();
      if (number[vertex] == unvisited) {
        number[vertex] = lowest[vertex] = visited++;
        unfinished.push_back(vertex);
      }
      bool deeper = false;
      while (!deeper && next[vertex] < cited.first[vertex + 1]) {
        const auto neighbour = cited.neighbour[next[vertex]];
        if (number[neighbour] == unvisited) {
          path.push_back(neighbour);  // the arc is looked at again on the way back
          deeper = true;
        } else {
          if (result.component[neighbour] == unvisited) lowest[vertex] = std::min(lowest[vertex], lowest[neighbour]);
          ++next[vertex];
        }
      }
      if (deeper) continue;
      path.pop_back();
      if (lowest[vertex] != number[vertex]) continue;
      for (bool more = true; more;) {
        const auto member = unfinished.back();
        unfinished.pop_back();
        result.component[member] = components;
        more = member != vertex;
      }
      ++components;
    }
  }
  result.first.assign(components + 1, 0);
  for (const auto component : result.component) ++result.first[component + 1];
  std::partial_sum(result.first.begin(), result.first.end(), result.first.begin());
  result.members.resize(n);
  auto place = result.first;
  for (VertexId v = 0; v < n; ++v) result.members[place[result.component[v]]++] = v;
  return result;
}

Adjacency arcs_between(const Condensation& condensation, const Adjacency& cited) {
  std::vector<std::pair<VertexId, VertexId>> arcs;
  for (VertexId v = 0; v < cited.size(); ++v) {
    for (const auto w : cited.of(v)) {
      const auto from = condensation.component[v], to = condensation.component[w];
      if (from != to) arcs.emplace_back(from, to);
    }
  }
  std::sort(arcs.begin(), arcs.end());
  arcs.erase(std::unique(arcs.begin(), arcs.end()), arcs.end());
  return adjacency_of(condensation.size(), arcs);
}

}  // namespace recital::graph
