#include "document/keys.hpp"

#include <fmt/format.h>

#include "document/numerals.hpp"
#include "text/characters.hpp"

namespace recital::document {
namespace {

using knowledge::PrintedNumber;
using knowledge::Shape;
using text::is_digit;

knowledge::Date parse_date(std::string_view iso) {
  if (iso.size() != 10) return {};
  return {text::parse_number(iso.substr(0, 4)), text::parse_number(iso.substr(5, 2)),
          text::parse_number(iso.substr(8, 2))};
}

bool holds(const knowledge::Session& session, const knowledge::Date& date) {
  return session.opened.year > 0 && session.closed.year > 0 && session.opened <= date && date <= session.closed;
}

// The Roman numeral of the regular session in which the date lies, when the printed one can't be right: "174 (III)" of
// 21 November 1947 is of the second session.
std::optional<std::string> session_by_date(const PrintedNumber& number, const knowledge::Organ& organ,
                                           std::string_view adopted, const knowledge::Knowledge& knowledge) {
  const knowledge::Date date = parse_date(adopted);
  if (number.shape != Shape::number_roman || date.year == 0 || number.session.find('-') != std::string::npos)
    return std::nullopt;
  const std::string printed = knowledge::arabic_session(number.session);
  std::optional<std::string> found;
  bool printed_known = false;
  for (const knowledge::Session& session : knowledge.sessions) {
    const int value = text::parse_number(knowledge::arabic_session(session.name));
    if (session.organ != organ.id || value <= 0) continue;
    if (knowledge::arabic_session(session.name) == printed) {
      if (holds(session, date)) return std::nullopt;
      printed_known = true;
    } else if (holds(session, date) && !found) {
      found = roman_numeral(value);
    }
  }
  return printed_known ? found : std::nullopt;
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

// Bytes of the symbol that a key's template names its organ by: "UNEP/GC" of "UNEP/GC/DEC/{session}/{number}",
// "UNEP/EA." of "UNEP/EA.{session}/RES/{number}". 0 when it is another organ's, or of one part only.
std::size_t shared_series(std::string_view key_template, std::string_view symbol) {
  std::string_view series = key_template.substr(0, key_template.find('{'));
  bool whole = false;
  for (const std::string_view kind : {"/RES/", "/DEC/"}) {
    const std::size_t at = series.find(kind);
    if (at == std::string_view::npos) continue;
    series = series.substr(0, at);
    whole = true;
  }
  if (series.find('/') == std::string_view::npos || !symbol.starts_with(series) || symbol.size() == series.size())
    return 0;
  const char next = symbol[series.size()];
  return (whole ? next == '/' : is_digit(next)) ? series.size() : 0;
}

}  // namespace

const knowledge::Organ* organ_of_symbol(std::string_view symbol, const knowledge::Knowledge& knowledge) {
  const knowledge::Organ* found = nullptr;
  std::size_t longest = 0;
  for (const knowledge::Organ& organ : knowledge.organs) {
    for (const auto* templates : {&organ.resolution_keys, &organ.decision_keys}) {
      for (const std::string& key_template : *templates) {
        const std::size_t length = shared_series(key_template, symbol);
        if (length <= longest) continue;
        longest = length;
        found = &organ;
      }
    }
  }
  return found;
}

FoundKey find_key(const Segment& segment, const KeyEvidence& evidence, const knowledge::Knowledge& knowledge) {
  FoundKey found;
  if (segment.heading_block) {
    PrintedNumber number = segment.heading.number;
    const knowledge::Organ* organ = segment.organ.organ;
    if (organ != nullptr) {
      const auto by_date = session_by_date(number, *organ, evidence.adopted, knowledge);
      if (by_date && *by_date != number.session) {
        found.remark = fmt::format("number {} ({}) was adopted on {}, in session {}", number.number, number.session,
                                   evidence.adopted, *by_date);
        number.session = *by_date;
      }
      // A page is of one session, and the file's name says which.
      const knowledge::PrintedNumber* before = evidence.before;
      if (before != nullptr && evidence.adopted.empty() && number.shape == Shape::number_roman &&
          before->shape == Shape::number_roman && before->session != number.session &&
          text::parse_number(number.number) == text::parse_number(before->number) + 1 &&
          evidence.file_key.find("(" + before->session + ")") != std::string_view::npos) {
        found.remark = fmt::format("number {} ({}) follows {} ({})", number.number, number.session, before->number,
                                   before->session);
        number.session = before->session;
      }
      const std::string_view year = evidence.adopted.substr(0, 4);
      if (number.shape == Shape::number_year && !year.empty() && year != number.session &&
          evidence.file_key.find(fmt::format("/{}({})", number.number, year)) != std::string_view::npos) {
        found.remark = fmt::format("number {} ({}) was adopted on {}", number.number, number.session, evidence.adopted);
        number.session = year;
      }
      if (const auto key = knowledge::make_key(*organ, segment.heading.series, number)) {
        found.key = *key;
        found.number = number;
        // "57/283. Pattern of conferences B": the file's name knows that the letter is the part's.
        const bool part_in_name =
            evidence.file_key.size() == key->size() + 2 && evidence.file_key.starts_with(*key) && number.part.empty();
        if (part_in_name && evidence.file_key[key->size()] == ' ') {
          found.key = evidence.file_key;
          found.part_ends_title = true;
        }
        return found;
      }
    }
    for (const std::string_view known : {evidence.symbol, evidence.file_key}) {
      if (known.empty() || !mentions_number(known, number)) continue;
      found.key = known;
      found.origin = known == evidence.symbol ? KeyOrigin::text : KeyOrigin::file_name;
      return found;
    }
  }
  if (!evidence.symbol.empty()) {
    found.key = evidence.symbol;
    return found;
  }
  found.key = evidence.file_key;
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
