// recital rank GRAPH: the works that count most.
#include <memory>
#include <string>

#include "cli/commands.hpp"
#include "cli/graph_input.hpp"
#include "cli/ontology_option.hpp"
#include "cli/output_files.hpp"
#include "report/ranking_report.hpp"

namespace recital::cli {
namespace {

struct Arguments {
  std::string graph, output, ontology;
  std::string format = "text", by = "in-degree";
  std::size_t limit = report::RankingOptions{}.limit;
  bool no_treaties = false, no_documents = false;
};

ExitCode run(const Arguments& arguments) {
  const knowledge::Knowledge knowledge = load_knowledge(arguments.ontology);
  const facts::Facts facts = read_graph_file(arguments.graph);
  const graph::CitationGraph graph =
      graph::build_graph(facts, &knowledge, {!arguments.no_treaties, !arguments.no_documents});
  const report::Measures measures = report::measure(graph);
  const report::RankingOptions options{*report::measure_named(arguments.by), arguments.limit};
  const auto ranking = arguments.format == "csv"        ? report::ranking_csv
                       : arguments.format == "markdown" ? report::ranking_markdown
                                                        : report::ranking_text;
  write_output(arguments.output, ranking(graph, measures, options));
  return done;
}

}  // namespace

Command rank_command() {
  const auto arguments = std::make_shared<Arguments>();
  return {"rank", "List the works that count most",
          [arguments](Syntax& syntax) {
            syntax.argument("GRAPH", arguments->graph, "graph.ttl of a build, or - for standard input")
                .option("-o,--output", "FILE", arguments->output, "Write here (default: standard output)")
                .choice("-f,--format", {"text", "markdown", "csv"}, arguments->format, "The format (default text)")
                .choice("--by", {"in-degree", "pagerank", "betweenness"}, arguments->by,
                        "What makes a work count (default in-degree: works that cite it)")
                .number("-n,--limit", arguments->limit, "At most so many works, 0 for all (default 25)", 0)
                .flag("--no-treaties", arguments->no_treaties, "Leave out treaties")
                .flag("--no-documents", arguments->no_documents,
                      "Leave out all but resolutions, decisions, statements and treaties");
            declare_ontology(syntax, arguments->ontology);
            syntax.explain("Example: recital rank out/graph.ttl --by pagerank --format csv -o ranking.csv");
          },
          [arguments] { return run(*arguments); }};
}

}  // namespace recital::cli
