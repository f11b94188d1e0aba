// Requests for reports: who asks whom to report to whom about what, and by when.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "document/document.hpp"
#include "knowledge/knowledge.hpp"

namespace recital::relation {

struct ReportRequest {
  std::size_t clause = 0;    // index into Resolution::clauses
  std::string requested_by;  // the speaker's name
  std::string addressee;     // who must report, as printed without its article
  std::string recipient;     // the bodies reported to, "; " between them; empty when the text doesn't say
  std::string due;           // as in the tables: "57", "annually", "10 June 1990"
  std::string due_session;   // "57"
  std::string recurrence;    // "annually"
  std::string subject;       // at most twelve words
  text::Span found;          // in the clause's text
  text::Span source;         // bytes of the file
};

class RequestFinder {
 public:
  explicit RequestFinder(const knowledge::Knowledge& knowledge);
  ~RequestFinder();
  RequestFinder(const RequestFinder&) = delete;
  RequestFinder& operator=(const RequestFinder&) = delete;

  // The requests of one resolution in reading order. Cost linear in the text.
  [[nodiscard]] std::vector<ReportRequest> find(const document::Resolution& resolution) const;

 private:
  struct Parts;
  class Clause;
  std::unique_ptr<const Parts> parts_;
};

}  // namespace recital::relation
