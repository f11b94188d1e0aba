#include "document/clause_mood.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "text/characters.hpp"

namespace recital::document {
namespace {

using text::is_letter;
using text::is_lower;
using text::is_upper;

// Words that open recitals and are neither participles in -ing nor in -ed.
constexpr std::array<std::string_view, 27> kRecitals = {
    "aware",    "mindful",      "conscious",   "cognizant", "desirous",    "anxious", "confident",
    "grateful", "appreciative", "eager",       "hopeful",   "supportive",  "certain", "whereas",
    "pursuant", "in",           "having",      "being",     "having",      "with",    "on",
    "since",    "by",           "considering", "because",   "unconvinced", "mindfull"};
// Words in -s that open no act.
constexpr std::array<std::string_view, 20> kNotVerbs = {
    "this",        "these",    "its",       "as",        "members",  "states",    "governments",
    "parties",     "whereas",  "conscious", "less",      "measures", "countries", "participants",
    "delegations", "services", "resources", "elections", "various",  "previous"};
// Acts in the plural.
constexpr std::array<std::string_view, 44> kPlural = {
    "acknowledge", "adopt",     "affirm",    "agree",      "appeal",  "appreciate", "approve",   "ask",     "call",
    "commend",     "commit",    "confirm",   "decide",     "declare", "emphasize",  "encourage", "endorse", "express",
    "highlight",   "instruct",  "invite",    "mandate",    "note",    "pledge",     "reaffirm",  "recall",  "recognize",
    "recommend",   "reiterate", "renew",     "request",    "resolve", "stress",     "strive",    "support", "take",
    "thank",       "undertake", "underline", "underscore", "urge",    "welcome",    "entrust",   "will"};
constexpr std::array<std::string_view, 14> kAdverbs = {"also",      "further", "again",       "once",     "more",
                                                       "moreover",  "hereby",  "in",          "addition", "and",
                                                       "therefore", "once",    "furthermore", "likewise"};

template <std::size_t N>
bool among(const std::array<std::string_view, N>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

}  // namespace

Mood mood_of(std::string_view paragraph, bool plural) {
  std::size_t at = 0;
  while (at < paragraph.size() && at < 16 && !is_letter(paragraph[at])) ++at;
  for (int words = 0; words < 4; ++words) {
    std::size_t end = at;
    while (end < paragraph.size() && end - at < 40 && is_letter(paragraph[end])) ++end;
    if (end == at) return Mood::unknown;
    const std::string word = text::to_lower(paragraph.substr(at, end - at));
    const bool adverb = word.ends_with("ly") || among(kAdverbs, word);
    if (words == 0 && !is_upper(paragraph[at]) && paragraph[at] != '\\') return Mood::unknown;
    // "In view of", "In accordance with" open recitals; "In this regard, requests" has its verb later.
    if (word == "in") return words == 0 ? Mood::recital : Mood::unknown;
    if (!adverb) {
      if (word.ends_with("ing") && word.size() > 4) return Mood::recital;
      if (among(kRecitals, word)) return Mood::recital;
      if (plural && among(kPlural, word)) return Mood::act;
      if (word.size() > 4 && word.ends_with("ed") && word != "indeed" && word != "united") return Mood::recital;
      if (word.size() > 3 && word.back() == 's' && !word.ends_with("ss") && !among(kNotVerbs, word)) return Mood::act;
      return Mood::unknown;
    }
    at = end;
    while (at < paragraph.size() && (paragraph[at] == ' ' || paragraph[at] == ',')) ++at;
  }
  return Mood::unknown;
}

bool opens_with_known_act(std::string_view paragraph) {
  if (mood_of(paragraph, false) != Mood::act) return false;
  for (std::size_t at = 0, words = 0; at < paragraph.size() && words < 4; ++words) {
    std::size_t end = at;
    while (end < paragraph.size() && is_letter(paragraph[end])) ++end;
    std::string verb = text::to_lower(paragraph.substr(at, end - at));
    if (verb.ends_with("sses"))
      verb.resize(verb.size() - 2);
    else if (verb.ends_with("s"))
      verb.resize(verb.size() - 1);
    if (among(kPlural, verb) || verb == "demand" || verb == "condemn" || verb == "authorize" || verb == "establishe")
      return true;
    at = end;
    while (at < paragraph.size() && (paragraph[at] == ' ' || paragraph[at] == ',')) ++at;
  }
  return false;
}

bool in_capitals(std::string_view paragraph) {
  return paragraph.size() < 400 && std::none_of(paragraph.begin(), paragraph.end(), is_lower) &&
         std::any_of(paragraph.begin(), paragraph.end(), is_upper);
}

char closing_mark(std::string_view paragraph) {
  for (const std::string_view last : {" and", " or"}) {
    if (paragraph.ends_with(last)) paragraph.remove_suffix(last.size());
  }
  constexpr std::size_t kMark = 9;  // bytes of a footnote mark at most
  std::size_t end = paragraph.size();
  while (end > 0 && paragraph.size() - end < kMark) {
    const char c = paragraph[end - 1];
    if (std::string_view(",;.:").find(c) != std::string_view::npos) return c;
    if (!text::is_digit(c) && !text::is_beyond_ascii(c) &&
        std::string_view(" \"'!*?#%/").find(c) == std::string_view::npos)
      break;
    --end;
  }
  return '\0';
}

}  // namespace recital::document
