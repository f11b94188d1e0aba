#include "facts/consistency.hpp"

#include <catch2/catch.hpp>

using namespace recital::facts;

namespace {

DocumentFact document(const std::string& key, const std::string& adopted) {
  DocumentFact fact;
  fact.file = key + ".txt";
  fact.key = key;
  fact.adopted = adopted;
  return fact;
}

}  // namespace

TEST_CASE("a printed date is held against the cited document's own") {
  struct Row {
    std::string target, date, message;
  };
  const std::vector<Row> rows = {
      {"A/RES/72/226", "2017-12-20", ""},
      {"A/RES/72/226", "2018-12-20",
       "P1: A/RES/72/226 is cited with the date 2018-12-20, but A/RES/72/226.txt says that it was adopted on "
       "2017-12-20; A/RES/73/226 was adopted "
       "that day: a misprint?"},
      {"A/RES/72/226", "2016-01-01",
       "P1: A/RES/72/226 is cited with the date 2016-01-01, but A/RES/72/226.txt says that it was adopted on "
       "2017-12-20; check the number and the "
       "date"},
      {"A/RES/72/226", "2018-12", ""},
      {"A/RES/1/1", "1946-01-24", ""},
  };
  for (const Row& row : rows) {
    INFO(row.target << " of " << row.date);
    std::vector<DocumentFact> documents = {document("A/RES/72/226", "2017-12-20"),
                                           document("A/RES/73/226", "2018-12-20"),
                                           document("A/RES/74/1", "2019-10-10")};
    CitationFact citation;
    citation.place = "P1";
    citation.target = row.target;
    citation.date = row.date;
    citation.via = "text";
    documents.back().citations.push_back(citation);
    const auto diagnostics = check_dates(documents);
    REQUIRE(diagnostics.size() == (row.message.empty() ? 0 : 1));
    if (!diagnostics.empty()) CHECK(diagnostics.front().message == row.message);
  }
}

TEST_CASE("a number that no calendar knows is held against its neighbours among the files") {
  struct Row {
    std::string target, date, meant;
  };
  const std::vector<Row> rows = {
      {"S/RES/2140(2015)", "", "S/RES/2140(2014)"},
      {"S/RES/2104(2014)", "", "S/RES/2140(2014)"},  // two neighbours swapped
      {"S/RES/440(2018)", "", ""},  // 2440 (2018) is the one lost a figure, but later than the document that cites
      {"S/RES/1140(2014)", "", "S/RES/2140(2014)"},
      {"S/RES/2141(2014)", "", ""},  // 2140 and 2142 are as near
      {"S/RES/2140(2015)", "2014-02-26", "S/RES/2140(2014)"},
      {"S/RES/2140(2015)", "2014-02-27", ""},  // none of that day
      {"S/RES/2340(2017)", "", ""},            // 2342 (2017) is the one that cites
      {"A/RES/2014/22", "", ""},               // another organ's
      {"S/RES/2142(2014)", "", ""},            // among the files itself
  };
  for (const Row& row : rows) {
    INFO(row.target << " of " << row.date);
    std::vector<DocumentFact> documents = {
        document("S/RES/2140(2014)", "2014-02-26"), document("S/RES/2142(2014)", "2014-03-05"),
        document("S/RES/2342(2017)", "2017-02-23"), document("S/RES/2440(2018)", "2018-10-31"),
        document("E/RES/2014/22", "2014-07-16")};
    CitationFact citation;
    citation.place = "P1";
    citation.target = row.target;
    citation.date = row.date;
    citation.via = "text";
    citation.source = {10, 20};
    documents[2].citations.push_back(citation);
    CHECK(suggest_numbers(documents, {}).empty());
    const recital::text::Diagnostic told{
        documents[2].file, {10, 20}, recital::text::Severity::warning, "session-contradicts-number", ""};
    const auto notes = suggest_numbers(documents, {told});
    REQUIRE(notes.size() == (row.meant.empty() ? 0 : 1));
    if (!notes.empty()) CHECK(notes.front().message.find("; " + row.meant + " of ") != std::string::npos);
  }
}
