#include "cli/messages.hpp"

#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <utility>

#include "facts/read_files.hpp"

namespace recital::cli {

Position position_of(std::string_view bytes, std::size_t offset) {
  const std::string_view before = bytes.substr(0, offset);
  const std::size_t line_start = before.rfind('\n') + 1;  // npos + 1 is 0: the first line
  const auto is_lead = [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; };
  return {1 + static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')),
          1 + static_cast<std::size_t>(
                  std::count_if(before.begin() + static_cast<std::ptrdiff_t>(line_start), before.end(), is_lead))};
}

void print_diagnostics(const std::vector<text::Diagnostic>& diagnostics, const std::vector<facts::Input>& inputs) {
  std::string open_name, bytes;  // the file last read again, to count its lines
  for (const text::Diagnostic& row : diagnostics) {
    const auto input = std::lower_bound(inputs.begin(), inputs.end(), row.file,
                                        [](const facts::Input& a, const std::string& name) { return a.name < name; });
    const bool known = input != inputs.end() && input->name == row.file && input->path != "-";
    std::string place = known ? input->path.string() : row.file;
    if (known && !row.source.empty()) {
      if (open_name != row.file) {
        bytes = facts::read_file(*input, std::size_t(-1) >> 1).bytes;
        open_name = row.file;
      }
      const Position at = position_of(bytes, row.source.begin);
      place += ":" + std::to_string(at.line) + ":" + std::to_string(at.column);
    }
    const std::string severity(text::name(row.severity));
    std::fprintf(stderr, "%s: %s: %s [%s]\n", place.c_str(), severity.c_str(), row.message.c_str(), row.code.c_str());
  }
}

ProgressBar::ProgressBar(std::string label) : label_(std::move(label)), terminal_(::isatty(STDERR_FILENO) == 1) {}

ProgressBar::~ProgressBar() {
  if (terminal_ && shown_percent_ >= 0) std::fputs("\r\x1b[K", stderr);
}

void ProgressBar::show(std::size_t done, std::size_t total) {
  const int percent = total == 0 ? 100 : static_cast<int>(done * 100 / total);
  if (!terminal_ || percent <= shown_percent_) return;
  shown_percent_ = percent;
  const std::string bar(static_cast<std::size_t>(percent) / 4, '#');
  std::fprintf(stderr, "\r%s [%-25s] %d of %d", label_.c_str(), bar.c_str(), static_cast<int>(done),
               static_cast<int>(total));
  std::fflush(stderr);
}

}  // namespace recital::cli
