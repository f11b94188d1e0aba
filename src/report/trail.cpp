#include "report/trail.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "report/escape.hpp"
#include "report/evidence.hpp"

namespace recital::report {
namespace {

using Json = nlohmann::ordered_json;

std::string name_of(graph::Direction direction) {
  return direction == graph::Direction::rests_on ? "rests-on" : "rested-on";
}

Json text_or_null(std::string_view text) {
  return text.empty() ? Json(nullptr) : Json(one_line(text));
}

std::set<graph::VertexId> works_of(const graph::CitationGraph& graph, const std::vector<Trail>& trails) {
  std::set<graph::VertexId> works;
  for (const auto& trail : trails) {
    works.insert(trail.start);
    for (const auto& step : trail.steps) {
      works.insert(graph.arcs[step.arc].source);
      works.insert(graph.arcs[step.arc].target);
    }
  }
  return works;
}

Json work_json(const graph::Vertex& work) {
  return {{"symbol", one_line(work.key)},
          {"title", text_or_null(work.title)},
          {"year", work.year == 0 ? Json(nullptr) : Json(work.year)},
          {"organ", text_or_null(work.organ)},
          {"kind", text_or_null(work.kind)},
          {"read", work.read},
          {"page", text_or_null(official_page(work.key))}};
}

Json step_json(const graph::CitationGraph& graph, const facts::Facts& facts, const TrailStep& step) {
  const auto& arc = graph.arcs[step.arc];
  Json proofs = Json::array();
  for (const auto& edge : graph.edges_of(step.arc)) {
    for (const auto& proof : edge.proofs) {
      const auto& citation = graph::citation(facts, proof);
      proofs.push_back({{"relation", one_line(edge.relation)},
                        {"role", one_line(citation.role)},
                        {"place", one_line(citation.place)},
                        {"quote", one_line(citation.quote)},
                        {"file", one_line(facts.documents[proof.document].file)},
                        {"start", citation.source.begin},
                        {"end", citation.source.end}});
    }
  }
  return {{"step", step.step},
          {"citing", one_line(graph.vertices[arc.source].key)},
          {"cited", one_line(graph.vertices[arc.target].key)},
          {"proofs", std::move(proofs)}};
}

Json symbols(const graph::CitationGraph& graph, const std::vector<graph::VertexId>& works) {
  Json keys = Json::array();
  for (const auto work : works) keys.push_back(one_line(graph.vertices[work].key));
  return keys;
}

}  // namespace

Trail trail_of(const graph::Lineage& lineage) {
  Trail trail{name_of(lineage.direction), lineage.root, {}};
  for (const auto& step : lineage.steps) trail.steps.push_back({step.depth, step.arc});
  return trail;
}

std::vector<Trail> trails_of(const graph::CitationGraph& graph, const graph::SimplePaths& paths) {
  std::vector<Trail> trails;
  for (const auto& path : paths.paths) {
    Trail trail{fmt::format("path-{}", trails.size() + 1), graph.arcs[path.front()].source, {}};
    for (const auto arc : path) trail.steps.push_back({trail.steps.size() + 1, arc});
    trails.push_back(std::move(trail));
  }
  return trails;
}

Trail trail_of(const graph::CitationGraph& graph, const std::vector<graph::Link>& chain) {
  const auto& first = graph.arcs[chain.front().arc];
  Trail trail{"joined", chain.front().backwards ? first.target : first.source, {}};
  for (const auto link : chain) trail.steps.push_back({trail.steps.size() + 1, link.arc});
  return trail;
}

Trail trail_of(const std::vector<graph::MainPathStep>& path) {
  Trail trail{"main-path", path.front().works.front(), {}};
  for (std::size_t i = 1; i < path.size(); ++i) trail.steps.push_back({i, path[i].arc});
  return trail;
}

std::string trails_csv(const graph::CitationGraph& graph, const facts::Facts& facts, const std::vector<Trail>& trails) {
  std::string text = "trail,step,citing,cited,relation,role,place,quote,file,start,end\r\n";
  for (const auto& trail : trails) {
    for (const auto& step : trail.steps) {
      const auto& arc = graph.arcs[step.arc];
      for (const auto& edge : graph.edges_of(step.arc)) {
        for (const auto& proof : edge.proofs) {
          const auto& citation = graph::citation(facts, proof);
          text += fmt::format("{},{},{},{},{},{},{},{},{},{},{}\r\n", trail.name, step.step,
                              csv_field(graph.vertices[arc.source].key), csv_field(graph.vertices[arc.target].key),
                              csv_field(edge.relation), csv_field(citation.role), csv_field(citation.place),
                              csv_field(citation.quote), csv_field(facts.documents[proof.document].file),
                              citation.source.begin, citation.source.end);
        }
      }
    }
  }
  return text;
}

std::string trails_json(const graph::CitationGraph& graph, const facts::Facts& facts, const std::vector<Trail>& trails,
                        const TrailNotes& notes) {
  Json json;
  json["works"] = Json::array();
  for (const auto work : works_of(graph, trails)) json["works"].push_back(work_json(graph.vertices[work]));
  json["trails"] = Json::array();
  for (const auto& trail : trails) {
    Json steps = Json::array();
    for (const auto& step : trail.steps) steps.push_back(step_json(graph, facts, step));
    json["trails"].push_back(
        {{"name", trail.name}, {"start", one_line(graph.vertices[trail.start].key)}, {"steps", std::move(steps)}});
  }
  json["ends"] = Json::object();
  for (const auto* lineage : notes.ends) json["ends"][name_of(lineage->direction)] = symbols(graph, lineage->ends);
  json["circles"] = Json::array();
  for (const auto& cycle : notes.cycles) json["circles"].push_back(symbols(graph, cycle));
  json["more_paths"] = notes.more_paths;
  return json.dump(1) + "\n";
}

std::string trails_dot(const graph::CitationGraph& graph, const facts::Facts& facts, const std::vector<Trail>& trails) {
  std::string text =
      "digraph lineage {\n"
      "  graph [rankdir=TB, fontname=\"sans-serif\"];\n"
      "  node [shape=box, style=rounded, fontname=\"sans-serif\"];\n"
      "  edge [fontname=\"sans-serif\", fontsize=10];\n";
  for (const auto work : works_of(graph, trails)) {
    const auto& vertex = graph.vertices[work];
    text += fmt::format("  w{} [label={}, tooltip={}, URL={}];\n", work, dot_string(named(vertex)),
                        dot_string(vertex.title), dot_string(official_page(vertex.key)));
  }
  std::set<graph::ArcId> drawn;
  for (const auto& trail : trails) {
    for (const auto& step : trail.steps) {
      if (!drawn.insert(step.arc).second) continue;
      const auto& arc = graph.arcs[step.arc];
      std::string relations, quotes;
      for (const auto& proof : evidence(graph, facts, step.arc)) {
        relations += (relations.empty() ? "" : ", ") + proof.relation;
        quotes += fmt::format("{}{} {}: “{}”", quotes.empty() ? "" : "; ", proof.place, proof.relation, proof.quote);
      }
      text += fmt::format("  w{} -> w{} [label={}, tooltip={}];\n", arc.source, arc.target, dot_string(relations),
                          dot_string(quotes));
    }
  }
  return text + "}\n";
}

}  // namespace recital::report
