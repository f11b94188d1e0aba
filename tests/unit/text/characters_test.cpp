#include "text/characters.hpp"

#include <catch2/catch.hpp>

using namespace recital::text;

TEST_CASE("superscript digits go both ways", "[text]") {
  for (int digit = 0; digit < 10; ++digit) CHECK(superscript_digit(superscript(digit), 0) == digit);
  CHECK(superscript_digit("1", 0) == -1);
  CHECK(superscript_digit("\xE2\x81", 0) == -1);
  CHECK(superscript_digit("\xC2\xAE", 0) == -1);
}

TEST_CASE("characters of UTF-8 are stepped over, whole or broken", "[text]") {
  CHECK(character_length("é", 0) == 2);
  CHECK(character_length("—", 0) == 3);
  CHECK(character_length("a", 0) == 1);
  CHECK(character_length("\xE2\x80", 0) == 1);
  CHECK(previous_character("aé", 3) == 1);
  CHECK(previous_character("ab", 2) == 1);
}

TEST_CASE("words and numbers", "[text]") {
  CHECK(trimmed("  a b \t") == "a b");
  CHECK(trimmed("   ").empty());
  CHECK(starts_with_word("Annex II", "Annex"));
  CHECK_FALSE(starts_with_word("Annexed", "Annex"));
  CHECK(starts_ignoring_case("IBID., vol. 1", "ibid"));
  CHECK(find_ignoring_case("the 88th Plenary Meeting", "meeting") == 17);
  CHECK(find_ignoring_case("abc", "abcd") == std::string_view::npos);
  CHECK(parse_number("1373") == 1373);
  CHECK(parse_number("12a") == -1);
  CHECK(parse_number("") == -1);
  CHECK(parse_number("9999999999") == -1);
}
