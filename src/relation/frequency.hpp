// How often a report is asked for: "annually", "every six months", "once a year", "annual report".
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "citation/phrases.hpp"

namespace recital::relation {

// Whether a word in lower case is a unit of time, one or several: "month", "years", "session".
[[nodiscard]] bool is_unit_of_time(std::string_view word);

// The first frequency that folded text `s` says in so many words; `words` are the words of `s`. Empty when none does.
[[nodiscard]] std::string frequency(std::string_view s, const std::vector<citation::Word>& words);

// A frequency that an adjective says in passing, "annual progress report", "submit periodic reports": it counts where
// nothing else sets a term. What appears regularly anyhow, "include in his regular reports", says nothing of when this
// is due. Empty when there is none.
[[nodiscard]] std::string frequency_in_passing(const std::vector<citation::Word>& words);

}  // namespace recital::relation
