// Works that are only cited, treaties, organs and their sessions, and those who are asked for reports.
#pragma once

#include <string>
#include <string_view>

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

void write_authorities(const Context& context);

}  // namespace recital::rdf
