// A resolution of one clause, for tests of what follows the document room.
#pragma once

#include <string>

#include "document/document.hpp"

namespace recital::test {

inline text::MappedText mapped(const std::string& words, std::size_t begin) {
  text::MappedText result;
  result.append(words, {begin, begin + words.size()});
  return result;
}

struct SmallResolution {
  document::Resolution resolution;
  std::string bytes;
};

// `place` "P1" is preambular, "O1" operative, "H" header, "X" annex.
inline SmallResolution small_resolution(const std::string& organ_id, const std::string& adopted,
                                        const std::string& place, const std::string& words) {
  SmallResolution small;
  small.bytes = words;
  small.resolution.organ_id = organ_id;
  small.resolution.organ = organ_id;
  small.resolution.adopted = adopted;
  document::Clause clause;
  clause.place = place;
  clause.kind = place[0] == 'P'   ? document::ClauseKind::preambular
                : place[0] == 'H' ? document::ClauseKind::header
                : place[0] == 'X' ? document::ClauseKind::annex
                                  : document::ClauseKind::operative;
  clause.text = mapped(words, 0);
  small.resolution.clauses.push_back(clause);
  return small;
}

inline void add_note(SmallResolution& small, const std::string& label, const std::string& words, std::size_t position) {
  document::Footnote note;
  note.label = label;
  note.text = mapped(words, small.bytes.size() + 1);
  small.bytes += "\n" + words;
  small.resolution.footnotes.push_back(note);
  small.resolution.clauses.front().markers.push_back(
      {position, small.resolution.footnotes.size() - 1, 1.0, {position, position}});
}

}  // namespace recital::test
