#include "document/ocr_marks.hpp"

#include <algorithm>
#include <optional>

#include "text/characters.hpp"

namespace recital::document {
namespace {

using text::find_ignoring_case;
using text::is_alphanumeric;

constexpr std::size_t kWindow = 200;  // bytes before a mark that may name what its note cites

// The last words before a mark, nearest first, lower case.
std::vector<std::string> last_words(std::string_view before, std::size_t count) {
  std::vector<std::string> words;
  std::size_t end = before.size();
  while (words.size() < count) {
    while (end > 0 && !is_alphanumeric(before[end - 1])) --end;
    std::size_t begin = end;
    while (begin > 0 && is_alphanumeric(before[begin - 1])) --begin;
    if (begin == end) break;
    words.push_back(text::to_lower(before.substr(begin, end - begin)));
    end = begin;
  }
  return words;
}

std::size_t shared(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  std::size_t n = 0;
  while (n < a.size() && n < b.size() && a[n] == b[n]) ++n;
  return n;
}

bool telling(std::string_view word) {
  return word.size() >= 6 || (word.size() == 4 && text::parse_number(word) > 1800);
}

// "132" of "A/RES/54/132" with what stands before it: "54/132"; the number of a treaty: "No. 7515".
std::string printed_number(std::string_view key) {
  const std::size_t last = key.rfind('/');
  if (last == std::string_view::npos || last == 0) return {};
  const std::size_t before = key.rfind('/', last - 1);
  return std::string(key.substr(before == std::string_view::npos ? 0 : before + 1));
}

bool contains_number(std::string_view text, std::string_view number) {
  for (std::size_t at = text.find(number); at != std::string_view::npos; at = text.find(number, at + 1)) {
    const std::size_t end = at + number.size();
    const bool starts = at == 0 || !is_alphanumeric(text[at - 1]);
    if (starts && (end == text.size() || !is_alphanumeric(text[end]))) return true;
  }
  return false;
}

}  // namespace

OcrAligner::OcrAligner(const std::vector<Note>& notes, const knowledge::Knowledge& knowledge)
    : notes_(notes), knowledge_(knowledge) {}

void OcrAligner::remember(std::size_t note, std::string_view words_before) {
  contexts_.emplace(note,
                    last_words(words_before.substr(words_before.size() - std::min(words_before.size(), kWindow)), 5));
}

const std::vector<std::string>& OcrAligner::names_of(std::size_t note) {
  const auto known = names_.find(note);
  if (known != names_.end()) return known->second;
  std::vector<std::string> names;
  const std::string_view text = notes_[note].text.view().substr(0, 600);
  for (const knowledge::Instrument& instrument : knowledge_.instruments) {
    const std::string number = printed_number(instrument.key);
    if (number.empty() || !contains_number(text, number)) continue;
    for (const std::string& name : instrument.names) names.push_back(text::to_lower(name));
  }
  for (const knowledge::Treaty& treaty : knowledge_.treaties) {
    if (treaty.number.empty() || !contains_number(text, treaty.number)) continue;
    for (const std::string& name : treaty.names) names.push_back(text::to_lower(name));
  }
  return names_.emplace(note, std::move(names)).first->second;
}

OcrAligner::Fit OcrAligner::fit(std::size_t note, std::string_view before) {
  Fit result;
  const std::string near = text::to_lower(before.substr(before.size() - std::min(before.size(), kWindow)));
  for (const std::string& name : names_of(note)) {
    const std::size_t at = near.rfind(name);
    if (at == std::string::npos) continue;
    const std::size_t distance = near.size() - (at + name.size());
    const double score = distance <= 14 ? 3 : distance <= 120 ? 1.5 : 0;
    if (score <= result.score) continue;
    result.named = true;
    result.score = score;
  }
  if (result.named) return result;
  const std::vector<std::string> words = last_words(near, 14);
  const std::string_view text = notes_[note].text.view().substr(0, 600);
  for (const std::string& word : words) {
    if (telling(word) && find_ignoring_case(text, word) != std::string_view::npos) result.score += 0.3;
  }
  result.score = std::min(result.score, 2.0);
  return result;
}

std::vector<OcrAligner::Match> OcrAligner::align(const std::vector<Mark>& marks, const std::vector<Fresh>& fresh,
                                                 const std::vector<Clause>& clauses) {
  struct Choice {
    double score = 0;
    int step = 0;  // 0 leave the mark, 1 match it, 2 pass over the note
  };
  const std::size_t m = marks.size();
  const std::size_t n = fresh.size();
  std::vector<Match> matches;
  if (m == 0) return matches;
  std::vector<std::optional<std::size_t>> repeats(m);
  std::vector<double> alone(m, 0);  // worth of a mark that calls no fresh note
  std::vector<std::string_view> before(m);
  for (std::size_t i = 0; i < m; ++i) {
    before[i] = clauses[marks[i].clause].text.view().substr(0, marks[i].begin);
    const std::vector<std::string> words =
        last_words(before[i].substr(before[i].size() - std::min(before[i].size(), kWindow)), 5);
    std::size_t best = 1;
    for (const auto& [note, context] : contexts_) {
      const std::size_t same = shared(words, context);
      if (same > best) {
        best = same;
        repeats[i] = note;
      }
    }
    if (repeats[i]) alone[i] = 2.5 + 0.2 * static_cast<double>(best);
  }
  constexpr double kOrder = 2;
  const bool affordable = m * n <= 4'000'000;
  std::vector<std::vector<Choice>> table(affordable ? m + 1 : 0, std::vector<Choice>(n + 1));
  if (affordable) {
    for (std::size_t i = m + 1; i-- > 0;) {
      for (std::size_t j = n + 1; j-- > 0;) {
        if (i == m) continue;
        Choice best{table[i + 1][j].score + alone[i], 0};
        if (j < n) {
          const text::Span& between = fresh[j].between;
          if (marks[i].file_at >= between.begin && marks[i].file_at < between.end) {
            const double with = table[i + 1][j + 1].score + kOrder + 0.05 * marks[i].weight +
                                fit(fresh[j].note, before[i]).score - 0.01 * static_cast<double>(i);
            if (with > best.score) best = {with, 1};
          }
          const double without = table[i][j + 1].score - 0.5;
          if (without > best.score) best = {without, 2};
        }
        table[i][j] = best;
      }
    }
  }
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < m) {
    const auto in_order = [&] {  // where a table would cost too much
      if (j == n || marks[i].file_at < fresh[j].between.begin) return 0;
      return marks[i].file_at < fresh[j].between.end ? 1 : 2;
    };
    const int step = affordable ? table[i][j].step : in_order();
    if (step == 1) {
      matches.push_back({i, fresh[j].note, fit(fresh[j].note, before[i]).score >= 1 ? 0.85 : 0.7});
      ++i;
      ++j;
    } else if (step == 2) {
      ++j;
    } else {
      if (repeats[i]) matches.push_back({i, *repeats[i], 0.6});
      ++i;
    }
  }
  return matches;
}

}  // namespace recital::document
