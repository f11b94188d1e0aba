#include "cli/query_engine.hpp"

#include <stdlib.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <system_error>
#include <vector>

#include "cli/child_process.hpp"
#include "cli/embedded.hpp"
#include "cli/query_text.hpp"
#include "cli/syntax.hpp"

namespace recital::cli {
namespace {

namespace fs = std::filesystem;

constexpr const char* kHowToInstall =
    "install one: Node (apt-get install nodejs npm) and 'npm install --prefix ~/.local/share/recital oxigraph@0.5.11'";

// Never the working folder: data from elsewhere could bring a package of that name with it.
std::vector<std::string> package_folders() {
  std::vector<std::string> folders;
  const auto variable = [](const char* name) {
    const char* value = std::getenv(name);
    return std::string(value == nullptr ? "" : value);
  };
  if (const std::string chosen = variable("RECITAL_NODE_MODULES"); !chosen.empty())
    folders.push_back(fs::absolute(chosen));
  if (const std::string data = variable("XDG_DATA_HOME"); data.starts_with('/')) {
    folders.push_back(data + "/recital/node_modules");
  } else if (const std::string home = variable("HOME"); home.starts_with('/')) {
    folders.push_back(home + "/.local/share/recital/node_modules");
  }
  std::error_code error;
  const fs::path program = fs::read_symlink("/proc/self/exe", error);
  if (!error) folders.push_back(program.parent_path().parent_path() / "share/recital/node_modules");
  folders.emplace_back("/usr/local/lib/node_modules");
  folders.emplace_back("/usr/lib/node_modules");
  return folders;
}

std::string one_line(std::string text) {
  while (!text.empty() && (text.back() == '\n' || text.back() == ' ')) text.pop_back();
  std::replace(text.begin(), text.end(), '\n', ' ');
  return text;
}

// The number that begins at `text`, which loses it; empty when there is none.
std::string take_number(std::string_view& text) {
  const std::size_t end = std::min(text.find_first_not_of("0123456789"), text.size());
  std::string number(text.substr(0, end));
  text.remove_prefix(end);
  return number;
}

bool skip(std::string_view& text, std::string_view words) {
  if (!text.starts_with(words)) return false;
  text.remove_prefix(words.size());
  return true;
}

// Oxigraph's words with the place in front: "error at 12:28: …" in a query and "Parser error at line 3 column 5: …" or
// "… between columns 5 and 8: …" in a graph become "NAME:12:28: error: …".
std::string placed(const std::string& name, const std::string& words) {
  const std::string text = one_line(words);
  std::string_view rest = text;
  std::string line, column;
  if (skip(rest, "error at ")) {
    line = take_number(rest);
    if (skip(rest, ":")) column = take_number(rest);
  } else if (skip(rest, "Parser error at line ")) {
    line = take_number(rest);
    if (skip(rest, " between columns ") || skip(rest, " column ")) column = take_number(rest);
    if (skip(rest, " and ")) take_number(rest);
  }
  if (line.empty() || column.empty() || !skip(rest, ": ")) return name + ": error: " + text;
  return name + ":" + line + ":" + column + ": error: " + std::string(rest);
}

// Nothing when Node or the package is missing.
std::optional<std::string> run_oxigraph(const EngineTask& task) {
  const std::string answer = task.answer == "json"  ? "application/sparql-results+json"
                             : task.answer == "tsv" ? "text/tab-separated-values"
                                                    : "text/csv";
  std::vector<std::string> command = {"node",
                                      "-e",
                                      std::string(embedded_file("oxigraph.js")),
                                      "--",
                                      task.graph_type,
                                      task.graph == "-" ? "-" : fs::absolute(task.graph).string(),
                                      answer,
                                      std::to_string(task.query.size())};
  for (const std::string& folder : package_folders()) command.push_back(folder);
  auto program = run_program(command, task.graph == "-" ? task.query + task.graph_bytes : task.query);
  if (!program || program->code == 3) return std::nullopt;
  if (program->code == 4) throw RunError(placed(task.graph == "-" ? "standard input" : task.graph, program->errors));
  if (program->code == 5) throw RunError(placed(task.query_name, program->errors));
  if (program->code != 0)
    throw RunError("recital: error: Oxigraph stopped in the middle (" + one_line(program->errors).substr(0, 300) +
                   "); the graph may be too large for memory: use a triple store, see docs/stores");
  return std::move(program->output);
}

// What Rasqal, roqet's library, answers wrongly or not at all: it ignores parts of these without an error.
bool suits_roqet(const EngineTask& task) {
  constexpr std::array<std::string_view, 18> beyond = {
      "GROUP",  "HAVING", "COUNT",   "SUM",       "MIN",      "MAX",  "AVG", "SAMPLE", "MINUS",
      "EXISTS", "GRAPH",  "SERVICE", "CONSTRUCT", "DESCRIBE", "BIND", "ASK", "FROM",   "GROUP_CONCAT"};
  const std::vector<std::string> words = query_keywords(task.query);
  return std::count(words.begin(), words.end(), "SELECT") == 1 &&
         std::none_of(beyond.begin(), beyond.end(), [&](std::string_view word) {
           return std::find(words.begin(), words.end(), word) != words.end();
         });
}

std::optional<std::string> run_roqet(const EngineTask& task) {
  if (task.graph == "-" || !suits_roqet(task)) return std::nullopt;
  const std::string format = task.graph_type == "text/turtle" ? "turtle" : "ntriples";
  auto program = run_program({"roqet", "-q", "-i", "sparql", "-r", task.answer, "-F", format, "-D",
                              fs::absolute(task.graph).string(), "-e", task.query},
                             "");
  if (!program) return std::nullopt;
  if (program->code != 0 || !program->errors.empty())
    throw RunError(task.query_name + ": error: roqet can't run it (" +
                   one_line(program->errors.substr(0, program->errors.find('\n'))) + "); " + kHowToInstall);
  return std::move(program->output);
}

}  // namespace

std::string media_type_of(std::string_view path) {
  return path.ends_with(".nt")     ? "application/n-triples"
         : path.ends_with(".nq")   ? "application/n-quads"
         : path.ends_with(".trig") ? "application/trig"
                                   : "text/turtle";
}

std::string run_query(const EngineTask& task, Engine engine) {
  if (engine != Engine::roqet) {
    if (auto answer = run_oxigraph(task)) return *std::move(answer);
    if (engine == Engine::oxigraph)
      throw RunError(std::string("recital: error: no Oxigraph to run the query with; ") + kHowToInstall);
  }
  const bool quads = task.graph_type == "application/n-quads" || task.graph_type == "application/trig";
  if (!quads) {
    if (auto answer = run_roqet(task)) return *std::move(answer);
  }
  if (engine == Engine::roqet)
    throw RunError(
        "recital: error: roqet is not there (apt-get install rasqal-utils), or can't be trusted with this query; use "
        "--engine oxigraph");
  throw RunError(std::string("recital: error: no SPARQL engine for this query; ") + kHowToInstall);
}

}  // namespace recital::cli
