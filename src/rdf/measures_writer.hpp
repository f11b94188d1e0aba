// Measures of works as RDF, to be loaded beside the graph that they were computed from.
#pragma once

#include <string>
#include <vector>

#include "facts/facts.hpp"
#include "knowledge/knowledge.hpp"
#include "rdf/write_graph.hpp"

namespace recital::rdf {

struct WorkMeasure {
  const char* property = nullptr;  // "rc:pageRank"
  bool count = false;              // a whole number, xsd:integer; else xsd:double
  double value = 0;
};

struct MeasuredWork {
  std::string key;
  std::vector<WorkMeasure> measures;
};

// Turtle: for each work, in the order given, its properties, under the names that write_graph() gives the same facts.
// `works` are works of the facts. Doubles are written with the fewest figures that give the same bits back. Throws
// std::invalid_argument when the base is no absolute IRI. O(n log n).
void write_measures(const facts::Facts& facts, const knowledge::Knowledge& knowledge,
                    const std::vector<MeasuredWork>& works, const WriteOptions& options, const Sink& sink);

}  // namespace recital::rdf
