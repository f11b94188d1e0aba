// recital lineage GRAPH SYMBOL: what a work rests on and what rests on it.
#include "graph/lineage.hpp"

#include <memory>
#include <string>

#include "cli/commands.hpp"
#include "cli/graph_input.hpp"
#include "cli/ontology_option.hpp"
#include "cli/output_files.hpp"
#include "report/lineage_report.hpp"

namespace recital::cli {
namespace {

struct Arguments {
  std::string graph, symbol, output, ontology;
  std::string format = "text", direction = "both";
  graph::LineageOptions lineage;
  bool no_treaties = false, no_documents = false;
};

ExitCode run(const Arguments& arguments) {
  const knowledge::Knowledge knowledge = load_knowledge(arguments.ontology);
  const facts::Facts facts = read_graph_file(arguments.graph);
  const graph::CitationGraph graph =
      graph::build_graph(facts, &knowledge, {!arguments.no_treaties, !arguments.no_documents});
  const graph::VertexId work = find_work(graph, arguments.symbol, arguments.graph);
  std::string out;
  for (const graph::Direction direction : {graph::Direction::rests_on, graph::Direction::rested_on}) {
    const char* name = direction == graph::Direction::rests_on ? "rests-on" : "rested-on";
    if (arguments.direction != "both" && arguments.direction != name) continue;
    const graph::Lineage lineage = graph::trace_lineage(graph, work, direction, arguments.lineage);
    if (!out.empty()) out += '\n';
    out += arguments.format == "markdown" ? report::lineage_markdown(graph, facts, lineage)
                                          : report::lineage_text(graph, facts, lineage);
  }
  write_output(arguments.output, out);
  return done;
}

}  // namespace

Command lineage_command() {
  const auto arguments = std::make_shared<Arguments>();
  return {"lineage", "Show what a work rests on and what rests on it",
          [arguments](Syntax& syntax) {
            syntax.argument("GRAPH", arguments->graph, "graph.ttl of a build, or - for standard input")
                .argument("SYMBOL", arguments->symbol, "The work: A/RES/61/183")
                .option("-o,--output", "FILE", arguments->output, "Write here (default: standard output)")
                .choice("-f,--format", {"text", "markdown"}, arguments->format, "The format (default text)")
                .choice("--direction", {"both", "rests-on", "rested-on"}, arguments->direction,
                        "What it rests on, what rests on it, or both (default)")
                .number("-d,--depth", arguments->lineage.depth, "Citations away from the work (default 3)", 1, 1000)
                .flag("--objects-only", arguments->lineage.objects_only,
                      "Follow only what is itself recalled, reaffirmed, noted ...")
                .flag("--no-treaties", arguments->no_treaties, "Leave out treaties")
                .flag("--no-documents", arguments->no_documents,
                      "Leave out all but resolutions, decisions, statements and treaties");
            declare_ontology(syntax, arguments->ontology);
            syntax.explain("Example: recital lineage out/graph.ttl A/RES/61/183 --format markdown -o lineage.md");
          },
          [arguments] { return run(*arguments); }};
}

}  // namespace recital::cli
