// The words that tie a number to its owner: "its previous resolutions", "the Assembly, in its resolution", "of the
// Commission".
#pragma once

#include <cstddef>
#include <string_view>

namespace recital::citation {

// Whether only such words stand between an organ or "its" and "resolutions": "its previous relevant resolutions".
[[nodiscard]] bool only_fillers(std::string_view between, std::size_t most = 6);
// Where "its" or "their" stands before a head that begins at `head`, fillers between them; npos when it doesn't.
[[nodiscard]] std::size_t possessive_before(std::string_view s, std::size_t head, std::size_t from);
// Whether an organ owns the "its" after these words: "the General Assembly, in its resolution". "Established by its"
// leaves the speaker.
[[nodiscard]] bool owns(std::string_view between);
// Whether these words after a number lead to the organ that it is of: "of 29 March 2001 of the", ", entitled "…",
// adopted by the".
[[nodiscard]] bool is_postfix_link(std::string_view between);
// The same with nothing but a date between.
[[nodiscard]] bool is_tight_link(std::string_view between);

}  // namespace recital::citation
