#include "relation/reporting_acts.hpp"

#include <algorithm>
#include <array>
#include <string>

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
constexpr std::array<std::string_view, 3> informing_givers = {"provide", "submit", "transmit"};
constexpr std::array<std::string_view, 12> possessors = {"its", "his",  "her",  "their", "the", "a",
                                                         "an",  "this", "that", "such",  "any", "each"};
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

// Whether a bare verb here is something somebody is asked to do: "to report", "and report", "that he submit", "shall
// submit".
bool asked(const std::vector<Word>& words, std::size_t i, bool clearly_verb) {
  const std::size_t before = past_adverbs(words, i);
  if (before == 0) return false;
  const std::string& word = words[before - 1].folded;
  for (const std::string_view link : {"to", "and", "or", "shall", "should", "also", "then", "he", "she", "it", "they",
                                      "general", "director", "commissioner"}) {
    if (word == link) return true;
  }
  if (!clearly_verb) return false;
  for (std::size_t k = before; k > 0 && before - k < 8; --k) {
    if (words[k - 1].folded == "that") return true;
  }
  return false;
}

// "in its next report", "in the context of the next progress report" from word `at`: the word "report"; npos when it
// doesn't stand.
std::size_t in_report(std::string_view s, const std::vector<Word>& words, std::size_t at) {
  if (at + 1 >= words.size() || (words[at].folded != "in" && words[at].folded != "within")) return npos;
  if (at > 0) {  // "referred to in his previous report", "contained in the report": where something stands already
    for (const std::string_view before : {"to", "contained", "out", "forth", "made", "outlined", "described",
                                          "presented", "included", "given", "recommended", "proposed", "identified"}) {
      if (words[at - 1].folded == before) return npos;
    }
  }
  std::size_t i = at + 1;
  if (i + 2 < words.size() && words[i].folded == "the" && words[i + 1].folded == "context" &&
      words[i + 2].folded == "of")
    i += 3;
  if (i >= words.size() || !among(possessors, words[i].folded)) return npos;
  for (std::size_t k = i + 1; k < words.size() && k < i + 7; ++k) {
    if (gap_before(s, words, k).find_first_of(",;:.") != std::string_view::npos || among(prepositions, words[k].folded))
      return npos;
    if (words[k].folded == "report" || words[k].folded == "reports" || words[k].folded == "reporting") return k;
  }
  return npos;
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
    if (comma && noun.size() > 4 && noun.compare(noun.size() - 3, 3, "ing") == 0) return npos;
    if (k > verb + 1 && among(giving, noun) && words[k - 1].folded == "to") return npos;
    if (const std::size_t report = in_report(s, words, k); report != npos) return report;
    if (k == verb + 1 && (noun == "them" || noun == "it") && (word == "submit" || word == "present")) {
      for (std::size_t before = verb; before > 0 && verb - before < 25; --before) {
        if (words[before - 1].folded == "reports" || words[before - 1].folded == "report") return k;
      }
    }
    const bool near = k < verb + 8;
    const bool briefing = noun.compare(0, 8, "briefing") == 0;
    if (word == "hold" && !(briefing && near)) continue;
    const bool report = among(reports, noun) || (near && among(assessments, noun));
    const bool information = near && noun == "information" && among(informing_givers, word);
    const bool conclusions = near && among(findings, noun) && (word == "submit" || word == "present");
    if (!report && !information && !conclusions) continue;
    // "for the report", "of the report": not what is given.
    std::size_t open = k;
    while (open > verb + 1 && !among(prepositions, words[open - 1].folded) &&
           !among(possessors, words[open - 1].folded) &&
           gap_before(s, words, open).find(',') == std::string_view::npos && k - open < 8) {
      --open;
    }
    while (open > verb + 1 && among(possessors, words[open - 1].folded)) --open;
    if (open > verb + 1 && among(prepositions, words[open - 1].folded)) continue;
    if (among(passing, word) && words[open].folded == "the") continue;
    return k;
  }
  return npos;
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
    } else if (word == "keep" && asked(words, i, true)) {
      for (std::size_t k = i + 1; k < words.size() && k < i + 22; ++k) {
        if (gap_before(s, words, k).find(';') != std::string_view::npos) break;
        if (words[k].folded == "informed" || words[k].folded == "apprised" || words[k].folded == "updated" ||
            words[k].folded == "abreast") {
          acts.push_back({ActKind::keeping_informed, i, k});
          break;
        }
      }
    } else if ((word == "brief" || word == "inform") && asked(words, i, true) && i + 1 < words.size()) {
      const bool article = words[i + 1].folded == "the";
      const bool body =
          article ? i + 2 < words.size() && words[i + 2].capital : words[i + 1].capital || words[i + 1].folded == "it";
      if (body) acts.push_back({ActKind::keeping_informed, i, i});
    } else if (word == "including" || (among(covering, word) && asked(words, i, true))) {
      // "include in its next report", "pay special attention in its annual report", "including in their national
      // reports"
      for (std::size_t k = i + 1; k < words.size() && k < i + (word == "including" ? 2 : 5); ++k) {
        if (k > i + 1 && gap_before(s, words, k).find_first_of(";:.") != std::string_view::npos) break;
        if (const std::size_t report = in_report(s, words, k); report != npos) {
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
        acts.push_back(act);
      }
    }
  }
  return acts;
}

}  // namespace recital::relation
