// Files built into the program: the queries of queries/, and the script that runs Oxigraph.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace recital::cli {

struct EmbeddedFile {
  std::string_view name;  // "who-cites.rq"
  std::string_view bytes;
};

extern const EmbeddedFile embedded_files[];
extern const std::size_t embedded_file_count;

// The bytes of the file of that name; empty when there is none.
[[nodiscard]] std::string_view embedded_file(std::string_view name);

// The names of the queries, without their ending, sorted.
[[nodiscard]] std::vector<std::string_view> embedded_queries();

}  // namespace recital::cli
