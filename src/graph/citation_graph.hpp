// The citation graph: works as vertices, an arc from each work to each it cites, with the relations and the citations
// that prove them.
//
// A pair of works makes one arc, however often and by whatever verbs the one cites the other: centralities count works,
// not mentions. Under an arc stands one edge for each relation ("recalls", "notes"), and under an edge its proofs. The
// structure is Boost.Graph's compressed sparse row graph, whose edge number is the arc's index here.
//
// Order never depends on the order of input files: vertices by key, arcs by (source, target), edges by (source, target,
// relation), proofs as in the facts. A work that cites itself makes no arc.
#pragma once

#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "facts/facts.hpp"
#include "knowledge/knowledge.hpp"

namespace recital::graph {

using VertexId = std::uint32_t;
using ArcId = std::uint32_t;
using Structure = boost::compressed_sparse_row_graph<boost::bidirectionalS, boost::no_property, boost::no_property,
                                                     boost::no_property, std::uint32_t, std::uint32_t>;

struct Vertex {
  std::string key;
  std::string title;  // of the document read, else of the treaty or named instrument in the ontology; may be empty
  std::string organ;  // id, empty where unknown or without meaning
  std::string kind;   // "resolution" "decision" "statement" "draft" "document" "treaty"
  int year = 0;       // of adoption; of the printed date or of the session where that is unknown; 0 for unknown
  bool read = false;  // a document of the input, not only cited
};

// Indices into Facts::documents and that document's citations.
struct Proof {
  std::uint32_t document = 0;
  std::uint32_t citation = 0;
  friend bool operator==(const Proof&, const Proof&) = default;
};

struct Edge {
  std::string relation;  // "recalls"
  bool object = false;   // one proof at least has the role "object"; else all only support or locate something
  std::vector<Proof> proofs;
};

struct Arc {
  VertexId source = 0, target = 0;
  std::uint32_t first_edge = 0, last_edge = 0;  // [first, last) of CitationGraph::edges
};

struct CitationGraph {
  std::vector<Vertex> vertices;
  std::vector<Arc> arcs;
  std::vector<Edge> edges;
  Structure structure;

  [[nodiscard]] std::optional<VertexId> find(std::string_view key) const;  // O(log n)
  [[nodiscard]] std::vector<ArcId> out_arcs(VertexId vertex) const;        // by target
  [[nodiscard]] std::vector<ArcId> in_arcs(VertexId vertex) const;         // by source
  [[nodiscard]] std::size_t out_degree(VertexId vertex) const;             // works it cites
  [[nodiscard]] std::size_t in_degree(VertexId vertex) const;              // works that cite it
  [[nodiscard]] std::span<const Edge> edges_of(ArcId arc) const;
};

struct BuildOptions {
  bool treaties = true;   // false leaves out treaties
  bool documents = true;  // false leaves out all but resolutions, decisions, statements, named instruments and treaties
};

// `knowledge` gives titles of treaties and named instruments and the years of sessions; nullptr does without.
// Cost O(c log c) for c citations.
[[nodiscard]] CitationGraph build_graph(const facts::Facts& facts, const knowledge::Knowledge* knowledge,
                                        const BuildOptions& options = {});

[[nodiscard]] inline const facts::CitationFact& citation(const facts::Facts& facts, Proof proof) {
  return facts.documents[proof.document].citations[proof.citation];
}

}  // namespace recital::graph
