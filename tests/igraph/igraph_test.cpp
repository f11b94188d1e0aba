// Our measures against igraph's, another program's code from end to end, on random graphs and on a citation graph of
// 2,000 works.
#include <catch2/catch.hpp>
#include <random>
#include <set>

#include "bench/igraph_measures.hpp"
#include "bench/synthetic.hpp"
#include "graph/betweenness.hpp"
#include "graph/closeness.hpp"
#include "graph/page_rank.hpp"

using namespace recital;
using namespace recital::graph;

namespace {

Adjacency random_graph(unsigned seed, unsigned n, unsigned arcs) {
  std::mt19937 random(seed);
  std::set<std::pair<VertexId, VertexId>> chosen;
  for (unsigned i = 0; i < arcs; ++i) {
    const auto a = static_cast<VertexId>(random() % n), b = static_cast<VertexId>(random() % n);
    if (a != b) chosen.emplace(a, b);
  }
  return adjacency_of(n, {chosen.begin(), chosen.end()});
}

void compare(const Adjacency& graph) {
  const auto n = static_cast<double>(graph.size());
  bench::IgraphMeasures igraph(graph);
  const auto between = betweenness(graph), rank = page_rank(graph), near = closeness(graph).harmonic;
  const auto their_between = igraph.betweenness(), their_rank = igraph.page_rank(), their_near = igraph.harmonic();
  for (std::size_t v = 0; v < graph.size(); ++v) {
    CHECK(between[v] == Approx(their_between[v] / ((n - 1) * (n - 2))).margin(1e-9));
    CHECK(between[v] * (n - 1) * (n - 2) == Approx(their_between[v]).epsilon(1e-9).margin(1e-9));
    CHECK(rank[v] == Approx(their_rank[v]).margin(1e-9));
    CHECK(near[v] == Approx(their_near[v]).margin(1e-9));
  }
}

}  // namespace

TEST_CASE("betweenness, PageRank and harmonic closeness are igraph's to 1e-9") {
  for (unsigned seed = 1; seed <= 40; ++seed) {
    INFO("seed " << seed);
    compare(random_graph(seed, 3 + seed * 7, seed % 5 * 4 * (3 + seed * 7) / 3));
  }
  compare(bench::synthetic_citations(2000, 15000));
}
