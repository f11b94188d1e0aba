#include "graph/hubs.hpp"

#include <algorithm>
#include <cmath>

namespace recital::graph {
namespace {

// value[v] = the sum of other's values at v's neighbours, scaled to length 1. Gives the largest change.
double refresh(const Adjacency& neighbours, const std::vector<double>& other, std::vector<double>& value) {
  std::vector<double> next(value.size(), 0.0);
  double squares = 0;
  for (VertexId v = 0; v < next.size(); ++v) {
    for (const auto w : neighbours.of(v)) next[v] += other[w];
    squares += next[v] * next[v];
  }
  const double scale = squares > 0 ? 1 / std::sqrt(squares) : 0;
  double change = 0;
  for (std::size_t v = 0; v < next.size(); ++v) {
    next[v] *= scale;
    change = std::max(change, std::abs(next[v] - value[v]));
  }
  value.swap(next);
  return change;
}

}  // namespace

HubsAndAuthorities hubs_and_authorities(const Adjacency& cited, const HubsOptions& options) {
  const auto citing = reversed(cited);
  HubsAndAuthorities result{std::vector<double>(cited.size(), 1.0), std::vector<double>(cited.size(), 0.0)};
  for (std::size_t round = 0; round < options.max_iterations; ++round) {
    const double authorities = refresh(citing, result.hub, result.authority);
    const double hubs = refresh(cited, result.authority, result.hub);
    if (std::max(authorities, hubs) <= options.tolerance) break;
  }
  return result;
}

}  // namespace recital::graph
