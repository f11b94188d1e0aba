// Asking that no verb of the speaker does: a request renewed, a need emphasized, what somebody else is told to have
// asked.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "citation/phrases.hpp"
#include "text/span.hpp"

namespace recital::relation {

// "Reiterates its request to …", "Recalling its request, contained in resolution 60/1, that …": for each, from
// "request" to the place from which the addressee is named, "that" left over.
[[nodiscard]] std::vector<text::Span> renewed_requests(std::string_view s, const std::vector<citation::Word>& words);

// "Emphasizes the need for the Secretary-General to inform": "need for", where a body is named that is to act.
[[nodiscard]] std::vector<text::Span> needs_of_somebody(std::string_view s, const std::vector<citation::Word>& words);

// "in which the Council requested special political missions … to include", "the Director was requested to produce":
// somebody else's asking, told before the word `act`.
struct ReportedRequest {
  std::string addressee;
  std::string requested_by;  // empty where it is the speaker
};
[[nodiscard]] std::optional<ReportedRequest> reported_request(std::string_view s,
                                                              const std::vector<citation::Word>& words,
                                                              std::size_t act);

}  // namespace recital::relation
