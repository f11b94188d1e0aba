#include "report/evidence.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "report/escape.hpp"

namespace recital::report {
namespace {

constexpr std::size_t longest_quote = 240;

std::string relation_of(const graph::Edge& edge) {
  return relation_words(edge.relation) + (edge.object ? "" : " (support)");
}

}  // namespace

std::string named(const graph::Vertex& vertex) {
  return vertex.year == 0 ? one_line(vertex.key) : fmt::format("{} ({})", one_line(vertex.key), vertex.year);
}

std::vector<Evidence> evidence(const graph::CitationGraph& graph, const facts::Facts& facts, graph::ArcId arc) {
  std::vector<const graph::Edge*> edges;
  for (const auto& edge : graph.edges_of(arc)) edges.push_back(&edge);
  std::stable_sort(edges.begin(), edges.end(), [](const graph::Edge* a, const graph::Edge* b) {
    const auto &x = a->proofs.front(), &y = b->proofs.front();
    return std::tie(x.document, x.citation) < std::tie(y.document, y.citation);
  });
  std::vector<Evidence> found;
  for (const auto* edge : edges) {
    const auto& citation = graph::citation(facts, edge->proofs.front());
    found.push_back({one_line(citation.place), relation_of(*edge), shortened(citation.quote, longest_quote),
                     edge->proofs.size() - 1});
  }
  return found;
}

std::string more_places(std::size_t more) {
  return more == 0 ? "" : fmt::format(" and {}", counted(more, "more place"));
}

std::string markdown_link(const graph::Vertex& work) {
  const auto page = official_page(work.key);
  return page.empty() ? markdown(work.key) : fmt::format("[{}]({})", markdown(work.key), page);
}

}  // namespace recital::report
