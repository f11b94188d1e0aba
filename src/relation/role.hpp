// Object or adjunct: is the cited instrument itself what the verb acts on, or does it support or locate something else?
//
// "Recalling its resolution 52/92": object. "Recalling the strategy adopted by its resolution 64/182": adjunct. The
// text between the verb and the citation is read as a list of noun phrases. A citation is an object when it heads a
// phrase of that list
// ("its resolutions", "section II of resolution 64/260"), or, for a document symbol or a footnote, when the phrase that
// it closes is headed by the name of an instrument ("the report of the Secretary-General on …¹").
#pragma once

#include <string_view>

#include "citation/citation.hpp"
#include "relation/relation.hpp"

namespace recital::relation {

// `s`: the folded clause; `verb_end`: the byte after the governing verb; `phrase` and `anchor`: where the citation's
// phrase begins and where it or its marker stands, all in `s`.
[[nodiscard]] Role role_of(std::string_view s, std::size_t verb_end, std::size_t phrase, std::size_t anchor,
                           const citation::Citation& citation);

}  // namespace recital::relation
