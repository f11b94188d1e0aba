#include "citation/organs.hpp"

#include <algorithm>

#include "citation/folded.hpp"

namespace recital::citation {

OrganNames::OrganNames(const knowledge::Knowledge& knowledge)
    : knowledge_(knowledge), short_names_(knowledge.organs.size()) {
  std::map<std::string, std::vector<std::uint32_t>> full;
  std::map<std::string, std::vector<std::uint32_t>> contextual;
  for (std::uint32_t i = 0; i < knowledge.organs.size(); ++i) {
    const knowledge::Organ& organ = knowledge.organs[i];
    for (const std::string& name : organ.names) {
      // "Committee established pursuant to resolution 1373 (2001)" cites the resolution: the name must not hide it.
      if (name.find(" resolution") == std::string::npos) full[name].push_back(i);
    }
    for (const std::string& name : organ.contextual_names) {
      const std::string bare = match_word(name, 0, "the ") != std::string_view::npos ? name.substr(4) : name;
      if (bare.empty() || is_lower(bare[0])) continue;
      contextual[bare].push_back(i);
      short_names_[i].push_back(lower(bare));
    }
  }
  const auto add = [&](const auto& names, bool is_contextual) {
    for (const auto& [name, organs] : names) {
      if (!phrases_.add(name, static_cast<std::uint32_t>(values_.size()))) continue;
      values_.push_back(organs);
      contextual_.push_back(is_contextual);
      phrase_names_.push_back(lower(name));
    }
  };
  add(full, false);
  add(contextual, true);
}

bool OrganNames::at(std::string_view s, const std::vector<Word>& words, std::size_t first,
                    OrganMention& mention) const {
  Phrases::Match match;
  if (!phrases_.longest_at(s, words, first, match)) return false;
  const bool contextual = contextual_[match.value] != 0;
  if (contextual && first > 0) {
    // "European Commission", "Executive Council": a capital before it makes it the end of a name the ontology doesn't
    // hold.
    const Word& before = words[first - 1];
    const std::string_view between = s.substr(before.span.end, words[first].span.begin - before.span.end);
    if (before.capital && between == " " && before.folded != "the" && before.span.begin != 0 &&
        before.span.size() > 1) {
      const std::string& word = before.folded;
      const bool verb = word == "by" || word == "requesting" || word == "recalling";
      if (!verb) return false;
    }
  }
  mention = {match.span,           match.first_word, match.last_word,
             values_[match.value], contextual,       contextual ? phrase_names_[match.value] : std::string()};
  return true;
}

std::uint32_t OrganNames::index(std::string_view organ_id) const {
  for (std::uint32_t i = 0; i < knowledge_.organs.size(); ++i) {
    if (knowledge_.organs[i].id == organ_id) return i;
  }
  return none;
}

}  // namespace recital::citation
