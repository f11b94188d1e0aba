// recital build INPUT... -o OUT: from files to graph, tables, report and map.
#include <fmt/chrono.h>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "cli/commands.hpp"
#include "cli/graphviz.hpp"
#include "cli/messages.hpp"
#include "cli/ontology_option.hpp"
#include "cli/output_files.hpp"
#include "cli/table_files.hpp"
#include "facts/gather.hpp"
#include "facts/inputs.hpp"
#include "facts/read_files.hpp"
#include "graph/centrality.hpp"
#include "rdf/read_graph.hpp"
#include "rdf/write_graph.hpp"
#include "report/corpus_report.hpp"
#include "report/map.hpp"
#include "report/map_dot.hpp"
#include "report/ranking_report.hpp"

namespace recital::cli {
namespace {

namespace fs = std::filesystem;

struct Arguments {
  std::vector<std::string> inputs;
  std::string output, updated, base, ontology;
  std::size_t threads = 0;  // 0: one a processor
  std::size_t largest_mib = 256;
  bool record_time = false, quiet = false, verbose = false;
};

void check(Arguments& arguments) {
  if (!arguments.output.empty() && !arguments.updated.empty())
    throw UsageError("recital: error: -o and --update both name a folder; give one of them");
  if (!arguments.updated.empty()) arguments.output = arguments.updated;
  if (arguments.output.empty() || arguments.output == "-")
    throw UsageError("recital: error: a build writes several files; give a folder for them with -o OUT");
  if (!arguments.base.empty() && !rdf::is_usable_base(arguments.base))
    throw UsageError("recital: error: '" + arguments.base + "' is no base for names; give an IRI that ends in / or #");
}

// Files that were read and gave nothing, by name.
std::set<std::string> files_without_documents(const facts::Facts& facts) {
  std::set<std::string> files;
  for (const facts::Source& source : facts.sources) files.insert(source.file);
  for (const facts::DocumentFact& document : facts.documents) files.erase(document.file);
  return files;
}

// What the user must hear of: errors, and all that is said of files that gave nothing.
std::vector<text::Diagnostic> serious(const facts::Facts& facts) {
  const std::set<std::string> useless = files_without_documents(facts);
  std::vector<text::Diagnostic> rows;
  for (const text::Diagnostic& row : facts.diagnostics)
    if (row.severity == text::Severity::error || useless.contains(row.file)) rows.push_back(row);
  return rows;
}

// "2001-12-19T15:00:00Z"
std::string now() {
  return fmt::format("{:%FT%TZ}", fmt::gmtime(std::time(nullptr)));
}

// The facts of the build that OUT holds, where it can be built upon.
std::optional<facts::Facts> earlier_facts(const Arguments& arguments, const facts::Provenance& ours) {
  const fs::path graph = fs::path(arguments.output) / "graph.ttl";
  const auto read_all = [&](const std::string& why) {
    if (!arguments.quiet) std::fprintf(stderr, "%s: note: %s, so all files are read\n", graph.c_str(), why.c_str());
    return std::nullopt;
  };
  std::error_code error;
  if (!fs::exists(graph, error)) return read_all("there is no earlier build");
  try {
    facts::Facts facts = rdf::read_graph(graph);
    if (facts.provenance.program_version != ours.program_version)
      return read_all("it was built by another version of the program");
    if (facts.provenance.ontology_sha256 != ours.ontology_sha256) return read_all("it was built with another ontology");
    return facts;
  } catch (const rdf::GraphError& problem) {
    return read_all(std::string("it can't be used (") + problem.what() + ")");
  }
}

facts::Gathered read_all(const facts::Inputs& inputs, const Arguments& arguments,
                         const knowledge::Knowledge& knowledge) {
  facts::Provenance ours{RECITAL_VERSION, knowledge.version, knowledge.sha256,
                         arguments.record_time ? now() : std::string()};
  std::optional<facts::Facts> earlier;
  if (!arguments.updated.empty()) earlier = earlier_facts(arguments, ours);
  facts::ReadOptions options;
  options.threads = arguments.threads != 0 ? arguments.threads : std::max(1U, std::thread::hardware_concurrency());
  options.largest_file = arguments.largest_mib << 20;
  ProgressBar bar("Reading");
  if (!arguments.quiet) options.progress = [&bar](std::size_t n, std::size_t total) { bar.show(n, total); };
  facts::Gathered gathered = facts::gather(inputs, options, knowledge, earlier ? &*earlier : nullptr);
  gathered.facts.provenance = std::move(ours);
  return gathered;
}

// All files of a build, ready to appear together.
void write_all(const facts::Facts& facts, const knowledge::Knowledge& knowledge, const Arguments& arguments,
               OutputFiles& files) {
  const fs::path out = arguments.output;
  files.make_folder(out);
  files.make_folder(out / "tables");
  OutputFile& graph_file = files.open(out / "graph.ttl");
  rdf::WriteOptions options;
  if (!arguments.base.empty()) options.base = arguments.base;
  rdf::write_graph(facts, knowledge, options, [&graph_file](std::string_view bytes) { graph_file.write(bytes); });
  write_tables(facts, out / "tables", files);

  const graph::CitationGraph graph = graph::build_graph(facts, &knowledge);
  files.open(out / "report.md").write(report::corpus_report(facts, graph));
  const std::string dot = report::map_dot(
      graph, facts, &knowledge,
      report::overview_map(graph, graph::in_degrees(graph), report::map_words(report::Measure::in_degree)));
  files.open(out / "map.dot").write(dot);
  if (const auto picture = render_dot(dot, "svg")) {
    files.open(out / "map.svg").write(*picture);
  } else {
    files.remove_old(out / "map.svg");  // it would show another graph
    std::fprintf(stderr, "recital: note: no program 'dot', so no map.svg; install Graphviz to draw map.dot\n");
  }
  files.commit();
}

void say_what_was_done(const facts::Gathered& gathered, const Arguments& arguments) {
  const facts::Facts& facts = gathered.facts;
  const std::string& output = arguments.output;
  std::size_t citations = 0, requests = 0, warnings = 0;
  for (const auto& document : facts.documents) {
    citations += document.citations.size();
    requests += document.requests.size();
  }
  for (const auto& row : facts.diagnostics) warnings += row.severity == text::Severity::warning ? 1 : 0;
  std::printf("%zu files, %zu resolutions and other documents, %zu citations, %zu requests for reports: %s\n",
              facts.sources.size(), facts.documents.size(), citations, requests,
              (fs::path(output) / "graph.ttl").c_str());
  if (!arguments.updated.empty())
    std::printf("%zu files are as they were and %zu were read\n", gathered.kept, facts.sources.size() - gathered.kept);
  if (warnings > 0)
    std::printf("%zu doubtful places are listed in %s\n", warnings,
                (fs::path(output) / "tables/diagnostics.tsv").c_str());
}

ExitCode run(Arguments& arguments) {
  check(arguments);
  const knowledge::Knowledge knowledge = load_knowledge(arguments.ontology);
  facts::Inputs inputs;
  try {
    inputs = facts::list_inputs(arguments.inputs, arguments.output);
  } catch (const facts::NameClash& clash) {
    throw UsageError(std::string("recital: error: ") + clash.what());
  }
  if (inputs.files.empty()) {
    print_diagnostics(inputs.diagnostics, {});
    throw RunError("recital: error: no file to read, so nothing was written; give files or folders with texts");
  }
  {  // Whether the output can be written shows now, not after the reading.
    OutputFiles trial;
    trial.make_folder(arguments.output);
    trial.make_folder(fs::path(arguments.output) / "tables");
    for (const char* name : {"graph.ttl", "report.md", "map.dot", "map.svg", "tables/documents.tsv"})
      (void)trial.open(fs::path(arguments.output) / name);
  }
  const facts::Gathered gathered = read_all(inputs, arguments, knowledge);
  const facts::Facts& facts = gathered.facts;
  print_diagnostics(arguments.verbose ? facts.diagnostics : serious(facts), inputs.files);
  OutputFiles files;
  write_all(facts, knowledge, arguments, files);
  if (!arguments.quiet) say_what_was_done(gathered, arguments);
  const bool error = std::any_of(facts.diagnostics.begin(), facts.diagnostics.end(),
                                 [](const auto& row) { return row.severity == text::Severity::error; });
  return error || !files_without_documents(facts).empty() ? input_unusable : done;
}

}  // namespace

Command build_command() {
  const auto arguments = std::make_shared<Arguments>();
  return {
      "build", "Read resolutions and write graph, tables, report and map",
      [arguments](Syntax& syntax) {
        syntax.arguments("INPUT", arguments->inputs, "Files, folders of files, or - for standard input")
            .option("-o,--output", "OUT", arguments->output, "The folder for what is written")
            .option("--update", "OUT", arguments->updated,
                    "In place of -o: read only the files that changed since the build that OUT holds")
            .number("-j,--threads", arguments->threads, "Read so many files at a time (default: one a processor)", 1,
                    1024)
            .option("--base", "IRI", arguments->base,
                    "Names of things begin so (default: https://w3id.org/recital/un/)")
            .number("--max-file-size", arguments->largest_mib, "Refuse files of more than N MiB (default 256)", 1,
                    1 << 20)
            .flag("--record-time", arguments->record_time, "Write into the graph when it was made")
            .flag("-q,--quiet", arguments->quiet, "Say nothing but errors")
            .flag("-v,--verbose", arguments->verbose, "Show warnings and notes too, not only errors");
        declare_ontology(syntax, arguments->ontology);
        syntax.explain(
            "Writes OUT/graph.ttl, OUT/tables/{documents,citations,mentions,reports,diagnostics}.tsv, OUT/report.md,\n"
            "OUT/map.dot and OUT/map.svg. Exit code 1 when some input could not be used; the rest is done.\n"
            "Example: recital build resolutions/ A_RES_68_196.txt -o out");
      },
      [arguments] { return run(*arguments); }};
}

}  // namespace recital::cli
