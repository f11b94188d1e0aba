// Pictures through Graphviz's `dot`, run as a program of its own.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace recital::cli {

// The picture of a graph in the DOT language, in a format that dot knows ("svg", "png", "pdf"); nothing when there is
// no `dot`. Throws RunError when dot fails.
[[nodiscard]] std::optional<std::string> render_dot(std::string_view dot, const std::string& format);

}  // namespace recital::cli
