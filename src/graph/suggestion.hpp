// The work that a person means by a symbol typed in another spelling, or those that look most like it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/citation_graph.hpp"

namespace recital::graph {

// The vertex whose key is `symbol`, or else the only one whose key is the same but for spaces and case ("s/res/1373
// (2001)"). O(n).
[[nodiscard]] std::optional<VertexId> find_symbol(const CitationGraph& graph, std::string_view symbol);

// The keys nearest to `symbol` by edit distance (V. Levenshtein 1966, Wagner and Fischer's table), spaces and case not
// counted; equally near ones by key. Fewer than `count` where nothing else is near: at most half of the symbol may
// differ. Cost O(n s²) for symbols of length s; only the first 128 bytes of a symbol count.
[[nodiscard]] std::vector<std::string> nearest_keys(const CitationGraph& graph, std::string_view symbol,
                                                    std::size_t count = 3);

}  // namespace recital::graph
