#include "relation/due.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "citation/date.hpp"
#include "citation/folded.hpp"
#include "citation/phrases.hpp"
#include "relation/frequency.hpp"

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

// "60", "thirty", "a": what may stand before a unit of time.
bool is_count(std::string_view word) {
  for (const std::string_view count :
       {"a", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve", "fifteen",
        "eighteen", "twenty", "thirty", "forty", "sixty", "ninety"}) {
    if (word == count) return true;
  }
  return !word.empty() && citation::is_digit(word[0]);
}

// "thirty days", "a period of six months", "24 hours", "forty-five days" from word `first`.
bool is_term(const std::vector<Word>& words, std::size_t first) {
  if (first >= words.size() || !is_count(words[first].folded)) return false;
  for (std::size_t i = first + 1; i < std::min(first + 5, words.size()); ++i) {
    if (is_unit_of_time(words[i].folded)) return true;
    const std::string& word = words[i].folded;
    if (word != "period" && word != "of" && word != "working" && word != "calendar" && !is_count(word)) return false;
  }
  return false;
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

struct NamedSession {
  std::string printed;
  std::string session;
  bool own;  // "its forty-fifth session", not "the twenty-fourth special session", which may stand in a title
};

// "next", "a subsequent": a session told by its place in time only.
bool later_one(std::string_view word) {
  for (const std::string_view known :
       {"next", "subsequent", "following", "forthcoming", "coming", "upcoming", "future", "successive", "relevant"}) {
    if (word == known) return true;
  }
  return false;
}

// The sessions at which something is to happen, each once, in the order of the text.
std::vector<NamedSession> sessions_to_come(std::string_view s, const std::vector<Word>& words) {
  std::vector<NamedSession> named;
  const auto add = [&](const std::string& printed, const std::string& session, std::size_t first) {
    const auto same = [&](const NamedSession& one) { return one.printed == printed; };
    const bool own = first > 0 && (words[first - 1].folded == "its" || words[first - 1].folded == "their");
    if (std::none_of(named.begin(), named.end(), same)) named.push_back({printed, session, own});
  };
  const auto words_from = [&](std::size_t first, std::size_t last) {
    return std::string(s.substr(words[first].span.begin, words[last].span.end - words[first].span.begin));
  };
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i].folded == "meeting" && i > 1 && words[i - 2].folded == "its" &&
        (ordinal(words[i - 1].folded) > 0 || later_one(words[i - 1].folded)) && to_come(words, i - 1)) {
      add(words[i - 1].folded + " meeting", "", i - 1);
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
        printed = words_from(first, i + 2);
      }
      if (to_come(words, first)) add(printed, session, first);
    } else if (is_year(words[at].folded)) {
      if (to_come(words, at)) add(words[at].folded + " session", words[at].folded, at);  // "its 2026 session"
    } else if (i + 2 < words.size() && (words[i + 1].folded == "of" || words[i + 1].folded == "in") &&
               is_year(words[i + 2].folded)) {
      if (to_come(words, at)) add(words[i + 2].folded + " session", words[i + 2].folded, at);
    } else if (later_one(words[at].folded) && to_come(words, at)) {
      add(words_from(at, i), "", at);  // "its next regular session"
    }
  }
  return named;
}

// "at the same session", "at that session".
bool says_same_session(const std::vector<Word>& words) {
  for (std::size_t i = 1; i < words.size(); ++i) {
    if (words[i].folded == "session" && (words[i - 1].folded == "same" || words[i - 1].folded == "that")) return true;
  }
  return false;
}

// "the end of 2016", "the end of February 2013" from word `first`, without the article; empty when that isn't there.
std::string end_of_year_or_month(std::string_view s, const std::vector<Word>& words, std::size_t first) {
  if (first < words.size() && words[first].folded == "the") ++first;
  if (first + 2 >= words.size() || words[first].folded != "end" || words[first + 1].folded != "of") return {};
  const std::size_t begin = words[first].span.begin;
  if (is_year(words[first + 2].folded)) return std::string(s.substr(begin, words[first + 2].span.end - begin));
  const auto dates = citation::parse_dates(s, words[first + 2].span.begin);
  return dates ? std::string(s.substr(begin, dates->span.end - begin)) : std::string();
}

bool find_date(std::string_view s, const std::vector<Word>& words, Due& due) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string& word = words[i].folded;
    const bool preposition = word == "by" || word == "before" || word == "than" || word == "until" || word == "in" ||
                             word == "on" || word == "during";
    if (!preposition || i + 1 >= words.size()) continue;
    // "submit, during January 1991, a report", not "report on activities during 2004"
    const bool aside =
        i > 0 && s.substr(words[i - 1].span.end, words[i].span.begin - words[i - 1].span.end).find(',') !=
                     std::string_view::npos;
    if (word == "during" && !aside) continue;
    if (const std::string end = end_of_year_or_month(s, words, i + 1); word != "before" && !end.empty()) {
      due.as_printed = end;
      return true;
    }
    std::size_t from = words[i + 1].span.begin;
    if (words[i + 1].folded == "the" || words[i + 1].folded == "end") continue;
    if (const auto dates = citation::parse_dates(s, from)) {
      due.as_printed = std::string(s.substr(dates->span.begin, dates->span.size()));
      return true;
    }
    const std::string& next = words[i + 1].folded;
    if (is_year(next) && word != "on" && word != "until") {
      due.as_printed = next;
      if (i + 3 < words.size() && words[i + 2].folded == "and" && is_year(words[i + 3].folded)) {
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
  std::string soon;
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    const bool within = is(i, "within") && is_term(words, i + 1);
    const bool before =
        is(i, "before") && is(i + 1, "the") && (is(i + 2, "end") || is(i + 2, "expiry") || is(i + 2, "expiration"));
    const bool later = is(i, "than") && is_term(words, i + 1);
    const bool end_of_period = is(i, "at") && is(i + 1, "the") && is(i + 2, "end") && is(i + 3, "of");
    const bool least =
        is(i, "at") && is(i + 1, "least") &&
        (is(i + 3, "month") || is(i + 3, "months") || is(i + 3, "weeks") || is(i + 3, "week") || is(i + 3, "days"));
    if (soon.empty() && is(i, "soon") && is(i + 1, "as") && is(i + 2, "possible")) soon = "as soon as possible";
    if (soon.empty() && is(i, "without") && is(i + 1, "delay")) soon = "without delay";
    if (soon.empty() && is(i, "without") && is(i + 1, "further") && is(i + 2, "delay")) soon = "without further delay";
    if (soon.empty() && is(i, "early") && is(i + 1, "as") && is(i + 2, "possible")) soon = "as early as possible";
    if (soon.empty() && is(i, "earliest") && is(i + 1, "possible") && i + 2 < words.size()) {
      soon = "earliest possible " + words[i + 2].folded;  // "date", "opportunity"
    }
    if (!within && !before && !later && !least && !end_of_period) continue;
    const std::size_t begin = before || least || end_of_period ? words[i].span.begin : words[i + 1].span.begin;
    std::size_t end = s.find_first_of(",;.", begin);
    if (end == std::string_view::npos) end = s.size();
    // What follows the term is whom the report goes to, or what it is on.
    for (const std::string_view next : {" and ", " to the ", " on its ", " on the implementation", " regarding "}) {
      end = std::min(end, s.find(next, begin));
    }
    if (within || later || least) end = std::min(end, s.find(" on ", begin));
    if (!before) end = std::min(end, std::min(s.find(" a report", begin), s.find(" the report", begin)));
    due.as_printed = std::string(s.substr(begin, end - begin));
    return true;
  }
  due.as_printed = soon;
  return !soon.empty();
}

// "…, and periodically thereafter", " and thereafter": what follows the sessions named; empty when nothing does.
std::string thereafter(std::string_view s, const std::vector<Word>& words) {
  for (std::size_t i = 2; i < words.size(); ++i) {
    if (words[i].folded != "thereafter") continue;
    std::size_t first = i;
    while (first > 0 && i - first < 5 && !words[first - 1].folded.starts_with("session") &&
           !words[first - 1].folded.starts_with("report"))
      --first;
    if (first == 0 || words[first].folded != "and" || !words[first - 1].folded.starts_with("session")) continue;
    return " " + std::string(s.substr(words[first].span.begin, words[i].span.end - words[first].span.begin));
  }
  return {};
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
  due.recurrence = frequency(s, words);
  for (const NamedSession& named : sessions_to_come(s, words)) {
    // "an annual report to subsequent sessions": how often says more
    if (named.session.empty() && !due.recurrence.empty()) continue;
    due.as_printed += (due.as_printed.empty() ? "" : "; ") + named.printed;
    if (due.session.empty()) due.session = named.session;
  }
  if (!due.session.empty()) due.as_printed += thereafter(s, words);
  due.same_session = says_same_session(words);
  if (!due.as_printed.empty() || due.same_session) return due;
  if (!due.recurrence.empty()) {
    due.as_printed = due.recurrence;
    return due;
  }
  if (find_date(s, words, due) || find_term(s, words, due)) return due;
  due.recurrence = frequency_in_passing(words);
  due.as_printed = due.recurrence;
  return due;
}

Due due_in_aside(std::string_view before) {
  constexpr std::size_t npos = std::string_view::npos;
  // The act, or a verb that shares it, follows the comma; else the aside is another's.
  const std::size_t comma = before.rfind(',');
  if (comma == npos || citation::match_word(before, citation::skip_spaces(before, comma + 1), "to ") == npos) return {};
  const std::size_t infinitive = before.substr(0, comma).rfind(" to ");
  for (std::size_t open = before.find(','); open < comma;) {
    const std::size_t close = before.find(',', open + 1);
    const std::size_t first = citation::skip_spaces(before, open + 1);
    const bool others = infinitive != npos && infinitive > close;
    for (const std::string_view head : {"within ", "by ", "at its ", "at their ", "no later ", "not later ", "before ",
                                        "every ", "during ", "at the latest "}) {
      if (others || first >= close || citation::match_word(before, first, head) == npos) continue;
      // the comma before it is what tells "during" from a past year
      Due due = parse_due(before.substr(open, close - open));
      if (!due.as_printed.empty()) return due;
    }
    open = close;
  }
  return {};
}

Due last_session(std::string_view s) {
  Due due;
  const std::vector<NamedSession> named = sessions_to_come(s, citation::split_words(s));
  const auto last = std::find_if(named.rbegin(), named.rend(), [](const NamedSession& one) { return one.own; });
  if (last == named.rend()) return due;
  due.as_printed = last->printed;
  due.session = last->session;
  return due;
}

}  // namespace recital::relation
