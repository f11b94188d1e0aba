#include "cli/ontology_option.hpp"

namespace recital::cli {

void declare_ontology(Syntax& syntax, std::string& folder) {
  syntax.option("--ontology", "DIR", folder, "Read the ontology from DIR/*.ttl in place of the one built in");
}

knowledge::Knowledge load_knowledge(const std::string& folder) {
  return folder.empty() ? knowledge::load_embedded() : knowledge::load_folder(folder);
}

}  // namespace recital::cli
