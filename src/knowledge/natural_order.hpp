// Symbols in the order in which people count: A/RES/53/9 before A/RES/53/115.
#pragma once

#include <string_view>

namespace recital::knowledge {

// Compares runs of digits as numbers, everything else by bytes. A strict weak order; symbols equal but for leading
// zeros are ordered by bytes. O(length).
[[nodiscard]] bool natural_less(std::string_view a, std::string_view b);

}  // namespace recital::knowledge
