// Series of resolutions that renew one another: as text for a terminal, Markdown, CSV, or JSON.
#pragma once

#include <string>
#include <vector>

#include "facts/facts.hpp"
#include "graph/citation_graph.hpp"
#include "graph/series.hpp"

namespace recital::report {

struct SeriesFilter {
  std::string organ;     // id; empty for all
  int from = 0, to = 0;  // years: series with a member in between; 0 for no bound
  bool stale = false;    // only those with stale citations
  bool gaps = false;     // only those with gaps
};

[[nodiscard]] std::vector<graph::Series> filtered(std::vector<graph::Series> series, const SeriesFilter& filter);

[[nodiscard]] std::string series_text(const graph::CitationGraph& graph, const facts::Facts& facts,
                                      const std::vector<graph::Series>& series);
[[nodiscard]] std::string series_markdown(const graph::CitationGraph& graph, const facts::Facts& facts,
                                          const std::vector<graph::Series>& series);
// A row a member. The header: series,organ,title,rhythm,newest,year,symbol,read,likeness,by,paragraph,quote. Lines end
// in CR LF (RFC 4180).
[[nodiscard]] std::string series_csv(const graph::CitationGraph& graph, const facts::Facts& facts,
                                     const std::vector<graph::Series>& series);
// An array of series, each with members and stale citations with their evidence.
[[nodiscard]] std::string series_json(const graph::CitationGraph& graph, const facts::Facts& facts,
                                      const std::vector<graph::Series>& series);

}  // namespace recital::report
