// Object or adjunct: is the cited instrument itself what the verb acts on, or does it support or locate something else?
//
// "Recalling its resolution 52/92": object. "Recalling the strategy adopted by its resolution 64/182": adjunct. The
// text between the verb and the citation is read as a list of noun phrases. A citation is an object when it heads a
// phrase of that list
// ("its resolutions", "section II of resolution 64/260", "the adoption of resolution 70/262"), or, for a symbol in
// brackets or a footnote, when the phrase that it closes is headed by the name of an instrument ("the report of the
// Secretary-General on …¹"). What follows "as set out in" or "pursuant to" locates; a second footnote inside one phrase
// explains a part of it.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "citation/citation.hpp"
#include "relation/relation.hpp"

namespace recital::relation {

// Where a citation stands in its folded clause `s`, in bytes.
struct Standing {
  std::size_t verb_end = 0;                // after the governing verb
  std::size_t phrase = 0;                  // where the citation's phrase begins: "its resolutions …"
  std::size_t anchor = 0;                  // the citation, or its footnote marker
  std::optional<std::size_t> last_marker;  // the footnote marker before this one, of another footnote
};

[[nodiscard]] Role role_of(std::string_view s, const Standing& standing, const citation::Citation& citation);

}  // namespace recital::relation
