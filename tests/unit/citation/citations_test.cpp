#include <catch2/catch.hpp>

#include "citation/citation.hpp"
#include "unit/case_table.hpp"
#include "unit/small_resolution.hpp"

using namespace recital;

namespace {

const knowledge::Knowledge& ontology() {
  static const knowledge::Knowledge loaded = knowledge::load_embedded();
  return loaded;
}

const citation::Finder& finder() {
  static const citation::Finder made(ontology());
  return made;
}

std::string targets(const test::SmallResolution& small) {
  std::vector<text::Diagnostic> diagnostics;
  std::string result;
  for (const auto& citation : finder().find(small.resolution, "case", small.bytes, diagnostics)) {
    if (citation.via == citation::Via::name || citation.via == citation::Via::anaphor) continue;
    result += (result.empty() ? "" : "; ") + citation.target;
  }
  return result;
}

std::string mentions(const test::SmallResolution& small) {
  std::vector<text::Diagnostic> diagnostics;
  std::string result;
  for (const auto& citation : finder().find(small.resolution, "case", small.bytes, diagnostics)) {
    if (citation.via != citation::Via::name && citation.via != citation::Via::anaphor) continue;
    result += (result.empty() ? "" : "; ") + citation.target +
              (citation.via == citation::Via::name ? " by name" : " by anaphor");
  }
  return result;
}

}  // namespace

TEST_CASE("citations of one clause") {
  for (const auto& row : test::read_cases("citations.tsv")) {
    INFO("citations.tsv:" << row.line << ": " << row["text"]);
    CHECK(targets(test::small_resolution(row["speaker"], row["adopted"], "P1", row["text"])) == row["targets"]);
  }
}

TEST_CASE("mentions of one clause") {
  for (const auto& row : test::read_cases("mentions.tsv")) {
    INFO("mentions.tsv:" << row.line << ": " << row["text"]);
    CHECK(mentions(test::small_resolution(row["speaker"], row["adopted"], "P1", row["text"])) == row["mentions"]);
  }
}

TEST_CASE("a word that points back finds the resolutions of the clause before, or is refused") {
  struct Row {
    std::string first, second, mentions;
    std::size_t refused;
  };
  const std::vector<Row> rows = {
      {"Recalling its resolution 55/2,", "Noting the aforementioned resolution,", "A/RES/55/2 by anaphor", 0},
      {"Recalling its resolutions 55/2 and 60/1,", "Noting those resolutions,",
       "A/RES/55/2 by anaphor; A/RES/60/1 by anaphor", 0},
      {"Recalling its resolutions 55/2 and 60/1,", "Noting that resolution,", "", 1},
      {"Recalling the report,", "Noting the same resolution,", "", 1},
      {"Recalling its resolution 55/2,", "Noting the present resolution,", "", 0},
  };
  for (const Row& row : rows) {
    INFO(row.first << " / " << row.second);
    auto small = test::small_resolution("GA", "2013-12-18", "P1", row.first);
    document::Clause second = small.resolution.clauses.front();
    second.place = "P2";
    second.text = test::mapped(row.second, small.bytes.size());
    small.bytes += row.second;
    small.resolution.clauses.push_back(second);
    CHECK(mentions(small) == row.mentions);
    std::vector<text::Diagnostic> diagnostics;
    (void)finder().find(small.resolution, "case", small.bytes, diagnostics);
    CHECK(diagnostics.size() == row.refused);
  }
}

TEST_CASE("citations of footnotes, each called from a clause of its own") {
  for (const auto& row : test::read_cases("footnotes.tsv")) {
    INFO("footnotes.tsv:" << row.line << ": " << row["notes"]);
    const auto notes = test::split(row["notes"], " | ");
    const auto expected = test::split(row["targets"], " | ");
    auto small = test::small_resolution(row["speaker"], row["adopted"], "P1", "Recalling what is noted");
    const document::Clause clause = small.resolution.clauses.front();
    for (std::size_t n = 0; n < notes.size(); ++n) {
      test::add_note(small, std::to_string(n + 1), notes[n], 23);
      if (n == 0) continue;
      // A clause of its own, or a repeated target would be taken for the same place.
      auto& markers = small.resolution.clauses.front().markers;
      document::Clause next = clause;
      next.place = "P" + std::to_string(n + 1);
      next.markers = {markers.back()};
      markers.pop_back();
      small.resolution.clauses.push_back(next);
    }
    std::vector<text::Diagnostic> diagnostics;
    std::vector<std::string> found(notes.size());
    for (const auto& citation : finder().find(small.resolution, "case", small.bytes, diagnostics)) {
      REQUIRE(citation.footnote);
      std::string& cell = found[*citation.footnote];
      cell += (cell.empty() ? "" : "; ") + citation.target;
    }
    for (std::size_t n = 0; n < notes.size(); ++n)
      CHECK(found[n] == (n < expected.size() ? expected[n] : std::string()));
  }
}

TEST_CASE("a quote is the file's own characters") {
  const auto small =
      test::small_resolution("GA", "2001-12-19", "P1", "Recalling its resolution\n52/92 of 12 December 1997");
  std::vector<text::Diagnostic> diagnostics;
  const auto citations = finder().find(small.resolution, "case", small.bytes, diagnostics);
  REQUIRE(citations.size() == 1);
  CHECK(citations.front().quote == "resolution 52/92");
  CHECK(citations.front().source == text::Span{14, 30});
  CHECK(citations.front().date == "1997-12-12");
  CHECK(citations.front().decided_by == "possessive");
}

TEST_CASE("a footnote's registration number overrules the treaty's name") {
  auto small =
      test::small_resolution("GA", "2003-12-22", "P1", "Recalling the Convention on Psychotropic Substances of 1971,");
  test::add_note(small, "1", "United Nations, Treaty Series, vol. 976, No. 14152.", 60);
  std::vector<text::Diagnostic> diagnostics;
  const auto citations = finder().find(small.resolution, "case", small.bytes, diagnostics);
  REQUIRE(citations.size() == 1);
  CHECK(citations.front().target == "UNTS/14152");
  REQUIRE(diagnostics.size() == 1);
  CHECK(diagnostics.front().code == "treaty-number-disagrees");
}

TEST_CASE("the footnote of a group of treaties adds no member of it") {
  auto small = test::small_resolution("SC", "1971-12-21", "O3",
                                      "Calls upon all to observe the Geneva Conventions of 1949 and to preserve life;");
  test::add_note(small, "1", "United Nations, Treaty Series, vol. 75 (1950), Nos. 970-973.", 53);
  CHECK(targets(small) == "UNTS/970-973");
}

TEST_CASE("two thousand numbers and deep brackets take linear time") {
  std::string words = "Recalling its resolutions ";
  for (int i = 1; i <= 2000; ++i) words += std::to_string(1 + i % 78) + "/" + std::to_string(1 + i % 300) + ", ";
  words += std::string(20000, '(') + std::string(20000, ')');
  CHECK(test::split(targets(test::small_resolution("GA", "2024-01-01", "P1", words)), "; ").size() > 1000);
}
