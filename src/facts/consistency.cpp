#include "facts/consistency.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>

namespace recital::facts {
namespace {

// Whether one key becomes the other by changing, adding or leaving out one character, or by swapping two neighbours.
bool one_slip_apart(const std::string& a, const std::string& b) {
  const std::size_t shorter = std::min(a.size(), b.size());
  std::size_t front = 0;
  while (front < shorter && a[front] == b[front]) ++front;
  std::size_t back = 0;
  while (back < shorter - front && a[a.size() - 1 - back] == b[b.size() - 1 - back]) ++back;
  const std::size_t left_a = a.size() - front - back;
  const std::size_t left_b = b.size() - front - back;
  if (left_a == 2 && left_b == 2) return a[front] == b[front + 1] && a[front + 1] == b[front];
  return left_a <= 1 && left_b <= 1;
}

}  // namespace

std::vector<text::Diagnostic> check_dates(const std::vector<DocumentFact>& documents) {
  std::map<std::string, const DocumentFact*> by_key;
  std::map<std::string, std::set<std::string>> keys_by_date;
  for (const DocumentFact& document : documents) {
    if (document.adopted.empty()) continue;
    by_key.emplace(document.key, &document);
    keys_by_date[document.adopted].insert(document.key);
  }
  std::vector<text::Diagnostic> diagnostics;
  for (const DocumentFact& document : documents) {
    for (const CitationFact& citation : document.citations) {
      if (citation.date.size() != 10 || is_mention(citation)) continue;  // a day, not only a month
      const auto cited = by_key.find(citation.target);
      if (cited == by_key.end() || cited->second->adopted == citation.date) continue;
      std::vector<std::string> likely;
      if (const auto same_day = keys_by_date.find(citation.date); same_day != keys_by_date.end()) {
        std::copy_if(same_day->second.begin(), same_day->second.end(), std::back_inserter(likely),
                     [&](const std::string& key) { return one_slip_apart(key, citation.target); });
      }
      diagnostics.push_back(
          {document.file, citation.source, text::Severity::warning, kCitedDateDisagrees,
           fmt::format("{}: {} is cited with the date {}, but {} says that it was adopted on {}; {}", citation.place, citation.target,
                       citation.date, cited->second->file, cited->second->adopted,
                       likely.size() == 1 ? likely.front() + " was adopted that day: a misprint?" : "check the number and the date")});
    }
  }
  return diagnostics;
}

}  // namespace recital::facts
