#include <catch2/catch.hpp>

#include "relation/relation.hpp"
#include "unit/case_table.hpp"
#include "unit/small_resolution.hpp"

using namespace recital;

namespace {

const knowledge::Knowledge& ontology() {
  static const knowledge::Knowledge loaded = knowledge::load_embedded();
  return loaded;
}

}  // namespace

TEST_CASE("what a clause does with what it cites") {
  const citation::Finder finder(ontology());
  const relation::Relater relater(ontology());
  for (const auto& row : test::read_cases("relations.tsv")) {
    INFO("relations.tsv:" << row.line << ": " << row["text"]);
    const auto small = test::small_resolution("GA", "2013-12-18", row["place"], row["text"]);
    std::vector<text::Diagnostic> diagnostics;
    const auto citations = finder.find(small.resolution, "case", small.bytes, diagnostics);
    const auto relations = relater.relate(small.resolution, citations);
    REQUIRE(relations.size() == citations.size());
    bool found = false;
    for (std::size_t i = 0; i < citations.size(); ++i) {
      if (citations[i].target != row["target"]) continue;
      found = true;
      CHECK(relations[i].action == row["action"]);
      CHECK(relation::name(relations[i].role) == row["role"]);
    }
    CHECK(found);
  }
}

TEST_CASE("a sub-paragraph is governed by the paragraph that introduces it") {
  auto small = test::small_resolution("GA", "2013-12-18", "O3", "Requests the Programme to continue:");
  document::Clause part = small.resolution.clauses.front();
  part.place = "O3(a)";
  part.parent = 0;
  part.text = test::mapped("To give effect to resolution 55/2;", 40);
  small.resolution.clauses.push_back(part);
  small.bytes += std::string(5, ' ') + "To give effect to resolution 55/2;";
  std::vector<text::Diagnostic> diagnostics;
  const auto citations = citation::Finder(ontology()).find(small.resolution, "case", small.bytes, diagnostics);
  const auto relations = relation::Relater(ontology()).relate(small.resolution, citations);
  REQUIRE(relations.size() == 1);
  CHECK(relations.front().action == "requests");
  CHECK(relations.front().role == relation::Role::adjunct);
}

TEST_CASE("a sub-paragraph of a decision says with which verb") {
  auto small = test::small_resolution("SC", "1978-05-31", "O1", "Decides:");
  document::Clause part = small.resolution.clauses.front();
  part.place = "O1(a)";
  part.parent = 0;
  part.text = test::mapped("To call upon the parties concerned to implement resolution 338 (1973);", 9);
  small.resolution.clauses.push_back(part);
  small.bytes += " To call upon the parties concerned to implement resolution 338 (1973);";
  std::vector<text::Diagnostic> diagnostics;
  const auto citations = citation::Finder(ontology()).find(small.resolution, "case", small.bytes, diagnostics);
  const auto relations = relation::Relater(ontology()).relate(small.resolution, citations);
  REQUIRE(relations.size() == 1);
  CHECK(relations.front().action == "callsUpon");
  CHECK(relations.front().role == relation::Role::adjunct);
}

TEST_CASE("the header cites under no verb") {
  const auto small = test::small_resolution("GA", "2013-12-18", "H",
                                            "Recalling nothing [on the report of the Third Committee (A/68/458)]");
  std::vector<text::Diagnostic> diagnostics;
  const auto citations = citation::Finder(ontology()).find(small.resolution, "case", small.bytes, diagnostics);
  const auto relations = relation::Relater(ontology()).relate(small.resolution, citations);
  REQUIRE(relations.size() == 1);
  CHECK(relations.front().action == "cites");
  CHECK(relations.front().role == relation::Role::adjunct);
}
