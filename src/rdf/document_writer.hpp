// One document of the graph with all that was read of it: its front matter, edges, clauses, footnotes, citations,
// requests.
#pragma once

#include <string>
#include <vector>

#include "facts/facts.hpp"
#include "rdf/context.hpp"

namespace recital::rdf {

// What names a document that has no key: its place in its file.
[[nodiscard]] std::string unkeyed_name(const facts::DocumentFact& document);

// `readings` are the document as read from one or several files; the first stands for it, the others are its further
// witnesses. Writes the reading `which`. Names are un:A_RES_56_124.P3 in the first, un:A_RES_56_124.w2.P3 in others.
void write_document(const Context& context, const std::vector<const facts::DocumentFact*>& readings, std::size_t which);

}  // namespace recital::rdf
