#include <algorithm>
#include <catch2/catch.hpp>
#include <string>

#include "document_cases.hpp"
#include "knowledge/knowledge.hpp"
#include "text/characters.hpp"

using namespace recital;

namespace {

const knowledge::Knowledge& knowledge_base() {
  static const knowledge::Knowledge loaded = knowledge::load_embedded();
  return loaded;
}

// Are the letters of `words` in `bytes`, in order? Marks of Markdown, line ends and footnotes may stand between.
bool letters_in_order(std::string_view words, std::string_view bytes) {
  std::size_t at = 0;
  for (const char c : words) {
    if (!text::is_letter(c)) continue;
    at = bytes.find(c, at);
    if (at == std::string_view::npos) return false;
    ++at;
  }
  return true;
}

}  // namespace

TEST_CASE("files of each kind are read", "[document]") {
  for (const test::DocumentCase& row : test::document_cases()) {
    INFO(row.file << ": " << row.what);
    const document::Document document = document::read_document(row.file, row.bytes, knowledge_base());
    const std::vector<std::string> lines = test::shown(document);
    for (std::size_t i = 0; i < std::max(lines.size(), row.expected.size()); ++i) {
      const std::string got = i < lines.size() ? test::trimmed_end(lines[i]) : "(nothing)";
      const std::string expected = i < row.expected.size() ? row.expected[i] : "(nothing)";
      CHECK(got == expected);
    }
  }
}

TEST_CASE("everything read maps to the bytes that say it", "[document]") {
  for (const test::DocumentCase& row : test::document_cases()) {
    INFO(row.file << ": " << row.what);
    const document::Document document = document::read_document(row.file, row.bytes, knowledge_base());
    for (const document::Resolution& resolution : document.resolutions) {
      CHECK(resolution.source.end <= row.bytes.size());
      for (const document::Clause& clause : resolution.clauses) {
        const text::Span source = clause.text.source({0, clause.text.size()});
        REQUIRE(source.end <= row.bytes.size());
        CHECK(letters_in_order(clause.text.view(), std::string_view(row.bytes).substr(source.begin, source.size())));
        // Each word by itself, too.
        for (std::size_t begin = 0; begin < clause.text.size();) {
          const std::size_t end = std::min(clause.text.view().find(' ', begin), clause.text.size());
          const text::Span word = clause.text.source({begin, end});
          CHECK(letters_in_order(clause.text.view({begin, end}),
                                 std::string_view(row.bytes).substr(word.begin, word.size())));
          begin = end + 1;
        }
        for (const document::Marker& marker : clause.markers) {
          CHECK(marker.position <= clause.text.size());
          CHECK(marker.footnote < resolution.footnotes.size());
          CHECK(source.begin < marker.source.begin);
          CHECK(marker.source.end <= row.bytes.size());
          CHECK_FALSE(marker.source.empty());
        }
      }
      for (const document::Footnote& footnote : resolution.footnotes) {
        const text::Span source = footnote.text.source({0, footnote.text.size()});
        CHECK(letters_in_order(footnote.text.view(), std::string_view(row.bytes).substr(source.begin, source.size())));
      }
    }
  }
}

TEST_CASE("reading the same bytes in another encoding gives the same clauses", "[document]") {
  for (const test::DocumentCase& row : test::document_cases()) {
    INFO(row.file);
    const std::vector<std::string> plain = test::shown(document::read_document(row.file, row.bytes, knowledge_base()));
    std::string crlf;
    for (const char c : row.bytes) crlf += c == '\n' ? "\r\n" : std::string(1, c);
    CHECK(test::shown(document::read_document(row.file, crlf, knowledge_base())) == plain);
    CHECK(test::shown(document::read_document(row.file, "\xEF\xBB\xBF" + row.bytes, knowledge_base())) == plain);
  }
}

TEST_CASE("what can't be read is said", "[document]") {
  using namespace std::string_literals;
  struct Row {
    std::string bytes;
    const char* code;
  };
  const Row rows[] = {
      {"", "empty-file"}, {" \n\t\n", "empty-file"}, {"PK\3\4\0\0\0"s, "binary-file"}, {"\xFF\xFE", "no-resolution"}};
  for (const Row& row : rows) {
    const document::Document document = document::read_document("x.txt", row.bytes, knowledge_base());
    CHECK(document.resolutions.empty());
    REQUIRE(document.diagnostics.size() == 1);
    CHECK(document.diagnostics[0].code == row.code);
    CHECK(document.diagnostics[0].file == "x.txt");
    CHECK(document.diagnostics[0].message.find('\n') == std::string::npos);
  }
}

TEST_CASE("a prefix of any length is read without harm", "[document]") {
  for (const test::DocumentCase& row : test::document_cases()) {
    for (std::size_t size = 0; size < row.bytes.size(); size += 7) {
      const document::Document document =
          document::read_document(row.file, std::string_view(row.bytes).substr(0, size), knowledge_base());
      CHECK(document.size == size);
    }
  }
}

TEST_CASE("hostile files take linear time", "[document][slow]") {
  const std::string head = "1/1. Title\n\nThe General Assembly,\n\n";
  std::string footnotes = head;
  for (int i = 1; i <= 5000; ++i) footnotes += "Recalling the thing," + std::to_string(i) + " and\n\n";
  footnotes += "1. Requests it.\n\n";
  for (int i = 1; i <= 5000; ++i) footnotes += std::to_string(i) + " See resolution 1/" + std::to_string(i) + ".\n";
  std::string paragraphs = head;
  for (int i = 1; i <= 100000; ++i) paragraphs += std::to_string(i) + ". Requests the thing;\n\n";
  std::string damaged = head;
  for (int i = 1; i <= 5000; ++i) damaged += "Recalling the thing,! and® the? other,*\n\n";
  for (int i = 1; i <= 5000; ++i) damaged += "® See resolution 1/" + std::to_string(i) + ".\n\n";
  std::string one_line = head + "Recalling ";
  for (int i = 0; i < 100000; ++i) one_line += "words,1 resolution 5/5 of 3 May 1999, and * <b [x ";
  std::string turns;
  for (int i = 0; i < 100000; ++i) turns += "2/3\nA/RES/1/1\n";
  const auto read = [](const std::string& bytes) {
    return document::read_document("A_RES_1_1.txt", bytes, knowledge_base());
  };
  const document::Document many = read(footnotes);
  REQUIRE(many.resolutions.size() == 1);
  CHECK(many.resolutions[0].footnotes.size() == 5000);
  CHECK(many.resolutions[0].clauses[5000].markers.size() == 1);
  CHECK(read(paragraphs).resolutions.at(0).operative == 100000);
  CHECK(read(damaged).resolutions.size() == 1);
  CHECK(read(one_line).resolutions.size() == 1);
  CHECK(read(turns).size == turns.size());
}
