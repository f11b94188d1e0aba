// What stands before the organ's line: title, session, agenda item, date, the committee that reported.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "document/blocks.hpp"
#include "text/lines.hpp"

namespace recital::document {

struct FrontMatter {
  std::string adopted;  // ISO
  std::string meeting;
  std::string session;      // "61", "S-20", "ES-10"
  std::string agenda_item;  // "71 (b)"
  text::MappedText header;  // all that may cite, the title apart; one line
};

// Reads the blocks before a resolution's heading. Names of sponsors and mastheads stay out of the header.
[[nodiscard]] FrontMatter read_front_matter(std::span<const Block> blocks);

// What running headers and trailing fields add ("General Assembly—Forty-seventh Session"): fills what is empty.
void read_furniture(std::span<const text::Line> furniture, FrontMatter& front);

// "Sixty-first session", "Tenth emergency special session", "Nineteenth special session": "61", "ES-10", "S-19"; else
// empty.
[[nodiscard]] std::string session_of(std::string_view text);

}  // namespace recital::document
