#include "facts/read_files.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <cstring>
#include <exception>
#include <mutex>
#include <new>
#include <system_error>
#include <thread>

namespace recital::facts {
namespace {

// How a file begins that holds no plain text though it may hold a resolution, and how to get at it.
struct Signature {
  std::string_view bytes;
  const char* code;
  const char* message;
};

using namespace std::string_view_literals;
constexpr std::array<Signature, 7> signatures{{
    {"%PDF-"sv, "pdf-file", "a PDF, not text; convert it first: pdftotext -layout FILE.pdf FILE.txt"},
    {"PK\x03\x04"sv, "archive-file",
     "a Word document (.docx) or an archive, not text; save it as plain text, or unpack it, first"},
    {"\xD0\xCF\x11\xE0"sv, "word-file", "a Word document (.doc), not text; save it as plain text first"},
    {"{\\rtf"sv, "rtf-file", "Rich Text, not plain text; save it as plain text first"},
    {"\x1F\x8B"sv, "archive-file", "a compressed file, not text; unpack it first"},
    {"\x89PNG"sv, "image-file", "a picture, not text; run optical character recognition on it first"},
    {"\xFF\xD8\xFF"sv, "image-file", "a picture, not text; run optical character recognition on it first"},
}};

text::Diagnostic problem(const Input& input, const char* code, const std::string& message) {
  return {input.name, {}, text::Severity::error, code, message};
}

std::string too_large(std::size_t largest) {
  return "larger than " + std::to_string(largest >> 20) + " MiB, not read; split it, or raise --max-file-size";
}

class Descriptor {
 public:
  explicit Descriptor(const std::filesystem::path& path)
      : number_(path == "-" ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC)) {}
  ~Descriptor() {
    if (number_ > STDIN_FILENO) ::close(number_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  [[nodiscard]] int number() const { return number_; }

 private:
  int number_;
};

}  // namespace

FileBytes read_file(const Input& input, std::size_t largest_file) {
  const auto unreadable = [&](int error) {
    return FileBytes{{},
                     problem(input, "unreadable-file",
                             "can't be read (" + std::generic_category().message(error) +
                                 "); check that it is a file and its permissions")};
  };
  const Descriptor file(input.path);
  if (file.number() < 0) return unreadable(errno);
  struct stat status {};
  if (::fstat(file.number(), &status) != 0) return unreadable(errno);
  const bool regular = S_ISREG(status.st_mode);
  if (regular && static_cast<std::size_t>(status.st_size) > largest_file)
    return {{}, problem(input, "file-too-large", too_large(largest_file))};

  // A pipe or a device says no size, and a file may grow while it is read: the bound holds on what arrives.
  FileBytes result;
  std::string& bytes = result.bytes;
  bytes.resize(regular ? static_cast<std::size_t>(status.st_size) + 1 : std::size_t{64} << 10);
  for (std::size_t size = 0;;) {
    if (size == bytes.size()) bytes.resize(2 * size);
    const ssize_t got = ::read(file.number(), bytes.data() + size, bytes.size() - size);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return unreadable(errno);
    size += static_cast<std::size_t>(got);
    if (size > largest_file) return {{}, problem(input, "file-too-large", too_large(largest_file))};
    if (got == 0) {
      bytes.resize(size);
      break;
    }
  }
  for (const Signature& signature : signatures) {
    if (!std::string_view(bytes).starts_with(signature.bytes)) continue;
    return {{}, problem(input, signature.code, signature.message)};
  }
  return result;
}

std::vector<text::Diagnostic> read_files(const std::vector<Input>& inputs, const ReadOptions& options,
                                         const std::function<void(std::size_t, std::string_view)>& visit) {
  std::vector<std::optional<text::Diagnostic>> problems(inputs.size());
  std::atomic<std::size_t> next{0}, finished{0};
  std::mutex reporting;
  const auto work = [&] {
    for (std::size_t i = next++; i < inputs.size(); i = next++) {
      try {
        FileBytes file = read_file(inputs[i], options.largest_file);
        if (file.problem)
          problems[i] = std::move(file.problem);
        else
          visit(i, file.bytes);
      } catch (const std::bad_alloc&) {
        problems[i] = problem(inputs[i], "out-of-memory", "not enough memory to read it; split it");
      } catch (const std::exception& error) {
        problems[i] = problem(inputs[i], "reader-failed",
                              std::string("the reader failed on it (") + error.what() + "); please report this file");
      }
      const std::size_t read = ++finished;
      if (!options.progress) continue;
      const std::unique_lock lock(reporting, std::try_to_lock);
      if (lock) options.progress(read, inputs.size());
    }
  };
  const std::size_t threads = std::clamp<std::size_t>(options.threads, 1, std::max<std::size_t>(inputs.size(), 1));
  std::vector<std::jthread> others;
  for (std::size_t i = 1; i < threads; ++i) others.emplace_back(work);
  work();
  others.clear();

  std::vector<text::Diagnostic> result;
  for (auto& row : problems)
    if (row) result.push_back(std::move(*row));
  return result;
}

}  // namespace recital::facts
