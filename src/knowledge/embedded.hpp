// The ontology files as built into the program.
#pragma once

#include <cstddef>
#include <string_view>

namespace recital::knowledge {

struct EmbeddedFile {
  std::string_view name;  // "organs.ttl"
  std::string_view bytes;
};

extern const EmbeddedFile embedded_files[];
extern const std::size_t embedded_file_count;

}  // namespace recital::knowledge
