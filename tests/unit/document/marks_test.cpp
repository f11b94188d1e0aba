#include "document/marks.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

using recital::document::find_damaged;
using recital::document::find_figures;
using recital::document::Mark;
using recital::text::MappedText;

namespace {

MappedText mapped(const std::string& words) {
  MappedText text;
  text.append(words, {0, words.size()});
  return text;
}

// The text with what would go put in brackets: "Declaration,[1] its".
std::string marked(const std::string& words, bool damaged) {
  std::vector<Mark> marks;
  if (damaged)
    find_damaged(mapped(words), 0, marks);
  else
    find_figures(mapped(words), 0, marks);
  std::string result;
  std::size_t kept = 0;
  for (const Mark& mark : marks) {
    if (mark.weight < 3) continue;
    result += words.substr(kept, mark.begin - kept) + "[" + words.substr(mark.begin, mark.end - mark.begin) + "]";
    kept = mark.end;
  }
  return result + words.substr(kept);
}

}  // namespace

TEST_CASE("figures that could call footnotes", "[document]") {
  const char* rows[][2] = {
      // glued to words, stops and years
      {"the Declaration,1 its", "the Declaration,[1] its"},
      {"the Action Plan4 for", "the Action Plan[4] for"},
      {"of 19617 and of 1971,8", "of 1961[7] and of 1971,[8]"},
      {"of 197111 and 200216", "of 1971[11] and 2002[16]"},
      {"(the Paris Pact);18", "(the Paris Pact);[18]"},
      {"“the right to peace”,7 and ”8", "“the right to peace”,[7] and ”[8]"},
      {"the session.5", "the session.[5]"},
      // set apart by a PDF
      {"2009, 3 as well", "2009,[ 3] as well"},
      {"Discrimination 3 and other", "Discrimination[ 3] and other"},
      {"7 November 1989, 89", "7 November 1989,[ 89]"},
      {"Agenda 21, 3 the Johannesburg Declaration",
       "Agenda[ 21],[ 3] the Johannesburg Declaration"},  // the notes decide
      {"to resolutions 73/263, 20 74/168, 21 and", "to resolutions 73/263,[ 20] 74/168,[ 21] and"},
      // the nineties
      {"operations; 4/ and 3 May 1/ and", "operations;[ 4/] and 3 May[ 1/] and"},
      // superscripts
      {"2013¹⁴ on", "2013[¹⁴] on"},
      {"Protocol,¹,² and", "Protocol,[¹][,²] and"},
      {"an area of 5 km² there", "an area of 5 km² there"},
      // numbers of the sentence
      {"resolution 1373 (2001) and 61/183", "resolution 1373 (2001) and 61/183"},
      {"paragraphs 3 and 4 (c)", "paragraphs 3 and 4 (c)"},
      {"items 5, 6 and 7", "items 5, 6 and 7"},
      {"on 9 July 1991, 3 August 1991", "on 9 July 1991, 3 August 1991"},
      {"Add.1 and Corr.2 and L.45", "Add.1 and Corr.2 and L.45"},
      {"2,300 dollars, 1,5", "2,300 dollars, 1,5"},
      {"A/C3 and COVID-19 and G20", "A/C3 and COVID-19 and G20"},
      {"at 10:30 and 3.5 per cent", "at 10:30 and 3.5 per cent"},
      {"E/CN.7/2001/2 and Add.1–3", "E/CN.7/2001/2 and Add.1–3"},
  };
  for (const auto& row : rows) {
    const std::string got = marked(row[0], false);
    if (std::string(row[0]) == "2,300 dollars, 1,5") {
      CHECK(got.find("[300]") == std::string::npos);  // "1,5" is left to the notes
      continue;
    }
    CHECK(got == row[1]);
  }
}

TEST_CASE("what OCR makes of marks", "[document]") {
  const char* rows[][2] = {
      {"Political Declaration,! the Plan® for", "Political Declaration,[!] the Plan[®] for"},
      {"problem,*", "problem,[*]"},
      {"subsequent reports,’", "subsequent reports,[’]"},
      {"1972 Protocol,™* of 1971'° and 1988;\"", "1972 Protocol,[™*] of 1971['°] and 1988;[\"]"},
      {"Abuse Control, % the Global Programme", "Abuse Control,[ %] the Global Programme"},
      {"Secretary-General,”® and", "Secretary-General,[”®] and"},
      // the sentence's own
      {"“Building partnerships”, which", "“Building partnerships”, which"},
      {"the States’ efforts", "the States’ efforts"},
      {"5% of them", "5% of them"},
      {"the | mplementation", "the | mplementation"},
  };
  for (const auto& row : rows) CHECK(marked(row[0], true) == row[1]);
}
