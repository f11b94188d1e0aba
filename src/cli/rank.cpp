// recital rank GRAPH: the works that count most.
#include <memory>
#include <string>
#include <vector>

#include "cli/commands.hpp"
#include "cli/graph_options.hpp"
#include "cli/output_files.hpp"
#include "rdf/measures_writer.hpp"
#include "report/ranking_report.hpp"

namespace recital::cli {
namespace {

struct Arguments {
  GraphOptions graph;
  std::string output, base{rdf::kDefaultBase};
  std::string format = "text", by = "in-degree";
  std::size_t limit = report::RankingOptions{}.limit;
};

const char* property_of(graph::Measure measure) {
  switch (measure) {
    case graph::Measure::in_degree:
      return "rc:inDegree";
    case graph::Measure::out_degree:
      return "rc:outDegree";
    case graph::Measure::page_rank:
      return "rc:pageRank";
    case graph::Measure::betweenness:
      return "rc:betweenness";
    case graph::Measure::closeness:
      return "rc:closeness";
    case graph::Measure::harmonic:
      return "rc:harmonicCloseness";
    case graph::Measure::hub:
      return "rc:hub";
    case graph::Measure::authority:
      return "rc:authority";
    case graph::Measure::core:
      return "rc:coreNumber";
    case graph::Measure::ancestors:
      return "rc:ancestors";
    case graph::Measure::descendants:
      return "rc:descendants";
  }
  return "";
}

std::string turtle(const SelectedGraph& selected, const graph::Measures& measures,
                   const report::RankingOptions& options, const std::string& base) {
  std::vector<rdf::MeasuredWork> works;
  for (const report::RankedWork& ranked : report::works_in_order(selected.graph, measures, options)) {
    rdf::MeasuredWork& work = works.emplace_back();
    work.key = selected.graph.vertices[ranked.vertex].key;
    for (const graph::Measure measure : graph::all_measures())
      work.measures.push_back(
          {property_of(measure), graph::is_count(measure), measures.values(measure)[ranked.vertex]});
  }
  std::string text;
  rdf::write_measures(selected.facts, selected.knowledge, works, {base},
                      [&](std::string_view bytes) { text += bytes; });
  return text;
}

ExitCode run(const Arguments& arguments) {
  if (!rdf::is_usable_base(arguments.base))
    throw UsageError("recital: error: --base must be an absolute IRI that ends in '/' or '#', not '" + arguments.base +
                     "'");
  const SelectedGraph selected = select_graph(arguments.graph);
  const graph::Measures measures = graph::measure(selected.graph);
  const report::RankingOptions options{*graph::measure_named(arguments.by), arguments.limit};
  const auto ranking = arguments.format == "csv"        ? report::ranking_csv
                       : arguments.format == "json"     ? report::ranking_json
                       : arguments.format == "markdown" ? report::ranking_markdown
                                                        : report::ranking_text;
  write_output(arguments.output, arguments.format == "ttl" ? turtle(selected, measures, options, arguments.base)
                                                           : ranking(selected.graph, measures, options));
  return done;
}

}  // namespace

Command rank_command() {
  const auto arguments = std::make_shared<Arguments>();
  return {"rank", "List the works that count most",
          [arguments](Syntax& syntax) {
            declare_graph(syntax, arguments->graph);
            syntax.option("-o,--output", "FILE", arguments->output, "Write here (default: standard output)")
                .choice("-f,--format", {"text", "markdown", "csv", "json", "ttl"}, arguments->format,
                        "The format (default text); ttl is RDF to load beside the graph")
                .choice("--by", graph::measure_names(), arguments->by,
                        "What makes a work count (default in-degree: works that cite it)")
                .number("-n,--top,--limit", arguments->limit, "At most so many works, 0 for all (default 25)", 0)
                .option("--base", "IRI", arguments->base,
                        "With ttl: what the graph was built with, if not the default");
            declare_graph_options(syntax, arguments->graph);
            syntax.explain(
                "Examples: recital rank out/graph.ttl --by pagerank --format csv -o ranking.csv\n"
                "          recital rank out/graph.ttl --top 0 --format ttl -o measures.ttl");
          },
          [arguments] { return run(*arguments); }};
}

}  // namespace recital::cli
