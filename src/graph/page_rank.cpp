#include "graph/page_rank.hpp"

#include <cmath>

#include "graph/condensation.hpp"

namespace recital::graph {

std::vector<double> page_rank(const Adjacency& cited, const PageRankOptions& options) {
  const auto n = cited.size();
  if (n == 0) return {};
  const auto condensation = condense(cited);
  const auto citing = reversed(cited);
  std::vector<double> value(n, 0.0), given(n, 0.0);  // given: to each of the works that it cites
  const auto settle = [&](VertexId v) {
    double sum = 0;
    for (const auto source : citing.of(v)) sum += given[source];
    value[v] = 1 + options.damping * sum;
    const auto degree = cited.of(v).size();
    given[v] = degree == 0 ? 0 : value[v] / static_cast<double>(degree);
  };
  for (std::size_t c = condensation.size(); c-- > 0;) {
    const auto members = condensation.of(c);
    settle(members.front());
    if (members.size() == 1) continue;
    for (std::size_t round = 0; round < options.max_iterations; ++round) {
      double change = 0, sum = 0;
      for (const auto v : members) {
        const double before = value[v];
        settle(v);
        change += std::abs(value[v] - before);
        sum += value[v];
      }
      if (change <= options.tolerance * sum) break;
    }
  }
  double sum = 0;
  for (const double part : value) sum += part;
  for (auto& part : value) part /= sum;
  return value;
}

}  // namespace recital::graph
