// The paragraph that leads in to a sub-paragraph: "Requests the Programme to continue: … (e) To report".
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "document/document.hpp"
#include "knowledge/knowledge.hpp"
#include "relation/verbs.hpp"

namespace recital::relation {

struct Introduction {
  bool asks = false;      // a verb of it asks, or charges a body with functions
  bool decides = false;   // that verb is "Decides", under which infinitives are acts of their own
  std::string addressee;  // whom it asks; empty where it names nobody
};

// Reads the introductions of one resolution's clauses. What it is given must outlive it.
class Introductions {
 public:
  Introductions(const document::Resolution& resolution, const Verbs& verbs, const knowledge::Knowledge& knowledge);

  // The introduction of a clause, by index: the first above it that has a verb, at most four levels up. In an annex,
  // whose clauses aren't nested, "(b) To report" follows on the last clause before it that ends in a colon, past 29
  // sisters at most. Each clause above is read once. `third_person`: the text speaks of its organ ("The Council
  // requests"), as statements and annexes do.
  [[nodiscard]] Introduction of(std::size_t clause, bool third_person);

 private:
  struct Above {
    std::string words;  // folded
    std::vector<Verb> verbs;
  };
  [[nodiscard]] const Above& read(const document::Clause& above, document::ClauseKind kind, bool third_person);

  const document::Resolution& resolution_;
  const Verbs& verbs_;
  const knowledge::Knowledge& knowledge_;
  std::map<std::pair<const document::Clause*, document::ClauseKind>, Above> read_;
};

}  // namespace recital::relation
