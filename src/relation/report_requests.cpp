// A reporting act ("to report", "submit … a report", "keep … informed", "include in its report") under a verb that
// asks.
//
// The act gives the recipient, the due date and the subject, in the words up to the next act; the asking verb, in the
// clause itself or in the paragraph that introduces it, gives the addressee: "Requests the Programme to continue: … (e)
// … to keep the Commission informed".
#include "relation/report_requests.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "citation/folded.hpp"
#include "citation/organs.hpp"
#include "relation/due.hpp"
#include "relation/verbs.hpp"

namespace recital::relation {
namespace {

using citation::Folded;
using citation::Word;

template <std::size_t N>
bool among(const std::array<std::string_view, N>& set, std::string_view word) {
  return std::find(set.begin(), set.end(), word) != set.end();
}

constexpr std::array<std::string_view, 16> giving = {"submit",  "present", "provide", "prepare",  "transmit", "issue",
                                                     "produce", "give",    "furnish", "deliver",  "supply",   "make",
                                                     "convey",  "forward", "compile", "circulate"};
constexpr std::array<std::string_view, 6> reports = {"report", "reports", "update", "updates", "briefing", "briefings"};
constexpr std::array<std::string_view, 3> informing_givers = {"provide", "submit", "transmit"};
constexpr std::array<std::string_view, 12> possessors = {"its", "his",  "her",  "their", "the", "a",
                                                         "an",  "this", "that", "such",  "any", "each"};
constexpr std::array<std::string_view, 10> prepositions = {"of",   "in",    "from", "on",   "for",
                                                           "with", "under", "by",   "into", "through"};

constexpr std::array<std::string_view, 4> assessments = {"assessment", "assessments", "account", "summary"};
constexpr std::array<std::string_view, 4> findings = {"conclusions", "recommendations", "findings", "proposals"};
constexpr std::array<std::string_view, 14> covering = {"include", "address",  "reflect",     "pay",       "elaborate",
                                                       "cover",   "consider", "incorporate", "highlight", "describe",
                                                       "discuss", "examine",  "continue",    "give"};
constexpr std::size_t npos = std::string_view::npos;

struct Act {
  std::size_t word = 0;    // its verb
  std::size_t object = 0;  // "report", "informed": the word that makes it one
};

std::string_view gap_before(std::string_view s, const std::vector<Word>& words, std::size_t i) {
  return i == 0 ? std::string_view() : s.substr(words[i - 1].span.end, words[i].span.begin - words[i - 1].span.end);
}

// The word after which adverbs lead up to a verb: "to regularly report".
std::size_t past_adverbs(const std::vector<Word>& words, std::size_t i) {
  while (i > 0 && words[i - 1].folded.size() > 3 &&
         words[i - 1].folded.compare(words[i - 1].folded.size() - 2, 2, "ly") == 0)
    --i;
  return i;
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
    const bool comma = gap.find(',') != std::string_view::npos;
    if (comma && noun.size() > 4 && noun.compare(noun.size() - 3, 3, "ing") == 0)
      return npos;  // ", taking into account the report"
    if (k > verb + 1 && among(giving, noun) && words[k - 1].folded == "to") return npos;
    if (const std::size_t report = in_report(s, words, k); report != npos) return report;
    if (k == verb + 1 && (noun == "them" || noun == "it")) {
      for (std::size_t before = verb; before > 0 && verb - before < 25; --before) {
        if (words[before - 1].folded == "reports" || words[before - 1].folded == "report") return k;
      }
    }
    const bool near = k < verb + 8;
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
    return k;
  }
  return npos;
}

std::vector<Act> acts_in(std::string_view s, const std::vector<Word>& words) {
  std::vector<Act> acts;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string& word = words[i].folded;
    if (word == "report" && asked(words, i, false) && !(i + 1 < words.size() && words[i + 1].folded == "of")) {
      acts.push_back({i, i});
    } else if (word == "reporting" && i > 0 && (words[i - 1].folded == "continue" || words[i - 1].folded == "resume")) {
      acts.push_back({i, i});
    } else if (word == "keep" && asked(words, i, true)) {
      for (std::size_t k = i + 1; k < words.size() && k < i + 22; ++k) {
        if (gap_before(s, words, k).find(';') != std::string_view::npos) break;
        if (words[k].folded == "informed" || words[k].folded == "apprised" || words[k].folded == "updated" ||
            words[k].folded == "abreast") {
          acts.push_back({i, k});
          break;
        }
      }
    } else if ((word == "brief" || word == "inform") && asked(words, i, true) && i + 1 < words.size()) {
      const bool article = words[i + 1].folded == "the";
      const bool body =
          article ? i + 2 < words.size() && words[i + 2].capital : words[i + 1].capital || words[i + 1].folded == "it";
      if (body) acts.push_back({i, i});
    } else if (word == "including" || (among(covering, word) && asked(words, i, true))) {
      // "include in its next report", "pay special attention in its annual report", "including in their national
      // reports"
      for (std::size_t k = i + 1; k < words.size() && k < i + (word == "including" ? 2 : 5); ++k) {
        if (k > i + 1 && gap_before(s, words, k).find_first_of(";:.") != std::string_view::npos) break;
        if (const std::size_t report = in_report(s, words, k); report != npos) {
          acts.push_back({i, report});
          break;
        }
      }
    } else if (among(giving, word) && asked(words, i, true)) {
      if (const std::size_t object = given_report(s, words, i); object != npos) acts.push_back({i, object});
    }
  }
  return acts;
}

std::string without_article(std::string_view s) {
  while (!s.empty() && (s.front() == ' ' || s.front() == ',')) s.remove_prefix(1);
  while (!s.empty() && (s.back() == ' ' || s.back() == ',')) s.remove_suffix(1);
  if (citation::match_word(s, 0, "the ") != std::string_view::npos) s.remove_prefix(4);
  return std::string(s);
}

// The addressee in "… the Secretary-General, in consultation with Member States, to continue to report": up to the
// comma or infinitive.
std::string addressee_in(std::string_view s, std::size_t from, std::size_t limit) {
  std::size_t end = limit;
  for (std::size_t at = from; at < limit; ++at) {
    if (s[at] == ',' || s[at] == ';' || s[at] == ':') {
      end = at;
      break;
    }
    if (s[at] == ' ' && citation::match_word(s, at, " to ") != std::string_view::npos) {
      bool noun = false;  // "the right to food", "States parties to the Convention"
      for (const std::string_view word : {"the ", "food", "education", "health", "water", "development", "freedom",
                                          "housing", "privacy", "life", "peace"}) {
        noun = noun || citation::match_word(s, at + 4, word) != std::string_view::npos;
      }
      if (!noun) {
        end = at;
        break;
      }
    }
  }
  return without_article(s.substr(from, end - from));
}

// "Welcomes the decision of the Commission to submit a report": the Commission asks it of itself.
std::string decided_by(std::string_view s, std::size_t act) {
  const std::size_t at = s.substr(0, act).rfind("decision of ");
  if (at == npos || act - at > 120) return {};
  const std::string_view between = s.substr(at + 12, act - at - 12);
  if (between.size() < 5 || between.substr(between.size() - 4) != " to " || between.find_first_of(",;") != npos)
    return {};
  return without_article(between.substr(0, between.size() - 4));
}

bool pronoun(std::string_view word) {
  return word == "he" || word == "she" || word == "it" || word == "they" || word == "him" || word == "her" ||
         word == "them";
}

// "requests that he submit …": the agent named last before it.
std::string antecedent(std::string_view s, std::size_t before) {
  for (const std::string_view agent : {"Secretary-General", "Executive Director", "High Commissioner",
                                       "Special Rapporteur", "Director-General", "President of the General Assembly"}) {
    if (s.substr(0, before).rfind(agent) != std::string_view::npos) return std::string(agent);
  }
  return {};
}

// What the report is to be on: from "on", "concerning" (after "informed": "of"), at most twelve words up to a comma.
// The "on" of a body's name ("Office on Drugs and Crime") leads to no subject.
std::string subject_in(std::string_view s, std::size_t from, std::size_t to, bool informed) {
  std::size_t begin = npos;
  for (std::size_t at = from; at < to && begin == npos; ++at) {
    if (s[at] != ' ') continue;
    for (const std::string_view link : {" on ", " concerning ", " regarding ", " about ", " of "}) {
      if (link == " of " && !informed) continue;
      if (s.compare(at, link.size(), link) != 0) continue;
      std::size_t word = at;
      while (word > from && citation::is_word(s[word - 1])) --word;
      const bool in_name = link == " on " && word < at && citation::is_upper(s[word]);
      const std::size_t after = at + link.size();
      const bool frequency =
          citation::match_word(s, after, "a regular") != npos || citation::match_word(s, after, "an annual") != npos ||
          citation::match_word(s, after, "a biennial") != npos || citation::match_word(s, after, "request") != npos;
      if (!in_name && !frequency) begin = after;
      break;
    }
  }
  if (begin == npos) return {};
  std::size_t end = begin;
  std::size_t count = 0;
  for (const Word& word : citation::split_words(s.substr(begin, to - begin))) {
    const std::size_t word_end = begin + word.span.end;
    if (count > 0 && s.substr(end, begin + word.span.begin - end).find_first_of(";.,") != npos) break;
    if (count > 0 && (word.folded == "to" && word_end == to)) break;
    if (++count > 12) break;
    end = word_end;
  }
  return without_article(s.substr(begin, end - begin));
}

// An addressee is a body or a person: not "that", not a clause with a verb of its own.
bool names_somebody(std::string_view addressee) {
  const auto words = citation::split_words(addressee);
  if (words.empty() || words.size() > 60) return false;
  for (const std::string_view no :
       {"that", "there", "this", "these", "which", "in", "for", "with", "by", "a", "an", "further", "period"}) {
    if (words.front().folded == no) return false;
  }
  return true;
}

}  // namespace

struct RequestFinder::Parts {
  explicit Parts(const knowledge::Knowledge& k) : knowledge(k), verbs(k), organs(k) {}
  const knowledge::Knowledge& knowledge;
  Verbs verbs;
  citation::OrganNames organs;

  [[nodiscard]] bool asks(const Verb& verb) const {
    const knowledge::Relation& relation = knowledge.relations[verb.relation];
    return relation.asks;
  }

  // Bodies named after "to" in the words of an act, or between "keep" and "informed".
  [[nodiscard]] std::string recipients(std::string_view s, const std::vector<Word>& words, std::size_t first,
                                       std::size_t last, bool anywhere, const std::string& speaker) const {
    std::string result;
    const auto add = [&](const std::string& name) {
      if (("; " + result + ";").find("; " + name + ";") == std::string::npos)
        result += (result.empty() ? "" : "; ") + name;
    };
    for (std::size_t i = first; i < last; ++i) {
      citation::OrganMention organ;
      if (words[i].folded == "it" && (anywhere || (i > 0 && words[i - 1].folded == "to"))) add(speaker);
      if (!organs.at(s, words, i, organ)) continue;
      std::size_t before = i;
      while (before > 0 && (words[before - 1].folded == "the" || words[before - 1].folded == "and")) --before;
      const bool after_to = before > 0 && (words[before - 1].folded == "to" || words[before - 1].folded == "through");
      const bool listed =
          !result.empty() && i > 0 &&
          (words[i - 1].folded == "and" || (words[i - 1].folded == "the" && i > 1 && words[i - 2].folded == "and"));
      if (anywhere || after_to || listed) add(std::string(s.substr(organ.span.begin, organ.span.size())));
      i = organ.last_word;
    }
    return result;
  }
};

RequestFinder::RequestFinder(const knowledge::Knowledge& knowledge)
    : parts_(std::make_unique<const Parts>(knowledge)) {}
RequestFinder::~RequestFinder() = default;

std::vector<ReportRequest> RequestFinder::find(const document::Resolution& resolution) const {
  std::vector<ReportRequest> requests;
  const bool statement = resolution.kind == document::Kind::statement;
  for (std::size_t index = 0; index < resolution.clauses.size(); ++index) {
    const document::Clause& clause = resolution.clauses[index];
    if (clause.kind == document::ClauseKind::header || clause.kind == document::ClauseKind::preambular) continue;
    const Folded folded(clause.text.view());
    const std::string_view s = folded.view();
    const std::vector<Word> words = citation::split_words(s);
    const std::vector<Act> acts = acts_in(s, words);
    if (acts.empty()) continue;
    const bool third_person = statement || clause.kind == document::ClauseKind::annex;
    const std::vector<Verb> verbs = parts_->verbs.in(s, clause.kind, third_person);

    std::string inherited;  // the addressee that the introducing paragraph names
    bool asked_above = false;
    if (clause.parent && *clause.parent < index) {
      const Folded parent(resolution.clauses[*clause.parent].text.view());
      const std::vector<Verb> above = parts_->verbs.in(parent.view(), clause.kind, third_person);
      if (!above.empty() && parts_->asks(above.back())) {
        asked_above = true;
        inherited = addressee_in(parent.view(), above.back().span.end, parent.size());
      }
    }

    for (std::size_t a = 0; a < acts.size(); ++a) {
      const std::size_t begin = words[acts[a].word].span.begin;
      const Verb* governing = nullptr;
      for (const Verb& verb : verbs) {
        if (verb.span.end <= begin && (parts_->asks(verb) || governing == nullptr || !parts_->asks(*governing)))
          governing = &verb;
      }
      ReportRequest request;
      if (governing != nullptr && parts_->asks(*governing)) {
        const std::size_t that = citation::skip_spaces(s, governing->span.end);
        std::size_t from = governing->span.end;
        if (citation::match_word(s, that, "that ") != std::string_view::npos) from = that + 5;
        request.addressee = addressee_in(s, from, begin);
        if (pronoun(citation::lower(request.addressee)) || request.addressee.empty()) {
          const std::string agent = antecedent(s, governing->span.begin);
          if (!agent.empty()) request.addressee = agent;
        }
      } else if (const std::string decided = decided_by(s, begin); !decided.empty()) {
        request.addressee = request.requested_by = decided;
      } else if (governing == nullptr && asked_above) {
        request.addressee = inherited;
      } else if (past_adverbs(words, acts[a].word) > 0 &&
                 words[past_adverbs(words, acts[a].word) - 1].folded == "shall") {
        const std::size_t shall = words[past_adverbs(words, acts[a].word) - 1].span.begin;
        const std::size_t stop = s.substr(0, shall).find_last_of(".;");
        request.addressee = addressee_in(s, stop == npos ? 0 : stop + 1, shall);
      } else {
        continue;
      }
      std::size_t last = a + 1 < acts.size() ? acts[a + 1].word : words.size();
      for (const Verb& verb : verbs) {
        if (verb.span.begin > begin && parts_->asks(verb)) {
          while (last > acts[a].word + 1 && words[last - 1].span.begin >= verb.span.begin) --last;
        }
      }
      const std::size_t end = last < words.size() ? words[last].span.begin : s.size();
      const bool keeping = words[acts[a].word].folded == "keep" || words[acts[a].word].folded == "brief" ||
                           words[acts[a].word].folded == "inform";
      request.clause = index;
      if (request.requested_by.empty()) request.requested_by = resolution.organ;
      request.recipient = parts_->recipients(
          s, words, acts[a].word + 1, keeping ? std::max(acts[a].object, std::min(acts[a].word + 8, last)) : last,
          keeping, resolution.organ);
      const std::size_t due_begin = words[past_adverbs(words, acts[a].word)].span.begin;
      const Due due = parse_due(s.substr(due_begin, end - due_begin));
      request.due = due.as_printed;
      request.due_session = due.session;
      request.recurrence = due.recurrence;
      if (due.same_session && !requests.empty() && requests.back().clause == index) {
        request.due = requests.back().due;
        request.due_session = requests.back().due_session;
      }
      request.subject = subject_in(s, words[acts[a].object].span.end, end,
                                   words[acts[a].word].folded == "keep" || words[acts[a].word].folded == "inform");
      if (!names_somebody(request.addressee)) request.addressee.clear();
      request.found = folded.original(text::Span{begin, words[acts[a].object].span.end});
      request.source = clause.text.source(request.found);
      requests.push_back(std::move(request));
    }
  }
  return requests;
}

}  // namespace recital::relation
