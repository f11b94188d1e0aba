// The option --ontology DIR, shared by all commands that need to know organs, verbs and treaties.
#pragma once

#include <string>

#include "cli/syntax.hpp"
#include "knowledge/knowledge.hpp"

namespace recital::cli {

void declare_ontology(Syntax& syntax, std::string& folder);

// The ontology of that folder, or the one built in when `folder` is empty. Throws knowledge::OntologyError.
[[nodiscard]] knowledge::Knowledge load_knowledge(const std::string& folder);

}  // namespace recital::cli
