// Part of a citation graph: some relations, some organs, some years.
#pragma once

#include <string>
#include <vector>

#include "graph/citation_graph.hpp"

namespace recital::graph {

struct Filter {
  std::vector<std::string> relations;  // only citations with one of these: "recalls"; empty for all
  bool objects_only = false;           // only citations in which the work itself is recalled, reaffirmed, noted ...
  std::vector<std::string> organs;     // only works of these, by id: "GA"; empty for all
  int since = 0, until = 0;            // only works of these years, both ends in; 0 for no bound. A work whose year is
                                       // unknown is in no year.
  bool read_only = false;              // only documents of the input
};

// The works that pass, with the citations among them that pass. The order stays; numbers of vertices, arcs and edges
// are new. O(n + m).
[[nodiscard]] CitationGraph filtered(const CitationGraph& graph, const Filter& filter);

}  // namespace recital::graph
