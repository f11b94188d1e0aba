#include "graph/citation_graph.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_map>

#include "graph/year.hpp"

namespace recital::graph {
namespace {

// What the facts say of a work in many places, before one value is chosen.
struct Gathered {
  const facts::DocumentFact* document = nullptr;
  std::string_view kind, organ;      // as its citations have them
  std::map<int, std::size_t> years;  // of the dates printed with its citations
};

bool wanted(std::string_view kind, const BuildOptions& options) {
  if (kind == "treaty") return options.treaties;
  if (kind == "document" || kind == "draft") return options.documents;
  return true;
}

using Works = std::map<std::string_view, Gathered>;  // ordered: this is the order of the vertices

Works gather(const facts::Facts& facts, const BuildOptions& options) {
  Works works;
  for (const auto& document : facts.documents) {
    if (document.key.empty() || !wanted(document.kind, options)) continue;
    auto& work = works[document.key];
    if (work.document == nullptr || (work.document->title.empty() && !document.title.empty()))
      work.document = &document;
  }
  for (const auto& document : facts.documents) {
    if (!works.contains(document.key)) continue;
    for (const auto& citation : document.citations) {
      if (facts::is_mention(citation)) continue;
      const auto read = works.find(citation.target);
      if (citation.target.empty() || (read == works.end() && !wanted(citation.target_kind, options))) continue;
      auto& work = read == works.end() ? works[citation.target] : read->second;
      if (work.kind.empty()) work.kind = citation.target_kind;
      if (work.organ.empty()) work.organ = citation.target_organ;
      if (const int year = year_of_date(citation.date); year != 0) ++work.years[year];
    }
  }
  return works;
}

// Titles that the ontology gives, by key.
std::unordered_map<std::string_view, std::string_view> known_titles(const knowledge::Knowledge* knowledge) {
  std::unordered_map<std::string_view, std::string_view> titles;
  if (knowledge == nullptr) return titles;
  for (const auto& treaty : knowledge->treaties) titles.emplace(treaty.key, treaty.title);
  for (const auto& instrument : knowledge->instruments) {
    // The name of an annex is not the title of the resolution that has it, but is what readers know it by.
    if (!instrument.names.empty()) titles.emplace(instrument.key, instrument.names.front());
  }
  return titles;
}

Vertex make_vertex(std::string_view key, const Gathered& work, std::string_view known_title,
                   const knowledge::Knowledge* knowledge) {
  Vertex vertex;
  vertex.key = key;
  vertex.kind = work.kind;
  vertex.organ = work.organ;
  vertex.title = known_title;
  int adopted = 0;
  if (work.document != nullptr) {
    vertex.read = true;
    vertex.kind = work.document->kind;
    if (!work.document->organ_id.empty()) vertex.organ = work.document->organ_id;
    if (!work.document->title.empty()) vertex.title = work.document->title;
    adopted = year_of_date(work.document->adopted);
  }
  if (vertex.title.empty() && key.starts_with("treaty:")) vertex.title = key.substr(std::string_view("treaty:").size());

  int printed = 0;  // the year printed most often; of two, the earlier
  std::size_t most = 0;
  for (const auto& [year, times] : work.years) {
    if (times > most) std::tie(printed, most) = std::pair(year, times);
  }
  const int told = year_of_key(key, vertex.organ, knowledge);
  // A date beside a treaty may be that of an amendment or of a signature.
  vertex.year = adopted != 0 ? adopted : vertex.kind == "treaty" && told != 0 ? told : printed != 0 ? printed : told;
  return vertex;
}

struct Mention {
  VertexId source, target;
  std::string_view relation;
  bool object;
  Proof proof;
};

}  // namespace

std::optional<VertexId> CitationGraph::find(std::string_view key) const {
  const auto at =
      std::lower_bound(vertices.begin(), vertices.end(), key,
                       [](const Vertex& vertex, std::string_view wanted_key) { return vertex.key < wanted_key; });
  if (at == vertices.end() || at->key != key) return std::nullopt;
  return static_cast<VertexId>(at - vertices.begin());
}

std::vector<ArcId> CitationGraph::out_arcs(VertexId vertex) const {
  std::vector<ArcId> found;
  const auto range = boost::out_edges(vertex, structure);
  for (auto at = range.first; at != range.second; ++at) found.push_back(boost::get(boost::edge_index, structure, *at));
  return found;
}

std::vector<ArcId> CitationGraph::in_arcs(VertexId vertex) const {
  std::vector<ArcId> found;
  const auto range = boost::in_edges(vertex, structure);
  for (auto at = range.first; at != range.second; ++at) found.push_back(boost::get(boost::edge_index, structure, *at));
  return found;
}

std::size_t CitationGraph::out_degree(VertexId vertex) const {
  return boost::out_degree(vertex, structure);
}

std::size_t CitationGraph::in_degree(VertexId vertex) const {
  return boost::in_degree(vertex, structure);
}

std::span<const Edge> CitationGraph::edges_of(ArcId arc) const {
  return std::span(edges).subspan(arcs[arc].first_edge, arcs[arc].last_edge - arcs[arc].first_edge);
}

CitationGraph build_graph(const facts::Facts& facts, const knowledge::Knowledge* knowledge,
                          const BuildOptions& options) {
  CitationGraph graph;
  const auto works = gather(facts, options);
  const auto titles = known_titles(knowledge);
  std::unordered_map<std::string_view, VertexId> ids;
  graph.vertices.reserve(works.size());
  for (const auto& [key, work] : works) {
    ids.emplace(key, static_cast<VertexId>(graph.vertices.size()));
    const auto title = titles.find(key);
    graph.vertices.push_back(
        make_vertex(key, work, title == titles.end() ? std::string_view{} : title->second, knowledge));
  }

  std::vector<Mention> mentions;
  for (std::uint32_t d = 0; d < facts.documents.size(); ++d) {
    const auto source = ids.find(facts.documents[d].key);
    if (source == ids.end()) continue;
    for (std::uint32_t c = 0; c < facts.documents[d].citations.size(); ++c) {
      const auto& fact = facts.documents[d].citations[c];
      if (facts::is_mention(fact)) continue;
      const auto target = ids.find(fact.target);
      if (target == ids.end() || target->second == source->second) continue;
      mentions.push_back({source->second, target->second, fact.action, fact.role == "object", {d, c}});
    }
  }
  std::stable_sort(mentions.begin(), mentions.end(), [](const Mention& a, const Mention& b) {
    return std::tie(a.source, a.target, a.relation) < std::tie(b.source, b.target, b.relation);
  });

  std::vector<std::pair<VertexId, VertexId>> pairs;
  for (const auto& mention : mentions) {
    const bool new_arc = pairs.empty() || pairs.back() != std::pair(mention.source, mention.target);
    if (new_arc) {
      pairs.emplace_back(mention.source, mention.target);
      const auto next = static_cast<std::uint32_t>(graph.edges.size());
      graph.arcs.push_back({mention.source, mention.target, next, next});
    }
    if (new_arc || graph.edges.back().relation != mention.relation) {
      graph.edges.push_back({std::string(mention.relation), false, {}});
      ++graph.arcs.back().last_edge;
    }
    graph.edges.back().object |= mention.object;
    graph.edges.back().proofs.push_back(mention.proof);
  }
  graph.structure = Structure(boost::edges_are_unsorted_multi_pass, pairs.begin(), pairs.end(),
                              static_cast<std::uint32_t>(graph.vertices.size()));
  return graph;
}

}  // namespace recital::graph
