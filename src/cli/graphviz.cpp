#include "cli/graphviz.hpp"

#include <utility>

#include "cli/child_process.hpp"
#include "cli/syntax.hpp"

namespace recital::cli {

std::optional<std::string> render_dot(std::string_view dot, const std::string& format) {
  // dot grumbles about fonts that it replaces; its exit code says whether the picture is there.
  std::optional<FinishedProgram> program = run_program({"dot", "-T" + format}, dot);
  if (!program) return std::nullopt;
  if (program->code != 0 || program->output.empty())
    throw RunError("recital: error: 'dot' could not draw the map as " + format + "; ask for .dot and look at that");
  return std::move(program->output);
}

}  // namespace recital::cli
