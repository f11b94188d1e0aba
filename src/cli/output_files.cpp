#include "cli/output_files.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

#include "cli/syntax.hpp"

namespace recital::cli {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(const fs::path& path, const char* what, int error) {
  throw RunError(path.string() + ": error: " + what + " (" + std::generic_category().message(error) +
                 "); mend this or choose another place, nothing was changed");
}

}  // namespace

OutputFile::OutputFile(const fs::path& target) : target_(target) {
  std::error_code error;
  if (fs::is_directory(target, error)) fail(target, "a folder stands where the output file should be", EISDIR);
  std::string pattern = target.string() + ".XXXXXX";
  const int descriptor = ::mkostemp(pattern.data(), O_CLOEXEC);
  if (descriptor < 0) fail(target, "can't be written", errno);
  temporary_ = pattern;
  // mkostemp makes a file for its owner's eyes only; give it the rights any new file has.
  const mode_t mask = ::umask(0);
  ::umask(mask);
  ::fchmod(descriptor, 0666 & ~mask);
  file_ = ::fdopen(descriptor, "wb");
  if (file_ == nullptr) error_ = errno;
}

OutputFile::~OutputFile() {
  if (file_ != nullptr) std::fclose(file_);
  if (!temporary_.empty()) ::unlink(temporary_.c_str());
}

void OutputFile::write(std::string_view bytes) noexcept {
  if (error_ != 0 || file_ == nullptr || bytes.empty()) return;
  if (std::fwrite(bytes.data(), 1, bytes.size(), file_) != bytes.size()) error_ = errno != 0 ? errno : EIO;
}

void OutputFile::close() noexcept {
  if (file_ == nullptr) return;
  const bool flushed = std::fflush(file_) == 0 && ::fsync(::fileno(file_)) == 0;
  if (!flushed && error_ == 0) error_ = errno;
  if (std::fclose(file_) != 0 && error_ == 0) error_ = errno;
  file_ = nullptr;
}

void OutputFile::rename_to_target() {
  if (std::rename(temporary_.c_str(), target_.c_str()) != 0) fail(target_, "can't be put in its place", errno);
  temporary_.clear();
}

OutputFiles::~OutputFiles() {
  files_.clear();
  std::error_code ignored;
  for (auto folder = made_.rbegin(); folder != made_.rend(); ++folder) fs::remove(*folder, ignored);  // if empty
}

void OutputFiles::make_folder(const fs::path& folder) {
  std::error_code error;
  if (fs::is_directory(folder, error)) return;
  const fs::path above = folder.has_filename() ? folder.parent_path() : folder.parent_path().parent_path();
  if (!above.empty()) make_folder(above);
  if (fs::create_directory(folder, error))
    made_.push_back(folder);
  else if (error)
    fail(folder, "the folder can't be made", error.value());
}

OutputFile& OutputFiles::open(const fs::path& target) {
  files_.push_back(std::make_unique<OutputFile>(target));
  return *files_.back();
}

void OutputFiles::remove_old(const fs::path& target) {
  outdated_.push_back(target);
}

void OutputFiles::commit() {
  for (const auto& file : files_) {
    file->close();
    if (file->error_ != 0) fail(file->target_, "can't be written", file->error_);
  }
  for (const auto& file : files_) file->rename_to_target();
  std::error_code ignored;
  for (const fs::path& target : outdated_) fs::remove(target, ignored);
  made_.clear();
  files_.clear();
}

void write_output(const std::string& target, std::string_view bytes) {
  if (target.empty() || target == "-") {
    std::fwrite(bytes.data(), 1, bytes.size(), stdout);  // main() looks at the stream's state at the end
    return;
  }
  OutputFiles files;
  files.open(target).write(bytes);
  files.commit();
}

}  // namespace recital::cli
