#include "citation/publication.hpp"

#include <algorithm>

#include "citation/folded.hpp"

namespace recital::citation {
namespace {

constexpr std::size_t npos = std::string_view::npos;

// "Sales No.", "Sales No.:", "Sales Nos.": where the number begins; npos where these words don't stand.
std::size_t after_words(std::string_view s, std::size_t at) {
  std::size_t end = match_word(s, at, "sales");
  if (end == npos || (at > 0 && is_word(s[at - 1]))) return npos;
  end = match_word(s, skip_spaces(s, end), "no");
  if (end == npos) return npos;
  if (peek(s, end) == 's') ++end;
  if (is_word(peek(s, end))) return npos;
  while (peek(s, end) == '.' || peek(s, end) == ':' || peek(s, end) == ' ') ++end;
  return end;
}

// The parts of "E.93.I.8" that stand at `at`, and where each ends. They are joined by a stop, or by a space that a scan
// left in its place.
struct Parts {
  std::vector<std::string> words;
  std::vector<std::size_t> ends;
};
Parts split(std::string_view s, std::size_t at) {
  Parts result;
  while (result.words.size() < 5) {
    std::size_t stop = at;
    while (is_digit(peek(s, stop)) || is_upper(peek(s, stop)) || peek(s, stop) == 'l' || peek(s, stop) == '|') ++stop;
    if (stop == at || is_word(peek(s, stop))) break;
    result.words.emplace_back(s.substr(at, stop - at));
    result.ends.push_back(stop);
    if (peek(s, stop) != '.' && peek(s, stop) != ' ') break;
    at = skip_spaces(s, stop + 1);
  }
  return result;
}

bool all_digits(std::string_view part) {
  return std::all_of(part.begin(), part.end(), is_digit);
}

// A category, I to XX, with the letters that scans put for its figures; empty for none.
std::string category(std::string_view part) {
  std::string roman;
  for (const char c : part) {
    if (c == 'I' || c == '1' || c == 'l' || c == '|')
      roman += 'I';
    else if (c == 'V' || c == 'X')
      roman += c;
    else
      return {};
  }
  for (const std::string_view tens : {"", "X"}) {
    for (const std::string_view ones : {"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"}) {
      if (roman == std::string(tens) + std::string(ones)) return roman;
    }
  }
  return {};
}

// The number that the first `count` parts make; empty where they make none.
std::string read(const std::vector<std::string>& parts, std::size_t count) {
  std::size_t next = 0;
  std::string result;
  if (count > 0 && parts[0].size() == 1 && is_upper(parts[0][0])) result = parts[next++] + ".";
  const std::size_t left = count - next;
  if ((left != 3 && left != 4) || !all_digits(parts[next]) || (parts[next].size() != 2 && parts[next].size() != 4))
    return {};
  result += parts[next++];
  const std::string roman = category(parts[next++]);
  if (roman.empty() || !all_digits(parts[count - 1])) return {};
  result += "." + roman;
  if (left == 4) {
    const std::string& letter = parts[next];
    if (letter != "8" && (letter.size() != 1 || !is_upper(letter[0]))) return {};
    result += letter == "8" ? ".B" : "." + letter;
  }
  return result + "." + parts[count - 1];
}

// The longest number at `at`, named as a publication. Empty for none.
Publication number_at(std::string_view s, std::size_t at) {
  const Parts parts = split(s, at);
  for (std::size_t count = parts.words.size(); count > 0; --count) {
    const std::string number = read(parts.words, count);
    if (!number.empty()) return {{at, parts.ends[count - 1]}, "Sales No. " + number};
  }
  return {{at, at}, {}};
}

}  // namespace

std::vector<Publication> publications(std::string_view s) {
  std::vector<Publication> result;
  for (std::size_t at = 0; at + 5 < s.size(); ++at) {
    const std::size_t begin = after_words(s, at);
    if (begin == npos) continue;
    Publication found = number_at(s, begin);
    found.span.begin = at;
    result.push_back(found);
    // "Sales Nos. E.73.II.A.2 and E.73.II.A.3"
    while (!found.name.empty()) {
      std::size_t next = found.span.end;
      for (const std::string_view link : {", and ", " and ", ", "}) {
        if (s.substr(next, link.size()) != link) continue;
        next += link.size();
        break;
      }
      if (next == found.span.end) break;
      found = number_at(s, next);
      if (!found.name.empty()) result.push_back(found);
    }
    at = result.back().span.end - 1;
  }
  return result;
}

}  // namespace recital::citation
