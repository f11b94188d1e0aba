// United Nations document symbols as they stand on a line of their own, and in the names of files.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "knowledge/knowledge.hpp"

namespace recital::document {

// The canonical key of a printed symbol: "S/RES/1373 (2001)" and "S/RES/1373(2001)" are S/RES/1373(2001),
// "UNEP/EA.5/Res.14" is UNEP/EA.5/RES/14. Trailing asterisks (reissued) are dropped.
[[nodiscard]] std::string canonical_symbol(std::string_view symbol);

// The symbol when `line` holds one and nothing else ("A/C.1/80/L.45", "A/RES/S-20/2*").
[[nodiscard]] std::optional<std::string> symbol_alone(std::string_view line);

// What the last part of a path says in the UN's manner: "A_RES_68_196.pdf" is A/RES/68/196,
// "S_RES_0654_1990_EN_GOLD.txt" S/RES/654(1990), "A_RES_76_246_B.txt" A/RES/76/246 B, "ECE_TRANS_240.txt"
// ECE/TRANS/240. Nothing for other names.
[[nodiscard]] std::optional<std::string> key_of_file_name(std::string_view path);

}  // namespace recital::document
