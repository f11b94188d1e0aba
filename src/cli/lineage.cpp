// recital lineage GRAPH SYMBOL: what a work rests on and what rests on it, the ways to another work, the main path.
#include "graph/lineage.hpp"

#include <memory>
#include <string>
#include <vector>

#include "cli/commands.hpp"
#include "cli/graph_input.hpp"
#include "cli/graph_options.hpp"
#include "cli/output_files.hpp"
#include "graph/main_path.hpp"
#include "graph/paths.hpp"
#include "graph/series.hpp"
#include "report/lineage_report.hpp"
#include "report/path_report.hpp"
#include "report/series_report.hpp"
#include "report/trail.hpp"

namespace recital::cli {
namespace {

struct Arguments {
  GraphOptions graph;
  std::string symbol, to, output;
  std::string format = "text", direction = "both";
  graph::LineageOptions lineage;
  graph::PathLimits paths;
  bool main_path = false, ends = false;
};

// What was found, as data, and as something to read.
struct Answer {
  std::vector<report::Trail> trails;
  report::TrailNotes notes;
  std::string words;  // in the markup asked for
};

report::Markup markup_of(const Arguments& arguments) {
  return arguments.format == "markdown" ? report::Markup::markdown : report::Markup::text;
}

std::vector<graph::Direction> directions(const Arguments& arguments) {
  if (arguments.direction == "rests-on") return {graph::Direction::rests_on};
  if (arguments.direction == "rested-on") return {graph::Direction::rested_on};
  return {graph::Direction::rests_on, graph::Direction::rested_on};
}

void add_words(Answer& answer, const std::string& words) {
  answer.words += (answer.words.empty() ? "" : "\n") + words;
}

Answer ways(const Arguments& arguments, const SelectedGraph& selected, graph::VertexId work) {
  const graph::CitationGraph& graph = selected.graph;
  const graph::VertexId other = find_work(graph, arguments.to, arguments.graph.graph);
  // Citations lead back in time; the later of the two may be either.
  graph::SimplePaths paths = graph::simple_paths(graph, work, other, arguments.paths);
  if (paths.paths.empty() && !paths.more) paths = graph::simple_paths(graph, other, work, arguments.paths);
  const std::string both = "'" + arguments.symbol + "' and '" + arguments.to + "'";
  if (paths.paths.empty() && paths.more)
    throw RunError(arguments.graph.graph + ": error: no way between " + both + " within " +
                   std::to_string(arguments.paths.length) + " citations; there is a longer one: raise --max-length");
  Answer answer;
  if (paths.paths.empty()) {
    const auto chain = work == other ? std::vector<graph::Link>{} : graph::joining_chain(graph, work, other);
    if (chain.empty()) throw RunError(arguments.graph.graph + ": error: no citations join " + both);
    answer.trails = {report::trail_of(graph, chain)};
    answer.words = report::joining_report(graph, selected.facts, chain, markup_of(arguments));
    return answer;
  }
  answer.trails = report::trails_of(graph, paths);
  answer.notes.more_paths = paths.more;
  answer.words = report::paths_report(graph, selected.facts, paths, markup_of(arguments));
  return answer;
}

Answer main_paths(const Arguments& arguments, const SelectedGraph& selected, graph::VertexId work) {
  Answer answer;
  for (const graph::Direction direction : directions(arguments)) {
    const auto path = graph::main_path(selected.graph, work, direction);
    answer.trails.push_back(report::trail_of(path));
    answer.trails.back().name += direction == graph::Direction::rests_on ? "-back" : "-forward";
    add_words(answer, report::main_path_report(selected.graph, selected.facts, path, markup_of(arguments)));
  }
  return answer;
}

Answer trees(const Arguments& arguments, const SelectedGraph& selected, const std::vector<graph::Lineage>& lineages) {
  Answer answer;
  for (const graph::Lineage& lineage : lineages) {
    answer.trails.push_back(report::trail_of(lineage));
    answer.notes.ends.push_back(&lineage);
    for (const auto& cycle : lineage.cycles) answer.notes.cycles.push_back(cycle);
    if (arguments.ends) {
      add_words(answer, report::ends_report(selected.graph, lineage, markup_of(arguments)));
    } else {
      add_words(answer, markup_of(arguments) == report::Markup::markdown
                            ? report::lineage_markdown(selected.graph, selected.facts, lineage)
                            : report::lineage_text(selected.graph, selected.facts, lineage));
    }
  }
  return answer;
}

// The series that the work renews or is renewed in: often the lineage that was meant, across works that weren't read.
// Whatever part of the graph was asked for, a series is one of the whole.
void add_series(Answer& answer, const Arguments& arguments, const SelectedGraph& selected, const std::string& key) {
  const graph::CitationGraph whole = graph::build_graph(selected.facts, &selected.knowledge);
  const auto all = graph::find_series(whole, selected.facts, &selected.knowledge);
  const graph::Series* own = graph::series_of(all, *whole.find(key));
  if (own == nullptr) return;
  const bool markdown = markup_of(arguments) == report::Markup::markdown;
  const auto write = markdown ? report::series_markdown : report::series_text;
  add_words(answer, (markdown ? "" : "Its series: ") + write(whole, selected.facts, {*own}));
}

ExitCode run(const Arguments& arguments) {
  if (!arguments.to.empty() && arguments.main_path)
    throw UsageError("recital: error: --to and --main-path ask for two different things; give one of them");
  if (arguments.ends && (!arguments.to.empty() || arguments.main_path))
    throw UsageError("recital: error: --roots goes with neither --to nor --main-path; give one of them");
  const SelectedGraph selected = select_graph(arguments.graph);
  const graph::VertexId work = find_work(selected.graph, arguments.symbol, arguments.graph.graph);
  std::vector<graph::Lineage> lineages;
  if (arguments.to.empty() && !arguments.main_path) {
    for (const graph::Direction direction : directions(arguments))
      lineages.push_back(graph::trace_lineage(selected.graph, work, direction, arguments.lineage));
  }
  Answer answer = !arguments.to.empty() ? ways(arguments, selected, work)
                  : arguments.main_path ? main_paths(arguments, selected, work)
                                        : trees(arguments, selected, lineages);
  if (!lineages.empty() && !arguments.ends) add_series(answer, arguments, selected, selected.graph.vertices[work].key);
  const std::string out =
      arguments.format == "json"  ? report::trails_json(selected.graph, selected.facts, answer.trails, answer.notes)
      : arguments.format == "csv" ? report::trails_csv(selected.graph, selected.facts, answer.trails)
      : arguments.format == "dot" ? report::trails_dot(selected.graph, selected.facts, answer.trails)
                                  : answer.words;
  write_output(arguments.output, out);
  return done;
}

}  // namespace

Command lineage_command() {
  const auto arguments = std::make_shared<Arguments>();
  return {"lineage", "Show what a work rests on and what rests on it",
          [arguments](Syntax& syntax) {
            declare_graph(syntax, arguments->graph);
            syntax.argument("SYMBOL", arguments->symbol, "The work: A/RES/61/183")
                .option("-o,--output", "FILE", arguments->output, "Write here (default: standard output)")
                .choice("-f,--format", {"text", "markdown", "json", "csv", "dot"}, arguments->format,
                        "The format (default text)")
                .choice("--direction", {"both", "rests-on", "rested-on"}, arguments->direction,
                        "What it rests on, what rests on it, or both (default)")
                .number("-d,--depth", arguments->lineage.depth, "Citations away from the work (default 3)", 1, 1000)
                .option("--to", "SYMBOL", arguments->to, "The ways by citations between the two works, shortest first")
                .number("--paths", arguments->paths.paths, "With --to: at most so many ways (default 10)", 1, 100000)
                .number("--max-length", arguments->paths.length,
                        "With --to: at most so many citations a way (default 12)", 1, 1000)
                .flag("--main-path", arguments->main_path,
                      "The chain of citations through which most ways of the graph lead")
                .flag("--roots", arguments->ends, "All works, however far, at which the ways end");
            declare_graph_options(syntax, arguments->graph);
            syntax.explain(
                "Examples: recital lineage out/graph.ttl A/RES/61/183 --format markdown -o lineage.md\n"
                "          recital lineage out/graph.ttl A/RES/68/197 --to A/RES/52/92");
          },
          [arguments] { return run(*arguments); }};
}

}  // namespace recital::cli
