// Citation graphs made by rule, of any size, the same each time.
#pragma once

#include <cstddef>
#include <random>
#include <set>
#include <utility>
#include <vector>

#include "graph/adjacency.hpp"

namespace recital::bench {

// Works in the order of time; each cites earlier ones only, arcs / vertices of them on average. Half of the citations
// go to one of the last 500 works, as resolutions recall those of the years before; half to a work chosen as often as
// it was cited already, as everybody recalls the Charter (D. Price 1976). So the graph has no circles, few works cited
// much, and long chains. O(arcs log arcs).
inline graph::Adjacency synthetic_citations(std::size_t vertices, std::size_t arcs, unsigned seed = 1) {
  std::mt19937 random(seed);
  std::vector<std::pair<graph::VertexId, graph::VertexId>> pairs;
  std::vector<graph::VertexId> drawn{0};  // each work once, and once more for each citation of it
  for (std::size_t work = 1; work < vertices; ++work) {
    const auto wanted = std::min(work, arcs * (work + 1) / vertices - arcs * work / vertices);
    std::set<graph::VertexId> cited;
    while (cited.size() < wanted) {
      const auto recent = work - 1 - random() % std::min<std::size_t>(work, 500);
      cited.insert(random() % 2 == 0 ? static_cast<graph::VertexId>(recent) : drawn[random() % drawn.size()]);
    }
    for (const auto target : cited) {
      pairs.emplace_back(static_cast<graph::VertexId>(work), target);
      drawn.push_back(target);
    }
    drawn.push_back(static_cast<graph::VertexId>(work));
  }
  return graph::adjacency_of(vertices, pairs);
}

}  // namespace recital::bench
