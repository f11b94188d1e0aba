#include "relation/due.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "citation/date.hpp"
#include "citation/folded.hpp"
#include "citation/phrases.hpp"

namespace recital::relation {
namespace {

using citation::Word;

constexpr std::array<std::string_view, 20> units = {
    "",           "first",     "second",    "third",       "fourth",     "fifth",     "sixth",
    "seventh",    "eighth",    "ninth",     "tenth",       "eleventh",   "twelfth",   "thirteenth",
    "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth"};
constexpr std::array<std::string_view, 10> tens = {"",      "",      "twenty",  "thirty", "forty",
                                                   "fifty", "sixty", "seventy", "eighty", "ninety"};
constexpr std::array<std::string_view, 10> tenths = {"",         "",         "twentieth",  "thirtieth", "fortieth",
                                                     "fiftieth", "sixtieth", "seventieth", "eightieth", "ninetieth"};

// Words between an ordinal and "session".
bool session_adjective(std::string_view word) {
  for (const std::string_view known : {"regular", "special", "resumed", "substantive", "annual", "plenary", "ordinary",
                                       "emergency", "reconvened", "organizational", "main", "intersessional"}) {
    if (word == known) return true;
  }
  return false;
}

// The ordinal that ends at word `last`: one word ("tenth", "57th") or two ("fifty", "seventh").
int ordinal_ending(std::string_view s, const std::vector<Word>& words, std::size_t last, std::size_t& first) {
  first = last;
  if (last > 0 && s.substr(words[last - 1].span.end, words[last].span.begin - words[last - 1].span.end) == "-") {
    const int both = ordinal(words[last - 1].folded + "-" + words[last].folded);
    if (both > 0) {
      first = last - 1;
      return both;
    }
  }
  return ordinal(words[last].folded);
}

bool is_year(const std::string& word) {
  return word.size() == 4 && (word[0] == '1' || word[0] == '2') &&
         word.find_first_not_of("0123456789") == std::string::npos;
}

// "at its", "during the", "to the Assembly at its": a session at which something is to happen, not one at which
// something was adopted.
bool to_come(const std::vector<Word>& words, std::size_t first) {
  std::size_t i = first;
  while (i > 0 && (session_adjective(words[i - 1].folded) || words[i - 1].folded == "its" ||
                   words[i - 1].folded == "the" || words[i - 1].folded == "their" || words[i - 1].folded == "part" ||
                   words[i - 1].folded == "of" || ordinal(words[i - 1].folded) > 0)) {
    --i;
  }
  for (std::size_t k = i; k > 0 && i - k < 8; --k) {
    const std::string& word = words[k - 1].folded;
    if (word == "adopted" || word == "held" || word == "convened" || word == "established" || word == "made" ||
        word == "agreed" || word == "outcome" || word == "outcomes" || word == "decided" || word == "report") {
      return word == "report" && i - k > 0;
    }
  }
  return true;
}

bool find_sessions(std::string_view s, const std::vector<Word>& words, Due& due) {
  const auto add = [&](const std::string& printed, const std::string& session) {
    if (("; " + due.as_printed + ";").find("; " + printed + ";") != std::string::npos) return;
    due.as_printed += (due.as_printed.empty() ? "" : "; ") + printed;
    if (due.session.empty()) due.session = session;
  };
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i].folded == "meeting" && i > 1 && ordinal(words[i - 1].folded) > 0 && words[i - 2].folded == "its" &&
        to_come(words, i - 1)) {
      add(words[i - 1].folded + " meeting", "");
    }
    if (words[i].folded != "session" && words[i].folded != "sessions") continue;
    std::size_t at = i;
    while (at > 0 && session_adjective(words[at - 1].folded)) --at;
    if (at == 0) continue;
    --at;
    std::size_t first = at;
    int number = ordinal_ending(s, words, at, first);
    if (number > 0) {
      std::string printed = std::to_string(number);
      std::string session = printed;
      while (first > 1 && words[i].folded == "sessions" &&
             (words[first - 1].folded == "and" || words[first - 1].folded == "to")) {
        number = ordinal_ending(s, words, first - 2, first);
        if (number == 0) break;
        session = std::to_string(number);
        printed = session + " and " + printed;
      }
      // "its second regular session of 1991": of a council that meets several times a year
      if (number <= 3 && i + 2 < words.size() && words[i + 1].folded == "of" && is_year(words[i + 2].folded)) {
        session = words[i + 2].folded;
        printed = std::string(s.substr(words[first].span.begin, words[i + 2].span.end - words[first].span.begin));
      }
      if (to_come(words, first)) add(printed, session);
    } else if (is_year(words[at].folded)) {
      if (to_come(words, at)) add(words[at].folded + " session", words[at].folded);  // "its 2026 session"
    } else if (words[at].folded == "same") {
      due.same_session = true;
    } else if (i + 2 < words.size() && (words[i + 1].folded == "of" || words[i + 1].folded == "in") &&
               is_year(words[i + 2].folded)) {
      if (to_come(words, at)) add(words[i + 2].folded + " session", words[i + 2].folded);
    }
  }
  return !due.as_printed.empty() || due.same_session;
}

bool find_date(std::string_view s, const std::vector<Word>& words, Due& due) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string& word = words[i].folded;
    const bool preposition =
        word == "by" || word == "before" || word == "than" || word == "until" || word == "in" || word == "on";
    if (!preposition || i + 1 >= words.size()) continue;
    std::size_t from = words[i + 1].span.begin;
    if (words[i + 1].folded == "the" || words[i + 1].folded == "end") continue;
    if (const auto dates = citation::parse_dates(s, from)) {
      due.as_printed = std::string(s.substr(dates->span.begin, dates->span.size()));
      return true;
    }
    const std::string& next = words[i + 1].folded;
    const bool year = next.size() == 4 && (next[0] == '1' || next[0] == '2') &&
                      next.find_first_not_of("0123456789") == std::string::npos;
    if (year && (word == "in" || word == "by" || word == "than" || word == "before")) {
      due.as_printed = next;
      if (i + 3 < words.size() && words[i + 2].folded == "and" && words[i + 3].folded.size() == 4 &&
          words[i + 3].folded.find_first_not_of("0123456789") == std::string::npos) {
        due.as_printed += " and " + words[i + 3].folded;
      }
      return true;
    }
  }
  return false;
}

// "within 60 days of the adoption …", "before the expiry of the mandate", "at least one month before …": the words up
// to the next comma; "as soon as possible" where no term is set.
bool find_term(std::string_view s, const std::vector<Word>& words, Due& due) {
  const auto is = [&](std::size_t i, std::string_view word) { return i < words.size() && words[i].folded == word; };
  bool soon = false;
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    const bool within = is(i, "within") && citation::is_digit(words[i + 1].folded[0]);
    const bool before =
        is(i, "before") && is(i + 1, "the") && (is(i + 2, "end") || is(i + 2, "expiry") || is(i + 2, "expiration"));
    const bool later = is(i, "than") && citation::is_digit(words[i + 1].folded[0]);
    const bool end_of_period = is(i, "at") && is(i + 1, "the") && is(i + 2, "end") && is(i + 3, "of");
    const bool least =
        is(i, "at") && is(i + 1, "least") &&
        (is(i + 3, "month") || is(i + 3, "months") || is(i + 3, "weeks") || is(i + 3, "week") || is(i + 3, "days"));
    soon = soon || (is(i, "soon") && is(i + 1, "as") && is(i + 2, "possible"));
    if (!within && !before && !later && !least && !end_of_period) continue;
    const std::size_t begin = before || least || end_of_period ? words[i].span.begin : words[i + 1].span.begin;
    std::size_t end = s.find_first_of(",;.", begin);
    if (end == std::string_view::npos) end = s.size();
    // What follows the term is whom the report goes to, or what it is on.
    for (const std::string_view next : {" and ", " to the ", " on its ", " on the implementation"}) {
      end = std::min(end, s.find(next, begin));
    }
    if (within || later || least) end = std::min(end, s.find(" on ", begin));
    if (end_of_period) end = std::min(end, std::min(s.find(" a report", begin), s.find(" the report", begin)));
    due.as_printed = std::string(s.substr(begin, end - begin));
    return true;
  }
  if (soon) due.as_printed = "as soon as possible";
  return soon;
}

// After "every": "year", "six months", "second session", "120 days".
bool is_span_of_time(const std::vector<Word>& words, std::size_t first) {
  for (std::size_t i = first; i < std::min(first + 2, words.size()); ++i) {
    for (const std::string_view unit : {"day", "week", "month", "quarter", "year", "session", "meeting", "biennium"}) {
      if (words[i].folded == unit || (words[i].folded.starts_with(unit) && words[i].folded.size() == unit.size() + 1))
        return true;
    }
  }
  return false;
}

bool find_recurrence(std::string_view s, const std::vector<Word>& words, Due& due) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string& word = words[i].folded;
    for (const std::string_view known : {"annually", "biennially", "biannually", "quarterly", "monthly", "regularly",
                                         "periodically", "semiannually", "triennially", "yearly"}) {
      if (word == known) due.recurrence = known;
    }
    const bool qualifies_report =
        i + 1 < words.size() &&
        (words[i + 1].folded == "report" || words[i + 1].folded == "reports" || words[i + 1].folded == "basis" ||
         words[i + 1].folded == "briefings" || words[i + 1].folded == "updates" || words[i + 1].folded == "briefing" ||
         words[i + 1].folded == "reporting");
    const bool form =
        i + 2 < words.size() && (words[i + 2].folded == "questionnaire" || words[i + 2].folded == "questionnaires");
    if (qualifies_report && !form) {
      for (const std::string_view known : {"annual", "biennial", "quarterly", "monthly", "regular"}) {
        const bool kind_of_report = words[i + 1].folded.starts_with("report");
        if (word == known && !(kind_of_report && known == "regular")) due.recurrence = known;
      }
    }
    if (word == "every" && is_span_of_time(words, i + 1)) {
      std::size_t end = s.find_first_of(",;.:", words[i].span.begin);
      if (end == std::string_view::npos) end = s.size();
      for (const std::string_view next : {" on ", " to ", " and ", " including ", " based "}) {
        const std::size_t joined = s.find(next, words[i].span.begin);
        if (joined != std::string_view::npos) end = std::min(end, joined);
      }
      for (const std::string_view last : {" on", " including"}) {  // before a colon
        if (s.substr(0, end).ends_with(last)) end -= last.size();
      }
      if (end - words[i].span.begin <= 60)
        due.recurrence = std::string(s.substr(words[i].span.begin, end - words[i].span.begin));
    }
    if (!due.recurrence.empty()) return true;
  }
  return false;
}

}  // namespace

int ordinal(std::string_view word) {
  const auto unit = std::find(units.begin() + 1, units.end(), word);
  if (unit != units.end()) return static_cast<int>(unit - units.begin());
  for (std::size_t t = 2; t < tens.size(); ++t) {
    if (word == tenths[t]) return static_cast<int>(t) * 10;
    if (word.size() > tens[t].size() + 1 && word.substr(0, tens[t].size()) == tens[t] && word[tens[t].size()] == '-') {
      const int rest = ordinal(word.substr(tens[t].size() + 1));
      if (rest > 0 && rest < 10) return static_cast<int>(t) * 10 + rest;
    }
  }
  std::size_t i = 0;
  int number = 0;
  while (i < word.size() && i < 3 && citation::is_digit(word[i])) number = number * 10 + (word[i++] - '0');
  const std::string_view rest = word.substr(i);
  if (i > 0 && (rest == "st" || rest == "nd" || rest == "rd" || rest == "th")) return number;
  return 0;
}

Due parse_due(std::string_view s) {
  const std::vector<Word> words = citation::split_words(s);
  Due due;
  find_recurrence(s, words, due);
  if (find_sessions(s, words, due)) return due;
  if (!due.recurrence.empty()) {
    due.as_printed = due.recurrence;
    return due;
  }
  if (!find_date(s, words, due)) find_term(s, words, due);
  return due;
}

}  // namespace recital::relation
