#include "cli/graph_input.hpp"

#include <filesystem>
#include <system_error>

#include "cli/syntax.hpp"
#include "facts/read_files.hpp"
#include "graph/suggestion.hpp"
#include "rdf/read_graph.hpp"

namespace recital::cli {

facts::Facts read_graph_file(const std::string& path) {
  try {
    if (path != "-") return rdf::read_graph(path);
    const facts::FileBytes input = facts::read_file({"standard input", "-"}, std::size_t(-1) >> 1);
    if (input.problem) throw RunError("standard input: error: " + input.problem->message);
    return rdf::read_graph_text(input.bytes, "standard input");
  } catch (const rdf::GraphError& error) {
    throw RunError(error.what());
  }
}

graph::VertexId find_work(const graph::CitationGraph& graph, const std::string& symbol, const std::string& path) {
  if (const auto found = graph::find_symbol(graph, symbol)) return *found;
  std::string message = path + ": error: no '" + symbol + "' in this graph";
  const std::vector<std::string> near = graph::nearest_keys(graph, symbol);
  for (std::size_t i = 0; i < near.size(); ++i) message += (i == 0 ? "; did you mean " : ", ") + near[i];
  message += near.empty() ? "; 'recital rank GRAPH' lists the works it holds" : "?";
  throw RunError(message);
}

}  // namespace recital::cli
