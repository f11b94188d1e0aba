// From the ontology's triples to plain values, with the checks that Turtle itself can't make.
#pragma once

#include "knowledge/knowledge.hpp"
#include "knowledge/model.hpp"

namespace recital::knowledge {

// All but the digest of the files. Throws OntologyError for what contradicts itself or is missing: a cue of two
// relations, a treaty described twice, an organ without a name. Cost O(n log n) in the triples.
[[nodiscard]] Knowledge gather(const Model& model);

}  // namespace recital::knowledge
