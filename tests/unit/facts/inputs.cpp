#include "facts/inputs.hpp"

#include <unistd.h>

#include <catch2/catch.hpp>
#include <fstream>

namespace fs = std::filesystem;
using recital::facts::Inputs;
using recital::facts::list_inputs;

namespace {

// A folder that goes away with the test.
struct Folder {
  fs::path path;
  Folder() {
    std::string pattern = (fs::temp_directory_path() / "recital-inputs-XXXXXX").string();
    path = mkdtemp(pattern.data());
  }
  ~Folder() { fs::remove_all(path); }
  void file(const std::string& name) const {
    fs::create_directories((path / name).parent_path());
    std::ofstream(path / name) << "text";
  }
  [[nodiscard]] std::string at(const std::string& name) const { return (path / name).string(); }
};

std::vector<std::string> names(const Inputs& inputs) {
  std::vector<std::string> result;
  for (const auto& file : inputs.files) result.push_back(file.name);
  return result;
}

std::vector<std::string> complaints(const Inputs& inputs) {
  std::vector<std::string> result;
  for (const auto& row : inputs.diagnostics) result.push_back(row.file + " " + row.code);
  return result;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("files are known by their folder's own name and the path from there") {
  const Folder top;
  for (const char* name :
       {"corpus/b/2.txt", "corpus/b/1.txt", "corpus/a.txt", "corpus/.hidden", "corpus/.git/x", "one.txt"})
    top.file(name);
  const Names whole{"corpus/a.txt", "corpus/b/1.txt", "corpus/b/2.txt"};
  CHECK(names(list_inputs({top.at("corpus")}, {})) == whole);
  CHECK(names(list_inputs({top.at("corpus/")}, {})) == whole);
  CHECK(names(list_inputs({top.at("corpus/.")}, {})) == whole);
  CHECK(names(list_inputs({top.at("corpus/b/..")}, {})) == whole);
  CHECK(names(list_inputs({top.at("corpus/b")}, {})) == Names{"b/1.txt", "b/2.txt"});
  CHECK(names(list_inputs({top.at("one.txt"), top.at("corpus/b")}, {})) == Names{"b/1.txt", "b/2.txt", "one.txt"});
}

TEST_CASE("the order of arguments and double mention change nothing") {
  const Folder top;
  for (const char* name : {"x/1.txt", "x/y/2.txt", "3.txt"}) top.file(name);
  const std::string x = top.at("x"), y = top.at("x/y"), three = top.at("3.txt"), one = top.at("x/1.txt");
  const Names expected{"3.txt", "x/1.txt", "x/y/2.txt"};
  CHECK(names(list_inputs({x, y, three, one, x}, {})) == expected);
  CHECK(names(list_inputs({one, three, y, x}, {})) == expected);
}

TEST_CASE("two files that would share a name are an error") {
  const Folder top;
  for (const char* name : {"x/1.txt", "y/1.txt", "a/z/1.txt", "b/z/1.txt"}) top.file(name);
  CHECK_THROWS_AS(list_inputs({top.at("x/1.txt"), top.at("y/1.txt")}, {}), recital::facts::NameClash);
  CHECK_THROWS_AS(list_inputs({top.at("a/z"), top.at("b/z")}, {}), recital::facts::NameClash);
  CHECK(names(list_inputs({top.at("x"), top.at("y")}, {})) == Names{"x/1.txt", "y/1.txt"});
}

TEST_CASE("what can't be read is named, and the rest is listed") {
  const Folder top;
  top.file("x/1.txt");
  fs::create_directories(top.path / "empty");
  fs::create_directory_symlink(top.path / "empty", top.path / "x/link");
  fs::create_symlink(top.path / "nothing", top.path / "x/broken");
  const Inputs inputs = list_inputs({top.at("gone.txt"), top.at("x"), top.at("empty")}, {});
  CHECK(names(inputs) == Names{"x/1.txt"});
  CHECK(complaints(inputs) ==
        Names{"empty empty-folder", "gone.txt no-such-file", "x/broken not-a-file", "x/link link-not-followed"});
}

TEST_CASE("the output folder is no input") {
  const Folder top;
  for (const char* name : {"x/1.txt", "x/out/graph.ttl", "x/out/tables/citations.tsv"}) top.file(name);
  CHECK(names(list_inputs({top.at("x")}, top.path / "x/out")) == Names{"x/1.txt"});
}

TEST_CASE("names fit into a table") {
  const Folder top;
  top.file("x/tab\there.txt");
  top.file("x/latin\xE9.txt");
  top.file("x/r\xC3\xA9solution.txt");
  CHECK(names(list_inputs({top.at("x")}, {})) ==
        Names{"x/latin%E9.txt", "x/r\xC3\xA9solution.txt", "x/tab%09here.txt"});
}
