#include "report/layered_layout.hpp"

#include <algorithm>
#include <limits>

namespace recital::report {
namespace {

constexpr int sweeps = 12;
constexpr double bend_width = 6;

// A vertex, or the bend of a line in a row that it passes.
struct Node {
  std::size_t row = 0;
  double width = 0, x = 0;
  std::vector<std::size_t> up, down;  // neighbours in the rows above and below
};

struct Layers {
  std::vector<Node> nodes;                      // the vertices first
  std::vector<std::vector<std::size_t>> rows;   // nodes in order
  std::vector<std::vector<std::size_t>> bends;  // of each line
};

Layers make_layers(const LayeredGraph& graph) {
  Layers layers;
  for (std::size_t v = 0; v < graph.row.size(); ++v) layers.nodes.push_back({graph.row[v], graph.width[v], 0, {}, {}});
  for (const auto& [a, b] : graph.lines) {
    const auto upper = graph.row[a] < graph.row[b] ? a : b, lower = upper == a ? b : a;
    auto& bends = layers.bends.emplace_back();
    auto previous = upper;
    for (auto row = graph.row[upper] + 1; row <= graph.row[lower]; ++row) {
      auto next = lower;
      if (row < graph.row[lower]) {
        next = layers.nodes.size();
        layers.nodes.push_back({row, bend_width, 0, {}, {}});
        bends.push_back(next);
      }
      layers.nodes[previous].down.push_back(next);
      layers.nodes[next].up.push_back(previous);
      previous = next;
    }
  }
  for (std::size_t n = 0; n < layers.nodes.size(); ++n) {
    layers.rows.resize(std::max(layers.rows.size(), layers.nodes[n].row + 1));
    layers.rows[layers.nodes[n].row].push_back(n);
  }
  return layers;
}

// Pairs of lines between a row and the next that cross.
std::size_t crossings(const Layers& layers) {
  std::vector<std::size_t> place(layers.nodes.size());
  for (const auto& row : layers.rows) {
    for (std::size_t i = 0; i < row.size(); ++i) place[row[i]] = i;
  }
  std::size_t count = 0;
  for (const auto& row : layers.rows) {
    std::vector<std::pair<std::size_t, std::size_t>> lines;
    for (const auto node : row) {
      for (const auto below : layers.nodes[node].down) lines.emplace_back(place[node], place[below]);
    }
    for (std::size_t i = 0; i < lines.size(); ++i) {
      for (std::size_t j = i + 1; j < lines.size(); ++j)
        count += (lines[i].first < lines[j].first && lines[i].second > lines[j].second) ||
                         (lines[i].first > lines[j].first && lines[i].second < lines[j].second)
                     ? 1
                     : 0;
    }
  }
  return count;
}

// Orders every row by the mean place of the neighbours on one side.
void sweep(Layers& layers, bool downwards) {
  std::vector<double> place(layers.nodes.size());
  const auto note = [&](const std::vector<std::size_t>& row) {
    for (std::size_t i = 0; i < row.size(); ++i)
      place[row[i]] = (static_cast<double>(i) + 0.5) / static_cast<double>(row.size());
  };
  for (const auto& row : layers.rows) note(row);
  for (std::size_t i = 0; i < layers.rows.size(); ++i) {
    auto& row = layers.rows[downwards ? i : layers.rows.size() - 1 - i];
    std::vector<double> mean(layers.nodes.size());
    for (const auto node : row) {
      const auto& neighbours = downwards ? layers.nodes[node].up : layers.nodes[node].down;
      double sum = 0;
      for (const auto other : neighbours) sum += place[other];
      mean[node] = neighbours.empty() ? place[node] : sum / static_cast<double>(neighbours.size());
    }
    std::stable_sort(row.begin(), row.end(), [&](std::size_t a, std::size_t b) { return mean[a] < mean[b]; });
    note(row);
  }
}

// Moves the nodes of a row as near to where they want to be as their order and the gaps allow.
void settle(Layers& layers, const std::vector<std::size_t>& row, const std::vector<double>& wanted, double gap) {
  struct Block {
    double sum = 0, count = 0;
    std::size_t size = 0;
    [[nodiscard]] double mean() const { return sum / count; }
  };
  std::vector<double> offset(row.size());  // from the first node, when all stand close together
  for (std::size_t i = 1; i < row.size(); ++i)
    offset[i] = offset[i - 1] + (layers.nodes[row[i - 1]].width + layers.nodes[row[i]].width) / 2 + gap;
  std::vector<Block> blocks;
  for (std::size_t i = 0; i < row.size(); ++i) {
    blocks.push_back({wanted[i] - offset[i], 1, 1});
    while (blocks.size() > 1 && blocks[blocks.size() - 2].mean() >= blocks.back().mean()) {
      auto& before = blocks[blocks.size() - 2];
      before = {before.sum + blocks.back().sum, before.count + blocks.back().count, before.size + blocks.back().size};
      blocks.pop_back();
    }
  }
  std::size_t i = 0;
  for (const auto& block : blocks) {
    for (std::size_t k = 0; k < block.size; ++k, ++i) layers.nodes[row[i]].x = block.mean() + offset[i];
  }
}

}  // namespace

Layout layered_layout(const LayeredGraph& graph, double gap) {
  Layers layers = make_layers(graph);
  auto best = layers.rows;
  auto fewest = crossings(layers);
  for (int i = 0; i < sweeps && fewest > 0; ++i) {
    sweep(layers, i % 2 == 0);
    if (const auto count = crossings(layers); count < fewest) {
      fewest = count;
      best = layers.rows;
    }
  }
  layers.rows = std::move(best);

  for (const auto& row : layers.rows) settle(layers, row, std::vector<double>(row.size(), 0), gap);
  for (int i = 0; i < sweeps; ++i) {
    for (std::size_t k = 0; k < layers.rows.size(); ++k) {
      const auto& row = layers.rows[i % 2 == 0 ? k : layers.rows.size() - 1 - k];
      std::vector<double> wanted;
      for (const auto id : row) {
        const auto& node = layers.nodes[id];
        double sum = 0;
        for (const auto other : node.up) sum += layers.nodes[other].x;
        for (const auto other : node.down) sum += layers.nodes[other].x;
        const auto count = node.up.size() + node.down.size();
        wanted.push_back(count == 0 ? node.x : sum / static_cast<double>(count));
      }
      settle(layers, row, wanted, gap);
    }
  }

  double left = std::numeric_limits<double>::max(), right = std::numeric_limits<double>::lowest();
  for (const auto& node : layers.nodes) {
    left = std::min(left, node.x - node.width / 2);
    right = std::max(right, node.x + node.width / 2);
  }
  Layout layout;
  if (layers.nodes.empty()) return layout;
  layout.width = right - left;
  for (std::size_t v = 0; v < graph.row.size(); ++v) layout.x.push_back(layers.nodes[v].x - left);
  for (const auto& bends : layers.bends) {
    auto& line = layout.bends.emplace_back();
    for (const auto bend : bends) line.push_back(layers.nodes[bend].x - left);
  }
  return layout;
}

}  // namespace recital::report
