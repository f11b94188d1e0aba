// Why a graph file can't be used.
#pragma once

#include <stdexcept>

namespace recital::rdf {

// what() is "file:line:column: error: what, and what to do".
struct GraphError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

}  // namespace recital::rdf
