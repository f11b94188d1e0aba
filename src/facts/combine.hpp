// Facts of several graphs as those of one.
#pragma once

#include <stdexcept>
#include <vector>

#include "facts/facts.hpp"

namespace recital::facts {

// Two graphs were made from different files of one name; what() says which.
struct CombineError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

// As one build of all their files would give them: a file that several graphs hold (the same name, size and SHA-256)
// counts once, as in the first, and a resolution read from several files keeps a witness from each, numbered anew. The
// provenance stands where all have the same. Throws CombineError where two files of one name differ. O(n log n).
[[nodiscard]] Facts combine(const std::vector<Facts>& graphs);

}  // namespace recital::facts
