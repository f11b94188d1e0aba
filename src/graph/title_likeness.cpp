#include "graph/title_likeness.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <string>

#include "knowledge/fold.hpp"

namespace recital::graph {
namespace {

// The function words that titles use.
constexpr std::array<std::string_view, 35> stop_words = {
    "a",    "against", "all",       "among", "an",   "and",     "as", "at",      "between", "by",    "during", "for",
    "from", "in",      "including", "into",  "its",  "of",      "on", "or",      "other",   "over",  "such",   "than",
    "that", "the",     "their",     "these", "this", "through", "to", "towards", "under",   "which", "with"};

bool is_word_byte(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || byte >= 0x80;
}

// General punctuation (U+2000 to U+206F: dashes, curly quotation marks) parts words as ASCII punctuation does.
std::string without_general_punctuation(std::string text) {
  for (std::size_t at = 0; at + 2 < text.size(); ++at) {
    const auto second = static_cast<unsigned char>(text[at + 1]);
    if (static_cast<unsigned char>(text[at]) == 0xE2 && (second == 0x80 || second == 0x81)) text.replace(at, 3, "   ");
  }
  return text;
}

std::vector<std::string> words_of(std::string_view title) {
  const std::string text = without_general_punctuation(knowledge::fold_case(title));
  std::vector<std::string> words;
  for (std::size_t at = 0; at < text.size();) {
    if (!is_word_byte(text[at])) {
      ++at;
      continue;
    }
    std::size_t end = at;
    while (end < text.size() && is_word_byte(text[end])) ++end;
    std::string word = text.substr(at, end - at);
    at = end;
    const bool has_digit = word.find_first_of("0123456789") != std::string::npos;
    const bool letter = word.size() == 1;  // of "women's", or of a list "(a)"
    if (has_digit || letter || std::find(stop_words.begin(), stop_words.end(), word) != stop_words.end()) continue;
    words.push_back(std::move(word));
  }
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

}  // namespace

TitleLikeness::TitleLikeness(const std::vector<std::string_view>& titles) {
  std::vector<std::vector<std::string>> all;
  std::map<std::string_view, std::uint32_t> numbers;  // ordered: weights are summed in the same order everywhere
  all.reserve(titles.size());
  for (const std::string_view title : titles) all.push_back(words_of(title));
  for (const auto& words : all) {
    for (const auto& word : words) ++numbers[word];
  }
  for (auto& [word, entry] : numbers) {
    weights_.push_back(std::log(1.0 + static_cast<double>(titles.size()) / entry));
    entry = static_cast<std::uint32_t>(weights_.size() - 1);
  }
  for (const auto& words : all) {
    auto& title = words_.emplace_back();
    for (const auto& word : words) title.push_back(numbers.at(word));
  }
}

double TitleLikeness::operator()(std::size_t a, std::size_t b) const {
  double both = 0, either = 0;
  auto x = words_[a].begin();
  auto y = words_[b].begin();
  while (x != words_[a].end() || y != words_[b].end()) {
    const bool in_x = x != words_[a].end() && (y == words_[b].end() || *x <= *y);
    const bool in_y = y != words_[b].end() && (x == words_[a].end() || *y <= *x);
    const double weight = weights_[in_x ? *x : *y];
    either += weight;
    if (in_x && in_y) both += weight;
    if (in_x) ++x;
    if (in_y) ++y;
  }
  return either > 0 ? both / either : 0;
}

}  // namespace recital::graph
