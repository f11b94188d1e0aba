// recital tables GRAPH -o DIR: the tables of a build again, from its graph.
#include <filesystem>
#include <memory>
#include <string>

#include "cli/commands.hpp"
#include "cli/graph_input.hpp"
#include "cli/table_files.hpp"

namespace recital::cli {
namespace {

struct Arguments {
  std::string graph, output;
};

ExitCode run(const Arguments& arguments) {
  if (arguments.output.empty() || arguments.output == "-")
    throw UsageError("recital: error: the tables need a folder to stand in; give it with -o DIR");
  const facts::Facts facts = read_graph_file(arguments.graph);
  OutputFiles files;
  files.make_folder(arguments.output);
  write_tables(facts, arguments.output, files);
  files.commit();
  return done;
}

}  // namespace

Command tables_command() {
  const auto arguments = std::make_shared<Arguments>();
  return {"tables", "Write the tables of a graph",
          [arguments](Syntax& syntax) {
            syntax.argument("GRAPH", arguments->graph, "graph.ttl of a build, or - for standard input")
                .required_option("-o,--output", "DIR", arguments->output, "The folder for the tables")
                .explain(
                    "Writes documents.tsv, citations.tsv, mentions.tsv, reports.tsv and diagnostics.tsv, the same as "
                    "the build did.\n"
                    "Example: recital tables out/graph.ttl -o tables");
          },
          [arguments] { return run(*arguments); }};
}

}  // namespace recital::cli
