// recital export GRAPH: the graph in another format, or the part of it that came from one file.
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "cli/commands.hpp"
#include "cli/output_files.hpp"
#include "facts/read_files.hpp"
#include "rdf/export_graph.hpp"

namespace recital::cli {
namespace {

struct Arguments {
  std::string graph, output, format, only;
};

const std::map<std::string, rdf::GraphFormat>& formats() {
  static const std::map<std::string, rdf::GraphFormat> all = {{"turtle", rdf::GraphFormat::turtle},
                                                              {"ntriples", rdf::GraphFormat::ntriples},
                                                              {"nquads", rdf::GraphFormat::nquads},
                                                              {"trig", rdf::GraphFormat::trig}};
  return all;
}

rdf::GraphFormat format_of(const Arguments& arguments) {
  if (!arguments.format.empty()) return formats().at(arguments.format);
  static const std::map<std::string, rdf::GraphFormat> by_extension = {{".ttl", rdf::GraphFormat::turtle},
                                                                       {".nt", rdf::GraphFormat::ntriples},
                                                                       {".nq", rdf::GraphFormat::nquads},
                                                                       {".trig", rdf::GraphFormat::trig}};
  const auto found = by_extension.find(std::filesystem::path(arguments.output).extension().string());
  if (found == by_extension.end())
    throw UsageError("recital: error: in which format? Name the output .ttl, .nt, .nq or .trig, or give --format");
  return found->second;
}

using ByteSource = std::function<std::size_t(char*, std::size_t)>;

ByteSource read_memory(std::string_view bytes) {
  return [bytes](char* buffer, std::size_t size) mutable {
    const std::size_t taken = bytes.copy(buffer, size);
    bytes.remove_prefix(taken);
    return taken;
  };
}

ByteSource read_file(const std::string& path) {
  auto file = std::make_shared<std::ifstream>(path, std::ios::binary);
  if (!*file) throw RunError(path + ": error: it can't be opened; check its name and permissions");
  return [path, file](char* buffer, std::size_t size) {
    file->read(buffer, static_cast<std::streamsize>(size));
    if (file->bad()) throw RunError(path + ": error: it can't be read; give a graph file");
    return static_cast<std::size_t>(file->gcount());
  };
}

ExitCode run(const Arguments& arguments) {
  const rdf::ExportOptions options{format_of(arguments), arguments.only};
  const std::string name = arguments.graph == "-" ? "standard input" : arguments.graph;
  std::string bytes;  // of standard input, which can be read only once
  if (arguments.graph == "-") {
    facts::FileBytes input = facts::read_file({name, "-"}, std::size_t(-1) >> 1);
    if (input.problem) throw RunError("standard input: error: " + input.problem->message);
    bytes = std::move(input.bytes);
  }
  const auto open = [&] { return arguments.graph == "-" ? read_memory(bytes) : read_file(name); };
  const bool to_file = !arguments.output.empty() && arguments.output != "-";
  OutputFiles files;
  OutputFile* file = to_file ? &files.open(arguments.output) : nullptr;
  try {
    rdf::export_graph(open, name, options, [file](std::string_view part) {
      if (file != nullptr) {
        file->write(part);
      } else {
        std::fwrite(part.data(), 1, part.size(), stdout);  // main() looks at the stream's state at the end
      }
    });
  } catch (const rdf::GraphError& error) {
    throw RunError(error.what());
  }
  files.commit();
  return done;
}

}  // namespace

Command export_command() {
  const auto arguments = std::make_shared<Arguments>();
  return {"export", "Write a graph in another format",
          [arguments](Syntax& syntax) {
            syntax.argument("GRAPH", arguments->graph, "graph.ttl of a build, or - for standard input")
                .option("-o,--output", "FILE", arguments->output,
                        "Write here; its name says the format (default: standard output)")
                .choice("-f,--format", {"turtle", "ntriples", "nquads", "trig"}, arguments->format,
                        "The format, whatever the name")
                .option("--only", "FILE", arguments->only,
                        "Only what was read from this file, and the description of what it cites")
                .explain(
                    "N-Quads and TriG have a named graph for each file that was read, un:graph_FILE, and one for all "
                    "else,\nun:dataset: to put a document's new text in the place of the old one, drop both graphs and "
                    "load\n--only FILE.\n"
                    "Example: recital export out/graph.ttl -o out/graph.nq");
          },
          [arguments] { return run(*arguments); }};
}

}  // namespace recital::cli
