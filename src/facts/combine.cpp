#include "facts/combine.hpp"

#include <map>
#include <string>
#include <tuple>
#include <utility>

#include "facts/assemble.hpp"

namespace recital::facts {
namespace {

bool same(const Provenance& a, const Provenance& b) {
  return std::tie(a.program_version, a.ontology_version, a.ontology_sha256, a.recorded) ==
         std::tie(b.program_version, b.ontology_version, b.ontology_sha256, b.recorded);
}

}  // namespace

Facts combine(const std::vector<Facts>& graphs) {
  if (graphs.size() == 1) return graphs.front();
  std::map<std::string, FileFacts, std::less<>> files;
  Provenance provenance = graphs.empty() ? Provenance{} : graphs.front().provenance;
  for (const Facts& graph : graphs) {
    if (!same(graph.provenance, provenance)) provenance = {};
    for (auto& [name, file] : split(graph)) {
      const Source source = file.source;
      const auto [at, is_new] = files.try_emplace(name, std::move(file));
      if (!is_new && std::tie(at->second.source.size, at->second.source.sha256) != std::tie(source.size, source.sha256))
        throw CombineError("two different files are named " + name);
    }
  }
  std::vector<FileFacts> all;
  for (auto& [name, file] : files) all.push_back(std::move(file));
  Facts combined = merge(std::move(all));
  combined.provenance = std::move(provenance);
  return combined;
}

}  // namespace recital::facts
