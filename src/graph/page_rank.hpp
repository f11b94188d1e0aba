// PageRank: a work counts much if works that count much cite it.
//
// L. Page, S. Brin, R. Motwani and T. Winograd, "The PageRank Citation Ranking" (1999): where a reader ends up who goes
// on from work to work, with probability `damping` to one that it cites, any as likely, and else, and from works that
// cite nothing here, to any work at all. So the rank of those is handed back to all alike (Boost's page_rank loses it),
// and the ranks sum to 1.
//
// Because what is handed back is the same for all, the ranks are proportional to the solution of the linear system
// y = 1 + damping * P y, where P divides a work's value among those it cites (A. Langville and C. Meyer, "Google's
// PageRank and Beyond" (2006), chapter 8). Citations lead backwards in time: taken by strong components, citing ones
// first, each value is known when it is needed, and only circles need iteration (as in D. Gleich and others' PRPACK).
#pragma once

#include <cstddef>
#include <vector>

#include "graph/adjacency.hpp"

namespace recital::graph {

struct PageRankOptions {
  double damping = 0.85;
  double tolerance = 1e-14;  // a circle is done when a round changes its values by less than this part of their sum
  std::size_t max_iterations = 1000;
};

// By vertex. Cost O(n + m), and for works in circles as much again for each round of Gauss and Seidel's iteration, of
// which there are at most log(tolerance) / log(damping), about 200. Summed in one order: the same bits each time.
[[nodiscard]] std::vector<double> page_rank(const Adjacency& cited, const PageRankOptions& options = {});

}  // namespace recital::graph
