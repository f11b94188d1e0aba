#include "graph/lineage.hpp"

#include <fmt/core.h>

#include <catch2/catch.hpp>

#include "facts_of.hpp"
#include "graph/filter.hpp"
#include "graph/selection.hpp"

using namespace recital;
using namespace recital::graph;

namespace {

CitationGraph graph_of(const std::vector<std::pair<std::string, std::string>>& pairs) {
  std::vector<Row> rows;
  for (const auto& [source, target] : pairs) rows.push_back({source, "recalls", "object", target});
  return build_graph(facts_of(rows), nullptr);
}

// "B shown; .C above": a dot for each step of depth past the first.
std::string outline(const CitationGraph& graph, const Lineage& lineage) {
  static const char* const names[] = {"shown", "none", "above", "below", "cycle", "depth"};
  std::string text;
  for (const auto& step : lineage.steps) {
    text += text.empty() ? "" : "; ";
    text += std::string(step.depth - 1, '.') + graph.vertices[step.vertex].key + " " +
            names[static_cast<int>(step.expansion)];
  }
  return text;
}

std::string trace(const CitationGraph& graph, const char* root, Direction direction, std::size_t depth) {
  return outline(graph, trace_lineage(graph, *graph.find(root), direction, {depth}));
}

}  // namespace

TEST_CASE("lineage goes both ways, each work expanded once at its shortest distance") {
  const auto graph = graph_of({{"D", "C"}, {"D", "B"}, {"C", "B"}, {"B", "A"}, {"C", "A"}});
  CHECK(trace(graph, "D", Direction::rests_on, 9) == "C shown; .B below; .A none; B shown; .A none");
  CHECK(trace(graph, "D", Direction::rests_on, 1) == "C depth; B depth");
  CHECK(trace(graph, "A", Direction::rests_on, 9).empty());
  CHECK(trace(graph, "A", Direction::rested_on, 9) == "B shown; .C below; .D none; C shown; .D none");
  CHECK(trace(graph, "D", Direction::rests_on, 0).empty());
  const auto cut = trace_lineage(graph, *graph.find("D"), Direction::rests_on, {1});
  CHECK(cut.works == 2);
  CHECK(cut.unfollowed == 2);
}

TEST_CASE("cycles end a branch and are named") {
  const auto graph = graph_of({{"A", "B"}, {"B", "C"}, {"C", "A"}, {"C", "D"}, {"D", "C"}});
  CHECK(trace(graph, "A", Direction::rests_on, 9) == "B shown; .C shown; ..A cycle; ..D shown; ...C cycle");
  const auto lineage = trace_lineage(graph, 0, Direction::rests_on, {9});
  REQUIRE(lineage.cycles.size() == 1);
  CHECK(lineage.cycles[0] == std::vector<VertexId>{0, 1, 2});
  // A circle that no single branch of the tree shows.
  const auto pair = graph_of({{"A", "B"}, {"A", "C"}, {"B", "C"}, {"C", "B"}});
  CHECK(trace(pair, "A", Direction::rests_on, 9) == "B shown; .C below; C shown; .B above");
  CHECK(trace_lineage(pair, 0, Direction::rests_on, {9}).cycles == std::vector<std::vector<VertexId>>{{1, 2}});
}

TEST_CASE("works cited stand in reading order, citing works by year") {
  auto facts = facts_of({{"A/RES/60/1", "recalls", "object", "Z"},
                         {"A/RES/60/1", "recalls", "object", "Y"},
                         {"A/RES/59/9", "recalls", "object", "Z"},
                         {"WHA58.33", "recalls", "object", "Z"}});
  const auto graph = build_graph(facts, nullptr);
  CHECK(trace(graph, "A/RES/60/1", Direction::rests_on, 1) == "Z none; Y none");
  CHECK(trace(graph, "Z", Direction::rested_on, 1) == "A/RES/59/9 none; A/RES/60/1 none; WHA58.33 none");
}

TEST_CASE("only citations of the work itself are followed when asked") {
  const auto graph = build_graph(facts_of({{"C", "recalls", "object", "B"}, {"C", "urges", "adjunct", "A"}}), nullptr);
  Filter objects;
  objects.objects_only = true;
  CHECK(trace(filtered(graph, objects), "C", Direction::rests_on, 9) == "B none");
}

TEST_CASE("a chain of many works neither overflows nor takes long") {
  const auto name = [](int i) { return fmt::format("A/RES/{}", 100'000 + i); };
  facts::Facts facts;
  for (int i = 0; i < 50'000; ++i) {
    facts::DocumentFact document;
    document.key = name(i);
    document.kind = "resolution";
    document.citations.resize(1);
    document.citations[0].target = name(i + 1);
    document.citations[0].target_kind = "resolution";
    facts.documents.push_back(std::move(document));
  }
  const auto graph = build_graph(facts, nullptr);
  const auto lineage = trace_lineage(graph, *graph.find(name(0)), Direction::rests_on, {1'000'000});
  CHECK(lineage.works == 50'000);
}

TEST_CASE("a neighbourhood holds what a work reaches and what reaches it, not their other neighbours") {
  const auto graph = graph_of({{"C", "B"}, {"B", "A"}, {"X", "A"}, {"D", "C"}, {"C", "Y"}, {"D", "Y"}});
  const auto keys = [&](const Selection& selection) {
    std::string text;
    for (const auto v : selection.vertices) text += graph.vertices[v].key;
    return text;
  };
  const auto c = *graph.find("C");
  CHECK(keys(select_neighbourhood(graph, c, 1, 40)) == "BCDY");
  CHECK(keys(select_neighbourhood(graph, c, 2, 40)) == "ABCDY");
  CHECK(keys(select_neighbourhood(graph, c, 1, 3)) == "CDY");  // D and Y are linked to each other too
  CHECK(select_neighbourhood(graph, c, 1, 3).candidates == 4);
  CHECK(keys(select_neighbourhood(graph, c, 2, 0)) == "C");
  CHECK(keys(select_top(graph, {5, 1, 4, 3, 2, 9}, 2)) == "CY");  // Y for its value, C for citing Y
  CHECK(keys(select_top(graph, {5, 1, 4, 3, 2, 9}, 9)) == "ABCDXY");
}

TEST_CASE("implied arcs are those with a detour") {
  const auto implied = [](const std::vector<std::pair<std::string, std::string>>& pairs) {
    const auto graph = graph_of(pairs);
    std::vector<VertexId> all(graph.vertices.size());
    for (VertexId v = 0; v < all.size(); ++v) all[v] = v;
    std::string text;
    for (const auto arc : implied_arcs(graph, all, arcs_among(graph, all))) {
      text += graph.vertices[graph.arcs[arc].source].key + graph.vertices[graph.arcs[arc].target].key + " ";
    }
    return text;
  };
  CHECK(implied({{"A", "B"}, {"B", "C"}, {"A", "C"}}) == "AC ");
  CHECK(implied({{"A", "B"}, {"B", "C"}, {"C", "D"}, {"A", "D"}}) == "AD ");
  CHECK(implied({{"A", "B"}, {"B", "A"}}).empty());
  CHECK(implied({{"A", "B"}, {"B", "A"}, {"A", "C"}, {"B", "C"}}).empty());
  CHECK(implied({{"A", "B"}, {"A", "C"}, {"B", "C"}, {"C", "B"}}).empty());
  CHECK(implied({{"A", "B"}, {"A", "C"}}).empty());
}
