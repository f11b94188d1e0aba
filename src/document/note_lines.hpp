// Does a line begin a footnote?
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace recital::document {

struct NoteStart {
  std::string label;        // "6", "®"; empty when lost ("bid., vol. 1019")
  std::size_t text_at = 0;  // where the note's own text begins
  bool superscript = false;
  bool numeric = false;
  bool like_a_note = false;  // its words are those of notes: "See", "Ibid.", "Official Records", a symbol
};

[[nodiscard]] std::optional<NoteStart> note_start(std::string_view line);
// "See resolution 55/2.", "|bid., annex II", "A[56/157.": words that notes begin with.
[[nodiscard]] bool reads_like_a_note(std::string_view text);

}  // namespace recital::document
