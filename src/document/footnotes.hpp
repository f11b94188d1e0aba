// Footnotes and the marks that call them.
//
// Marks are superscripts, digits glued to a word ("Declaration,1", "19617" for 1961 and note 7), digits that PDF text
// set apart
// ("2009, 3 as well"), or what OCR made of them ("Declaration,!", "Reduction®", "1971'°"). A mark is believed when a
// note bears its number, when it stands in the row of its neighbours, and when it stands on the page that carries the
// note. OCR's marks are put in the row of the notes that no figure calls, by page, by order, and by what fits: an
// instrument named before the mark whose number the note gives, or the same words that carried the same note before.
// Cost: O(n log n) in marks; OCR's marks O(m·n) a page.
#pragma once

#include <string>
#include <vector>

#include "document/document.hpp"
#include "document/layout.hpp"

namespace recital::document {

struct NoteRange {
  std::size_t begin = 0;  // notes [begin, end) may be called
  std::size_t end = 0;
  std::size_t own_end = 0;  // notes [begin, own_end) stand inside the resolution, called or not
};

// Gives the notes of the file their numbers: printed ones that are in order are believed, the others counted from
// these. 0 where nothing says it.
[[nodiscard]] std::vector<int> number_notes(const std::vector<Note>& notes);

// Takes the marks out of the clauses' texts and ties them to footnotes, which it adds to the resolution: those that are
// called and those of [begin, own_end). Gives the index of the note that each footnote is.
[[nodiscard]] std::vector<std::size_t> attach_footnotes(Resolution& resolution, const Layout& layout,
                                                        const std::vector<int>& numbers, NoteRange range,
                                                        const knowledge::Knowledge& knowledge,
                                                        std::vector<text::Diagnostic>& diagnostics);

// A resolution of a file, or other text of it, with the notes that its footnotes are, one for one.
struct NotedText {
  Resolution* resolution = nullptr;
  std::vector<std::size_t> notes;
};

// A page's notes stand in one resolution and may be called in another that shares the page: takes each note that is
// called out of those that don't call it, and leaves one that nothing calls to the last of them only.
void part_footnotes(std::vector<NotedText>& texts, const Layout& layout, std::vector<text::Diagnostic>& diagnostics);

}  // namespace recital::document
