#include "report/map_dot.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "report/escape.hpp"
#include "report/map_style.hpp"

namespace recital::report {
namespace {

constexpr std::size_t title_width = 24, title_lines = 3;
constexpr std::size_t longest_symbol = 36;
constexpr std::size_t widest_row = 8, widest_row_of_huge = 14;  // works
constexpr std::size_t quotes_in_tooltip = 4;
constexpr std::size_t large_map = 60;  // works; past it the lines that pass by want less room each
constexpr std::size_t huge_map = 100;  // works; past it years share rows, and dot's search must be cut short
constexpr std::string_view font = "Helvetica,Arial,Liberation Sans,sans-serif";

struct Picture {
  const graph::CitationGraph& graph;
  const facts::Facts& facts;
  const CitationMap& map;
  WorkGroups groups;
  bool titles;
};

std::string attributes(const NodeStyle& style) {
  return fmt::format("shape={}, color=\"{}\", fillcolor=\"{}\", margin=\"{}\", style=\"filled{}\"", style.shape,
                     style.line, style.fill, style.margin, style.rounded ? ",rounded" : "");
}

std::string sized(std::string_view text, int points) {
  return fmt::format("<FONT POINT-SIZE=\"{}\">{}</FONT>", points, html(text));
}

// The symbol with the title under it; of a treaty, which nobody knows by its number, the title first.
std::string label(const Picture& picture, const graph::Vertex& vertex) {
  const bool treaty = vertex.kind == "treaty" && !vertex.title.empty();
  std::string text;
  const auto add_line = [&](const std::string& line) { text += (text.empty() ? "" : "<BR/>") + line; };
  const auto symbol = shortened(vertex.key, longest_symbol);
  if (!treaty) add_line(vertex.read ? "<B>" + html(symbol) + "</B>" : html(symbol));
  if (picture.titles || treaty) {
    for (const auto& line : wrapped(vertex.title, title_width, title_lines)) add_line(sized(line, treaty ? 9 : 8));
  }
  if (treaty && !vertex.key.starts_with("treaty:")) add_line(sized(symbol, 8));
  return text;
}

std::string tooltip(const Picture& picture, const graph::Vertex& vertex) {
  return fmt::format("{}{}{}; cited by {} and citing {} in this graph{}", vertex.key,
                     vertex.year == 0 ? std::string() : fmt::format(" ({})", vertex.year),
                     vertex.title.empty() ? std::string() : ": " + vertex.title,
                     picture.graph.in_degree(*picture.graph.find(vertex.key)),
                     picture.graph.out_degree(*picture.graph.find(vertex.key)),
                     vertex.read ? "" : "; not among the files read");
}

void add_node(std::string& dot, const Picture& picture, graph::VertexId id) {
  const auto& vertex = picture.graph.vertices[id];
  dot += fmt::format("  v{} [label=<{}>, {}, tooltip={}", id, label(picture, vertex),
                     attributes(picture.groups.of(vertex).style), dot_string(tooltip(picture, vertex)));
  if (const auto page = official_page(vertex.key); !page.empty())
    dot += fmt::format(", URL={}, target=\"_blank\"", dot_string(page));
  if (std::binary_search(picture.map.highlighted.begin(), picture.map.highlighted.end(), id)) dot += ", penwidth=3.5";
  dot += "];\n";
}

std::string tooltip(const Picture& picture, graph::ArcId id) {
  const auto& arc = picture.graph.arcs[id];
  auto text = fmt::format("{} to {}", picture.graph.vertices[arc.source].key, picture.graph.vertices[arc.target].key);
  std::size_t shown = 0, all = 0;
  for (const auto& edge : picture.graph.edges_of(id)) {
    for (const auto& proof : edge.proofs) {
      ++all;
      if (shown == quotes_in_tooltip) continue;
      ++shown;
      const auto& citation = graph::citation(picture.facts, proof);
      text +=
          fmt::format("; {} {}: “{}”", citation.place, relation_words(edge.relation), shortened(citation.quote, 160));
    }
  }
  if (all > shown) text += fmt::format("; and {} more", all - shown);
  return text;
}

// `row_of` gives the row of each work.
void add_arc(std::string& dot, const Picture& picture, graph::ArcId id,
             const std::map<graph::VertexId, std::size_t>& row_of) {
  const auto& arc = picture.graph.arcs[id];
  const auto& edge = leading_edge(picture.graph, id);
  const auto& family = relation_families()[family_of(edge.relation)];
  const bool central = !picture.map.centre || picture.map.centre == arc.source || picture.map.centre == arc.target;
  const std::string_view colour = central ? family.colour : "#8C8C8CBB";
  dot += fmt::format("  v{} -> v{} [style={}, penwidth={}, color=\"{}{}\", arrowhead={}, tooltip={}, edgetooltip={}",
                     arc.source, arc.target, family.style, family.width, colour,
                     family.twofold ? fmt::format(":#FFFFFF:{}", colour) : "", edge.object ? "normal" : "empty",
                     dot_string(tooltip(picture, id)), dot_string(tooltip(picture, id)));
  const auto from = row_of.at(arc.source), to = row_of.at(arc.target);
  if (from < to) dot += ", headport=n";
  // A line against the order of the rows (a date that can't be right) must not bend them.
  if (from > to) dot += ", constraint=false";
  dot += "];\n";
}

void add_rows(std::string& dot, const std::vector<MapRow>& rows) {
  std::string chain;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const auto& row = rows[i];
    const auto text = !row.first_of_year         ? std::string()
                      : row.newest == 0          ? "year not known"
                      : row.newest == row.oldest ? std::to_string(row.newest)
                                                 : fmt::format("{}–{}", row.oldest, row.newest);
    dot += fmt::format(
        "  r{} [shape={}, label=\"{}\", tooltip=\" \"{}];\n", i, text.empty() ? "point" : "plaintext", text,
        text.empty() ? ", color=\"#CCCCCC\", width=0.02, height=0.02" : ", fontsize=14, fontcolor=\"#666666\"");
    // An arc within a rank puts its source to the left: the year stands before all works of its row.
    std::string works;
    for (const auto vertex : row.works) works += fmt::format(" v{};", vertex);
    dot += fmt::format("  {{ rank=same; r{};{} }}\n  r{} -> {{{} }} [style=invis, weight=0];\n", i, works, i, works);
    chain += fmt::format("{}r{}", i == 0 ? "  " : " -> ", i);
  }
  if (rows.size() > 1) dot += chain + " [color=\"#CCCCCC\", arrowhead=none, weight=100, tooltip=\" \"];\n";
}

// The legend's lines are borders of table cells, which Graphviz draws in the styles of edges.
std::string relation_legend(const Picture& picture) {
  std::map<std::size_t, std::set<std::string>> used;
  bool adjunct = false;
  for (const auto arc : picture.map.arcs) {
    const auto& edge = leading_edge(picture.graph, arc);
    used[family_of(edge.relation)].insert(relation_words(edge.relation));
    adjunct |= !edge.object;
  }
  std::string rows;
  for (const auto& [index, names] : used) {
    const auto& family = relation_families()[index];
    rows += fmt::format(
        "<TR><TD><TABLE BORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"0\"><TR><TD FIXEDSIZE=\"TRUE\" WIDTH=\"40\" "
        "HEIGHT=\"4\" "
        "BORDER=\"{}\" SIDES=\"{}\" STYLE=\"{}\" COLOR=\"{}\"></TD></TR></TABLE></TD><TD ALIGN=\"LEFT\">",
        family.width, family.twofold ? "TB" : "B", family.style, family.colour);
    std::string list;
    for (const auto& name : names) list += (list.empty() ? "" : ", ") + name;
    const auto lines = wrapped(list, 44, 8);
    for (std::size_t i = 0; i < lines.size(); ++i) rows += (i == 0 ? "" : "<BR ALIGN=\"LEFT\"/>") + html(lines[i]);
    if (lines.size() > 1) rows += "<BR ALIGN=\"LEFT\"/>";
    rows += "</TD></TR>";
  }
  if (!picture.map.arcs.empty()) {
    rows += "<TR><TD>filled ▶</TD><TD ALIGN=\"LEFT\">the work itself is recalled, noted …</TD></TR>";
    if (adjunct) rows += "<TR><TD>open ▷</TD><TD ALIGN=\"LEFT\">it only supports or locates something else</TD></TR>";
  }
  const bool read = std::any_of(picture.map.works.begin(), picture.map.works.end(),
                                [&](graph::VertexId vertex) { return picture.graph.vertices[vertex].read; });
  if (read) rows += "<TR><TD><B>bold</B></TD><TD ALIGN=\"LEFT\">among the files read</TD></TR>";
  if (rows.empty()) return {};
  return "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"2\">" + rows + "</TABLE>";
}

void add_legend(std::string& dot, const Picture& picture, std::size_t rows) {
  dot +=
      "  subgraph cluster_legend {\n    label=\"\"; style=\"rounded\"; color=\"#BBBBBB\"; margin=10; "
      "tooltip=\"Legend\";\n";
  dot += fmt::format("    node [fontsize={}];\n", picture.map.works.size() > huge_map ? 16 : 10);
  std::string order;
  std::size_t count = 0;
  for (const auto* group : picture.groups.used()) {
    const auto lines = wrapped(group->name, 22, 3);
    std::string text;
    for (const auto& line : lines) text += (text.empty() ? "" : "<BR/>") + html(line);
    dot += fmt::format("    l{} [label=<{}>, {}, tooltip=\" \"];\n", count, text, attributes(group->style));
    order += fmt::format("{}l{}", order.empty() ? "" : " -> ", count);
    ++count;
  }
  const auto relations = relation_legend(picture);
  if (!relations.empty()) {
    dot += fmt::format("    lr [shape=plain, label=<{}>, tooltip=\" \"];\n", relations);
    order += order.empty() ? "lr" : " -> lr";
  }
  dot += fmt::format("    {{ rank=same;");
  for (std::size_t i = 0; i < count; ++i) dot += fmt::format(" l{};", i);
  if (!relations.empty()) dot += " lr;";
  dot += " }\n";
  if (order.find("->") != std::string::npos) dot += fmt::format("    {} [style=invis];\n", order);
  dot += "  }\n";
  if (rows > 0 && count > 0) dot += fmt::format("  r{} -> l0 [style=invis, weight=0];\n", rows - 1);
}

std::string draw(const Picture& picture) {
  const auto works = picture.map.works.size();
  const auto rows = works > huge_map ? map_rows(picture.graph, picture.map, widest_row_of_huge, widest_row_of_huge / 2)
                                     : map_rows(picture.graph, picture.map, widest_row);
  std::map<graph::VertexId, std::size_t> row_of;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    for (const auto work : rows[i].works) row_of[work] = i;
  }

  std::string dot = "digraph citations {\n";
  std::string notes;
  for (const auto& note : picture.map.notes) notes += "<BR/>" + html(note);
  dot += fmt::format(
      "  graph [rankdir=TB, newrank=true, nodesep={}, ranksep=0.36, splines=true, mclimit={}, "
      "{}outputorder=edgesfirst,\n"
      "    bgcolor=white, labelloc=t, fontname=\"{}\", fontsize={}, tooltip=\"Citation map\",\n"
      "    label=<<FONT POINT-SIZE=\"{}\"><B>{}</B></FONT>{}<BR/> >];\n",
      works > large_map ? 0.07 : 0.1, works > huge_map ? 0.5 : 4, works > huge_map ? "nslimit=4, nslimit1=4, " : "",
      font, works > huge_map ? 20 : 11, works > huge_map ? 36 : 18, html(picture.map.heading), notes);
  dot += fmt::format("  node [fontname=\"{}\", fontsize=10, height=0.3, width=0.5, penwidth=1.5];\n", font);
  dot += fmt::format("  edge [fontname=\"{}\", arrowsize=0.6];\n\n", font);
  add_rows(dot, rows);
  dot += '\n';
  for (const auto vertex : picture.map.works) add_node(dot, picture, vertex);
  dot += '\n';
  for (const auto arc : picture.map.arcs) add_arc(dot, picture, arc, row_of);
  dot += '\n';
  add_legend(dot, picture, rows.size());
  dot += "}\n";
  return dot;
}

}  // namespace

std::string map_dot(const graph::CitationGraph& graph, const facts::Facts& facts, const knowledge::Knowledge* knowledge,
                    const CitationMap& map) {
  return draw({graph, facts, map, WorkGroups(graph, map.works, knowledge), map.titles && map.works.size() <= huge_map});
}

}  // namespace recital::report
