#include "text/encoding.hpp"

#include <catch2/catch.hpp>
#include <string>

using recital::text::decode;
using recital::text::Decoded;
using recital::text::Span;

TEST_CASE("bytes become UTF-8", "[text]") {
  struct Row {
    const char* what;
    std::string bytes;
    std::string text;
    std::size_t wrong;
  };
  using namespace std::string_literals;
  const Row rows[] = {
      {"ASCII", "Recalls", "Recalls", 0},
      {"UTF-8", "Nouméa — §", "Nouméa — §", 0},
      {"byte-order mark", "\xEF\xBB\xBFRecalls", "Recalls", 0},
      {"UTF-16, little end first", "\xFF\xFEN\0o\0\xE9\0"s, "Noé", 0},
      {"UTF-16, big end first", "\xFE\xFF\0N\0o"s, "No", 0},
      {"UTF-16 without a mark", "R\0e\0c\0a\0l\0l\0s\0"s, "Recalls", 0},
      {"surrogate pair", "\xFE\xFF\xD8\x3D\xDE\x00"s, "\xF0\x9F\x98\x80", 0},
      {"Windows-1252",
       "Coop\xE9ration \x93so\x94 1999\x96"
       "2000",
       "Coopération “so” 1999–2000", 4},
      {"truncated sequence", "régime \xC3", "régime Ã", 1},
      {"overlong sequence", "\xC0\xAF", "À¯", 2},
      {"nothing", "", "", 0},
  };
  for (const Row& row : rows) {
    INFO(row.what);
    const Decoded decoded = decode(row.bytes);
    CHECK(decoded.text.str() == row.text);
    CHECK(decoded.wrong_bytes == row.wrong);
    CHECK_FALSE(decoded.binary);
  }
}

TEST_CASE("binary files are refused", "[text]") {
  using namespace std::string_literals;
  CHECK(decode("PK\3\4\0\0\0\0abc"s).binary);
  CHECK(decode("%PDF-1.4\1\2\3\4\5\6\7"s).binary);
}

TEST_CASE("decoded characters know their bytes", "[text]") {
  const Decoded decoded = decode("a\xE9z");
  REQUIRE(decoded.text.str() == "aéz");
  CHECK(decoded.text.source({1, 3}) == Span{1, 2});
  CHECK(decoded.text.source({3, 4}) == Span{2, 3});
  CHECK(decoded.first_wrong == Span{1, 2});
}
