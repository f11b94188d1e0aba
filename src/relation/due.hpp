// When a report is due: "at its fifty-seventh session" is 57, "annually" a recurrence, "not later than 10 June 1990" a
// date.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace recital::relation {

struct Due {
  std::string as_printed;     // in the tables' manner: "57", "45 and 46", "annually", "10 June 1990", "2026 session"
  std::string session;        // "57" when sessions are named: the first of them
  std::string recurrence;     // "annually"; empty for once
  bool same_session = false;  // "at the same session", "at that session": one that the words before name
};

// What folded text says from its first byte to its last; empty fields when it says nothing.
[[nodiscard]] Due parse_due(std::string_view s);

// "Invites the Office, within two years of its establishment, to assess and report": the due between commas in the
// folded words from "Invites" to "report"; empty where none stands there or an infinitive stands between.
[[nodiscard]] Due due_in_aside(std::string_view before_act);

// The session to come that folded text names last as a body's own, "its" or "their"; empty when it names none.
[[nodiscard]] Due last_session(std::string_view s);

// "fifty-seventh" or "57th" as 57; 0 when the words are no ordinal. `word` in lower case, hyphens as printed.
[[nodiscard]] int ordinal(std::string_view word);

}  // namespace recital::relation
