// Dates as resolutions print them: "8 September 2000", "12 December\n1997", "April 2001"; and several sharing a month
// and year, "4 and 14 July 1967".
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "knowledge/knowledge.hpp"
#include "text/span.hpp"

namespace recital::citation {

struct PrintedDates {
  text::Span span;
  std::vector<knowledge::Date> dates;  // at least one, in the order printed; day 0 where only month and year stand
};

// The dates that begin at `at` of folded text; nothing when none does.
[[nodiscard]] std::optional<PrintedDates> parse_dates(std::string_view s, std::size_t at);

[[nodiscard]] std::string iso(const knowledge::Date& date);  // "2000-09-08"; "2000-09" without a day
[[nodiscard]] std::optional<knowledge::Date> parse_iso(std::string_view s);

}  // namespace recital::citation
