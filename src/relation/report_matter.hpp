// To whom a report goes and what it is on, from the words of the act that asks for it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "citation/organs.hpp"
#include "citation/phrases.hpp"

namespace recital::relation {

// The words in which recipients are looked for, first and past the last.
struct RecipientWords {
  std::size_t first;
  std::size_t last;
  bool anywhere;  // "keep the Council informed": not only after "to"
};

// The bodies that the report goes to, as named, "; " between them; empty when none is named. `speaker` is named for
// "it".
[[nodiscard]] std::string recipients(const citation::OrganNames& organs, std::string_view s,
                                     const std::vector<citation::Word>& words, RecipientWords where,
                                     const std::string& speaker);

// What the report is to be on, in bytes `from` to `to`: from "on", "concerning" (where somebody is kept informed:
// "of"), at most twelve words up to a comma. The "on" of a body's name ("Office on Drugs and Crime") leads to no
// subject.
[[nodiscard]] std::string subject_in(std::string_view s, std::size_t from, std::size_t to, bool informed);

// "protection of civilians to the Council": the subject without the first of the recipients.
[[nodiscard]] std::string without_recipient(std::string subject, const std::string& recipients);

}  // namespace recital::relation
