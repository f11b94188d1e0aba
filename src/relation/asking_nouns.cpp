#include "relation/asking_nouns.hpp"

#include <algorithm>

#include "citation/folded.hpp"
#include "relation/asking.hpp"

namespace recital::relation {
namespace {

using citation::Word;

constexpr std::size_t npos = std::string_view::npos;
constexpr std::size_t longest_parenthesis = 40;  // words between "its request" and "to"
constexpr std::size_t longest_name = 1000;       // bytes, of whom somebody else asked: keeps long clauses linear

// "its request", "its previous requests", "its call", "the request contained in": a noun that asks.
bool asks_as_noun(const std::vector<Word>& words, std::size_t i) {
  const std::string& noun = words[i].folded;
  const bool request = noun == "request" || noun == "requests";
  if (!request && noun != "call" && noun != "invitation" && noun != "appeal") return false;
  if (i == 0) return false;
  const std::string& before = words[i - 1].folded;
  const bool adjective = before == "previous" || before == "earlier" || before == "repeated" || before == "standing";
  const bool own = before == "its" || (adjective && i > 1 && words[i - 2].folded == "its");
  if (own || before != "the" || i + 1 >= words.size()) return own;
  const std::string& after = words[i + 1].folded;
  return after == "to" || after == "upon" || (request && after == "contained");  // "Reiterates the call to all States"
}

// "the relevant entities", "all States", "Governments": not the verb of an infinitive.
bool opens_a_name(const Word& before, std::string_view word) {
  if (before.folded == "the") return true;
  for (const std::string_view opener :
       {"all",         "its",       "each",        "both",      "those",    "any",    "other",         "relevant",
        "member",      "states",    "governments", "parties",   "entities", "donors", "international", "regional",
        "development", "developed", "interested",  "concerned", "special",  "civil"}) {
    if (word == opener) return true;
  }
  return false;
}

}  // namespace

std::vector<text::Span> renewed_requests(std::string_view s, const std::vector<Word>& words) {
  std::vector<text::Span> result;
  std::size_t renewed = npos;  // the last word that renews
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string& word = words[i].folded;
    for (const std::string_view stem : {"reaffirm", "reiterat", "recall", "renew", "repeat", "restat", "reemphasi"}) {
      if (word.starts_with(stem)) renewed = i;
    }
    if (renewed == npos || i - renewed > 12 || !asks_as_noun(words, i)) continue;
    for (std::size_t k = i + 1; k + 1 < words.size() && k < i + longest_parenthesis; ++k) {
      const std::string_view gap = s.substr(words[k - 1].span.end, words[k].span.begin - words[k - 1].span.end);
      if (gap.find_first_of(";:") != npos) break;
      const bool to = words[k].folded == "to" || words[k].folded == "upon" || words[k].folded == "on";
      if (!to && words[k].folded != "that") continue;
      // In a parenthesis, "to" is often another: the name that is meant begins with a capital.
      const std::size_t name = words[k + 1].folded == "the" && k + 2 < words.size() ? k + 2 : k + 1;
      if (k > i + 1 && gap.find(',') == npos && !words[name].capital) continue;
      // "its request to present annual reports": nobody is named.
      if (k == i + 1 && to && !words[name].capital && !opens_a_name(words[name - 1], words[name].folded)) {
        result.push_back(words[i].span);
        break;
      }
      result.push_back({words[i].span.begin, to ? words[k].span.end : words[k - 1].span.end});
      // "…, that the Secretary-General": what follows is read after "that".
      if (words[k].folded == "that" && k > i + 1) result.back().end = words[k].span.end;
      break;
    }
  }
  return result;
}

std::vector<text::Span> needs_of_somebody(std::string_view s, const std::vector<Word>& words) {
  std::vector<text::Span> needs;
  for (std::size_t i = 1; i + 1 < words.size(); ++i) {
    if (words[i].folded != "need" || words[i + 1].folded != "for" || words[i - 1].folded != "the") continue;
    constexpr std::size_t longest = 90;  // bytes of a name
    const std::size_t from = words[i + 1].span.end;
    const std::string name = addressee_in(s, from, std::min(s.size(), from + longest));
    const bool body = !name.empty() && (citation::is_upper(name[0]) || name.ends_with("organizations"));
    const std::size_t end = body ? s.find(name, from) + name.size() : from;
    if (body && citation::match_word(s, end, " to ") != npos) needs.push_back({words[i].span.begin, from});
  }
  return needs;
}

std::optional<ReportedRequest> reported_request(std::string_view s, const std::vector<Word>& words, std::size_t act) {
  for (std::size_t i = act; i > 0 && act - i < 45; --i) {
    const std::string& verb = words[i - 1].folded;
    if (verb != "requested" && verb != "invited" && verb != "asked" && verb != "urged") continue;
    if (i < 2 || i >= words.size()) return std::nullopt;
    const std::size_t verb_begin = words[i - 1].span.begin;
    const std::size_t from = verb_begin > longest_name ? verb_begin - longest_name : 0;
    const std::string_view near = s.substr(from, verb_begin - from);
    std::size_t clause = npos;
    for (const std::string_view words_before : {"in which", "by which"}) {
      const std::size_t found = near.rfind(words_before);
      if (found != npos) clause = clause == npos ? from + found : std::max(clause, from + found);
    }
    if (clause != npos) clause += 8;
    // "Recalling that the Assembly, in its resolution 45/179, requested the Commission to submit"
    const std::size_t that = near.rfind(" that the ");
    if (clause == npos && that != npos && near.find(';', that) == npos) clause = from + that + 6;
    if (clause == npos) return std::nullopt;
    const std::string& before = words[i - 2].folded;
    if (before == "was" || before == "were") {
      return ReportedRequest{without_article(s.substr(clause, words[i - 2].span.begin - clause)), {}};
    }
    std::string asker = without_article(s.substr(clause, verb_begin - clause));
    if (const std::size_t comma = asker.find(','); comma != std::string::npos) asker.resize(comma);
    return ReportedRequest{addressee_in(s, words[i - 1].span.end, words[act].span.begin),
                           asker == "it" ? std::string() : asker};
  }
  return std::nullopt;
}

}  // namespace recital::relation
