#include "rdf/thing_names.hpp"

#include "rdf/document_writer.hpp"

namespace recital::rdf {

using facts::DocumentFact;
using facts::Facts;

std::map<std::string, const facts::Source*> gather_files(const Facts& facts) {
  std::map<std::string, const facts::Source*> files;
  for (const facts::Source& source : facts.sources) files[source.file] = &source;
  for (const DocumentFact& document : facts.documents) files.try_emplace(document.file, nullptr);
  for (const text::Diagnostic& diagnostic : facts.diagnostics) files.try_emplace(diagnostic.file, nullptr);
  return files;
}

Names name_things(const Facts& facts, const Authorities& authorities) {
  Names names;
  for (const std::string_view each : {kDatasetPrefix, kBuildPrefix, kProgramPrefix, kOntologyPrefix}) {
    names.add(each, "", true);
  }
  for (const auto& [key, work] : authorities.works) names.add("", key, work.read);
  for (const DocumentFact& document : facts.documents) {
    if (document.key.empty()) names.add(kUnkeyedPrefix, unkeyed_name(document), true);
  }
  for (const auto& [id, organ] : authorities.organs) names.add(kOrganPrefix, id, true);
  for (const auto& [label, organ] : authorities.agents) names.add(kAgentPrefix, label);
  for (const auto& [file, source] : gather_files(facts)) names.add(kFilePrefix, file);
  names.settle();
  return names;
}

}  // namespace recital::rdf
