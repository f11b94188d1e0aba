// Centralities against slow, obvious ways of computing them, on small random graphs with fixed seeds.
#include "graph/centrality.hpp"

#include <catch2/catch.hpp>
#include <cmath>
#include <functional>
#include <numeric>
#include <random>

#include "facts_of.hpp"

using namespace recital;
using namespace recital::graph;

namespace {

CitationGraph random_graph(unsigned seed, unsigned n, double density) {
  std::mt19937 random(seed);
  std::vector<Row> rows;
  for (unsigned i = 0; i < n; ++i) {
    const auto source = std::string(1, static_cast<char>('a' + i));
    rows.push_back({source, "", "", ""});
    for (unsigned j = 0; j < n; ++j) {
      // std::uniform_real_distribution differs between libraries.
      if (i == j || static_cast<double>(random() % 1000) >= density * 1000) continue;
      rows.push_back({source, "recalls", "object", std::string(1, static_cast<char>('a' + j))});
    }
  }
  return build_graph(facts_of(rows), nullptr);
}

// The stationary distribution of the surfer's matrix, by Gaussian elimination.
std::vector<double> slow_page_rank(const CitationGraph& graph, double damping) {
  const std::size_t n = graph.vertices.size();
  const double share = 1.0 / static_cast<double>(n);
  // (I - damping * P) x = (1 - damping) / n, where a column of P is one work's citations, or 1/n all through if it has
  // none.
  std::vector<std::vector<double>> a(n, std::vector<double>(n + 1, 0.0));
  for (VertexId from = 0; from < n; ++from) {
    a[from][from] += 1;
    a[from][n] = (1 - damping) * share;
    const auto degree = graph.out_degree(from);
    if (degree == 0) {
      for (std::size_t to = 0; to < n; ++to) a[to][from] -= damping * share;
    }
    for (const auto arc : graph.out_arcs(from))
      a[graph.arcs[arc].target][from] -= damping / static_cast<double>(degree);
  }
  for (std::size_t column = 0; column < n; ++column) {
    for (std::size_t row = 0; row < n; ++row) {
      if (row == column) continue;
      const double factor = a[row][column] / a[column][column];
      for (std::size_t k = column; k <= n; ++k) a[row][k] -= factor * a[column][k];
    }
  }
  std::vector<double> rank(n);
  for (std::size_t row = 0; row < n; ++row) rank[row] = a[row][n] / a[row][row];
  return rank;
}

// Enumerates all paths without repetition from each work to each other, keeps the shortest, counts those through each
// work.
std::vector<double> slow_betweenness(const CitationGraph& graph) {
  const std::size_t n = graph.vertices.size();
  std::vector<double> centrality(n, 0.0);
  if (n < 3) return centrality;
  for (VertexId from = 0; from < n; ++from) {
    for (VertexId to = 0; to < n; ++to) {
      if (from == to) continue;
      std::vector<std::vector<VertexId>> shortest;
      std::vector<VertexId> path{from};
      const std::function<void()> walk = [&] {
        if (!shortest.empty() && path.size() > shortest.front().size()) return;
        if (path.back() == to) {
          if (!shortest.empty() && path.size() < shortest.front().size()) shortest.clear();
          shortest.push_back(path);
          return;
        }
        for (const auto arc : graph.out_arcs(path.back())) {
          const auto next = graph.arcs[arc].target;
          if (std::find(path.begin(), path.end(), next) != path.end()) continue;
          path.push_back(next);
          walk();
          path.pop_back();
        }
      };
      walk();
      for (const auto& found : shortest) {
        for (std::size_t i = 1; i + 1 < found.size(); ++i)
          centrality[found[i]] += 1.0 / static_cast<double>(shortest.size());
      }
    }
  }
  for (auto& value : centrality) value /= static_cast<double>((n - 1) * (n - 2));
  return centrality;
}

}  // namespace

TEST_CASE("centralities agree with slow oracles on random graphs") {
  for (unsigned seed = 1; seed <= 60; ++seed) {
    const auto graph = random_graph(seed, 1 + seed % 9, 0.1 + 0.1 * (seed % 4));
    INFO("seed " << seed);
    const auto rank = page_rank(graph), slow_rank = slow_page_rank(graph, 0.85);
    const auto between = betweenness(graph), slow_between = slow_betweenness(graph);
    CHECK(std::accumulate(rank.begin(), rank.end(), 0.0) == Approx(1).margin(1e-12));
    for (std::size_t v = 0; v < graph.vertices.size(); ++v) {
      CHECK(rank[v] == Approx(slow_rank[v]).margin(1e-10));
      CHECK(between[v] == Approx(slow_between[v]).margin(1e-12));
    }
  }
}

TEST_CASE("rank of works that cite nothing is handed back") {
  const auto graph = build_graph(facts_of({{"B", "recalls", "object", "A"}}), nullptr);
  const auto rank = page_rank(graph);
  CHECK(rank[0] + rank[1] == Approx(1).margin(1e-12));
  CHECK(rank[0] == Approx(rank[1] * 1.85).margin(1e-12));
}

TEST_CASE("degrees count works, not mentions") {
  const auto graph = build_graph(
      facts_of({{"B", "recalls", "object", "A"}, {"B", "notes", "object", "A"}, {"C", "notes", "object", "A"}}),
      nullptr);
  CHECK(in_degrees(graph) == std::vector<double>{2, 0, 0});
  CHECK(out_degrees(graph) == std::vector<double>{0, 1, 1});
}

TEST_CASE("a ranking puts equal works in the order of their keys") {
  const auto graph = build_graph(
      facts_of({{"C", "recalls", "object", "B"}, {"C", "recalls", "object", "A"}, {"D", "recalls", "object", "B"}}),
      nullptr);
  CHECK(ranking(graph, in_degrees(graph)) == std::vector<VertexId>{1, 0, 2, 3});
  CHECK(ranking(graph, {0.1, 0.1 + 1e-16, 0.3, 0.1 - 1e-16}) == std::vector<VertexId>{2, 0, 1, 3});
}

TEST_CASE("an empty graph has no centralities") {
  const auto graph = build_graph({}, nullptr);
  CHECK(page_rank(graph).empty());
  CHECK(betweenness(graph).empty());
}
