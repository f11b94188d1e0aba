// What all parts of a graph's writing share: names, counts, and the things besides documents.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

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
inline constexpr std::string_view kDatasetPrefix = "dataset";  // these four have no key: there is one of each
inline constexpr std::string_view kBuildPrefix = "build";
inline constexpr std::string_view kProgramPrefix = "program";
inline constexpr std::string_view kOntologyPrefix = "ontology";

// What the graph describes besides documents, each once.
struct Authorities {
  std::map<std::string, Work, std::less<>> works;          // by key, whether read or only cited
  std::map<std::string, std::string, std::less<>> agents;  // by label; the id of the organ that it is, or nothing
  std::map<std::string, const knowledge::Organ*, std::less<>> organs;  // by id; nullptr where it isn't known
  std::map<std::pair<std::string, std::string>, const knowledge::Session*> sessions;  // by organ's id and name
};

struct Counts {
  std::map<std::string, std::size_t> things;  // by class: "rc:Resolution"
  std::map<std::string, std::size_t> edges;   // from document to work, by property: "rc:recalls"
};

struct Context {
  const knowledge::Knowledge& knowledge;
  const Authorities& authorities;
  const Names& names;
  TurtleWriter& turtle;
  Counts& counts;

  [[nodiscard]] std::string curie(std::string_view prefix, std::string_view key) const {
    return "un:" + names.of(prefix, key);
  }
  [[nodiscard]] std::string session_curie(const knowledge::Session& session) const {
    return curie(kOrganPrefix, session.organ) + ".s" + local_name(session.name);
  }
  // Begins a thing of a class of the rc: namespace, and counts it.
  void begin(const std::string& curie, const char* class_name) const {
    turtle.subject(curie);
    turtle.link("rdf:type", class_name);
    ++counts.things[class_name];
  }
};

}  // namespace recital::rdf
