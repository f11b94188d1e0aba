#include <algorithm>

#include "document/footnotes.hpp"
#include "text/characters.hpp"

namespace recital::document {
namespace {

// The printed numbers that are believed are the longest row in which each lies at least as far from the one before as
// notes stand between them: then every lost number has its place. Longest non-decreasing subsequence of number - index,
// by patience sorting, O(n log n).
std::vector<int> number_row(const std::vector<Note>& all, const std::vector<std::size_t>& in_row) {
  const std::size_t count = in_row.size();
  std::vector<int> numbers(count, 0);
  std::vector<long> slack(count, 0);
  std::vector<std::size_t> tails;  // index of the note that ends the best row of each length
  std::vector<std::size_t> before(count, count);
  for (std::size_t i = 0; i < count; ++i) {
    const int printed = text::parse_number(all[in_row[i]].label);
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
    for (std::size_t i = tails.back(); i < count; i = before[i]) numbers[i] = text::parse_number(all[in_row[i]].label);
  }
  // A lost number is one more than the note's before it, or one less than the one's after when none is before.
  std::size_t first = 0;
  while (first < count && numbers[first] == 0) ++first;
  for (std::size_t i = 0; i < first; ++i) {
    const int value = first < count ? numbers[first] - static_cast<int>(first - i) : static_cast<int>(i) + 1;
    if (value > 0) numbers[i] = value;
  }
  for (std::size_t i = first + 1; i < count; ++i) {
    if (numbers[i] == 0) numbers[i] = numbers[i - 1] + 1;
  }
  return numbers;
}

}  // namespace

std::vector<int> number_notes(const std::vector<Note>& all) {
  // An asterisk is a note beside the row ("* Any changes to the list of sponsors …"), unless OCR damaged other labels
  // too.
  const bool damaged = std::any_of(all.begin(), all.end(), [](const Note& note) {
    return note.label != "*" && text::parse_number(note.label) <= 0;
  });
  std::vector<std::size_t> in_row;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i].label == "*" && !damaged) continue;
    in_row.push_back(i);
  }
  const std::vector<int> row = number_row(all, in_row);
  std::vector<int> numbers(all.size(), 0);
  for (std::size_t k = 0; k < in_row.size(); ++k) numbers[in_row[k]] = row[k];
  return numbers;
}

}  // namespace recital::document
