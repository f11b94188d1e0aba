#include "graph/shares.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace recital::graph {

void for_each_share(std::size_t shares, unsigned threads, const std::function<Worker()>& hire) {
  if (threads == 0) threads = std::max(1U, std::thread::hardware_concurrency());
  std::atomic<std::size_t> next{0};
  std::exception_ptr thrown;
  std::mutex throwing;
  const auto take = [&] {
    try {
      const Worker work = hire();
      for (std::size_t share = next++; share < shares; share = next++) work(share);
    } catch (...) {
      next = shares;
      const std::scoped_lock lock(throwing);
      if (!thrown) thrown = std::current_exception();
    }
  };
  {
    std::vector<std::jthread> others;
    for (std::size_t t = 1; t < std::min<std::size_t>(threads, shares); ++t) others.emplace_back(take);
    if (shares > 0) take();
  }
  if (thrown) std::rethrow_exception(thrown);
}

}  // namespace recital::graph
