#include "text/line_joins.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "text/encoding.hpp"

using namespace recital::text;

namespace {

// All lines of `bytes` as one paragraph.
std::string joined(const std::string& bytes) {
  const std::vector<Line> lines = read_lines(decode(bytes).text);
  const LineJoiner joiner(lines);
  MappedText paragraph;
  for (const Line& line : lines) joiner.append(paragraph, line.text);
  return paragraph.str();
}

}  // namespace

TEST_CASE("line ends are undone", "[text]") {
  struct Row {
    const char* lines;
    const char* paragraph;
  };
  const Row rows[] = {
      {"the General\nAssembly", "the General Assembly"},
      // The document itself uses the whole word, or the hyphened one.
      {"coordination and coordi-\nnation", "coordination and coordination"},
      {"drug-related and drug-\nrelated", "drug-related and drug-related"},
      // Nothing else tells: compounds keep their hyphen, halves that are no words lose it.
      {"non-\ngovernmental", "non-governmental"},
      {"high-\nlevel", "high-level"},
      {"capacity-\nbuilding", "capacity-building"},
      {"on a case-by-\ncase basis", "on a case-by-case basis"},
      {"in accord-\nance with", "in accordance with"},
      {"the Govern-\nment of", "the Government of"},
      {"the per-\nmanent members", "the permanent members"},
      // Names, years and symbols.
      {"the Secretary-\nGeneral", "the Secretary-General"},
      {"the biennium 1998-\n1999", "the biennium 1998-1999"},
      {"2011–\n2016", "2011–2016"},
      {"E/CN.7/2001/\n2 and Add.1", "E/CN.7/2001/2 and Add.1"},
      {"A/RES/\n61/183", "A/RES/61/183"},
      {"and/\nor", "and/ or"},
      {"ends –\nbegins", "ends – begins"},
  };
  for (const Row& row : rows) CHECK(joined(row.lines) == row.paragraph);
}
