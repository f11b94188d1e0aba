#include "graph/suggestion.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace recital::graph {
namespace {

constexpr std::size_t longest_symbol = 128;

std::string folded(std::string_view symbol) {
  std::string result;
  for (const char c : symbol.substr(0, longest_symbol)) {
    if (c == ' ' || c == '\t' || c == '\n' || c == '\r') continue;
    result += 'A' <= c && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return result;
}

std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i + 1;
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t substituted = diagonal + (a[i] == b[j] ? 0 : 1);
      diagonal = row[j + 1];
      row[j + 1] = std::min({substituted, row[j] + 1, row[j + 1] + 1});
    }
  }
  return row[b.size()];
}

}  // namespace

std::optional<VertexId> find_symbol(const CitationGraph& graph, std::string_view symbol) {
  if (const auto exact = graph.find(symbol)) return exact;
  if (symbol.size() > longest_symbol) return std::nullopt;
  const auto wanted = folded(symbol);
  std::optional<VertexId> found;
  for (VertexId v = 0; v < graph.vertices.size(); ++v) {
    if (graph.vertices[v].key.size() > longest_symbol || folded(graph.vertices[v].key) != wanted) continue;
    if (found) return std::nullopt;
    found = v;
  }
  return found;
}

std::vector<std::string> nearest_keys(const CitationGraph& graph, std::string_view symbol, std::size_t count) {
  const auto wanted = folded(symbol);
  std::vector<std::pair<std::size_t, VertexId>> near;  // the best so far, nearest first
  for (VertexId v = 0; v < graph.vertices.size(); ++v) {
    const auto key = folded(graph.vertices[v].key);
    const auto difference = key.size() > wanted.size() ? key.size() - wanted.size() : wanted.size() - key.size();
    const auto limit = near.size() == count && count > 0 ? near.back().first : wanted.size() / 2 + 1;
    if (difference >= limit) continue;
    const auto distance = edit_distance(wanted, key);
    if (distance >= limit) continue;
    near.insert(std::upper_bound(near.begin(), near.end(), std::pair(distance, v)), {distance, v});
    if (near.size() > count) near.pop_back();
  }
  std::vector<std::string> keys;
  for (const auto& [distance, vertex] : near) keys.push_back(graph.vertices[vertex].key);
  return keys;
}

}  // namespace recital::graph
