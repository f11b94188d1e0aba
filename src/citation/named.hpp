// Works that are cited without a number: instruments known by name ("the Millennium Declaration"), and back-references
// ("that resolution", "the aforementioned resolutions").
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "citation/folded.hpp"
#include "citation/phrases.hpp"
#include "knowledge/knowledge.hpp"

namespace recital::citation {

struct NamedInstrument {
  text::Span span;                        // in the folded text
  std::vector<std::uint32_t> candidates;  // indices into Knowledge::instruments
  bool contextual = false;                // a name that several share: holds only for one already cited
};

// Finds named instruments; built once for a Knowledge, read by all threads.
class InstrumentNames {
 public:
  explicit InstrumentNames(const knowledge::Knowledge& knowledge);
  [[nodiscard]] std::vector<NamedInstrument> in(std::string_view folded_text) const;

 private:
  Phrases phrases_;
  struct Value {
    std::vector<std::uint32_t> instruments;
    bool contextual = false;
  };
  std::vector<Value> values_;
};

struct BackReference {
  text::Span span;      // in the folded text
  bool plural = false;  // "those resolutions"
};

// "that resolution", "the same resolution", "said resolution", "the aforementioned resolutions", in order. "The present
// resolution" is the text itself and none; nor is "that resolution 55/2", which says its number.
[[nodiscard]] std::vector<BackReference> back_references(std::string_view folded_text);

}  // namespace recital::citation
