#include <catch2/catch.hpp>

#include "relation/due.hpp"
#include "relation/report_requests.hpp"
#include "unit/case_table.hpp"
#include "unit/small_resolution.hpp"

using namespace recital;

TEST_CASE("requests for reports") {
  static const knowledge::Knowledge ontology = knowledge::load_embedded();
  const relation::RequestFinder finder(ontology);
  for (const auto& row : test::read_cases("requests.tsv")) {
    INFO("requests.tsv:" << row.line << ": " << row["text"]);
    const auto small = test::small_resolution("GA", "2001-12-19", "O1", row["text"]);
    std::string found;
    for (const auto& request : finder.find(small.resolution)) {
      found += (found.empty() ? "" : " | ") + request.addressee + " > " + request.recipient + " > " + request.due;
    }
    CHECK(found == row["requests"]);
  }
}

TEST_CASE("due dates") {
  const std::vector<std::array<std::string, 4>> rows = {
      // text, as printed, session, recurrence
      {"to report at its fifty-seventh session", "57", "57", ""},
      {"to report at the second part of its resumed sixty-first session", "61", "61", ""},
      {"at its forty-fifth and forty-sixth sessions", "45 and 46", "45", ""},
      {"to report annually", "annually", "", "annually"},
      {"submit an annual report", "annual", "", "annual"},
      {"no later than 28 February 2013", "28 February 2013", "", ""},
      {"to the Council in 2003 and 2008 on", "2003 and 2008", "", ""},
      {"during its 2026 session", "2026 session", "2026", ""},
      {"on the work of the session", "", "", ""},
  };
  for (const auto& row : rows) {
    INFO(row[0]);
    const relation::Due due = relation::parse_due(row[0]);
    CHECK(due.as_printed == row[1]);
    CHECK(due.session == row[2]);
    CHECK(due.recurrence == row[3]);
  }
}
