#include "graph/closeness.hpp"

#include <algorithm>
#include <memory>

#include "graph/shares.hpp"

namespace recital::graph {
namespace {

constexpr std::size_t share_size = 256;  // vertices

class Measurer {
 public:
  Measurer(const Adjacency& citing, Closeness& result)
      : citing_(citing), result_(result), seen_(citing.size(), 0), queue_(citing.size()) {}

  void measure(VertexId centre) {
    std::size_t reached = 1;
    queue_[0] = centre;
    seen_[centre] = 1;
    double distances = 0, inverses = 0;
    std::size_t level = 0;
    for (std::size_t head = 0, distance = 1; head < reached; ++distance) {
      const auto end = reached;
      for (; head < end; ++head) {
        for (const auto next : citing_.of(queue_[head])) {
          if (seen_[next] != 0) continue;
          seen_[next] = 1;
          queue_[reached++] = next;
        }
      }
      level = reached - end;
      distances += static_cast<double>(level) * static_cast<double>(distance);
      inverses += static_cast<double>(level) / static_cast<double>(distance);
    }
    for (std::size_t i = 0; i < reached; ++i) seen_[queue_[i]] = 0;
    if (reached == 1) return;
    const auto others = static_cast<double>(citing_.size() - 1);
    const auto leading = static_cast<double>(reached - 1);
    result_.closeness[centre] = leading / others * (leading / distances);
    result_.harmonic[centre] = inverses / others;
  }

 private:
  const Adjacency& citing_;
  Closeness& result_;
  std::vector<char> seen_;
  std::vector<VertexId> queue_;
};

}  // namespace

Closeness closeness(const Adjacency& cited, unsigned threads) {
  const auto n = cited.size();
  Closeness result{std::vector<double>(n, 0.0), std::vector<double>(n, 0.0)};
  const auto citing = reversed(cited);
  for_each_share((n + share_size - 1) / share_size, threads, [&]() -> Worker {
    return [&, measurer = std::make_shared<Measurer>(citing, result)](std::size_t share) {
      for (auto v = share * share_size; v < std::min(n, (share + 1) * share_size); ++v)
        measurer->measure(static_cast<VertexId>(v));
    };
  });
  return result;
}

}  // namespace recital::graph
