// A graph that `recital build` wrote, read back, and the work that a person means by a symbol.
#pragma once

#include <string>

#include "facts/facts.hpp"
#include "graph/citation_graph.hpp"
#include "knowledge/knowledge.hpp"

namespace recital::cli {

// Reads graph.ttl, or standard input where `path` is "-". Throws RunError when there is no such file or it can't be
// used.
[[nodiscard]] facts::Facts read_graph_file(const std::string& path);

// The work with that symbol, spaces and case aside. Throws RunError with the symbols that look most like it.
[[nodiscard]] graph::VertexId find_work(const graph::CitationGraph& graph, const std::string& symbol,
                                        const std::string& path);

}  // namespace recital::cli
