// Another program, run without a shell, fed and read through pipes.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace recital::cli {

struct FinishedProgram {
  int code = 0;        // its exit code; 128 and more when a signal ended it, as a shell counts
  std::string output;  // all it wrote to standard output
  std::string errors;  // all it wrote to standard error
};

// Runs `command[0]`, looked for in PATH, with the further words as its arguments and `input` as its standard input, and
// waits for its end. Nothing when there is no such program. Throws RunError when it can't be started. Keeps output and
// errors in memory.
[[nodiscard]] std::optional<FinishedProgram> run_program(const std::vector<std::string>& command,
                                                         std::string_view input);

}  // namespace recital::cli
