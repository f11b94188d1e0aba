// Paragraphs after the organ's line -> preambular clauses, operative paragraphs with sections and sub-paragraphs,
// annexes.
//
// Places are the printed numbers ("O8", "O8(a)(ii)"); in sections (see places.hpp) "OII.3(a)"; unnumbered paragraphs
// count by position. OCR loses section numerals, so that a number 1 after others begins a section even without one.
// Text after sub-paragraphs, quoted drafts and cut-off ends belong to the paragraph they follow. Cost: linear.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "document/blocks.hpp"
#include "document/document.hpp"

namespace recital::document {

enum class BodyForm {
  resolution,  // recitals, then acts
  statement,   // a presidential statement: every paragraph is one of its own
  report       // any other document: numbered paragraphs
};

struct Body {
  std::vector<Clause> clauses;  // without the header; markers still in the text
  std::size_t preambular = 0;
  std::size_t operative = 0;
  std::string adopted;  // from the adoption line
  std::string meeting;
  std::vector<text::Diagnostic> diagnostics;  // without file
};

[[nodiscard]] Body read_body(std::span<const Block> blocks, BodyForm form, bool plural,
                             const knowledge::Knowledge& knowledge);

}  // namespace recital::document
