#include "citation/phrases.hpp"

#include "citation/folded.hpp"

namespace recital::citation {
namespace {

bool may_stand_inside(std::string_view between) {
  for (const char c : between) {
    if (c != ' ' && c != '-' && c != ',' && c != '/' && c != '(' && c != ')') return false;
  }
  return true;
}

}  // namespace

std::vector<Word> split_words(std::string_view s) {
  std::vector<Word> words;
  for (std::size_t at = 0; at < s.size();) {
    if (!is_word(s[at])) {
      ++at;
      continue;
    }
    const std::size_t begin = at;
    while (at < s.size() && (is_word(s[at]) || (s[at] == '\'' && is_letter(peek(s, at + 1)) && at > begin))) ++at;
    const std::string_view word = s.substr(begin, at - begin);
    words.push_back({{begin, at}, lower(word), is_upper(word[0])});
  }
  return words;
}

bool Phrases::add(std::string_view phrase, std::uint32_t value) {
  const Folded folded(phrase);
  std::uint32_t node = 0;
  for (const Word& word : split_words(folded.view())) {
    const auto key = std::make_pair(word.folded, word.capital);
    const auto found = nodes_[node].next.find(key);
    if (found != nodes_[node].next.end()) {
      node = found->second;
      continue;
    }
    const auto fresh = static_cast<std::uint32_t>(nodes_.size());
    nodes_[node].next.emplace(key, fresh);
    nodes_.emplace_back();
    node = fresh;
  }
  if (node == 0 || nodes_[node].ends) return false;
  nodes_[node].ends = true;
  nodes_[node].value = value;
  return true;
}

bool Phrases::longest_at(std::string_view s, const std::vector<Word>& words, std::size_t first, Match& match) const {
  // A text's capital word may follow the phrase's capital or small edge: a trie walk over at most two edges a step.
  struct State {
    std::uint32_t node;
    std::size_t next_word;
  };
  bool found = false;
  std::vector<State> states{{0, first}};
  while (!states.empty()) {
    std::vector<State> after;
    for (const State& state : states) {
      if (state.next_word >= words.size()) continue;
      const Word& word = words[state.next_word];
      if (state.next_word > first) {
        const std::size_t end = words[state.next_word - 1].span.end;
        const std::string_view between = s.substr(end, word.span.begin - end);
        const bool number = words[state.next_word - 1].folded == "no" && between == ". ";  // "Convention No. 182"
        if (!number && !may_stand_inside(between)) continue;
      }
      for (const bool capital : {true, false}) {
        if (capital && !word.capital) continue;
        const auto next = nodes_[state.node].next.find({word.folded, capital});
        if (next == nodes_[state.node].next.end()) continue;
        const Node& node = nodes_[next->second];
        if (node.ends && (!found || state.next_word > match.last_word)) {
          match = {first, state.next_word, {words[first].span.begin, word.span.end}, node.value};
          found = true;
        }
        after.push_back({next->second, state.next_word + 1});
      }
    }
    states = std::move(after);
  }
  return found;
}

}  // namespace recital::citation
