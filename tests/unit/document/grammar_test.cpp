// The small grammars of the document room: numbers, symbols, headings, adoption lines, enumerators, sections, moods,
// notes.
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "document/adoption.hpp"
#include "document/clause_mood.hpp"
#include "document/enumerators.hpp"
#include "document/footnotes.hpp"
#include "document/front_matter.hpp"
#include "document/headings.hpp"
#include "document/keys.hpp"
#include "document/note_lines.hpp"
#include "document/numerals.hpp"
#include "document/paragraph_numbers.hpp"
#include "document/sections.hpp"
#include "document/symbols.hpp"
#include "document/titles.hpp"
#include "knowledge/knowledge.hpp"

using namespace recital;
using namespace recital::document;

TEST_CASE("Roman numerals", "[document]") {
  for (int value = 1; value < 60; ++value) CHECK(roman_value(roman_numeral(value)) == value);
  CHECK(roman_numeral(49) == "XLIX");
  CHECK(roman_value("IIII") == 0);
  CHECK(roman_value("") == 0);
  CHECK(damaged_roman_value("I1I") == 3);
  CHECK(damaged_roman_value("lV") == 4);
  CHECK(damaged_roman_value("v") == 5);
  CHECK(damaged_roman_value("2") == 0);
}

TEST_CASE("ordinals in words", "[document]") {
  const std::pair<const char*, int> rows[] = {{"First", 1},
                                              {"Twelfth", 12},
                                              {"Sixty-first", 61},
                                              {"EIGHTIETH", 80},
                                              {"sixty first", 61},
                                              {"Hundred and eighteenth", 118},
                                              {"One hundred and second", 102},
                                              {"Sixty", 0},
                                              {"", 0},
                                              {"first-sixty", 0}};
  for (const auto& [words, value] : rows) {
    INFO(words);
    CHECK(ordinal_value(words) == value);
  }
}

TEST_CASE("dates", "[document]") {
  CHECK(find_date("on 4 April 2007,")->iso == "2007-04-04");
  CHECK(find_date("13 March 2007Sixty-first session")->iso == "2007-03-13");
  CHECK_FALSE(find_date("resolution 4 of March 2007"));
  CHECK_FALSE(find_date("32 April 2007"));
  CHECK_FALSE(find_date("4 April 20"));
}

TEST_CASE("symbols and names of files", "[document]") {
  CHECK(symbol_alone("A/RES/S-20/2*") == "A/RES/S-20/2");
  CHECK(symbol_alone("S/RES/1208 (1998)") == "S/RES/1208(1998)");
  CHECK(symbol_alone("UNEP/EA.5/Res.14") == "UNEP/EA.5/RES/14");
  CHECK_FALSE(symbol_alone("and/or 5"));
  CHECK_FALSE(symbol_alone("A/RES/61/183 of 20 December"));
  const std::pair<const char*, const char*> rows[] = {
      {"A_RES_68_196.pdf", "A/RES/68/196"},
      {"word/A_RES_2205(XXI).txt", "A/RES/2205(XXI)"},
      {"A_RES_118_(II).txt", "A/RES/118(II)"},
      {"A_RES_76_246_B.txt", "A/RES/76/246 B"},
      {"A_RES_61_267B.txt", "A/RES/61/267 B"},
      {"A_RES_ES-10_20.txt", "A/RES/ES-10/20"},
      {"A_C.1_80_L.45.txt", "A/C.1/80/L.45"},
      {"S_RES_0654_1990_EN_GOLD.txt", "S/RES/654(1990)"},
      {"S_RES_2476(2019).txt", "S/RES/2476(2019)"},
      {"S_PRST_2012_28.txt", "S/PRST/2012/28"},
      {"UNEP_EA.2_RES.18.txt", "UNEP/EA.2/RES/18"},
      {"HSP_HA.1_Res.2.txt", "HSP/HA.1/RES/2"},
      {"ECE_TRANS_240.txt", "ECE/TRANS/240"},
      {"ECE_NICOSIA._CONF_2022_2_Add.1.txt", "ECE/NICOSIA.CONF/2022/2/Add.1"},
      {"E_5715_REV.2.txt", "E/5715/Rev.2"},
      {"A_HRC_PRST_OS_12_1.txt", "A/HRC/PRST/OS/12/1"},
  };
  for (const auto& [name, key] : rows) {
    INFO(name);
    REQUIRE(key_of_file_name(name));
    CHECK(*key_of_file_name(name) == key);
  }
  for (const char* name : {"000_7e538bd278118d6f.txt", "notes.txt", "A.txt", "report_2001.txt", ""}) {
    INFO(name);
    CHECK_FALSE(key_of_file_name(name));
  }
}

TEST_CASE("headings of resolutions", "[document]") {
  struct Row {
    const char* text;
    const char* number;
    const char* session;
    const char* part;
    const char* title;
  };
  const Row rows[] = {
      {"56/124. International cooperation", "124", "56", "", "International cooperation"},
      {"S-20/2. Political Declaration", "2", "S-20", "", "Political Declaration"},
      {"S/19-2. Programme", "2", "S-19", "", "Programme"},
      {"ES-10/20. Protection", "20", "ES-10", "", "Protection"},
      {"55/180 B. Financing", "180", "55", "B", "Financing"},
      {"2205 (XXI). Establishment", "2205", "XXI", "", "Establishment"},
      {"11(1). TERMS", "11", "I", "", "TERMS"},
      {"377 A (V). Uniting", "377", "V", "A", "Uniting"},
      {"Resolution 654 (1990) of 4 May 1990", "654", "1990", "", ""},
      {"48 (1948). Resolution of 23 April 1948", "48", "1948", "", ""},
      {"1 (1946) Resolution of 25 January 1946", "1", "1946", "", ""},
      {"Resolution 53/8", "8", "53", "", ""},
      {"PRST 20/1.", "1", "20", "", ""},
      {"SS.XII/3: Governance", "3", "SS.XII", "", "Governance"},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    const auto heading = read_heading(row.text);
    REQUIRE(heading);
    CHECK(heading->number.number == row.number);
    CHECK(heading->number.session == row.session);
    CHECK(heading->number.part == row.part);
    CHECK(std::string(row.text).substr(heading->title_at) == row.title);
  }
  for (const char* text :
       {"61/183 of 20 December 2006", "1373 (2001), in which it", "12. Requests", "1994/22", "resolutions 5/1", "30"}) {
    INFO(text);
    const auto heading = read_heading(text);
    CHECK((!heading || std::string(text) == "1994/22"));  // alone on a line it may be one; an organ's line decides
  }
}

TEST_CASE("lines of organs", "[document]") {
  const knowledge::Knowledge knowledge = knowledge::load_embedded();
  struct Row {
    const char* text;
    const char* id;
    bool whole;
  };
  const Row rows[] = {
      {"The General Assembly,", "GA", true},
      {"The Economic and Social Council.", "ECOSOC", true},
      {"“The Human Rights Council,", "HRC", true},
      {"The United Nations Environment Assembly,", "UNEA", true},
      {"The General Assembly resolves that, in view of the matter,", "GA", false},
      {"The Conference of the Parties,", "-", true},
      {"We, Ministers of the region,", "-", true},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    const auto line = read_organ_line(row.text, knowledge);
    REQUIRE(line);
    CHECK((line->organ ? line->organ->id : "-") == row.id);
    CHECK(line->whole == row.whole);
  }
  for (const char* text : {"The Commission shall consist of twenty-nine States,", "Recalling,", "The report,", ""}) {
    INFO(text);
    CHECK_FALSE(read_organ_line(text, knowledge));
  }
}

TEST_CASE("adoption lines", "[document]") {
  struct Row {
    const char* text;
    const char* meeting;
    const char* date;
  };
  const Row rows[] = {
      {"88th plenary meeting 19 December 2001", "88", "2001-12-19"},
      {"317th plenary meeting,", "317", ""},
      {"10th Plenary Meeting 12 March 2010", "10", "2010-03-12"},
      {"40th meeting 6 October 2022 [Adopted without a vote.]", "40", "2022-10-06"},
      {"52nd (resumed) plenary meeting 27 December 2019", "52", "2019-12-27"},
      {"Hundred and second plenary meeting, 31 October 1947.", "102", "1947-10-31"},
      {"Adopted unanimously at the 2921st meeting.", "2921", ""},
      {"Adopted at the 287th meeting by 8 votes to none, with 3 abstentions", "287", ""},
      {"[Adopted without a vote.]", "", ""},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    CHECK(is_adoption_line(row.text));
    CHECK(read_adoption(row.text).meeting == row.meeting);
    CHECK(read_adoption(row.text).date == row.date);
  }
  for (const char* text : {"Meeting of the Forum in Bali, Indonesia, on", "adopted at the fourth meeting of States,",
                           "Adopted by the Security Council at its 8559th meeting, on 25 June 2019",
                           "23rd meeting of the Parties, which decided", "Recalling the 5th meeting of the Board,"}) {
    INFO(text);
    CHECK_FALSE(is_adoption_line(text));
  }
  CHECK(read_adoption("Adopted by the Security Council at its 8559th meeting, on 25 June 2019").meeting == "8559");
}

TEST_CASE("sessions", "[document]") {
  CHECK(session_of("Sixty-first session") == "61");
  CHECK(session_of("General Assembly—Forty-seventh Session") == "47");
  CHECK(session_of("Tenth emergency special session") == "ES-10");
  CHECK(session_of("Nineteenth special session") == "S-19");
  CHECK(session_of("13 March 2007Sixty-first session").empty());
  CHECK(session_of("during the session").empty());
}

TEST_CASE("organs by the symbols of their documents", "[document]") {
  const knowledge::Knowledge knowledge = knowledge::load_embedded();
  const std::pair<const char*, const char*> rows[] = {
      {"UNEP/GC/SS.XII/4", "UNEP-GC"}, {"HSP/GC/24/7", "HSP-GC"}, {"HSP/HA.2/1", "HSP-HA"}, {"A/79/741", ""},
      {"A/HRC/55/1", "HRC"},           {"HSP/GCX/1", ""},         {"TD/442", ""},           {"UNEP/EA.x/1", ""},
      {"E/CN.7/2001/2", "CND"},        {"UNEP/EA.3/L.2", "UNEA"}};
  for (const auto& [symbol, organ] : rows) {
    INFO(symbol);
    const knowledge::Organ* found = organ_of_symbol(symbol, knowledge);
    CHECK((found == nullptr ? std::string() : found->id) == organ);
  }
}

TEST_CASE("enumerators", "[document]") {
  struct Row {
    const char* text;
    const char* value;
    const char* rest;
  };
  const Row rows[] = {{"12. Requests", "12", "Requests"},
                      {"1.", "1", ""},
                      {"(a) To keep", "a", "To keep"},
                      {"(iv) Address", "iv", "Address"},
                      {"(g0 To publish", "g", "To publish"},
                      {"a. Policies", "a", "Policies"},
                      {"(1) One", "1", "One"},
                      {"3 . Takes", "3", "Takes"},
                      {"- That all", "", "That all"},
                      {"\xE2\x80\x93 Calls for", "", "Calls for"},
                      {"(il) Second", "ii", "Second"}};
  for (const Row& row : rows) {
    INFO(row.text);
    const auto enumerator = read_enumerator(row.text);
    REQUIRE(enumerator);
    CHECK(enumerator->value == row.value);
    CHECK(std::string(row.text).substr(enumerator->length) == row.rest);
  }
  for (const char* text : {"2009. the", "1.5 million", "(A/61/445)", "(Signed) A", "Recalling", "(the) word", "- which",
                           "-5 degrees", "0. None"}) {
    INFO(text);
    CHECK_FALSE(read_enumerator(text));
  }
  CHECK(damaged_number("10 Calls for help now", 10, true) == 3);
  CHECK(damaged_number("10 Calls for help now", 10, false) == 0);
  CHECK(damaged_number("4, Calls upon all States", 4, false) == 3);
  CHECK(damaged_number("S. Appeals to all parties", 5, false) == 3);
  CHECK(damaged_number("5 million people live there", 5, true) == 0);
}

TEST_CASE("section headings", "[document]") {
  struct Row {
    const char* text;
    const char* last;
    const char* label;
    bool damaged;
  };
  const Row rows[] = {{"II", "I", "II", false}, {"III. Composition", "II", "III", false},
                      {"A", "", "A", false},    {"B Administrative framework", "A", "B", false},
                      {"I", "H", "I", false},   {"1", "", "I", true},
                      {"I1I", "", "III", true}, {"v The Programme", "III", "V", true}};
  for (const Row& row : rows) {
    INFO(row.text);
    const auto section = read_section_heading(row.text, row.last);
    REQUIRE(section);
    CHECK(section->label == row.label);
    CHECK(section->damaged == row.damaged);
  }
  CHECK_FALSE(read_section_heading("I", "H")->roman);
  for (const char* text : {"A report is due;", "I am glad.", "Requests", "12", "", "1. Decides"}) {
    INFO(text);
    CHECK_FALSE(read_section_heading(text, ""));
  }
  for (const char* text : {"Annex", "ANNEX II", "Annex I.", "Appendix", "Annex to resolution 682 (XXXV)"})
    CHECK(is_annex_heading(text));
  for (const char* text : {"Annexed to the report", "Annex contains a list", "annex"})
    CHECK_FALSE(is_annex_heading(text));
}

TEST_CASE("recitals and acts", "[document]") {
  for (const char* text :
       {"Recalling its resolution,", "Deeply concerned that", "Aware of", "Also noting", "Having heard the President,",
        "Sressing that", "In view of its resolution", "Whereas the maps", "Gravely alarmed at", "Convinced that"}) {
    INFO(text);
    CHECK(mood_of(text, false) == Mood::recital);
  }
  for (const char* text :
       {"Requests the", "Also decides that", "Takes note of", "Strongly urges all", "Once again condemns"}) {
    INFO(text);
    CHECK(mood_of(text, false) == Mood::act);
  }
  for (const char* text :
       {"The Commission shall", "requests the", "Members of the", "China, on 4 May", "United Nations", "Invite all"}) {
    INFO(text);
    CHECK(mood_of(text, false) == Mood::unknown);
  }
  CHECK(mood_of("Invite all stakeholders", true) == Mood::act);
  CHECK_FALSE(opens_with_known_act("Honduras and others"));
  CHECK(opens_with_known_act("Recommends to the Assembly"));
  const std::pair<const char*, char> stops[] = {{"the report;", ';'}, {"Africa, 1", ','},    {"Weapons,®", ','},
                                                {"it”.", '.'},        {"behaviours.”", '.'}, {"to it; and", ';'},
                                                {"following:", ':'},  {"the plan", '\0'},    {"of 1971", '\0'}};
  for (const auto& [text, stop] : stops) {
    INFO(text);
    CHECK(closing_mark(text) == stop);
  }
}

TEST_CASE("lines that begin notes", "[document]") {
  struct Row {
    const char* text;
    const char* label;
    bool like_a_note;
  };
  const Row rows[] = {{"1 See resolution 55/2.", "1", true},
                      {"¹² Ibid.", "12", true},
                      {"® Official Records of", "®", true},
                      {"! Resolution S-20/2", "!", true},
                      {"B A[56/157.", "B", true},
                      {"bid., vol. 1019", "", true},
                      {"1/ S/23500.", "1", true},
                      {"* On behalf of States", "*", true},
                      {"9 Adopted later", "9", false}};
  for (const Row& row : rows) {
    INFO(row.text);
    const auto start = note_start(row.text);
    REQUIRE(start);
    CHECK(start->label == row.label);
    CHECK(start->like_a_note == row.like_a_note);
  }
  for (const char* text :
       {"1. Requests", "(a) To keep", "“The Council", "Recalling its", "• Another", "2 of them", "12"}) {
    INFO(text);
    CHECK_FALSE(note_start(text));
  }
}

TEST_CASE("notes get their numbers", "[document]") {
  struct Row {
    std::vector<const char*> labels;
    std::vector<int> numbers;
  };
  const Row rows[] = {
      {{"1", "2", "3"}, {1, 2, 3}},
      {{"!", "2", "3", "*", "®", "®", "7"}, {1, 2, 3, 4, 5, 6, 7}},
      {{"20", "21", "2", "2", "2", "%", "%", "27", "B"}, {20, 21, 22, 23, 24, 25, 26, 27, 28}},
      {{"57", "58", "60", "61"}, {57, 58, 60, 61}},  // one is lost
      {{"*", "1", "2"}, {0, 1, 2}},                  // beside the row
      {{"", "!"}, {1, 2}},
      {{}, {}},
  };
  for (const Row& row : rows) {
    std::vector<Note> notes;
    for (const char* label : row.labels) notes.push_back({label, {}, {}, 0});
    CHECK(number_notes(notes) == row.numbers);
  }
}

TEST_CASE("items in quotation marks", "[document]") {
  CHECK(quoted_item("consideration of the item entitled “Central African region”, the President") ==
        "Central African region");
  CHECK(quoted_item("the item on the agenda").empty());
}
