// Lineage: what a work rests on, and what rests on it, as a tree of citations.
#pragma once

#include <cstddef>
#include <vector>

#include "graph/citation_graph.hpp"

namespace recital::graph {

enum class Direction {
  rests_on,  // the works it cites, those they cite …
  rested_on  // the works that cite it, those that cite them …
};

struct LineageOptions {
  std::size_t depth = 3;  // citations away from the root
};

// What became of a step's own citations.
enum class Expansion {
  shown,  // they follow, one deeper
  none,   // it has none
  above,  // they stand at an earlier step of the same work
  below,  // they stand at a later step of the same work, nearer to the root
  cycle,  // the work is one of those that lead here
  depth,  // it has some, past the depth asked for
};

struct Step {
  std::size_t depth = 1;  // 1 next to the root
  VertexId vertex = 0;
  ArcId arc = 0;  // to the work before it on the way from the root
  Expansion expansion = Expansion::none;
};

struct Lineage {
  VertexId root = 0;
  Direction direction = Direction::rests_on;
  LineageOptions options;
  std::vector<Step> steps;     // in pre-order, without the root
  std::size_t works = 0;       // different works among the steps
  std::size_t unfollowed = 0;  // works at the depth limit that lead further
  std::size_t reached = 0;     // different works in all, whatever the depth
  std::vector<VertexId> ends;  // those of them where all ways end: that cite nothing here, or that nothing here cites;
                               // by year, those without one last, then by key
  // For each group of works that cite each other in a circle and that the tree has met, a shortest circle through its
  // first work by key: a, b, c where a cites b, b cites c and c cites a.
  std::vector<std::vector<VertexId>> cycles;
};

// Each work's citations are shown once, at one of its steps nearest to the root. Works cited stand in reading order,
// citing works by year, then key. Cost O(n + m), memory too.
[[nodiscard]] Lineage trace_lineage(const CitationGraph& graph, VertexId root, Direction direction,
                                    const LineageOptions& options = {});

}  // namespace recital::graph
