// The words that prove a citation of one work by another, ready to be shown.
#pragma once

#include <string>
#include <vector>

#include "facts/facts.hpp"
#include "graph/citation_graph.hpp"

namespace recital::report {

struct Evidence {                      // of one relation, from the first place where it stands
  std::string place, relation, quote;  // "P3", "bears in mind (support)", at most 240 characters
  std::size_t more = 0;                // further places of the same relation
};

// In reading order. "(support)" after a relation means that the work only supports or locates what the clause is about.
[[nodiscard]] std::vector<Evidence> evidence(const graph::CitationGraph& graph, const facts::Facts& facts,
                                             graph::ArcId arc);

[[nodiscard]] std::string named(const graph::Vertex& vertex);        // "A/RES/56/124 (2001)"
[[nodiscard]] std::string more_places(std::size_t more);             // " and 2 more places", empty for none
[[nodiscard]] std::string markdown_link(const graph::Vertex& work);  // its symbol, a link where it has an official page

}  // namespace recital::report
