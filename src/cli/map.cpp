// recital map GRAPH [SYMBOL]: a picture of a work's neighbourhood, of the ways from one work to another, of given
// works, or of the works that count most.
#include "report/map.hpp"

#include <algorithm>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "cli/commands.hpp"
#include "cli/graph_input.hpp"
#include "cli/graph_options.hpp"
#include "cli/graphviz.hpp"
#include "cli/output_files.hpp"
#include "graph/centrality.hpp"
#include "graph/series.hpp"
#include "report/map_data.hpp"
#include "report/map_dot.hpp"
#include "report/ranking_report.hpp"

namespace recital::cli {
namespace {

namespace fs = std::filesystem;

const std::vector<std::string> formats = {"dot", "svg", "png", "pdf", "graphml", "csv"};

struct Arguments {
  GraphOptions graph;
  std::string symbol, to, members, output;
  std::string format, by = "in-degree";
  report::MapOptions map;
  bool series = false, all_lines = false, no_titles = false;
};

std::vector<std::string> split(const std::string& list) {
  std::vector<std::string> parts(1);
  for (const char c : list) {
    if (c == ',')
      parts.emplace_back();
    else
      parts.back() += c;
  }
  std::erase(parts, "");
  return parts;
}

report::CitationMap series_map(const Arguments& arguments, const SelectedGraph& selected, graph::VertexId member) {
  const auto all = graph::find_series(selected.graph, selected.facts, &selected.knowledge);
  const graph::Series* series = graph::series_of(all, member);
  if (series == nullptr)
    throw RunError(arguments.graph.graph + ": error: " + selected.graph.vertices[member].key +
                   " is a member of no series; 'recital series GRAPH' lists them all");
  std::vector<graph::VertexId> works;
  for (const graph::SeriesMember& each : series->members) works.push_back(each.vertex);
  return report::members_map(selected.graph, works, "Series: " + series->title, arguments.map);
}

report::CitationMap choose(const Arguments& arguments, const SelectedGraph& selected) {
  const graph::CitationGraph& graph = selected.graph;
  if (!arguments.members.empty()) {
    std::vector<graph::VertexId> works;
    for (const std::string& symbol : split(arguments.members))
      works.push_back(find_work(graph, symbol, arguments.graph.graph));
    return report::members_map(graph, works, "Citations among chosen works", arguments.map);
  }
  if (!arguments.symbol.empty()) {
    const graph::VertexId centre = find_work(graph, arguments.symbol, arguments.graph.graph);
    if (arguments.series) return series_map(arguments, selected, centre);
    if (arguments.to.empty()) return report::neighbourhood_map(graph, centre, arguments.map);
    auto path = report::path_map(graph, centre, find_work(graph, arguments.to, arguments.graph.graph), arguments.map);
    if (!path)
      throw RunError(arguments.graph.graph + ": error: no citations lead from '" + arguments.symbol + "' to '" +
                     arguments.to + "' or back; 'recital lineage' shows what each rests on");
    return std::move(*path);
  }
  const report::Measure by = *report::measure_named(arguments.by);
  return report::overview_map(graph, graph::values_of(graph, by), report::map_words(by), arguments.map);
}

void check(const Arguments& arguments) {
  if (std::find(formats.begin(), formats.end(), arguments.format) == formats.end())
    throw UsageError("recital: error: no map can be written as '." + arguments.format +
                     "'; name the output .dot, .svg, .png, .pdf, .graphml or .csv");
  if (!arguments.to.empty() && arguments.symbol.empty())
    throw UsageError(
        "recital: error: --to needs the work to start from; name it before: recital map GRAPH SYMBOL --to SYMBOL");
  if (arguments.series && (arguments.symbol.empty() || !arguments.to.empty()))
    throw UsageError("recital: error: --series draws the series of one work; name it: recital map GRAPH SYMBOL --series");
  if (!arguments.members.empty() && !arguments.symbol.empty())
    throw UsageError("recital: error: --members and a SYMBOL ask for two different maps; give one of them");
  if (!arguments.members.empty() && split(arguments.members).empty())
    throw UsageError("recital: error: --members names no work; give symbols with commas between them");
  if (arguments.format == "csv" && (arguments.output.empty() || arguments.output == "-"))
    throw UsageError("recital: error: CSV makes two files, of nodes and of edges; name them with -o NAME.csv");
}

// NAME.csv -> NAME-nodes.csv, NAME-edges.csv.
void write_csv(const std::string& output, const std::string& nodes, const std::string& edges) {
  const fs::path path(output);
  const auto beside = [&path](const char* what) {
    return path.parent_path() / (path.stem().string() + what + path.extension().string());
  };
  OutputFiles files;
  files.open(beside("-nodes")).write(nodes);
  files.open(beside("-edges")).write(edges);
  files.commit();
}

ExitCode run(const Arguments& given) {
  Arguments arguments = given;
  // The name of the output file says the format, unless --format does.
  const std::string extension = fs::path(arguments.output).extension().string();
  if (arguments.format.empty()) arguments.format = extension.size() > 1 ? extension.substr(1) : "dot";
  check(arguments);
  if (arguments.all_lines) arguments.map.implied = report::ImpliedArcs::shown;
  arguments.map.titles = !arguments.no_titles;

  const SelectedGraph selected = select_graph(arguments.graph);
  const graph::CitationGraph& graph = selected.graph;
  const facts::Facts& facts = selected.facts;
  const report::CitationMap map = choose(arguments, selected);
  if (arguments.format == "graphml") {
    write_output(arguments.output, report::map_graphml(graph, facts, map));
    return done;
  }
  if (arguments.format == "csv") {
    write_csv(arguments.output, report::map_nodes_csv(graph, map), report::map_edges_csv(graph, facts, map));
    return done;
  }
  const std::string dot = report::map_dot(graph, facts, &selected.knowledge, map);
  if (arguments.format == "dot") {
    write_output(arguments.output, dot);
    return done;
  }
  const auto picture = render_dot(dot, arguments.format);
  if (!picture)
    throw RunError(
        "recital: error: no program 'dot' to draw with; install Graphviz (apt-get install graphviz), or ask for "
        "--format dot");
  write_output(arguments.output, *picture);
  return done;
}

}  // namespace

Command map_command() {
  const auto arguments = std::make_shared<Arguments>();
  return {"map", "Draw a work's neighbourhood, a path, or the works that count most",
          [arguments](Syntax& syntax) {
            declare_graph(syntax, arguments->graph);
            syntax.optional_argument("SYMBOL", arguments->symbol, "The work in the middle: A/RES/68/197")
                .option("--to", "SYMBOL", arguments->to, "Draw the ways by citations between the two works")
                .flag("--series", arguments->series, "Draw the series that SYMBOL belongs to")
                .option("--members", "SYMBOL,...", arguments->members, "Draw these works and no others")
                .option("-o,--output", "FILE", arguments->output,
                        "Write the picture here; its name says the format (default: standard output)")
                .choice("-f,--format", formats, arguments->format, "The format, whatever the name")
                .number("-d,--depth", arguments->map.depth, "Citations away from SYMBOL (default 1)", 1, 100)
                .number("-n,--limit", arguments->map.limit, "At most so many works (default 40)", 1, 100000)
                .choice("--by", graph::measure_names(), arguments->by,
                        "Without SYMBOL: what makes a work count (default in-degree: works that cite it)")
                .flag("--all-lines", arguments->all_lines, "Draw citations that others imply, too, however many")
                .flag("--no-titles", arguments->no_titles, "Symbols only");
            declare_graph_options(syntax, arguments->graph);
            syntax.explain(
                "Example: recital map out/graph.ttl A/RES/68/197 -o map.svg\n"
                "For Gephi and the like: -o map.graphml, or -o map.csv, which makes map-nodes.csv and map-edges.csv.");
          },
          [arguments] { return run(*arguments); }};
}

}  // namespace recital::cli
