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
  std::string key;  // empty when nothing says it
  KeyOrigin origin = KeyOrigin::text;
  std::string remark;  // why a printed number was not believed; empty when it was
};

// `symbol` is the masthead's, `file_key` the file name's; both may be empty.
[[nodiscard]] FoundKey find_key(const Segment& segment, std::string_view symbol, std::string_view file_key,
                                const knowledge::Knowledge& knowledge);

[[nodiscard]] Kind kind_of(std::string_view key);
// The session that a key implies: "61" for A/RES/61/183, "21" for A/RES/2205(XXI), "80" for A/C.1/80/L.45; empty where
// it has a year.
[[nodiscard]] std::string session_of_key(std::string_view key, const knowledge::Knowledge& knowledge);

}  // namespace recital::document
