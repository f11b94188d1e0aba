// What a run says on standard error: diagnostics with file, line and column, and a progress bar on a terminal.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "facts/inputs.hpp"
#include "text/diagnostic.hpp"

namespace recital::cli {

struct Position {  // counted from 1; the column in characters
  std::size_t line = 1, column = 1;
};
[[nodiscard]] Position position_of(std::string_view bytes, std::size_t offset);

// "file:line:column: severity: message", without line and column when the whole file is meant. Files are named by their
// paths, so that an editor can go there.
void print_diagnostics(const std::vector<text::Diagnostic>& diagnostics, const std::vector<facts::Input>& inputs);

// A bar that overwrites itself; nothing unless standard error is a terminal.
class ProgressBar {
 public:
  explicit ProgressBar(std::string label);
  ~ProgressBar();  // wipes the bar
  ProgressBar(const ProgressBar&) = delete;
  ProgressBar& operator=(const ProgressBar&) = delete;
  void show(std::size_t done, std::size_t total);

 private:
  std::string label_;
  bool terminal_;
  int shown_percent_ = -1;
};

}  // namespace recital::cli
