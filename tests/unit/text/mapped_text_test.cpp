#include "text/mapped_text.hpp"

#include <catch2/catch.hpp>

using recital::text::MappedText;
using recital::text::Span;

namespace {

MappedText sample() {  // "the first" of the bytes "the  <fi>rst": two spaces folded, a ligature of three bytes
  MappedText text;
  text.append("the", {0, 3});
  text.append(" ", {3, 5});
  text.append("fi", {5, 8});
  text.append("rst", {8, 11});
  return text;
}

}  // namespace

TEST_CASE("spans of a mapped text name bytes of the file", "[text]") {
  const MappedText text = sample();
  REQUIRE(text.str() == "the first");
  CHECK(text.source({0, 9}) == Span{0, 11});
  CHECK(text.source({1, 3}) == Span{1, 3});
  CHECK(text.source({4, 9}) == Span{5, 11});
  CHECK(text.source({5, 6}) == Span{5, 8});  // part of a ligature is the whole of it
  CHECK(text.source({7, 8}) == Span{9, 10});
  CHECK(text.source({9, 9}) == Span{11, 11});
  CHECK(text.source({0, 0}) == Span{0, 0});
}

TEST_CASE("slices, appended texts and insertions keep the map", "[text]") {
  const MappedText text = sample();
  MappedText other = text.slice({4, 9});
  CHECK(other.str() == "first");
  CHECK(other.source({2, 5}) == Span{8, 11});
  other.append_inserted(" ");
  other.append(text, {0, 3});
  CHECK(other.str() == "first the");
  CHECK(other.source({6, 9}) == Span{0, 3});
  CHECK(other.source({5, 6}) == Span{11, 11});
}

TEST_CASE("cutting off the end keeps the map", "[text]") {
  MappedText text = sample();
  text.truncate(8);
  CHECK(text.str() == "the firs");
  CHECK(text.source({6, 8}) == Span{8, 10});
  text.truncate(20);
  CHECK(text.str() == "the firs");
  text.truncate(0);
  CHECK(text.empty());
  text.append("x", {30, 31});
  CHECK(text.source({0, 1}) == Span{30, 31});
}
