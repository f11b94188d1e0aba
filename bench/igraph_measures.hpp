// The same measures by igraph's C library, over a copy of a graph, for comparison.
#pragma once

#include <igraph/igraph.h>

#include <stdexcept>
#include <vector>

#include "graph/adjacency.hpp"

namespace recital::bench {

class IgraphMeasures {
 public:
  explicit IgraphMeasures(const graph::Adjacency& cited) : size_(cited.size()) {
    std::vector<igraph_integer_t> ends;
    for (graph::VertexId v = 0; v < cited.size(); ++v) {
      for (const auto w : cited.of(v)) {
        ends.push_back(v);
        ends.push_back(w);
      }
    }
    igraph_vector_int_t view;
    igraph_vector_int_view(&view, ends.data(), static_cast<igraph_integer_t>(ends.size()));
    check(igraph_create(&graph_, &view, static_cast<igraph_integer_t>(size_), IGRAPH_DIRECTED));
    igraph_vector_init(&result_, 0);
  }
  ~IgraphMeasures() {
    igraph_vector_destroy(&result_);
    igraph_destroy(&graph_);
  }
  IgraphMeasures(const IgraphMeasures&) = delete;
  IgraphMeasures& operator=(const IgraphMeasures&) = delete;

  // Not divided by the number of pairs.
  std::vector<double> betweenness() {
    check(igraph_betweenness(&graph_, &result_, igraph_vss_all(), IGRAPH_DIRECTED, nullptr));
    return values();
  }
  std::vector<double> page_rank() {
    check(igraph_pagerank(&graph_, IGRAPH_PAGERANK_ALGO_PRPACK, &result_, nullptr, igraph_vss_all(), IGRAPH_DIRECTED,
                          0.85, nullptr, nullptr));
    return values();
  }
  std::vector<double> harmonic() {
    check(igraph_harmonic_centrality(&graph_, &result_, igraph_vss_all(), IGRAPH_IN, nullptr, 1));
    return values();
  }

 private:
  static void check(igraph_error_t error) {
    if (error != IGRAPH_SUCCESS) throw std::runtime_error(igraph_strerror(error));
  }
  std::vector<double> values() const { return {VECTOR(result_), VECTOR(result_) + igraph_vector_size(&result_)}; }

  std::size_t size_;
  igraph_t graph_;
  igraph_vector_t result_;
};

}  // namespace recital::bench
