// One document of the graph with all that was read of it: its front matter, edges, clauses, footnotes, citations,
// requests.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "facts/facts.hpp"
#include "knowledge/knowledge.hpp"
#include "rdf/names.hpp"
#include "rdf/turtle_writer.hpp"
#include "rdf/works.hpp"

namespace recital::rdf {

// Prefixes of names that are no works'.
inline constexpr std::string_view kOrganPrefix = "organ_";
inline constexpr std::string_view kAgentPrefix = "agent_";
inline constexpr std::string_view kFilePrefix = "file_";
inline constexpr std::string_view kUnkeyedPrefix = "document_";

struct Context {
  const knowledge::Knowledge& knowledge;
  const std::map<std::string, Work, std::less<>>& works;
  const Names& names;
  TurtleWriter& turtle;

  [[nodiscard]] std::string curie(std::string_view prefix, std::string_view key) const {
    return "un:" + names.of(prefix, key);
  }
};

// What names a document that has no key: its place in its file.
[[nodiscard]] std::string unkeyed_name(const facts::DocumentFact& document);

// Those named in a list "A; B".
[[nodiscard]] std::vector<std::string> listed_agents(const std::string& names);

// `readings` are the document as read from one or several files; the first stands for it, the others are its further
// witnesses. Writes the reading `which`. Names are un:A_RES_56_124.P3 in the first, un:A_RES_56_124.w2.P3 in others.
void write_document(const Context& context, const std::vector<const facts::DocumentFact*>& readings, std::size_t which);

}  // namespace recital::rdf
