#include "text/line_joins.hpp"

#include <algorithm>
#include <array>

#include "text/characters.hpp"

namespace recital::text {
namespace {

// First halves of compounds, shorter than four letters or no words of their own.
constexpr std::array<std::string_view, 40> kPrefixes = {
    "ad",   "aid", "air",   "all",   "anti", "arms", "bi",  "by",  "co",   "cost", "day",   "end", "ex",  "far",
    "four", "gas", "inter", "intra", "law",  "long", "low", "man", "mid",  "mine", "multi", "non", "off", "oil",
    "old",  "on",  "one",   "post",  "pre",  "pro",  "re",  "sea", "self", "semi", "socio", "two"};
// Second halves that no compound has.
constexpr std::array<std::string_view, 30> kEndings = {
    "able",  "ally", "ance", "ances", "ant",  "ants",  "ative",  "ence", "ences", "ency",
    "ent",   "ents", "ible", "ing",   "ings", "ism",   "ist",    "ity",  "ities", "ment",
    "ments", "ness", "sion", "sions", "tion", "tions", "tional", "ture", "ures",  "ative"};

template <std::size_t N>
bool among(const std::array<std::string_view, N>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

bool part_of_word(char c) {
  return is_alphanumeric(c) || c == '-' || is_beyond_ascii(c);
}

// The last run of symbol characters ("E/CN.7/2001/", "1988-") of `text`.
std::string_view last_symbol(std::string_view text) {
  std::size_t begin = text.size();
  while (begin > 0 &&
         (is_upper(text[begin - 1]) || is_digit(text[begin - 1]) || text[begin - 1] == '/' || text[begin - 1] == '.'))
    --begin;
  return text.substr(begin);
}

}  // namespace

LineJoiner::LineJoiner(const std::vector<Line>& lines) {
  const bool needed = std::any_of(lines.begin(), lines.end(),
                                  [](const Line& line) { return line.text.view().back() == '-' && !line.rule; });
  if (!needed) return;
  for (const Line& line : lines) {
    const std::string_view text = line.text.view();
    for (std::size_t i = 0; i < text.size();) {
      if (!is_letter(text[i])) {
        ++i;
        continue;
      }
      std::size_t end = i;
      while (end < text.size() && part_of_word(text[end])) ++end;
      const bool broken_half = end == text.size() && text[end - 1] == '-';
      if (!broken_half) words_.insert(to_lower(text.substr(i, std::min<std::size_t>(end - i, 64))));
      i = end;
    }
  }
}

bool LineJoiner::drops_hyphen(std::string_view before, std::string_view after) const {
  std::size_t begin = before.size();
  while (begin > 0 && part_of_word(before[begin - 1]) && before.size() - begin < 64) --begin;
  std::size_t end = 0;
  while (end < after.size() && (is_letter(after[end]) || is_beyond_ascii(after[end])) && end < 64) ++end;
  const std::string left = to_lower(before.substr(begin));
  const std::string right = to_lower(after.substr(0, end));
  if (left.empty() || left.find('-') != std::string::npos) return false;
  if (words_.contains(left + right)) return true;
  if (words_.contains(left + "-" + right) || among(kPrefixes, left)) return false;
  if (among(kEndings, right)) return true;
  return left.size() <= 3 && !words_.contains(left);
}

void LineJoiner::append(MappedText& paragraph, const MappedText& line) const {
  if (line.empty()) return;
  if (paragraph.empty()) {
    paragraph.append(line);
    return;
  }
  const std::string_view before = paragraph.view();
  const std::string_view after = line.view();
  const char last = before.back();
  const char first = after.front();
  const bool en_dash = before.ends_with("\xE2\x80\x93");
  const std::size_t dash = en_dash ? 3 : 1;
  const char ahead = before.size() > dash ? before[before.size() - dash - 1] : ' ';
  if (last == '-' && is_letter(ahead) && is_lower(first)) {
    const std::string_view left = before.substr(0, before.size() - 1);
    if (drops_hyphen(left, after)) paragraph.truncate(paragraph.size() - 1);
    paragraph.append(line);
  } else if (last == '-' && is_alphanumeric(ahead) && is_alphanumeric(first)) {
    paragraph.append(line);  // "Secretary-/General", "1988-/1989"
  } else if (en_dash && is_digit(ahead) && is_digit(first)) {
    paragraph.append(line);
  } else if (last == '/' && last_symbol(before).size() > 1 && (is_upper(first) || is_digit(first))) {
    paragraph.append(line);  // "E/CN.7/2001/" and "2 and Add.1"
  } else {
    paragraph.append_inserted(" ");
    paragraph.append(line);
  }
}

}  // namespace recital::text
