#include "report/quote_places.hpp"

#include <catch2/catch.hpp>
#include <string>

using namespace recital;
using report::Quote;

namespace {

// What of `clause` the quotes are placed on, "-" for none.
std::vector<std::string> placed(std::string_view clause, text::Span source, const std::vector<Quote>& quotes) {
  std::vector<std::string> result;
  for (const auto& place : report::quote_places(clause, source, quotes)) {
    result.push_back(place ? std::string(clause.substr(place->begin, place->size())) : "-");
  }
  return result;
}

}  // namespace

TEST_CASE("a quote is found through broken lines, other spaces and dashes, and the case of letters") {
  struct Case {
    const char *clause, *quote, *expected;
  };
  const Case cases[] = {
      {"Recalling its resolution 54/132 of 1999,", "resolution\n  54/132", "resolution 54/132"},
      {"Recalling its resolution 54/132 of 1999,",
       "resolution 54/\xE2\x80\x91"
       "132",
       "resolution 54/132"},
      {"recalling resolution 1373 (2001) of", "resolution 1373 (2001)", "resolution 1373 (2001)"},
      {"the Convention on Psychotropic Substances of 1971,", "CONVENTION ON PSYCHO-\nTROPIC SUBSTANCES OF 1971",
       "Convention on Psychotropic Substances of 1971"},
      {"the Declaration\xC2\xA0of C\xC3\xB4te d\xE2\x80\x99Ivoire.", "Declaration of C\xC3\xB4te d'Ivoire",
       "Declaration\xC2\xA0of C\xC3\xB4te d\xE2\x80\x99Ivoire"},
      {"the Single Convention on Narcotic Drugs of 1961", "Single Convention on Narcotlc Drugs of 1961",
       "Single Convention on Narcotic Drugs of 1961"},
      {"Recalling nothing of the kind,", "resolution 54/132", "-"},
      {"resolution 55/66", "55/65", "-"},  // a number is not changed into another
      {"", "54/132", "-"},
      {"text", "...", "-"},
  };
  for (const auto& row : cases) {
    CAPTURE(row.quote);
    CHECK(placed(row.clause, {0, 40}, {{row.quote, {5, 20}}}) == std::vector<std::string>{row.expected});
  }
}

TEST_CASE("of several occurrences the one is meant where the bytes of the file say") {
  const std::string clause = "Recalling 54/132, and 54/132, and again 54/132,";
  const text::Span source{1000, 1000 + clause.size()};
  const auto places = report::quote_places(
      clause, source, {{"54/132", {1010, 1016}}, {"54/132", {1022, 1028}}, {"54/132", {1040, 1046}}});
  REQUIRE(places[0]);
  REQUIRE(places[1]);
  REQUIRE(places[2]);
  CHECK(places[0]->begin == 10);
  CHECK(places[1]->begin == 22);
  CHECK(places[2]->begin == 40);
}

TEST_CASE("a place with much between it and the start is measured from the nearest quote that stands once") {
  // In the file 5,000 bytes of a page's foot stand between the two halves.
  const std::string clause = "See 1/1 and 2/2 and Charter and 1/1 and 3/3";
  const text::Span source{0, 5000 + clause.size()};
  const auto places =
      report::quote_places(clause, source, {{"1/1", {4, 7}}, {"Charter", {5020, 5027}}, {"1/1", {5032, 5035}}});
  REQUIRE(places[0]);
  REQUIRE(places[2]);
  CHECK(places[0]->begin == 4);
  CHECK(places[2]->begin == 32);
}

TEST_CASE("a source that contradicts itself does no harm") {
  CHECK(placed("resolution 54/132", {50, 10}, {{"54/132", {99, 3}}}) == std::vector<std::string>{"54/132"});
}
