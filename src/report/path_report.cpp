#include "report/path_report.hpp"

#include <fmt/format.h>

#include "report/escape.hpp"
#include "report/evidence.hpp"

namespace recital::report {
namespace {

std::string heading(const std::string& words, Markup markup) {
  return markup == Markup::markdown ? "## " + markdown(words) + "\n\n" : words + "\n";
}

// "A/RES/56/124 (2001)  title".
std::string work_line(const graph::Vertex& work, Markup markup) {
  if (markup == Markup::text) return work.title.empty() ? named(work) : named(work) + "  " + shortened(work.title, 80);
  std::string line = markdown_link(work);
  if (work.year != 0) line += fmt::format(" ({})", work.year);
  return work.title.empty() ? line : line + ", " + markdown(shortened(work.title, 120));
}

// The next work, below the words that prove the citation. `sign` says which of the two cites the other.
std::string step_lines(const graph::CitationGraph& graph, const facts::Facts& facts, graph::ArcId arc,
                       const std::string& cited, Markup markup, const char* sign = "→ ") {
  std::string text;
  if (markup == Markup::text) {
    for (const auto& proof : evidence(graph, facts, arc))
      text += fmt::format("   {} {}: “{}”{}\n", proof.place, proof.relation, proof.quote, more_places(proof.more));
    return text + sign + cited + "\n";
  }
  text += std::string("- ") + sign + cited;
  const char* separator = ": ";
  for (const auto& proof : evidence(graph, facts, arc)) {
    text += fmt::format("{}**{}** {} “{}”{}", separator, markdown(proof.relation), markdown(proof.place),
                        markdown(proof.quote), more_places(proof.more));
    separator = "; ";
  }
  return text + "\n";
}

std::string first_line(const std::string& work, Markup markup) {
  return markup == Markup::text ? work + "\n" : "- " + work + "\n";
}

}  // namespace

std::string paths_report(const graph::CitationGraph& graph, const facts::Facts& facts, const graph::SimplePaths& paths,
                         Markup markup) {
  std::string text;
  for (std::size_t i = 0; i < paths.paths.size(); ++i) {
    const auto& path = paths.paths[i];
    const auto& first = graph.vertices[graph.arcs[path.front()].source];
    const auto& last = graph.vertices[graph.arcs[path.back()].target];
    if (i > 0) text += "\n";
    text += heading(fmt::format("Way {} from {} to {}, {}", i + 1, one_line(first.key), one_line(last.key),
                                counted(path.size(), "citation")),
                    markup);
    text += first_line(work_line(first, markup), markup);
    for (const auto arc : path)
      text += step_lines(graph, facts, arc, work_line(graph.vertices[graph.arcs[arc].target], markup), markup);
  }
  text += paths.more ? fmt::format("\nThere are more ways; these are the {} shortest found (--paths, --max-length).\n",
                                   paths.paths.size())
                     : fmt::format("\nThere is no other way.\n");
  return text;
}

std::string joining_report(const graph::CitationGraph& graph, const facts::Facts& facts,
                           const std::vector<graph::Link>& chain, Markup markup) {
  const auto start = [&](graph::Link link) {
    return link.backwards ? graph.arcs[link.arc].target : graph.arcs[link.arc].source;
  };
  const auto end = [&](graph::Link link) {
    return link.backwards ? graph.arcs[link.arc].source : graph.arcs[link.arc].target;
  };
  const auto& first = graph.vertices[start(chain.front())];
  const auto& last = graph.vertices[end(chain.back())];
  std::string text =
      heading(fmt::format("No citations lead from {} to {} or back in what was read; they hang together so",
                          one_line(first.key), one_line(last.key)),
              markup);
  text += first_line(work_line(first, markup), markup);
  for (const auto link : chain) {
    text += step_lines(graph, facts, link.arc, work_line(graph.vertices[end(link)], markup), markup,
                       link.backwards ? "← cited by " : "→ cites ");
  }
  return text;
}

std::string main_path_report(const graph::CitationGraph& graph, const facts::Facts& facts,
                             const std::vector<graph::MainPathStep>& path, Markup markup) {
  const auto works_line = [&](const graph::MainPathStep& step) {
    std::string line = work_line(graph.vertices[step.works.front()], markup);
    for (std::size_t i = 1; i < step.works.size() && i < 10; ++i)
      line += (i == 1 ? "; in a circle with " : ", ") + named(graph.vertices[step.works[i]]);
    return step.works.size() > 10 ? line + fmt::format(" and {} more", step.works.size() - 10) : line;
  };
  std::string text =
      heading(fmt::format("Main path by search path count, {}", counted(path.size() - 1, "citation")), markup);
  for (std::size_t i = 0; i < path.size(); ++i) {
    text += i == 0 ? first_line(works_line(path[i]), markup)
                   : step_lines(graph, facts, path[i].arc, works_line(path[i]), markup);
  }
  return text;
}

std::string ends_report(const graph::CitationGraph& graph, const graph::Lineage& lineage, Markup markup) {
  const bool down = lineage.direction == graph::Direction::rests_on;
  const auto& root = graph.vertices[lineage.root];
  std::string text = heading(fmt::format("{} of the {} {} {}{}", counted(lineage.ends.size(), "work"), lineage.reached,
                                         down ? "that" : "that rest on", one_line(root.key),
                                         down ? " rests on cite nothing here" : " are not cited here"),
                             markup);
  for (const auto work : lineage.ends) text += first_line(work_line(graph.vertices[work], markup), markup);
  return text;
}

}  // namespace recital::report
