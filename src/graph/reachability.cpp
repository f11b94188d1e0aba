#include "graph/reachability.hpp"

#include <algorithm>
#include <array>
#include <bit>

#include "graph/condensation.hpp"
#include "graph/shares.hpp"

namespace recital::graph {
namespace {

constexpr std::size_t block_words = 8, block_size = block_words * 64;
using Bits = std::array<std::uint64_t, block_words>;

}  // namespace

std::vector<std::uint32_t> reachable_counts(const Adjacency& arcs, unsigned threads) {
  const auto condensation = condense(arcs);
  const auto between = arcs_between(condensation, arcs);
  const auto components = condensation.size();
  // Works are numbered as in condensation.members: those of a component follow each other.
  const auto blocks = (arcs.size() + block_size - 1) / block_size;
  const std::size_t shares = std::min<std::size_t>(blocks, 16);
  std::vector<std::vector<std::uint32_t>> counted(shares);
  for_each_share(shares, threads, [&]() -> Worker {
    return [&, reached = std::vector<Bits>(components)](std::size_t share) mutable {
      auto& counts = counted[share];
      counts.assign(components, 0);
      for (auto block = share; block < blocks; block += shares) {
        const auto begin = block * block_size, end = std::min(begin + block_size, arcs.size());
        for (std::size_t c = 0; c < components; ++c) {
          auto& bits = reached[c];
          bits.fill(0);
          for (auto at = std::max<std::size_t>(condensation.first[c], begin);
               at < std::min<std::size_t>(condensation.first[c + 1], end); ++at)
            bits[(at - begin) / 64] |= std::uint64_t{1} << ((at - begin) % 64);
          for (const auto next : between.of(static_cast<VertexId>(c))) {
            for (std::size_t w = 0; w < block_words; ++w) bits[w] |= reached[next][w];
          }
          for (const auto word : bits) counts[c] += static_cast<std::uint32_t>(std::popcount(word));
        }
      }
    };
  });
  std::vector<std::uint32_t> result(arcs.size(), 0);
  for (std::size_t v = 0; v < result.size(); ++v) {
    for (const auto& counts : counted) result[v] += counts[condensation.component[v]];
    --result[v];  // itself
  }
  return result;
}

}  // namespace recital::graph
