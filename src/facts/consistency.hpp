// Checks that need more than one document: does a citation's printed date agree with the resolution that it cites?
#pragma once

#include <vector>

#include "facts/facts.hpp"

namespace recital::facts {

inline constexpr const char* kCitedDateDisagrees = "cited-date-disagrees";  // the code of its diagnostics

// A warning for each citation whose printed date is not the date on which the cited document, which is among the files, was adopted;
// with the document one character of the key away that was adopted on the printed date, where exactly one was. Cost O(n log n) in
// documents and citations.
[[nodiscard]] std::vector<text::Diagnostic> check_dates(const std::vector<DocumentFact>& documents);

}  // namespace recital::facts
