// The files of src/report/assets/ as built into the program: what the pages of the HTML report share.
#pragma once

#include <cstddef>
#include <string_view>

namespace recital::report {

struct Asset {
  std::string_view name;  // "style.css"
  std::string_view bytes;
};

extern const Asset assets[];
extern const std::size_t asset_count;

}  // namespace recital::report
