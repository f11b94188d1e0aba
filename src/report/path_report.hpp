// Ways by citations from one work to another, to be read step by step with the words that prove each.
#pragma once

#include <string>
#include <vector>

#include "facts/facts.hpp"
#include "graph/citation_graph.hpp"
#include "graph/main_path.hpp"
#include "graph/paths.hpp"

namespace recital::report {

enum class Markup { text, markdown };

// All ways found, the shortest first, and whether there are more. `paths` is not empty.
[[nodiscard]] std::string paths_report(const graph::CitationGraph& graph, const facts::Facts& facts,
                                       const graph::SimplePaths& paths, Markup markup);

// How two works hang together where no citations lead from one to the other. `chain` is not empty.
[[nodiscard]] std::string joining_report(const graph::CitationGraph& graph, const facts::Facts& facts,
                                         const std::vector<graph::Link>& chain, Markup markup);

// A main path. Works that cite each other in a circle stand on one line.
[[nodiscard]] std::string main_path_report(const graph::CitationGraph& graph, const facts::Facts& facts,
                                           const std::vector<graph::MainPathStep>& path, Markup markup);

// Works where ways end, under a heading; `direction` says which.
[[nodiscard]] std::string ends_report(const graph::CitationGraph& graph, const graph::Lineage& lineage, Markup markup);

}  // namespace recital::report
