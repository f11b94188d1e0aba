// Reports that were asked for: who owes what to whom and when, and which document probably was the report.
//
// The text of a report isn't read; what tells is a later resolution that notes, welcomes or considers a document. A
// request for a report to the sixty-second session of the General Assembly was probably fulfilled by A/62/117 when
//   - a later resolution of the same organ, a member of the series of the asking one or of a like title, cites
//     A/62/117 as object ("notes", "welcomes", "considers", "appreciates", "recalls");
//   - the symbol is one of the session due ("A/62/…", "E/2003/…", "A/HRC/26/…");
//   - the clause that cites it, not counting the words between, speaks of a report, with the name of the addressee beside it; and
//   - no other document fits, and the asking resolution makes no other such request of the same addressee.
// Where several fit, none is chosen. It remains probable: a clause names the author of a report, never the request.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "facts/facts.hpp"
#include "graph/citation_graph.hpp"
#include "graph/series.hpp"
#include "knowledge/knowledge.hpp"

namespace recital::graph {

enum class Strength {
  strong,  // the later resolution is of the same series and of the session due
  fair,    // of the same series and a later session, or only of a like title
};

struct Fulfilment {
  VertexId report = 0;  // a vertex of kind "document"
  VertexId citing = 0;  // the later resolution
  Strength strength = Strength::fair;
  Proof proof;  // the citation of `report` in `citing`
};

struct OwedReport {
  std::uint32_t document = 0;  // index into Facts::documents, that of the request
  std::uint32_t request = 0;   // and into its requests
  VertexId asking = 0;
  const knowledge::Session* due = nullptr;  // in the calendar of whom it goes to; nullptr where none is named or known
  int due_year = 0;         // in which that session opened; or the only year that `due` names; 0 for unknown
  std::size_t fitting = 0;  // documents that fit, apart from their addenda and corrigenda
  std::optional<Fulfilment> fulfilment;
};

// The requests of all documents but drafts, which ask nothing until they are adopted, each once though several copies
// of a document were read; in the order of the facts. `series` as find_series() gives them. O(requests · resolutions
// that continue the asking one · their citations).
[[nodiscard]] std::vector<OwedReport> find_owed_reports(const CitationGraph& graph, const facts::Facts& facts,
                                                        const knowledge::Knowledge& knowledge,
                                                        const std::vector<Series>& series);

[[nodiscard]] std::string_view name(Strength strength);  // "strong"

[[nodiscard]] inline const facts::RequestFact& request(const facts::Facts& facts, const OwedReport& owed) {
  return facts.documents[owed.document].requests[owed.request];
}

}  // namespace recital::graph
