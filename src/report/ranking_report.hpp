// Rankings of works: as text for a terminal, Markdown, or CSV for a spreadsheet.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/centrality.hpp"
#include "graph/citation_graph.hpp"

namespace recital::report {

using graph::Measure;
using graph::Measures;
using graph::measure;
using graph::measure_named;
[[nodiscard]] std::string_view map_words(Measure measure);  // for overview_map(): "cited by most works"

struct RankingOptions {
  Measure by = Measure::in_degree;
  std::size_t limit = 25;  // works; 0 for all
};

// Columns: rank (equal works share one), symbol, year, cited by, cites, PageRank, betweenness, title.
[[nodiscard]] std::string ranking_text(const graph::CitationGraph& graph, const Measures& measures,
                                       const RankingOptions& options);
[[nodiscard]] std::string ranking_markdown(const graph::CitationGraph& graph, const Measures& measures,
                                           const RankingOptions& options);
// The header: rank,symbol,year,kind,organ,cited_by,cites,pagerank,betweenness,title. Lines end in CR LF (RFC 4180).
[[nodiscard]] std::string ranking_csv(const graph::CitationGraph& graph, const Measures& measures,
                                      const RankingOptions& options);

}  // namespace recital::report
