// The facts of a build: all inputs read, or taken from an earlier build where a file is the same.
#pragma once

#include <cstddef>
#include <vector>

#include "facts/facts.hpp"
#include "facts/inputs.hpp"
#include "facts/read_files.hpp"
#include "knowledge/knowledge.hpp"

namespace recital::facts {

struct Gathered {
  Facts facts;           // without provenance
  std::size_t kept = 0;  // files whose facts were taken from the earlier build
};

// Reads the inputs and merges them; what could not be used is among the diagnostics. `earlier`, unless nullptr, are the
// facts of a build with the same program and ontology: a file with the same name, size and SHA-256 is not analysed
// again. The result is the same with and without. Cost linear in the bytes of the inputs.
[[nodiscard]] Gathered gather(const Inputs& inputs, const ReadOptions& options, const knowledge::Knowledge& knowledge,
                              const Facts* earlier = nullptr);

}  // namespace recital::facts
