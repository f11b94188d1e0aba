// One file through all the rooms, and the files of a build put together.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "facts/facts.hpp"
#include "knowledge/knowledge.hpp"

namespace recital::facts {

struct FileFacts {
  Source source;
  std::vector<DocumentFact> documents;        // in reading order
  std::vector<text::Diagnostic> diagnostics;  // in no set order
};

// The rooms made ready for a Knowledge, which must outlive it: build once, share by all threads.
class Analyst {
 public:
  explicit Analyst(const knowledge::Knowledge& knowledge);
  ~Analyst();
  Analyst(const Analyst&) = delete;
  Analyst& operator=(const Analyst&) = delete;

  // What one file says. `file` is its name in the tables. Never throws on bad input. Cost linear in the size of
  // `bytes`.
  [[nodiscard]] FileFacts analyse(const std::string& file, std::string_view bytes) const;

 private:
  struct Rooms;
  std::unique_ptr<const Rooms> rooms_;
};

// All files together, in an order that depends on their names alone. A resolution found in several files keeps its rows
// from each as witness 1, 2 …, and where the witnesses disagree a diagnostic says so.
// A file in which no resolution was found gets a diagnostic if none says why.
[[nodiscard]] Facts merge(std::vector<FileFacts> files);

// The reverse of merge(): the files that were read, by name, with what each says by itself.
[[nodiscard]] std::map<std::string, FileFacts, std::less<>> split(const Facts& facts);

// The order of Facts::diagnostics.
void sort_diagnostics(std::vector<text::Diagnostic>& diagnostics);

}  // namespace recital::facts
