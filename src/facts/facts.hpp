// All that was read, as flat rows in a stable order: what the graph, the tables and the reports are written from, and
// what a graph file read back gives again.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "text/diagnostic.hpp"

namespace recital::facts {

struct Source {  // a file that was read
  std::string file;
  std::size_t size = 0;  // bytes
  std::string sha256;    // lower-case hexadecimal
};

// A clause or footnote. `witness` tells apart the copies of one resolution read from several files: 1 for the first by
// name.
struct ClauseFact {
  std::string place;   // "P3", "O8(a)", "H", "X"; for a footnote "fn6"
  std::string kind;    // "header" "preambular" "operative" "annex" "footnote"
  std::string parent;  // place of the clause that introduces it, empty for none
  std::string text;
  text::Span source;
};

struct CitationFact {
  std::string place;
  std::string action;        // "recalls"
  std::string role;          // "object" or "adjunct"
  std::string target;        // key
  std::string target_kind;   // "resolution" "decision" "statement" "document" "treaty"
  std::string target_organ;  // id, empty for none
  std::string via;           // "text", "fn:6", "name", "anaphor"
  std::string quote;
  text::Span source;
  std::string decided_by;
  std::string pinpoint;
  std::string date;
  std::string modifier;  // "with appreciation"
};

// Whether a work is cited by its name or by a word that points back ("the 2030 Agenda", "that resolution"), not by a
// number, symbol or treaty. Such mentions are counted apart: other annotations of these texts leave them out.
[[nodiscard]] inline bool is_mention(const CitationFact& citation) {
  return citation.via == "name" || citation.via == "anaphor";
}

struct RequestFact {
  std::string place;
  std::string requested_by;
  std::string addressee;
  std::string recipient;    // several joined with "; "
  std::string due;          // as in the guide: "62", "annually", "2003 and 2008"
  std::string due_session;  // "62" when it is a session
  std::string recurrence;   // "annually"
  std::string subject;
  std::string quote;
  text::Span source;
};

struct DocumentFact {  // one resolution as read from one file
  std::string file;
  std::string key;
  std::string kind;        // "resolution" "decision" "statement" "draft" "document"
  std::string key_origin;  // "text" or "file-name"
  std::string title, organ, organ_id, adopted, meeting, session, agenda_item;
  std::size_t preambular = 0, operative = 0;
  std::size_t witness = 1;
  text::Span source;
  std::vector<ClauseFact> clauses;      // in reading order, footnotes after the rest
  std::vector<CitationFact> citations;  // in reading order
  std::vector<RequestFact> requests;    // in reading order
};

struct Provenance {  // what the facts were made with; empty where it isn't known
  std::string program_version;   // "0.1.0"
  std::string ontology_version;  // "0.1.0"
  std::string ontology_sha256;   // knowledge::Knowledge::sha256
  std::string recorded;          // when, "2001-12-19T15:00:00Z"; empty unless asked for, as it differs each time
};

struct Facts {
  std::vector<Source> sources;                // by file name
  std::vector<DocumentFact> documents;        // by (file, place in the file)
  std::vector<text::Diagnostic> diagnostics;  // by (file, start, code, message)
  Provenance provenance = {};
};

}  // namespace recital::facts
