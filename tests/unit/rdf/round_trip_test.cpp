#include <fmt/format.h>

#include <catch2/catch.hpp>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "facts/facts.hpp"
#include "knowledge/embedded.hpp"
#include "knowledge/knowledge.hpp"
#include "rdf/read_graph.hpp"
#include "rdf/write_graph.hpp"

namespace recital::rdf {
namespace {

using facts::CitationFact;
using facts::ClauseFact;
using facts::DocumentFact;
using facts::Facts;
using facts::RequestFact;

const knowledge::Knowledge& known() {
  static const knowledge::Knowledge knowledge = knowledge::load_embedded();
  return knowledge;
}

std::string written(const Facts& facts, const WriteOptions& options = {}) {
  std::string turtle;
  write_graph(facts, known(), options, [&turtle](std::string_view bytes) { turtle.append(bytes); });
  return turtle;
}

std::string shown(const text::Span& span) {
  return fmt::format("{}-{}", span.begin, span.end);
}

// Every field of the facts, a line each thing.
std::string shown(const Facts& facts) {
  std::string all;
  for (const auto& s : facts.sources) all += fmt::format("source|{}|{}|{}\n", s.file, s.size, s.sha256);
  for (const DocumentFact& d : facts.documents) {
    all += fmt::format("document|{}|{}|{}|{}|{}|{}|{}|{}|{}|{}|{}|{}|{}|{}|{}\n", d.file, d.key, d.kind, d.key_origin,
                       d.title, d.organ, d.organ_id, d.adopted, d.meeting, d.session, d.agenda_item, d.preambular,
                       d.operative, d.witness, shown(d.source));
    for (const ClauseFact& c : d.clauses) {
      all += fmt::format("  clause|{}|{}|{}|{}|{}\n", c.place, c.kind, c.parent, c.text, shown(c.source));
    }
    for (const CitationFact& c : d.citations) {
      all += fmt::format("  citation|{}|{}|{}|{}|{}|{}|{}|{}|{}|{}|{}|{}|{}\n", c.place, c.action, c.role, c.target,
                         c.target_kind, c.target_organ, c.via, c.quote, shown(c.source), c.decided_by, c.pinpoint,
                         c.date, c.modifier);
    }
    for (const RequestFact& r : d.requests) {
      all += fmt::format("  request|{}|{}|{}|{}|{}|{}|{}|{}|{}|{}\n", r.place, r.requested_by, r.addressee, r.recipient,
                         r.due, r.due_session, r.recurrence, r.subject, r.quote, shown(r.source));
    }
  }
  for (const auto& d : facts.diagnostics) {
    all +=
        fmt::format("diagnostic|{}|{}|{}|{}|{}\n", d.file, shown(d.source), text::name(d.severity), d.code, d.message);
  }
  return all;
}

DocumentFact sample(const std::string& file, std::size_t witness) {
  DocumentFact document;
  document.file = file;
  document.key = "A/RES/56/124";
  document.kind = "resolution";
  document.key_origin = "text";
  document.title = "International cooperation against the world drug problem";
  document.organ = "General Assembly";
  document.organ_id = "GA";
  document.adopted = "2001-12-19";
  document.meeting = "88";
  document.session = "56";
  document.agenda_item = "110";
  document.preambular = 1;
  document.operative = 1;
  document.witness = witness;
  document.source = {10, 900};
  document.clauses = {
      {"H", "header", "", "Resolution 56/124", {10, 40}},
      {"P1", "preambular", "", "Recalling its resolution 52/92 and the 1961 Convention,", {50, 120}},
      {"O8", "operative", "", "Requests the Secretary-General:", {130, 170}},
      {"O8(a)", "operative", "O8", "To report to the General Assembly at its fifty-seventh session;", {171, 240}},
      {"X", "annex", "", "First annex", {300, 400}},
      {"X", "annex", "", "Second annex", {401, 500}},
      {"fn1", "footnote", "", "See A/56/157.", {600, 620}}};
  document.citations = {{"P1",
                         "recalls",
                         "object",
                         "A/RES/52/92",
                         "resolution",
                         "GA",
                         "text",
                         "its resolution 52/92",
                         {60, 80},
                         "possessive",
                         "annex",
                         "1997-12-12",
                         ""},
                        {"P1",
                         "recalls",
                         "object",
                         "UNTS/7515",
                         "treaty",
                         "",
                         "text",
                         "the 1961 Convention",
                         {85, 104},
                         "name",
                         "",
                         "",
                         ""},
                        {"O8",
                         "requests",
                         "adjunct",
                         "A/56/157",
                         "document",
                         "",
                         "fn:1",
                         "A/56/157",
                         {604, 612},
                         "symbol",
                         "",
                         "",
                         "with appreciation"},
                        {"X",
                         "cites",
                         "adjunct",
                         "S/RES/1373(2001)",
                         "resolution",
                         "SC",
                         "text",
                         "1373 (2001)",
                         {420, 431},
                         "name",
                         "",
                         "",
                         ""}};
  document.requests = {{"O8(a)",
                        "General Assembly",
                        "Secretary-General",
                        "General Assembly",
                        "57",
                        "57",
                        "",
                        "the world drug problem",
                        "To report to the General Assembly at its fifty-seventh session",
                        {171, 230}},
                       {"O8(a)",
                        "General Assembly",
                        "Secretary-General",
                        "Security Council; General Assembly",
                        "annually",
                        "",
                        "annually",
                        "",
                        "report",
                        {171, 230}}};
  return document;
}

Facts sample_facts() {
  Facts facts;
  facts.sources = {{"a.txt", 1000, "00ff"}, {"b.txt", 0, ""}};
  facts.documents = {sample("a.txt", 1), sample("b.txt", 2)};
  facts.documents[1].title = "Another title";
  facts.diagnostics = {
      {"a.txt", {85, 104}, text::Severity::warning, "treaty-number-disagrees", "7515 is the number of another"},
      {"c.txt", {0, 0}, text::Severity::error, "unreadable-file", "permission denied; change it"}};
  return facts;
}

TEST_CASE("a graph read back gives the same facts") {
  const Facts facts = sample_facts();
  const std::string turtle = written(facts);
  CHECK(shown(read_graph_text(turtle, "graph.ttl")) == shown(facts));
  CHECK(written(facts) == turtle);
}

TEST_CASE("the graph says what the design promises") {
  const std::string turtle = written(sample_facts());
  for (const char* part : {
           "un:A_RES_56_124\n\ta rc:Resolution ;",
           "rc:adopted \"2001-12-19\"^^xsd:date ;",
           "rdfs:seeAlso <https://undocs.org/en/A/RES/56/124>",
           "rc:recalls un:A_RES_52_92 ,",
           "rc:citesTreaty un:UNTS_7515",
           "rc:requestsReportFrom un:agent_Secretary-General",
           "un:A_RES_56_124.P1.c2\n\ta rc:Citation",
           "un:A_RES_56_124.O8.a\n\ta rc:Clause",
           "un:A_RES_56_124.X_2\n",
           "un:A_RES_56_124.fn1\n\ta rc:Footnote",
           "un:A_RES_56_124.O8.a.r1\n\ta rc:ReportRequest",
           "un:A_RES_56_124.w2\n\ta rc:Witness",
           "un:A_RES_56_124.w2.P1.c1\n\ta rc:Citation",
           "rc:viaFootnote un:A_RES_56_124.fn1",
           "un:file_a.txt\n\ta rc:Source",
           "rdfs:label \"General Assembly resolution 52/92\"@en",
           "rdfs:label \"Single Convention on Narcotic Drugs, 1961\"@en",
           "a rc:Diagnostic ,",
           "rc:organ un:organ_GA",
       }) {
    CAPTURE(part);
    CHECK(turtle.find(part) != std::string::npos);
  }
  CHECK(turtle.find("_:") == std::string::npos);
}

TEST_CASE("every term of the graph is in the ontology") {
  std::string ontology;
  for (std::size_t i = 0; i < knowledge::embedded_file_count; ++i)
    ontology.append("\n").append(knowledge::embedded_files[i].bytes);
  const std::string turtle = written(sample_facts());
  std::set<std::string> terms;
  for (std::size_t at = turtle.find("\trc:"); at != std::string::npos; at = turtle.find("\trc:", at + 1)) {
    terms.insert(turtle.substr(at + 1, turtle.find(' ', at) - at - 1));
  }
  for (std::size_t at = turtle.find("\ta rc:"); at != std::string::npos; at = turtle.find("\ta rc:", at + 1)) {
    terms.insert(turtle.substr(at + 3, turtle.find(' ', at + 3) - at - 3));
  }
  CHECK(terms.size() > 40);
  for (const std::string& term : terms) {
    CAPTURE(term);
    CHECK(ontology.find("\n" + term + " a ") != std::string::npos);
  }
}

TEST_CASE("another base changes every name and nothing else") {
  const Facts facts = sample_facts();
  const std::string turtle = written(facts, {"http://example.org/drugs#"});
  CHECK(turtle.find("@prefix un: <http://example.org/drugs#>") != std::string::npos);
  CHECK(shown(read_graph_text(turtle, "graph.ttl")) == shown(facts));
  for (const char* base : {"", "nothing", "no scheme/", "http://a b/", "http://example.org", "http://ex<a>/"}) {
    CHECK_THROWS_AS(written(facts, {base}), std::invalid_argument);
  }
}

// Strings that a damaged or hostile file may bring anywhere.
class Hostile {
 public:
  std::string word() {
    static const std::vector<std::string> pieces = {"A/RES/",
                                                    "56",
                                                    "/124",
                                                    "(",
                                                    ")",
                                                    " ",
                                                    "\n",
                                                    "\r",
                                                    "\t",
                                                    "\"",
                                                    "\\",
                                                    "'",
                                                    "<",
                                                    ">",
                                                    ".",
                                                    "-",
                                                    "_",
                                                    ";",
                                                    "; ",
                                                    ":",
                                                    "#",
                                                    "@en",
                                                    "^^",
                                                    "\"\"\"",
                                                    "\\u",
                                                    "{",
                                                    "}",
                                                    "|",
                                                    "%",
                                                    "\x01",
                                                    "\x7F",
                                                    "\xC2\x85",
                                                    "\xE2\x80\xAE",
                                                    "\xE2\x80\x8F",
                                                    "\xE2\x80\xA8",
                                                    "\xC3\xA9",
                                                    "\xEF\xBF\xBE",
                                                    "\xEF\xBB\xBF",
                                                    "\xF0\x9F\x95\x8A",
                                                    "P3",
                                                    "un:x",
                                                    "rc:recalls",
                                                    "treaty:",
                                                    "UNTS/1",
                                                    "\\",
                                                    "\"",
                                                    "\xF4\x8F\xBF\xBF"};
    std::string text;
    for (std::size_t n = pick(7); n > 0; --n) text += pieces[pick(pieces.size())];
    return text;
  }
  std::size_t pick(std::size_t below) { return std::uniform_int_distribution<std::size_t>(0, below - 1)(engine_); }
  text::Span span() {
    const std::size_t begin = pick(10000);
    return {begin, begin + pick(100)};
  }

 private:
  std::mt19937 engine_{20011219};
};

TEST_CASE("ten thousand hostile strings survive") {
  Hostile hostile;
  Facts facts;
  for (int i = 0; i < 40; ++i)
    facts.sources.push_back({fmt::format("{:02}{}", i, hostile.word()), hostile.pick(1000), hostile.word()});
  for (std::size_t i = 0; i < 120; ++i) {
    DocumentFact d;
    d.file = facts.sources[i / 3].file;
    d.source = {i % 3 * 20000, i % 3 * 20000 + 5};
    d.key = hostile.word();
    d.witness = 1;
    for (const DocumentFact& before : facts.documents) d.witness += before.key == d.key && !d.key.empty() ? 1 : 0;
    d.kind = hostile.pick(2) == 0 ? "resolution" : hostile.word();
    d.key_origin = hostile.word();
    d.title = hostile.word();
    d.organ = hostile.word();
    d.organ_id = hostile.word();
    d.adopted = hostile.word();
    d.meeting = hostile.word();
    d.session = hostile.word();
    d.agenda_item = hostile.word();
    d.preambular = hostile.pick(9);
    for (int n = 0; n < 6; ++n) {
      const bool note = hostile.pick(4) == 0;
      d.clauses.push_back(
          {hostile.word(), note ? "footnote" : hostile.word(), hostile.word(), hostile.word(), hostile.span()});
    }
    for (int n = 0; n < 5; ++n) {
      const std::string place = hostile.pick(2) == 0 ? d.clauses[hostile.pick(6)].place : hostile.word();
      d.citations.push_back({place, hostile.pick(2) == 0 ? "recalls" : hostile.word(), hostile.word(), hostile.word(),
                             hostile.pick(2) == 0 ? "treaty" : hostile.word(), hostile.word(), hostile.word(),
                             hostile.word(), hostile.span(), hostile.word(), hostile.word(), hostile.word(),
                             hostile.word()});
    }
    for (int n = 0; n < 2; ++n) {
      d.requests.push_back({d.clauses[hostile.pick(6)].place, hostile.word(), hostile.word(), hostile.word(),
                            hostile.word(), hostile.word(), hostile.word(), hostile.word(), hostile.word(),
                            hostile.span()});
    }
    facts.documents.push_back(std::move(d));
  }
  const std::string turtle = written(facts);
  const Facts read = read_graph_text(turtle, "graph.ttl");
  REQUIRE(read.documents.size() == facts.documents.size());
  for (std::size_t i = 0; i < facts.documents.size(); ++i) {
    REQUIRE(shown(Facts{{}, {read.documents[i]}, {}}) == shown(Facts{{}, {facts.documents[i]}, {}}));
  }
  CHECK(shown(read) == shown(facts));
  CHECK(written(read) == turtle);
}

TEST_CASE("bytes that are no text become replacement characters") {
  Facts facts = sample_facts();
  facts.documents[0].title = std::string("cut \xE2\x80 and \0 nul", 15);
  CHECK(read_graph_text(written(facts), "g").documents[0].title == "cut \xEF\xBF\xBD\xEF\xBF\xBD and \xEF\xBF\xBD nu");
}

TEST_CASE("triples may come in any order, with others among them") {
  const Facts facts = sample_facts();
  std::string turtle = written(facts);
  turtle += "\nun:A_RES_56_124 <http://example.org/note> [ <http://example.org/p> \"mine\" ] , \"x\"@fr .\n";
  turtle += "<http://example.org/a> a <http://example.org/Class> .\n";
  CHECK(shown(read_graph_text(turtle, "graph.ttl")) == shown(facts));
}

TEST_CASE("things may be described in reverse") {
  const Facts facts = sample_facts();
  const std::string turtle = written(facts);
  std::string reversed;
  const std::size_t prefixes = turtle.find("\n\n");
  for (std::size_t end = turtle.size(); end > prefixes;) {
    const std::size_t begin = turtle.rfind("\n\n", end - 1);
    reversed.append(turtle, begin, end - begin).append("\n\n");
    end = begin;
  }
  CHECK(shown(read_graph_text(turtle.substr(0, prefixes) + reversed, "graph.ttl")) == shown(facts));
}

TEST_CASE("files that are no whole graph are refused with their place") {
  const std::string turtle = written(sample_facts());
  const auto error = [](std::string_view bytes) -> std::string {
    try {
      static_cast<void>(read_graph_text(bytes, "graph.ttl"));
    } catch (const GraphError& problem) {
      return problem.what();
    }
    return "";
  };
  CHECK_THAT(error(""), Catch::Contains("nothing of Recital's"));
  CHECK_THAT(error("<a> <b> <c> ."), Catch::Contains("error"));
  CHECK_THAT(error("not turtle at all"), Catch::StartsWith("graph.ttl:1:"));
  for (std::size_t i = 1; i < 40; ++i) {  // cut off anywhere
    const std::string told = error(std::string_view(turtle).substr(0, turtle.size() * i / 40));
    CAPTURE(i, told);
    CHECK_THAT(told, Catch::StartsWith("graph.ttl:"));
  }
  CHECK_THROWS_AS(read_graph("/nonexistent/graph.ttl"), GraphError);
  CHECK_THROWS_AS(read_graph("/"), GraphError);
}

TEST_CASE("what the sink throws comes through") {
  struct Full {};
  CHECK_THROWS_AS(write_graph(sample_facts(), known(), {}, [](std::string_view) { throw Full(); }), Full);
}

TEST_CASE("no facts, an empty graph") {
  const std::string turtle = written({});
  CHECK(turtle.find("@prefix un:") != std::string::npos);
}

}  // namespace
}  // namespace recital::rdf
