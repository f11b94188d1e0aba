// Names of organs in running text, and which organ a short name means.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "citation/phrases.hpp"
#include "knowledge/knowledge.hpp"

namespace recital::citation {

// An organ named at a place of a text. A full name has one candidate; "the Commission" has every organ that is called
// so.
struct OrganMention {
  text::Span span;
  std::size_t first_word = 0, last_word = 0;
  std::vector<std::uint32_t> candidates;  // indices into Knowledge::organs
  bool contextual = false;
  std::string short_name;  // "commission", when contextual
};

// Finds organ names; built once for a Knowledge, read by all threads.
class OrganNames {
 public:
  explicit OrganNames(const knowledge::Knowledge& knowledge);
  // The longest organ name that begins at word `first`.
  bool at(std::string_view folded_text, const std::vector<Word>& words, std::size_t first, OrganMention& mention) const;
  // The short names that an organ may be called by: "commission".
  [[nodiscard]] const std::vector<std::string>& short_names(std::uint32_t organ) const { return short_names_[organ]; }
  [[nodiscard]] std::uint32_t index(std::string_view organ_id) const;  // none when unknown
  static constexpr std::uint32_t none = 0xffffffff;

 private:
  const knowledge::Knowledge& knowledge_;
  Phrases phrases_;
  std::vector<std::vector<std::uint32_t>> values_;  // candidates of a phrase
  std::vector<char> contextual_;                    // of a phrase
  std::vector<std::string> phrase_names_;
  std::vector<std::vector<std::string>> short_names_;  // by organ
};

}  // namespace recital::citation
