// The year of a work as its canonical key tells it.
#pragma once

#include <string_view>

#include "knowledge/knowledge.hpp"

namespace recital::graph {

// "S/RES/1373(2001)", "E/RES/1999/30" and "E/CN.7/2001/2" say it. "A/RES/61/183", "A/RES/2205(XXI)", "A/58/124" and
// "A/C.3/58/L.1" name a session of the Assembly, "E/CN.7/RES/53/8" and "A/HRC/26/45" one of another organ, found in the
// calendars of `knowledge` (nullptr: none; regular sessions of the Assembly follow from its first, of 1946). `organ`
// (an id) adopted it, where known. A treaty's year is in the ontology, or the last in its name. The year of a session
// is that in which it opened. 0 where nothing tells.
[[nodiscard]] int year_of_key(std::string_view key, std::string_view organ, const knowledge::Knowledge* knowledge);

// The year of an ISO date, 0 for an empty or damaged one.
[[nodiscard]] int year_of_date(std::string_view date);

}  // namespace recital::graph
