#include "text/lines.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "text/encoding.hpp"

using recital::text::decode;
using recital::text::Line;
using recital::text::read_lines;

namespace {

std::vector<Line> lines_of(const std::string& bytes) {
  return read_lines(decode(bytes).text);
}

}  // namespace

TEST_CASE("marks of Markdown and typesetting come off a line", "[text]") {
  struct Row {
    const char* raw;
    const char* clean;
  };
  const Row rows[] = {
      {"*Recalling* its resolution", "Recalling its resolution"},
      {"**Resolution 53/8**", "Resolution 53/8"},
      {"### **Title of it**", "Title of it"},
      {"_Noting_ the A_RES_1", "Noting the A_RES_1"},
      {"the *Treaty Series*, vol. 1", "the Treaty Series, vol. 1"},
      {"Protocol,<sup>1</sup> and", "Protocol,¹ and"},
      {"10<sup>th</sup> Plenary Meeting", "10th Plenary Meeting"},
      {"resolution [64/182](#) of", "resolution 64/182 of"},
      {"see [this](https://undocs.org/A/1) now", "see this now"},
      {"[on the report of the Third Committee (A/61/445)]", "[on the report of the Third Committee (A/61/445)]"},
      {"the world drug problem,* including", "the world drug problem,* including"},
      {"Egypt:* draft resolution", "Egypt:* draft resolution"},
      {"1\\. Requests", "1. Requests"},
      {"\\\\elcomes the", "\\\\elcomes the"},
      {"1.\tTakes  note\xC2\xA0of", "1. Takes note of"},
      {"co\xC2\xADoperation", "cooperation"},
      {"the \xEF\xAC\x81rst o\xEF\xAC\x83"
       "ce",
       "the first office"},
      {"non\xE2\x80\x91governmental", "non-governmental"},
      {"a <b>word</b> <ODS JOB NO>", "a word <ODS JOB NO>"},
      {"in 1961 < 1972 and > 3", "in 1961 < 1972 and > 3"},
  };
  for (const Row& row : rows) {
    const std::vector<Line> lines = lines_of(row.raw);
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].text.str() == row.clean);
  }
}

TEST_CASE("lines know how they stood", "[text]") {
  const std::vector<Line> lines =
      lines_of("## Head\r\n\r\n\r\n\tTabbed\n<!-- Page 2 -->\nNext\n\fAfter\n_______\n---\n| a | b |\nend\xC2\xAD\n");
  REQUIRE(lines.size() == 8);
  CHECK(lines[0].heading == 2);
  CHECK(lines[1].blank_before == 2);
  CHECK(lines[1].tab);
  CHECK(lines[2].starts_page);
  CHECK(lines[3].starts_page);
  CHECK(lines[4].rule);
  CHECK(lines[5].rule);
  CHECK(lines[6].table);
  CHECK(lines[7].soft_break);
  CHECK(lines[7].text.str() == "end");
}

TEST_CASE("emphasis may run over lines", "[text]") {
  const std::vector<Line> lines = lines_of("*70th plenary meeting\n18 December 2013*");
  REQUIRE(lines.size() == 2);
  CHECK(lines[0].text.str() == "70th plenary meeting");
  CHECK(lines[1].text.str() == "18 December 2013");
}

TEST_CASE("clean characters map to their bytes", "[text]") {
  const std::string bytes = "  *Recalling*  the <sup>12</sup> \xEF\xAC\x81rst";
  const std::vector<Line> lines = lines_of(bytes);
  REQUIRE(lines.size() == 1);
  const auto& text = lines[0].text;
  REQUIRE(text.str() == "Recalling the ¹² first");
  const auto of = [&](const std::string& words) {
    const std::size_t at = text.str().find(words);
    const auto span = text.source({at, at + words.size()});
    return bytes.substr(span.begin, span.size());
  };
  CHECK(of("Recalling") == "Recalling");
  CHECK(of("the") == "the");
  CHECK(of("¹²") == "<sup>12</sup>");
  CHECK(of("first") == "\xEF\xAC\x81rst");
}

TEST_CASE("hostile lines take linear time", "[text]") {
  const std::size_t many = 300000;
  std::string bytes;
  for (std::size_t i = 0; i < many; ++i) bytes += "<!-- ";
  for (std::size_t i = 0; i < many; ++i) bytes += "[";
  for (std::size_t i = 0; i < many; ++i) bytes += "*a ";
  CHECK(lines_of(bytes).size() == 1);
}
