// Measures over plain adjacency against slow, obvious ways of computing them and against Boost, on random graphs of
// every kind: with circles and without, in parts, with works that cite nothing.
#include <algorithm>
#include <boost/graph/betweenness_centrality.hpp>
#include <boost/graph/strong_components.hpp>
#include <boost/property_map/property_map.hpp>
#include <catch2/catch.hpp>
#include <cmath>
#include <numeric>
#include <random>
#include <set>

#include "graph/betweenness.hpp"
#include "graph/closeness.hpp"
#include "graph/condensation.hpp"
#include "graph/cores.hpp"
#include "graph/hubs.hpp"
#include "graph/page_rank.hpp"
#include "graph/reachability.hpp"
#include "graph/shares.hpp"

using namespace recital::graph;

namespace {

using Arcs = std::vector<std::pair<VertexId, VertexId>>;

// Seeds divisible by three give graphs without circles.
Adjacency random_graph(unsigned seed, unsigned n, unsigned arcs) {
  std::mt19937 random(seed);
  std::set<std::pair<VertexId, VertexId>> chosen;
  for (unsigned i = 0; i < arcs; ++i) {
    auto a = static_cast<VertexId>(random() % n), b = static_cast<VertexId>(random() % n);
    if (seed % 3 == 0 && a < b) std::swap(a, b);
    if (a != b) chosen.emplace(a, b);
  }
  return adjacency_of(n, Arcs(chosen.begin(), chosen.end()));
}

std::vector<Adjacency> random_graphs() {
  std::vector<Adjacency> graphs;
  for (unsigned seed = 1; seed <= 40; ++seed) graphs.push_back(random_graph(seed, 2 + seed % 11, seed % 7 * 5));
  for (unsigned seed = 41; seed <= 46; ++seed) graphs.push_back(random_graph(seed, 150, seed % 2 == 0 ? 220 : 900));
  return graphs;
}

constexpr std::size_t far = 1U << 30U;

// R. Floyd and S. Warshall: distances between all pairs, `far` where there is no way.
std::vector<std::vector<std::size_t>> all_distances(const Adjacency& graph) {
  const auto n = graph.size();
  std::vector<std::vector<std::size_t>> d(n, std::vector<std::size_t>(n, far));
  for (VertexId v = 0; v < n; ++v) {
    d[v][v] = 0;
    for (const auto w : graph.of(v)) d[v][w] = 1;
  }
  for (std::size_t k = 0; k < n; ++k) {
    for (std::size_t i = 0; i < n; ++i) {
      for (std::size_t j = 0; j < n; ++j) d[i][j] = std::min(d[i][j], d[i][k] + d[k][j]);
    }
  }
  return d;
}

Structure structure(const Adjacency& graph) {
  Arcs arcs;
  for (VertexId v = 0; v < graph.size(); ++v) {
    for (const auto w : graph.of(v)) arcs.emplace_back(v, w);
  }
  return Structure(boost::edges_are_unsorted_multi_pass, arcs.begin(), arcs.end(),
                   static_cast<std::uint32_t>(graph.size()));
}

}  // namespace

TEST_CASE("an adjacency turned round twice is itself") {
  for (const auto& graph : random_graphs()) {
    const auto twice = reversed(reversed(graph));
    CHECK(twice.first == graph.first);
    CHECK(twice.neighbour == graph.neighbour);
  }
  CHECK(adjacency_of(0, {}).size() == 0);
}

TEST_CASE("betweenness is Boost's to 1e-9, and the same bits on any number of threads") {
  for (const auto& graph : random_graphs()) {
    const auto n = graph.size();
    const auto ours = betweenness(graph, 1);
    std::vector<double> boosts(n, 0.0);
    const auto boost_graph = structure(graph);
    const auto index = boost::get(boost::vertex_index, boost_graph);
    boost::brandes_betweenness_centrality(boost_graph, boost::make_iterator_property_map(boosts.begin(), index));
    for (std::size_t v = 0; v < n; ++v) {
      const double pairs = static_cast<double>((n - 1) * (n - 2));
      CHECK(ours[v] == Approx(n < 3 ? 0 : boosts[v] / pairs).margin(1e-9).epsilon(1e-9));
    }
    for (const unsigned threads : {2U, 3U, 7U}) CHECK(betweenness(graph, threads) == ours);
  }
}

TEST_CASE("path counts beyond whole numbers stay finite") {
  // 400 diamonds one after the other: 2^400 shortest paths from end to end.
  Arcs arcs;
  for (VertexId i = 0; i < 400; ++i) {
    for (const VertexId middle : {3 * i + 1, 3 * i + 2}) {
      arcs.emplace_back(3 * i, middle);
      arcs.emplace_back(middle, 3 * i + 3);
    }
  }
  const auto values = betweenness(adjacency_of(1201, arcs));
  for (const auto value : values) CHECK(std::isfinite(value));
  CHECK(values[601] == Approx(values[602]));
  CHECK(values[600] > values[601]);
}

TEST_CASE("closeness looks at the works that lead here, however few") {
  for (const auto& graph : random_graphs()) {
    const auto n = graph.size();
    const auto d = all_distances(graph);
    const auto measured = closeness(graph, 1);
    for (std::size_t v = 0; v < n; ++v) {
      double leading = 0, sum = 0, inverses = 0;
      for (std::size_t u = 0; u < n; ++u) {
        if (u == v || d[u][v] >= far) continue;
        leading += 1;
        sum += static_cast<double>(d[u][v]);
        inverses += 1 / static_cast<double>(d[u][v]);
      }
      const auto others = static_cast<double>(n - 1);
      CHECK(measured.closeness[v] == Approx(leading == 0 ? 0 : leading / others * leading / sum).margin(1e-12));
      CHECK(measured.harmonic[v] == Approx(inverses / others).margin(1e-12));
    }
    const auto again = closeness(graph, 3);
    CHECK(again.closeness == measured.closeness);
    CHECK(again.harmonic == measured.harmonic);
  }
  const auto star = closeness(adjacency_of(4, {{1, 0}, {2, 0}, {3, 0}}));
  CHECK(star.closeness == std::vector<double>{1, 0, 0, 0});
  CHECK(star.harmonic == std::vector<double>{1, 0, 0, 0});
  CHECK(closeness(adjacency_of(1, {})).closeness == std::vector<double>{0});
}

TEST_CASE("PageRank is the fixed point of the surfer's step, circles or not") {
  for (const auto& graph : random_graphs()) {
    const auto n = graph.size();
    const auto rank = page_rank(graph);
    std::vector<double> next(n, 0.0);
    double lost = 0;
    for (VertexId v = 0; v < n; ++v) {
      if (graph.of(v).empty()) lost += rank[v];
      for (const auto w : graph.of(v)) next[w] += 0.85 * rank[v] / static_cast<double>(graph.of(v).size());
    }
    for (std::size_t v = 0; v < n; ++v)
      CHECK(next[v] + (0.15 + 0.85 * lost) / static_cast<double>(n) == Approx(rank[v]).margin(1e-13));
    CHECK(std::accumulate(rank.begin(), rank.end(), 0.0) == Approx(1).margin(1e-12));
  }
}

TEST_CASE("hubs cite authorities") {
  // Two hubs cite two works; one of those is cited by a third besides.
  const auto graph = adjacency_of(5, {{0, 3}, {0, 4}, {1, 3}, {1, 4}, {2, 4}});
  const auto found = hubs_and_authorities(graph);
  // A' A = [[2, 2], [2, 3]] has the largest eigenvalue (5 + sqrt 17) / 2 with the vector (4, 1 + sqrt 17).
  const double ratio = (1 + std::sqrt(17.0)) / 4;
  CHECK(found.authority[4] / found.authority[3] == Approx(ratio).epsilon(1e-12));
  CHECK(found.authority[0] == 0);
  CHECK(found.hub[0] == Approx(found.hub[1]));
  CHECK(found.hub[0] / found.hub[2] == Approx(1 + 1 / ratio).epsilon(1e-12));
  for (const auto& random : random_graphs()) {
    if (random.neighbour.empty()) continue;
    const auto values = hubs_and_authorities(random);
    double squares = 0, largest = 0;  // A' A x is a multiple of x
    std::vector<double> hub(random.size(), 0.0), again(random.size(), 0.0);
    for (VertexId v = 0; v < random.size(); ++v) {
      for (const auto w : random.of(v)) hub[v] += values.authority[w];
    }
    for (VertexId v = 0; v < random.size(); ++v) {
      for (const auto w : random.of(v)) again[w] += hub[v];
    }
    for (std::size_t v = 0; v < random.size(); ++v) largest += again[v] * values.authority[v];
    for (std::size_t v = 0; v < random.size(); ++v) {
      squares += values.authority[v] * values.authority[v];
      CHECK(again[v] == Approx(largest * values.authority[v]).margin(1e-9));
    }
    CHECK(squares == Approx(1));
  }
  CHECK(hubs_and_authorities(adjacency_of(2, {})).hub == std::vector<double>{0, 0});
}

TEST_CASE("core numbers are those of peeling") {
  for (const auto& graph : random_graphs()) {
    const auto n = graph.size();
    std::vector<std::set<VertexId>> links(n);
    for (VertexId v = 0; v < n; ++v) {
      for (const auto w : graph.of(v)) {
        links[v].insert(w);
        links[w].insert(v);
      }
    }
    std::vector<std::uint32_t> slow(n, 0);
    for (std::uint32_t k = 1; k < n; ++k) {
      std::set<VertexId> part;
      for (VertexId v = 0; v < n; ++v) part.insert(v);
      for (bool changed = true; changed;) {
        changed = false;
        for (auto at = part.begin(); at != part.end();) {
          const auto inside =
              std::count_if(links[*at].begin(), links[*at].end(), [&](auto w) { return part.contains(w); });
          changed |= inside < k;
          at = inside < k ? part.erase(at) : std::next(at);
        }
      }
      if (part.empty()) break;
      for (const auto v : part) slow[v] = k;
    }
    CHECK(core_numbers(graph) == slow);
  }
}

TEST_CASE("reachable works are counted exactly") {
  auto graphs = random_graphs();
  graphs.push_back(random_graph(48, 1300, 1700));  // more than one block of bits
  for (const auto& graph : graphs) {
    std::vector<std::uint32_t> slow(graph.size(), 0);
    for (VertexId v = 0; v < graph.size(); ++v) {
      std::set<VertexId> seen{v};
      std::vector<VertexId> queue{v};
      for (std::size_t head = 0; head < queue.size(); ++head) {
        for (const auto w : graph.of(queue[head])) {
          if (seen.insert(w).second) queue.push_back(w);
        }
      }
      slow[v] = static_cast<std::uint32_t>(seen.size() - 1);
    }
    CHECK(reachable_counts(graph, 1) == slow);
    CHECK(reachable_counts(graph, 3) == slow);
  }
}

TEST_CASE("components are Boost's, and citations lead to lower ones") {
  for (const auto& graph : random_graphs()) {
    const auto condensation = condense(graph);
    const auto boost_graph = structure(graph);
    std::vector<int> boosts(graph.size());
    const auto index = boost::get(boost::vertex_index, boost_graph);
    boost::strong_components(boost_graph, boost::make_iterator_property_map(boosts.begin(), index));
    for (VertexId v = 0; v < graph.size(); ++v) {
      for (VertexId w = 0; w < graph.size(); ++w)
        CHECK((condensation.component[v] == condensation.component[w]) == (boosts[v] == boosts[w]));
      for (const auto w : graph.of(v)) CHECK(condensation.component[w] <= condensation.component[v]);
    }
    std::size_t members = 0;
    for (std::size_t c = 0; c < condensation.size(); ++c) members += condensation.of(c).size();
    CHECK(members == graph.size());
    const auto between = arcs_between(condensation, graph);
    for (VertexId c = 0; c < between.size(); ++c) {
      for (const auto other : between.of(c)) CHECK(other < c);
    }
  }
  // A chain longer than any stack of calls.
  Arcs chain;
  for (VertexId v = 0; v < 300000; ++v) chain.emplace_back(v, v + 1);
  CHECK(condense(adjacency_of(300001, chain)).size() == 300001);
}

TEST_CASE("shares are each done once, and what one throws arrives") {
  std::vector<int> done(100, 0);
  for_each_share(100, 4, [&] { return [&](std::size_t share) { ++done[share]; }; });
  CHECK(std::count(done.begin(), done.end(), 1) == 100);
  const auto throwing = [] {
    return [](std::size_t share) {
      if (share == 50) throw std::bad_alloc();
    };
  };
  CHECK_THROWS_AS(for_each_share(100, 4, throwing), std::bad_alloc);
  CHECK_THROWS_AS(for_each_share(100, 4, []() -> Worker { throw std::bad_alloc(); }), std::bad_alloc);
  for_each_share(0, 4, [] { return [](std::size_t) { FAIL(); }; });
}
