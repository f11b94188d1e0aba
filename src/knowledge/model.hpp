// The ontology's triples in memory: Turtle read with Serd into Sord, and where each thing was described, for messages.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace recital::knowledge {

// A thing and what is said of it. The views live as long as the Model.
struct Thing {
  struct Statement {
    std::string_view property;  // IRI
    std::string_view value;     // of a literal without a language or in English, or an IRI
  };
  std::string_view iri;
  std::vector<Statement> statements;

  // Values of a property, sorted.
  [[nodiscard]] std::vector<std::string> values(std::string_view property) const;
};

class Model {
 public:
  Model();
  ~Model();
  Model(const Model&) = delete;
  Model& operator=(const Model&) = delete;

  // Adds the triples of a Turtle file. `name` stands in messages; `bytes` must live as long as the Model. Throws
  // OntologyError on the first mistake of syntax.
  void read(const std::string& name, std::string_view bytes);
  // Looks for mistakes of syntax in the same way, and takes nothing.
  static void check(const std::string& name, std::string_view bytes);

  // The things of a class of the rc: namespace ("Organ"), sorted by IRI.
  [[nodiscard]] std::vector<Thing> things(std::string_view class_name) const;
  [[nodiscard]] Thing thing(std::string_view iri) const;
  // The one value of a property, empty when there is none; throws OntologyError when there are several.
  [[nodiscard]] std::string value(const Thing& thing, std::string_view property) const;

  // Throws OntologyError at the line where the thing was last described, or given that value. Reads the files again, to
  // know the line.
  [[noreturn]] void fail(std::string_view iri, const std::string& message, std::string_view value = {}) const;
  // The same for two statements that can't both stand: at the later of the two, naming the line of the other. Values
  // are compared without regard to the case of ASCII letters.
  struct Claim {
    std::string_view iri;
    std::string_view value;
  };
  [[noreturn]] void fail(const Claim& one, const Claim& other, const std::string& message) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

inline constexpr std::string_view kRecital = "https://w3id.org/recital/ontology#";
[[nodiscard]] std::string rc(std::string_view local_name);        // an IRI of Recital's ontology
[[nodiscard]] std::string_view local_part(std::string_view iri);  // what follows the last '#' or '/'

}  // namespace recital::knowledge
