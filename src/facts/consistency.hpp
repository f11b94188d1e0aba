// Checks that need more than one document: does a citation's printed date agree with the resolution that it cites, and
// if nothing of that number can have been adopted, which document was meant?
#pragma once

#include <vector>

#include "facts/facts.hpp"

namespace recital::facts {

// The codes of their diagnostics.
inline constexpr const char* kCitedDateDisagrees = "cited-date-disagrees";
inline constexpr const char* kProbableMisprint = "probable-misprint";

// A warning for each citation whose printed date is not the date on which the cited document, which is among the files,
// was adopted; with the document one character of the key away that was adopted on the printed date, where exactly one
// was. Cost O(n log n) in documents and citations.
[[nodiscard]] std::vector<text::Diagnostic> check_dates(const std::vector<DocumentFact>& documents);

// A note for each citation that `diagnostics` say no calendar knows (citation::kSessionContradicts), and that is one
// character of the key away from exactly one document among the files which it can mean: of the same organ's
// resolutions, adopted on the printed date or, where no day is printed, not after the citing document. Cost O(n) in the
// length of all keys and O(n log n) in citations.
[[nodiscard]] std::vector<text::Diagnostic> suggest_numbers(const std::vector<DocumentFact>& documents,
                                                            const std::vector<text::Diagnostic>& diagnostics);

}  // namespace recital::facts
