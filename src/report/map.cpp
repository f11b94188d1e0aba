#include "report/map.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <iterator>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "graph/selection.hpp"
#include "report/escape.hpp"
#include "report/map_style.hpp"

namespace recital::report {
namespace {

constexpr std::size_t large_map = 60;      // works; past it only so many lines lead from each
constexpr std::size_t lines_of_large = 2;  // lines from each work of a large map

// The works of one year in layers, so that a work stands above those it cites.
std::vector<std::vector<graph::VertexId>> layers(const graph::CitationGraph& graph,
                                                 const std::vector<graph::ArcId>& arcs,
                                                 std::vector<graph::VertexId> works) {
  std::vector<std::vector<graph::VertexId>> result;
  while (!works.empty()) {
    std::set<graph::VertexId> cited;
    for (const auto arc : arcs) {
      const auto [source, target] = std::pair(graph.arcs[arc].source, graph.arcs[arc].target);
      if (std::binary_search(works.begin(), works.end(), source)) cited.insert(target);
    }
    std::vector<graph::VertexId> layer, rest;
    for (const auto work : works) (cited.contains(work) ? rest : layer).push_back(work);
    if (layer.empty()) {
      layer.push_back(rest.front());
      rest.erase(rest.begin());
    }
    result.push_back(std::move(layer));
    works = std::move(rest);
  }
  return result;
}

// Of each work's lines the ones to the newest works it cites, and the one from the oldest work that cites it; equal
// ones by key. Both are near in time, so that what remains are short lines, and no work loses all.
void keep_nearest(const graph::CitationGraph& graph, CitationMap& map) {
  const auto year = [&](graph::VertexId vertex) { return graph.vertices[vertex].year; };
  std::map<graph::VertexId, std::vector<graph::ArcId>> from, to;
  for (const auto arc : map.arcs) {
    from[graph.arcs[arc].source].push_back(arc);
    to[graph.arcs[arc].target].push_back(arc);
  }
  std::set<graph::ArcId> kept;
  for (auto& [source, lines] : from) {
    std::stable_sort(lines.begin(), lines.end(), [&](graph::ArcId a, graph::ArcId b) {
      return year(graph.arcs[a].target) > year(graph.arcs[b].target);
    });
    kept.insert(lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(std::min(lines.size(), lines_of_large)));
  }
  for (const auto& [target, lines] : to) {
    kept.insert(*std::min_element(lines.begin(), lines.end(), [&](graph::ArcId a, graph::ArcId b) {
      return year(graph.arcs[a].source) < year(graph.arcs[b].source);
    }));
  }
  const auto left_out = map.arcs.size() - kept.size();
  map.arcs.assign(kept.begin(), kept.end());
  if (left_out > 0) {
    map.notes.push_back(fmt::format(
        "{} left out because more than {} works are shown: drawn are, from each work, those to the {} newest it "
        "cites, and to each work, that from the oldest that cites it.",
        counted(left_out, "line"), large_map, lines_of_large));
  }
}

// Chooses the lines and says which were left out.
void choose_arcs(const graph::CitationGraph& graph, CitationMap& map, const MapOptions& options) {
  map.titles = options.titles;
  auto arcs = graph::arcs_among(graph, map.works);
  const bool crowded = arcs.size() > 2 * map.works.size();
  if (options.implied == ImpliedArcs::hidden || (options.implied == ImpliedArcs::automatic && crowded)) {
    const auto hidden = graph::implied_arcs(graph, map.works, arcs);
    std::set_difference(arcs.begin(), arcs.end(), hidden.begin(), hidden.end(), std::back_inserter(map.arcs));
    if (!hidden.empty()) {
      map.notes.push_back(fmt::format("{} left out that others imply: A cites C, where A cites B and B leads to C.",
                                      counted(hidden.size(), "line")));
    }
  } else {
    map.arcs = std::move(arcs);
  }
  if (options.implied != ImpliedArcs::shown && map.works.size() > large_map) keep_nearest(graph, map);
}

}  // namespace

CitationMap neighbourhood_map(const graph::CitationGraph& graph, graph::VertexId centre, const MapOptions& options) {
  auto selection = graph::select_neighbourhood(graph, centre, options.depth, options.limit);
  const auto& vertex = graph.vertices[centre];
  CitationMap map;
  map.heading = "Citations around " + vertex.key;
  map.highlighted = {centre};
  map.centre = centre;
  if (!vertex.title.empty()) map.notes.push_back(shortened(vertex.title, 100));
  const auto left_out = selection.candidates - selection.vertices.size();
  const auto reach = options.depth == 1 ? std::string("one citation") : fmt::format("{} citations", options.depth);
  map.notes.push_back(left_out == 0
                          ? fmt::format("{} within {} of it.",
                                        selection.candidates == 1 ? std::string("No other work")
                                                                  : fmt::format("All {} works", selection.candidates),
                                        reach)
                          : fmt::format("{} of {} works within {} of it: the nearest, then those with most "
                                        "citations among these works; {} left out.",
                                        selection.vertices.size(), selection.candidates, reach, left_out));
  map.works = std::move(selection.vertices);
  choose_arcs(graph, map, options);
  return map;
}

CitationMap overview_map(const graph::CitationGraph& graph, const std::vector<double>& values, std::string_view measure,
                         const MapOptions& options) {
  auto selection = graph::select_top(graph, values, options.limit);
  CitationMap map;
  map.heading = "Citations among resolutions";
  const auto left_out = selection.candidates - selection.vertices.size();
  const auto half = (selection.vertices.size() + 1) / 2;
  map.notes.push_back(
      left_out == 0
          ? fmt::format("All {} works.", selection.candidates)
          : fmt::format("{} of {} works: the {} {}, and {} that cite, or are cited by, most of them; {} left out.",
                        selection.vertices.size(), selection.candidates, half, one_line(measure),
                        selection.vertices.size() - half, left_out));
  map.works = std::move(selection.vertices);
  choose_arcs(graph, map, options);
  return map;
}

std::optional<CitationMap> path_map(const graph::CitationGraph& graph, graph::VertexId from, graph::VertexId to,
                                    const MapOptions& options) {
  auto between = graph::select_between(graph, from, to, options.limit);
  if (between.vertices.empty()) {
    std::swap(from, to);
    between = graph::select_between(graph, from, to, options.limit);
  }
  if (between.vertices.empty()) return std::nullopt;
  CitationMap map;
  map.heading = fmt::format("From {} to {}", graph.vertices[from].key, graph.vertices[to].key);
  map.highlighted = {std::min(from, to), std::max(from, to)};
  const auto length = counted(between.shortest, "citation");
  const auto left_out = between.candidates - between.vertices.size();
  map.notes.push_back(fmt::format("The shortest way takes {}.", length));
  map.notes.push_back(
      left_out == 0
          ? fmt::format("All {} on a way by citations from the one to the other.", counted(between.candidates, "work"))
          : fmt::format("{} of {} works on a way by citations from the one to the other: those on the shortest ways; "
                        "{} left out.",
                        between.vertices.size(), between.candidates, left_out));
  map.works = std::move(between.vertices);
  choose_arcs(graph, map, options);
  std::vector<graph::ArcId> arcs;  // with the shortest ways whole, though longer ones may imply them
  std::set_union(map.arcs.begin(), map.arcs.end(), between.shortest_arcs.begin(), between.shortest_arcs.end(),
                 std::back_inserter(arcs));
  map.arcs = std::move(arcs);
  // Lines that can't be part of a way from the one to the other would only distract.
  std::erase_if(map.arcs,
                [&](graph::ArcId arc) { return graph.arcs[arc].target == from || graph.arcs[arc].source == to; });
  return map;
}

CitationMap members_map(const graph::CitationGraph& graph, std::vector<graph::VertexId> works, std::string_view heading,
                        const MapOptions& options) {
  std::sort(works.begin(), works.end());
  works.erase(std::unique(works.begin(), works.end()), works.end());
  CitationMap map;
  map.heading = std::string(heading);
  const auto candidates = works.size(), limit = std::max<std::size_t>(options.limit, 1);
  if (candidates > limit) {
    std::map<graph::VertexId, std::size_t> links;
    for (const auto arc : graph::arcs_among(graph, works)) {
      ++links[graph.arcs[arc].source];
      ++links[graph.arcs[arc].target];
    }
    std::sort(works.begin(), works.end(),
              [&](graph::VertexId a, graph::VertexId b) { return std::tuple(links[b], a) < std::tuple(links[a], b); });
    works.resize(limit);
    std::sort(works.begin(), works.end());
    map.notes.push_back(fmt::format("{} of {} works: those with most citations among them; {} left out.", limit,
                                    candidates, candidates - limit));
  } else {
    map.notes.push_back(fmt::format("All {}.", counted(candidates, "work")));
  }
  map.works = std::move(works);
  choose_arcs(graph, map, options);
  return map;
}

std::vector<MapRow> map_rows(const graph::CitationGraph& graph, const CitationMap& map, std::size_t widest,
                             std::size_t shared) {
  std::map<int, std::vector<graph::VertexId>, std::greater<>> by_year;  // newest first; unknown, 0, last
  for (const auto vertex : map.works) by_year[graph.vertices[vertex].year].push_back(vertex);
  struct Years {
    int newest = 0, oldest = 0;
    std::vector<std::vector<graph::VertexId>> layers;
  };
  std::vector<Years> groups;
  for (const auto& [year, works] : by_year) {
    auto of_year = layers(graph, map.arcs, works);
    if (year != 0 && !groups.empty() && groups.back().layers.size() == 1 &&
        groups.back().layers.front().size() + works.size() <= shared) {
      auto together = groups.back().layers.front();
      together.insert(together.end(), works.begin(), works.end());
      std::sort(together.begin(), together.end());
      if (layers(graph, map.arcs, together).size() == 1) {
        groups.back().oldest = year;
        groups.back().layers.front() = std::move(together);
        continue;
      }
    }
    groups.push_back({year, year, std::move(of_year)});
  }
  std::vector<MapRow> rows;
  for (const auto& group : groups) {
    bool first = true;
    for (const auto& layer : group.layers) {
      const auto pieces = (layer.size() + widest - 1) / widest;
      for (std::size_t piece = 0; piece < pieces; ++piece) {
        const auto begin = layer.size() * piece / pieces, end = layer.size() * (piece + 1) / pieces;
        rows.push_back(
            {group.newest,
             group.oldest,
             std::exchange(first, false),
             {layer.begin() + static_cast<std::ptrdiff_t>(begin), layer.begin() + static_cast<std::ptrdiff_t>(end)}});
      }
    }
  }
  return rows;
}

const graph::Edge& leading_edge(const graph::CitationGraph& graph, graph::ArcId arc) {
  const auto edges = graph.edges_of(arc);
  return *std::min_element(edges.begin(), edges.end(), [](const graph::Edge& a, const graph::Edge& b) {
    return std::pair(family_of(a.relation), !a.object) < std::pair(family_of(b.relation), !b.object);
  });
}

}  // namespace recital::report
