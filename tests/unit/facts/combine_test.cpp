#include "facts/combine.hpp"

#include <catch2/catch.hpp>

using namespace recital::facts;

namespace {

Facts graph_of(const std::vector<std::pair<std::string, std::string>>& files, const std::string& sha256 = "1") {
  Facts facts;
  for (const auto& [file, key] : files) {
    facts.sources.push_back({file, 10, sha256});
    DocumentFact document;
    document.file = file;
    document.key = key;
    facts.documents.push_back(document);
  }
  facts.provenance.program_version = "0.1.0";
  return facts;
}

// "a.txt A/1 w1; …"
std::string shown(const Facts& facts) {
  std::string text;
  for (const auto& document : facts.documents)
    text += document.file + " " + document.key + " w" + std::to_string(document.witness) + "; ";
  return text;
}

}  // namespace

TEST_CASE("graphs are combined as one build of all files would be") {
  const auto one = graph_of({{"b.txt", "A/1"}, {"c.txt", "A/2"}}),
             other = graph_of({{"a.txt", "A/1"}, {"c.txt", "A/2"}});
  const auto both = combine({one, other});
  CHECK(shown(both) == "a.txt A/1 w1; b.txt A/1 w2; c.txt A/2 w1; ");
  CHECK(both.sources.size() == 3);
  CHECK(both.provenance.program_version == "0.1.0");
  REQUIRE(both.diagnostics.size() == 1);
  CHECK(both.diagnostics[0].file == "b.txt");
  CHECK(shown(combine({other, one})) == shown(both));
  CHECK(shown(combine({one})) == shown(one));
  CHECK(combine({}).documents.empty());
}

TEST_CASE("different files of one name are refused") {
  CHECK_THROWS_WITH(combine({graph_of({{"a.txt", "A/1"}}), graph_of({{"a.txt", "A/1"}}, "2")}),
                    "two different files are named a.txt");
}

TEST_CASE("the provenance of graphs made differently is not known") {
  auto other = graph_of({{"b.txt", "A/2"}});
  other.provenance.program_version = "0.2.0";
  CHECK(combine({graph_of({{"a.txt", "A/1"}}), other}).provenance.program_version.empty());
}
