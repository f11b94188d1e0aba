#include "knowledge/key.hpp"

#include <catch2/catch.hpp>
#include <string>

namespace recital::knowledge {
namespace {

const Knowledge& known() {
  static const Knowledge knowledge = load_embedded();
  return knowledge;
}

constexpr Shape kSlash = Shape::session_slash_number;
constexpr Shape kRoman = Shape::number_roman;
constexpr Shape kYear = Shape::number_year;

struct KeyRow {
  const char* organ;
  Series series;
  PrintedNumber number;
  const char* key;  // "" for none
};

TEST_CASE("printed numbers become keys by the organ's templates") {
  const KeyRow rows[] = {
      {"GA", Series::resolution, {kSlash, "183", "61", ""}, "A/RES/61/183"},
      {"GA", Series::resolution, {kSlash, "180", "55", "B"}, "A/RES/55/180 B"},
      {"GA", Series::resolution, {kSlash, "4", "S-20", "E"}, "A/RES/S-20/4 E"},
      {"GA", Series::resolution, {kSlash, "15", "ES-10", ""}, "A/RES/ES-10/15"},
      {"GA", Series::resolution, {kRoman, "1514", "XV", ""}, "A/RES/1514(XV)"},
      {"GA", Series::resolution, {kRoman, "217", "III", "A"}, "A/RES/217(III) A"},
      {"GA", Series::resolution, {kRoman, "2248", "S-V", ""}, "A/RES/2248(S-V)"},
      {"GA", Series::resolution, {kRoman, "1474", "ES-IV", ""}, "A/RES/1474(ES-IV)"},
      {"GA", Series::resolution, {kSlash, "30", "1999", ""}, ""},
      {"GA", Series::resolution, {kYear, "1373", "2001", ""}, ""},
      {"GA", Series::resolution, {kRoman, "1514", "VX", ""}, ""},
      {"GA", Series::decision, {kSlash, "561", "57", ""}, "A/DEC/57/561"},
      {"SC", Series::resolution, {kYear, "1373", "2001", ""}, "S/RES/1373(2001)"},
      {"SC", Series::resolution, {kYear, "1373", "1845", ""}, ""},
      {"SC", Series::resolution, {kSlash, "1373", "2001", ""}, ""},
      {"SC", Series::statement, {kSlash, "44", "2008", ""}, "S/PRST/2008/44"},
      {"ECOSOC", Series::resolution, {kSlash, "30", "1999", ""}, "E/RES/1999/30"},
      {"ECOSOC", Series::resolution, {kRoman, "1745", "LIV", ""}, "E/RES/1745(LIV)"},
      {"ECOSOC", Series::resolution, {kSlash, "30", "61", ""}, ""},
      {"ECOSOC", Series::decision, {kSlash, "238", "2012", ""}, "E/DEC/2012/238"},
      {"HRC", Series::resolution, {kSlash, "21", "16", ""}, "A/HRC/RES/16/21"},
      {"HRC", Series::resolution, {kSlash, "1", "S-27", ""}, "A/HRC/RES/S-27/1"},
      {"HRC", Series::decision, {kSlash, "119", "17", ""}, "A/HRC/DEC/17/119"},
      {"HRC", Series::statement, {kSlash, "1", "28", ""}, "A/HRC/PRST/28/1"},
      {"CHR", Series::resolution, {kSlash, "64", "1999", ""}, "E/CN.4/RES/1999/64"},
      {"CND", Series::resolution, {kSlash, "8", "53", ""}, "E/CN.7/RES/53/8"},
      {"CND", Series::resolution, {kSlash, "8", "2001", ""}, ""},
      {"CCPCJ", Series::resolution, {kSlash, "7", "22", ""}, "E/CN.15/RES/22/7"},
      {"TC", Series::resolution, {kRoman, "2183", "LIII", ""}, "T/RES/2183(LIII)"},
      {"UNEA", Series::resolution, {kSlash, "18", "2", ""}, "UNEP/EA.2/RES/18"},
      {"HSP-HA", Series::resolution, {kSlash, "2", "1", ""}, "HSP/HA.1/RES/2"},
      {"UNEP-GC", Series::decision, {kSlash, "3", "SS.XII", ""}, "UNEP/GC/DEC/SS.XII/3"},
      {"UNEP-GC", Series::decision, {kSlash, "4", "22", ""}, "UNEP/GC/DEC/22/4"},
      {"WHA", Series::resolution, {kSlash, "33", "58", ""}, "WHA58.33"},
      {"CBD-COP", Series::decision, {kSlash, "2", "X", ""}, "UNEP/CBD/COP/DEC/X/2"},
      {"C3", Series::resolution, {kSlash, "33", "58", ""}, ""},
  };
  for (const KeyRow& row : rows) {
    const Organ* organ = known().organ(row.organ);
    REQUIRE(organ != nullptr);
    CAPTURE(row.organ, row.number.number, row.number.session);
    CHECK(make_key(*organ, row.series, row.number).value_or("") == row.key);
    if (*row.key != '\0') {
      const auto parts = parse_key(known(), row.key);
      REQUIRE(parts.has_value());
      CHECK(parts->organ == row.organ);
      CHECK(parts->series == row.series);
      CHECK(parts->number == row.number);
    }
  }
}

struct ParseRow {
  const char* printed;
  const char* key;  // the canonical form, "" when it is no resolution's or decision's symbol
};

TEST_CASE("printed symbols and file names are read as keys") {
  const ParseRow rows[] = {
      {"S/RES/1373 (2001)", "S/RES/1373(2001)"},
      {"A/RES/217 A (III)", "A/RES/217(III) A"},
      {"A/RES/217 (III) A", "A/RES/217(III) A"},
      {"A/RES/55/180B", "A/RES/55/180 B"},
      {"A_RES_68_196", "A/RES/68/196"},
      {"a_res_68_196", "A/RES/68/196"},
      {"A_RES_S-20_4", "A/RES/S-20/4"},
      {"S_RES_1373(2001)", "S/RES/1373(2001)"},
      {"S_RES_1373_(2001)", "S/RES/1373(2001)"},
      {"S_RES_1373_2001", "S/RES/1373(2001)"},
      {"A_RES_1514_XV", "A/RES/1514(XV)"},
      {"E_RES_2012_12", "E/RES/2012/12"},
      {"UNEP/EA.2/RES.18", "UNEP/EA.2/RES/18"},
      {"UNEP/EA.5/Res.14", "UNEP/EA.5/RES/14"},
      {"HSP/HA.1/Res.2", "HSP/HA.1/RES/2"},
      {"UNEP_EA.5_Res.14", "UNEP/EA.5/RES/14"},
      {"A/58/253", ""},
      {"A_58_253", ""},
      {"A/RES/58", ""},
      {"A/RES/58/253/Add.1", ""},
      {"A/C.3/61/L.8", ""},
      {"E/1999/28/Rev.1", ""},
      {"E/CN.7/2001/2", ""},
      {"", ""},
      {"A/RES/", ""},
      {"A/RES/1514(", ""},
      {"A/RES/999999/1", ""},
  };
  for (const ParseRow& row : rows) {
    CAPTURE(row.printed);
    const auto parts = parse_key(known(), row.printed);
    std::string key;
    if (parts) key = make_key(*known().organ(parts->organ), parts->series, parts->number).value_or("unmade");
    CHECK(key == row.key);
  }
}

TEST_CASE("sessions in Arabic figures") {
  const std::pair<const char*, const char*> rows[] = {
      {"XV", "15"},    {"S-V", "S-5"},     {"ES-IV", "ES-4"}, {"61", "61"}, {"S-20", "S-20"},
      {"LXIII", "63"}, {"SS.XII", "S-12"}, {"IIII", "IIII"},  {"", ""},     {"1999", "1999"}};
  for (const auto& [printed, arabic] : rows) CHECK(arabic_session(printed) == arabic);
}

}  // namespace
}  // namespace recital::knowledge
