// The key of a resolution from its heading, its masthead or the file's name, and what the key itself says.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.hpp"
#include "document/segments.hpp"

namespace recital::document {

struct FoundKey {
  std::string key;               // empty when nothing says it
  bool part_ends_title = false;  // the part's letter stands at the end of the title
  KeyOrigin origin = KeyOrigin::text;
  std::string remark;               // why a printed number was not believed; empty when it was
  knowledge::PrintedNumber number;  // as believed; empty where no heading prints one
};

// What is known about a document beside its heading; each may be empty.
struct KeyEvidence {
  std::string_view symbol;                           // the masthead's
  std::string_view file_key;                         // the file name's
  std::string_view adopted;                          // ISO date
  const knowledge::PrintedNumber* before = nullptr;  // of the resolution before it in the file, as believed
};

// A session or year that the date of adoption contradicts gives way to the session calendar, or to the file's name;
// where no date is printed, a Roman session gives way to that of the number before, "118 (II)", "119 (III)", when the
// file's name has it too.
[[nodiscard]] FoundKey find_key(const Segment& segment, const KeyEvidence& evidence,
                                const knowledge::Knowledge& knowledge);

// The organ whose series of documents a symbol is of, by the beginnings of the keys of its resolutions and decisions:
// UNEP/GC/SS.XII/4 is of the Governing Council of UNEP. nullptr where no organ of two parts or more is named
// ("A/79/741").
[[nodiscard]] const knowledge::Organ* organ_of_symbol(std::string_view symbol, const knowledge::Knowledge& knowledge);

[[nodiscard]] Kind kind_of(std::string_view key);
// The session that a key implies: "61" for A/RES/61/183, "21" for A/RES/2205(XXI), "80" for A/C.1/80/L.45; empty where
// it has a year.
[[nodiscard]] std::string session_of_key(std::string_view key, const knowledge::Knowledge& knowledge);

}  // namespace recital::document
