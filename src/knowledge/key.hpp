// Canonical keys of resolutions and decisions, formed from the organ's templates in the ontology.
//
// A number is printed in one of three shapes: "61/183" (session or year, then number), "1514 (XV)" (number, Roman
// session), "1373 (2001)" (number, year). An organ's templates say which shapes it uses and how the key looks:
// "A/RES/{session}/{number}", "A/RES/{number}({roman})", "S/RES/{number}({year})", "E/RES/{year}/{number}".
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "knowledge/knowledge.hpp"

namespace recital::knowledge {

enum class Shape { session_slash_number, number_roman, number_year };

struct PrintedNumber {
  Shape shape = Shape::session_slash_number;
  std::string number;   // "183", "1514", "1373"
  std::string session;  // "61", "S-20", "ES-10", "SS.XII", "1999"; Roman: "XV", "S-V", "ES-IV"; or the year "2001"
  std::string part;     // "A"; empty for none
  friend bool operator==(const PrintedNumber&, const PrintedNumber&) = default;
};

enum class Series { resolution, decision, statement };

// The key, or nothing when the organ has no template for this shape (or for a year where a session stands). A part
// stands last, after a space: "A/RES/217(III) A".
[[nodiscard]] std::optional<std::string> make_key(const Organ& organ, Series series, const PrintedNumber& number);

// The reverse: whose resolution or decision a key, printed symbol or file name names ("A/RES/56/124", "S/RES/1373
// (2001)", "A_RES_68_196", "A/RES/217(III) A"), and its number. Nothing for other documents' symbols.
struct KeyParts {
  std::string organ;
  Series series = Series::resolution;
  PrintedNumber number;
};
[[nodiscard]] std::optional<KeyParts> parse_key(const Knowledge& knowledge, std::string_view key);

// A session in Arabic figures; "S-" and "ES-" stay: "XV" -> "15", "S-V" -> "S-5", "61" -> "61". The "SS." of
// environment bodies is "S-".
[[nodiscard]] std::string arabic_session(std::string_view session);

}  // namespace recital::knowledge
