// Reports owed: as text for a terminal, Markdown, CSV, or JSON.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "facts/facts.hpp"
#include "graph/citation_graph.hpp"
#include "graph/requests.hpp"

namespace recital::report {

enum class RequestGrouping { due, addressee, recipient, document };

[[nodiscard]] std::optional<RequestGrouping> grouping_named(std::string_view name);  // "due"

struct RequestFilter {
  std::string addressee;  // part of who is asked, case aside; empty for all
  std::string session;    // name of the session due, "62"; empty for all
  std::string organ;      // id of whose document asks; empty for all
  int from = 0, to = 0;   // years in which it is due; 0 for no bound. With a bound, those without a year fall out
};

[[nodiscard]] std::vector<graph::OwedReport> filtered(std::vector<graph::OwedReport> owed, const facts::Facts& facts,
                                                      const RequestFilter& filter);

// Sorts by group, and within it by year due, those without last, then by document and place.
void sort_requests(std::vector<graph::OwedReport>& owed, const facts::Facts& facts, RequestGrouping by);

// The heading of a group: "GA, session 62 (2007)", "annually", "no date"; "Secretary-General"; "A/RES/61/183".
[[nodiscard]] std::string group_of(const graph::OwedReport& owed, const facts::Facts& facts, RequestGrouping by);

// All take what sort_requests() sorted, by the same grouping.
[[nodiscard]] std::string requests_text(const graph::CitationGraph& graph, const facts::Facts& facts,
                                        const std::vector<graph::OwedReport>& owed, RequestGrouping by);
[[nodiscard]] std::string requests_markdown(const graph::CitationGraph& graph, const facts::Facts& facts,
                                            const std::vector<graph::OwedReport>& owed, RequestGrouping by);
// The header:
// document,paragraph,requested_by,addressee,recipient,due,due_session,due_organ,due_year,recurrence,subject,
// quote,probable_report,strength,noted_by,noted_in,fitting. Lines end in CR LF (RFC 4180).
[[nodiscard]] std::string requests_csv(const graph::CitationGraph& graph, const facts::Facts& facts,
                                       const std::vector<graph::OwedReport>& owed, RequestGrouping by);
[[nodiscard]] std::string requests_json(const graph::CitationGraph& graph, const facts::Facts& facts,
                                        const std::vector<graph::OwedReport>& owed, RequestGrouping by);

}  // namespace recital::report
