// Citation maps: which works and which citations a picture shows, and what it says of those it leaves out. The writers
// of map_dot.hpp and map_data.hpp turn a map into files.
//
// A graph of thousands is a hairball, so each map chooses by rules that can be told in a sentence, and tells them.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/citation_graph.hpp"

namespace recital::report {

enum class ImpliedArcs {
  automatic,  // left out where more than two lines a work would be drawn
  shown,
  hidden,  // "A cites C" is not drawn where A cites B, and B leads to C
};

struct MapOptions {
  std::size_t limit = 40;                        // works
  std::size_t depth = 1;                         // citations from the centre, for a neighbourhood
  ImpliedArcs implied = ImpliedArcs::automatic;  // `shown` draws every line, also on a large map
  bool titles = true;                            // under the symbols, where known
};

struct CitationMap {
  std::string heading;
  std::vector<std::string> notes;            // what is shown, what was left out, and by which rule; a sentence each
  std::vector<graph::VertexId> works;        // ascending
  std::vector<graph::ArcId> arcs;            // drawn, ascending
  std::vector<graph::VertexId> highlighted;  // the centre, or both ends of a path; ascending
  std::optional<graph::VertexId> centre;     // of a neighbourhood
  bool titles = true;
};

// The neighbourhood of a work: what it cites and what cites it, nearest first (see select_neighbourhood).
[[nodiscard]] CitationMap neighbourhood_map(const graph::CitationGraph& graph, graph::VertexId centre,
                                            const MapOptions& options = {});

// The works of highest value with those most linked to them (see select_top). `measure` names the values in the notes,
// after "the 20": "cited by most works", "of highest PageRank".
[[nodiscard]] CitationMap overview_map(const graph::CitationGraph& graph, const std::vector<double>& values,
                                       std::string_view measure, const MapOptions& options = {});

// The works through which citations lead from one work to another, in either direction (see select_between). Nothing
// where none leads from the one to the other.
[[nodiscard]] std::optional<CitationMap> path_map(const graph::CitationGraph& graph, graph::VertexId from,
                                                  graph::VertexId to, const MapOptions& options = {});

// The given works and no others: the members of a series, a reading list. Past `options.limit` those that cite, or are
// cited by, most of the others; equal ones by key.
[[nodiscard]] CitationMap members_map(const graph::CitationGraph& graph, std::vector<graph::VertexId> works,
                                      std::string_view heading, const MapOptions& options = {});

// A rank of a drawing. A year has several where its works cite each other, the citing above the cited, or are many.
struct MapRow {
  int newest = 0, oldest = 0;  // years; 0 where they are not known
  bool first_of_year = true;
  std::vector<graph::VertexId> works;
};

// Newest first, a year not known last; at most `widest` works in a row. With `shared`, years of few works that don't
// cite each other share a row of at most so many works; 0 gives each year its own. Of works of one year that cite each
// other in a circle the first by key stands on top.
[[nodiscard]] std::vector<MapRow> map_rows(const graph::CitationGraph& graph, const CitationMap& map,
                                           std::size_t widest, std::size_t shared = 0);

// What a line of the map stands for: the edge whose relation counts most.
[[nodiscard]] const graph::Edge& leading_edge(const graph::CitationGraph& graph, graph::ArcId arc);

}  // namespace recital::report
