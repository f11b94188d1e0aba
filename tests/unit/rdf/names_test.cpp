#include "rdf/names.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <utility>

#include "rdf/turtle_writer.hpp"

namespace recital::rdf {
namespace {

TEST_CASE("keys become local names") {
  const std::pair<const char*, const char*> rows[] = {
      {"A/RES/56/124", "A_RES_56_124"},
      {"A/RES/217(III) A", "A_RES_217_III_A"},
      {"S/RES/1373(2001)", "S_RES_1373_2001"},
      {"A/RES/S-20/4 E", "A_RES_S-20_4_E"},
      {"UNTS/14152", "UNTS_14152"},
      {"UN-Charter", "UN-Charter"},
      {"E/CN.7/RES/53/8", "E_CN.7_RES_53_8"},
      {"treaty:Statute of the Court", "treaty_Statute_of_the_Court"},
      {".hidden", "hidden"},
      {"-x-", "x-"},
      {"A/58/253.", "A_58_253"},
      {"  <>\"\n ", ""},
      {"", ""},
      {"\xE2\x80\x8F"
       "A/58/1",
       "A_58_1"},
      {"r\xC3\xA9solution", "r_solution"},
  };
  for (const auto& [key, name] : rows) CHECK(local_name(key) == name);
  CHECK(local_name(std::string(5000, 'x')).size() <= 200);
  CHECK(local_name(std::string(5000, 'x')) != local_name(std::string(5001, 'x')));
}

TEST_CASE("places become names of parts") {
  const std::pair<const char*, const char*> rows[] = {
      {"P3", "P3"},   {"O8", "O8"}, {"O8(a)", "O8.a"}, {"OII.3(a)(i)", "OII.3.a.i"},
      {"fn6", "fn6"}, {"", "part"}, {"(", "part"},     {"O 8", "O_8"}};
  for (const auto& [place, name] : rows) CHECK(place_name(place) == name);
}

TEST_CASE("keys of one name stay two things") {
  const auto settled = [](std::initializer_list<const char*> keys) {
    Names names;
    for (const char* key : keys) names.add("", key);
    names.settle();
    return names;
  };
  const Names names = settled({"A/RES/1514(XV)", "A/RES/1514 XV", "A/RES/1"});
  CHECK(names.of("", "A/RES/1514 XV") == "A_RES_1514_XV");  // first in byte order
  CHECK(names.of("", "A/RES/1514(XV)") != "A_RES_1514_XV");
  CHECK(names.of("", "A/RES/1514(XV)").starts_with("A_RES_1514_XV_"));
  const Names again = settled({"A/RES/1", "A/RES/1514 XV", "A/RES/1514(XV)", "A/RES/2"});
  CHECK(again.of("", "A/RES/1514(XV)") == names.of("", "A/RES/1514(XV)"));
}

TEST_CASE("names of different kinds, empty names and names like parts don't meet") {
  Names names;
  names.add("", "organ GA");
  names.add("organ_", "GA");
  names.add("", "\xD8\xB9\xD9\x87\xD8\xAF");
  names.add("", "?!");
  names.add("", "A/RES/56/124", true);
  names.add("", "A/RES/56/124.P3");
  names.settle();
  CHECK(names.of("organ_", "GA") != names.of("", "organ GA"));
  CHECK_FALSE(names.of("", "?!").empty());
  CHECK(names.of("", "?!") != names.of("", "\xD8\xB9\xD9\x87\xD8\xAF"));
  CHECK(names.of("", "A/RES/56/124") == "A_RES_56_124");
  CHECK(names.of("", "A/RES/56/124.P3").find('.') == std::string::npos);
}

TEST_CASE("a part's second claim gets a number") {
  PartNames parts;
  CHECK(parts.claim("X") == "X");
  CHECK(parts.claim("X") == "X_2");
  CHECK(parts.claim("X_2") == "X_2_2");
  CHECK(parts.claim("X") == "X_3");
}

TEST_CASE("text is cleaned to UTF-8") {
  const std::pair<std::string, std::string> rows[] = {
      {"plain", "plain"},
      {"r\xC3\xA9solution \xF0\x9F\x95\x8A", "r\xC3\xA9solution \xF0\x9F\x95\x8A"},
      {"cut \xE2\x80", "cut \xEF\xBF\xBD\xEF\xBF\xBD"},
      {"\xC0\xAF", "\xEF\xBF\xBD\xEF\xBF\xBD"},
      {"\xED\xA0\x80", "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD"},
      {std::string("a\0b", 3),
       "a\xEF\xBF\xBD"
       "b"},
      {"", ""},
  };
  for (const auto& [text, clean] : rows) {
    CHECK(cleaned(text) == clean);
    CHECK(is_clean(text) == (text == clean));
  }
}

TEST_CASE("days of the calendar") {
  for (const char* day : {"2001-12-19", "2000-02-29", "1946-01-10"}) CHECK(is_day(day));
  for (const char* day :
       {"2001-02-29", "2001-13-01", "2001-1-1", "2001", "", "0000-01-01", "2001-12-19x", "20O1-12-19"}) {
    CHECK_FALSE(is_day(day));
  }
}

}  // namespace
}  // namespace recital::rdf
