#include "graph/main_path.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>

#include "graph/adjacency.hpp"
#include "graph/condensation.hpp"

namespace recital::graph {
namespace {

// A number of ways, which outgrows any double in a long citation network: fraction * 2^exponent, the fraction in
// [0.5, 1), or zero. The same on every machine, as a long double would not be.
class Count {
 public:
  explicit Count(double value = 0) { set(value, 0); }
  friend Count operator+(const Count& a, const Count& b) {
    if (a.fraction_ == 0 || b.exponent_ - a.exponent_ > 64) return b.fraction_ == 0 ? a : b;
    if (b.fraction_ == 0 || a.exponent_ - b.exponent_ > 64) return a;
    Count sum;
    sum.set(a.fraction_ + std::ldexp(b.fraction_, static_cast<int>(b.exponent_ - a.exponent_)), a.exponent_);
    return sum;
  }
  friend Count operator*(const Count& a, const Count& b) {
    Count product;
    product.set(a.fraction_ * b.fraction_, a.exponent_ + b.exponent_);
    return product;
  }
  friend bool operator<(const Count& a, const Count& b) {
    if (a.fraction_ == 0 || b.fraction_ == 0) return a.fraction_ < b.fraction_;
    return a.exponent_ != b.exponent_ ? a.exponent_ < b.exponent_ : a.fraction_ < b.fraction_;
  }
  [[nodiscard]] double decimal_logarithm() const {
    return std::log10(fraction_) + static_cast<double>(exponent_) * std::log10(2.0);
  }

 private:
  void set(double fraction, std::int64_t exponent) {
    int shift = 0;
    fraction_ = std::frexp(fraction, &shift);
    exponent_ = fraction_ == 0 ? 0 : exponent + shift;
  }
  double fraction_ = 0;
  std::int64_t exponent_ = 0;
};

// Ways from each component to those that lead nowhere; components by descending or ascending number, so that those
// needed are known.
std::vector<Count> ways(const Adjacency& arcs, bool ascending) {
  std::vector<Count> count(arcs.size());
  for (std::size_t i = 0; i < arcs.size(); ++i) {
    const auto c = static_cast<VertexId>(ascending ? i : arcs.size() - 1 - i);
    if (arcs.of(c).empty()) count[c] = Count(1);
    for (const auto next : arcs.of(c)) count[c] = count[c] + count[next];
  }
  return count;
}

// The first citation by key from a work of the one component to one of the other.
ArcId first_arc(const CitationGraph& graph, const Condensation& condensation, std::uint32_t from, std::uint32_t to) {
  for (const auto work : condensation.of(from)) {
    for (const auto arc : graph.out_arcs(work)) {
      if (condensation.component[graph.arcs[arc].target] == to) return arc;
    }
  }
  return 0;
}

}  // namespace

std::vector<MainPathStep> main_path(const CitationGraph& graph, VertexId work, Direction direction) {
  constexpr auto none = std::numeric_limits<std::uint32_t>::max();
  const auto cited = cited_by_each(graph);
  const auto condensation = condense(cited);
  const auto down = arcs_between(condensation, cited), up = reversed(down);
  const auto ways_down = ways(down, true), ways_up = ways(up, false);

  const bool rests_on = direction == Direction::rests_on;
  const auto& arcs = rests_on ? down : up;
  std::vector<Count> best(arcs.size());  // sum of the counts of the best way on
  std::vector<std::uint32_t> next(arcs.size(), none);
  for (std::size_t i = 0; i < arcs.size(); ++i) {
    const auto c = static_cast<VertexId>(rests_on ? i : arcs.size() - 1 - i);
    for (const auto other : arcs.of(c)) {
      const Count sum = best[other] + (rests_on ? ways_up[c] * ways_down[other] : ways_up[other] * ways_down[c]);
      const auto earlier = [&] { return condensation.of(other).front() < condensation.of(next[c]).front(); };
      if (next[c] == none || best[c] < sum || (!(sum < best[c]) && earlier())) {
        best[c] = sum;
        next[c] = other;
      }
    }
  }
  std::vector<std::uint32_t> chain;
  for (auto c = condensation.component[work]; c != none; c = next[c]) chain.push_back(c);
  if (!rests_on) std::reverse(chain.begin(), chain.end());
  std::vector<MainPathStep> path;
  for (std::size_t i = 0; i < chain.size(); ++i) {
    const auto members = condensation.of(chain[i]);
    path.push_back({{members.begin(), members.end()}, 0, 0});
    if (i == 0) continue;
    path.back().arc = first_arc(graph, condensation, chain[i - 1], chain[i]);
    path.back().weight = (ways_up[chain[i - 1]] * ways_down[chain[i]]).decimal_logarithm();
  }
  return path;
}

}  // namespace recital::graph
