// The main path of a literature: the chain of citations through which most of it flows.
//
// N. Hummon and P. Doreian, "Connectivity in a Citation Network: The Development of DNA Theory", Social Networks 11
// (1989), weigh a citation by the ways through the whole network that use it; V. Batagelj, "Efficient Algorithms for
// Citation Network Analysis" (2003), counts them in linear time: the search path count of u -> v is the number of ways
// from works that nobody cites to u times the number from v to works that cite nothing. The main path is the one whose
// counts have the greatest sum (the critical path method of the same paper). Works that cite each other in a circle,
// which these methods do not allow, are drawn together into one first.
#pragma once

#include <vector>

#include "graph/citation_graph.hpp"
#include "graph/lineage.hpp"

namespace recital::graph {

struct MainPathStep {
  std::vector<VertexId> works;  // one, or those that cite each other in a circle, by key
  ArcId arc = 0;      // a citation from the step before to this one, the first by key; of no meaning at the first
  double weight = 0;  // the decimal logarithm of that citation's search path count
};

// From `work` down to a work that cites nothing (rests_on), citing works first; or from a work that nothing cites down
// to `work` (rested_on). One step alone where it has none. Among equal sums the first by key. O(n + m log m).
[[nodiscard]] std::vector<MainPathStep> main_path(const CitationGraph& graph, VertexId work, Direction direction);

}  // namespace recital::graph
