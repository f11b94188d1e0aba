#include "relation/frequency.hpp"

#include <algorithm>

namespace recital::relation {
namespace {

using citation::Word;

// After "every": "year", "six months", "second session", "120 days".
bool is_span_of_time(const std::vector<Word>& words, std::size_t first) {
  for (std::size_t i = first; i < std::min(first + 2, words.size()); ++i) {
    if (is_unit_of_time(words[i].folded)) return true;
  }
  return false;
}

bool reports_or_briefs(std::string_view word) {
  for (const std::string_view known :
       {"report", "reports", "reporting", "update", "updates", "briefing", "briefings", "basis"}) {
    if (word == known) return true;
  }
  return false;
}

// How often, said by an adjective of the report: "annual report".
std::string_view frequency_of_report(const std::vector<Word>& words, std::size_t i) {
  if (i + 1 >= words.size() || !reports_or_briefs(words[i + 1].folded)) return {};
  if (i + 2 < words.size() && words[i + 2].folded.starts_with("questionnaire")) return {};
  for (const std::string_view known : {"annual", "biennial", "quarterly", "monthly"}) {
    if (words[i].folded == known) return known;
  }
  return words[i].folded == "regular" && !words[i + 1].folded.starts_with("report") ? "regular" : std::string_view();
}

// The same where other words stand between, "annual progress report", or by an adjective that may be no more than the
// kind of report, "submit periodic reports".
std::string_view passing_frequency(const std::vector<Word>& words, std::size_t i) {
  for (const std::string_view known : {"annual", "biennial", "triennial", "quarterly"}) {
    if (words[i].folded != known) continue;
    for (std::size_t noun = i + 1; noun < std::min(i + 4, words.size()); ++noun) {
      if (reports_or_briefs(words[noun].folded)) return known;
      if (words[noun].capital || words[noun].folded == "and" || words[noun].folded == "to") break;
    }
  }
  if (i == 0) return {};
  for (const std::string_view known : {"regular", "periodic", "frequent"}) {
    if (words[i].folded != known || i + 1 >= words.size() || !reports_or_briefs(words[i + 1].folded)) continue;
    // right after the act's verb, "submit periodic reports", which the words begin with
    if (i == 1 || words[i - 1].folded == "with" || words[i - 1].folded == "a") return known;
  }
  return {};
}

// "once a year", "twice per year" from word `i`.
bool is_times_a_year(const std::vector<Word>& words, std::size_t i) {
  return i + 2 < words.size() && (words[i].folded == "once" || words[i].folded == "twice") &&
         (words[i + 1].folded == "a" || words[i + 1].folded == "per" || words[i + 1].folded == "every" ||
          words[i + 1].folded == "each") &&
         is_unit_of_time(words[i + 2].folded);
}

}  // namespace

bool is_unit_of_time(std::string_view word) {
  for (const std::string_view unit : {"hour", "day", "week", "month", "quarter", "year", "session", "meeting"}) {
    if (word == unit || (word.starts_with(unit) && word.size() == unit.size() + 1 && word.back() == 's')) return true;
  }
  return word == "biennium";
}

std::string frequency(std::string_view s, const std::vector<Word>& words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string& word = words[i].folded;
    for (const std::string_view known : {"annually", "biennially", "biannually", "quarterly", "monthly", "regularly",
                                         "periodically", "semiannually", "triennially", "yearly"}) {
      if (word == known) return std::string(known);
    }
    if (const std::string_view often = frequency_of_report(words, i); !often.empty()) return std::string(often);
    if (is_times_a_year(words, i)) {
      return std::string(s.substr(words[i].span.begin, words[i + 2].span.end - words[i].span.begin));
    }
    if (word == "every" && is_span_of_time(words, i + 1)) {
      constexpr std::size_t longest = 60;  // bytes
      const std::size_t begin = words[i].span.begin;
      std::string_view often = s.substr(begin, longest + 12);
      std::size_t end = often.find_first_of(",;.:");
      for (const std::string_view next : {" on ", " to ", " and ", " including ", " based "})
        end = std::min(end, often.find(next));
      often = often.substr(0, end);
      for (const std::string_view last : {" on", " including"}) {  // before a colon
        if (often.ends_with(last)) often.remove_suffix(last.size());
      }
      if (often.size() <= longest) return std::string(often);
    }
  }
  return {};
}

std::string frequency_in_passing(const std::vector<Word>& words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool now_and_then = words[i].folded == "from" && i + 3 < words.size() && words[i + 1].folded == "time" &&
                              words[i + 2].folded == "to" && words[i + 3].folded == "time";
    if (now_and_then) return "from time to time";
    if (const std::string_view often = passing_frequency(words, i); !often.empty()) return std::string(often);
  }
  return {};
}

}  // namespace recital::relation
