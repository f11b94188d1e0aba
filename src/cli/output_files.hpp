// Output that appears whole or not at all: everything is written beside its target under a temporary name and renamed
// at the end.
#pragma once

#include <cstdio>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace recital::cli {

// One file on its way. Errors are kept until OutputFiles::commit(), so that write() can be called from C code.
class OutputFile {
 public:
  explicit OutputFile(const std::filesystem::path& target);
  ~OutputFile();  // removes the temporary file unless it was renamed
  OutputFile(const OutputFile&) = delete;
  OutputFile& operator=(const OutputFile&) = delete;

  void write(std::string_view bytes) noexcept;
  [[nodiscard]] bool good() const noexcept { return error_ == 0; }

 private:
  friend class OutputFiles;
  void close() noexcept;
  void rename_to_target();  // throws RunError

  std::filesystem::path target_, temporary_;
  std::FILE* file_ = nullptr;
  int error_ = 0;  // the first errno
};

class OutputFiles {
 public:
  OutputFiles() = default;
  ~OutputFiles();  // without commit(): removes what was written and the folders that were made
  OutputFiles(const OutputFiles&) = delete;
  OutputFiles& operator=(const OutputFiles&) = delete;

  // Makes the folder and those above it. Throws RunError.
  void make_folder(const std::filesystem::path& folder);
  // The folder of `target` must be there. Throws RunError when no file can be made in it.
  OutputFile& open(const std::filesystem::path& target);
  // Takes the old file at `target` away when the rest has come through.
  void remove_old(const std::filesystem::path& target);
  // Puts all files in their places, or throws RunError and leaves the old ones.
  void commit();

 private:
  std::vector<std::unique_ptr<OutputFile>> files_;
  std::vector<std::filesystem::path> made_, outdated_;
};

// Writes one file so, or to standard output where `target` is "-" or empty. Throws RunError.
void write_output(const std::string& target, std::string_view bytes);

}  // namespace recital::cli
