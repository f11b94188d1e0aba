#include "graph/cores.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace recital::graph {
namespace {

Adjacency undirected(const Adjacency& cited) {
  const auto citing = reversed(cited);
  Adjacency links;
  links.first.reserve(cited.size() + 1);
  for (VertexId v = 0; v < cited.size(); ++v) {
    const auto a = cited.of(v), b = citing.of(v);
    std::set_union(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(links.neighbour));
    links.first.push_back(static_cast<std::uint32_t>(links.neighbour.size()));
  }
  return links;
}

}  // namespace

std::vector<std::uint32_t> core_numbers(const Adjacency& cited) {
  const auto n = cited.size();
  const auto links = undirected(cited);
  std::vector<std::uint32_t> degree(n);
  std::uint32_t most = 0;
  for (VertexId v = 0; v < n; ++v) {
    degree[v] = static_cast<std::uint32_t>(links.of(v).size());
    most = std::max(most, degree[v]);
  }
  // Vertices by degree, `start` of each degree's part; a vertex that loses a link changes places with the first of its
  // part, which then begins one later.
  std::vector<std::uint32_t> start(most + 2, 0), place(n);
  std::vector<VertexId> order(n);
  for (const auto d : degree) ++start[d + 1];
  for (std::size_t d = 1; d < start.size(); ++d) start[d] += start[d - 1];
  auto next = start;
  for (VertexId v = 0; v < n; ++v) {
    place[v] = next[degree[v]]++;
    order[place[v]] = v;
  }
  for (std::size_t i = 0; i < n; ++i) {
    const auto v = order[i];
    for (const auto w : links.of(v)) {
      if (degree[w] <= degree[v]) continue;
      auto& first = start[degree[w]];
      const auto other = order[first];
      std::swap(order[first], order[place[w]]);
      std::swap(place[other], place[w]);
      ++first;
      --degree[w];
    }
  }
  return degree;
}

}  // namespace recital::graph
