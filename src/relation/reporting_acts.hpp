// Acts of reporting in a clause: "to report", "submit … a report", "keep … informed", "include in its next report",
// "hold regular briefings". Whether somebody is asked to do them, and who, is for report_requests to say.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "citation/phrases.hpp"

namespace recital::relation {

enum class ActKind { reporting, giving, keeping_informed, covering };

struct ReportingAct {
  ActKind kind = ActKind::reporting;
  std::size_t word = 0;      // its verb, index into the words
  std::size_t object = 0;    // "report", "informed", "briefings": the word that makes it one
  bool information = false;  // what is given is only "information"
  bool same_report = false;  // its object points back: "submit it", "present the report", "make recommendations"
  bool further = false;  // another report of the verb before, "…, and a final report by 28 January": `word` is "a"
  std::size_t verb = 0;  // of a further report: the `word` of the act it goes on from
};

// The acts in folded text with these words, in order. Cost linear in the words.
[[nodiscard]] std::vector<ReportingAct> reporting_acts(std::string_view s, const std::vector<citation::Word>& words);

// The first of the adverbs that lead up to a verb ("to regularly report"), or the verb itself.
[[nodiscard]] std::size_t past_adverbs(const std::vector<citation::Word>& words, std::size_t verb);

}  // namespace recital::relation
