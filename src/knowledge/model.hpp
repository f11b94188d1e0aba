// The ontology's triples in memory: Turtle read with Serd into Sord, and where each thing was described, for messages.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace recital::knowledge {

class Model {
 public:
  Model();
  ~Model();
  Model(const Model&) = delete;
  Model& operator=(const Model&) = delete;

  // Adds the triples of a Turtle file. `name` stands in messages. Throws OntologyError on the first mistake of syntax.
  void read(const std::string& name, std::string_view bytes);

  // IRIs of the things of a class, a local name of the rc: namespace ("Organ"), sorted.
  [[nodiscard]] std::vector<std::string> instances(std::string_view class_name) const;
  // Values of a property (a whole IRI) of a thing: literals without a language or in English, IRIs in full; sorted.
  [[nodiscard]] std::vector<std::string> values(const std::string& subject, const std::string& property) const;
  // The one value, empty when there is none; throws OntologyError when there are several.
  [[nodiscard]] std::string value(const std::string& subject, const std::string& property) const;

  // Throws OntologyError at the place where `subject` was described first.
  [[noreturn]] void fail(const std::string& subject, const std::string& message) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

inline constexpr std::string_view kRecital = "https://w3id.org/recital/ontology#";
[[nodiscard]] std::string rc(std::string_view local_name);        // an IRI of Recital's ontology
[[nodiscard]] std::string_view local_part(std::string_view iri);  // what follows the last '#' or '/'

}  // namespace recital::knowledge
