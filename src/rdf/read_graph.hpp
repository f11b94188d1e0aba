// graph.ttl -> facts, as they were when it was written.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "facts/facts.hpp"
#include "rdf/graph_error.hpp"

namespace recital::rdf {

// Reads a graph that write_graph() wrote, whatever its base and the order of its triples. Triples of other vocabularies
// are passed over. Throws GraphError when the file can't be read, is not Turtle, breaks off, or holds nothing of
// Recital's.
[[nodiscard]] facts::Facts read_graph(const std::filesystem::path& path);

// The same from bytes in memory; `name` stands in messages ("standard input").
[[nodiscard]] facts::Facts read_graph_text(std::string_view bytes, const std::string& name);

}  // namespace recital::rdf
