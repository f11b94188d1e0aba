// When a report is due: the session that a request names, in the calendar of the organ that it goes to.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "facts/facts.hpp"
#include "knowledge/knowledge.hpp"

namespace recital::facts {

// Those named in a list "A; B", each once, sorted.
[[nodiscard]] std::vector<std::string> listed_agents(std::string_view names);

// The organ that goes by that name anywhere; nullptr for others ("Secretary-General", "the Commission"). O(organs).
[[nodiscard]] const knowledge::Organ* organ_named(std::string_view name, const knowledge::Knowledge& knowledge);

// The session at which a report is due: of the organ that it goes to, or of the document's own organ where nobody is
// named. nullptr where no session is named, where it goes to several organs or to one without a calendar.
[[nodiscard]] const knowledge::Session* session_due(const RequestFact& request, const DocumentFact& document,
                                                    const knowledge::Knowledge& knowledge);

}  // namespace recital::facts
