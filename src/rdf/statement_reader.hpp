// A graph file through Serd, one statement at a time, in constant memory: Turtle, TriG, N-Triples (all three are TriG) or
// N-Quads.
#pragma once

#include <serd/serd.h>

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

#include "rdf/graph_error.hpp"

namespace recital::rdf {

// Gives the next bytes, 0 at the end.
using ByteSource = std::function<std::size_t(char*, std::size_t)>;

// What a graph file says, in its order. Nodes live until the call returns; names stand as the file writes them
// ("un:A_RES_56_124"). What a handler throws, read_statements throws.
struct StatementHandler {
  std::function<void(const SerdNode& uri)> base;
  std::function<void(const SerdNode& name, const SerdNode& uri)> prefix;
  // `graph` is nullptr or empty where none is named.
  std::function<void(SerdStatementFlags flags, const SerdNode* graph, const SerdNode& subject, const SerdNode& predicate,
                     const SerdNode& object, const SerdNode* datatype, const SerdNode* language)>
      statement;
  std::function<void(const SerdNode& node)> end_of_anonymous_node = nullptr;
};

// `name` is the file's name as it stands in messages; one that ends in ".nq" is read as N-Quads. Throws GraphError at the
// first mistake of syntax.
void read_statements(const ByteSource& read, const std::string& name, const StatementHandler& handler);

[[nodiscard]] inline std::string_view view(const SerdNode& node) {
  return {reinterpret_cast<const char*>(node.buf), node.n_bytes};
}

// The IRI in full of a node as the file writes it; "_:" and its label for a blank node.
[[nodiscard]] std::string spelt_out(SerdEnv* env, const SerdNode& node);

}  // namespace recital::rdf
