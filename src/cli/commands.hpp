// The subcommands, one a source file.
#pragma once

#include "cli/syntax.hpp"

namespace recital::cli {

[[nodiscard]] Command build_command();
[[nodiscard]] Command show_command();
[[nodiscard]] Command lineage_command();
[[nodiscard]] Command rank_command();
[[nodiscard]] Command map_command();
[[nodiscard]] Command series_command();
[[nodiscard]] Command requests_command();
[[nodiscard]] Command report_command();
[[nodiscard]] Command tables_command();
[[nodiscard]] Command query_command();
[[nodiscard]] Command export_command();
[[nodiscard]] Command version_command();

}  // namespace recital::cli
