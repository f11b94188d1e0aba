// Which files a build reads, and by which names the tables know them.
//
// A folder is known by its own last name and a file in it by the path from there: "corpus/seeds" gives "seeds/000.txt"
// wherever the program was started. A file given by itself is known by its file name. The list doesn't depend on the
// order of the arguments: it is sorted by name, and a file reached twice is kept once, by its longest name.
#pragma once

#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

#include "text/diagnostic.hpp"

namespace recital::facts {

struct Input {
  std::string name;            // as in the tables; valid UTF-8 without control characters (others are written %0A)
  std::filesystem::path path;  // "-" for standard input
};

struct Inputs {
  std::vector<Input> files;                   // by name
  std::vector<text::Diagnostic> diagnostics;  // arguments and folders that could not be used
};

// Two different files would have one name in the tables; what() says which and what to do.
struct NameClash : std::runtime_error {
  using std::runtime_error::runtime_error;
};

// Walks the arguments: files, folders (all that is in them but hidden files and folders, and links to folders), "-".
// Leaves out what lies under `skipped` (the output folder), unless it is empty. Cost O(n log n) in the number of files.
[[nodiscard]] Inputs list_inputs(const std::vector<std::string>& arguments, const std::filesystem::path& skipped);

}  // namespace recital::facts
