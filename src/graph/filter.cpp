#include "graph/filter.hpp"

#include <algorithm>
#include <limits>
#include <string_view>
#include <utility>

namespace recital::graph {
namespace {

bool among(const std::vector<std::string>& wanted, std::string_view name) {
  return wanted.empty() || std::find(wanted.begin(), wanted.end(), name) != wanted.end();
}

bool passes(const Vertex& vertex, const Filter& filter) {
  if (filter.read_only && !vertex.read) return false;
  if (!among(filter.organs, vertex.organ)) return false;
  if (filter.since != 0 && vertex.year < filter.since) return false;
  return filter.until == 0 || (vertex.year != 0 && vertex.year <= filter.until);
}

}  // namespace

CitationGraph filtered(const CitationGraph& graph, const Filter& filter) {
  constexpr auto left_out = std::numeric_limits<VertexId>::max();
  CitationGraph part;
  std::vector<VertexId> number(graph.vertices.size(), left_out);
  for (VertexId v = 0; v < graph.vertices.size(); ++v) {
    if (!passes(graph.vertices[v], filter)) continue;
    number[v] = static_cast<VertexId>(part.vertices.size());
    part.vertices.push_back(graph.vertices[v]);
  }
  std::vector<std::pair<VertexId, VertexId>> pairs;
  for (ArcId a = 0; a < graph.arcs.size(); ++a) {
    const auto source = number[graph.arcs[a].source], target = number[graph.arcs[a].target];
    if (source == left_out || target == left_out) continue;
    const auto first = static_cast<std::uint32_t>(part.edges.size());
    for (const auto& edge : graph.edges_of(a)) {
      if (among(filter.relations, edge.relation) && (edge.object || !filter.objects_only)) part.edges.push_back(edge);
    }
    const auto last = static_cast<std::uint32_t>(part.edges.size());
    if (first == last) continue;
    part.arcs.push_back({source, target, first, last});
    pairs.emplace_back(source, target);
  }
  part.structure = Structure(boost::edges_are_unsorted_multi_pass, pairs.begin(), pairs.end(),
                             static_cast<std::uint32_t>(part.vertices.size()));
  return part;
}

}  // namespace recital::graph
