#include "citation/owner_words.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "citation/date.hpp"
#include "citation/folded.hpp"
#include "citation/phrases.hpp"

namespace recital::citation {
namespace {

constexpr std::size_t npos = std::string_view::npos;

// Words that may stand between an organ or "its" and "resolutions" without breaking the tie: "its previous relevant
// resolutions".
constexpr std::array<std::string_view, 22> fillers = {
    "relevant",    "previous",   "earlier", "other",     "subsequent", "recent", "related",   "annual",
    "own",         "all",        "above",   "mentioned", "and",        "or",     "decisions", "decision",
    "resolutions", "resolution", "the",     "said",      "landmark",   "s"};

// Without what stands in quotation marks: a resolution's title may say anything.
std::string without_quoted(std::string_view s) {
  std::string result;
  bool quoted = false;
  for (const char c : s) {
    if (c == '"')
      quoted = !quoted;
    else if (!quoted)
      result += c;
  }
  return result;
}

}  // namespace

bool only_fillers(std::string_view between, std::size_t most) {
  const auto words = split_words(between);
  if (words.size() > most || between.find_first_of(".;:()") != npos) return false;
  return std::all_of(words.begin(), words.end(), [](const Word& word) {
    return std::find(fillers.begin(), fillers.end(), word.folded) != fillers.end();
  });
}

std::size_t possessive_before(std::string_view s, std::size_t head, std::size_t from) {
  std::size_t at = head;
  while (at > from) {
    std::size_t end = at;
    while (end > from && s[end - 1] == ' ') --end;
    std::size_t begin = end;
    while (begin > from && is_word(s[begin - 1])) --begin;
    if (begin == end) return npos;  // punctuation
    const std::string word = lower(s.substr(begin, end - begin));
    if (word == "its" || word == "their") return begin;
    if (word == "the" || std::find(fillers.begin(), fillers.end(), word) == fillers.end()) return npos;
    at = begin;
  }
  return npos;
}

bool owns(std::string_view between) {
  std::string_view text = between;
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  const auto ends = [&](std::string_view word) {
    return text.size() >= word.size() && text.substr(text.size() - word.size()) == word &&
           (text.size() == word.size() || !is_letter(text[text.size() - word.size() - 1]));
  };
  return ends("in") || ends("of") || ends("under") || ends("through") || ends("'s") || ends("adopted");
}

bool is_postfix_link(std::string_view between) {
  std::string text = lower(without_quoted(between));
  while (!text.empty() && text.back() == ' ') text.pop_back();
  if (const std::size_t adopted = text.find("adopted on "); adopted != npos) {
    text.replace(
        adopted, 10,
        "of");  // "adopted on 4 August 2017 by the Committee" reads as "of 4 August 2017 adopted by the Committee"
    if (const std::size_t by = text.rfind(" by"); by != npos) text.insert(by, " adopted");
  }
  for (const std::string_view end : {"of the", "of", "adopted by the", "adopted by"}) {
    if (text.size() < end.size() || text.compare(text.size() - end.size(), end.size(), end) != 0) continue;
    const std::string before = text.substr(0, text.size() - end.size());
    if (!before.empty() && before.back() != ' ' && before.back() != ',') continue;
    // "resolution 4/6 on marine plastic litter, adopted by the Environment Assembly": its subject may stand between, no
    // other clause.
    if (end.substr(0, 7) == "adopted" && before.size() > 1 && before.size() <= 160 && before.find(';') == npos &&
        before.find(" by ") == npos) {
      return true;
    }
    // Only a date or a pinpoint may stand between the number and the organ.
    if (before.size() > 60) return false;
    const std::size_t letters = static_cast<std::size_t>(std::count_if(before.begin(), before.end(), is_letter));
    return letters == 0 || before.find("of ") != std::string::npos || before.find("annex") != std::string::npos ||
           before.find("adopted on") != std::string::npos || before.find("para") != std::string::npos ||
           before.find("entitled") != std::string::npos;
  }
  return false;
}

bool is_tight_link(std::string_view between) {
  std::size_t i = skip_spaces(between, 0);
  if (match_word(between, i, "of ") != npos) {
    if (const auto dates = parse_dates(between, i + 3)) i = skip_spaces(between, dates->span.end);
  }
  const std::string rest = lower(between.substr(i));
  return rest == "of the " || rest == "adopted by the " || rest == ", adopted by the ";
}

}  // namespace recital::citation
