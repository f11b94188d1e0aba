#include "relation/reporting_acts.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "citation/folded.hpp"
#include "relation/frequency.hpp"

namespace recital::relation {
namespace {

using citation::Word;

template <std::size_t N>
bool among(const std::array<std::string_view, N>& set, std::string_view word) {
  return std::find(set.begin(), set.end(), word) != set.end();
}

constexpr std::array<std::string_view, 17> giving = {"submit",  "present", "provide", "prepare",   "transmit", "issue",
                                                     "produce", "give",    "furnish", "deliver",   "supply",   "make",
                                                     "convey",  "forward", "compile", "circulate", "hold"};
// Handing on: what is passed is a report of the giver only when it is "a report" or "its report".
constexpr std::array<std::string_view, 6> passing = {"transmit", "issue", "convey", "forward", "circulate", "make"};
constexpr std::array<std::string_view, 6> reports = {"report", "reports", "update", "updates", "briefing", "briefings"};
constexpr std::array<std::string_view, 4> informing_givers = {"provide", "submit", "transmit", "present"};
constexpr std::array<std::string_view, 12> possessors = {"its", "his",  "her",  "their", "the", "a",
                                                         "an",  "this", "that", "such",  "any", "each"};
constexpr std::array<std::string_view, 5> owners = {"its", "his", "her", "their", "all"};
constexpr std::array<std::string_view, 10> prepositions = {"of",   "in",    "from", "on",   "for",
                                                           "with", "under", "by",   "into", "through"};

constexpr std::array<std::string_view, 6> assessments = {"assessment", "assessments", "account",
                                                         "summary",    "review",      "overview"};
constexpr std::array<std::string_view, 3> findings = {"conclusions", "recommendations", "findings"};
constexpr std::array<std::string_view, 14> covering = {"include", "address",  "reflect",     "pay",       "elaborate",
                                                       "cover",   "consider", "incorporate", "highlight", "describe",
                                                       "discuss", "examine",  "continue",    "give"};
constexpr std::size_t npos = std::string_view::npos;

std::string_view gap_before(std::string_view s, const std::vector<Word>& words, std::size_t i) {
  return i == 0 ? std::string_view() : s.substr(words[i - 1].span.end, words[i].span.begin - words[i - 1].span.end);
}

bool for_a_purpose(std::string_view before_to) {
  for (const std::string_view word : {"necessary", "needed", "required", "capacity", "ability", "able", "order"}) {
    if (before_to == word) return true;
  }
  return false;
}

// Whether a bare verb here is something somebody is asked to do: "to report", "and report", "that he submit", "shall
// submit".
bool asked(const std::vector<Word>& words, std::size_t i, bool clearly_verb) {
  const std::size_t before = past_adverbs(words, i);
  if (before == 0) return false;
  const std::string& word = words[before - 1].folded;
  // "to invite them to provide the Secretary-General with a report", "and encourage them to report": asked by others
  const bool infinitive = word == "to" && before > 1;
  const bool of_others = infinitive && before > 3 && words[before - 2].folded == "them" &&
                         (words[before - 4].folded == "to" || words[before - 4].folded == "and") &&
                         !words[before - 3].folded.ends_with("s");
  // "the resources necessary to prepare the report", "in order to inform the Council": what something is for
  const bool purpose = infinitive && for_a_purpose(words[before - 2].folded) &&
                       words[before - 2].span.end + 1 == words[before - 1].span.begin;
  if (of_others || purpose) return false;
  for (const std::string_view link : {"to", "and", "or", "shall", "should", "also", "then", "he", "she", "it", "they",
                                      "general", "director", "commissioner"}) {
    if (word == link) return true;
  }
  if (word == "will") return before < 2 || (words[before - 2].folded != "who" && words[before - 2].folded != "which");
  if (!clearly_verb) return false;
  // "that, after a discussion with the Committee, the Panel of Experts submit"
  const std::size_t reach = words[before - 1].capital ? 20 : 8;
  for (std::size_t k = before; k > 0 && before - k < reach; --k) {
    if (words[k - 1].folded == "that") return true;
  }
  return false;
}

// "in its next report", "in the context of the next progress report", "as part of his annual reporting" from word `at`:
// the word "report"; npos when it doesn't stand. `far` from the verb only what is somebody's, or still to come, counts.
std::size_t in_report(std::string_view s, const std::vector<Word>& words, std::size_t at, bool far = false) {
  if (at + 1 >= words.size()) return npos;
  const bool part =
      words[at].folded == "part" && words[at + 1].folded == "of" && at > 0 && words[at - 1].folded == "as";
  if (words[at].folded != "in" && words[at].folded != "within" && !part) return npos;
  if (at > 0) {  // "referred to in his previous report", "contained in the report": where something stands already
    for (const std::string_view before : {"to", "contained", "out", "forth", "made", "outlined", "described",
                                          "presented", "included", "given", "recommended", "proposed", "identified"}) {
      if (words[at - 1].folded == before) return npos;
    }
  }
  std::size_t i = part ? at + 2 : at + 1;
  if (i + 2 < words.size() && words[i].folded == "the" && words[i + 1].folded == "context" &&
      words[i + 2].folded == "of")
    i += 3;
  if (i >= words.size() ||
      !(among(possessors, words[i].folded) || words[i].folded == "all" || words[i].folded == "future"))
    return npos;
  bool somebodys = among(owners, words[i].folded);
  for (std::size_t k = i + 1; k < words.size() && k < i + 7; ++k) {
    if (gap_before(s, words, k).find_first_of(",;:.") != std::string_view::npos || words[k].folded == "to" ||
        among(prepositions, words[k].folded))
      return npos;
    if (words[k].folded == "next" || words[k].folded == "future" || words[k].folded == "forthcoming") somebodys = true;
    const bool report = words[k].folded == "report" || words[k].folded == "reports" || words[k].folded == "reporting" ||
                        words[k].folded == "briefings";
    if (report && k + 2 < words.size() && words[k + 1].folded == "to" && words[k + 2].folded == "be") somebodys = true;
    if (report) return somebodys || !far ? k : npos;
  }
  return npos;
}

// "update the Security Council", not "update the Guidelines": whether a body stands right after the verb.
bool to_a_body(std::string_view s, const std::vector<Word>& words, std::size_t verb) {
  std::size_t first = verb + 1;
  if (first < words.size() &&
      gap_before(s, words, first).find(',') != npos) {  // "update, within existing modalities, the Commission"
    while (first + 1 < words.size() && first < verb + 10 && gap_before(s, words, ++first).find(',') == npos) {
    }
  }
  for (std::size_t k = first; k < words.size() && k < first + 4; ++k) {
    for (const std::string_view body : {"assembly", "council", "commission", "committee", "board"}) {
      if (words[k].folded == body && words[k].capital) return true;
    }
    if (k > first && !words[k].capital) return false;
  }
  return false;
}

// "present their evaluations and seek information": another verb has it.
bool given_by_another(std::string_view before_information) {
  for (const std::string_view verb : {"seek", "exchange", "share", "gather", "collect", "receive", "request"}) {
    if (before_information == verb) return true;
  }
  return false;
}

// "reporting" by itself, not "reporting burden", "reporting procedures".
bool ends_the_name(const std::vector<Word>& words, std::size_t at) {
  if (at + 1 >= words.size()) return true;
  for (const std::string_view next : {"on", "to", "of", "in", "about", "regarding", "concerning", "by", "and"}) {
    if (words[at + 1].folded == next) return true;
  }
  return false;
}

// "submit … a report", "provide information", "submit its conclusions to the Council", "submit them": what makes giving
// a report of it.
std::size_t given_report(std::string_view s, const std::vector<Word>& words, std::size_t verb) {
  const std::string& word = words[verb].folded;
  for (std::size_t k = verb + 1; k < words.size() && k < verb + 45; ++k) {
    const std::string_view gap = gap_before(s, words, k);
    if (gap.find_first_of(";:.") != std::string_view::npos) return npos;
    const std::string& noun = words[k].folded;
    const bool comma = gap.find(',') != npos;
    if (noun == "taking") {  // "prepare, taking into account the report of the Commissioner, a plan": what is taken is
                             // not given
      while (k + 1 < words.size() && gap_before(s, words, k + 1).find(',') == npos) ++k;
      continue;
    }
    if (comma && noun.size() > 4 && noun.ends_with("ing") && noun != "during") return npos;
    // "provide a support package, and update the plan": another verb, not what is given
    const bool bare = words[k - 1].folded == "to" || words[k - 1].folded == "shall" || words[k - 1].folded == "will" ||
                      words[k - 1].folded == "should";
    if (k > verb + 1 && bare && noun == "update") continue;
    if (k > verb + 1 && bare && (among(giving, noun) || among(reports, noun))) return npos;
    if (const std::size_t report = in_report(s, words, k); report != npos) return report;
    if (k == verb + 1 && (noun == "them" || noun == "it") && (word == "submit" || word == "present")) {
      for (std::size_t before = verb; before > 0 && verb - before < 25; --before) {
        if (words[before - 1].folded == "reports" || words[before - 1].folded == "report") return k;
      }
    }
    const bool near = k < verb + 8;
    const bool briefing = noun.compare(0, 8, "briefing") == 0;
    if (word == "hold" && !(briefing && near)) continue;
    const bool reporting = near && noun == "reporting" &&
                           (word == "provide" || word == "present" || word == "submit") && ends_the_name(words, k);
    const bool report = among(reports, noun) || reporting || (near && among(assessments, noun));
    const bool information =
        near && noun == "information" && among(informing_givers, word) && !given_by_another(words[k - 1].folded);
    const bool own = among(possessors, words[k - 1].folded) || words[k - 1].folded == "and";
    const bool conclusions =
        near && among(findings, noun) && (word == "submit" || word == "present") && (noun != "recommendations" || own);
    if (!report && !information && !conclusions) continue;
    // "for the report", "of the report": not what is given.
    std::size_t open = k;
    while (open > verb + 1 && !among(prepositions, words[open - 1].folded) &&
           !among(possessors, words[open - 1].folded) &&
           gap_before(s, words, open).find(',') == std::string_view::npos && k - open < 8) {
      --open;
    }
    while (open > verb + 1 && among(possessors, words[open - 1].folded)) --open;
    // "provide the Council with a report"
    const bool with = open > verb + 1 && words[open - 1].folded == "with" && words[open].folded != "the" &&
                      (!information || to_a_body(s, words, verb)) &&
                      (word == "provide" || word == "furnish" || word == "supply" || word == "present");
    if (open > verb + 1 && among(prepositions, words[open - 1].folded) && !with) continue;
    if (among(passing, word) && words[open].folded == "the") continue;
    return k;
  }
  return npos;
}

// "inform the Committee's decision": not the Committee is informed.
bool of_a_body(const std::vector<Word>& words, std::size_t inform) {
  for (std::size_t k = inform + 1; k < words.size() && k < inform + 5; ++k) {
    if (words[k].capital && words[k].folded.ends_with("'s")) return true;
  }
  return false;
}

// "continue to include in his report", "continue to submit, as part of his annual report": one act, of the later verb.
bool same_covering_act(const std::vector<ReportingAct>& acts, std::size_t object) {
  return !acts.empty() && acts.back().kind == ActKind::covering && acts.back().object == object;
}

// "session", "15 April 2025", "90 days": not the number of a resolution or a paragraph.
bool is_term(std::string_view s, const std::vector<Word>& words, std::size_t k) {
  const std::string& word = words[k].folded;
  if (word.starts_with("session")) return true;
  if (!citation::is_digit(word[0]) || k + 1 >= words.size()) return false;
  const std::string& before = words[k - 1].folded;
  const bool number =
      before.starts_with("resolution") || before.starts_with("paragraph") || gap_before(s, words, k) != " ";
  return (word.size() == 4 && !number) || is_unit_of_time(words[k + 1].folded);
}

// "a midterm update to the Committee no later than 28 July 2018, and a final report no later than 28 January 2019":
// what follows after the term of the first, a date or a session, is a report of its own.
void add_further_reports(std::string_view s, const std::vector<Word>& words, const ReportingAct& act,
                         std::vector<ReportingAct>& acts) {
  constexpr std::size_t reach = 45;  // words
  bool term = false;
  for (std::size_t k = act.object + 1; k + 2 < words.size() && k < act.object + reach; ++k) {
    const std::string_view gap = gap_before(s, words, k);
    const std::string& word = words[k].folded;
    const bool another_act = among(giving, word) || word == "keep" || word == "inform" || word == "brief";
    if (gap.find_first_of(";:.") != std::string_view::npos || another_act) return;
    if (is_term(s, words, k)) term = true;
    const bool article = word == "a" || word == "an";
    const bool joined = words[k - 1].folded == "and" || words[k - 1].folded == "then" || gap.find(',') != npos;
    if (!term || !article || !joined) continue;
    for (std::size_t noun = k + 2; noun < std::min(k + 5, words.size()); ++noun) {
      if (gap_before(s, words, noun) != " ") break;
      if (!among(reports, words[noun].folded)) continue;
      acts.push_back({ActKind::giving, k, noun, false, false, true, act.word});
      k = noun;
      term = false;
      break;
    }
  }
}

}  // namespace

std::size_t past_adverbs(const std::vector<Word>& words, std::size_t verb) {
  while (verb > 0 && words[verb - 1].folded.size() > 3 &&
         words[verb - 1].folded.compare(words[verb - 1].folded.size() - 2, 2, "ly") == 0)
    --verb;
  return verb;
}

std::vector<ReportingAct> reporting_acts(std::string_view s, const std::vector<Word>& words) {
  std::vector<ReportingAct> acts;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string& word = words[i].folded;
    if (word == "report" && asked(words, i, false) && !(i + 1 < words.size() && words[i + 1].folded == "of")) {
      acts.push_back({ActKind::reporting, i, i});
    } else if (word == "reporting" && i > 0 && (words[i - 1].folded == "continue" || words[i - 1].folded == "resume")) {
      acts.push_back({ActKind::reporting, i, i});
    } else if ((word == "updating" || word == "briefing" || word == "informing") && i > 0 &&
               words[i - 1].folded == "continue" && to_a_body(s, words, i)) {
      acts.push_back({ActKind::keeping_informed, i, i});
    } else if (word == "keep" && asked(words, i, true)) {
      for (std::size_t k = i + 1; k < words.size() && k < i + 22; ++k) {
        if (gap_before(s, words, k).find(';') != std::string_view::npos) break;
        if (words[k - 1].folded == "as") continue;  // "keep the List as updated as possible"
        if (words[k].folded == "informed" || words[k].folded == "apprised" || words[k].folded == "updated" ||
            words[k].folded == "abreast") {
          acts.push_back({ActKind::keeping_informed, i, k});
          break;
        }
      }
    } else if (word == "update" && asked(words, i, true) && to_a_body(s, words, i)) {
      acts.push_back({ActKind::keeping_informed, i, i});
    } else if ((word == "brief" || word == "inform" || word == "apprise") && asked(words, i, true) &&
               i + 1 < words.size()) {
      const bool article = words[i + 1].folded == "the";
      const bool body =
          article ? i + 2 < words.size() && words[i + 2].capital : words[i + 1].capital || words[i + 1].folded == "it";
      if (body && !of_a_body(words, i)) acts.push_back({ActKind::keeping_informed, i, i});
    } else if (word == "including" || (among(covering, word) && asked(words, i, true))) {
      // "include in its next report", "pay special attention in its annual report", "including in their national
      // reports"
      const bool far = word == "include" || word == "address" || word == "reflect" || word == "incorporate" ||
                       word == "highlight" || word == "cover";
      const std::size_t reach = word == "including" ? 2 : far ? 25 : 8;
      for (std::size_t k = i + 1; k < words.size() && k < i + reach; ++k) {
        if (k > i + 1 && gap_before(s, words, k).find_first_of(";:.") != std::string_view::npos) break;
        if (k > i + 2 && (words[k].folded == "report" || among(giving, words[k].folded)) && asked(words, k, true))
          break;
        if (const std::size_t report = in_report(s, words, k, k >= i + 5); report != npos) {
          if (same_covering_act(acts, report)) {
            const std::string& before = words[acts.back().word].folded;
            if (before != "continue" && before != "consider") break;  // "include ways to address it in his report"
            acts.pop_back();
          }
          acts.push_back({ActKind::covering, i, report});
          break;
        }
      }
    } else if (among(giving, word) && asked(words, i, true)) {
      if (const std::size_t object = given_report(s, words, i); object != npos) {
        ReportingAct act{ActKind::giving, i, object};
        act.information = words[object].folded == "information";
        const bool pointing = words[object - 1].folded == "the" || words[object - 1].folded == "that" ||
                              words[object - 1].folded == "this";
        const bool report = words[object].folded == "report" || words[object].folded == "reports";
        const bool other = object + 1 < words.size() && words[object + 1].folded == "of";
        act.same_report = words[object].folded == "it" || words[object].folded == "them" ||
                          (report && pointing && !other) || among(findings, words[object].folded);
        if (same_covering_act(acts, object)) acts.pop_back();
        acts.push_back(act);
        if (among(reports, words[object].folded)) add_further_reports(s, words, act, acts);
      }
    }
  }
  std::stable_sort(acts.begin(), acts.end(),
                   [](const ReportingAct& a, const ReportingAct& b) { return a.word < b.word; });
  return acts;
}

}  // namespace recital::relation
