#include "report/layered_layout.hpp"

#include <catch2/catch.hpp>
#include <cmath>

using namespace recital::report;

namespace {

// The least distance between the edges of two vertices of one row; a large number for fewer than two.
double least_gap(const LayeredGraph& graph, const Layout& layout) {
  double least = 1e9;
  for (std::size_t a = 0; a < graph.row.size(); ++a) {
    for (std::size_t b = 0; b < a; ++b) {
      if (graph.row[a] != graph.row[b]) continue;
      least = std::min(least, std::abs(layout.x[a] - layout.x[b]) - (graph.width[a] + graph.width[b]) / 2);
    }
  }
  return least;
}

}  // namespace

TEST_CASE("vertices of a row keep their distance, and all lie within the width") {
  LayeredGraph graph;
  std::uint32_t state = 7;
  const auto random = [&state](std::uint32_t below) { return (state = state * 1664525 + 1013904223) / 65536 % below; };
  for (int round = 0; round < 50; ++round) {
    graph = {};
    for (std::size_t v = 0; v < 20; ++v) {
      graph.row.push_back(random(6));
      graph.width.push_back(20 + random(100));
    }
    for (int i = 0; i < 30; ++i) {
      const std::size_t a = random(20), b = random(20);
      if (graph.row[a] != graph.row[b]) graph.lines.emplace_back(a, b);
    }
    const auto layout = layered_layout(graph, 10);
    CHECK(least_gap(graph, layout) > 10 - 1e-6);
    double left = 1e9, right = -1e9;
    for (std::size_t v = 0; v < 20; ++v) {
      left = std::min(left, layout.x[v] - graph.width[v] / 2);
      right = std::max(right, layout.x[v] + graph.width[v] / 2);
    }
    CHECK(left > -1e-6);
    CHECK(right < layout.width + 1e-6);
    REQUIRE(layout.bends.size() == graph.lines.size());
    for (std::size_t i = 0; i < graph.lines.size(); ++i) {
      const auto [a, b] = graph.lines[i];
      const auto rows = graph.row[a] > graph.row[b] ? graph.row[a] - graph.row[b] : graph.row[b] - graph.row[a];
      CHECK(layout.bends[i].size() == rows - 1);
    }
    const auto again = layered_layout(graph, 10);
    CHECK(again.x == layout.x);
  }
}

TEST_CASE("lines that need not cross don't") {
  // 0 and 1 above, 2 and 3 below, tied crosswise in the order given.
  const auto layout = layered_layout({{0, 0, 1, 1}, {10, 10, 10, 10}, {{0, 3}, {1, 2}}}, 5);
  CHECK((layout.x[0] < layout.x[1]) == (layout.x[3] < layout.x[2]));
}

TEST_CASE("a chain stands straight, and nothing has no width") {
  const auto layout = layered_layout({{0, 1, 2}, {30, 10, 50}, {{0, 1}, {1, 2}, {0, 2}}}, 5);
  CHECK(layout.x[0] == Approx(layout.x[1]).margin(20));
  CHECK(layout.width < 80);
  CHECK(layered_layout({}, 5).width == 0);
  CHECK(layered_layout({{3}, {30}, {}}, 5).width == 30);
}
