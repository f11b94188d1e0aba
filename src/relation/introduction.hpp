// The paragraph that leads in to a sub-paragraph: "Requests the Programme to continue: … (e) To report".
#pragma once

#include <cstddef>
#include <string>

#include "document/document.hpp"
#include "knowledge/knowledge.hpp"
#include "relation/verbs.hpp"

namespace recital::relation {

struct Introduction {
  bool asks = false;      // a verb of it asks, or charges a body with functions
  bool decides = false;   // that verb is "Decides", under which infinitives are acts of their own
  std::string addressee;  // whom it asks; empty where it names nobody
};

// The introduction of a clause of a resolution, by index: the first above it that has a verb, at most four levels up.
// `third_person`: the text speaks of its organ ("The Council requests"), as statements and annexes do.
[[nodiscard]] Introduction read_introduction(const document::Resolution& resolution, std::size_t clause,
                                             const Verbs& verbs, const knowledge::Knowledge& knowledge,
                                             bool third_person);

}  // namespace recital::relation
