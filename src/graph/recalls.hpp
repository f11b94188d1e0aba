// What works recall of their own organ, and what the clauses that do so say of it: the evidence of series.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "facts/facts.hpp"
#include "graph/citation_graph.hpp"
#include "knowledge/knowledge.hpp"

namespace recital::graph {

using Vertices = std::vector<VertexId>;

[[nodiscard]] bool numbered(const Vertex& vertex);  // a resolution or decision of a known organ
[[nodiscard]] bool like_kind(const Vertex& a, const Vertex& b);

// Refers to the graph and the facts, which must outlive it. O(n + m + citations).
class Recalls {
 public:
  Recalls(const CitationGraph& graph, const facts::Facts& facts, const knowledge::Knowledge* knowledge);

  std::vector<int> years;          // by vertex: of the session, else of adoption; 0 for unknown
  std::vector<std::string> dates;  // by vertex: of adoption; empty where not known
  std::vector<Vertices> citers;    // by vertex: those that cite it as object, ascending
  std::vector<Vertices> cites;     // by vertex: works of its organ and kind that it cites as objects, ascending

  // The first citation under an arc whose role is "object".
  [[nodiscard]] std::optional<Proof> object_proof(ArcId arc) const;
  [[nodiscard]] std::optional<Proof> object_proof(VertexId source, VertexId target) const;
  [[nodiscard]] bool does_cite(VertexId a, VertexId b) const;      // `b` is in cites[a]
  [[nodiscard]] Vertices both_cite(VertexId a, VertexId b) const;  // ascending
  // At least half of all works that cite `work` as object are among `members`.
  [[nodiscard]] bool mostly_cited_by(const Vertices& members, VertexId work) const;

  // What the clauses in which `citing`, some of the members of a series, cite `work` say of it: see series.hpp.
  enum class Place { none, recalled, listed };
  [[nodiscard]] Place place_of(VertexId work, const Vertices& citing, const Vertices& members) const;

 private:
  // The works that a clause of `source` recalls, reaffirms … as objects beside `work`; nothing where it cites a part of
  // `work` ("section XI of its resolution 55/258"), which is the place of a work on something else.
  struct Recall {
    const facts::DocumentFact* document;
    std::string_view place;
    Vertices works;      // of the organ and kind of `source`, ascending
    bool other = false;  // other things stand there as objects too
  };
  [[nodiscard]] std::vector<Recall> recalls(VertexId source, VertexId work) const;
  [[nodiscard]] bool is_series_list(VertexId source, const Recall& recall, const Vertices& members) const;
  [[nodiscard]] bool names_predecessor(VertexId source, VertexId work, const Recall& recall) const;

  const CitationGraph& graph_;
  const facts::Facts& facts_;
  std::vector<std::vector<const facts::DocumentFact*>> documents_;  // by vertex, its copies
};

}  // namespace recital::graph
