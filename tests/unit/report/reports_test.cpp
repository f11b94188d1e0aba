#include <algorithm>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "graph/centrality.hpp"
#include "report/corpus_report.hpp"
#include "report/lineage_report.hpp"
#include "report/path_report.hpp"
#include "report/ranking_report.hpp"
#include "report/trail.hpp"
#include "unit/graph/facts_of.hpp"

using namespace recital;
using namespace recital::report;
using graph::facts_of;

namespace {

facts::Facts chain() {
  auto facts = facts_of({{"A/RES/60/1", "urges", "adjunct", "A/RES/55/2"},
                         {"A/RES/60/1", "recalls", "object", "A/RES/58/3"},
                         {"A/RES/60/1", "recalls", "object", "A/RES/58/3"},
                         {"A/RES/58/3", "bearsInMind", "object", "A/RES/55/2"}});
  facts.documents[0].title = "A title | with a bar";
  return facts;
}

bool holds(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("lineage reads as a tree with relation, place and quote") {
  const auto facts = chain();
  const auto graph = graph::build_graph(facts, nullptr);
  const auto root = *graph.find("A/RES/60/1");
  const auto down = graph::trace_lineage(graph, root, graph::Direction::rests_on);
  CHECK(lineage_text(graph, facts, down) ==
        "A/RES/60/1 (2005)  A title | with a bar\n"
        "Rests on 2 works within 3 citations.\n"
        "However far: 2 works; 1 of them cites nothing here.\n"
        "├─ A/RES/55/2 (2000)\n"
        "│     P1 urges (support): “quote of A/RES/55/2”\n"
        "└─ A/RES/58/3 (2003)\n"
        "   │  P2 recalls: “quote of A/RES/58/3” and 1 more place\n"
        "   └─ A/RES/55/2 (2000)\n"
        "         P1 bears in mind: “quote of A/RES/55/2”\n");
  CHECK(
      lineage_markdown(graph, facts, down) ==
      "## What it rests on: [A/RES/60/1](https://undocs.org/en/A/RES/60/1)\n\n"
      "*A title \\| with a bar*\n\n"
      "Rests on 2 works within 3 citations. However far: 2 works; 1 of them cites nothing here.\n\n"
      "- [A/RES/55/2](https://undocs.org/en/A/RES/55/2) (2000): **urges (support)** P1 “quote of A/RES/55/2”\n"
      "- [A/RES/58/3](https://undocs.org/en/A/RES/58/3) (2003): **recalls** P2 “quote of A/RES/58/3” and 1 more place\n"
      "  - [A/RES/55/2](https://undocs.org/en/A/RES/55/2) (2000): **bears in mind** P1 “quote of A/RES/55/2”\n\n");
  const auto nothing = graph::trace_lineage(graph, root, graph::Direction::rested_on);
  CHECK(holds(lineage_text(graph, facts, nothing), "Nothing known here rests on it.\n"));
}

TEST_CASE("lineage names circles and what it does not repeat") {
  const auto facts = facts_of({{"A", "recalls", "object", "B"}, {"B", "recalls", "object", "A"}});
  const auto graph = graph::build_graph(facts, nullptr);
  const auto text = lineage_text(graph, facts, graph::trace_lineage(graph, 0, graph::Direction::rests_on));
  CHECK(holds(text, "   └─ A  [leads back here: a circle]\n"));
  CHECK(holds(text, "Circle: A → B → A\n"));
}

TEST_CASE("lines of a lineage fit the width") {
  auto facts = chain();
  for (auto& document : facts.documents) {
    for (auto& citation : document.citations) citation.quote = std::string(500, 'q');
  }
  const auto graph = graph::build_graph(facts, nullptr);
  const auto text = lineage_text(graph, facts, graph::trace_lineage(graph, 2, graph::Direction::rests_on), {60});
  std::size_t column = 0;
  for (const char c : text) {
    column = c == '\n' ? 0 : column + ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U);
    REQUIRE(column <= 60);
  }
}

TEST_CASE("rankings share a rank among equals") {
  const auto facts = chain();
  const auto graph = graph::build_graph(facts, nullptr);
  const auto measures = measure(graph);
  CHECK(
      ranking_csv(graph, measures, {Measure::in_degree, 2}) ==
      "rank,symbol,year,kind,organ,cited_by,cites,pagerank,betweenness,closeness,harmonic,hub,authority,k_core,"
      "ancestors,"
      "descendants,title\r\n"
      "1,A/RES/55/2,2000,resolution,GA,2,0,0.520869350457,0.000000000000,1.000000000000,1.000000000000,0.000000000000,"
      "0.850650808352,2,0,2,\r\n"
      "2,A/RES/58/3,2003,resolution,GA,1,1,0.281551000247,0.000000000000,0.500000000000,0.500000000000,0.525731112119,"
      "0.525731112119,2,1,1,\r\n");
  const auto by_betweenness = ranking_csv(graph, measures, {Measure::betweenness, 0});
  CHECK(holds(by_betweenness, "\r\n1,A/RES/55/2"));
  CHECK(holds(by_betweenness, "\r\n1,A/RES/60/1"));
  CHECK(holds(ranking_markdown(graph, measures, {}), "| A title \\| with a bar |\n"));
  const auto text = ranking_text(graph, measures, {});
  CHECK(holds(text, "rank  symbol      year  cited by  cites   PageRank  betweenness  title\n"));
  CHECK(holds(text, "   1  A/RES/55/2  2000         2      0  0.5208694    0.0000000\n"));
  CHECK(measure_named("pagerank") == Measure::page_rank);
  CHECK_FALSE(measure_named("fame"));
}

TEST_CASE("a ranking by another measure has a column for it, and JSON has all") {
  const auto facts = chain();
  const auto graph = graph::build_graph(facts, nullptr);
  const auto measures = measure(graph);
  CHECK(holds(ranking_text(graph, measures, {Measure::descendants, 1}), "  descendants  title\n"));
  CHECK(holds(ranking_text(graph, measures, {Measure::descendants, 1}), "0.0000000            2\n"));
  CHECK(holds(ranking_markdown(graph, measures, {Measure::closeness, 1}), " | closeness | title |\n"));
  CHECK(holds(ranking_markdown(graph, measures, {Measure::closeness, 1}), " | 1.0000000 |  |\n"));
  const auto json = nlohmann::json::parse(ranking_json(graph, measures, {Measure::core, 0}));
  CHECK(json["works"] == 3);
  CHECK(json["citations"] == 3);
  REQUIRE(json["ranking"].size() == 3);
  CHECK(json["ranking"][0]["rank"] == 1);
  CHECK(json["ranking"][2]["rank"] == 1);
  CHECK(json["ranking"][2]["symbol"] == "A/RES/60/1");
  CHECK(json["ranking"][2]["measures"]["ancestors"] == 2);
  CHECK(json["ranking"][2]["measures"]["pagerank"] == measures.page_rank[2]);
  CHECK(json["ranking"][0]["title"].is_null());
}

TEST_CASE("ways are told step by step, and as data") {
  const auto facts = chain();
  const auto graph = graph::build_graph(facts, nullptr);
  auto paths = graph::simple_paths(graph, 2, 0);
  CHECK(paths_report(graph, facts, paths, Markup::text) ==
        "Way 1 from A/RES/60/1 to A/RES/55/2, 1 citation\n"
        "A/RES/60/1 (2005)  A title | with a bar\n"
        "   P1 urges (support): “quote of A/RES/55/2”\n"
        "→ A/RES/55/2 (2000)\n"
        "\n"
        "Way 2 from A/RES/60/1 to A/RES/55/2, 2 citations\n"
        "A/RES/60/1 (2005)  A title | with a bar\n"
        "   P2 recalls: “quote of A/RES/58/3” and 1 more place\n"
        "→ A/RES/58/3 (2003)\n"
        "   P1 bears in mind: “quote of A/RES/55/2”\n"
        "→ A/RES/55/2 (2000)\n"
        "\n"
        "There is no other way.\n");
  CHECK(
      holds(paths_report(graph, facts, paths, Markup::markdown),
            "- → [A/RES/55/2](https://undocs.org/en/A/RES/55/2) (2000): **bears in mind** P1 “quote of A/RES/55/2”\n"));
  const auto trails = trails_of(graph, paths);
  const auto csv = trails_csv(graph, facts, trails);
  CHECK(holds(csv,
              "trail,step,citing,cited,relation,role,place,quote,file,start,end\r\n"
              "path-1,1,A/RES/60/1,A/RES/55/2,urges,adjunct,P1,quote of A/RES/55/2,A/RES/60/1.txt,0,0\r\n"));
  CHECK(std::count(csv.begin(), csv.end(), '\n') == 5);  // one of the citations has two proofs
  const auto json = nlohmann::json::parse(trails_json(graph, facts, trails, {true, {{0, 1}}, {}}));
  CHECK(json["more_paths"] == true);
  CHECK(json["circles"][0][1] == "A/RES/58/3");
  CHECK(json["trails"][1]["steps"][1]["proofs"][0]["quote"] == "quote of A/RES/55/2");
  CHECK(json["works"].size() == 3);
  const auto dot = trails_dot(graph, facts, trails);
  CHECK(holds(dot, "  w2 -> w0 [label=\"urges (support)\""));
  paths.more = true;
  CHECK(holds(paths_report(graph, facts, paths, Markup::text), "There are more ways; these are the 2 shortest found"));
  CHECK(main_path_report(graph, facts, graph::main_path(graph, 2, graph::Direction::rests_on), Markup::text) ==
        "Main path by search path count, 2 citations\n"
        "A/RES/60/1 (2005)  A title | with a bar\n"
        "   P2 recalls: “quote of A/RES/58/3” and 1 more place\n"
        "→ A/RES/58/3 (2003)\n"
        "   P1 bears in mind: “quote of A/RES/55/2”\n"
        "→ A/RES/55/2 (2000)\n");
}

TEST_CASE("the corpus report counts documents, works, relations, requests and diagnostics") {
  auto facts = chain();
  for (auto& document : facts.documents) document.organ = "General Assembly";
  facts.sources.resize(2);
  facts.documents[1].adopted = "2003-12-01";
  auto& request = facts.documents[0].requests.emplace_back();
  request.place = "O5";
  request.addressee = "Secretary-General";
  request.recipient = "Assembly";
  request.due = "61";
  request.subject = "a | b";
  facts.diagnostics.push_back({"f.txt", {0, 1}, text::Severity::note, "small", "a note"});
  facts.diagnostics.push_back({"f.txt", {0, 1}, text::Severity::error, "big", "an error"});
  facts.documents.push_back(facts.documents[0]);  // a second copy
  const auto graph = graph::build_graph(facts, nullptr);
  const auto text = corpus_report(facts, graph);
  CHECK(holds(text, "2 files, 2 documents, 4 citations of 2 works, 2 diagnostics.\n"));
  CHECK(holds(text, "| organ | 2000s | all |\n|---|--:|--:|\n| General Assembly | 2 | 2 |\n"));
  CHECK(holds(text, "| [A/RES/55/2](https://undocs.org/en/A/RES/55/2) |  | 2 |\n"));
  CHECK(holds(text, "| recalls | 2 | 2 | 0 |\n"));
  CHECK(holds(text, "| urges | 1 | 0 | 1 |\n"));
  CHECK(holds(text, "1 request, 1 of them with a session, date or frequency.\n"));
  CHECK(holds(text, "| O5 | Secretary-General | Assembly | 61 | a \\| b |\n"));
  CHECK(text.find("| error | big | 1 | f.txt: an error |") < text.find("| note | small | 1 | f.txt: a note |"));
  CHECK(holds(text, "recital lineage graph.ttl 'A/RES/58/3'\n"));
}

TEST_CASE("the corpus report of nothing is whole") {
  const auto text = corpus_report({}, graph::build_graph({}, nullptr));
  CHECK(holds(text, "0 files, 0 documents, 0 citations of 0 works, 0 diagnostics.\n"));
  CHECK(holds(text, "## How to go on"));
}
