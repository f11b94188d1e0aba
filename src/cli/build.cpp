// recital build INPUT... -o OUT: from files to graph, tables, report and map.
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <set>
#include <string>
#include <thread>
#include <tuple>
#include <utility>
#include <vector>

#include "cli/commands.hpp"
#include "cli/graphviz.hpp"
#include "cli/messages.hpp"
#include "cli/ontology_option.hpp"
#include "cli/output_files.hpp"
#include "cli/table_files.hpp"
#include "facts/assemble.hpp"
#include "facts/inputs.hpp"
#include "facts/read_files.hpp"
#include "graph/centrality.hpp"
#include "rdf/write_graph.hpp"
#include "report/corpus_report.hpp"
#include "report/map.hpp"
#include "report/ranking_report.hpp"

namespace recital::cli {
namespace {

namespace fs = std::filesystem;

struct Arguments {
  std::vector<std::string> inputs;
  std::string output, base, ontology;
  std::size_t threads = 0;  // 0: one a processor
  std::size_t largest_mib = 256;
  bool quiet = false, verbose = false;
};

void check(const Arguments& arguments) {
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

// Diagnostics of files that never came to be read, in their place among the others.
void add_diagnostics(facts::Facts& facts, const std::vector<text::Diagnostic>& rows) {
  facts.diagnostics.insert(facts.diagnostics.end(), rows.begin(), rows.end());
  std::stable_sort(facts.diagnostics.begin(), facts.diagnostics.end(), [](const auto& a, const auto& b) {
    return std::tie(a.file, a.source.begin, a.code, a.message) < std::tie(b.file, b.source.begin, b.code, b.message);
  });
}

facts::Facts read_all(const facts::Inputs& inputs, const Arguments& arguments, const knowledge::Knowledge& knowledge) {
  const facts::Analyst analyst(knowledge);
  std::vector<facts::FileFacts> read(inputs.files.size());
  std::vector<char> usable(inputs.files.size(), 0);
  facts::ReadOptions options;
  options.threads = arguments.threads != 0 ? arguments.threads : std::max(1U, std::thread::hardware_concurrency());
  options.largest_file = arguments.largest_mib << 20;
  ProgressBar bar("Reading");
  if (!arguments.quiet) options.progress = [&bar](std::size_t n, std::size_t total) { bar.show(n, total); };
  const auto problems = facts::read_files(inputs.files, options, [&](std::size_t i, std::string_view bytes) {
    read[i] = analyst.analyse(inputs.files[i].name, bytes);
    usable[i] = 1;
  });
  std::vector<facts::FileFacts> kept;
  for (std::size_t i = 0; i < read.size(); ++i)
    if (usable[i] != 0) kept.push_back(std::move(read[i]));
  facts::Facts facts = facts::merge(std::move(kept));
  std::set<std::string> unexplained = files_without_documents(facts);
  for (const text::Diagnostic& row : facts.diagnostics) unexplained.erase(row.file);
  for (const std::string& file : unexplained)
    facts.diagnostics.push_back({file, {}, text::Severity::error, "no-resolution", "no resolution was found in it"});
  add_diagnostics(facts, inputs.diagnostics);
  add_diagnostics(facts, problems);
  return facts;
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
  const std::string dot = report::overview_map(graph, facts, &knowledge, graph::in_degrees(graph),
                                               report::map_words(report::Measure::in_degree));
  files.open(out / "map.dot").write(dot);
  if (const auto picture = render_dot(dot, "svg")) {
    files.open(out / "map.svg").write(*picture);
  } else {
    files.remove_old(out / "map.svg");  // it would show another graph
    std::fprintf(stderr, "recital: note: no program 'dot', so no map.svg; install Graphviz to draw map.dot\n");
  }
  files.commit();
}

void say_what_was_done(const facts::Facts& facts, const std::string& output) {
  std::size_t citations = 0, requests = 0, warnings = 0;
  for (const auto& document : facts.documents) {
    citations += document.citations.size();
    requests += document.requests.size();
  }
  for (const auto& row : facts.diagnostics) warnings += row.severity == text::Severity::warning ? 1 : 0;
  std::printf("%zu files, %zu resolutions and other documents, %zu citations, %zu requests for reports: %s\n",
              facts.sources.size(), facts.documents.size(), citations, requests,
              (fs::path(output) / "graph.ttl").c_str());
  if (warnings > 0)
    std::printf("%zu doubtful places are listed in %s\n", warnings,
                (fs::path(output) / "tables/diagnostics.tsv").c_str());
}

ExitCode run(const Arguments& arguments) {
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
  const facts::Facts facts = read_all(inputs, arguments, knowledge);
  print_diagnostics(arguments.verbose ? facts.diagnostics : serious(facts), inputs.files);
  OutputFiles files;
  write_all(facts, knowledge, arguments, files);
  if (!arguments.quiet) say_what_was_done(facts, arguments.output);
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
            .required_option("-o,--output", "OUT", arguments->output, "The folder for what is written")
            .number("-j,--threads", arguments->threads, "Read so many files at a time (default: one a processor)", 1,
                    1024)
            .option("--base", "IRI", arguments->base,
                    "Names of things begin so (default: https://w3id.org/recital/un/)")
            .number("--max-file-size", arguments->largest_mib, "Refuse files of more than N MiB (default 256)", 1,
                    1 << 20)
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
