#include "report/quote_places.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>

namespace recital::report {
namespace {

constexpr std::size_t shortest_changed = 8, longest_changed = 200;  // bytes of a skeleton
constexpr std::size_t bytes_a_change = 6;                           // one change for so many

// The letters and digits of a text, in lower case, and where each stands.
struct Skeleton {
  std::string letters;
  std::vector<std::uint32_t> places;  // of each byte, in the text
};

// Punctuation and spaces beyond ASCII, which printers choose freely: U+0080-U+00BF and U+2000-U+206F.
std::size_t punctuation(std::string_view text) {
  const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
  if (byte(0) == 0xC2) return 2;
  if (byte(0) == 0xE2 && (byte(1) == 0x80 || byte(1) == 0x81)) return 3;
  return 0;
}

Skeleton skeleton_of(std::string_view text) {
  Skeleton skeleton;
  skeleton.letters.reserve(text.size());
  skeleton.places.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const char c = text[at];
    const bool capital = 'A' <= c && c <= 'Z';
    if (const auto skipped = punctuation(text.substr(at)); skipped > 0) {
      at += std::min(skipped, text.size() - at);
      continue;
    }
    if (capital || ('a' <= c && c <= 'z') || ('0' <= c && c <= '9') || static_cast<unsigned char>(c) >= 0x80) {
      skeleton.letters += capital ? static_cast<char>(c - 'A' + 'a') : c;
      skeleton.places.push_back(static_cast<std::uint32_t>(at));
    }
    ++at;
  }
  return skeleton;
}

std::vector<std::size_t> occurrences(std::string_view text, std::string_view words) {
  std::vector<std::size_t> found;
  if (words.empty()) return found;
  for (auto at = text.find(words); at != std::string_view::npos; at = text.find(words, at + 1)) found.push_back(at);
  return found;
}

// The stretch of `text` that becomes `words` with the fewest changes, if few enough; the first of equals.
std::optional<text::Span> nearly(std::string_view text, std::string_view words) {
  if (words.size() < shortest_changed || words.size() > longest_changed) return std::nullopt;
  struct Cell {
    std::size_t changes = 0, start = 0;
  };
  std::vector<Cell> column(words.size() + 1);
  for (std::size_t i = 0; i <= words.size(); ++i) column[i] = {i, 0};
  std::size_t fewest = words.size() / bytes_a_change + 1;
  std::optional<text::Span> best;
  for (std::size_t j = 0; j < text.size(); ++j) {
    Cell diagonal = column[0];
    column[0] = {0, j + 1};
    for (std::size_t i = 1; i <= words.size(); ++i) {
      Cell cell{diagonal.changes + (words[i - 1] == text[j] ? 0 : 1), diagonal.start};
      if (column[i].changes + 1 < cell.changes) cell = {column[i].changes + 1, column[i].start};
      if (column[i - 1].changes + 1 < cell.changes) cell = {column[i - 1].changes + 1, column[i - 1].start};
      diagonal = std::exchange(column[i], cell);
    }
    if (column[words.size()].changes < fewest && column[words.size()].start <= j) {
      fewest = column[words.size()].changes;
      best = text::Span{column[words.size()].start, j + 1};
    }
  }
  return best;
}

// A point known in both the file and the skeleton.
struct Anchor {
  std::size_t byte = 0, letter = 0;
};

class Placer {
 public:
  Placer(std::string_view clause, text::Span source)
      : text_(skeleton_of(clause)),
        anchors_{{source.begin, 0}, {std::max(source.begin, source.end), text_.letters.size()}} {}

  [[nodiscard]] const Skeleton& text() const { return text_; }

  // Keeps the anchors in order; one that would cross another is none.
  void add(std::size_t byte, std::size_t letter) {
    const auto next = after(byte);
    if (next == anchors_.begin() || next == anchors_.end()) return;
    if ((next - 1)->letter > letter || letter > next->letter) return;
    anchors_.insert(next, {byte, letter});
  }

  [[nodiscard]] double expected(std::size_t byte) const {
    const auto [low, high] = around(byte);
    const double bytes = static_cast<double>(high.byte) - static_cast<double>(low.byte);
    const double share = bytes <= 0 ? 0 : (static_cast<double>(byte) - static_cast<double>(low.byte)) / bytes;
    return static_cast<double>(low.letter) +
           std::clamp(share, 0.0, 1.0) * (static_cast<double>(high.letter) - static_cast<double>(low.letter));
  }

  // The stretch of the skeleton between the anchors around a byte.
  [[nodiscard]] text::Span window(std::size_t byte) const {
    const auto [low, high] = around(byte);
    return {low.letter, high.letter};
  }

 private:
  std::vector<Anchor>::iterator after(std::size_t byte) {
    return std::upper_bound(anchors_.begin(), anchors_.end(), byte,
                            [](std::size_t value, const Anchor& anchor) { return value < anchor.byte; });
  }
  [[nodiscard]] std::pair<Anchor, Anchor> around(std::size_t byte) const {
    const auto next = std::upper_bound(anchors_.begin(), anchors_.end(), byte,
                                       [](std::size_t value, const Anchor& anchor) { return value < anchor.byte; });
    if (next == anchors_.begin()) return {anchors_.front(), anchors_.front()};
    if (next == anchors_.end()) return {anchors_.back(), anchors_.back()};
    return {*(next - 1), *next};
  }

  Skeleton text_;
  std::vector<Anchor> anchors_;
};

}  // namespace

std::vector<std::optional<text::Span>> quote_places(std::string_view clause, text::Span source,
                                                    const std::vector<Quote>& quotes) {
  Placer placer(clause, source);
  const auto& text = placer.text();
  std::vector<Skeleton> words;
  std::vector<std::vector<std::size_t>> found;
  for (const auto& quote : quotes) {
    words.push_back(skeleton_of(quote.words));
    found.push_back(occurrences(text.letters, words.back().letters));
  }
  std::vector<std::optional<text::Span>> letters(quotes.size());
  const auto place = [&](std::size_t i, text::Span span) {
    letters[i] = span;
    placer.add(quotes[i].source.begin, span.begin);
  };
  for (std::size_t i = 0; i < quotes.size(); ++i) {
    if (found[i].size() == 1) place(i, {found[i].front(), found[i].front() + words[i].letters.size()});
  }
  for (std::size_t i = 0; i < quotes.size(); ++i) {
    if (found[i].size() < 2) continue;
    const double expected = placer.expected(quotes[i].source.begin);
    const auto distance = [&](std::size_t at) {
      return std::max(expected, static_cast<double>(at)) - std::min(expected, static_cast<double>(at));
    };
    const auto best = *std::min_element(found[i].begin(), found[i].end(),
                                        [&](std::size_t a, std::size_t b) { return distance(a) < distance(b); });
    place(i, {best, best + words[i].letters.size()});
  }
  for (std::size_t i = 0; i < quotes.size(); ++i) {
    if (!found[i].empty()) continue;
    const auto window = placer.window(quotes[i].source.begin);
    const auto near = nearly(std::string_view(text.letters).substr(window.begin, window.size()), words[i].letters);
    if (near) place(i, {window.begin + near->begin, window.begin + near->end});
  }

  // Back to the text: from the first letter to behind the last, whole characters of UTF-8.
  const auto continues = [&](std::size_t at) {
    return at < clause.size() && (static_cast<unsigned char>(clause[at]) & 0xC0U) == 0x80U;
  };
  std::vector<std::optional<text::Span>> result(quotes.size());
  for (std::size_t i = 0; i < quotes.size(); ++i) {
    if (!letters[i] || letters[i]->empty()) continue;
    std::size_t begin = text.places[letters[i]->begin], end = text.places[letters[i]->end - 1] + 1;
    while (begin > 0 && continues(begin)) --begin;
    while (continues(end)) ++end;
    // A bracket that the quote closes is part of it: "S/RES/1373 (2001)".
    if (end < clause.size() && clause[end] == ')' && quotes[i].words.ends_with(')')) ++end;
    result[i] = text::Span{begin, end};
  }
  return result;
}

}  // namespace recital::report
