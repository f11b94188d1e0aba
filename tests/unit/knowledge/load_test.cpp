#include <unistd.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <string>

#include "knowledge/embedded.hpp"
#include "knowledge/knowledge.hpp"

namespace recital::knowledge {
namespace {

namespace fs = std::filesystem;

// A copy of the embedded ontology that a test may spoil.
class Folder {
 public:
  Folder() : path_(fs::temp_directory_path() / ("recital-ontology-" + std::to_string(::getpid()))) {
    fs::remove_all(path_);
    fs::create_directories(path_);
    for (std::size_t i = 0; i < embedded_file_count; ++i) {
      write(std::string(embedded_files[i].name), std::string(embedded_files[i].bytes));
    }
  }
  ~Folder() { fs::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  void write(const std::string& name, const std::string& text) const {
    std::ofstream(path_ / name, std::ios::binary) << text;
  }
  void add(const std::string& name, const std::string& text) const {
    std::ofstream(path_ / name, std::ios::binary | std::ios::app) << text;
  }
  [[nodiscard]] const fs::path& path() const { return path_; }
  [[nodiscard]] std::string error() const {
    try {
      static_cast<void>(load_folder(path_));
    } catch (const OntologyError& problem) {
      return problem.what();
    }
    return "";
  }

 private:
  fs::path path_;
};

TEST_CASE("the embedded ontology loads") {
  const Knowledge knowledge = load_embedded();
  CHECK(knowledge.organs.size() >= 140);
  CHECK(knowledge.sessions.size() >= 1200);
  CHECK(knowledge.treaties.size() >= 400);
  CHECK(knowledge.instruments.size() >= 250);
  CHECK(knowledge.relations.size() >= 25);
  CHECK_FALSE(knowledge.version.empty());

  REQUIRE(knowledge.organ("CND") != nullptr);
  const Organ& commission = *knowledge.organ("CND");
  CHECK(commission.name == "Commission on Narcotic Drugs");
  CHECK(commission.names.front() == commission.name);
  CHECK(commission.contextual_names == std::vector<std::string>{"the Commission"});
  CHECK(commission.parent == "ECOSOC");
  CHECK(knowledge.organ("nobody") == nullptr);
  bool found = false;
  for (const Supplement& printed : commission.supplements) {
    found = found || (printed.series == "ECOSOC" && printed.number == "8" && printed.symbol_template == "E/{year}/28");
  }
  CHECK(found);
  for (const Organ& organ : knowledge.organs) {
    for (const std::string& name : organ.names) CHECK(name.find('[') == std::string::npos);
  }

  REQUIRE(knowledge.session("GA", "44") != nullptr);
  CHECK(knowledge.session("GA", "44")->opened.year == 1989);
  CHECK(knowledge.session("GA", "XV") == knowledge.session("GA", "15"));
  CHECK(knowledge.session("GA", "S-20") != nullptr);
  CHECK(knowledge.session("GA", "500") == nullptr);
  REQUIRE(knowledge.session("SC", "2001") != nullptr);
  CHECK(knowledge.session("SC", "2001")->first_number <= 1373);
  CHECK(knowledge.session("SC", "2001")->last_number >= 1373);

  REQUIRE(knowledge.treaty("UNTS/14152") != nullptr);
  CHECK(knowledge.treaty("UNTS/14152")->number == "14152");
  CHECK(knowledge.treaty("UNTS/14152")->volumes == "976");
  CHECK(knowledge.treaty_numbered("39574") == knowledge.treaty("UNTS/39574"));
  CHECK(knowledge.treaty("UNTS/39574 P1")->article_of == "UNTS/39574");
  CHECK(knowledge.treaty("UN-Charter") != nullptr);
}

TEST_CASE("relations carry their cues, longest first") {
  const Knowledge knowledge = load_embedded();
  for (const char* name :
       {"recalls",    "reaffirms",   "reiterates",  "bearsInMind", "notes",      "welcomes",   "emphasizes",
        "recognizes", "considers",   "concernedBy", "guidedBy",    "endorses",   "adopts",     "decides",
        "requests",   "urges",       "callsUpon",   "invites",     "encourages", "recommends", "demands",
        "affirms",    "appreciates", "condemns",    "authorizes",  "amends",     "supersedes", "cites"}) {
    CAPTURE(name);
    const Relation* relation = nullptr;
    for (const Relation& each : knowledge.relations) {
      if (each.name == name) relation = &each;
    }
    REQUIRE(relation != nullptr);
    for (std::size_t i = 1; i < relation->cues.size(); ++i)
      CHECK(relation->cues[i - 1].size() >= relation->cues[i].size());
    const std::string asking = " requests urges callsUpon invites encourages recommends demands authorizes decides ";
    CHECK(relation->asks == (asking.find(std::string(" ").append(name).append(" ")) != std::string::npos));
  }
}

TEST_CASE("a folder of the same files gives the same knowledge") {
  const Folder folder;
  const Knowledge built_in = load_embedded();
  const Knowledge read = load_folder(folder.path());
  CHECK(read.organs.size() == built_in.organs.size());
  CHECK(read.sessions.size() == built_in.sessions.size());
  CHECK(read.treaties.size() == built_in.treaties.size());
  CHECK(read.version == built_in.version);
}

TEST_CASE("a verb of one's own is a line of Turtle") {
  const Folder folder;
  folder.write("mine.ttl",
               "@prefix rc: <https://w3id.org/recital/ontology#> .\nrc:recalls rc:cue \"Harking Back\"@en, "
               "\"rappelant\"@fr .\n");
  const Knowledge knowledge = load_folder(folder.path());
  for (const Relation& relation : knowledge.relations) {
    const bool has = std::find(relation.cues.begin(), relation.cues.end(), "harking back") != relation.cues.end();
    CHECK(has == (relation.name == "recalls"));
    CHECK(std::find(relation.cues.begin(), relation.cues.end(), "rappelant") == relation.cues.end());
  }
}

struct Mistake {
  const char* file;
  const char* added;
  const char* told;  // what the message holds
};

TEST_CASE("mistakes are told with their place") {
  const char* prefixes =
      "@prefix rc: <https://w3id.org/recital/ontology#> .\n"
      "@prefix un: <https://w3id.org/recital/un/> .\n"
      "@prefix dcterms: <http://purl.org/dc/terms/> .\n"
      "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n"
      "@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .\n";
  const Mistake rows[] = {
      {"x.ttl", "un:organ_X a rc:Organ ; rc:id \"X\" .\n", "x.ttl:6:1: error: organ organ_X has no label"},
      {"x.ttl", "\nun:organ_X a rc:Organ ;\n  rdfs:label \"X\" .\n", "x.ttl:7:1: error: organ organ_X has no id"},
      {"x.ttl", "un:organ_X a rc:Organ ;\n  rdfs:label \"X\" ;\n  rc:id \"CND\" .\n",
       "x.ttl:8:1: error: two organs have the id \"CND\"; leave one of them (the other stands at "},
      // A cue of another relation: whichever comes first in the alphabet, the line added is the one at fault.
      {"x.ttl", "rc:welcomes rc:cue \"recalls\"@en .\n",
       "x.ttl:6:1: error: the cue \"recalls\" is claimed by recalls and by welcomes; leave it to one of them (the "
       "other "
       "stands at "},
      {"x.ttl", "rc:recalls rc:cue \"harking back\"@en,\n  \"welcomes\"@en,\n  \"hearkening\"@en .\n",
       "x.ttl:7:1: error: the cue \"welcomes\" is claimed by recalls and by welcomes"},
      {"x.ttl", "rc:recalls rc:cue \"Welcomes\"@en\n  , \"harking back\"@en .\n",
       "x.ttl:6:1: error: the cue \"welcomes\" is claimed by recalls and by welcomes"},
      {"x.ttl", "rc:recalls rc:cue \"\"@en .\n", "x.ttl:6:1: error: \"\" is no cue"},
      {"x.ttl", "rc:recalls\n  rc:cue \"harking  back\"@en .\n", "x.ttl:7:1: error: \"harking  back\" is no cue"},
      {"x.ttl", "rc:recalls rc:cue \"harking back\"@en,\n  \"Harking ... back\"@en .\n",
       "x.ttl:7:1: error: \"Harking ... back\" is no cue; write words with one space between, and \" … \" for a gap"},
      {"x.ttl", "rc:recalls rc:cue \" … back\"@en .\n", "x.ttl:6:1: error: \" … back\" is no cue"},
      {"x.ttl", "un:harks a rc:Relation ; rdfs:label \"harks\"@en .\n",
       "x.ttl:6:1: error: the relation <https://w3id.org/recital/un/harks> must have a name of "
       "https://w3id.org/recital/ontology#"},
      // A treaty twice: under its key, under its name, under two numbers.
      {"x.ttl",
       "un:T a rc:Treaty ; rc:symbol \"UNTS/14152\" ; dcterms:title \"T\" ; rc:treatySeriesNumber \"14152\" .\n",
       "x.ttl:6:1: error: two treaties have the key \"UNTS/14152\", with the numbers \"14152\" and \"14152\""},
      {"x.ttl", "un:UNTS_14152 rc:treatySeriesNumber \"14153\" .\n",
       "x.ttl:6:1: error: treatySeriesNumber has two values, \"14152\" and \"14153\"; leave one of them (the other "
       "stands at "},
      {"x.ttl",
       "un:T a rc:Treaty ; rc:symbol \"UNTS/99999\" ;\n"
       "  dcterms:title \"Convention on the Prevention and Punishment of the Crime of Genocide\"@en ;\n"
       "  rc:concluded \"1948\"^^xsd:gYear ; rc:treatySeriesNumber \"99999\" .\n",
       "x.ttl:7:1: error: two treaties have the title \"Convention on the Prevention and Punishment of the Crime of "
       "Genocide\", with the numbers \"1021\" and \"99999\"; leave one of them (the other stands at "},
      {"x.ttl", "un:T a rc:Treaty ; rc:symbol \"UNTS/99999\" ; dcterms:title \"T\" ; rc:treatySeriesNumber \"1\" .\n",
       "x.ttl:6:1: error: the key UNTS/99999 and treatySeriesNumber \"1\" disagree"},
      {"x.ttl",
       "un:organ_GA.s900 a rc:Session ; rc:sessionOf un:organ_GA ; rc:name \"900\" ; rc:opened "
       "\"2001-02-29\"^^xsd:date .\n",
       "x.ttl:6:1: error: opened is not a date: \"2001-02-29\""},
      {"x.ttl", "un:organ_X rc:id \"unfinished\n", "x.ttl:6:"},
      {"x.ttl", "un:organ_X rc:id nonsense:x .\n", "x.ttl:6:"},
      {"x.ttl", "\nun:organ_X rc:id ; .\n", "x.ttl:7:"},
      {"alignments.ttl", "rc:recalls rdfs:label\n", "alignments.ttl:"},
      {"shapes.ttl", "rc:recalls [ .\n", "shapes.ttl:6:"},
  };
  for (const Mistake& row : rows) {
    CAPTURE(row.added);
    const Folder folder;
    folder.write(row.file, std::string(prefixes) + row.added);
    CHECK_THAT(folder.error(), Catch::Contains(row.told));
    CHECK_THAT(folder.error(), Catch::Contains(": error: "));
  }
}

TEST_CASE("the same cue twice in one relation is no mistake") {
  const Folder folder;
  folder.write(
      "mine.ttl",
      "@prefix rc: <https://w3id.org/recital/ontology#> .\nrc:recalls rc:cue \"Recalling\"@en, \"recalls\" .\n");
  CHECK(folder.error().empty());
}

TEST_CASE("nothing is taken from alignments and shapes") {
  const Folder folder;
  const char* text =
      "@prefix rc: <https://w3id.org/recital/ontology#> .\n@prefix sh: <http://www.w3.org/ns/shacl#> .\n"
      "rc:recalls rc:cue \"welcomes\"@en .\n<urn:x> a rc:Organ ; sh:property [ sh:in ( \"a\" \"b\" ) ] .\n";
  folder.write("alignments.ttl", text);
  folder.write("shapes.ttl", text);
  const Knowledge built_in = load_embedded();
  const Knowledge read = load_folder(folder.path());
  CHECK(read.organs.size() == built_in.organs.size());
  CHECK(read.sha256 == built_in.sha256);
  for (std::size_t i = 0; i < built_in.relations.size(); ++i) {
    CHECK(read.relations.at(i).name == built_in.relations[i].name);
    CHECK(read.relations.at(i).cues == built_in.relations[i].cues);
  }
  for (std::size_t i = 0; i < embedded_file_count; ++i) {
    CHECK(embedded_files[i].name != "alignments.ttl");
    CHECK(embedded_files[i].name != "shapes.ttl");
  }
}

TEST_CASE("a missing file is named") {
  const Folder folder;
  fs::remove(folder.path() / "organs.ttl");
  CHECK_THAT(folder.error(), Catch::Contains("organs.ttl:1:1: error: there is no such file"));
  CHECK_THROWS_AS(load_folder(folder.path() / "nowhere"), OntologyError);
}

TEST_CASE("a file that can't be read is named") {
  const Folder folder;
  fs::remove(folder.path() / "organs.ttl");
  fs::create_directory(folder.path() / "organs.ttl");
  CHECK_THAT(folder.error(), Catch::Contains("organs.ttl:1:1: error: it can't be read"));
  fs::remove(folder.path() / "organs.ttl");
  fs::create_symlink("nowhere.ttl", folder.path() / "organs.ttl");
  CHECK_THAT(folder.error(), Catch::Contains("organs.ttl:1:1: error: it can't be read"));
}

TEST_CASE("an empty file, or one that is no text, is named") {
  const Folder folder;
  folder.write("recital.ttl", "");
  CHECK_THAT(folder.error(), Catch::Contains("error: the ontology ontology has no versionInfo"));
  folder.write("recital.ttl", std::string("\0\xff\x01", 3));
  CHECK_THAT(folder.error(), Catch::Contains("recital.ttl:1:"));
}

}  // namespace
}  // namespace recital::knowledge
