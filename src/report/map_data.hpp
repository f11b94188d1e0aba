// A citation map as data for other programs that draw and measure graphs: Gephi, Cytoscape, yEd, NetworkX, igraph.
//
// The works are those of the map; the citations are all among them, also those that a drawing leaves out. One edge
// stands for one relation between two works, with the places and words that prove it.
#pragma once

#include <string>

#include "facts/facts.hpp"
#include "graph/citation_graph.hpp"
#include "report/map.hpp"

namespace recital::report {

// GraphML 1.0 (http://graphml.graphdrawing.org/): directed, nodes named by their symbols.
[[nodiscard]] std::string map_graphml(const graph::CitationGraph& graph, const facts::Facts& facts,
                                      const CitationMap& map);

// CSV (RFC 4180) with the column names that Gephi looks for. Nodes: Id,Label,Title,Kind,Organ,Year,Read,CitedBy,Cites,
// Page. Edges: Source,Target,Type,Relation,Role,Weight,Places,Quotes; Weight counts citations.
[[nodiscard]] std::string map_nodes_csv(const graph::CitationGraph& graph, const CitationMap& map);
[[nodiscard]] std::string map_edges_csv(const graph::CitationGraph& graph, const facts::Facts& facts,
                                        const CitationMap& map);

}  // namespace recital::report
