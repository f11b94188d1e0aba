// Whose resolution is it? The same digits are different resolutions in different organs.
//
// The words give candidates in an order (the name before the number, the owner of "its", the source it is printed in,
// the speaker); the organ's key templates and the session calendars say which of them can be right. Words that the
// calendar contradicts yield only to the one organ that the printed date agrees with; otherwise they stand, with a
// diagnostic.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "citation/calendar.hpp"
#include "citation/organs.hpp"
#include "knowledge/key.hpp"

namespace recital::citation {

struct Candidate {
  std::uint32_t organ = OrganNames::none;  // index into Knowledge::organs
  std::string_view how;                    // a literal: "name", "possessive", "list", "speaker" …
};

struct Choice {
  std::string key;
  std::uint32_t organ = OrganNames::none;
  std::string_view how;
  bool contradicted = false;  // no organ fits; it stands as printed
};

class OrganChooser {
 public:
  explicit OrganChooser(const knowledge::Knowledge& knowledge);

  // `named`: organs that the words say, best first; empty when they say none. `near`: organs that only stand near
  // (named in the clause, the speaker), best first. Nothing when no organ prints such a number.
  [[nodiscard]] std::optional<Choice> choose(const knowledge::PrintedNumber& number, knowledge::Series series,
                                             const std::optional<knowledge::Date>& date,
                                             const std::optional<knowledge::Date>& not_after,
                                             const std::vector<Candidate>& named,
                                             const std::vector<Candidate>& near) const;

 private:
  const knowledge::Knowledge& knowledge_;
  std::vector<std::uint32_t> principal_;  // organs whose numbers are printed without a name, likeliest first
};

}  // namespace recital::citation
