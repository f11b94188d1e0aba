#include "facts/consistency.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <unordered_map>

#include "citation/citation.hpp"

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

// Keys that are one slip apart share one of these: the key itself, and what is left of it without one of its
// characters.
std::set<std::string> shortened(const std::string& key) {
  std::set<std::string> result = {key};
  for (std::size_t i = 0; i < key.size(); ++i) result.insert(key.substr(0, i) + key.substr(i + 1));
  return result;
}

// "A/RES/" of "A/RES/61/183": the part before the number, which says whose series a key is of.
std::string_view series_of(std::string_view key) {
  return key.substr(0, key.find_first_of("0123456789"));
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
           fmt::format("{}: {} is cited with the date {}, but {} says that it was adopted on {}; {}", citation.place,
                       citation.target, citation.date, cited->second->file, cited->second->adopted,
                       likely.size() == 1 ? likely.front() + " was adopted that day: a misprint?"
                                          : "check the number and the date")});
    }
  }
  return diagnostics;
}

std::vector<text::Diagnostic> suggest_numbers(const std::vector<DocumentFact>& documents,
                                              const std::vector<text::Diagnostic>& diagnostics) {
  std::set<std::tuple<std::string, std::size_t, std::size_t>> impossible;
  for (const text::Diagnostic& diagnostic : diagnostics) {
    if (diagnostic.code == citation::kSessionContradicts) {
      impossible.emplace(diagnostic.file, diagnostic.source.begin, diagnostic.source.end);
    }
  }
  std::vector<text::Diagnostic> notes;
  if (impossible.empty()) return notes;
  std::map<std::string, const DocumentFact*> by_key;
  for (const DocumentFact& document : documents) {
    if (!document.adopted.empty()) by_key.emplace(document.key, &document);
  }
  std::unordered_map<std::string, std::vector<const DocumentFact*>> by_shortened;
  for (const auto& [key, document] : by_key) {
    for (const std::string& shorter : shortened(key)) by_shortened[shorter].push_back(document);
  }
  for (const DocumentFact& document : documents) {
    for (const CitationFact& citation : document.citations) {
      if (is_mention(citation) || by_key.count(citation.target) != 0 ||
          impossible.count({document.file, citation.source.begin, citation.source.end}) == 0) {
        continue;
      }
      std::set<std::string> likely;
      for (const std::string& shorter : shortened(citation.target)) {
        const auto found = by_shortened.find(shorter);
        if (found == by_shortened.end()) continue;
        for (const DocumentFact* possible : found->second) {
          const bool in_time = citation.date.size() == 10
                                   ? possible->adopted == citation.date
                                   : !document.adopted.empty() && possible->adopted <= document.adopted;
          if (in_time && possible->key != document.key && series_of(possible->key) == series_of(citation.target) &&
              one_slip_apart(possible->key, citation.target)) {
            likely.insert(possible->key);
          }
        }
      }
      if (likely.size() != 1) continue;
      notes.push_back(
          {document.file, citation.source, text::Severity::note, kProbableMisprint,
           fmt::format("{}: {} can't have been adopted as cited; {} of {}, which is among the files, may be meant: "
                       "compare the texts",
                       citation.place, citation.target, *likely.begin(), by_key[*likely.begin()]->adopted)});
    }
  }
  return notes;
}

}  // namespace recital::facts
