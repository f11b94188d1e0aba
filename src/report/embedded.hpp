// The files of src/report/assets/ as built into the program: what the pages of the HTML report share.
#pragma once

#include <cstddef>
#include <string_view>

namespace recital::report {

struct EmbeddedFile {
  std::string_view name;  // "style.css"
  std::string_view bytes;
};

extern const EmbeddedFile embedded_files[];
extern const std::size_t embedded_file_count;

}  // namespace recital::report
