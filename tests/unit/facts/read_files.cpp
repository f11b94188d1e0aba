#include "facts/read_files.hpp"

#include <unistd.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <mutex>
#include <set>

namespace fs = std::filesystem;
using namespace recital::facts;

namespace {

struct Folder {
  fs::path path;
  Folder() {
    std::string pattern = (fs::temp_directory_path() / "recital-read-XXXXXX").string();
    path = mkdtemp(pattern.data());
  }
  ~Folder() { fs::remove_all(path); }
  [[nodiscard]] Input file(const std::string& name, const std::string& bytes) const {
    std::ofstream(path / name, std::ios::binary) << bytes;
    return {name, path / name};
  }
};

}  // namespace

TEST_CASE("a file is given whole, or a diagnostic says why not") {
  const Folder folder;
  using namespace std::string_literals;
  struct Row {
    const char* name;
    std::string bytes;
    const char* code;  // empty when it is read
  };
  const std::vector<Row> rows{
      {"plain", "The General Assembly,", ""},
      {"empty", "", ""},  // the document room says what is wrong with it
      {"nul", "a\0b"s, ""},
      {"at the limit", std::string(1 << 20, 'x'), ""},
      {"past the limit", std::string((1 << 20) + 1, 'x'), "file-too-large"},
      {"pdf", "%PDF-1.7\n...", "pdf-file"},
      {"docx", "PK\x03\x04...", "archive-file"},
      {"doc", "\xD0\xCF\x11\xE0...", "word-file"},
      {"rtf", "{\\rtf1 ...}", "rtf-file"},
  };
  for (const Row& row : rows) {
    INFO(row.name);
    const FileBytes read = read_file(folder.file(row.name, row.bytes), 1 << 20);
    CHECK((read.problem ? read.problem->code : "") == row.code);
    CHECK(read.bytes == (read.problem ? "" : row.bytes));
  }
  CHECK(read_file({"x", folder.path}, 1 << 20).problem->code == "unreadable-file");
  CHECK(read_file({"x", folder.path / "none"}, 1 << 20).problem->code == "unreadable-file");
  CHECK(read_file({"x", "/dev/zero"}, 1 << 20).problem->code == "file-too-large");
}

TEST_CASE("every file is visited once, whatever the number of threads") {
  const Folder folder;
  std::vector<Input> inputs;
  for (int i = 0; i < 100; ++i) inputs.push_back(folder.file(std::to_string(i), "bytes of " + std::to_string(i)));
  inputs.push_back({"gone", folder.path / "gone"});
  for (const std::size_t threads : {1U, 2U, 7U, 1000U}) {
    std::vector<std::string> seen(inputs.size());
    std::size_t last = 0;
    const auto problems =
        read_files(inputs, {.threads = threads, .progress = [&](std::size_t n, std::size_t) { last = n; }},
                   [&](std::size_t i, std::string_view bytes) { seen[i] += bytes; });
    for (std::size_t i = 0; i < 100; ++i) CHECK(seen[i] == "bytes of " + inputs[i].name);
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].file == "gone");
    CHECK(last > 0);
  }
}

TEST_CASE("a reader that fails on one file doesn't stop the others") {
  const Folder folder;
  const std::vector<Input> inputs{folder.file("a", "1"), folder.file("b", "2"), folder.file("c", "3")};
  std::mutex lock;
  std::set<std::size_t> seen;
  const auto problems = read_files(inputs, {.threads = 2}, [&](std::size_t i, std::string_view) {
    if (i == 1) throw std::runtime_error("broken");
    const std::lock_guard guard(lock);
    seen.insert(i);
  });
  CHECK(seen == std::set<std::size_t>{0, 2});
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].file == "b");
  CHECK(problems[0].code == "reader-failed");
}
