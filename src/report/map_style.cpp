#include "report/map_style.hpp"

#include <algorithm>

namespace recital::report {
namespace {

struct PrincipalStyle {
  std::string_view id;
  NodeStyle style;
};

// Outlines are Okabe and Ito's colours, fills their tints, on which black text reads well.
constexpr PrincipalStyle principal_styles[] = {
    {"GA", {"box", "#0072B2", "#E1EFF8", "0.1,0.06"}},
    {"SC", {"octagon", "#D55E00", "#FCE8DA", "0.03,0.03"}},
    {"ECOSOC", {"box", "#009E73", "#DBF3EA", "0.1,0.06", true}},
};
constexpr NodeStyle other_styles[] = {
    {"component", "#CC79A7", "#FAE9F2", "0.12,0.06"},
    {"tab", "#56B4E9", "#E9F6FE", "0.1,0.06"},
    {"cds", "#A39A00", "#FBF8C4", "0.1,0.06"},
};
constexpr NodeStyle rest_style{"folder", "#000000", "#FFFFFF", "0.1,0.06"};
constexpr NodeStyle treaty_style{"ellipse", "#E69F00", "#FDF2DC", "0.04,0.03"};
constexpr NodeStyle document_style{"note", "#7F7F7F", "#F4F4F4", "0.13,0.06"};

const std::string treaties_id = "/treaty", documents_id = "/document",
                  unknown_id = "/unknown";  // no organ's id has a slash

}  // namespace

std::string WorkGroups::group_id(const graph::Vertex& vertex) {
  if (vertex.kind == "treaty") return treaties_id;
  if (vertex.kind == "document" || vertex.kind == "draft") return documents_id;
  return vertex.organ.empty() ? unknown_id : vertex.organ;
}

WorkGroups::WorkGroups(const graph::CitationGraph& graph, const std::vector<graph::VertexId>& vertices,
                       const knowledge::Knowledge* knowledge) {
  std::map<std::string, std::size_t> counts;
  for (const auto vertex : vertices) ++counts[group_id(graph.vertices[vertex])];
  const auto name = [&](const std::string& id) {
    if (knowledge != nullptr) {
      for (const auto& organ : knowledge->organs) {
        if (organ.id == id) return organ.name;
      }
    }
    return id;
  };
  const auto add = [&](const std::string& id, std::string group, const NodeStyle& style) {
    by_id_.emplace(id, groups_.size());
    groups_.push_back({std::move(group), style});
    counts.erase(id);
  };
  for (const auto& principal : principal_styles) {
    const std::string id(principal.id);
    if (counts.contains(id)) add(id, name(id), principal.style);
  }
  const bool treaties = counts.erase(treaties_id) != 0, documents = counts.erase(documents_id) != 0;
  const bool unknown = counts.erase(unknown_id) != 0;
  std::vector<std::pair<std::string, std::size_t>> others(counts.begin(), counts.end());
  std::stable_sort(others.begin(), others.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
  const bool all_fit = others.size() <= std::size(other_styles);
  for (std::size_t i = 0; i < others.size() && i < std::size(other_styles); ++i) {
    add(others[i].first, name(others[i].first), other_styles[i]);
  }
  if (!all_fit || unknown) {
    const auto rest = groups_.size();
    groups_.push_back({"other organs", rest_style});
    for (std::size_t i = std::size(other_styles); i < others.size(); ++i) by_id_.emplace(others[i].first, rest);
    by_id_.emplace(unknown_id, rest);
  }
  if (treaties) add(treaties_id, "treaty", treaty_style);
  if (documents) add(documents_id, "report or other document", document_style);
}

const WorkGroup& WorkGroups::of(const graph::Vertex& vertex) const {
  return groups_[by_id_.at(group_id(vertex))];
}

std::vector<const WorkGroup*> WorkGroups::used() const {
  std::vector<const WorkGroup*> used;
  for (const auto& group : groups_) used.push_back(&group);
  return used;
}

const std::vector<RelationFamily>& relation_families() {
  static const std::vector<RelationFamily> families = {
      {"solid", 1, true, "#333333BB", {"amends", "supersedes"}},
      {"solid", 2, false, "#333333BB", {"reaffirms", "reiterates", "affirms", "endorses", "adopts", "guidedBy"}},
      {"solid", 1, false, "#333333BB", {"recalls"}},
      {"dashed",
       1,
       false,
       "#333333BB",
       {"notes", "welcomes", "considers", "recognizes", "emphasizes", "bearsInMind", "appreciates", "concernedBy",
        "condemns"}},
      {"dotted",
       2,
       false,
       "#333333BB",
       {"decides", "requests", "urges", "callsUpon", "invites", "encourages", "recommends", "demands", "authorizes"}},
      {"dotted", 1, false, "#666666", {"cites"}},
  };
  return families;
}

std::size_t family_of(std::string_view relation) {
  const auto& families = relation_families();
  for (std::size_t i = 0; i < families.size(); ++i) {
    const auto& relations = families[i].relations;
    if (std::find(relations.begin(), relations.end(), relation) != relations.end()) return i;
  }
  return families.size() - 1;
}

}  // namespace recital::report
