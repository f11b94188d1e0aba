// Requests for reports on hand-made facts: when they are due, and which document probably answered.
#include "graph/requests.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

using namespace recital;
using namespace recital::graph;

namespace {

// A resolution of the sixty-first session asks the Secretary-General for a report to the sixty-second; the resolution
// of that session recalls the first and notes documents.
struct Case {
  facts::Facts facts;
  knowledge::Knowledge knowledge;

  Case() {
    knowledge::Organ assembly;
    assembly.id = "GA";
    assembly.name = "General Assembly";
    assembly.names = {"General Assembly"};
    assembly.resolution_keys = {"A/RES/{session}/{number}"};
    knowledge.organs = {assembly};
    knowledge.sessions = {{"GA", "61", {2006, 9, 12}, {2007, 9, 17}, 0, 0},
                          {"GA", "62", {2007, 9, 18}, {2008, 9, 15}, 0, 0}};
    add_document("A/RES/61/1", "2006-12-20");
    add_request("Secretary-General", "62");
    add_document("A/RES/62/2", "2007-12-20");
    add_citation("A/RES/61/1", "resolution", "recalls", "P1");
    add_clause("P2", "Taking note of the report of the Secretary-General,");
  }

  void add_document(const std::string& key, const std::string& adopted) {
    facts::DocumentFact document;
    document.file = document.key = key;
    document.kind = "resolution";
    document.organ_id = "GA";
    document.title = "The right to food";
    document.adopted = adopted;
    facts.documents.push_back(document);
  }

  void add_request(const std::string& addressee, const std::string& session) {
    facts::RequestFact request;
    request.place = "O1";
    request.addressee = addressee;
    request.recipient = "General Assembly";
    request.due = request.due_session = session;
    facts.documents.front().requests.push_back(request);
  }

  void add_clause(const std::string& place, const std::string& text) {
    facts.documents.back().clauses.push_back({place, "preambular", "", text, {}});
  }

  void add_citation(const std::string& target, const std::string& kind, const std::string& action,
                    const std::string& place) {
    facts::CitationFact citation;
    citation.place = place;
    citation.action = action;
    citation.role = "object";
    citation.target = target;
    citation.target_kind = kind;
    citation.target_organ = "GA";
    citation.via = "text";
    facts.documents.back().citations.push_back(citation);
  }

  // The probable report of the first request, with its strength; else how many fit.
  [[nodiscard]] std::string answer() const {
    const CitationGraph graph = build_graph(facts, &knowledge);
    const auto owed = find_owed_reports(graph, facts, knowledge, find_series(graph, facts, &knowledge));
    if (owed.empty()) return "nothing";
    if (!owed[0].fulfilment) return std::to_string(owed[0].fitting);
    return graph.vertices[owed[0].fulfilment->report].key + " " + std::string(name(owed[0].fulfilment->strength));
  }
};

}  // namespace

TEST_CASE("a request is due in the year of its session") {
  const Case one;
  const CitationGraph graph = build_graph(one.facts, &one.knowledge);
  const auto owed = find_owed_reports(graph, one.facts, one.knowledge, {});
  REQUIRE(owed.size() == 1);
  REQUIRE(owed[0].due != nullptr);
  CHECK(owed[0].due->name == "62");
  CHECK(owed[0].due_year == 2007);
  CHECK(graph.vertices[owed[0].asking].key == "A/RES/61/1");
}

TEST_CASE("the only year that a request names") {
  const auto [due, year] = GENERATE(table<std::string, int>(
      {{"2003", 2003}, {"2026 session", 2026}, {"2003 and 2008", 0}, {"annually", 0}, {"12345", 0}, {"", 0}}));
  Case one;
  one.facts.documents[0].requests[0].due = due;
  one.facts.documents[0].requests[0].due_session = "";
  const CitationGraph graph = build_graph(one.facts, &one.knowledge);
  CHECK(find_owed_reports(graph, one.facts, one.knowledge, {}).at(0).due_year == year);
}

TEST_CASE("the report that the next resolution notes is probable") {
  Case one;
  one.add_citation("A/62/117", "document", "notes", "P2");
  CHECK(one.answer() == "A/62/117 strong");
  SECTION("addenda are of one report") {
    one.add_citation("A/62/117/Add.1", "document", "notes", "P2");
    CHECK(one.answer() == "A/62/117 strong");
  }
  SECTION("of two, none") {
    one.add_citation("A/62/200", "document", "notes", "P2");
    CHECK(one.answer() == "2");
  }
  SECTION("a second request of the same author leaves open which it is") {
    one.add_request("Secretary-General", "62");
    CHECK(one.answer() == "0");
  }
  SECTION("that of a copy is not told twice") {
    one.facts.documents.push_back(one.facts.documents.front());
    one.facts.documents.back().witness = 2;
    CHECK(one.answer() == "A/62/117 strong");
  }
  SECTION("a draft asks nothing") {
    one.facts.documents.front().kind = "draft";
    CHECK(one.answer() == "nothing");
  }
}

TEST_CASE("what doesn't fit is no report") {
  Case one;
  SECTION("another session") {
    one.add_citation("A/61/117", "document", "notes", "P2");
  }
  SECTION("an act that receives nothing") {
    one.add_citation("A/62/117", "document", "requests", "P2");
  }
  SECTION("another author") {
    one.add_clause("P3", "Taking note of the report of the Special Rapporteur,");
    one.add_citation("A/62/117", "document", "notes", "P3");
  }
  SECTION("an author who only stands in the same clause") {
    one.add_clause(
        "P3",
        "Welcoming the reports for 2006 and 2007 of the Special Rapporteur on the right of everyone to an adequate "
        "standard of living and to "
        "freedom from hunger, and noting with concern the observation of the Secretary-General that hunger grows,");
    one.add_citation("A/62/117", "document", "welcomes", "P3");
  }
  SECTION("no report") {
    one.add_clause("P3", "Taking note of the letter of the Secretary-General,");
    one.add_citation("A/62/117", "document", "notes", "P3");
  }
  SECTION("a resolution on something else") {
    one.facts.documents.back().title = "Oceans and the law of the sea";
    one.add_citation("A/62/117", "document", "notes", "P2");
  }
  SECTION("a resolution before it") {
    one.facts.documents.back().adopted = "2006-01-01";
    one.add_citation("A/62/117", "document", "notes", "P2");
  }
  CHECK(one.answer() == "0");
}
