#include "cli/output_folder.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <fstream>
#include <set>
#include <system_error>

#include "cli/syntax.hpp"

namespace recital::cli {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(const fs::path& path, const char* what, int error) {
  throw RunError(path.string() + ": error: " + what + " (" + std::generic_category().message(error) +
                 "); mend this or choose another place, nothing was changed");
}

// Throws unless the folder holds nothing but what its list says.
void check_replaceable(const fs::path& folder, const std::string& list) {
  std::error_code error;
  std::set<std::string> known{list};
  std::ifstream lines(folder / list);
  for (std::string line; std::getline(lines, line);) known.insert(line);
  for (auto at = fs::recursive_directory_iterator(folder, error); !error && at != fs::recursive_directory_iterator();
       at.increment(error)) {
    if (at->is_directory(error) && !at->is_symlink(error)) continue;
    const auto name = at->path().lexically_relative(folder).generic_string();
    if (!known.contains(name))
      throw RunError(folder.string() + ": error: the folder holds '" + name +
                     "', which is no part of a report; give an empty or a new folder, nothing was changed");
  }
  if (error) fail(folder, "can't be looked through", error.value());
}

}  // namespace

OutputFolder::OutputFolder(const fs::path& target, std::string list) : list_(std::move(list)) {
  std::error_code error;
  // A link to a folder stays, and what it leads to is replaced.
  target_ = fs::exists(target, error) ? fs::canonical(target, error) : fs::absolute(target, error).lexically_normal();
  if (!target_.has_filename()) target_ = target_.parent_path();
  if (fs::exists(target_, error)) {
    if (!fs::is_directory(target_, error)) fail(target, "a file stands where the folder should be", ENOTDIR);
    check_replaceable(target_, list_);
  }
  fs::create_directories(target_.parent_path(), error);
  if (error) fail(target, "the folder can't be made", error.value());
  std::string pattern = target_.string() + ".XXXXXX";
  if (::mkdtemp(pattern.data()) == nullptr) fail(target, "the folder can't be made", errno);
  temporary_ = pattern;
  // mkdtemp makes a folder for its owner's eyes only; give it the rights any new folder has.
  const mode_t mask = ::umask(0);
  ::umask(mask);
  ::chmod(temporary_.c_str(), 0777 & ~mask);
}

OutputFolder::~OutputFolder() {
  std::error_code ignored;
  if (!temporary_.empty()) fs::remove_all(temporary_, ignored);
}

void OutputFolder::make_folder(const std::string& path) {
  std::error_code error;
  fs::create_directories(temporary_ / path, error);
  if (error) fail(target_ / path, "the folder can't be made", error.value());
}

void OutputFolder::write(const std::string& path, std::string_view bytes) const {
  const int file = ::open((temporary_ / path).c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
  if (file < 0) fail(target_ / path, "can't be written", errno);
  while (!bytes.empty()) {
    const ssize_t written = ::write(file, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) {
      const int error = errno;
      ::close(file);
      fail(target_ / path, "can't be written", error);
    }
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  if (::close(file) != 0) fail(target_ / path, "can't be written", errno);
}

void OutputFolder::commit(std::vector<std::string> files) {
  std::sort(files.begin(), files.end());
  std::string list;
  for (const auto& file : files) list += file + "\n";
  write(list_, list);
  std::error_code ignored;
  if (!fs::exists(target_, ignored)) {
    if (::rename(temporary_.c_str(), target_.c_str()) != 0) fail(target_, "can't be put in its place", errno);
    temporary_.clear();
    return;
  }
  if (::renameat2(AT_FDCWD, temporary_.c_str(), AT_FDCWD, target_.c_str(), RENAME_EXCHANGE) != 0) {
    // A file system that can't exchange two names: the target is away for a moment.
    const fs::path old = temporary_.string() + ".old";
    if (::rename(target_.c_str(), old.c_str()) != 0) fail(target_, "can't be put in its place", errno);
    if (::rename(temporary_.c_str(), target_.c_str()) != 0) {
      const int why = errno;
      (void)::rename(old.c_str(), target_.c_str());
      fail(target_, "can't be put in its place", why);
    }
    temporary_ = old;
  }
  fs::remove_all(temporary_, ignored);  // the old report
  temporary_.clear();
}

}  // namespace recital::cli
