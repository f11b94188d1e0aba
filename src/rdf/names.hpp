// Local names of things: un:A_RES_56_124, un:organ_GA, un:A_RES_56_124.OII.3.a.
//
// A key becomes a name by turning every character outside [A-Za-z0-9.-] into '_', runs collapsed, ends trimmed. Two
// keys may become the same name ("A/RES/1514(XV)" and a misread "A/RES/1514 XV"); then the first in byte order keeps it
// and the others get a digest of their key, so that no two works are ever one, and the same keys always have the same
// names.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

namespace recital::rdf {

// By the rule above, and a valid local name of Turtle: no '.' or '-' at the start, no '.' at the end. May be empty. At
// most 200 bytes; a longer one is cut and ends in a digest of the key.
[[nodiscard]] std::string local_name(std::string_view key);

// "O8(a)" -> "O8.a", "OII.3(a)(i)" -> "OII.3.a.i".
[[nodiscard]] std::string place_name(std::string_view place);

// Ten hexadecimal figures that depend on the text only.
[[nodiscard]] std::string digest(std::string_view text);

// Whether the text is UTF-8 without NUL, and the text with U+FFFD in place of what isn't.
[[nodiscard]] bool is_clean(std::string_view text);
[[nodiscard]] std::string cleaned(std::string_view text);

// Names for a whole graph: first add every thing, then settle(), then ask.
class Names {
 public:
  // `prefix` tells the kinds apart: "organ_", "file_", "agent_", "" for works. `owns_parts`: its name will be extended
  // with '.'.
  void add(std::string_view prefix, std::string_view key, bool owns_parts = false);
  void settle();
  [[nodiscard]] const std::string& of(std::string_view prefix, std::string_view key) const;

 private:
  struct Entry {
    std::string name;
    bool owns_parts = false;
  };
  std::unordered_map<std::string, Entry> entries_;  // by prefix, NUL, key; walked only in sorted order
};

// Names within one thing: each is given once, a second "X" becomes "X_2".
class PartNames {
 public:
  [[nodiscard]] std::string claim(const std::string& name);

 private:
  std::unordered_map<std::string, unsigned> taken_;
};

}  // namespace recital::rdf
