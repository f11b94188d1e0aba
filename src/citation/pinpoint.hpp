// Where inside a cited work: "section II of its resolution 64/260", "resolution S-20/2, annex", "(E/2009/28), chap. I,
// sect. C".
#pragma once

#include <string>
#include <string_view>

namespace recital::citation {

// The pinpoint printed after a citation that ends at `end` of folded text: "annex", "chap. I, sect. C"; empty for none.
[[nodiscard]] std::string pinpoint_after(std::string_view s, std::size_t end);

// The pinpoint printed before a citation's phrase that begins at `phrase`: "section II", "paragraphs 14 and 15"; empty
// for none.
[[nodiscard]] std::string pinpoint_before(std::string_view s, std::size_t phrase);

}  // namespace recital::citation
