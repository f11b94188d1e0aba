#include "document/keys.hpp"

#include <fmt/format.h>

#include "document/numerals.hpp"
#include "text/characters.hpp"

namespace recital::document {
namespace {

using knowledge::PrintedNumber;
using knowledge::Shape;
using text::is_digit;

// The Assembly numbered its resolutions through until 1976, so that the number alone tells the session; a Roman numeral
// that OCR or the printer got wrong ("174 (III)" for "174 (II)") gives way to it.
std::optional<std::string> session_by_number(const PrintedNumber& number, const knowledge::Organ& organ,
                                             const knowledge::Knowledge& knowledge) {
  const int value = text::parse_number(number.number);
  if (number.shape != Shape::number_roman || value <= 0 || number.session.find('-') != std::string::npos)
    return std::nullopt;
  std::optional<std::string> found;
  for (const knowledge::Session& session : knowledge.sessions) {
    if (session.organ != organ.id || session.first_number == 0 || value < session.first_number ||
        value > session.last_number)
      continue;
    if (text::parse_number(session.name) <= 0 || found) return std::nullopt;
    found = roman_numeral(text::parse_number(session.name));
  }
  return found;
}

// Does the key end in this number: "A/RES/2205(XXI)" in 2205?
bool mentions_number(std::string_view key, const PrintedNumber& number) {
  const std::size_t at = key.find(number.number);
  if (at == std::string_view::npos) return false;
  if (number.shape == Shape::session_slash_number) {
    const std::string tail = fmt::format("/{}", number.number);
    const std::size_t tail_at = key.rfind(tail);
    if (tail_at == std::string_view::npos) return false;
    const std::size_t end = tail_at + tail.size();
    return (end == key.size() || !is_digit(key[end])) && key.find(number.session) != std::string_view::npos;
  }
  return key.find(fmt::format("/{}(", number.number)) != std::string_view::npos;
}

}  // namespace

FoundKey find_key(const Segment& segment, std::string_view symbol, std::string_view file_key,
                  const knowledge::Knowledge& knowledge) {
  FoundKey found;
  if (segment.heading_block) {
    PrintedNumber number = segment.heading.number;
    const knowledge::Organ* organ = segment.organ.organ;
    if (organ != nullptr) {
      if (const auto session = session_by_number(number, *organ, knowledge); session && *session != number.session) {
        found.remark = fmt::format("number {} belongs to session {}, not {}", number.number, *session, number.session);
        number.session = *session;
      }
      if (const auto key = knowledge::make_key(*organ, segment.heading.series, number)) {
        found.key = *key;
        return found;
      }
    }
    for (const std::string_view known : {symbol, file_key}) {
      if (known.empty() || !mentions_number(known, number)) continue;
      found.key = known;
      found.origin = known == symbol ? KeyOrigin::text : KeyOrigin::file_name;
      return found;
    }
  }
  if (!symbol.empty()) {
    found.key = symbol;
    return found;
  }
  found.key = file_key;
  found.origin = KeyOrigin::file_name;
  return found;
}

Kind kind_of(std::string_view key) {
  if (key.find("/RES/") != std::string_view::npos || key.starts_with("WHA")) return Kind::resolution;
  if (key.find("/DEC/") != std::string_view::npos) return Kind::decision;
  if (key.find("/PRST/") != std::string_view::npos) return Kind::statement;
  if (key.find("/L.") != std::string_view::npos) return Kind::draft;
  return Kind::document;
}

std::string session_of_key(std::string_view key, const knowledge::Knowledge& knowledge) {
  if (const auto parts = knowledge::parse_key(knowledge, key)) {
    if (parts->number.shape == Shape::number_year) return {};
    const std::string session = knowledge::arabic_session(parts->number.session);
    const int value = text::parse_number(session);
    return value >= 1900 ? std::string() : session;
  }
  // Drafts and reports of the Assembly and its committees: A/80/L.12, A/C.3/80/L.20, A/71/818.
  if (!key.starts_with("A/")) return {};
  std::size_t at = 2;
  if (key.substr(at).starts_with("C.")) at = key.find('/', at) + 1;
  std::size_t end = at;
  while (end < key.size() && (is_digit(key[end]) || key[end] == '-' || key[end] == 'S' || key[end] == 'E')) ++end;
  if (end >= key.size() || key[end] != '/' || end == at) return {};
  return std::string(key.substr(at, end - at));
}

}  // namespace recital::document
