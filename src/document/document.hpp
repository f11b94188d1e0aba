// Clean text -> resolutions: front matter, clauses, numbered paragraphs, footnotes, annexes, adoption line.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "knowledge/knowledge.hpp"
#include "text/diagnostic.hpp"
#include "text/mapped_text.hpp"

namespace recital::document {

enum class ClauseKind { header, preambular, operative, annex };

// Where a footnote is called. The marker itself has been taken out of the clause's text.
struct Marker {
  std::size_t position = 0;  // byte of the clause's text before which it stood
  std::size_t footnote = 0;  // index into Resolution::footnotes
  double confidence = 1.0;   // 1 for a superscript whose label agrees; less when aligned by order or by fit
  text::Span source;         // bytes of the file
};

struct Footnote {
  std::string label;      // "6", as it should be read; empty when lost
  text::MappedText text;  // one line, without its label
};

// The smallest unit that has a place of its own: a preambular clause, an operative paragraph or sub-paragraph without
// those below it, the front matter (one clause, "H"), the annexes (any number of clauses, all of place "X").
struct Clause {
  std::string place;  // "P3", "O8", "O8(a)", "OII.3(a)(i)", "H", "X"
  ClauseKind kind = ClauseKind::preambular;
  std::optional<std::size_t> parent;  // index of the clause whose words introduce this one: O8 for O8(a)
  text::MappedText text;              // one line: no paragraph number, no footnote marker, line ends undone
  std::vector<Marker> markers;        // by position
};

enum class Kind { resolution, decision, statement, draft, document };
[[nodiscard]] std::string_view name(Kind kind);

enum class KeyOrigin { text, file_name };

struct Resolution {
  std::string key;  // canonical: "A/RES/56/124"
  KeyOrigin key_origin = KeyOrigin::text;
  Kind kind = Kind::resolution;
  std::string title;
  std::string organ_id;         // "GA"; empty when the organ is not in the ontology
  std::string organ;            // as printed: "General Assembly"
  std::string adopted;          // "2001-12-19", empty when unknown
  std::string meeting;          // "88"
  std::string session;          // "56", "S-20"; Roman ones in figures
  std::string agenda_item;      // "71 (b)"
  std::size_t preambular = 0;   // number of preambular clauses
  std::size_t operative = 0;    // number of top-level operative paragraphs
  std::vector<Clause> clauses;  // in reading order
  std::vector<Footnote> footnotes;
  text::Span source;  // bytes of the file from its first word to its last
};

struct Document {
  std::string file;                     // as in the tables
  std::size_t size = 0;                 // bytes
  std::vector<Resolution> resolutions;  // in reading order; empty when the file holds none (a diagnostic says so)
  std::vector<text::Diagnostic> diagnostics;
};

// Reads one file's bytes. `file` is its name in the tables; its last component may give a key that the text doesn't
// say. Never throws on bad input: says so in the diagnostics. Cost linear in the size of `bytes`.
[[nodiscard]] Document read_document(std::string file, std::string_view bytes, const knowledge::Knowledge& knowledge);

}  // namespace recital::document
