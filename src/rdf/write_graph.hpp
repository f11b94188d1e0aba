// Facts -> graph.ttl: the knowledge graph as Turtle, in an order that a person can read and a diff can show.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "facts/facts.hpp"
#include "knowledge/knowledge.hpp"

namespace recital::rdf {

inline constexpr std::string_view kDefaultBase = "https://w3id.org/recital/un/";

struct WriteOptions {
  std::string base{kDefaultBase};  // of the IRIs of things
};

// Where the bytes go, some thousand at a time. What it throws, write_graph throws.
using Sink = std::function<void(std::string_view)>;

// Writes each document with its clauses, citations and requests for reports together, then the works that are only
// cited, treaties, organs, agents, source files and diagnostics. docs/ontology.md describes the terms and the names.
// The same facts give the same bytes. All text of the facts survives read_graph(), save bytes that are no UTF-8 and
// NUL, which become U+FFFD. Throws std::invalid_argument when the base is no absolute IRI. Cost: linear in the facts,
// plus the sorting of names.
void write_graph(const facts::Facts& facts, const knowledge::Knowledge& knowledge, const WriteOptions& options,
                 const Sink& sink);

// Whether a base can be used: an absolute IRI of ASCII characters that ends in '/' or '#'.
[[nodiscard]] bool is_usable_base(std::string_view base);

}  // namespace recital::rdf
