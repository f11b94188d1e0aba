// Ways and main paths against enumeration of all of them, on random graphs with circles and without.
#include "graph/paths.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <functional>
#include <limits>
#include <map>
#include <random>

#include "facts_of.hpp"
#include "graph/filter.hpp"
#include "graph/main_path.hpp"

using namespace recital;
using namespace recital::graph;

namespace {

CitationGraph random_graph(unsigned seed, unsigned n, bool circles) {
  std::mt19937 random(seed);
  std::vector<Row> rows;
  for (unsigned i = 0; i < n; ++i) {
    const auto source = std::string(1, static_cast<char>('a' + i));
    rows.push_back({source, "", "", ""});
    for (unsigned j = 0; j < n; ++j) {
      if (i == j || (!circles && i < j) || random() % 3 != 0) continue;
      rows.push_back({source, "recalls", "object", std::string(1, static_cast<char>('a' + j))});
    }
  }
  return build_graph(facts_of(rows), nullptr);
}

// All simple ways, in the order that simple_paths() promises.
std::vector<Path> all_ways(const CitationGraph& graph, VertexId from, VertexId to) {
  std::vector<Path> ways;
  std::vector<bool> met(graph.vertices.size(), false);
  Path path;
  const std::function<void(VertexId)> walk = [&](VertexId at) {
    if (at == to) {
      ways.push_back(path);
      return;
    }
    met[at] = true;
    for (const auto arc : graph.out_arcs(at)) {
      if (met[graph.arcs[arc].target]) continue;
      path.push_back(arc);
      walk(graph.arcs[arc].target);
      path.pop_back();
    }
    met[at] = false;
  };
  if (from != to) walk(from);
  std::stable_sort(ways.begin(), ways.end(), [](const Path& a, const Path& b) {
    return a.size() != b.size() ? a.size() < b.size() : a < b;  // arcs are numbered by keys
  });
  return ways;
}

std::string keys(const CitationGraph& graph, const Path& path) {
  std::string text;
  for (const auto arc : path) text += graph.vertices[graph.arcs[arc].target].key;
  return text;
}

}  // namespace

TEST_CASE("ways are all simple ways, the shortest first") {
  for (unsigned seed = 1; seed <= 60; ++seed) {
    const auto graph = random_graph(seed, 2 + seed % 6, seed % 2 == 0);
    for (VertexId from = 0; from < graph.vertices.size(); ++from) {
      for (VertexId to = 0; to < graph.vertices.size(); ++to) {
        INFO("seed " << seed << " from " << from << " to " << to);
        const auto slow = all_ways(graph, from, to);
        const auto fast = simple_paths(graph, from, to, {1000, 12, 1000000});
        CHECK(fast.paths == slow);
        CHECK_FALSE(fast.more);
        CHECK(shortest_path(graph, from, to) == (slow.empty() ? Path{} : slow.front()));
        if (slow.size() > 1) {
          const auto cut = simple_paths(graph, from, to, {1, 12, 1000000});
          CHECK(cut.paths == std::vector<Path>{slow.front()});
          CHECK(cut.more);
        }
      }
    }
  }
}

TEST_CASE("limits of length and of trying are told") {
  const auto graph = build_graph(facts_of({{"A", "recalls", "object", "B"},
                                           {"B", "recalls", "object", "C"},
                                           {"A", "recalls", "object", "C"},
                                           {"C", "recalls", "object", "D"}}),
                                 nullptr);
  const auto ways = simple_paths(graph, 0, 3);
  REQUIRE(ways.paths.size() == 2);
  CHECK(keys(graph, ways.paths[0]) == "CD");
  CHECK(keys(graph, ways.paths[1]) == "BCD");
  CHECK_FALSE(ways.more);
  CHECK(simple_paths(graph, 0, 3, {10, 2, 1000}).paths.size() == 1);
  CHECK(simple_paths(graph, 0, 3, {10, 2, 1000}).more);
  CHECK(simple_paths(graph, 0, 3, {10, 1, 1000}).paths.empty());
  CHECK(simple_paths(graph, 0, 3, {10, 1, 1000}).more);
  CHECK(simple_paths(graph, 0, 3, {10, 12, 2}).more);
  CHECK(simple_paths(graph, 3, 0).paths.empty());
  CHECK_FALSE(simple_paths(graph, 3, 0).more);
  CHECK(simple_paths(graph, 1, 1).paths.empty());
  CHECK(shortest_path(graph, 1, 1).empty());
}

TEST_CASE("works hang together through what few cite, not through what everybody does") {
  std::vector<Row> rows = {{"M", "recalls", "object", "CHARTER"}, {"N", "recalls", "object", "CHARTER"},
                           {"M", "recalls", "object", "RARE"},    {"O", "recalls", "object", "RARE"},
                           {"O", "recalls", "object", "N"},       {"Z", "", "", ""}};
  for (char c = 'a'; c < 'z'; ++c) rows.push_back({std::string(1, c), "recalls", "object", "CHARTER"});
  const auto graph = build_graph(facts_of(rows), nullptr);
  const auto at = [&](const char* key) { return *graph.find(key); };
  std::string text;
  for (const auto link : joining_chain(graph, at("M"), at("N"))) {
    const auto& arc = graph.arcs[link.arc];
    text += link.backwards ? " < " + graph.vertices[arc.source].key : " > " + graph.vertices[arc.target].key;
  }
  CHECK(text == " > RARE < O > N");
  CHECK(joining_chain(graph, at("M"), at("Z")).empty());
  CHECK(joining_chain(graph, at("M"), at("M")).empty());
}

TEST_CASE("the main path has the greatest sum of search path counts") {
  for (unsigned seed = 1; seed <= 60; ++seed) {
    const auto graph = random_graph(seed, 2 + seed % 7, false);
    const auto n = static_cast<VertexId>(graph.vertices.size());
    std::map<ArcId, double> uses;  // by every way from a work that nobody cites to one that cites nothing
    for (VertexId from = 0; from < n; ++from) {
      for (VertexId to = 0; to < n; ++to) {
        if (graph.in_degree(from) != 0 || graph.out_degree(to) != 0) continue;
        for (const auto& way : all_ways(graph, from, to)) {
          for (const auto arc : way) ++uses[arc];
        }
      }
    }
    const auto sum = [&](const Path& way) {
      double total = 0;
      for (const auto arc : way) total += uses[arc];
      return total;
    };
    for (VertexId work = 0; work < n; ++work) {
      double best_down = 0, best_up = 0;
      for (VertexId end = 0; end < n; ++end) {
        if (graph.out_degree(end) == 0)
          for (const auto& way : all_ways(graph, work, end)) best_down = std::max(best_down, sum(way));
        if (graph.in_degree(end) == 0)
          for (const auto& way : all_ways(graph, end, work)) best_up = std::max(best_up, sum(way));
      }
      for (const auto direction : {Direction::rests_on, Direction::rested_on}) {
        const auto path = main_path(graph, work, direction);
        Path way;
        for (std::size_t i = 1; i < path.size(); ++i) {
          way.push_back(path[i].arc);
          CHECK(graph.arcs[path[i].arc].source == path[i - 1].works.front());
          CHECK(graph.arcs[path[i].arc].target == path[i].works.front());
          CHECK(path[i].weight == Approx(std::log10(uses[path[i].arc])).margin(1e-12));
        }
        INFO("seed " << seed << " work " << work);
        CHECK(sum(way) == Approx(direction == Direction::rests_on ? best_down : best_up));
        CHECK((direction == Direction::rests_on ? path.front() : path.back()).works.front() == work);
      }
    }
  }
}

TEST_CASE("a main path goes through a circle as through one work, and bears counts past any double") {
  const auto graph = build_graph(facts_of({{"D", "recalls", "object", "B"},
                                           {"B", "recalls", "object", "C"},
                                           {"C", "recalls", "object", "B"},
                                           {"C", "recalls", "object", "A"}}),
                                 nullptr);
  const auto path = main_path(graph, 3, Direction::rests_on);
  REQUIRE(path.size() == 3);
  CHECK(path[1].works == std::vector<VertexId>{1, 2});
  CHECK(graph.vertices[graph.arcs[path[2].arc].source].key == "C");

  std::vector<Row> rows;  // 1,200 diamonds one after the other
  const auto name = [](int i) { return std::to_string(100000 + i); };
  for (int i = 0; i < 1200; ++i) {
    for (const int middle : {3 * i + 1, 3 * i + 2}) {
      rows.push_back({name(3 * i), "recalls", "object", name(middle)});
      rows.push_back({name(middle), "recalls", "object", name(3 * i + 3)});
    }
  }
  const auto chain = build_graph(facts_of(rows), nullptr);
  const auto longest = main_path(chain, 0, Direction::rests_on);
  CHECK(longest.size() == 2401);
  CHECK(longest[1].weight == Approx(1199 * std::log10(2.0)));
}

TEST_CASE("filters keep works and citations that pass, with their proofs") {
  auto facts = facts_of({{"A/RES/60/1", "recalls", "object", "A/RES/55/2"},
                         {"A/RES/60/1", "notes", "adjunct", "A/RES/55/2"},
                         {"A/RES/60/1", "notes", "adjunct", "S/RES/1373(2001)", "resolution", "SC"},
                         {"A/RES/58/3", "recalls", "object", "X"}});
  const auto graph = build_graph(facts, nullptr);
  const auto shown = [&](const Filter& filter) {
    std::string text;
    const auto part = filtered(graph, filter);
    for (ArcId a = 0; a < part.arcs.size(); ++a) {
      for (const auto& edge : part.edges_of(a))
        text += part.vertices[part.arcs[a].source].key + " " + edge.relation + " " +
                citation(facts, edge.proofs[0]).target + "\n";
    }
    return std::to_string(part.vertices.size()) + "\n" + text;
  };
  Filter filter;
  CHECK(shown(filter) ==
        "5\nA/RES/58/3 recalls X\nA/RES/60/1 notes A/RES/55/2\nA/RES/60/1 recalls A/RES/55/2\nA/RES/60/1 notes "
        "S/RES/1373(2001)\n");
  filter.relations = {"notes"};
  CHECK(shown(filter) == "5\nA/RES/60/1 notes A/RES/55/2\nA/RES/60/1 notes S/RES/1373(2001)\n");
  filter.objects_only = true;
  CHECK(shown(filter) == "5\n");
  filter = {};
  filter.organs = {"SC"};
  CHECK(shown(filter) == "1\n");
  filter.organs = {"GA", "SC"};
  filter.since = 2001;
  CHECK(shown(filter) == "3\nA/RES/60/1 notes S/RES/1373(2001)\n");
  filter = {};
  filter.until = 2003;
  CHECK(shown(filter) == "3\n");  // X is of no known year
  filter = {};
  filter.read_only = true;
  CHECK(shown(filter) == "2\n");
}
