// Reads the bytes of many files on several threads, within a bound of memory.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "facts/inputs.hpp"

namespace recital::facts {

struct ReadOptions {
  std::size_t threads = 1;
  std::size_t largest_file = std::size_t{256} << 20;  // bytes; a larger one is refused with a diagnostic
  std::function<void(std::size_t read, std::size_t total)> progress =
      {};  // called now and then, by one thread at a time
};

// Calls `visit(index, bytes)` once for every input that can be read as text, from several threads at once and in no set
// order; `index` is the place in `inputs`. Gives one diagnostic for each input that can't be: unreadable, too large, a
// PDF, a word processor's or a compressed file, or one on which `visit` threw; by index. At most `threads` files are in
// memory at a time.
[[nodiscard]] std::vector<text::Diagnostic> read_files(const std::vector<Input>& inputs, const ReadOptions& options,
                                                       const std::function<void(std::size_t, std::string_view)>& visit);

// The bytes of one file, or the diagnostic that says why not.
struct FileBytes {
  std::string bytes;
  std::optional<text::Diagnostic> problem;
};
[[nodiscard]] FileBytes read_file(const Input& input, std::size_t largest_file);

}  // namespace recital::facts
