// Letters without case, for cues that the ontology may write either way.
#pragma once

#include <string>
#include <string_view>

namespace recital::knowledge {

// ASCII capitals become small; other bytes stay. Independent of the locale.
[[nodiscard]] std::string fold_case(std::string_view text);

}  // namespace recital::knowledge
