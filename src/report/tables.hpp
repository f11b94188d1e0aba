// The tables: one fact a row, tab-separated, UTF-8, with a header line, in the order of the facts.
//
// The first columns are those of the annotation guide for such tables, in its order; ours follow. `start` and `end` are
// byte offsets in the file, [start, end). An empty field is a value that the text doesn't give. Values are made
// harmless by table_cell().
#pragma once

#include <string>

#include "facts/facts.hpp"

namespace recital::report {

// file resolution title organ adopted meeting session agenda_item preambular operative
// start end kind key_origin witness
[[nodiscard]] std::string documents_table(const facts::Facts& facts);

// file resolution para action role target via quote
// start end target_kind target_organ decided_by pinpoint date modifier
[[nodiscard]] std::string citations_table(const facts::Facts& facts);

// The same columns, for works mentioned by name or by a word that points back ("the 2030 Agenda", "that resolution"),
// which citations_table leaves out.
[[nodiscard]] std::string mentions_table(const facts::Facts& facts);

// file resolution para requested_by addressee recipient due subject
// start end due_session recurrence quote
[[nodiscard]] std::string reports_table(const facts::Facts& facts);

// file start end severity code message
[[nodiscard]] std::string diagnostics_table(const facts::Facts& facts);

}  // namespace recital::report
