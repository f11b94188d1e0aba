#include "graph/citation_graph.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <tuple>

#include "facts_of.hpp"
#include "graph/suggestion.hpp"
#include "graph/year.hpp"

using namespace recital;
using namespace recital::graph;

namespace {

std::vector<std::string> keys(const CitationGraph& graph) {
  std::vector<std::string> found;
  for (const auto& vertex : graph.vertices) found.push_back(vertex.key);
  return found;
}

}  // namespace

TEST_CASE("a pair of works makes one arc, each relation one edge with all its proofs") {
  const auto facts = facts_of({{"B", "recalls", "adjunct", "A"},
                               {"B", "notes", "object", "A"},
                               {"B", "recalls", "object", "A"},
                               {"B", "recalls", "object", "B"},
                               {"C", "cites", "adjunct", "B"}});
  const auto graph = build_graph(facts, nullptr);
  REQUIRE(keys(graph) == std::vector<std::string>{"A", "B", "C"});
  REQUIRE(graph.arcs.size() == 2);
  const auto edges = graph.edges_of(0);
  REQUIRE(edges.size() == 2);
  CHECK(edges[0].relation == "notes");
  CHECK(edges[1].relation == "recalls");
  CHECK(edges[1].object);
  CHECK(edges[1].proofs == std::vector<Proof>{{0, 0}, {0, 2}});
  CHECK_FALSE(graph.edges_of(1)[0].object);
  CHECK(graph.in_degree(*graph.find("A")) == 1);
  CHECK(graph.in_degree(*graph.find("B")) == 1);  // not by itself
  CHECK(graph.out_degree(*graph.find("A")) == 0);
  CHECK(graph.vertices[1].read);
  CHECK_FALSE(graph.vertices[0].read);
}

TEST_CASE("in- and out-arcs carry the index of their arc") {
  const auto graph = build_graph(
      facts_of({{"B", "recalls", "object", "A"}, {"C", "recalls", "object", "A"}, {"C", "recalls", "object", "B"}}),
      nullptr);
  for (VertexId v = 0; v < graph.vertices.size(); ++v) {
    for (const auto arc : graph.out_arcs(v)) CHECK(graph.arcs[arc].source == v);
    for (const auto arc : graph.in_arcs(v)) CHECK(graph.arcs[arc].target == v);
  }
  CHECK(graph.in_arcs(0) == std::vector<ArcId>{0, 1});
  CHECK(graph.out_arcs(2) == std::vector<ArcId>{1, 2});
}

TEST_CASE("the graph does not depend on the order of the documents") {
  auto facts =
      facts_of({{"B", "recalls", "object", "A"}, {"C", "notes", "object", "B"}, {"D", "notes", "object", "A"}});
  const auto one = build_graph(facts, nullptr);
  std::reverse(facts.documents.begin(), facts.documents.end());
  const auto other = build_graph(facts, nullptr);
  CHECK(keys(one) == keys(other));
  REQUIRE(one.arcs.size() == other.arcs.size());
  for (std::size_t i = 0; i < one.arcs.size(); ++i) {
    CHECK(one.arcs[i].source == other.arcs[i].source);
    CHECK(one.arcs[i].target == other.arcs[i].target);
  }
}

TEST_CASE("the copies of a resolution read from two files are one vertex with the evidence of both") {
  auto facts = facts_of({{"B", "recalls", "object", "A"}});
  facts.documents.push_back(facts.documents.front());
  facts.documents.back().title = "Title";
  const auto graph = build_graph(facts, nullptr);
  CHECK(graph.arcs.size() == 1);
  CHECK(graph.edges[0].proofs == std::vector<Proof>{{0, 0}, {1, 0}});
  CHECK(graph.vertices[1].title == "Title");
}

TEST_CASE("treaties and other documents can be left out") {
  const auto facts = facts_of({{"B", "recalls", "object", "UNTS/1", "treaty"},
                               {"B", "notes", "object", "A/58/1", "document"},
                               {"B", "recalls", "object", "A"}});
  CHECK(keys(build_graph(facts, nullptr, {false, true})) == std::vector<std::string>{"A", "A/58/1", "B"});
  CHECK(keys(build_graph(facts, nullptr, {true, false})) == std::vector<std::string>{"A", "B", "UNTS/1"});
  CHECK(keys(build_graph(facts, nullptr, {false, false})) == std::vector<std::string>{"A", "B"});
  CHECK(build_graph(facts, nullptr, {false, false}).arcs.size() == 1);
}

TEST_CASE("empty facts give an empty graph") {
  const auto graph = build_graph({}, nullptr);
  CHECK(graph.vertices.empty());
  CHECK_FALSE(graph.find("A"));
}

TEST_CASE("titles and years come from the document, then the ontology and the dates printed") {
  knowledge::Knowledge known;
  auto& convention = known.treaties.emplace_back();
  convention.key = "UNTS/7515";
  convention.title = "Single Convention on Narcotic Drugs, 1961";
  convention.year = 1961;
  auto& millennium = known.instruments.emplace_back();
  millennium.key = "A/RES/55/2";
  millennium.names = {"Millennium Declaration"};
  auto facts = facts_of({{"A/RES/61/183", "recalls", "object", "UNTS/7515", "treaty", "", "2001-02-03"},
                         {"A/RES/61/183", "recalls", "object", "A/RES/55/2"},
                         {"A/RES/61/183", "recalls", "object", "A/RES/61/1", "resolution", "GA", "2007-03-01"}});
  facts.documents[0].adopted = "2006-12-20";
  const auto graph = build_graph(facts, &known);
  const auto& treaty = graph.vertices[*graph.find("UNTS/7515")];
  CHECK(treaty.title == "Single Convention on Narcotic Drugs, 1961");
  CHECK(treaty.year == 1961);
  CHECK(graph.vertices[*graph.find("A/RES/55/2")].title == "Millennium Declaration");
  CHECK(graph.vertices[*graph.find("A/RES/55/2")].year == 2000);
  CHECK(graph.vertices[*graph.find("A/RES/61/1")].year == 2007);
  CHECK(graph.vertices[*graph.find("A/RES/61/183")].year == 2006);
}

TEST_CASE("the year of a work by its key") {
  knowledge::Knowledge known;
  for (const auto& [organ, name, year] :
       {std::tuple("CND", "53", 2010), std::tuple("GA", "S-20", 1998), std::tuple("HRC", "26", 2014)}) {
    auto& session = known.sessions.emplace_back();
    session.organ = organ;
    session.name = name;
    session.opened.year = year;
  }
  known.organs.emplace_back().id = "GA";
  known.organs.back().resolution_keys = {"A/RES/{session}/{number}"};
  known.organs.emplace_back().id = "HRC";
  known.organs.back().resolution_keys = {"A/HRC/RES/{session}/{number}"};
  struct Case {
    const char *key, *organ;
    int year;
  };
  const Case cases[] = {
      {"A/RES/61/183", "GA", 2006},
      {"A/RES/2205(XXI)", "GA", 1966},
      {"A/RES/1961(XVIII)", "GA", 1963},
      {"A/RES/217(III) A", "GA", 1948},
      {"A/RES/55/180 B", "GA", 2000},
      {"S/RES/1373(2001)", "SC", 2001},
      {"S/PRST/2008/44", "SC", 2008},
      {"E/RES/1999/30", "ECOSOC", 1999},
      {"E/CN.7/RES/53/8", "CND", 2010},
      {"E/CN.7/RES/54/8", "CND", 0},
      {"A/RES/S-20/4 E", "GA", 1998},
      {"A/RES/S-21/2", "GA", 0},
      {"A/58/124", "", 2003},
      {"A/C.3/80/L.46", "", 2025},
      {"A/S-20/11", "", 1998},
      {"A/HRC/26/45", "", 2014},
      {"A/HRC/RES/26/9", "", 2014},
      {"A/C.3", "", 0},
      {"A/HRC/99/1", "", 0},
      {"A/AC.9/26", "", 0},
      {"S/1996", "", 0},
      {"S/2003/641", "", 2003},
      {"E/CN.7/2001/2/Add.1", "", 2001},
      {"A/CONF.192/15", "", 0},
      {"UNTS/1998/2", "", 0},
      {"treaty:ECOWAS Convention of 2006 on Small Arms", "", 2006},
      {"treaty:Protocol No. 19991", "", 0},
      {"", "", 0},
      {"/", "", 0},
      {"(", "", 0},
      {"A/RES/99999999999/1", "GA", 0},
  };
  for (const auto& row : cases) {
    INFO(row.key);
    CHECK(year_of_key(row.key, row.organ, &known) == row.year);
  }
  CHECK(year_of_key("A/RES/S-20/4 E", "GA", nullptr) == 0);
  CHECK(year_of_date("2001-12-19") == 2001);
  CHECK(year_of_date("19 December") == 0);
}

TEST_CASE("a symbol is found in another spelling, or the nearest are named") {
  const auto graph = build_graph(facts_of({{"S/RES/1373(2001)", "recalls", "object", "S/RES/1368(2001)"},
                                           {"A/RES/61/183", "recalls", "object", "A/RES/61/180"},
                                           {"A/RES/61/183", "recalls", "object", "A/RES/55/180 B"}}),
                                 nullptr);
  CHECK(find_symbol(graph, "s/res/1373 (2001)") == graph.find("S/RES/1373(2001)"));
  CHECK(find_symbol(graph, "A/RES/55/180b") == graph.find("A/RES/55/180 B"));
  CHECK_FALSE(find_symbol(graph, "A/RES/61/18"));
  CHECK(nearest_keys(graph, "A/RES/61/18") ==
        std::vector<std::string>{"A/RES/61/180", "A/RES/61/183", "A/RES/55/180 B"});
  CHECK(nearest_keys(graph, "S/RES/1373(2010)", 1) == std::vector<std::string>{"S/RES/1373(2001)"});
  CHECK(nearest_keys(graph, "quite another thing").empty());
  CHECK(nearest_keys(graph, std::string(1'000'000, 'A')).empty());
  CHECK(nearest_keys(graph, "A/RES/61/18", 0).empty());
}
