#include "graph/paths.hpp"

#include <algorithm>
#include <bit>
#include <functional>
#include <limits>
#include <queue>
#include <utility>

namespace recital::graph {
namespace {

constexpr auto unreachable = std::numeric_limits<std::size_t>::max();

// Citations from each work to `to`.
std::vector<std::size_t> distances_to(const CitationGraph& graph, VertexId to) {
  std::vector<std::size_t> distance(graph.vertices.size(), unreachable);
  std::vector<VertexId> queue{to};
  distance[to] = 0;
  for (std::size_t head = 0; head < queue.size(); ++head) {
    for (const auto arc : graph.in_arcs(queue[head])) {
      const auto source = graph.arcs[arc].source;
      if (distance[source] != unreachable) continue;
      distance[source] = distance[queue[head]] + 1;
      queue.push_back(source);
    }
  }
  return distance;
}

class PathSearch {
 public:
  PathSearch(const CitationGraph& graph, VertexId to, const PathLimits& limits, SimplePaths& found)
      : graph_(graph),
        to_(to),
        limits_(limits),
        found_(found),
        distance_(distances_to(graph, to)),
        on_path_(graph.vertices.size(), false) {}

  [[nodiscard]] std::size_t distance(VertexId vertex) const { return distance_[vertex]; }

  // Adds the paths of exactly that length; false when a limit was met.
  bool add_paths(VertexId from, std::size_t length) {
    on_path_[from] = true;
    const bool whole = walk(from, length);
    on_path_[from] = false;
    return whole;
  }
  // Whether a longer path was in sight at some point of the last search.
  [[nodiscard]] bool longer_in_sight() const { return longer_; }
  void forget_longer() { longer_ = false; }

 private:
  bool walk(VertexId vertex, std::size_t left);  // no deeper than limits_.length calls

  const CitationGraph& graph_;
  VertexId to_;
  const PathLimits& limits_;
  SimplePaths& found_;
  std::vector<std::size_t> distance_;
  std::vector<bool> on_path_;
  Path path_;
  std::size_t tried_ = 0;
  bool longer_ = false;
};

bool PathSearch::walk(VertexId vertex, std::size_t left) {
  for (const auto arc : graph_.out_arcs(vertex)) {  // by target, and so by key
    if (++tried_ > limits_.arcs_tried) return false;
    const auto next = graph_.arcs[arc].target;
    if (on_path_[next] || distance_[next] == unreachable) continue;
    if (distance_[next] > left - 1) {
      longer_ = true;
      continue;
    }
    if (next == to_) {
      if (left > 1) continue;  // shorter, and found before
      if (found_.paths.size() == limits_.paths) return false;
      found_.paths.push_back(path_);
      found_.paths.back().push_back(arc);
      continue;
    }
    if (left == 1) continue;
    on_path_[next] = true;
    path_.push_back(arc);
    const bool whole = walk(next, left - 1);
    path_.pop_back();
    on_path_[next] = false;
    if (!whole) return false;
  }
  return true;
}

}  // namespace

Path shortest_path(const CitationGraph& graph, VertexId from, VertexId to) {
  const auto distance = distances_to(graph, to);
  Path path;
  if (distance[from] == unreachable) return path;
  for (auto at = from; at != to; at = graph.arcs[path.back()].target) {
    for (const auto arc : graph.out_arcs(at)) {
      if (distance[graph.arcs[arc].target] + 1 != distance[at]) continue;
      path.push_back(arc);
      break;
    }
  }
  return path;
}

SimplePaths simple_paths(const CitationGraph& graph, VertexId from, VertexId to, const PathLimits& limits) {
  SimplePaths found;
  PathSearch search(graph, to, limits, found);
  if (from == to || search.distance(from) == unreachable) return found;
  if (search.distance(from) > limits.length) {
    found.more = true;
    return found;
  }
  for (auto length = search.distance(from); length <= limits.length; ++length) {
    search.forget_longer();
    if (!search.add_paths(from, length)) {
      found.more = true;
      return found;
    }
    if (!search.longer_in_sight()) return found;
  }
  found.more = true;
  return found;
}

std::vector<Link> joining_chain(const CitationGraph& graph, VertexId from, VertexId to) {
  const auto n = graph.vertices.size();
  std::vector<std::size_t> cost(n, unreachable);
  std::vector<Link> link_to(n);
  using Reached = std::pair<std::size_t, VertexId>;
  std::priority_queue<Reached, std::vector<Reached>, std::greater<>> open;
  cost[from] = 0;
  open.emplace(0, from);
  const auto source = [&](Link link) {
    return link.backwards ? graph.arcs[link.arc].target : graph.arcs[link.arc].source;
  };
  while (!open.empty() && open.top().second != to) {
    const std::size_t paid = open.top().first;
    const VertexId vertex = open.top().second;
    open.pop();
    if (paid != cost[vertex]) continue;
    const auto follow = [&](Link link, VertexId next) {
      const auto price =
          paid + 1 + static_cast<std::size_t>(std::bit_width(graph.in_degree(graph.arcs[link.arc].target)));
      if (price >= cost[next]) return;
      cost[next] = price;
      link_to[next] = link;
      open.emplace(price, next);
    };
    for (const auto arc : graph.out_arcs(vertex)) follow({arc, false}, graph.arcs[arc].target);
    for (const auto arc : graph.in_arcs(vertex)) follow({arc, true}, graph.arcs[arc].source);
  }
  std::vector<Link> chain;
  if (cost[to] == unreachable) return chain;
  for (auto at = to; at != from; at = source(chain.back())) chain.push_back(link_to[at]);
  std::reverse(chain.begin(), chain.end());
  return chain;
}

}  // namespace recital::graph
