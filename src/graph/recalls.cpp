#include "graph/recalls.hpp"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include "graph/year.hpp"

namespace recital::graph {

bool numbered(const Vertex& vertex) {
  return (vertex.kind == "resolution" || vertex.kind == "decision") && !vertex.organ.empty();
}

bool like_kind(const Vertex& a, const Vertex& b) {
  return a.kind == b.kind && a.organ == b.organ;
}

Recalls::Recalls(const CitationGraph& graph, const facts::Facts& facts, const knowledge::Knowledge* knowledge)
    : graph_(graph), facts_(facts) {
  const std::size_t n = graph.vertices.size();
  years.reserve(n);
  for (const Vertex& vertex : graph.vertices) {
    const int told = numbered(vertex) ? year_of_key(vertex.key, vertex.organ, knowledge) : 0;
    years.push_back(told != 0 ? told : vertex.year);
  }
  dates.resize(n);
  documents_.resize(n);
  for (const auto& document : facts.documents) {
    const auto vertex = graph.find(document.key);
    if (vertex) documents_[*vertex].push_back(&document);
    if (vertex && dates[*vertex].empty() && year_of_date(document.adopted) != 0) dates[*vertex] = document.adopted;
  }
  citers.resize(n);
  cites.resize(n);
  for (ArcId arc = 0; arc < graph.arcs.size(); ++arc) {
    const auto [source, target, first, last] = graph.arcs[arc];
    if (!object_proof(arc)) continue;
    citers[target].push_back(source);
    if (numbered(graph.vertices[source]) && like_kind(graph.vertices[source], graph.vertices[target]))
      cites[source].push_back(target);  // ascending, as the arcs are
  }
}

// The first citation under an arc whose role is "object".
std::optional<Proof> Recalls::object_proof(ArcId arc) const {
  std::optional<Proof> first;
  for (const Edge& edge : graph_.edges_of(arc)) {
    for (const Proof& proof : edge.proofs) {
      if (citation(facts_, proof).role != "object") continue;
      if (!first || std::tie(proof.document, proof.citation) < std::tie(first->document, first->citation))
        first = proof;
    }
  }
  return first;
}

std::optional<Proof> Recalls::object_proof(VertexId source, VertexId target) const {
  const auto range = boost::out_edges(source, graph_.structure);
  for (auto at = range.first; at != range.second; ++at) {
    if (boost::target(*at, graph_.structure) == target)
      return object_proof(boost::get(boost::edge_index, graph_.structure, *at));
  }
  return std::nullopt;
}

bool Recalls::does_cite(VertexId a, VertexId b) const {
  return std::binary_search(cites[a].begin(), cites[a].end(), b);
}

Vertices Recalls::both_cite(VertexId a, VertexId b) const {
  Vertices both;
  std::set_intersection(cites[a].begin(), cites[a].end(), cites[b].begin(), cites[b].end(), std::back_inserter(both));
  return both;
}

std::vector<Recalls::Recall> Recalls::recalls(VertexId source, VertexId work) const {
  std::vector<Recall> found;
  const std::string& key = graph_.vertices[work].key;
  for (const facts::DocumentFact* document : documents_[source]) {
    std::set<std::string_view> places;
    for (const auto& fact : document->citations) {
      if (fact.target == key && fact.role == "object" && fact.pinpoint.empty() && !facts::is_mention(fact))
        places.insert(fact.place);
    }
    for (const std::string_view place : places) {
      Recall recall{document, place, {}, false};
      for (const auto& fact : document->citations) {
        if (fact.place != place || fact.role != "object" || facts::is_mention(fact)) continue;
        const auto target = graph_.find(fact.target);
        if (target && does_cite(source, *target) && fact.pinpoint.empty())
          recall.works.push_back(*target);
        else
          recall.other = true;
      }
      std::sort(recall.works.begin(), recall.works.end());
      recall.works.erase(std::unique(recall.works.begin(), recall.works.end()), recall.works.end());
      found.push_back(std::move(recall));
    }
  }
  return found;
}

bool Recalls::mostly_cited_by(const Vertices& members, VertexId work) const {
  const auto inside = std::count_if(citers[work].begin(), citers[work].end(), [&](VertexId citing) {
    return std::find(members.begin(), members.end(), citing) != members.end();
  });
  return 2 * static_cast<std::size_t>(inside) >= citers[work].size();
}

// "Recalling its resolutions 52/92, 53/115, 54/132 and 55/65,": a preambular clause that holds nothing but three or
// more works of different years, up to the year before.
bool Recalls::is_series_list(VertexId source, const Recall& recall, const Vertices& members) const {
  if (!recall.place.starts_with('P') || recall.other || recall.works.size() < 3) return false;
  std::set<int> different;
  for (const VertexId work : recall.works) {
    if (!different.insert(years[work]).second || years[work] >= years[source] || !mostly_cited_by(members, work))
      return false;
  }
  return *different.rbegin() == years[source] - 1;
}

// "Recalling its resolution 57/174 of 18 December 2002 and its other previous resolutions,": the resolution before.
bool Recalls::names_predecessor(VertexId source, VertexId work, const Recall& recall) const {
  if (!recall.place.starts_with('P') || years[work] != years[source] - 1) return false;
  for (const auto& clause : recall.document->clauses) {
    if (clause.place != recall.place) continue;
    for (const std::string_view cue : {"its previous resolutions", "its other previous resolutions"}) {
      if (clause.text.find(cue) != std::string::npos) return true;
    }
  }
  return false;
}

Recalls::Place Recalls::place_of(VertexId work, const Vertices& citing, const Vertices& members) const {
  std::size_t whole = 0;  // members that cite it as a whole
  bool beside_member = false, next = false, listed = false;
  for (const VertexId source : citing) {
    const auto clauses = recalls(source, work);
    whole += clauses.empty() ? 0 : 1;
    next |= !clauses.empty() && years[work] == years[source] - 1;
    for (const Recall& recall : clauses) {
      beside_member |= std::any_of(recall.works.begin(), recall.works.end(), [&](VertexId other) {
        return other != work && std::find(members.begin(), members.end(), other) != members.end();
      });
      listed |= is_series_list(source, recall, members) || names_predecessor(source, work, recall);
    }
  }
  if (listed && (citing.size() == citers[work].size() || whole >= 2)) return Place::listed;
  return whole >= 2 && (beside_member || next) ? Place::recalled : Place::none;
}

}  // namespace recital::graph
