#include <algorithm>

#include "document/footnotes.hpp"
#include "text/characters.hpp"

namespace recital::document {

// The printed numbers that are believed are the longest row in which each lies at least as far from the one before as
// notes stand between them: then every lost number has its place. Longest non-decreasing subsequence of number - index,
// by patience sorting, O(n log n).
std::vector<int> number_notes(const std::vector<Note>& notes) {
  const std::size_t count = notes.size();
  std::vector<int> numbers(count, 0);
  std::vector<long> slack(count, 0);
  std::vector<std::size_t> tails;  // index of the note that ends the best row of each length
  std::vector<std::size_t> before(count, count);
  for (std::size_t i = 0; i < count; ++i) {
    const int printed = text::parse_number(notes[i].label);
    if (printed <= 0) continue;
    slack[i] = static_cast<long>(printed) - static_cast<long>(i);
    const auto place = std::upper_bound(tails.begin(), tails.end(), slack[i],
                                        [&](long value, std::size_t k) { return value < slack[k]; });
    if (place != tails.begin()) before[i] = *(place - 1);
    if (place == tails.end())
      tails.push_back(i);
    else
      *place = i;
  }
  if (!tails.empty()) {
    for (std::size_t i = tails.back(); i < count; i = before[i]) numbers[i] = text::parse_number(notes[i].label);
  }
  // A lost number is one more than the note's before it, or one less than the one's after when none is before.
  std::size_t first = 0;
  while (first < count && numbers[first] == 0) ++first;
  for (std::size_t i = 0; i < first; ++i) {
    const int value = first < count ? numbers[first] - static_cast<int>(first - i) : static_cast<int>(i) + 1;
    if (value > 0 && notes[i].label != "*") numbers[i] = value;
  }
  for (std::size_t i = first + 1; i < count; ++i) {
    if (numbers[i] == 0) numbers[i] = numbers[i - 1] + 1;
  }
  return numbers;
}

}  // namespace recital::document
