#include "graph/betweenness.hpp"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <memory>

#include "graph/shares.hpp"

namespace recital::graph {
namespace {

constexpr std::size_t share_count = 32;
constexpr auto unreached = std::numeric_limits<std::uint32_t>::max();

// The arrays of one search after another; between two searches every vertex is unreached.
class Search {
 public:
  explicit Search(const Adjacency& cited)
      : cited_(cited),
        distance_(cited.size(), unreached),
        paths_(cited.size(), 0.0),
        quotient_(cited.size(), 0.0),
        order_(cited.size()),
        last_step_(cited.size()),
        steps_(cited.neighbour.size() + 1) {}

  // Adds to `sums` what paths from `source` give each vertex.
  void add_paths_from(VertexId source, std::vector<double>& sums);

 private:
  std::size_t forwards(VertexId source);

  const Adjacency& cited_;
  std::vector<std::uint32_t> distance_;
  std::vector<double> paths_;             // sigma
  std::vector<double> quotient_;          // (1 + delta) / sigma
  std::vector<VertexId> order_;           // reached, nearest first
  std::vector<std::uint32_t> last_step_;  // of order_[i]: where its part of steps_ ends
  std::vector<VertexId> steps_;           // heads of the arcs on shortest paths, in the order of their tails
};

// Gives how many were reached.
std::size_t Search::forwards(VertexId source) {
  std::size_t reached = 1;
  std::uint32_t step = 0;
  order_[0] = source;
  distance_[source] = 0;
  paths_[source] = 1;
  for (std::size_t head = 0; head < reached; ++head) {
    const auto vertex = order_[head];
    const auto next = distance_[vertex] + 1;
    const double paths = paths_[vertex];
    for (const auto neighbour : cited_.of(vertex)) {
      if (distance_[neighbour] == unreached) {
        distance_[neighbour] = next;
        order_[reached++] = neighbour;
      }
      const bool shortest = distance_[neighbour] == next;
      paths_[neighbour] += shortest ? paths : 0;
      steps_[step] = neighbour;
      step += shortest;
    }
    last_step_[head] = step;
  }
  return reached;
}

void Search::add_paths_from(VertexId source, std::vector<double>& sums) {
  const auto reached = forwards(source);
  for (std::size_t i = reached; i-- > 0;) {
    const auto vertex = order_[i];
    double sum = 0;
    for (auto step = i == 0 ? 0 : last_step_[i - 1]; step < last_step_[i]; ++step) sum += quotient_[steps_[step]];
    const double delta = paths_[vertex] * sum;
    quotient_[vertex] = (1 + delta) / paths_[vertex];
    if (i > 0) sums[vertex] += delta;
  }
  for (std::size_t i = 0; i < reached; ++i) {
    distance_[order_[i]] = unreached;
    paths_[order_[i]] = 0;
  }
}

}  // namespace

std::vector<double> betweenness(const Adjacency& cited, unsigned threads) {
  const auto n = cited.size();
  std::vector<double> centrality(n, 0.0);
  if (n < 3) return centrality;
  std::vector<std::vector<double>> sums(std::min(share_count, n));
  for_each_share(sums.size(), threads, [&]() -> Worker {
    return [&, search = std::make_shared<Search>(cited)](std::size_t share) {
      sums[share].assign(n, 0.0);
      for (auto source = share; source < n; source += sums.size()) {
        if (!cited.of(static_cast<VertexId>(source)).empty())
          search->add_paths_from(static_cast<VertexId>(source), sums[share]);
      }
    };
  });
  const double pairs = static_cast<double>(n - 1) * static_cast<double>(n - 2);
  for (const auto& part : sums) {
    for (std::size_t v = 0; v < n; ++v) centrality[v] += part[v];
  }
  for (auto& value : centrality) value /= pairs;
  return centrality;
}

}  // namespace recital::graph
