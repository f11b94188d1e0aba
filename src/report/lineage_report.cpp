#include "report/lineage_report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "report/escape.hpp"
#include "report/evidence.hpp"

namespace recital::report {
namespace {

// Says why a step's own citations do not follow; empty where they do or there are none.
std::string_view remark(graph::Expansion expansion) {
  switch (expansion) {
    case graph::Expansion::above:
      return "see above";
    case graph::Expansion::below:
      return "see below";
    case graph::Expansion::cycle:
      return "leads back here: a circle";
    case graph::Expansion::depth:
      return "goes on";
    case graph::Expansion::shown:
    case graph::Expansion::none:
      break;
  }
  return {};
}

std::string headline(const graph::Lineage& lineage) {
  const bool down = lineage.direction == graph::Direction::rests_on;
  if (lineage.works == 0) return down ? "Rests on nothing that is known here." : "Nothing known here rests on it.";
  auto text = fmt::format("{} {} within {}", down ? "Rests on" : "What rests on it:", counted(lineage.works, "work"),
                          counted(lineage.options.depth, "citation"));
  if (lineage.unfollowed > 0)
    text += fmt::format("; {} of them lead{} further", lineage.unfollowed, lineage.unfollowed == 1 ? "s" : "");
  return text + ".";
}

// How far it goes whatever the depth; empty where there is nothing.
std::string extent(const graph::Lineage& lineage) {
  if (lineage.reached == 0) return {};
  const bool down = lineage.direction == graph::Direction::rests_on;
  return fmt::format("However far: {}; {} of them {} here.", counted(lineage.reached, "work"), lineage.ends.size(),
                     lineage.ends.size() == 1 ? (down ? "cites nothing" : "is cited by nothing")
                                              : (down ? "cite nothing" : "are cited by nothing"));
}

std::string cycle_line(const graph::CitationGraph& graph, const std::vector<graph::VertexId>& cycle) {
  std::string line;
  for (const auto vertex : cycle) line += named(graph.vertices[vertex]) + " → ";
  return cycle.empty() ? line : line + one_line(graph.vertices[cycle.front()].key);
}

std::string fitted(const std::string& line, std::size_t width) {
  return width == 0 ? line : shortened(line, width);
}

}  // namespace

std::string lineage_text(const graph::CitationGraph& graph, const facts::Facts& facts, const graph::Lineage& lineage,
                         const LineageFormat& format) {
  const auto& root = graph.vertices[lineage.root];
  std::string text = fitted(root.title.empty() ? named(root) : named(root) + "  " + root.title, format.width) + "\n";
  text += headline(lineage) + "\n";
  if (lineage.reached > 0) text += extent(lineage) + "\n";
  // A step is the last of its siblings when no later step of the same depth comes before a shallower one.
  std::vector<bool> last(lineage.steps.size(), true);
  std::vector<bool> open;  // by depth: a later sibling is still to come
  for (std::size_t i = lineage.steps.size(); i-- > 0;) {
    const auto depth = lineage.steps[i].depth;
    if (depth < open.size() && open[depth]) last[i] = false;
    open.resize(depth + 1, false);
    open[depth] = true;
  }
  std::string stem;                     // of the step at hand
  std::vector<std::size_t> lengths{0};  // of the stem at each depth of the way to it
  for (std::size_t i = 0; i < lineage.steps.size(); ++i) {
    const auto& step = lineage.steps[i];
    const auto& vertex = graph.vertices[step.vertex];
    lengths.resize(step.depth);
    stem.resize(lengths.back());
    const auto indent = 3 * (step.depth - 1) + 3;
    const auto room = format.width == 0 ? 0 : std::max<std::size_t>(format.width, indent + 40) - indent;
    auto line = named(vertex);
    if (!vertex.title.empty()) line += "  " + one_line(vertex.title);
    const auto note = remark(step.expansion);
    const auto tail = note.empty() ? std::string() : fmt::format("  [{}]", note);
    line = fitted(line, room == 0 ? 0 : room - std::min(room - 1, length(tail))) + tail;
    text += stem + (last[i] ? "└─ " : "├─ ") + line + "\n";
    stem += last[i] ? "   " : "│  ";
    const bool children = step.expansion == graph::Expansion::shown;
    for (const auto& proof : evidence(graph, facts, step.arc)) {
      const auto words = fmt::format("{} {}: “{}”", proof.place, proof.relation, proof.quote) + more_places(proof.more);
      text += stem + (children ? "│  " : "   ") + fitted(words, room == 0 ? 0 : room - 3) + "\n";
    }
    lengths.push_back(stem.size());
  }
  for (const auto& cycle : lineage.cycles) text += "Circle: " + cycle_line(graph, cycle) + "\n";
  return text;
}

std::string lineage_markdown(const graph::CitationGraph& graph, const facts::Facts& facts,
                             const graph::Lineage& lineage) {
  const auto& root = graph.vertices[lineage.root];
  std::string text = fmt::format(
      "## {}: {}\n\n", lineage.direction == graph::Direction::rests_on ? "What it rests on" : "What rests on it",
      markdown_link(root));
  if (!root.title.empty()) text += fmt::format("*{}*\n\n", markdown(root.title));
  text += markdown(headline(lineage)) + (lineage.reached > 0 ? " " + extent(lineage) : "") + "\n\n";
  for (const auto& step : lineage.steps) {
    const auto& vertex = graph.vertices[step.vertex];
    text += std::string(2 * (step.depth - 1), ' ') + "- " + markdown_link(vertex);
    if (vertex.year != 0) text += fmt::format(" ({})", vertex.year);
    if (!vertex.title.empty()) text += ", " + markdown(shortened(vertex.title, 120));
    std::string_view separator = ": ";
    for (const auto& proof : evidence(graph, facts, step.arc)) {
      text += fmt::format("{}**{}** {} “{}”{}", std::exchange(separator, "; "), markdown(proof.relation),
                          markdown(proof.place), markdown(proof.quote), more_places(proof.more));
    }
    if (const auto note = remark(step.expansion); !note.empty()) text += fmt::format(" *({})*", note);
    text += "\n";
  }
  if (!lineage.steps.empty()) text += "\n";
  for (const auto& cycle : lineage.cycles) text += "Circle: " + markdown(cycle_line(graph, cycle)) + "\n\n";
  return text;
}

}  // namespace recital::report
