// Can this organ have adopted a resolution of this number on this date? Session calendars answer.
#pragma once

#include <optional>
#include <string_view>

#include "knowledge/key.hpp"
#include "knowledge/knowledge.hpp"

namespace recital::citation {

enum class Fit {
  agrees,
  unknown,
  contradicts,
  impossible,  // whatever the date: the organ's sessions of that number didn't number resolutions in this way
};

// `date`: as printed with the number. `not_after`: when the citing text was adopted; nothing adopted later can be
// cited. Dates may lie a week outside a session's known first and last adoption, for calendars are kept by what was
// seen.
[[nodiscard]] Fit fit(const knowledge::Knowledge& knowledge, const knowledge::Organ& organ,
                      const knowledge::PrintedNumber& number, const std::optional<knowledge::Date>& date,
                      const std::optional<knowledge::Date>& not_after);

// The year in which the session that this number names began; 0 when no calendar says.
[[nodiscard]] int session_year(const knowledge::Knowledge& knowledge, const knowledge::Organ& organ,
                               const knowledge::PrintedNumber& number);

}  // namespace recital::citation
