#include <catch2/catch.hpp>
#include <string>

#include "report/html_charts.hpp"
#include "report/html_page.hpp"

using namespace recital;

TEST_CASE("places are said as a reader says them") {
  const std::pair<const char*, const char*> cases[] = {
      {"P3", "Preamble 3"},           {"O8", "8"},           {"O8(a)", "8 (a)"},
      {"OII.3(a)(i)", "II.3 (a)(i)"}, {"H", "Front matter"}, {"X", "Annex"},
      {"fn6", "Footnote 6"},          {"fn*", "Footnote *"}, {"", ""},
      {"Part one", "Part one"},
  };
  for (const auto& [place, words] : cases) {
    CAPTURE(place);
    CHECK(report::place_words(place) == words);
  }
}

TEST_CASE("numbers have commas") {
  const std::pair<std::size_t, const char*> cases[] = {{0, "0"}, {999, "999"}, {1000, "1,000"}, {1234567, "1,234,567"}};
  for (const auto& [number, words] : cases) CHECK(report::grouped(number) == words);
}

TEST_CASE("a report is due at a session only where the session is known") {
  facts::RequestFact request;
  request.due = request.due_session = "62";
  CHECK(report::due_words(request, nullptr) == "session 62");
  const knowledge::Session session;
  graph::OwedReport owed;
  CHECK(report::due_words(request, &owed) == "session 62");  // in no calendar
  owed.due = &session;
  owed.due_year = 2007;
  CHECK(report::due_words(request, &owed) == "session 62 (2007)");
  request.due_session.clear();
  request.due = "annually";
  CHECK(report::due_words(request, &owed) == "annually");
  request.due.clear();
  CHECK(report::due_words(request, &owed).empty());
}

TEST_CASE("a chart shows each figure, in proportion, and says it in a table") {
  const auto chart = report::stacked_columns("By <decade>", {"1990s", "2000s"}, {{"A & B", {2, 0}}, {"C", {2, 1}}});
  CHECK(chart.find("<title>A &amp; B, 1990s: 2</title>") != std::string::npos);
  CHECK(chart.find("<title>A &amp; B, 2000s") == std::string::npos);  // nothing to draw
  CHECK(chart.find("height=\"95.00\"") != std::string::npos);         // half of the highest column
  CHECK(chart.find("height=\"47.50\"") != std::string::npos);
  CHECK(chart.find("By &lt;decade&gt;") != std::string::npos);
  CHECK(chart.find("<th scope=\"row\">C</th><td class=\"n\">2</td><td class=\"n\">1</td><td class=\"n\">3</td>") !=
        std::string::npos);
  CHECK_FALSE(report::stacked_columns("Empty", {}, {}).empty());
}
