// Puts strings into every place of facts, writes them as a graph, reads the graph back:
//   hostile_graph STRINGS GRAPH.ttl BACK [BASE]
// STRINGS and BACK hold a string a line, in hexadecimal. BACK has as many lines as STRINGS: the strings as they come
// back, in the same order. test_hostile_strings.py makes STRINGS and knows what must be in BACK.
#include <fmt/format.h>

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <stdexcept>
#include <string>
#include <vector>

#include "facts/facts.hpp"
#include "knowledge/knowledge.hpp"
#include "rdf/read_graph.hpp"
#include "rdf/write_graph.hpp"

namespace {

using namespace recital;

constexpr std::size_t kClauses = 6, kCitations = 6, kRequests = 2;

// Each place that takes any text, in a set order. A file's name, which may stand at many places, once.
template <typename Visit>
void visit_texts(facts::Facts& facts, Visit&& visit) {
  for (facts::Source& source : facts.sources) {
    visit(source.file);
    visit(source.sha256);
  }
  for (facts::DocumentFact& d : facts.documents) {
    for (std::string* text : {&d.key, &d.kind, &d.key_origin, &d.title, &d.organ, &d.organ_id, &d.adopted, &d.meeting,
                              &d.session, &d.agenda_item}) {
      visit(*text);
    }
    for (facts::ClauseFact& c : d.clauses) {
      for (std::string* text : {&c.place, &c.kind, &c.parent, &c.text}) visit(*text);
    }
    for (facts::CitationFact& c : d.citations) {
      for (std::string* text : {&c.place, &c.action, &c.role, &c.target, &c.target_kind, &c.target_organ, &c.via,
                                &c.quote, &c.decided_by, &c.pinpoint, &c.date, &c.modifier}) {
        visit(*text);
      }
    }
    for (facts::RequestFact& r : d.requests) {
      for (std::string* text : {&r.place, &r.requested_by, &r.addressee, &r.recipient, &r.due, &r.due_session,
                                &r.recurrence, &r.subject, &r.quote}) {
        visit(*text);
      }
    }
  }
  for (text::Diagnostic& diagnostic : facts.diagnostics) {
    visit(diagnostic.code);
    visit(diagnostic.message);
  }
}

std::size_t texts_in(facts::Facts facts) {
  std::size_t count = 0;
  visit_texts(facts, [&count](std::string&) { ++count; });
  return count;
}

// Enough things for the strings, with numbers that tell them apart; no texts yet.
facts::Facts shape_for(std::size_t strings) {
  facts::Facts facts;
  for (std::size_t i = 0; texts_in(facts) < strings; ++i) {
    facts.sources.push_back({"", i * 1000, ""});
    facts::DocumentFact document;
    document.preambular = i;
    document.operative = i % 7;
    document.source = {i, i + 100000};
    for (std::size_t n = 0; n < kClauses; ++n) document.clauses.push_back({"", "", "", "", {n * 1000, n * 1000 + 900}});
    for (std::size_t n = 0; n < kCitations; ++n) {
      document.citations.emplace_back().source = {n * 1000 + 10, n * 1000 + 20};
    }
    for (std::size_t n = 0; n < kRequests; ++n) {
      document.requests.emplace_back().source = {n * 1000 + 30, n * 1000 + 40};
    }
    facts.documents.push_back(std::move(document));
    facts.diagnostics.push_back({"", {i, i + 1}, text::Severity::warning, "", ""});
  }
  return facts;
}

// A file's name begins with its number, so that the order by name is that of the facts.
std::string numbered(std::size_t i, const std::string& name) {
  return fmt::format("{:05} {}", i, name);
}

facts::Facts facts_with(const std::vector<std::string>& strings) {
  facts::Facts facts = shape_for(strings.size());
  std::size_t next = 0;
  visit_texts(facts, [&](std::string& text) { text = next < strings.size() ? strings[next++] : ""; });
  for (std::size_t i = 0; i < facts.sources.size(); ++i) {
    facts.sources[i].file = numbered(i, facts.sources[i].file);
    facts::DocumentFact& document = facts.documents[i];
    document.file = facts.diagnostics[i].file = facts.sources[i].file;
    for (std::size_t before = 0; before < i; ++before) {
      if (!document.key.empty() && facts.documents[before].key == document.key) ++document.witness;
    }
  }
  return facts;
}

// Everything of the facts that is no text.
std::string numbers_of(const facts::Facts& facts) {
  std::string all;
  const auto span = [&all](const text::Span& s) { all += fmt::format(" {}-{}", s.begin, s.end); };
  for (const facts::Source& source : facts.sources) all += fmt::format("source {}\n", source.size);
  for (const facts::DocumentFact& d : facts.documents) {
    all += fmt::format("document {} {} {}", d.preambular, d.operative, d.witness);
    span(d.source);
    all += "\nclauses";
    for (const facts::ClauseFact& c : d.clauses) span(c.source);
    all += "\ncitations";
    for (const facts::CitationFact& c : d.citations) span(c.source);
    all += "\nrequests";
    for (const facts::RequestFact& r : d.requests) span(r.source);
    all += "\n";
  }
  for (const text::Diagnostic& d : facts.diagnostics) {
    all += fmt::format("diagnostic {}", text::name(d.severity));
    span(d.source);
    all += "\n";
  }
  return all;
}

std::vector<std::string> read_strings(const char* path) {
  std::ifstream file(path);
  std::vector<std::string> strings;
  for (std::string line; std::getline(file, line);) {
    std::string bytes;
    for (std::size_t i = 0; i + 1 < line.size(); i += 2) {
      bytes += static_cast<char>(std::stoi(line.substr(i, 2), nullptr, 16));
    }
    strings.push_back(std::move(bytes));
  }
  if (!file.eof()) throw std::runtime_error(fmt::format("can't read {}", path));
  return strings;
}

void run(const char* strings_path, const char* graph_path, const char* back_path, const rdf::WriteOptions& options) {
  const std::vector<std::string> strings = read_strings(strings_path);
  const facts::Facts given = facts_with(strings);
  {
    std::ofstream graph(graph_path, std::ios::binary);
    rdf::write_graph(given, knowledge::load_embedded(), options, [&graph](std::string_view bytes) { graph << bytes; });
    if (!graph.flush()) throw std::runtime_error(fmt::format("can't write {}", graph_path));
  }
  facts::Facts read = rdf::read_graph(graph_path);
  if (numbers_of(read) != numbers_of(given)) {
    throw std::runtime_error(
        fmt::format("other things came back.\nGiven:\n{}\nRead:\n{}", numbers_of(given), numbers_of(read)));
  }
  for (std::size_t i = 0; i < read.sources.size(); ++i) {
    facts::Source& source = read.sources[i];
    if (read.documents[i].file != source.file || read.diagnostics[i].file != source.file) {
      throw std::runtime_error(fmt::format("another file came back than {}", source.file));
    }
    source.file.erase(0, numbered(i, "").size());
  }
  std::ofstream back(back_path, std::ios::binary);
  std::size_t next = 0;
  visit_texts(read, [&](const std::string& text) {
    if (next++ >= strings.size()) return;
    for (const char c : text) back << fmt::format("{:02x}", static_cast<unsigned char>(c));
    back << '\n';
  });
  if (!back.flush()) throw std::runtime_error(fmt::format("can't write {}", back_path));
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 4 && argc != 5) {
    std::cerr << "hostile_graph STRINGS GRAPH.ttl BACK [BASE]\n";
    return 2;
  }
  try {
    rdf::WriteOptions options;
    if (argc == 5) options.base = argv[4];
    run(argv[1], argv[2], argv[3], options);
    return EXIT_SUCCESS;
  } catch (const std::exception& problem) {
    std::cerr << problem.what() << '\n';
    return EXIT_FAILURE;
  }
}
