// Finds the longest of many known phrases at each word of a text: organ names, treaty titles, verb cues.
//
// Phrases are split into words (runs of letters, digits and inner apostrophes) and laid into a trie of words; hyphens
// and spaces between words are the same, so "Non-Proliferation" finds "Non Proliferation". A word that a phrase begins
// with a capital must begin with one in the text too, or "the commission of crimes" would be an organ. Between the
// words of a match only spaces, hyphens, commas and strokes may stand. Cost: building O(total words), matching O(words
// of the text × words of the longest match).
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.hpp"

namespace recital::citation {

struct Word {
  text::Span span;
  std::string folded;  // lower case
  bool capital = false;
};

// The words of folded text, in order.
[[nodiscard]] std::vector<Word> split_words(std::string_view folded_text);

class Phrases {
 public:
  // `value` is what the caller wants back; a phrase added twice keeps its first value and says so by returning false.
  bool add(std::string_view phrase, std::uint32_t value);

  struct Match {
    std::size_t first_word = 0, last_word = 0;  // inclusive
    text::Span span;
    std::uint32_t value = 0;
  };
  // The longest phrase that begins at word `first`; false when none does.
  bool longest_at(std::string_view folded_text, const std::vector<Word>& words, std::size_t first, Match& match) const;

 private:
  struct Node {
    std::map<std::pair<std::string, bool>, std::uint32_t> next;
    bool ends = false;
    std::uint32_t value = 0;
  };
  std::vector<Node> nodes_{1};
};

}  // namespace recital::citation
