#include "report/ranking_report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <utility>

#include "graph/centrality.hpp"
#include "report/escape.hpp"
#include "report/evidence.hpp"

namespace recital::report {
namespace {

std::string year(const graph::Vertex& vertex) {
  return vertex.year == 0 ? "" : std::to_string(vertex.year);
}

// Whether its column stands in every ranking.
bool always_shown(Measure measure) {
  return measure == Measure::in_degree || measure == Measure::out_degree || measure == Measure::page_rank ||
         measure == Measure::betweenness;
}

std::string figure(Measure measure, double value) {
  return graph::is_count(measure) ? fmt::format("{}", value) : fmt::format("{:.7f}", value);
}

}  // namespace

std::vector<RankedWork> works_in_order(const graph::CitationGraph& graph, const Measures& measures,
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
  const auto works = works_in_order(graph, measures, options);
  std::size_t widest = 6;
  for (const auto& work : works) widest = std::max(widest, length(shortened(graph.vertices[work.vertex].key, 40)));
  const auto symbol = [&](std::string_view key) {
    auto text = shortened(key, 40);
    return text += std::string(widest - length(text), ' ');
  };
  const bool own_column = !always_shown(options.by);
  const auto own_width = std::max<std::size_t>(graph::name(options.by).size(), 9);
  auto text = fmt::format("rank  {}  year  cited by  cites   PageRank  betweenness  ", symbol("symbol"));
  if (own_column) text += fmt::format("{:>{}}  ", graph::name(options.by), own_width);
  text += "title\n";
  for (const auto& [rank, v] : works) {
    const auto& vertex = graph.vertices[v];
    auto line =
        fmt::format("{:>4}  {}  {:>4}  {:>8}  {:>5}  {:.7f}    {:.7f}  ", rank, symbol(vertex.key), year(vertex),
                    measures.in_degree[v], measures.out_degree[v], measures.page_rank[v], measures.betweenness[v]);
    if (own_column) line += fmt::format("{:>{}}  ", figure(options.by, measures.values(options.by)[v]), own_width);
    line += shortened(vertex.title, 70);
    while (line.ends_with(' ')) line.pop_back();
    text += line + "\n";
  }
  return text;
}

std::string ranking_markdown(const graph::CitationGraph& graph, const Measures& measures,
                             const RankingOptions& options) {
  const bool own_column = !always_shown(options.by);
  auto text = fmt::format(
      "| rank | symbol | year | cited by | cites | PageRank | betweenness | {}title |\n"
      "|--:|---|---|--:|--:|--:|--:|{}---|\n",
      own_column ? fmt::format("{} | ", graph::name(options.by)) : "", own_column ? "--:|" : "");
  for (const auto& [rank, v] : works_in_order(graph, measures, options)) {
    const auto& vertex = graph.vertices[v];
    const auto own = own_column ? figure(options.by, measures.values(options.by)[v]) + " | " : "";
    text += fmt::format("| {} | {} | {} | {} | {} | {:.7f} | {:.7f} | {}{} |\n", rank, markdown_link(vertex),
                        year(vertex), measures.in_degree[v], measures.out_degree[v], measures.page_rank[v],
                        measures.betweenness[v], own, markdown(vertex.title));
  }
  return text;
}

std::string ranking_csv(const graph::CitationGraph& graph, const Measures& measures, const RankingOptions& options) {
  std::string text =
      "rank,symbol,year,kind,organ,cited_by,cites,pagerank,betweenness,closeness,harmonic,hub,authority,k_core,"
      "ancestors,"
      "descendants,title\r\n";
  for (const auto& [rank, v] : works_in_order(graph, measures, options)) {
    const auto& vertex = graph.vertices[v];
    text += fmt::format("{},{},{},{},{}", rank, csv_field(vertex.key), year(vertex), csv_field(vertex.kind),
                        csv_field(vertex.organ));
    for (const auto measure : graph::all_measures()) {
      const double value = measures.values(measure)[v];
      text += graph::is_count(measure) ? fmt::format(",{}", value) : fmt::format(",{:.12f}", value);
    }
    text += "," + csv_field(vertex.title) + "\r\n";
  }
  return text;
}

std::string ranking_json(const graph::CitationGraph& graph, const Measures& measures, const RankingOptions& options) {
  using Json = nlohmann::ordered_json;
  const auto text_or_null = [](std::string_view text) { return text.empty() ? Json(nullptr) : Json(one_line(text)); };
  Json ranking = Json::array();
  for (const auto& [rank, v] : works_in_order(graph, measures, options)) {
    const auto& vertex = graph.vertices[v];
    Json values;
    for (const auto measure : graph::all_measures()) {
      const double value = measures.values(measure)[v];
      values[std::string(graph::name(measure))] =
          graph::is_count(measure) ? Json(static_cast<std::uint64_t>(value)) : Json(value);
    }
    ranking.push_back({{"rank", rank},
                       {"symbol", one_line(vertex.key)},
                       {"title", text_or_null(vertex.title)},
                       {"year", vertex.year == 0 ? Json(nullptr) : Json(vertex.year)},
                       {"organ", text_or_null(vertex.organ)},
                       {"kind", text_or_null(vertex.kind)},
                       {"read", vertex.read},
                       {"measures", std::move(values)}});
  }
  const Json json = {{"by", graph::name(options.by)},
                     {"works", graph.vertices.size()},
                     {"citations", graph.arcs.size()},
                     {"ranking", std::move(ranking)}};
  return json.dump(1) + "\n";
}

}  // namespace recital::report
