#include "report/map_svg.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "report/escape.hpp"
#include "report/layered_layout.hpp"
#include "report/map_style.hpp"

namespace recital::report {
namespace {

constexpr std::size_t widest_row = 5;                     // works
constexpr std::size_t title_width = 26, title_lines = 2;  // characters
constexpr std::size_t symbol_width = 20;                  // characters
constexpr double node_width = 144, node_height = 48, row_height = 76, gap = 14;
constexpr double margin_left = 96, margin = 8;  // the years stand to the left
constexpr double line_height = 12;
constexpr double tip = 5;  // length of an arrow's head

// The outline of a work, by the shapes that the maps of Graphviz give its group.
std::string outline(const NodeStyle& style, double x, double y, bool highlighted) {
  const double left = x - node_width / 2, right = x + node_width / 2, bottom = y + node_height;
  const auto look =
      fmt::format("fill=\"{}\" stroke=\"{}\" stroke-width=\"{}\"", style.fill, style.line, highlighted ? "3.5" : "1.5");
  if (style.shape == "ellipse")
    return fmt::format("<rect x=\"{:.1f}\" y=\"{:.1f}\" width=\"{}\" height=\"{}\" rx=\"{}\" {}/>", left, y, node_width,
                       node_height, node_height / 2, look);
  if (style.shape == "octagon" || style.shape == "note" || style.shape == "cds") {
    const double cut = style.shape == "cds" ? node_height / 2 : 8;
    const bool left_cut = style.shape == "octagon", lower_cut = style.shape != "note";
    return fmt::format(
        "<path d=\"M{:.1f} {:.1f}H{:.1f}L{:.1f} {:.1f}V{:.1f}L{:.1f} {:.1f}H{:.1f}L{:.1f} {:.1f}V{:.1f}Z\" {}/>",
        left + (left_cut ? cut : 0), y, right - cut, right, y + cut, bottom - (lower_cut ? cut : 0),
        right - (lower_cut ? cut : 0), bottom, left + (left_cut ? cut : 0), left, bottom - (left_cut ? cut : 0),
        y + (left_cut ? cut : 0), look);
  }
  return fmt::format("<rect x=\"{:.1f}\" y=\"{:.1f}\" width=\"{}\" height=\"{}\" rx=\"{}\" {}{}/>", left, y, node_width,
                     node_height, style.rounded ? 10 : 1, look,
                     style.shape == "box"      ? ""
                     : style.shape == "folder" ? " stroke-dasharray=\"6 2\""
                                               : " stroke-dasharray=\"9 2 2 2\"");
}

std::string dashes(std::string_view style) {
  if (style == "dashed") return " stroke-dasharray=\"6 4\"";
  if (style == "dotted") return " stroke-dasharray=\"1 4\" stroke-linecap=\"round\"";
  return {};
}

// A smooth way through the points, upright at each.
std::string way(const std::vector<std::pair<double, double>>& points) {
  auto path = fmt::format("M{:.1f} {:.1f}", points.front().first, points.front().second);
  for (std::size_t i = 1; i < points.size(); ++i) {
    const auto [x0, y0] = points[i - 1];
    const auto [x1, y1] = points[i];
    const double middle = (y0 + y1) / 2;
    path += fmt::format("C{:.1f} {:.1f} {:.1f} {:.1f} {:.1f} {:.1f}", x0, middle, x1, middle, x1, y1);
  }
  return path;
}

std::string row_label(const MapRow& row) {
  if (!row.first_of_year) return {};
  if (row.newest == 0) return "undated";
  return row.newest == row.oldest ? std::to_string(row.newest) : fmt::format("{}–{}", row.oldest, row.newest);
}

}  // namespace

std::string map_svg(const Book& book, const CitationMap& map, std::string_view folder) {
  const auto& graph = book.graph;
  const auto rows = map_rows(graph, map, widest_row, widest_row - 1);
  const WorkGroups groups(graph, map.works, &book.knowledge);
  std::map<graph::VertexId, std::size_t> place;  // of a work, among those of the layout
  LayeredGraph layered;
  std::vector<graph::VertexId> works;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    for (const auto work : rows[i].works) {
      place.emplace(work, works.size());
      works.push_back(work);
      layered.row.push_back(i);
      layered.width.push_back(node_width);
    }
  }
  std::vector<graph::ArcId> arcs;
  for (const auto arc : map.arcs) {
    const auto from = place.at(graph.arcs[arc].source), to = place.at(graph.arcs[arc].target);
    if (layered.row[from] == layered.row[to]) continue;  // a circle within a row: the lists tell it
    arcs.push_back(arc);
    layered.lines.emplace_back(from, to);
  }
  const auto layout = layered_layout(layered, gap);
  const double width = margin_left + layout.width + margin;
  const double height = margin * 2 + row_height * static_cast<double>(rows.size()) - (row_height - node_height);
  const auto top = [&](std::size_t row) { return margin + row_height * static_cast<double>(row); };

  std::string svg = fmt::format(
      "<svg class=\"lineage\" viewBox=\"0 0 {0:.0f} {1:.0f}\" width=\"{0:.0f}\" height=\"{1:.0f}\" role=\"img\" "
      "aria-label=\"{2}: {3}, newest on top\">",
      width, height, html(map.heading), counted(works.size(), "work"));
  for (std::size_t i = 0; i < rows.size(); ++i)
    svg += fmt::format("<text class=\"year\" x=\"{}\" y=\"{:.1f}\" text-anchor=\"end\">{}</text>", margin_left - 14,
                       top(i) + node_height / 2 + 4, row_label(rows[i]));
  for (std::size_t i = 0; i < arcs.size(); ++i) {
    const auto [from, to] = layered.lines[i];
    const bool down = layered.row[from] < layered.row[to];
    const auto upper = down ? from : to, lower = down ? to : from;
    std::vector<std::pair<double, double>> points{
        {margin_left + layout.x[upper], top(layered.row[upper]) + node_height}};
    for (std::size_t k = 0; k < layout.bends[i].size(); ++k) {
      const double y = top(layered.row[upper] + 1 + k), x = margin_left + layout.bends[i][k];
      points.emplace_back(x, y);
      points.emplace_back(x, y + node_height);
    }
    points.emplace_back(margin_left + layout.x[lower], top(layered.row[lower]));
    // The head stands at the end of the cited work.
    auto& end = down ? points.back() : points.front();
    const double x = end.first, y = end.second, back = down ? -tip : tip;
    end.second += back;
    const auto& edge = leading_edge(graph, arcs[i]);
    const auto relation = edge.object ? std::string_view(edge.relation) : std::string_view("cites");
    const auto& family = relation_families()[family_of(relation)];
    const auto& citation = graph::citation(book.facts, edge.proofs.front());
    svg += fmt::format(
        "<g class=\"line\"><title>{} {} {}: “{}” ({})</title><path d=\"{}\" fill=\"none\" stroke=\"currentColor\" "
        "stroke-width=\"{}\"{}/><path d=\"M{:.1f} {:.1f}l{} {}h{}z\" fill=\"{}\" stroke=\"currentColor\"/></g>",
        html(graph.vertices[graph.arcs[arcs[i]].source].key), html(relation_words(relation)),
        html(graph.vertices[graph.arcs[arcs[i]].target].key), html(shortened(citation.quote, 90)), html(citation.place),
        way(points), family.width == 1 ? "1" : "2.2", dashes(family.style), x, y, -tip * 0.7, back, tip * 1.4,
        edge.object ? "currentColor" : "none");
  }
  for (std::size_t i = 0; i < works.size(); ++i) {
    const auto& vertex = graph.vertices[works[i]];
    const auto& work = book.work(vertex.key);
    const bool highlighted = std::binary_search(map.highlighted.begin(), map.highlighted.end(), works[i]);
    const double x = margin_left + layout.x[i], y = top(layered.row[i]);
    const bool by_title = work.kind == "treaty" && !work.title.empty();
    std::vector<std::string> lines = wrapped(work.title, title_width, title_lines);
    if (by_title)
      lines.push_back(shortened(work.symbol, title_width));
    else
      lines.insert(lines.begin(), shortened(work.symbol, symbol_width));
    svg += fmt::format("<a href=\"{}{}.html\"><title>{}{}{}</title>{}", folder, work.name, html(work.symbol),
                       work.title.empty() ? "" : ": ", html(work.title),
                       outline(groups.of(vertex).style, x, y, highlighted));
    double baseline = y + node_height / 2 + 4 - line_height * static_cast<double>(lines.size() - 1) / 2;
    for (std::size_t k = 0; k < lines.size(); ++k, baseline += line_height) {
      const bool symbol = !by_title && k == 0;
      svg += fmt::format("<text class=\"{}\" x=\"{:.1f}\" y=\"{:.1f}\" text-anchor=\"middle\">{}</text>",
                         !symbol       ? "title"
                         : vertex.read ? "symbol"
                                       : "symbol only",
                         x, baseline, html(lines[k]));
    }
    svg += "</a>";
  }
  return svg + "</svg>";
}

}  // namespace recital::report
