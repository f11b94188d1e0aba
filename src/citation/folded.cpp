#include "citation/folded.hpp"

#include <algorithm>

namespace recital::citation {
namespace {

struct Replacement {
  std::string_view from;
  std::string_view to;
};

// U+00A0, U+2000-200A, 202F, 3000: space; U+2010-2015, 2212: hyphen; U+2018-201B, 02BC, 2032: apostrophe; U+201C-201F:
// quote.
std::string_view fold(std::string_view s, std::size_t at, std::size_t& length) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(peek(s, at + i)); };
  length = 1;
  if (byte(0) < 0x80) {
    return (byte(0) == '\t' || byte(0) == '\n' || byte(0) == '\r') ? std::string_view(" ") : s.substr(at, 1);
  }
  if (byte(0) == 0xC2 && byte(1) == 0xA0) return length = 2, " ";
  if (byte(0) == 0xCA && byte(1) == 0xBC) return length = 2, "'";
  if (byte(0) == 0xE2 && byte(1) == 0x80) {
    const unsigned char last = byte(2);
    if (last >= 0x80 && last <= 0x8A) return length = 3, " ";
    if (last == 0xAF) return length = 3, " ";
    if (last >= 0x90 && last <= 0x95) return length = 3, "-";
    if (last >= 0x98 && last <= 0x9B) return length = 3, "'";
    if (last >= 0x9C && last <= 0x9F) return length = 3, "\"";
    if (last == 0xB2) return length = 3, "'";
    if (last == 0x8B || last == 0x8C || last == 0x8D || last == 0x8E || last == 0x8F) return length = 3, "";
  }
  if (byte(0) == 0xE2 && byte(1) == 0x88 && byte(2) == 0x92) return length = 3, "-";
  if (byte(0) == 0xE3 && byte(1) == 0x80 && byte(2) == 0x80) return length = 3, " ";
  if (byte(0) == 0xC2 && byte(1) == 0xAD) return length = 2, "";
  return s.substr(at, 1);
}

}  // namespace

Folded::Folded(std::string_view original) {
  text_.reserve(original.size());
  starts_.reserve(original.size() + 1);
  for (std::size_t at = 0; at < original.size();) {
    std::size_t length = 1;
    for (const char c : fold(original, at, length)) {
      text_ += c;
      starts_.push_back(static_cast<std::uint32_t>(at));
    }
    at += length;
  }
  starts_.push_back(static_cast<std::uint32_t>(original.size()));
}

text::Span Folded::original(text::Span part) const {
  return {starts_[part.begin], starts_[part.end]};
}

std::size_t Folded::folded(std::size_t original_position) const {
  return static_cast<std::size_t>(std::lower_bound(starts_.begin(), starts_.end(), original_position) -
                                  starts_.begin());
}

std::string lower(std::string_view s) {
  std::string result(s);
  std::transform(result.begin(), result.end(), result.begin(), to_lower);
  return result;
}

std::size_t skip_spaces(std::string_view s, std::size_t at) {
  while (peek(s, at) == ' ') ++at;
  return at;
}

std::size_t match_word(std::string_view s, std::size_t at, std::string_view word) {
  if (at + word.size() > s.size()) return std::string_view::npos;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (to_lower(s[at + i]) != word[i]) return std::string_view::npos;
  }
  return at + word.size();
}

}  // namespace recital::citation
