// Citation maps: part of the citation graph as a drawing in Graphviz's DOT language, for `dot` to lay out.
//
// Time runs downwards to the past: a row for each year, newest on top, so that a line leads from a work down to what it
// rests on. Organs are told apart by colour and by shape, relations by the style of the line; a legend explains those
// that occur. What was left out, and by which rule, stands under the title. Colours are Okabe and Ito's, which
// colour-blind readers tell apart (M. Okabe and K. Ito, "Color Universal Design", 2008). Works link to their official
// page, lines carry the quotes.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "facts/facts.hpp"
#include "graph/citation_graph.hpp"
#include "graph/selection.hpp"
#include "knowledge/knowledge.hpp"

namespace recital::report {

enum class ImpliedArcs {
  automatic,  // left out where more than two lines a work would be drawn
  shown,
  hidden,  // "A cites C" is not drawn where A cites B, and B leads to C
};

struct MapOptions {
  std::size_t limit = 40;  // works
  std::size_t depth = 1;   // citations from the centre, for a neighbourhood
  ImpliedArcs implied = ImpliedArcs::automatic;
  bool titles = true;  // under the symbols, where known
};

// The neighbourhood of a work: what it cites and what cites it, nearest first (see select_neighbourhood).
// `knowledge` gives the names of organs; nullptr writes their ids.
[[nodiscard]] std::string neighbourhood_map(const graph::CitationGraph& graph, const facts::Facts& facts,
                                            const knowledge::Knowledge* knowledge, graph::VertexId centre,
                                            const MapOptions& options = {});

// The works of highest value with those most linked to them (see select_top). `measure` names the values in the title,
// after "the 20": "cited by most works", "of highest PageRank".
[[nodiscard]] std::string overview_map(const graph::CitationGraph& graph, const facts::Facts& facts,
                                       const knowledge::Knowledge* knowledge, const std::vector<double>& values,
                                       std::string_view measure, const MapOptions& options = {});

}  // namespace recital::report
