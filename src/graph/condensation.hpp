// The graph with each circle of works drawn together into one: what remains has no circles.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "graph/adjacency.hpp"

namespace recital::graph {

// Components are the largest sets of works each of which leads to each other; most hold one work. They are numbered so
// that citations lead to lower numbers.
struct Condensation {
  std::vector<std::uint32_t> component;    // by vertex
  std::vector<std::uint32_t> first = {0};  // by component, and one more: its part of `members`
  std::vector<VertexId> members;           // by component, ascending within one

  [[nodiscard]] std::size_t size() const { return first.size() - 1; }  // components
  [[nodiscard]] std::span<const VertexId> of(std::size_t number) const {
    return std::span(members).subspan(first[number], first[number + 1] - first[number]);
  }
};

// R. Tarjan, "Depth-First Search and Linear Graph Algorithms" (1972), without recursion, as chains of thousands of
// resolutions occur. O(n + m).
[[nodiscard]] Condensation condense(const Adjacency& cited);

// The arcs between components, each once. O(n + m log m).
[[nodiscard]] Adjacency arcs_between(const Condensation& condensation, const Adjacency& cited);

}  // namespace recital::graph
