// A graph file in another format: Turtle, N-Triples, or N-Quads and TriG with a named graph for each source file, so that a
// store can put one document in the place of another.
//
// A quad's graph follows from its subject. What was read from a file (documents, their clauses, footnotes, citations and
// requests, diagnostics, the file itself) stands in un:graph_FILE, where the file is un:file_FILE; all else (works that are
// only cited, organs, sessions, agents, how the graph was made) in the graph of the dataset. Every triple stands in one
// graph, so that the quads are as many as the triples.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "rdf/graph_error.hpp"

namespace recital::rdf {

enum class GraphFormat { turtle, ntriples, nquads, trig };

struct ExportOptions {
  GraphFormat format = GraphFormat::turtle;
  std::string only_file;  // as rc:file names it: only its graph and that of the dataset; empty for all
};

// `open` gives the bytes from their beginning, and is called once or twice; `name` stands in messages, and the syntax is
// told by it (see read_statements). Hands the bytes to `sink`, some thousand at a time. The order of statements stays;
// comments don't. Throws GraphError where the file is damaged, or doesn't hold `only_file`. Memory: constant for
// Turtle and N-Triples; for quads, the names of documents and diagnostics.
void export_graph(const std::function<std::function<std::size_t(char*, std::size_t)>()>& open, const std::string& name,
                  const ExportOptions& options, const std::function<void(std::string_view)>& sink);

}  // namespace recital::rdf
