// Lineage as a report to read: a tree for a terminal, or nested lists in Markdown.
//
// Each step gives the relation, the place and the words of the file that prove it. "(support)" after a relation means
// that the work only supports or locates what the clause is about.
#pragma once

#include <string>

#include "facts/facts.hpp"
#include "graph/citation_graph.hpp"
#include "graph/lineage.hpp"

namespace recital::report {

struct LineageFormat {
  std::size_t width = 100;  // characters of a line of text; quotes and titles are shortened to fit; 0 for no limit
};

[[nodiscard]] std::string lineage_text(const graph::CitationGraph& graph, const facts::Facts& facts,
                                       const graph::Lineage& lineage, const LineageFormat& format = {});
[[nodiscard]] std::string lineage_markdown(const graph::CitationGraph& graph, const facts::Facts& facts,
                                           const graph::Lineage& lineage);

}  // namespace recital::report
