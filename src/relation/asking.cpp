#include "relation/asking.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "citation/folded.hpp"
#include "citation/phrases.hpp"

namespace recital::relation {
namespace {

using citation::Word;

constexpr std::size_t npos = std::string_view::npos;

// No name of an addressee is longer, nor is an agent further from its pronoun, in bytes: looking no further keeps long
// clauses linear.
constexpr std::size_t longest_name = 1000;

// Words that open a parenthesis, not the next name of a list.
constexpr std::array<std::string_view, 40> openers = {
    "in",    "within", "with", "through",  "when",       "where",      "as",     "at",      "by",       "for",
    "from",  "on",     "upon", "under",    "after",      "before",     "during", "until",   "without",  "if",
    "once",  "which",  "who",  "whose",    "that",       "inter",      "also",   "and",     "pursuant", "subject",
    "based", "not",    "no",   "together", "particular", "consistent", "either", "bearing", "mindful",  "per"};

bool opens_parenthesis(std::string_view word) {
  return std::find(openers.begin(), openers.end(), word) != openers.end();
}

// " to " at `at` that begins what somebody is to do: not "the right to food", "States parties to the Convention".
bool infinitive(std::string_view s, std::size_t at) {
  if (s[at] != ' ' || citation::match_word(s, at, " to ") == npos) return false;
  for (const std::string_view word : {"the ", "food", "education", "health", "water", "development", "freedom",
                                      "housing", "privacy", "life", "peace"}) {
    if (citation::match_word(s, at + 4, word) != npos) return false;
  }
  return true;
}

// Where a name ends that goes on from `at`: at a comma, a stop or an infinitive.
std::size_t name_end(std::string_view s, std::size_t at, std::size_t limit) {
  while (at < limit && s[at] != ',' && s[at] != ';' && s[at] != ':' && !infinitive(s, at)) ++at;
  return std::min(at, limit);
}

// Whether the comma at `comma` stands in a list of names that an "and" closes: "treaty bodies, mandate holders and the
// High Commissioner", not "the Secretary-General, in cooperation with funds and programmes".
bool list_goes_on(std::string_view s, std::size_t comma, std::size_t limit) {
  while (comma < limit && s[comma] == ',') {
    const std::size_t end = name_end(s, comma + 1, limit);
    const std::string_view next = s.substr(comma + 1, end - comma - 1);
    std::vector<Word> words = citation::split_words(next);
    const bool closed = !words.empty() && (words.front().folded == "and" || words.front().folded == "or");
    const bool also =
        words.size() > 3 && words[0].folded == "as" && words[1].folded == "well" && words[2].folded == "as";
    if (closed) words.erase(words.begin());
    if (also) words.erase(words.begin(), words.begin() + 3);
    if (words.empty()) return false;
    const std::string& first = words.front().folded;
    if (opens_parenthesis(first) || first.ends_with("ing") || first.ends_with("ly") || first.ends_with("ed"))
      return false;
    if (closed || also) return true;
    if (next.find(" and ") != npos) return true;
    comma = end;
  }
  return false;
}

// "Secretary-General continue", "Office should", "Committee further": the name without what he is to do.
std::string without_verb(std::string name) {
  constexpr std::string_view secretary = "Secretary-General ";
  if (name.starts_with(secretary) && name.size() > secretary.size() && citation::is_lower(name[secretary.size()])) {
    const std::string next = citation::split_words(std::string_view(name).substr(secretary.size())).front().folded;
    const bool goes_on = next == "and" || next == "or" || next == "of" || next == "as" || next == "for" || next == "in";
    if (!goes_on) name.resize(secretary.size() - 1);
  }
  for (bool dropped = true; dropped;) {
    dropped = false;
    for (const std::string_view word : {" should", " shall", " continue", " further", " also", " urgently", " closely",
                                        " immediately", " to", " that", " who", " which"}) {
      if (!name.ends_with(word)) continue;
      name.resize(name.size() - word.size());
      dropped = true;
    }
  }
  // "the Secretary-General and": whoever else is asked stands further on; "the Committee articulate and" keeps its verb
  for (const std::string_view joint : {" and", " or"}) {
    if (!name.ends_with(joint)) continue;
    const std::size_t last = name.rfind(' ', name.size() - joint.size() - 1);
    if (citation::is_upper(name[last == npos ? 0 : last + 1])) name.resize(name.size() - joint.size());
  }
  return name;
}

// "the establishment of mechanisms", "consideration of": what is done, not who does it.
bool is_noun_of_action(std::string_view word) {
  if (!word.ends_with("tion") && !word.ends_with("ment")) return false;
  for (const std::string_view body : {"government", "delegation", "organization", "institution", "department",
                                      "federation", "association", "administration"}) {
    if (word == body) return false;
  }
  return true;
}

}  // namespace

std::string without_article(std::string_view s) {
  while (!s.empty() && (s.front() == ' ' || s.front() == ',')) s.remove_prefix(1);
  while (!s.empty() && (s.back() == ' ' || s.back() == ',')) s.remove_suffix(1);
  if (citation::match_word(s, 0, "the ") != npos) s.remove_prefix(4);
  return std::string(s);
}

std::string addressee_in(std::string_view s, std::size_t from, std::size_t limit) {
  limit = std::min(limit, from + longest_name);
  for (const std::string_view lead : {"also ", "further ", "in this regard ", "in that regard "}) {
    const std::size_t after = citation::match_word(s, citation::skip_spaces(s, from), lead);
    if (after < limit) from = after;
  }
  if (citation::peek(s, from) == ',') {  // "Requests, in this regard, the Secretary-General"
    const std::size_t close = s.substr(0, limit).find(',', from + 1);
    if (close != npos) from = close + 1;
  }
  const std::string_view uncut = s.substr(from, limit - from);
  for (const std::string_view next :
       {" shall ",    " will ",      " should ",   " must ",          " may ",           " is ",
        " are ",      " be ",        " who ",      " which ",         " that have ",     " that has ",
        " when ",     " at its ",    " at their ", " in that regard", " in this regard", " in his ",
        " no later ", " not later ", " referred ", " as a matter of "}) {
    const std::size_t at = uncut.find(next);
    if (at != npos && at > 0) limit = std::min(limit, from + at);
  }
  std::size_t end = name_end(s, from, limit);
  while (end < limit && s[end] == ',' && list_goes_on(s, end, limit)) end = name_end(s, end + 1, limit);
  return without_verb(without_article(s.substr(from, end - from)));
}

std::string decided_by(std::string_view s, std::size_t act) {
  const std::size_t from = act > 120 ? act - 120 : 0;
  const std::size_t found = s.substr(from, act - from).rfind("decision of ");
  if (found == npos) return {};
  const std::size_t at = from + found;
  const std::string_view between = s.substr(at + 12, act - at - 12);
  if (between.size() < 5 || between.substr(between.size() - 4) != " to " || between.find_first_of(",;") != npos)
    return {};
  return without_article(between.substr(0, between.size() - 4));
}

std::string passive_addressee(std::string_view s) {
  for (const std::string_view asked :
       {"encouraged", "requested", "invited", "urged", "called upon", "asked", "instructed"}) {
    for (const std::string_view be : {" is ", " are ", " be "}) {
      const std::size_t at = s.find(std::string(be) + std::string(asked) + " to");
      if (at > longest_name) continue;  // npos as well
      std::string name = without_article(s.substr(0, at));
      if (name.starts_with("That ")) name = without_article(std::string_view(name).substr(4));
      if (name.starts_with("The ")) name.erase(0, 4);
      return name;
    }
  }
  return {};
}

std::string charged_body(std::string_view s, std::size_t from) {
  const std::size_t that = s.find(" that ", from);
  if (that == npos || that > from + 12) return {};
  const std::size_t shall = s.find(" shall ", that);
  if (shall == npos || shall > that + longest_name) return {};
  std::string name = without_article(s.substr(that + 6, shall - that - 6));
  for (const std::string_view opener : {"this ", "mandate of ", "the ", "tasks of "}) {
    if (name.starts_with(opener)) name.erase(0, opener.size());
  }
  return name;
}

std::string mandate_holder(std::string_view s, std::size_t from, std::size_t limit) {
  constexpr std::string_view mandate = "mandate of the ";
  limit = std::min({limit, s.size(), from + longest_name});
  if (from >= limit) return {};
  const std::size_t verb = citation::skip_spaces(s, from);
  bool renews = false;
  for (const std::string_view what : {"to extend", "to renew", "to prolong"}) {
    renews = renews || citation::match_word(s, verb, what) != npos;
  }
  const std::size_t at = s.substr(0, limit).find(mandate, from);
  if (!renews || at == npos) return {};
  std::string name = addressee_in(s, at + mandate.size(), limit);
  for (const std::string_view term : {" for a ", " for the ", " for one ", " for two ", " for three ", " for six ",
                                      " until ", " as set out", " as established"}) {
    name.resize(std::min(name.size(), name.find(term)));
  }
  return name;
}

std::string body_with_functions(std::string_view s) {
  const std::string_view near = s.substr(0, longest_name);
  const std::size_t shall = near.find(" shall ");
  bool functions = false;
  for (const std::string_view what : {"responsibilities", "functions", "mandate", "tasks", "duties"}) {
    functions = functions || near.find(" shall have the following " + std::string(what)) != npos;
  }
  if (!functions) return {};
  std::size_t begin = 0;
  for (const std::string_view before : {", ", " that "}) {  // "In accordance with paragraph 56, the Monitoring Team"
    const std::size_t at = s.substr(0, shall).rfind(before);
    if (at != npos) begin = std::max(begin, at + before.size());
  }
  std::string name = without_article(s.substr(begin, shall - begin));
  for (const std::string_view opener : {"The ", "this "}) {
    if (name.starts_with(opener)) name.erase(0, opener.size());
  }
  return name;
}

std::string established_body(std::string_view s, text::Span verb, std::size_t limit) {
  std::size_t at = npos;
  for (const std::string_view first : {"appoint", "establish", "create", "constitute", "set"}) {
    if (citation::match_word(s, verb.begin, first) != npos) at = verb.end;
  }
  for (const std::string_view what :
       {"to establish", "to create", "to set up", "to appoint", "to constitute", "to convene"}) {
    const std::size_t end = citation::match_word(s, citation::skip_spaces(s, verb.end), what);
    if (end != npos && !citation::is_word(citation::peek(s, end))) at = end;
  }
  if (at == npos) return {};
  if (citation::peek(s, at) == ',') {  // "to establish, at its seventy-fifth session, a group"
    at = s.find(',', at + 1);
    if (at == npos || at >= limit) return {};
    ++at;
  }
  std::string body = addressee_in(s, at, limit);
  for (const std::string_view article : {"an ", "a "}) {
    if (citation::match_word(body, 0, article) != npos) return body.substr(article.size());
  }
  return body;
}

bool is_pronoun(std::string_view word) {
  return word == "he" || word == "she" || word == "it" || word == "they" || word == "him" || word == "her" ||
         word == "them";
}

std::string antecedent(std::string_view s, std::size_t before) {
  const std::size_t from = before > longest_name ? before - longest_name : 0;
  const std::string_view near = s.substr(from, before - from);
  for (const std::string_view agent : {"Secretary-General", "Executive Director", "High Commissioner",
                                       "Special Rapporteur", "Director-General", "President of the General Assembly"}) {
    if (near.rfind(agent) != std::string_view::npos) return std::string(agent);
  }
  return {};
}

bool names_somebody(std::string_view addressee) {
  const auto words = citation::split_words(addressee);
  if (words.empty() || words.size() > 60) return false;
  for (const std::string_view no : {"paragraph", "paragraphs", "measures", "following", "upon", "that", "there", "this",
                                    "these",     "which",      "in",       "for",       "with", "by",   "a",     "an",
                                    "further",   "period",     "efforts",  "and",       "also", "to"}) {
    if (words.front().folded == no) return false;
  }
  const bool alone = words.size() == 1 || words[1].folded == "of" || words[1].folded == "or";
  return words.front().capital || !alone || !is_noun_of_action(words.front().folded);
}

bool reports_by_office(std::string_view addressee) {
  for (const std::string_view office :
       {"Secretar", "Director", "Commission", "Office", "Committee", "Programme", "Rapporteur", "Expert", "Board",
        "Group", "Administrator", "Coordinator", "Fund", "Mission", "Council", "Agency", "Institute", "Centre"}) {
    if (addressee.find(office) != npos) return true;
  }
  return false;
}

}  // namespace recital::relation
