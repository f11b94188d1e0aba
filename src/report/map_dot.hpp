// A citation map as a drawing in Graphviz's DOT language, for `dot` to lay out.
//
// Time runs downwards to the past: a row for each year, newest on top, so that a line leads from a work down to what it
// rests on. Organs are told apart by colour and by shape, relations by the style of the line; a legend explains those
// that occur. What was left out, and by which rule, stands under the title. Colours are Okabe and Ito's, which
// colour-blind readers tell apart (M. Okabe and K. Ito, "Color Universal Design", 2008). Works link to their official
// page, lines carry the quotes.
#pragma once

#include <string>

#include "facts/facts.hpp"
#include "graph/citation_graph.hpp"
#include "knowledge/knowledge.hpp"
#include "report/map.hpp"

namespace recital::report {

// `facts` are those the graph was built from, for the quotes. `knowledge` gives the names of organs; nullptr writes
// their ids.
[[nodiscard]] std::string map_dot(const graph::CitationGraph& graph, const facts::Facts& facts,
                                  const knowledge::Knowledge* knowledge, const CitationMap& map);

}  // namespace recital::report
