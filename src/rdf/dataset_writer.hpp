// The graph's description of itself: what it holds (VoID, DCAT) and how it came about (PROV-O).
#pragma once

#include <string_view>

#include "facts/facts.hpp"
#include "rdf/context.hpp"

namespace recital::rdf {

// Writes un:dataset with its counts, un:build, un:program and un:ontology, as the last of the graph: void:triples counts
// all triples of the file, these included; the counts by class and by property count what was written before. `base` is
// that of the names.
void write_dataset(const Context& context, const facts::Facts& facts, std::string_view base);

}  // namespace recital::rdf
