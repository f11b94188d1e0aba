// The files of the ontology, built in or in a folder, into one Model.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <list>
#include <map>

#include "knowledge/embedded.hpp"
#include "knowledge/gather.hpp"
#include "knowledge/knowledge.hpp"
#include "knowledge/model.hpp"
#include "text/sha256.hpp"

namespace recital::knowledge {
namespace {

constexpr std::array<std::string_view, 6> kRequired = {"instruments.ttl", "organs.ttl",   "recital.ttl",
                                                       "relations.ttl",   "sessions.ttl", "treaties.ttl"};

// They speak of the terms to other programs. Their syntax is looked at, and nothing is taken from them.
constexpr std::array<std::string_view, 2> kForOthers = {"alignments.ttl", "shapes.ttl"};

std::string bytes_of(const std::filesystem::path& path) {
  std::string bytes;
  std::ifstream file;
  std::error_code problem;
  if (std::filesystem::is_regular_file(path, problem)) file.open(path, std::ios::binary);  // a pipe would wait for ever
  for (std::array<char, 65536> part; file.read(part.data(), part.size()), file.gcount() > 0;) {
    bytes.append(part.data(), static_cast<std::size_t>(file.gcount()));
  }
  if (!file.is_open() || !file.eof()) {  // a fault of the disk ends it too
    throw OntologyError(
        fmt::format("{}:1:1: error: it can't be read; check that it is a file and its permissions", path.string()));
  }
  return bytes;
}

// `digests` of the files, by name.
Knowledge known(const Model& model, const std::map<std::string, std::string>& digests) {
  Knowledge knowledge = gather(model);
  std::string listed;
  for (const auto& [file, digest] : digests) listed += fmt::format("{}  {}\n", digest, file);
  knowledge.sha256 = text::sha256(listed);
  return knowledge;
}

}  // namespace

Knowledge load_embedded() {
  Model model;
  std::map<std::string, std::string> digests;  // by file name
  for (std::size_t i = 0; i < embedded_file_count; ++i) {
    model.read(fmt::format("ontology/{}", embedded_files[i].name), embedded_files[i].bytes);
    digests.emplace(embedded_files[i].name, text::sha256(embedded_files[i].bytes));
  }
  return known(model, digests);
}

Knowledge load_folder(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  std::error_code problem;
  for (std::filesystem::directory_iterator each(folder, problem), end; !problem && each != end;
       each.increment(problem)) {
    if (each->path().extension() == ".ttl") files.push_back(each->path());
  }
  if (problem) {
    throw OntologyError(
        fmt::format("{}:1:1: error: {}; give the folder that holds the ontology", folder.string(), problem.message()));
  }
  std::sort(files.begin(), files.end());
  for (const std::string_view name : kRequired) {
    const auto path = folder / name;
    if (!std::binary_search(files.begin(), files.end(), path)) {
      throw OntologyError(fmt::format("{}:1:1: error: there is no such file; the ontology needs it", path.string()));
    }
  }
  // Those that somebody added come last: of two lines that contradict each other, the later is told of.
  std::stable_partition(files.begin(), files.end(), [](const std::filesystem::path& path) {
    return std::binary_search(kRequired.begin(), kRequired.end(), path.filename().string());
  });
  std::map<std::string, std::string> digests;  // by file name
  std::list<std::string> contents;             // stay in place while the model looks at them
  Model model;
  for (const std::filesystem::path& path : files) {
    const std::string& turtle = contents.emplace_back(bytes_of(path));
    if (std::find(kForOthers.begin(), kForOthers.end(), path.filename().string()) != kForOthers.end()) {
      Model::check(path.string(), turtle);
    } else {
      model.read(path.string(), turtle);
      digests.emplace(path.filename().string(), text::sha256(turtle));
    }
  }
  return known(model, digests);
}

}  // namespace recital::knowledge
