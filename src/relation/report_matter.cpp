#include "relation/report_matter.hpp"

#include "citation/folded.hpp"
#include "relation/asking.hpp"

namespace recital::relation {
namespace {

using citation::Word;

constexpr std::size_t npos = std::string_view::npos;

// "to the subsequent sessions of the Assembly": whether `before` is the word after such an "of".
bool of_session_after_to(const std::vector<Word>& words, std::size_t first, std::size_t before) {
  if (before < first + 3 || words[before - 1].folded != "of" || !words[before - 2].folded.starts_with("session"))
    return false;
  for (std::size_t k = before - 2; k > first && before - k < 8; --k) {
    if (words[k - 1].folded == "to") return true;
  }
  return false;
}

}  // namespace

std::string recipients(const citation::OrganNames& organs, std::string_view s, const std::vector<Word>& words,
                       RecipientWords where, const std::string& speaker) {
  std::string result;
  const auto add = [&](const std::string& name) {
    if (("; " + result + ";").find("; " + name + ";") == std::string::npos)
      result += (result.empty() ? "" : "; ") + name;
  };
  for (std::size_t i = where.first; i < where.last; ++i) {
    citation::OrganMention organ;
    if (words[i].folded == "it" && (where.anywhere || (i > 0 && words[i - 1].folded == "to"))) add(speaker);
    if (!organs.at(s, words, i, organ)) continue;
    std::size_t before = i;
    while (before > 0 && (words[before - 1].folded == "the" || words[before - 1].folded == "and")) --before;
    // "provide the Security Council … with a report": the body stands right after the verb
    const bool after_to = before == where.first ||
                          (before > 0 && (words[before - 1].folded == "to" || words[before - 1].folded == "through"));
    const bool listed =
        !result.empty() && i > 0 &&
        (words[i - 1].folded == "and" || (words[i - 1].folded == "the" && i > 1 && words[i - 2].folded == "and"));
    if (where.anywhere || after_to || listed || of_session_after_to(words, where.first, before))
      add(std::string(s.substr(organ.span.begin, organ.span.size())));
    i = organ.last_word;
  }
  return result;
}

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

std::string without_recipient(std::string subject, const std::string& recipients) {
  const std::string first = recipients.substr(0, recipients.find(';'));
  if (first.empty()) return subject;
  for (const std::string_view link : {" to the ", " to "}) {
    const std::size_t at = subject.find(std::string(link) + first);
    if (at != std::string::npos && at > 0) subject.resize(at);
  }
  return subject;
}

}  // namespace recital::relation
