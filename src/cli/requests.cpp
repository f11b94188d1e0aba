// recital requests GRAPH: who owes what report to whom and when.
#include "graph/requests.hpp"

#include <memory>
#include <string>

#include "cli/commands.hpp"
#include "cli/graph_input.hpp"
#include "cli/ontology_option.hpp"
#include "cli/output_files.hpp"
#include "graph/series.hpp"
#include "report/requests_report.hpp"

namespace recital::cli {
namespace {

struct Arguments {
  std::string graph, addressee, session, organ, output, ontology;
  std::string format = "text", by = "due";
  std::size_t from = 0, to = 0;
};

report::RequestFilter filter_of(const Arguments& arguments, const knowledge::Knowledge& knowledge) {
  if (!arguments.organ.empty() && knowledge.organ(arguments.organ) == nullptr)
    throw UsageError("--organ: error: no organ '" + arguments.organ +
                     "' in the ontology; give an id as in organs.ttl: GA, SC, ECOSOC, HRC");
  if (arguments.to != 0 && arguments.to < arguments.from)
    throw UsageError("--until: error: the year is before that of --since; give the earlier year first");
  return {arguments.addressee, arguments.session, arguments.organ, static_cast<int>(arguments.from),
          static_cast<int>(arguments.to)};
}

ExitCode run(const Arguments& arguments) {
  const knowledge::Knowledge knowledge = load_knowledge(arguments.ontology);
  const report::RequestFilter filter = filter_of(arguments, knowledge);
  const report::RequestGrouping by = *report::grouping_named(arguments.by);
  const facts::Facts facts = read_graph_file(arguments.graph);
  const graph::CitationGraph graph = graph::build_graph(facts, &knowledge);
  const std::vector<graph::Series> series = graph::find_series(graph, facts, &knowledge);
  std::vector<graph::OwedReport> owed = graph::find_owed_reports(graph, facts, knowledge, series);
  if (owed.empty())
    throw RunError(arguments.graph + ": error: nothing that was read and adopted here asks for a report");
  owed = report::filtered(std::move(owed), facts, filter);
  if (owed.empty())
    throw RunError(arguments.graph +
                   ": error: no request is left by --addressee, --session, --organ, --since and --until; ask for less");
  report::sort_requests(owed, facts, by);
  const auto write = arguments.format == "json"       ? report::requests_json
                     : arguments.format == "csv"      ? report::requests_csv
                     : arguments.format == "markdown" ? report::requests_markdown
                                                      : report::requests_text;
  write_output(arguments.output, write(graph, facts, owed, by));
  return done;
}

}  // namespace

Command requests_command() {
  const auto arguments = std::make_shared<Arguments>();
  return {"requests", "List the reports asked for: who owes what to whom and when",
          [arguments](Syntax& syntax) {
            syntax.argument("GRAPH", arguments->graph, "graph.ttl of a build, or - for standard input")
                .option("-o,--output", "FILE", arguments->output, "Write here (default: standard output)")
                .choice("-f,--format", {"text", "markdown", "csv", "json"}, arguments->format,
                        "The format (default text)")
                .choice("--by", {"addressee", "due", "recipient", "document"}, arguments->by,
                        "Group by who is asked, when it is due (default), who gets it, or who asks")
                .option("--addressee", "NAME", arguments->addressee, "Only of those in whose name this stands")
                .option("--session", "NAME", arguments->session, "Only reports due at this session: 62")
                .option("--organ", "ID", arguments->organ, "Only what this organ asked for: GA, SC, ECOSOC, HRC ...")
                .number("--since", arguments->from, "Only reports due in this year or later")
                .number("--until", arguments->to, "Only reports due in this year or earlier");
            declare_ontology(syntax, arguments->ontology);
            syntax.explain("Example: recital requests out/graph.ttl --by addressee --session 62 --format csv");
          },
          [arguments] { return run(*arguments); }};
}

}  // namespace recital::cli
