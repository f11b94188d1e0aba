#include "report/map.hpp"

#include <fmt/format.h>

#include <catch2/catch.hpp>

#include "graph/centrality.hpp"
#include "report/map_data.hpp"
#include "report/map_dot.hpp"
#include "report/map_style.hpp"
#include "unit/graph/facts_of.hpp"

using namespace recital;
using namespace recital::report;
using graph::facts_of;

namespace {

bool holds(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t times = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++times;
  return times;
}

std::string map_of(const facts::Facts& facts, const char* centre, const MapOptions& options = {}) {
  const auto graph = graph::build_graph(facts, nullptr);
  return map_dot(graph, facts, nullptr, neighbourhood_map(graph, *graph.find(centre), options));
}

}  // namespace

TEST_CASE("a map has a row for each year, newest first, and says what it shows") {
  const auto facts = facts_of({{"A/RES/60/1", "recalls", "object", "A/RES/55/2"},
                               {"A/RES/60/1", "notes", "adjunct", "A/58/3", "document", ""},
                               {"A/RES/60/1", "urges", "adjunct", "UN-Charter", "treaty", ""}});
  const auto dot = map_of(facts, "A/RES/60/1");
  CHECK(dot.find("label=\"2005\"") < dot.find("label=\"2003\""));
  CHECK(dot.find("label=\"2000\"") < dot.find("label=\"year not known\""));
  CHECK(holds(dot, "All 4 works within one citation of it."));
  CHECK(holds(dot, "<B>A/RES/60/1</B>"));
  CHECK(holds(dot, "URL=\"https://undocs.org/en/A/RES/55/2\""));
  CHECK(holds(dot, "tooltip=\"A/RES/60/1 to A/RES/55/2; P1 recalls: “quote of A/RES/55/2”\""));
  CHECK(count(dot, "style=dashed") == 1);  // notes
  CHECK(count(dot, "arrowhead=empty") == 2);
  CHECK(holds(dot, "treaty"));
  CHECK(dot == map_of(facts, "A/RES/60/1"));
}

TEST_CASE("a map says how many works were left out, and by which rule") {
  std::vector<graph::Row> rows;
  for (int i = 0; i < 50; ++i) rows.push_back({"A/RES/60/1", "recalls", "object", fmt::format("A/RES/59/{}", i)});
  const auto facts = facts_of(rows);
  const auto dot = map_of(facts, "A/RES/60/1", {10});
  CHECK(holds(dot,
              "10 of 51 works within one citation of it: the nearest, then those with most citations among these "
              "works; 41 left out."));
  const auto graph = graph::build_graph(facts, nullptr);
  const auto top =
      map_dot(graph, facts, nullptr, overview_map(graph, graph::in_degrees(graph), "cited by most works", {10}));
  CHECK(holds(top, "10 of 51 works: the 5 cited by most works, and"));
}

TEST_CASE("works of one year stand below those that cite them, in rows of at most eight") {
  std::vector<graph::Row> rows;
  for (int i = 1; i <= 12; ++i) rows.push_back({"A/RES/60/100", "recalls", "object", fmt::format("A/RES/60/{}", i)});
  const auto dot = map_of(facts_of(rows), "A/RES/60/100");
  CHECK(count(dot, "{ rank=same; r") == 3);
  CHECK(count(dot, "label=\"2005\"") == 1);
}

TEST_CASE("works of one year that cite each other in a circle stand one below the other") {
  const auto facts =
      facts_of({{"A/RES/60/1", "recalls", "object", "A/RES/60/2"}, {"A/RES/60/2", "recalls", "object", "A/RES/60/1"}});
  CHECK(count(map_of(facts, "A/RES/60/1"), "{ rank=same; r") == 2);
}

TEST_CASE("implied lines are left out on request, and it is said") {
  const auto facts =
      facts_of({{"C", "recalls", "object", "B"}, {"C", "recalls", "object", "A"}, {"B", "recalls", "object", "A"}});
  MapOptions options;
  options.implied = ImpliedArcs::hidden;
  const auto dot = map_of(facts, "B", options);
  CHECK(holds(dot, "1 line left out"));
  CHECK_FALSE(holds(dot, "v2 -> v0"));
  CHECK(holds(map_of(facts, "B"), "v2 -> v0"));
}

TEST_CASE("a map of ways shows the shortest ones first, whole, and says how long they are") {
  // A cites B and C, both cite D; a longer way leads through E and F.
  const auto facts = facts_of({{"A", "recalls", "object", "B"},
                               {"A", "recalls", "object", "C"},
                               {"B", "recalls", "object", "D"},
                               {"C", "recalls", "object", "D"},
                               {"A", "recalls", "object", "E"},
                               {"E", "recalls", "object", "F"},
                               {"F", "recalls", "object", "D"},
                               {"D", "recalls", "object", "G"},
                               {"H", "recalls", "object", "A"}});
  const auto graph = graph::build_graph(facts, nullptr);
  const auto id = [&](const char* key) { return *graph.find(key); };
  const auto all = path_map(graph, id("A"), id("D"));
  REQUIRE(all);
  CHECK(all->works == std::vector<graph::VertexId>{id("A"), id("B"), id("C"), id("D"), id("E"), id("F")});
  CHECK(all->arcs.size() == 7);
  CHECK(all->notes[0] == "The shortest way takes 2 citations.");
  CHECK(path_map(graph, id("D"), id("A"))->works == all->works);  // it finds the direction
  MapOptions options;
  options.limit = 1;  // one shortest way stays whole
  const auto least = path_map(graph, id("A"), id("D"), options);
  CHECK(least->works == std::vector<graph::VertexId>{id("A"), id("B"), id("D")});
  CHECK(holds(least->notes[1], "3 of 6 works"));
  CHECK_FALSE(path_map(graph, id("G"), id("G"))->works.empty());
  CHECK_FALSE(path_map(graph, id("B"), id("C")));
}

TEST_CASE("a direct citation is drawn on a map of ways though longer ways imply it") {
  const auto facts =
      facts_of({{"C", "recalls", "object", "B"}, {"C", "recalls", "object", "A"}, {"B", "recalls", "object", "A"}});
  const auto graph = graph::build_graph(facts, nullptr);
  MapOptions options;
  options.implied = ImpliedArcs::hidden;
  CHECK(path_map(graph, *graph.find("C"), *graph.find("A"), options)->arcs.size() == 3);
}

TEST_CASE("a map of members shows them alone, those most tied to each other where they are many") {
  const auto facts = facts_of({{"A", "recalls", "object", "B"},
                               {"B", "recalls", "object", "C"},
                               {"A", "recalls", "object", "C"},
                               {"D", "recalls", "object", "X"}});
  const auto graph = graph::build_graph(facts, nullptr);
  const auto id = [&](const char* key) { return *graph.find(key); };
  const auto map = members_map(graph, {id("D"), id("A"), id("B"), id("A")}, "Chosen");
  CHECK(map.works == std::vector<graph::VertexId>{id("A"), id("B"), id("D")});
  CHECK(map.arcs.size() == 1);
  MapOptions options;
  options.limit = 3;
  const auto fewer = members_map(graph, {id("A"), id("B"), id("C"), id("D")}, "Chosen", options);
  CHECK(fewer.works == std::vector<graph::VertexId>{id("A"), id("B"), id("C")});
  CHECK(holds(fewer.notes[0], "3 of 4 works"));
}

TEST_CASE("past sixty works only lines near in time are drawn, and no work loses all of its lines") {
  std::vector<graph::Row> rows;
  for (int newer = 20; newer < 90; ++newer) {
    for (int older = newer - 6; older < newer; ++older)
      rows.push_back({fmt::format("S/RES/{}({})", newer, 1900 + newer), "recalls", "object",
                      fmt::format("S/RES/{}({})", older, 1900 + older), "resolution", "SC"});
  }
  const auto facts = facts_of(rows);
  const auto graph = graph::build_graph(facts, nullptr);
  MapOptions options;
  options.limit = 100;
  options.implied = ImpliedArcs::automatic;
  const auto map = overview_map(graph, graph::in_degrees(graph), "cited by most works", options);
  REQUIRE(map.works.size() > 60);
  std::vector<std::size_t> lines(graph.vertices.size(), 0);
  for (const auto arc : map.arcs) {
    ++lines[graph.arcs[arc].source];
    ++lines[graph.arcs[arc].target];
  }
  for (const auto work : map.works) CHECK(lines[work] > 0);
  CHECK(map.arcs.size() <= 3 * map.works.size());
  options.implied = ImpliedArcs::shown;
  CHECK(overview_map(graph, graph::in_degrees(graph), "cited by most works", options).arcs.size() >
        2 * map.arcs.size());
}

TEST_CASE("years of few works that don't cite each other share a row on request") {
  const auto facts = facts_of({{"A/RES/60/1", "recalls", "object", "A/RES/55/2"},
                               {"A/RES/60/1", "recalls", "object", "A/RES/54/1"},
                               {"A/RES/60/1", "recalls", "object", "A/RES/50/1"},
                               {"A/RES/54/1", "recalls", "object", "A/RES/50/1"}});
  const auto graph = graph::build_graph(facts, nullptr);
  const auto map = neighbourhood_map(graph, *graph.find("A/RES/60/1"));
  CHECK(map_rows(graph, map, 8).size() == 4);
  const auto shared = map_rows(graph, map, 8, 4);
  REQUIRE(shared.size() == 3);
  CHECK(shared[1].newest == 2000);
  CHECK(shared[1].oldest == 1999);
  CHECK(shared[1].works.size() == 2);
}

TEST_CASE("hostile values can't leave their strings and labels") {
  auto facts = facts_of({{"A/RES/60/1", "recalls", "object", "X\"];evil[<&bad;\\N\x1B\xFF"}});
  facts.documents[0].title = "</B>> ]; evil -> node; &unknown; \"quoted\" \\l";
  facts.documents[0].citations[0].quote = "\"; URL=\"javascript:alert(1)\" \\";
  facts.documents[0].citations[0].action = "recalls\"]";
  const auto dot = map_of(facts, "A/RES/60/1");
  CHECK_FALSE(holds(dot, "\"];evil"));
  CHECK_FALSE(holds(dot, "</B>> ]"));
  CHECK_FALSE(holds(dot, "&unknown;\""));
  CHECK_FALSE(holds(dot, "&bad;"));
  CHECK_FALSE(holds(dot, "\"; URL="));
  CHECK_FALSE(holds(dot, "\x1B"));
  CHECK(count(dot, "\"") % 2 == 0);
}

TEST_CASE("every organ has a look, the principal ones always the same") {
  std::vector<graph::Row> rows;
  for (const char* organ : {"GA", "SC", "ECOSOC", "HRC", "CND", "CHR", "CSW", "CPD", ""}) {
    rows.push_back({"A/RES/60/1", "recalls", "object", std::string("work of ") + organ, "resolution", organ});
  }
  rows.push_back({"A/RES/60/1", "recalls", "object", "UNTS/1", "treaty", ""});
  rows.push_back({"A/RES/60/1", "notes", "object", "A/1/1", "document", ""});
  const auto facts = facts_of(rows);
  const auto graph = graph::build_graph(facts, nullptr);
  std::vector<graph::VertexId> all;
  for (graph::VertexId v = 0; v < graph.vertices.size(); ++v) all.push_back(v);
  const WorkGroups groups(graph, all, nullptr);
  CHECK(groups.used().size() == 9);  // three principal, three others, the rest, treaties, documents
  CHECK(groups.of(graph.vertices[*graph.find("work of SC")]).style.shape == "octagon");
  CHECK(groups.of(graph.vertices[*graph.find("work of ")]).name == "other organs");
  for (std::size_t i = 0; i < groups.used().size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      const auto &a = groups.used()[i]->style, &b = groups.used()[j]->style;
      CHECK((a.shape != b.shape || a.rounded != b.rounded));
      CHECK(a.line != b.line);
    }
  }
  CHECK(family_of("recalls") != family_of("notes"));
  CHECK(family_of("something new") == family_of("cites"));
}
