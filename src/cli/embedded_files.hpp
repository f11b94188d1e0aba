// Files built into the program: the queries of queries/, and the script that runs Oxigraph.
#pragma once

#include <string_view>
#include <vector>

namespace recital::cli {

// The bytes of "who-cites.rq" or "oxigraph.js"; empty when there is no such file.
[[nodiscard]] std::string_view embedded_file(std::string_view name);

// The names of the queries, without their ending, sorted.
[[nodiscard]] std::vector<std::string_view> embedded_queries();

}  // namespace recital::cli
