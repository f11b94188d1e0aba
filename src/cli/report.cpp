// recital report GRAPH -o DIR: the HTML report.
#include <algorithm>
#include <atomic>
#include <exception>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "cli/commands.hpp"
#include "cli/graph_input.hpp"
#include "cli/ontology_option.hpp"
#include "cli/output_folder.hpp"
#include "report/html_report.hpp"

namespace recital::cli {
namespace {

struct Arguments {
  std::string graph, output, ontology;
  std::size_t threads = 0;  // 0: one a processor
};

// Writes every file of the report; each thread takes the next one that nobody has.
void write_files(const std::vector<report::ReportFile>& files, std::size_t threads, const OutputFolder& folder) {
  std::atomic<std::size_t> next = 0;
  std::exception_ptr problem;
  std::mutex problem_lock;
  const auto work = [&] {
    try {
      for (std::size_t i = next++; i < files.size(); i = next++) folder.write(files[i].path, files[i].render());
    } catch (...) {
      const std::scoped_lock lock(problem_lock);
      if (!problem) problem = std::current_exception();
      next = files.size();
    }
  };
  {
    std::vector<std::jthread> others;
    for (std::size_t i = 1; i < threads; ++i) others.emplace_back(work);
    work();
  }
  if (problem) std::rethrow_exception(problem);
}

ExitCode run(const Arguments& arguments) {
  if (arguments.output.empty() || arguments.output == "-")
    throw UsageError("recital: error: a report is a folder of pages; name it with -o DIR");
  OutputFolder folder(arguments.output, "files.txt");  // before the work, which would be lost
  const knowledge::Knowledge knowledge = load_knowledge(arguments.ontology);
  const facts::Facts facts = read_graph_file(arguments.graph);
  const graph::CitationGraph graph = graph::build_graph(facts, &knowledge);
  const report::Measures measures = report::measure(graph);
  const report::Book book(facts, graph, measures, knowledge);
  const std::vector<report::ReportFile> files = report::html_report(book);
  folder.make_folder("works");
  write_files(files, arguments.threads != 0 ? arguments.threads : std::max(1U, std::thread::hardware_concurrency()),
              folder);
  std::vector<std::string> names;
  for (const report::ReportFile& file : files) names.push_back(file.path);
  folder.commit(std::move(names));
  return done;
}

}  // namespace

Command report_command() {
  const auto arguments = std::make_shared<Arguments>();
  return {"report", "Write pages to read in a browser: every text with its citations",
          [arguments](Syntax& syntax) {
            syntax.argument("GRAPH", arguments->graph, "graph.ttl of a build, or - for standard input")
                .required_option("-o,--output", "DIR", arguments->output,
                                 "The folder to write; a former report in it is replaced")
                .number("-j,--threads", arguments->threads, "How many threads (default: one a processor)", 1, 1024);
            declare_ontology(syntax, arguments->ontology);
            syntax.explain(
                "Example: recital report out/graph.ttl -o report, then open report/index.html\n"
                "The pages need no network, no server and no script.");
          },
          [arguments] { return run(*arguments); }};
}

}  // namespace recital::cli
