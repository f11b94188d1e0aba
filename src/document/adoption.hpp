// The lines that close a resolution: "88th plenary meeting / 19 December 2001", "Adopted unanimously at the 2921st
// meeting."
#pragma once

#include <string>
#include <string_view>

namespace recital::document {

// Does the text open with an adoption line? "317th plenary meeting,", "Hundred and second plenary meeting,",
// "Adopted at the 287th meeting by 8 votes to none", "[Adopted without a vote.]", "RECORDED VOTE".
[[nodiscard]] bool is_adoption_line(std::string_view text);

// "In favour: …", "Against: None." and the like under a recorded vote.
[[nodiscard]] bool is_vote_line(std::string_view text);

struct Adoption {
  std::string meeting;  // "88", empty when not said
  std::string date;     // ISO, empty when not said
};
// What an adoption line, or a sentence like "Adopted by the Security Council at its 8559th meeting, on 25 June 2019",
// says.
[[nodiscard]] Adoption read_adoption(std::string_view text);

}  // namespace recital::document
