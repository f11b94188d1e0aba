#include "citation/calendar.hpp"

#include <algorithm>
#include <cstdlib>
#include <string>

namespace recital::citation {
namespace {

using knowledge::Date;
using knowledge::Shape;

constexpr int slack_days = 7;
// Organs that once printed "1514 (XV)" print "31/6" since the thirty-first session of the General Assembly, 1976
// (editorial manual).
constexpr int slashes_from = 1976;

bool prints_roman_sessions(const knowledge::Organ& organ) {
  return std::any_of(organ.resolution_keys.begin(), organ.resolution_keys.end(),
                     [](const std::string& key) { return key.find("{roman}") != std::string::npos; });
}

// Days in a calendar of equal months: exact enough for comparing with a week's slack.
int day_number(const Date& date, bool end) {
  const int month = date.month == 0 ? (end ? 12 : 1) : date.month;
  const int day = date.day == 0 ? (end ? 31 : 1) : date.day;
  return date.year * 372 + (month - 1) * 31 + day;
}

Fit fit_session(const knowledge::Session& session, int number, const std::optional<Date>& date,
                const std::optional<Date>& not_after) {
  if (session.first_number > 0 && number > 0 && number < session.first_number) return Fit::contradicts;
  if (session.last_number > 0 && number > session.last_number) return Fit::contradicts;
  const bool known = session.opened.year > 0;
  if (!known) return Fit::unknown;
  const int opened = day_number(session.opened, false) - slack_days;
  // A session without an end goes on: emergency special sessions are resumed for decades.
  const int closed =
      session.closed.year > 0 ? day_number(session.closed, true) + slack_days : day_number({9999, 12, 31}, true);
  if (not_after && opened > day_number(*not_after, true)) return Fit::contradicts;
  if (!date) return Fit::unknown;
  return day_number(*date, true) >= opened && day_number(*date, false) <= closed ? Fit::agrees : Fit::contradicts;
}

// Whether an ordinary session's number is far past the last that the organ's calendar has.
bool beyond_calendar(const knowledge::Knowledge& knowledge, const knowledge::Organ& organ, std::string_view session) {
  constexpr int sessions_to_come = 5;
  const int number = std::atoi(knowledge::arabic_session(session).c_str());
  int last = 0;
  for (const knowledge::Session& known : knowledge.sessions) {
    if (known.organ == organ.id) last = std::max(last, known.name.size() < 4 ? std::atoi(known.name.c_str()) : 0);
  }
  return last > 0 && number > last + sessions_to_come;
}

}  // namespace

Fit fit(const knowledge::Knowledge& knowledge, const knowledge::Organ& organ, const knowledge::PrintedNumber& printed,
        const std::optional<Date>& date, const std::optional<Date>& not_after) {
  // Nothing is cited before it is adopted; a few days are left to dates of issue.
  if (date && not_after && day_number(*date, false) > day_number(*not_after, true) + slack_days)
    return Fit::contradicts;
  const int number = std::atoi(printed.number.c_str());
  const bool by_year = printed.shape == Shape::number_year ||
                       (printed.shape == Shape::session_slash_number && printed.session.size() == 4 &&
                        printed.session[0] >= '1' && printed.session[0] <= '2');
  if (by_year) {
    const int year = std::atoi(printed.session.c_str());
    if (not_after && year > not_after->year) return Fit::contradicts;
    if (printed.shape == Shape::number_year) {
      if (const auto* session = knowledge.session(organ.id, printed.session)) {
        const Fit by_number = fit_session(*session, number, std::nullopt, not_after);
        if (by_number == Fit::contradicts) return by_number;
        if (!date) return session->last_number > 0 ? Fit::agrees : Fit::unknown;
      }
    }
    if (!date) return Fit::unknown;
    // A session of one year may adopt in January of the next.
    return date->year == year || (date->year == year + 1 && date->month == 1) ? Fit::agrees : Fit::contradicts;
  }
  const auto* session = knowledge.session(organ.id, knowledge::arabic_session(printed.session));
  if (printed.shape == Shape::session_slash_number && session != nullptr && session->opened.year > 0 &&
      session->opened.year < slashes_from && prints_roman_sessions(organ)) {
    return Fit::impossible;
  }
  if (session == nullptr) session = knowledge.session(organ.id, printed.session);
  if (session == nullptr) return beyond_calendar(knowledge, organ, printed.session) ? Fit::contradicts : Fit::unknown;
  return fit_session(*session, number, date, not_after);
}

int session_year(const knowledge::Knowledge& knowledge, const knowledge::Organ& organ,
                 const knowledge::PrintedNumber& printed) {
  const auto* session = knowledge.session(organ.id, printed.session);
  return session == nullptr ? 0 : session->opened.year;
}

}  // namespace recital::citation
