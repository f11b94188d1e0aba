#include "citation/named.hpp"

#include <array>
#include <map>
#include <string>

namespace recital::citation {
namespace {

constexpr std::size_t npos_word = static_cast<std::size_t>(-1);

}  // namespace

InstrumentNames::InstrumentNames(const knowledge::Knowledge& knowledge) {
  std::map<std::string, Value> names;
  for (std::uint32_t i = 0; i < knowledge.instruments.size(); ++i) {
    for (const std::string& name : knowledge.instruments[i].names) names[name].instruments.push_back(i);
    for (const std::string& name : knowledge.instruments[i].contextual_names) {
      names[name].instruments.push_back(i);
      names[name].contextual = true;
    }
  }
  for (const auto& [name, value] : names) {
    if (phrases_.add(name, static_cast<std::uint32_t>(values_.size()))) values_.push_back(value);
  }
}

std::vector<NamedInstrument> InstrumentNames::in(std::string_view s) const {
  std::vector<NamedInstrument> result;
  const std::vector<Word> words = split_words(s);
  for (std::size_t i = 0; i < words.size(); ++i) {
    Phrases::Match match;
    if (!phrases_.longest_at(s, words, i, match)) continue;
    const Value& value = values_[match.value];
    result.push_back({match.span, value.instruments, value.contextual || value.instruments.size() > 1});
    i = match.last_word;
  }
  return result;
}

std::vector<BackReference> back_references(std::string_view s) {
  constexpr std::array<std::string_view, 8> pointers = {"that",      "same",  "said",      "aforementioned",
                                                        "aforesaid", "those", "mentioned", "cited"};
  std::vector<BackReference> result;
  const std::vector<Word> words = split_words(s);
  for (std::size_t i = 1; i < words.size(); ++i) {
    const std::string& noun = words[i].folded;
    if (noun != "resolution" && noun != "resolutions") continue;
    std::size_t begin = npos_word;
    for (const std::string_view pointer : pointers) {
      if (words[i - 1].folded == pointer) begin = i - 1;
    }
    if (begin == npos_word || s.substr(words[i - 1].span.end, words[i].span.begin - words[i - 1].span.end) != " ")
      continue;
    // "the above-mentioned", "the afore-mentioned", "the last-mentioned"
    if (words[begin].folded == "mentioned" || words[begin].folded == "cited") {
      if (begin == 0 || (words[begin - 1].folded != "above" && words[begin - 1].folded != "afore" &&
                         words[begin - 1].folded != "last"))
        continue;
      --begin;
    }
    // "affirms that resolution 55/2 …", "noted that resolutions adopted": a conjunction, not a pointer.
    if (words[begin].folded == "that" && noun == "resolutions") continue;
    const std::size_t after = skip_spaces(s, words[i].span.end);
    if (is_digit(peek(s, after)) || peek(s, after) == 'S' || peek(s, after) == 'E') continue;
    result.push_back({{words[begin].span.begin, words[i].span.end}, noun == "resolutions"});
  }
  return result;
}

}  // namespace recital::citation
