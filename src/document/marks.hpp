// Places in a clause's text where a footnote may be called.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "text/mapped_text.hpp"

namespace recital::document {

struct Mark {
  enum class Form { superscript, glued, apart, damaged };
  Form form = Form::glued;
  std::size_t clause = 0;
  std::size_t begin = 0;  // bytes of the clause's text that go when the mark is believed
  std::size_t end = 0;
  int number = 0;           // as printed; 0 for OCR's marks
  int weight = 0;           // how much like a mark it looks, 1-10
  std::size_t file_at = 0;  // first byte of the file
};

// All figures that could be marks, in order. Years, paragraph numbers and parts of symbols are left out where their
// neighbourhood shows it; what remains must still be matched with notes.
void find_figures(const text::MappedText& text, std::size_t clause, std::vector<Mark>& marks);

// Characters that OCR made of superscripts: "Declaration,!", "Reduction®", "1971'°".
void find_damaged(const text::MappedText& text, std::size_t clause, std::vector<Mark>& marks);

}  // namespace recital::document
