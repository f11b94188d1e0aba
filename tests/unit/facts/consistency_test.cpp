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
       "P1: A/RES/72/226 is cited with the date 2018-12-20, but A/RES/72/226.txt says that it was adopted on 2017-12-20; A/RES/73/226 was adopted "
       "that day: a misprint?"},
      {"A/RES/72/226", "2016-01-01",
       "P1: A/RES/72/226 is cited with the date 2016-01-01, but A/RES/72/226.txt says that it was adopted on 2017-12-20; check the number and the "
       "date"},
      {"A/RES/72/226", "2018-12", ""},
      {"A/RES/1/1", "1946-01-24", ""},
  };
  for (const Row& row : rows) {
    INFO(row.target << " of " << row.date);
    std::vector<DocumentFact> documents = {document("A/RES/72/226", "2017-12-20"), document("A/RES/73/226", "2018-12-20"),
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
