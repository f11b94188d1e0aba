// recital map GRAPH [SYMBOL]: a picture of a work's neighbourhood, or of the works that count most.
#include "report/map.hpp"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "cli/commands.hpp"
#include "cli/graph_input.hpp"
#include "cli/graphviz.hpp"
#include "cli/ontology_option.hpp"
#include "cli/output_files.hpp"
#include "graph/centrality.hpp"
#include "report/ranking_report.hpp"

namespace recital::cli {
namespace {

struct Arguments {
  std::string graph, symbol, output, ontology;
  std::string format = "dot", by = "in-degree";
  report::MapOptions map;
  bool no_treaties = false, no_documents = false, all_lines = false;
};

std::string draw(const Arguments& arguments, const facts::Facts& facts, const knowledge::Knowledge& knowledge) {
  const graph::CitationGraph graph =
      graph::build_graph(facts, &knowledge, {!arguments.no_treaties, !arguments.no_documents});
  if (!arguments.symbol.empty())
    return report::neighbourhood_map(graph, facts, &knowledge, find_work(graph, arguments.symbol, arguments.graph),
                                     arguments.map);
  const report::Measure by = *report::measure_named(arguments.by);
  const std::vector<double> values = by == report::Measure::in_degree   ? graph::in_degrees(graph)
                                     : by == report::Measure::page_rank ? graph::page_rank(graph)
                                                                        : graph::betweenness(graph);
  return report::overview_map(graph, facts, &knowledge, values, report::map_words(by), arguments.map);
}

ExitCode run(const Arguments& given) {
  Arguments arguments = given;
  // The name of the output file says the format, unless --format does.
  const std::string extension = std::filesystem::path(arguments.output).extension().string();
  if (arguments.format.empty()) arguments.format = extension.size() > 1 ? extension.substr(1) : "dot";
  if (arguments.format != "dot" && arguments.format != "svg" && arguments.format != "png" && arguments.format != "pdf")
    throw UsageError("recital: error: no map can be drawn as '" + extension +
                     "'; name the output .dot, .svg, .png or .pdf");
  if (arguments.all_lines) arguments.map.implied = report::ImpliedArcs::shown;

  const knowledge::Knowledge knowledge = load_knowledge(arguments.ontology);
  const std::string dot = draw(arguments, read_graph_file(arguments.graph), knowledge);
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
  arguments->format.clear();
  return {"map", "Draw a work's neighbourhood, or the works that count most",
          [arguments](Syntax& syntax) {
            syntax.argument("GRAPH", arguments->graph, "graph.ttl of a build, or - for standard input")
                .optional_argument("SYMBOL", arguments->symbol, "The work in the middle: A/RES/68/197")
                .option("-o,--output", "FILE", arguments->output,
                        "Write the picture here; its name says the format (default: standard output)")
                .choice("-f,--format", {"dot", "svg", "png", "pdf"}, arguments->format, "The format, whatever the name")
                .number("-d,--depth", arguments->map.depth, "Citations away from SYMBOL (default 1)", 1, 100)
                .number("-n,--limit", arguments->map.limit, "At most so many works (default 40)", 1, 100000)
                .choice("--by", {"in-degree", "pagerank", "betweenness"}, arguments->by,
                        "Without SYMBOL: what makes a work count (default in-degree: works that cite it)")
                .flag("--all-lines", arguments->all_lines, "Draw citations that others imply, too")
                .flag("--no-treaties", arguments->no_treaties, "Leave out treaties")
                .flag("--no-documents", arguments->no_documents,
                      "Leave out all but resolutions, decisions, statements and treaties");
            declare_ontology(syntax, arguments->ontology);
            syntax.explain("Example: recital map out/graph.ttl A/RES/68/197 -o map.svg");
          },
          [arguments] { return run(*arguments); }};
}

}  // namespace recital::cli
