// recital query GRAPH QUERY: a question in SPARQL, for a person without a triple store.
#include <filesystem>
#include <memory>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "cli/answer_table.hpp"
#include "cli/commands.hpp"
#include "cli/embedded.hpp"
#include "cli/output_files.hpp"
#include "cli/query_engine.hpp"
#include "cli/query_text.hpp"
#include "facts/read_files.hpp"

namespace recital::cli {
namespace {

namespace fs = std::filesystem;

struct Arguments {
  std::string graph, query, output;
  std::string format = "table", engine = "any";
  std::vector<std::string> settings;
  bool list = false, print = false;
};

std::string list_of_queries() {
  std::string out;
  for (const std::string_view name : embedded_queries()) {
    const std::string_view text = embedded_file(std::string(name) + ".rq");
    out += std::string(name) + std::string(name.size() < 24 ? 24 - name.size() : 1, ' ') + query_summary(text);
    for (const QueryParameter& parameter : query_parameters(text))
      out += "\n    --set " + parameter.name + "=…  (" + parameter.defaults + ")";
    out += "\n";
  }
  return out;
}

std::string file_bytes(const std::string& path) {
  facts::FileBytes file = facts::read_file({path == "-" ? "standard input" : path, path}, std::size_t(-1) >> 1);
  if (file.problem) throw RunError((path == "-" ? "standard input" : path) + ": error: " + file.problem->message);
  return std::move(file.bytes);
}

// The query of the collection with that name, or that of a file.
std::string read_query(const std::string& name) {
  if (const std::string_view text = embedded_file(name + ".rq"); !text.empty()) return std::string(text);
  std::error_code error;
  if (name != "-" && !fs::exists(name, error))
    throw RunError(name +
                   ": error: no such file, and no query of that name; 'recital query --list' shows the collection");
  return file_bytes(name);
}

std::string with_settings(std::string query, const std::vector<std::string>& settings) {
  std::vector<std::pair<std::string, std::vector<std::string>>> values;  // in the order of their first mention
  for (const std::string& setting : settings) {
    const std::size_t equals = setting.find('=');
    if (equals == 0 || equals == std::string::npos)
      throw UsageError("recital: error: --set " + setting + ": must be NAME=VALUE");
    const std::string name = setting.substr(0, equals);
    auto known = values.begin();
    while (known != values.end() && known->first != name) ++known;
    if (known == values.end()) known = values.insert(known, {name, {}});
    known->second.push_back(setting.substr(equals + 1));
  }
  for (const auto& [name, each] : values) query = set_parameter(query, name, each);
  return query;
}

ExitCode run(const Arguments& arguments) {
  if (arguments.list) {
    write_output(arguments.output, list_of_queries());
    return done;
  }
  // With --print there may be no graph: the only argument is the query.
  const bool no_graph = arguments.print && arguments.query.empty();
  const std::string& name = no_graph ? arguments.graph : arguments.query;
  if (name.empty())
    throw UsageError("recital: error: GRAPH and QUERY are required, or --list (see 'recital query --help')");
  if (arguments.graph == "-" && name == "-" && !no_graph)
    throw UsageError("recital: error: graph and query can't both come from standard input");
  const std::string query = with_settings(read_query(name), arguments.settings);
  if (arguments.print) {
    write_output(arguments.output, query);
    return done;
  }
  EngineTask task{arguments.graph, media_type_of(arguments.graph), {}, name, query, arguments.format};
  std::error_code error;
  if (task.graph == "-") {
    task.graph_bytes = file_bytes("-");
  } else if (!fs::is_regular_file(task.graph, error)) {
    throw RunError(task.graph + ": error: no such file; give the graph.ttl of a build");
  }
  const bool table = arguments.format == "table";
  if (table) task.answer = "csv";
  const Engine engine = arguments.engine == "oxigraph" ? Engine::oxigraph
                        : arguments.engine == "roqet"  ? Engine::roqet
                                                       : Engine::any;
  const std::string answer = run_query(task, engine);
  const std::vector<std::string> words = query_keywords(query);
  bool has_rows = false;  // ASK, CONSTRUCT and DESCRIBE have none
  for (const std::string& word : words) {
    if (word == "ASK" || word == "CONSTRUCT" || word == "DESCRIBE") break;
    if (word == "SELECT") {
      has_rows = true;
      break;
    }
  }
  write_output(arguments.output, table && has_rows        ? answer_table(answer, query_prefixes(query))
                                 : answer.ends_with('\n') ? answer
                                                          : answer + "\n");
  return done;
}

}  // namespace

Command query_command() {
  const auto arguments = std::make_shared<Arguments>();
  return {
      "query", "Ask a graph a question in SPARQL",
      [arguments](Syntax& syntax) {
        syntax.optional_argument("GRAPH", arguments->graph, "graph.ttl of a build, or - for standard input")
            .optional_argument("QUERY", arguments->query, "A query of the collection by its name, or a file of SPARQL")
            .options("--set", "NAME=VALUE", arguments->settings,
                     "Another value for a parameter; again for several values")
            .choice("-f,--format", {"table", "csv", "tsv", "json"}, arguments->format, "The format (default table)")
            .option("-o,--output", "FILE", arguments->output, "Write here (default: standard output)")
            .choice("--engine", {"any", "oxigraph", "roqet"}, arguments->engine, "Which engine answers (default any)")
            .flag("--list", arguments->list, "List the collection of queries with their parameters")
            .flag("--print", arguments->print, "Print the query as it would be asked, to paste into a store");
        syntax.explain(
            "Needs Node and its package oxigraph: npm install -g oxigraph@0.5.11\n"
            "Example: recital query out/graph.ttl who-cites --set symbol=A/RES/55/2");
      },
      [arguments] { return run(*arguments); }};
}

}  // namespace recital::cli
