#include "report/ranking_report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "graph/centrality.hpp"
#include "report/escape.hpp"

namespace recital::report {
namespace {

struct RankedWork {
  std::size_t rank = 0;
  graph::VertexId vertex = 0;
};

std::vector<RankedWork> ranked(const graph::CitationGraph& graph, const Measures& measures,
                               const RankingOptions& options) {
  const auto& values = measures.values(options.by);
  auto order = graph::ranking(graph, values);
  if (options.limit != 0 && order.size() > options.limit) order.resize(options.limit);
  std::vector<RankedWork> works;
  for (std::size_t i = 0; i < order.size(); ++i) {
    const bool shared = i > 0 && std::llround(values[order[i]] * 1e12) == std::llround(values[order[i - 1]] * 1e12);
    works.push_back({shared ? works.back().rank : i + 1, order[i]});
  }
  return works;
}

std::string year(const graph::Vertex& vertex) {
  return vertex.year == 0 ? "" : std::to_string(vertex.year);
}

}  // namespace

std::string_view map_words(Measure measure) {
  switch (measure) {
    case Measure::in_degree:
      return "cited by most works";
    case Measure::out_degree:
      return "citing most works";
    case Measure::page_rank:
      return "of highest PageRank";
    case Measure::betweenness:
      return "of highest betweenness";
    case Measure::closeness:
      return "of highest closeness";
    case Measure::harmonic:
      return "of highest harmonic closeness";
    case Measure::hub:
      return "that are the best hubs";
    case Measure::authority:
      return "of highest authority";
    case Measure::core:
      return "of the innermost cores";
    case Measure::ancestors:
      return "resting on most works";
    case Measure::descendants:
      return "on which most works rest";
  }
  return {};
}

std::string ranking_text(const graph::CitationGraph& graph, const Measures& measures, const RankingOptions& options) {
  const auto works = ranked(graph, measures, options);
  std::size_t widest = 6;
  for (const auto& work : works) widest = std::max(widest, length(shortened(graph.vertices[work.vertex].key, 40)));
  const auto symbol = [&](std::string_view key) {
    auto text = shortened(key, 40);
    return text += std::string(widest - length(text), ' ');
  };
  auto text = fmt::format("rank  {}  year  cited by  cites   PageRank  betweenness  title\n", symbol("symbol"));
  for (const auto& [rank, v] : works) {
    const auto& vertex = graph.vertices[v];
    auto line = fmt::format("{:>4}  {}  {:>4}  {:>8}  {:>5}  {:.7f}    {:.7f}  {}", rank, symbol(vertex.key),
                            year(vertex), measures.in_degree[v], measures.out_degree[v], measures.page_rank[v],
                            measures.betweenness[v], shortened(vertex.title, 70));
    while (line.ends_with(' ')) line.pop_back();
    text += line + "\n";
  }
  return text;
}

std::string ranking_markdown(const graph::CitationGraph& graph, const Measures& measures,
                             const RankingOptions& options) {
  std::string text =
      "| rank | symbol | year | cited by | cites | PageRank | betweenness | title "
      "|\n|--:|---|---|--:|--:|--:|--:|---|\n";
  for (const auto& [rank, v] : ranked(graph, measures, options)) {
    const auto& vertex = graph.vertices[v];
    const auto page = official_page(vertex.key);
    const auto symbol = page.empty() ? markdown(vertex.key) : fmt::format("[{}]({})", markdown(vertex.key), page);
    text += fmt::format("| {} | {} | {} | {} | {} | {:.7f} | {:.7f} | {} |\n", rank, symbol, year(vertex),
                        measures.in_degree[v], measures.out_degree[v], measures.page_rank[v], measures.betweenness[v],
                        markdown(vertex.title));
  }
  return text;
}

std::string ranking_csv(const graph::CitationGraph& graph, const Measures& measures, const RankingOptions& options) {
  std::string text = "rank,symbol,year,kind,organ,cited_by,cites,pagerank,betweenness,title\r\n";
  for (const auto& [rank, v] : ranked(graph, measures, options)) {
    const auto& vertex = graph.vertices[v];
    text += fmt::format("{},{},{},{},{},{},{},{:.12f},{:.12f},{}\r\n", rank, csv_field(vertex.key), year(vertex),
                        csv_field(vertex.kind), csv_field(vertex.organ), measures.in_degree[v], measures.out_degree[v],
                        measures.page_rank[v], measures.betweenness[v], csv_field(vertex.title));
  }
  return text;
}

}  // namespace recital::report
