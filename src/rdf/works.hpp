// What the graph says of each work, whether it was read or only cited: its class, its organ, a label.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "facts/facts.hpp"
#include "knowledge/knowledge.hpp"

namespace recital::rdf {

struct Work {
  std::string kind;   // "resolution" "decision" "statement" "draft" "document" "treaty"
  std::string organ;  // id of the organ that adopted it, may be empty
  bool read = false;  // it is a document of the input
};

// All works of the facts by key. A document's own kind and organ count; for a work that is only cited, those of its
// first citation. Documents without a key are not among them.
[[nodiscard]] std::map<std::string, Work, std::less<>> gather_works(const facts::Facts& facts,
                                                                    const knowledge::Knowledge& knowledge);

// "rc:Resolution" for "resolution" and so on; "rc:Document" for what is none of the kinds. And back; empty for other
// classes.
[[nodiscard]] const char* class_of(std::string_view kind);
[[nodiscard]] std::string_view kind_of(std::string_view class_name);

// "General Assembly resolution 217 A (III)", a treaty's title, the key of anything else.
[[nodiscard]] std::string label_of(std::string_view key, const knowledge::Knowledge& knowledge);

// Its page at undocs.org, empty when the key is no symbol printed by the United Nations.
[[nodiscard]] std::string official_page(std::string_view key, const knowledge::Knowledge& knowledge);

}  // namespace recital::rdf
