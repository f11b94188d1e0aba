#include "cli/embedded.hpp"

#include <algorithm>

namespace recital::cli {

std::string_view embedded_file(std::string_view name) {
  for (std::size_t i = 0; i < embedded_file_count; ++i)
    if (embedded_files[i].name == name) return embedded_files[i].bytes;
  return {};
}

std::vector<std::string_view> embedded_queries() {
  std::vector<std::string_view> names;
  for (std::size_t i = 0; i < embedded_file_count; ++i) {
    std::string_view name = embedded_files[i].name;
    if (!name.ends_with(".rq")) continue;
    name.remove_suffix(3);
    names.push_back(name);
  }
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace recital::cli
