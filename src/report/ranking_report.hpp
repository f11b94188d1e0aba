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
using graph::measure;
using graph::measure_named;
using graph::Measures;
[[nodiscard]] std::string_view map_words(Measure measure);  // for overview_map(): "cited by most works"

struct RankingOptions {
  Measure by = Measure::in_degree;
  std::size_t limit = 25;  // works; 0 for all
};

struct RankedWork {
  std::size_t rank = 0;  // from 1; works of equal value share one
  graph::VertexId vertex = 0;
};

// Highest first, equal ones by key. O(n log n).
[[nodiscard]] std::vector<RankedWork> works_in_order(const graph::CitationGraph& graph, const Measures& measures,
                                                   const RankingOptions& options);

// Columns: rank (equal works share one), symbol, year, cited by, cites, PageRank, betweenness, the measure asked for
// where it is none of these, title.
[[nodiscard]] std::string ranking_text(const graph::CitationGraph& graph, const Measures& measures,
                                       const RankingOptions& options);
[[nodiscard]] std::string ranking_markdown(const graph::CitationGraph& graph, const Measures& measures,
                                           const RankingOptions& options);
// The header: rank,symbol,year,kind,organ,cited_by,cites,pagerank,betweenness,closeness,harmonic,hub,authority,k_core,
// ancestors,descendants,title. Lines end in CR LF (RFC 4180).
[[nodiscard]] std::string ranking_csv(const graph::CitationGraph& graph, const Measures& measures,
                                      const RankingOptions& options);
// {"by": "pagerank", "works": n, "citations": m, "ranking": [{rank, symbol, title, year, organ, kind, read, measures:
// {"in-degree": …}}]}. Unknown values are null; measures have all their bits. Ends in a line break.
[[nodiscard]] std::string ranking_json(const graph::CitationGraph& graph, const Measures& measures,
                                       const RankingOptions& options);

}  // namespace recital::report
