// Works that are only cited, treaties, organs and their sessions, and those who are asked for reports.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "facts/facts.hpp"
#include "knowledge/knowledge.hpp"
#include "rdf/context.hpp"

namespace recital::rdf {

// All that the facts name, organs with those they belong to. Views into `knowledge`. O(n log n).
[[nodiscard]] Authorities gather_authorities(const facts::Facts& facts, const knowledge::Knowledge& knowledge);

// The session in which a work was adopted: by its key, or as a document's front matter says where the key doesn't.
// nullptr where the calendar doesn't know it.
[[nodiscard]] const knowledge::Session* session_of(std::string_view key, const knowledge::Knowledge& knowledge);
[[nodiscard]] const knowledge::Session* session_of(const facts::DocumentFact& document,
                                                   const knowledge::Knowledge& knowledge);

// The session at which a report is due: of the organ that it goes to, or of the document's own organ where nobody is
// named. nullptr where no session is named, where it goes to several organs or to one without a calendar.
[[nodiscard]] const knowledge::Session* session_due(const facts::RequestFact& request,
                                                    const facts::DocumentFact& document, const Authorities& authorities,
                                                    const knowledge::Knowledge& knowledge);

// Those named in a list "A; B", each once, sorted.
[[nodiscard]] std::vector<std::string> listed_agents(const std::string& names);

void write_authorities(const Context& context);

}  // namespace recital::rdf
