#include <cstdio>
#include <memory>
#include <string>

#include "cli/commands.hpp"
#include "cli/ontology_option.hpp"

namespace recital::cli {

Command version_command() {
  const auto folder = std::make_shared<std::string>();
  return {"version", "Say the version of the program and of its ontology",
          [folder](Syntax& syntax) { declare_ontology(syntax, *folder); },
          [folder] {
            const knowledge::Knowledge knowledge = load_knowledge(*folder);
            std::printf("recital %s\n", RECITAL_VERSION);
            std::printf("ontology %s: %zu relations, %zu organs, %zu sessions, %zu treaties, %zu named instruments\n",
                        knowledge.version.c_str(), knowledge.relations.size(), knowledge.organs.size(),
                        knowledge.sessions.size(), knowledge.treaties.size(), knowledge.instruments.size());
            return done;
          }};
}

}  // namespace recital::cli
