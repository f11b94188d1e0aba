// Rankings of works: as text for a terminal, Markdown, or CSV for a spreadsheet.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/citation_graph.hpp"

namespace recital::report {

enum class Measure { in_degree, page_rank, betweenness };

[[nodiscard]] std::string_view name(Measure measure);  // "in-degree", "pagerank", "betweenness"
[[nodiscard]] std::optional<Measure> measure_named(std::string_view name);
[[nodiscard]] std::string_view map_words(Measure measure);  // for overview_map(): "cited by most works"

struct Measures {  // by vertex
  std::vector<double> in_degree, out_degree, page_rank, betweenness;
  [[nodiscard]] const std::vector<double>& values(Measure measure) const;
};

// Cost O(n m), that of betweenness.
[[nodiscard]] Measures measure(const graph::CitationGraph& graph);

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
