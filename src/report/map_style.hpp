// How organs and relations look on a map.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "graph/citation_graph.hpp"
#include "knowledge/knowledge.hpp"

namespace recital::report {

struct NodeStyle {
  std::string_view shape;  // of Graphviz
  std::string_view line;   // colour of the outline
  std::string_view fill;
  std::string_view margin;  // inches around the text: across, up
  bool rounded = false;
};

// A group of works that look alike: an organ's, the treaties, other documents.
struct WorkGroup {
  std::string name;  // for the legend
  NodeStyle style;
};

// Chooses a look for each organ among `vertices`: the principal ones always have theirs, of the others the most
// frequent get one and the rest share "other organs".
class WorkGroups {
 public:
  WorkGroups(const graph::CitationGraph& graph, const std::vector<graph::VertexId>& vertices,
             const knowledge::Knowledge* knowledge);
  [[nodiscard]] const WorkGroup& of(const graph::Vertex& vertex) const;
  [[nodiscard]] std::vector<const WorkGroup*> used() const;  // in the order of the legend

 private:
  [[nodiscard]] static std::string group_id(const graph::Vertex& vertex);
  std::vector<WorkGroup> groups_;
  std::map<std::string, std::size_t> by_id_;
};

// Relations of one kind are drawn alike, for nobody tells twenty-seven line styles apart.
struct RelationFamily {
  std::string_view style;  // "solid", "dashed", "dotted"; of Graphviz, and of its HTML-like tables
  int width = 1;           // points
  bool twofold = false;    // two lines side by side
  std::string_view colour;
  std::vector<std::string_view> relations;
};

// In the order in which they count when one work cites another in several ways.
[[nodiscard]] const std::vector<RelationFamily>& relation_families();
[[nodiscard]] std::size_t family_of(std::string_view relation);  // index; the last, plain "cites", for unknown ones

}  // namespace recital::report
