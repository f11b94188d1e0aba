// The names of all things of a graph, which depend on one another: of two keys with one name the second gets a digest.
#pragma once

#include <map>
#include <string>

#include "facts/facts.hpp"
#include "rdf/context.hpp"
#include "rdf/names.hpp"

namespace recital::rdf {

// Every file that the facts speak of, by name; nullptr for one that is not among the sources.
[[nodiscard]] std::map<std::string, const facts::Source*> gather_files(const facts::Facts& facts);

// Settled. The same facts give the same names, whatever is written with them. O(n log n).
[[nodiscard]] Names name_things(const facts::Facts& facts, const Authorities& authorities);

}  // namespace recital::rdf
