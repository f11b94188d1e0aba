// SPARQL through an engine that stands on the machine: Oxigraph in Node, or roqet for the simplest queries.
#pragma once

#include <string>
#include <string_view>

namespace recital::cli {

enum class Engine { any, oxigraph, roqet };

struct EngineTask {
  std::string graph;       // path of the graph, or "-" with its bytes in `graph_bytes`
  std::string graph_type;  // its media type, as media_type_of() says
  std::string graph_bytes;
  std::string query_name;  // for messages: a path, or the name of a query of the collection
  std::string query;
  std::string answer;  // "csv", "tsv" or "json"
};

// By the ending of the path: .nt, .nq, .trig; else Turtle.
[[nodiscard]] std::string media_type_of(std::string_view path);

// The answer in the format asked for; Turtle when the query makes a graph. Loads the whole graph anew each time: about
// 8 seconds and half a gigabyte for a million triples. Throws RunError when no engine is there (with what to install),
// when the graph can't be read, or when the query is wrong, with the engine's own words.
[[nodiscard]] std::string run_query(const EngineTask& task, Engine engine);

}  // namespace recital::cli
