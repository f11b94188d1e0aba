// recital series GRAPH [SYMBOL]: resolutions that renew one another.
#include "graph/series.hpp"

#include <memory>
#include <string>

#include "cli/commands.hpp"
#include "cli/graph_input.hpp"
#include "cli/ontology_option.hpp"
#include "cli/output_files.hpp"
#include "report/series_report.hpp"

namespace recital::cli {
namespace {

struct Arguments {
  std::string graph, symbol, organ, output, ontology;
  std::string format = "text";
  std::size_t from = 0, to = 0, min_members = 2;
  bool stale = false, gaps = false;
};

report::SeriesFilter filter_of(const Arguments& arguments, const knowledge::Knowledge& knowledge) {
  if (!arguments.organ.empty() && knowledge.organ(arguments.organ) == nullptr)
    throw UsageError("--organ: error: no organ '" + arguments.organ +
                     "' in the ontology; give an id as in organs.ttl: GA, SC, ECOSOC, HRC");
  if (arguments.to != 0 && arguments.to < arguments.from)
    throw UsageError("--until: error: the year is before that of --since; give the earlier year first");
  return {arguments.organ, static_cast<int>(arguments.from), static_cast<int>(arguments.to), arguments.stale,
          arguments.gaps};
}

ExitCode run(const Arguments& arguments) {
  const knowledge::Knowledge knowledge = load_knowledge(arguments.ontology);
  const report::SeriesFilter filter = filter_of(arguments, knowledge);
  const facts::Facts facts = read_graph_file(arguments.graph);
  const graph::CitationGraph graph = graph::build_graph(facts, &knowledge);
  graph::SeriesOptions options;
  options.min_members = arguments.min_members;
  std::vector<graph::Series> series = graph::find_series(graph, facts, &knowledge, options);
  if (series.empty())
    throw RunError(arguments.graph + ": error: no resolutions here renew one another; a series needs at least " +
                   std::to_string(arguments.min_members) +
                   " that were read, with like titles, that recall one another");
  if (!arguments.symbol.empty()) {
    const graph::VertexId work = find_work(graph, arguments.symbol, arguments.graph);
    const graph::Series* own = graph::series_of(series, work);
    if (own == nullptr)
      throw RunError(arguments.graph + ": error: " + graph.vertices[work].key +
                     " is a member of no series; 'recital series GRAPH' lists them all");
    series = {graph::Series(*own)};
  }
  series = report::filtered(std::move(series), filter);
  if (series.empty())
    throw RunError(arguments.graph +
                   ": error: no series is left by --organ, --since, --until, --stale and --gaps; ask for less");
  const auto write = arguments.format == "json"       ? report::series_json
                     : arguments.format == "csv"      ? report::series_csv
                     : arguments.format == "markdown" ? report::series_markdown
                                                      : report::series_text;
  write_output(arguments.output, write(graph, facts, series));
  return done;
}

}  // namespace

Command series_command() {
  const auto arguments = std::make_shared<Arguments>();
  return {
      "series", "List resolutions that renew one another",
      [arguments](Syntax& syntax) {
        syntax.argument("GRAPH", arguments->graph, "graph.ttl of a build, or - for standard input")
            .optional_argument("SYMBOL", arguments->symbol, "Only the series of this work: A/RES/61/183")
            .option("-o,--output", "FILE", arguments->output, "Write here (default: standard output)")
            .choice("-f,--format", {"text", "markdown", "csv", "json"}, arguments->format, "The format (default text)")
            .option("--organ", "ID", arguments->organ, "Only series of this organ: GA, SC, ECOSOC, HRC ...")
            .number("--since", arguments->from, "Only series with a member of this year or later")
            .number("--until", arguments->to, "Only series with a member of this year or earlier")
            .number("--min-members", arguments->min_members, "At least so many members that were read (default 2)", 2)
            .flag("--stale", arguments->stale, "Only series of which others cite a superseded member")
            .flag("--gaps", arguments->gaps, "Only series with members that are cited and were not read");
        declare_ontology(syntax, arguments->ontology);
        syntax.explain("Example: recital series out/graph.ttl A/RES/61/183");
      },
      [arguments] { return run(*arguments); }};
}

}  // namespace recital::cli
