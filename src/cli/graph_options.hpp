// What the commands that look at the citation graph have in common: which graph files, and which part of them.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "cli/syntax.hpp"
#include "facts/facts.hpp"
#include "graph/citation_graph.hpp"
#include "knowledge/knowledge.hpp"

namespace recital::cli {

struct GraphOptions {
  std::string graph;              // path, or "-" for standard input
  std::vector<std::string> also;  // paths of further graphs
  std::string relations, organs;  // lists with commas
  std::size_t since = 0, until = 0;
  bool objects_only = false, read_only = false, no_treaties = false, no_documents = false;
  std::string ontology;
};

// The argument GRAPH; declare it before the command's other arguments.
void declare_graph(Syntax& syntax, GraphOptions& options);
// --also and the filters, and --ontology.
void declare_graph_options(Syntax& syntax, GraphOptions& options);

struct SelectedGraph {
  knowledge::Knowledge knowledge;
  facts::Facts facts;          // of all files, with nothing left out
  graph::CitationGraph graph;  // the part asked for
};

// Throws UsageError for a relation or an organ that the ontology doesn't know and years in the wrong order, before a
// graph is read; RunError when a file can't be used, when two graphs hold different files of one name, and when the
// filters leave no citation of those that there are.
[[nodiscard]] SelectedGraph select_graph(const GraphOptions& options);

}  // namespace recital::cli
