#include "citation/pinpoint.hpp"

#include <catch2/catch.hpp>

using namespace recital::citation;

TEST_CASE("pinpoints after a citation") {
  const std::vector<std::array<std::string, 2>> rows = {
      {"|, annex.", "annex"},
      {"|), chap. I, sect. C, resolution 44/2.", "chap. I, sect. C"},
      {"|, annexes I-III, and resolution", "annexes I-III"},
      {"|, paras. 13 and 14.", "paras. 13 and 14"},
      {"| of 8 September 2000", ""},
      {"|, part two, chap. I", "part two, chap. I"},
      {"|, para. 7)] 56/124", "para. 7"},
      {"|, the report", ""},
  };
  for (const auto& row : rows) {
    INFO(row[0]);
    CHECK(pinpoint_after(row[0], 1) == row[1]);
  }
}

TEST_CASE("pinpoints before a citation") {
  const std::vector<std::array<std::string, 2>> rows = {
      {"Recalling section II of |", "section II"},
      {"Recalling sections II and IV of |", "sections II and IV"},
      {"the annex to |", "annex"},
      {"paragraph 143 of the |", "paragraph 143"},
      {"the implementation of |", ""},
      {"operative paragraph 6 of |", "paragraph 6"},
      {"in paragraph 3 above and in accordance with |", ""},
      {"the articles on the responsibility of |", ""},
  };
  for (const auto& row : rows) {
    INFO(row[0]);
    CHECK(pinpoint_before(row[0], row[0].size() - 1) == row[1]);
  }
}
