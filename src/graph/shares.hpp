// Work divided into shares that threads take one after the other.
#pragma once

#include <cstddef>
#include <functional>

namespace recital::graph {

// Does one share; called for one after the other on one thread.
using Worker = std::function<void(std::size_t share)>;

// Does the shares 0 to shares - 1, each once, on so many threads (0: one for each core), in no set order; returns when
// all are done. hire() is called once on each thread and gives its worker, which may keep arrays from share to share.
// What is computed is the same on any number of threads as long as a share writes only what is its own. The first
// exception that a share throws is thrown here, and shares not yet begun are left out.
void for_each_share(std::size_t shares, unsigned threads, const std::function<Worker()>& hire);

}  // namespace recital::graph
