#include "relation/role.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "citation/folded.hpp"
#include "citation/phrases.hpp"

namespace recital::relation {
namespace {

using citation::Word;

template <std::size_t N>
bool among(const std::array<std::string_view, N>& set, std::string_view word) {
  return std::find(set.begin(), set.end(), word) != set.end();
}

// Nouns that name an instrument: what a body recalls, notes or welcomes as such.
constexpr std::array<std::string_view, 62> instruments = {
    "report",      "reports",       "resolution",     "resolutions",
    "decision",    "decisions",     "declaration",    "declarations",
    "programme",   "plan",          "plans",          "convention",
    "conventions", "protocol",      "protocols",      "covenant",
    "covenants",   "charter",       "treaty",         "treaties",
    "agreement",   "agreements",    "statement",      "statements",
    "outcome",     "outcomes",      "document",       "documents",
    "agenda",      "note",          "notes",          "letter",
    "letters",     "communique",    "strategy",       "guidelines",
    "principles",  "conclusions",   "framework",      "platform",
    "consensus",   "pact",          "accord",         "accords",
    "rules",       "act",           "code",           "memorandum",
    "compact",     "communication", "communications", "recommendations",
    "summary",     "review",        "pledge",         "instrument",
    "instruments", "roadmap",       "commitment",     "study",
    "addendum",    "statute"};

constexpr std::array<std::string_view, 24> prepositions = {
    "of",        "on",       "to",      "for",   "in",      "by",      "with",    "from",
    "at",        "under",    "between", "among", "against", "into",    "towards", "concerning",
    "regarding", "relating", "that",    "which", "as",      "through", "within",  "during"};

constexpr std::array<std::string_view, 43> openers = {
    "the",      "its",       "all",        "their",  "a",       "an",        "both",         "other",
    "relevant", "previous",  "subsequent", "also",   "further", "with",      "appreciation", "satisfaction",
    "interest", "concern",   "deep",       "grave",  "great",   "regret",    "particular",   "inter",
    "alia",     "recent",    "latest",     "annual", "most",    "first",     "second",       "third",
    "above",    "mentioned", "said",       "of",     "s",       "including", "especially",   "notably",
    "once",     "again",     "full"};

constexpr std::array<std::string_view, 15> pinpoints = {
    "paragraph", "paragraphs", "section",      "sections",  "part",       "parts",   "annex",   "annexes",
    "chapter",   "chapters",   "subparagraph", "operative", "preambular", "article", "articles"};

// The words past "in this regard", "in that connection", from `i`.
std::size_t skip_in_this_regard(const std::vector<Word>& words, std::size_t i) {
  if (i + 2 >= words.size() || words[i].folded != "in") return i;
  const std::string& which = words[i + 1].folded;
  const std::string& what = words[i + 2].folded;
  const bool regard = what == "regard" || what == "connection" || what == "context" || what == "respect";
  return regard && (which == "this" || which == "that") ? i + 3 : i;
}

bool is_number_like(const Word& word) {
  return citation::is_digit(word.folded[0]) || word.folded.size() <= 2 ||
         word.folded.find_first_not_of("ivxlc") == std::string::npos;
}

// Splits before the phrases of a list: after the verb, and after each comma, "and", "as well as".
struct Phrase {
  std::size_t first_word = 0;
  bool after_comma = false;
};

std::vector<Phrase> phrases_of(std::string_view s, const std::vector<Word>& words) {
  std::vector<Phrase> result;
  if (words.empty()) return result;
  result.push_back({0, false});
  for (std::size_t i = 1; i < words.size(); ++i) {
    const std::string_view gap = s.substr(words[i - 1].span.end, words[i].span.begin - words[i - 1].span.end);
    const bool comma = gap.find_first_of(",;") != std::string_view::npos;
    const std::string& before = words[i - 1].folded;
    const bool joined =
        before == "and" || before == "or" || (before == "as" && i >= 3 && words[i - 2].folded == "well");
    if (comma)
      result.push_back({i, true});
    else if (joined && words[i].folded != "as") {
      const std::size_t join = before == "as" ? i - 3 : i - 1;
      const bool comma_before =
          join > 0 && s.substr(words[join - 1].span.end, words[join].span.begin - words[join - 1].span.end).find(',') !=
                          std::string_view::npos;
      result.push_back({i, comma_before});
    }
  }
  return result;
}

// The noun that heads a phrase: the last word before the first preposition, participle or bracket.
std::string_view head_noun(std::string_view s, const std::vector<Word>& words, std::size_t first) {
  std::size_t i = first;
  i = skip_in_this_regard(words, i);
  while (i < words.size() && among(openers, words[i].folded)) ++i;
  std::string_view head;
  for (; i < words.size(); ++i) {
    const std::string& word = words[i].folded;
    if (among(prepositions, word) || word == "and" || word == "or" || word == "adopted" || word == "held" ||
        word == "contained" || word == "entitled" || word == "submitted" || word == "prepared" || word == "made" ||
        word == "annexed" || word == "set" || word == "issued" || word == "presented" || word == "dated" ||
        word == "addressed") {
      break;
    }
    if (!head.empty()) {
      const std::string_view gap = s.substr(words[i - 1].span.end, words[i].span.begin - words[i - 1].span.end);
      if (gap.find_first_of(",;(") != std::string_view::npos) break;
    }
    head = word;
  }
  return head;
}

bool instrument_phrase(std::string_view s, const std::vector<Word>& words, std::size_t first) {
  return among(instruments, head_noun(s, words, first));
}

// "paragraph 5 of", "sections II and IV of", "the annex to".
bool only_pinpoint(const std::vector<Word>& words, std::size_t first) {
  if (first >= words.size()) return false;
  bool any = false;
  for (std::size_t i = first; i < words.size(); ++i) {
    const std::string& word = words[i].folded;
    if (among(pinpoints, word))
      any = true;
    else if (!(among(openers, word) || word == "and" || word == "to" || is_number_like(words[i])))
      return false;
  }
  return any;
}

bool only_openers(const std::vector<Word>& words, std::size_t first) {
  for (std::size_t i = skip_in_this_regard(words, first); i < words.size(); ++i) {
    if (!among(openers, words[i].folded) && words[i].folded != "and" && words[i].folded != "as" &&
        words[i].folded != "well" && words[i].folded != "or") {
      return false;
    }
  }
  return true;
}

bool locates(std::string_view text) {
  for (const std::string_view words :
       {"pursuant to", "in accordance with", "contained in", "set out in", "set forth in", "as reflected in",
        "requested in", "established by", "in line with", "enshrined in", "referred to in", "provided for in",
        "called for in", "embodied in", "laid down in", "stipulated in", "outlined in", "annexed to", "in which"}) {
    if (text.find(words) != std::string_view::npos) return true;
  }
  return false;
}

}  // namespace

Role role_of(std::string_view s, std::size_t verb_end, std::size_t phrase, std::size_t anchor,
             const citation::Citation& citation) {
  if (citation.located_by_symbol) return Role::adjunct;
  const bool by_note = citation.via == citation::Via::footnote;
  const bool document = citation.kind == citation::TargetKind::document;
  const bool treaty = citation.kind == citation::TargetKind::treaty;
  const std::size_t end = by_note || document ? anchor : std::max(phrase, verb_end);
  if (end < verb_end) return Role::adjunct;
  const std::string_view between = s.substr(verb_end, end - verb_end);
  const std::vector<Word> words = citation::split_words(between);
  const std::vector<Phrase> phrases = phrases_of(between, words);

  if (by_note || document) {
    if (phrases.empty()) return document && !by_note ? Role::object : Role::adjunct;
    // The last phrase that opens like one; what follows a bare comma inside a title does not.
    for (auto at = phrases.rbegin(); at != phrases.rend(); ++at) {
      const std::string& opener = words[at->first_word].folded;
      const bool opens = at->first_word == 0 || opener == "the" || opener == "its" || opener == "all" ||
                         opener == "their" || opener == "resolution" || opener == "a";
      if (!opens) continue;
      if (!instrument_phrase(between, words, at->first_word)) return Role::adjunct;
      if (locates(between.substr(words[at->first_word].span.begin))) return Role::adjunct;
      if (at->first_word == 0 || at->after_comma || instrument_phrase(between, words, 0)) return Role::object;
      return Role::adjunct;
    }
    return Role::adjunct;
  }

  if (phrases.empty()) return Role::object;  // nothing between: "Recalling resolution 52/92"
  const Phrase& last = phrases.back();
  const bool heads_phrase = only_openers(words, last.first_word);
  const bool pinpointed = !treaty && only_pinpoint(words, last.first_word);
  const bool whole_is_pinpoint = !treaty && only_pinpoint(words, 0);
  if (whole_is_pinpoint || only_openers(words, 0)) return Role::object;
  if (!heads_phrase && !pinpointed) return Role::adjunct;
  if (locates(between.substr(last.after_comma ? words[last.first_word].span.begin : 0))) return Role::adjunct;
  if (phrases.size() == 1) return Role::object;
  if (instrument_phrase(between, words, 0) || only_pinpoint(words, 0))
    return locates(between) ? Role::adjunct : Role::object;
  return last.after_comma && !treaty ? Role::object : Role::adjunct;
}

}  // namespace recital::relation
