// Where resolutions begin: "56/124. International cooperation …", "2205 (XXI). Establishment …", "Resolution 654
// (1990)", "48 (1948). Resolution of 23 April 1948", "## Resolution 53/8", "PRST 20/1."; and the line of the organ that
// speaks.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "knowledge/key.hpp"
#include "knowledge/knowledge.hpp"

namespace recital::document {

struct Heading {
  knowledge::PrintedNumber number;
  knowledge::Series series = knowledge::Series::resolution;
  std::size_t title_at = 0;  // bytes of the text; its end when the title stands elsewhere
  bool named = false;        // says "Resolution" or "Decision" itself
};

// The heading that `text` begins with. The number alone does not make a heading: an organ's line must follow.
[[nodiscard]] std::optional<Heading> read_heading(std::string_view text);

struct OrganLine {
  const knowledge::Organ* organ = nullptr;  // nullptr when the ontology doesn't know it
  std::string printed;                      // "General Assembly"
  std::size_t length = 0;                   // bytes of the text, with the comma
  bool whole = false;                       // nothing follows
};

// "The General Assembly,", "The Conference of the Parties," "We, Ministers of …,"; also at the start of a paragraph
// ("The General Assembly resolves that").
[[nodiscard]] std::optional<OrganLine> read_organ_line(std::string_view text, const knowledge::Knowledge& knowledge);

}  // namespace recital::document
