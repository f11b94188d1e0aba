// Series on small hand-made facts: what makes two works renew one another, what makes a gap a member, what is stale.
#include "graph/series.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "graph/title_likeness.hpp"
#include "knowledge/natural_order.hpp"

using namespace recital;
using namespace recital::graph;

namespace {

struct Read {
  std::string key, title, adopted;
  std::vector<std::string> recalls = {};  // "53/115@P1": as object; "53/115@O1" operative; "#" before it: a part
};

facts::Facts facts_of_read(const std::vector<Read>& works) {
  facts::Facts facts;
  for (const Read& work : works) {
    facts::DocumentFact document;
    document.file = work.key;
    document.key = "A/RES/" + work.key;
    document.kind = "resolution";
    document.organ_id = "GA";
    document.title = work.title;
    document.adopted = work.adopted;
    for (const std::string& recall : work.recalls) {
      const bool part = recall.front() == '#';
      const auto at = recall.find('@');
      facts::CitationFact citation;
      citation.place = recall.substr(at + 1);
      citation.action = "recalls";
      citation.role = "object";
      citation.target = "A/RES/" + recall.substr(part ? 1 : 0, at - (part ? 1 : 0));
      citation.target_kind = "resolution";
      citation.target_organ = "GA";
      citation.via = "text";
      citation.pinpoint = part ? "section XI" : "";
      document.citations.push_back(citation);
    }
    facts.documents.push_back(document);
  }
  return facts;
}

// "52/92 (53/115) 54/132": members in order, gaps in brackets; series parted by " | ".
std::string found(const std::vector<Read>& works) {
  const facts::Facts facts = facts_of_read(works);
  const CitationGraph graph = build_graph(facts, nullptr);
  std::string words;
  for (const Series& series : find_series(graph, facts, nullptr)) {
    if (!words.empty()) words += " | ";
    for (const SeriesMember& member : series.members) {
      if (&member != &series.members.front()) words += ' ';
      const std::string key = graph.vertices[member.vertex].key.substr(6);
      words += member.read ? key : "(" + key + ")";
    }
  }
  return words;
}

const std::string drugs = "International cooperation against the world drug problem";
const std::string food = "The right to food";
const std::string other = "Oceans and the law of the sea";

}  // namespace

TEST_CASE("works that renew one another make a series") {
  const auto [works, expected] = GENERATE(table<std::vector<Read>, std::string>({
      {{{"60/1", food, ""}, {"61/2", food, "", {"60/1@P1"}}}, "60/1 61/2"},
      // Numbers in the order of people.
      {{{"60/165", food, ""}, {"9/2", food, "", {"60/165@P1"}}}, "9/2 60/165"},
      // A like title alone, or a recall alone, joins nothing.
      {{{"60/1", food, ""}, {"61/2", food, ""}}, ""},
      {{{"60/1", food, ""}, {"61/2", other, "", {"60/1@P1"}}}, ""},
      // Without titles nothing can be compared.
      {{{"60/1", "", ""}, {"61/2", "", "", {"60/1@P1"}}}, ""},
      // Parts of one number.
      {{{"50/70 A", food, ""}, {"50/70 B", food, "", {"50/70 A@P1"}}}, ""},
      // Years and sessions in the title change.
      {{{"60/1", "Programme budget for 2006-2007", ""}, {"62/2", "Programme budget for 2008-2009", "", {"60/1@P1"}}},
       "60/1 62/2"},
      // A work that both recall, and nobody of another title, ties them; one that others recall doesn't.
      {{{"60/1", food, "", {"55/5@P1"}}, {"63/2", food, "", {"55/5@P1"}}}, "60/1 63/2"},
      {{{"60/1", food, "", {"55/5@P1"}}, {"63/2", food, "", {"55/5@P1"}}, {"63/3", other, "", {"55/5@P1"}}}, ""},
      // Three by a chain.
      {{{"60/1", food, ""}, {"61/2", food, "", {"60/1@P1"}}, {"62/3", food, "", {"61/2@P1"}}}, "60/1 61/2 62/3"},
  }));
  CHECK(found(works) == expected);
}

TEST_CASE("a gap earns its place") {
  const auto [works, expected] = GENERATE(table<std::vector<Read>, std::string>({
      // Two members recall it beside another member.
      {{{"60/1", food, ""}, {"62/3", food, "", {"60/1@P1", "61/2@P1"}}, {"65/9", food, "", {"60/1@P1", "61/2@P1"}}},
       "60/1 (61/2) 62/3 65/9"},
      // Only one does, with nothing that says what it is.
      {{{"60/1", food, ""}, {"62/3", food, "", {"60/1@P1", "58/2@P1"}}}, "60/1 62/3"},
      // Most who recall it are of other series.
      {{{"60/1", food, ""},
        {"62/3", food, "", {"60/1@P1", "61/2@P1"}},
        {"65/9", food, "", {"60/1@P1", "61/2@P1"}},
        {"65/10", other, "", {"61/2@P1"}},
        {"65/11", other + " tides", "", {"61/2@P1"}},
        {"65/12", "Peace", "", {"61/2@P1"}}},
       "60/1 62/3 65/9"},
      // A part of it says nothing of the whole.
      {{{"60/1", food, ""}, {"62/3", food, "", {"60/1@P1", "#61/2@P1"}}, {"65/9", food, "", {"60/1@P1", "#61/2@P1"}}},
       "60/1 62/3 65/9"},
      // The year has a member.
      {{{"60/1", food, ""}, {"62/3", food, "", {"60/1@P1", "60/2@P1"}}, {"65/9", food, "", {"60/1@P1", "60/2@P1"}}},
       "60/1 62/3 65/9"},
      // Two of one year: the one that more recall, or none.
      {{{"60/1", food, ""},
        {"62/3", food, "", {"60/1@P1", "61/2@P1", "61/7@P1"}},
        {"65/9", food, "", {"60/1@P1", "61/2@P1", "61/7@P1"}}},
       "60/1 62/3 65/9"},
      // A biennial series has none in the odd years.
      {{{"60/1", food, ""}, {"62/3", food, "", {"60/1@P1", "61/2@P1"}}, {"64/9", food, "", {"60/1@P1", "61/2@P1"}}},
       "60/1 62/3 64/9"},
      // The series' own list, up to the year before; the first under another title.
      {{{"52/92", "International action to combat drug abuse", ""},
        {"56/124", drugs, "", {"52/92@P1", "53/115@P1", "54/132@P1", "55/65@P1"}},
        {"58/141", drugs, "", {"56/124@P1"}}},
       "52/92 (53/115) (54/132) (55/65) 56/124 58/141"},
      // The same in an operative paragraph, or with a year left open at its end.
      {{{"56/124", drugs, "", {"53/115@O1", "54/132@O1", "55/65@O1"}}, {"58/141", drugs, "", {"56/124@P1"}}},
       "56/124 58/141"},
      {{{"56/124", drugs, "", {"51/1@P1", "53/115@P1", "54/132@P1"}}, {"58/141", drugs, "", {"56/124@P1"}}},
       "56/124 58/141"},
  }));
  CHECK(found(works) == expected);
}

TEST_CASE("a clause that calls a resolution the last of several makes it a gap") {
  auto facts = facts_of_read({{"56/124", drugs, ""}, {"58/141", drugs, "", {"57/174@P1", "56/124@P2"}}});
  facts.documents[1].clauses.push_back(
      {"P1", "preambular", "", "Recalling its resolution 57/174 and its other previous resolutions,", {}});
  const CitationGraph graph = build_graph(facts, nullptr);
  const auto series = find_series(graph, facts, nullptr);
  REQUIRE(series.size() == 1);
  REQUIRE(series[0].members.size() == 3);
  CHECK(graph.vertices[series[0].members[1].vertex].key == "A/RES/57/174");
  CHECK_FALSE(series[0].members[1].read);
  CHECK(citation(facts, series[0].members[1].proof).place == "P1");
}

TEST_CASE("rhythm") {
  const auto [sessions, expected] = GENERATE(table<std::vector<int>, Rhythm>({
      {{60, 61}, Rhythm::unknown},
      {{60, 61, 62}, Rhythm::annual},
      {{60, 62, 64}, Rhythm::biennial},
      {{60, 63, 66}, Rhythm::triennial},
      {{60, 61, 63}, Rhythm::irregular},
      {{60, 61, 62, 63, 65}, Rhythm::annual},  // three steps in four
      {{60, 64, 68}, Rhythm::irregular},
  }));
  std::vector<Read> works;
  for (const int session : sessions) {
    Read work{std::to_string(session) + "/1", food, ""};
    if (!works.empty()) work.recalls = {works.back().key + "@P1"};
    works.push_back(work);
  }
  const facts::Facts facts = facts_of_read(works);
  const CitationGraph graph = build_graph(facts, nullptr);
  const auto series = find_series(graph, facts, nullptr);
  REQUIRE(series.size() == 1);
  CHECK(series[0].rhythm == expected);
  CHECK(graph.vertices[series[0].newest].key == "A/RES/" + std::to_string(sessions.back()) + "/1");
}

TEST_CASE("a citation is stale when a newer member had been adopted") {
  const auto [cited, adopted, expected] = GENERATE(table<std::vector<std::string>, std::string, std::string>({
      {{"60/1@P1"}, "2006-12-20", "60/1 < 61/2"},  // the day after
      {{"60/1@P1"}, "2006-12-19", ""},             // the same day
      {{"60/1@P1", "61/2@P1"}, "2006-12-20", ""},  // cites the newest besides
      {{"61/2@P1"}, "2006-12-20", ""},             // the newest then
      {{"60/1@P1", "61/2@P1"}, "2007-12-20", "61/2 < 62/3"},
  }));
  const facts::Facts facts = facts_of_read({{"60/1", food, "2005-12-16"},
                                            {"61/2", food, "2006-12-19", {"60/1@P1"}},
                                            {"62/3", food, "2007-12-18", {"61/2@P1"}},
                                            {"63/9", other, adopted, cited}});
  const CitationGraph graph = build_graph(facts, nullptr);
  const auto series = find_series(graph, facts, nullptr);
  REQUIRE(series.size() == 1);
  std::string stale;
  for (const auto& one : series[0].stale) {
    CHECK(graph.vertices[one.citing].key == "A/RES/63/9");
    CHECK(citation(facts, one.proof).target == graph.vertices[one.cited].key);
    stale = graph.vertices[one.cited].key.substr(6) + " < " + graph.vertices[one.newest].key.substr(6);
  }
  CHECK(stale == expected);
}

TEST_CASE("the order of the input changes nothing") {
  std::vector<Read> works = {{"60/1", food, "", {"55/5@P1"}},
                             {"61/2", food, "", {"60/1@P1", "55/5@P1"}},
                             {"60/7", other, ""},
                             {"61/9", other, "", {"60/7@P1"}}};
  const auto once = found(works);
  std::reverse(works.begin(), works.end());
  CHECK(found(works) == once);
  CHECK(once == "60/7 61/9 | (55/5) 60/1 61/2");
}

TEST_CASE("titles are alike by the words that count") {
  const std::vector<std::string_view> titles = {
      "Financing of the United Nations Mission in Haiti",             // 0
      "Financing of the United Nations Support Mission in Haiti",     // 1
      "Financing of the United Nations Mission in Liberia",           // 2
      "FINANCING of “the United Nations Mission” in Haiti, 1995–96",  // 3
      "Of the and",                                                   // 4
      "",                                                             // 5
  };
  const TitleLikeness likeness(titles);
  CHECK(likeness(0, 3) == Approx(1));
  CHECK(likeness(0, 1) > likeness(0, 2));
  CHECK(likeness(0, 1) == likeness(1, 0));
  CHECK(likeness(0, 2) < 0.6);
  CHECK(likeness(4, 4) == 0);
  CHECK(likeness(5, 0) == 0);
}

TEST_CASE("symbols in the order of people") {
  const auto [a, b, less] = GENERATE(table<std::string, std::string, bool>({
      {"A/RES/53/9", "A/RES/53/115", true},
      {"A/RES/53/115", "A/RES/53/9", false},
      {"A/RES/9/1", "A/RES/53/1", true},
      {"A/RES/53/1", "A/RES/53/1", false},
      {"A/RES/53/1", "A/RES/53/1 A", true},
      {"A/01", "A/1", true},
      {"", "A", true},
  }));
  CHECK(knowledge::natural_less(a, b) == less);
}
