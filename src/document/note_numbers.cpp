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

// Are the printed numbers right as they stand? They are when they count from one note to the next or begin anew at 1 on
// a page, and when they are the numbers of one row in another order (a page's two columns, read one after the other).
bool printed_in_order(const std::vector<Note>& all, const std::vector<std::size_t>& in_row) {
  std::vector<int> printed;
  bool counts = true;
  for (std::size_t k = 0; k < in_row.size(); ++k) {
    const Note& note = all[in_row[k]];
    const int number = text::parse_number(note.label);
    if (number <= 0) return false;
    const bool fresh = number == 1 && k > 0 && all[in_row[k - 1]].zone != note.zone;
    counts = counts && (k == 0 || fresh || number == printed.back() + 1);
    printed.push_back(number);
  }
  if (counts) return true;
  std::sort(printed.begin(), printed.end());
  for (std::size_t k = 1; k < printed.size(); ++k) {
    if (printed[k] != printed[k - 1] + 1) return false;
  }
  return true;
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
  std::vector<int> numbers(all.size(), 0);
  if (printed_in_order(all, in_row)) {
    for (const std::size_t i : in_row) numbers[i] = text::parse_number(all[i].label);
    return numbers;
  }
  const std::vector<int> row = number_row(all, in_row);
  for (std::size_t k = 0; k < in_row.size(); ++k) numbers[in_row[k]] = row[k];
  return numbers;
}

}  // namespace recital::document
