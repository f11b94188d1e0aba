#include "report/escape.hpp"

#include <catch2/catch.hpp>

using namespace recital::report;

namespace {

struct Case {
  std::string value, expected;
};

const std::string replacement = "\xEF\xBF\xBD";

}  // namespace

TEST_CASE("any bytes become one line of valid UTF-8") {
  const Case cases[] = {
      {"plain", "plain"},
      {"é “quoted”…", "é “quoted”…"},
      {"a\tb\nc\r\nd", "a b c  d"},
      {std::string("nul\0byte", 8), "nul byte"},
      {"\x1B[31mred\x7F", " [31mred "},
      {"next\xC2\x85line", "next line"},                   // U+0085
      {"line\xE2\x80\xA8para\xE2\x80\xA9", "line para "},  // U+2028, U+2029
      {"\xE2\x80\xAEtxt.exe", " txt.exe"},                 // right-to-left override
      {"\xFF", replacement},
      {"cut \xE2\x80", "cut " + replacement + replacement},
      {"\xC0\xAF", replacement + replacement},                    // overlong
      {"\xED\xA0\x80", replacement + replacement + replacement},  // surrogate
      {"\xF4\x90\x80\x80", replacement + replacement + replacement + replacement},
      {"\xF0\x9F\x98\x80", "\xF0\x9F\x98\x80"},
      {"\xEF\xBF\xBD", replacement},
      {"\xEF\xBF\xBE", " "},  // U+FFFE, not allowed in XML
      {"", ""},
  };
  for (const auto& row : cases) CHECK(one_line(row.value) == row.expected);
}

TEST_CASE("values are harmless in each language") {
  CHECK(table_cell("a\tb\\n\r\nc") == "a b/n  c");
  CHECK(table_cell("\"open") == "“open");
  CHECK(table_cell("say \"x\"") == "say \"x\"");
  CHECK(csv_field("plain") == "plain");
  CHECK(csv_field("a, b") == "\"a, b\"");
  CHECK(csv_field("say \"x\"\n") == "\"say \"\"x\"\" \"");
  CHECK(markdown("a|b [x](y) *z* `c` <i> & \\ # _u_") ==
        "a\\|b \\[x\\](y) \\*z\\* \\`c\\` &lt;i&gt; &amp; \\\\ \\# \\_u\\_");
  CHECK(html("<b>&amp;\"'</b>") == "&lt;b&gt;&amp;amp;&quot;&#39;&lt;/b&gt;");
  CHECK(dot_string("a\"b\\N &foo; <x>") == "\"a&quot;b⧵N &amp;foo; &lt;x&gt;\"");
  CHECK(html("\\N") == "&#92;N");
  CHECK(dot_string("\\") == "\"⧵\"");
  CHECK(uri_path("A/RES/S-20/4 E") == "A/RES/S-20/4%20E");
  CHECK(uri_path("é\"<>)") == "%C3%A9%22%3C%3E%29");
}

TEST_CASE("lines are shortened and wrapped between words, by characters") {
  CHECK(shortened("short", 5) == "short");
  CHECK(shortened("some more words", 11) == "some more…");
  CHECK(shortened("ééééé", 4) == "ééé…");
  CHECK(shortened("x", 0).empty());
  CHECK(wrapped("one two three four", 9, 5) == std::vector<std::string>{"one two", "three", "four"});
  CHECK(wrapped("one two three four", 9, 2) == std::vector<std::string>{"one two", "three…"});
  CHECK(wrapped("abcdefghij", 4, 5) == std::vector<std::string>{"abcd", "efgh", "ij"});
  CHECK(wrapped("  ", 4, 5).empty());
  CHECK(wrapped("", 4, 5).empty());
  CHECK(wrapped("ééééé éé", 5, 5) == std::vector<std::string>{"ééééé", "éé"});
  CHECK(wrapped(std::string(5'000'000, 'x'), 24, 3).size() == 3);
}

TEST_CASE("official pages and relations in words") {
  CHECK(official_page("A/RES/56/124") == "https://undocs.org/en/A/RES/56/124");
  CHECK(official_page("UNTS/7515").empty());
  CHECK(official_page("UN-Charter").empty());
  CHECK(official_page("treaty:A/B").empty());
  CHECK(relation_words("bearsInMind") == "bears in mind");
  CHECK(relation_words("recalls") == "recalls");
}
