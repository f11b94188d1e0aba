#include "relation/verbs.hpp"

#include <algorithm>
#include <array>

namespace recital::relation {
namespace {

using citation::Word;

// What may stand between the head of a clause, or a comma, and its verb.
constexpr std::array<std::string_view, 36> adverbs = {
    "also",  "further",      "again",    "equally",     "strongly",     "deeply",    "gravely",     "urgently",
    "once",  "more",         "hereby",   "therefore",   "firmly",       "seriously", "extremely",   "profoundly",
    "fully", "keenly",       "solemnly", "warmly",      "highly",       "greatly",   "likewise",    "accordingly",
    "then",  "moreover",     "while",    "still",       "particularly", "finally",   "furthermore", "now",
    "thus",  "nevertheless", "duly",     "consequently"};

constexpr std::string_view ellipsis = " … ";
constexpr std::size_t widest_gap = 4;  // words that "…" may stand for

bool is_adverb(std::string_view word) {
  return std::find(adverbs.begin(), adverbs.end(), word) != adverbs.end();
}

bool ends_with(std::string_view word, std::string_view end) {
  return word.size() >= end.size() && word.substr(word.size() - end.size()) == end;
}

// Participles of what others do as well: "in preventing and resolving conflicts", "to continue facilitating and
// supporting".
bool is_work(std::string_view participle) {
  for (const std::string_view work :
       {"resolving", "recommending", "supporting", "considering", "adopting", "amending", "approving", "undertaking",
        "determining", "inviting", "encouraging", "promoting"}) {
    if (participle == work) return true;
  }
  return false;
}

// The "7." or "(a)" of a paragraph whose number stands in its text, as in annexes.
bool is_label(std::string_view s, const Word& word) {
  const char after = citation::peek(s, word.span.end);
  const bool number = citation::is_digit(word.folded[0]) && word.folded.size() < 4;
  return (number || word.folded.size() == 1) && (after == '.' || after == ')');
}

// "in this regard", "in that connection" from a word.
bool in_this_regard(const std::vector<Word>& words, std::size_t first) {
  const std::string& what = words[first + 2].folded;
  return words[first].folded == "in" && (words[first + 1].folded == "this" || words[first + 1].folded == "that") &&
         (what == "regard" || what == "connection" || what == "context" || what == "respect");
}

enum class Form { participle, finite, base, adjective };

Form form_of(const std::vector<Word>& words, std::size_t first) {
  const std::string& verb = words[first].folded;
  if (ends_with(verb, "ing") || verb == "having") return Form::participle;
  if (ends_with(verb, "ed") || verb == "aware" || verb == "mindful" || verb == "conscious" || verb == "cognizant" ||
      verb == "desirous" || verb == "confident" || verb == "appalled" || verb == "alert" || verb == "anxious" ||
      verb == "grateful") {
    return Form::adjective;
  }
  if (ends_with(verb, "s")) return Form::finite;
  return Form::base;
}

bool same_with_one_error(std::string_view damaged, std::string_view word) {
  const std::size_t longer = std::max(damaged.size(), word.size());
  const std::size_t shorter = std::min(damaged.size(), word.size());
  if (longer - shorter > 1) return false;
  std::size_t front = 0;
  while (front < shorter && damaged[front] == word[front]) ++front;
  std::size_t back = 0;
  while (back < shorter - front && damaged[damaged.size() - 1 - back] == word[word.size() - 1 - back]) ++back;
  return front + back >= longer - 1;
}

// Nouns that look like verbs: "requests for information", "notes verbales", "demands of".
bool noun_after(const std::vector<Word>& words, std::size_t last) {
  const std::string& verb = words[last].folded;
  if (last + 1 >= words.size()) return false;
  const std::string& next = words[last + 1].folded;
  if (verb == "notes") return next == "verbales" || next == "by" || next == "from" || next == "and";
  if (verb == "requests" || verb == "demands")
    return next == "for" || next == "of" || next == "from" || next == "made" || next == "and";
  return false;
}

}  // namespace

Verbs::Verbs(const knowledge::Knowledge& knowledge) : knowledge_(knowledge) {
  for (std::uint32_t r = 0; r < knowledge.relations.size(); ++r) {
    for (const std::string& cue : knowledge.relations[r].cues) {
      if (const std::size_t gap = cue.find(ellipsis); gap != std::string::npos) {
        GappedCue gapped{{}, {}, r};
        for (const Word& word : citation::split_words(std::string_view(cue).substr(0, gap)))
          gapped.before.push_back(word.folded);
        for (const Word& word : citation::split_words(std::string_view(cue).substr(gap + ellipsis.size()))) {
          gapped.after.push_back(word.folded);
        }
        if (!gapped.before.empty() && !gapped.after.empty()) gapped_cues_.push_back(std::move(gapped));
        continue;
      }
      cues_.add(cue, r);
      std::string letters;
      for (const char c : cue) {
        if (c != ' ') letters += c;
      }
      if (letters.size() >= 5) single_words_.push_back({letters, r});
    }
  }
  std::stable_sort(single_words_.begin(), single_words_.end(),
                   [](const SingleWord& a, const SingleWord& b) { return a.word.size() > b.word.size(); });
}

// The longest cue that begins at a word, gapped ones included.
bool Verbs::cue_at(std::string_view s, const std::vector<Word>& words, std::size_t first,
                   citation::Phrases::Match& match) const {
  bool found = cues_.longest_at(s, words, first, match);
  const auto stands_at = [&](const std::vector<std::string>& phrase, std::size_t at) {
    if (at + phrase.size() > words.size()) return false;
    for (std::size_t i = 0; i < phrase.size(); ++i) {
      if (words[at + i].folded != phrase[i]) return false;
    }
    return true;
  };
  for (const GappedCue& cue : gapped_cues_) {
    if (cue.before.front() != words[first].folded || !stands_at(cue.before, first)) continue;
    const std::size_t from = first + cue.before.size();
    for (std::size_t at = from; at <= from + widest_gap && at < words.size(); ++at) {
      const std::string_view gap = s.substr(words[at - 1].span.end, words[at].span.begin - words[at - 1].span.end);
      if (gap.find_first_of(";:.") != std::string_view::npos) break;
      if (!stands_at(cue.after, at)) continue;
      const std::size_t last = at + cue.after.size() - 1;
      if (!found || last > match.last_word) {
        match = {first, last, {words[first].span.begin, words[last].span.end}, cue.relation};
        found = true;
      }
      break;
    }
  }
  return found;
}

// "Callsupon States", "Urgesall", "Sressing", "\elcomes": the clause's first letters are a cue run together or one
// letter off.
bool Verbs::damaged_start(std::string_view s, const std::vector<Word>& words, Verb& verb) const {
  std::size_t first = 0;
  while (first < words.size() && first < 3 && is_adverb(words[first].folded)) ++first;
  if (first >= words.size()) return false;
  std::string letters;
  std::size_t at = words[first].span.begin;
  std::vector<std::size_t> ends;
  for (; at < s.size() && letters.size() < 24; ++at) {
    if (citation::is_letter(s[at])) {
      letters += citation::to_lower(s[at]);
      ends.push_back(at + 1);
    } else if (s[at] != ' ') {
      break;
    }
  }
  for (const SingleWord& cue : single_words_) {
    if (letters.size() >= cue.word.size() && letters.compare(0, cue.word.size(), cue.word) == 0) {
      std::size_t end = ends[cue.word.size() - 1];
      if (s.substr(end, 3) == "ed ") end += 2;  // "requested the secretariat", in reports of what a body did
      verb = {{words[first].span.begin, end}, cue.relation};
      return true;
    }
  }
  const std::string& word = words[first].folded;
  if (word.size() < 6) return false;
  for (const SingleWord& cue : single_words_) {
    if (cue.word.size() >= 7 && same_with_one_error(word, cue.word)) {
      verb = {words[first].span, cue.relation};
      return true;
    }
  }
  return false;
}

std::optional<Verb> Verbs::infinitive_head(std::string_view s) const {
  const std::vector<Word> words = citation::split_words(s.substr(0, std::min<std::size_t>(s.size(), 120)));
  citation::Phrases::Match match;
  if (words.size() < 2 || words.front().folded != "to" || !cue_at(s, words, 1, match)) return std::nullopt;
  return Verb{match.span, match.value};
}

std::vector<Verb> Verbs::in(std::string_view s, document::ClauseKind kind, bool third_person) const {
  const std::vector<Word> words = citation::split_words(s);
  std::vector<Verb> verbs;
  bool at_head = true;  // nothing but adverbs so far
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0 && at_head && !is_adverb(words[i - 1].folded) && !(i < 3 && is_label(s, words[i - 1]))) at_head = false;
    citation::Phrases::Match match;
    if (!cue_at(s, words, i, match)) continue;

    // What stands before the cue, adverbs aside?
    std::size_t before = i;
    while (before > 0) {
      const std::string_view between =
          s.substr(words[before - 1].span.end, words[before].span.begin - words[before - 1].span.end);
      if (between != " ") break;
      if (is_adverb(words[before - 1].folded))
        --before;
      else if (before >= 3 && in_this_regard(words, before - 3))
        before -= 3;
      else
        break;
    }
    const bool head = at_head;
    const std::string_view gap =
        before == 0 ? std::string_view()
                    : s.substr(words[before - 1].span.end, words[before].span.begin - words[before - 1].span.end);
    const bool after_punctuation =
        gap.find_first_of(",;:(-") != std::string_view::npos || (i > before && gap.find('.') != std::string_view::npos);
    const std::string previous = before > 0 ? words[before - 1].folded : std::string();
    const bool after_and = previous == "and" || previous == "or" || previous == "but";
    const bool after_subject =
        third_person && (previous == "council" || previous == "assembly" || previous == "commission" ||
                         previous == "committee" || previous == "conference" || previous == "it" || previous == "we");
    const Form form = form_of(words, match.first_word);
    // A draft set in quotation marks inside the clause speaks for itself.
    const bool quoted = !head && gap.find('"') != std::string_view::npos;
    bool speaks = head || previous == "we";
    if (!speaks && !quoted && !noun_after(words, match.last_word)) {
      switch (form) {
        case Form::participle: {
          // "with regard to preventing and resolving displacement": one of two gerunds that are nobody's verbs
          const bool paired = after_and && is_work(words[i].folded) && before > 1 &&
                              s[words[before - 2].span.end] == ' ' && ends_with(words[before - 2].folded, "ing") &&
                              (verbs.empty() || verbs.back().span.end < words[before - 2].span.end);
          speaks = after_punctuation || after_subject || (after_and && !paired);
          break;
        }
        case Form::adjective:
          speaks = after_punctuation || after_and;
          break;
        case Form::finite:
          speaks = after_subject || ((kind != document::ClauseKind::preambular) && (after_punctuation || after_and));
          break;
        case Form::base:
          speaks = third_person && after_subject;
          break;
      }
    }
    if (speaks && head && noun_after(words, match.last_word)) speaks = kind == document::ClauseKind::operative;
    if (!speaks) continue;
    verbs.push_back({match.span, match.value});
    i = match.last_word;
  }
  Verb damaged;
  const bool nothing_at_head = verbs.empty() || verbs.front().span.begin > 40;
  if (nothing_at_head && damaged_start(s, words, damaged) &&
      (verbs.empty() || damaged.span.begin < verbs.front().span.begin)) {
    verbs.insert(verbs.begin(), damaged);
  }
  return verbs;
}

}  // namespace recital::relation
