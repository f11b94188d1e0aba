// A folder of thousands of files that appears whole or not at all: it is written beside its target under a temporary
// name, and takes the target's place at the end. It is not flushed to the disk, which for thousands of files takes
// minutes on a busy one: what the program left whole can be lost with the machine's power, and is made again from the
// graph.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace recital::cli {

class OutputFolder {
 public:
  // `list` is the name of the file in the folder that lists the others: what is at the target is replaced only if it is
  // an empty folder, or one that holds nothing but what its list says. Throws RunError when anything else is there, or
  // when no folder can be made beside it.
  OutputFolder(const std::filesystem::path& target, std::string list);
  ~OutputFolder();  // without commit(): removes what was written
  OutputFolder(const OutputFolder&) = delete;
  OutputFolder& operator=(const OutputFolder&) = delete;

  // Makes a folder within it. Throws RunError.
  void make_folder(const std::string& path);
  // Writes a file within it; may be called from several threads for different files. Throws RunError.
  void write(const std::string& path, std::string_view bytes) const;
  // Writes the list of `files`, and puts the folder in its place or throws RunError and leaves the old one.
  void commit(std::vector<std::string> files);

 private:
  std::filesystem::path target_, temporary_;
  std::string list_;
};

}  // namespace recital::cli
