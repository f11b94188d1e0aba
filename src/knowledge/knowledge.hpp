// What the program knows, read from ontology/*.ttl: relations and their cue words, organs and their session calendars,
// treaties, named instruments. Plain values, loaded once and shared by all threads without locks.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace recital::knowledge {

// A class of GUIDE-like action, one RDF property: rc:recalls.
struct Relation {
  std::string name;               // local name: "recalls"
  std::string label;              // "recalls"
  std::vector<std::string> cues;  // lower-case verb phrases that announce it: "recalling", "takes note"; longest first
  bool asks = false;  // asks somebody to act (requests, urges, invites …): what it cites only supports the asking
};

// An Official Records supplement in which an organ's resolutions or report are printed.
struct Supplement {
  std::string series;           // id of the organ whose Official Records they are: "GA" or "ECOSOC"
  std::string number;           // "8", "53A"
  std::string symbol_template;  // "E/{year}/28", "A/{session}/53"; empty when not known
  int from = 0, to = 0;         // years in which it held; 0 for no bound
};

struct Organ {
  std::string id;                             // "GA", "CND"
  std::string name;                           // "Commission on Narcotic Drugs"
  std::vector<std::string> names;             // all names that hold anywhere, the full one first
  std::vector<std::string> contextual_names;  // names that hold only where the text has said which: "the Commission"
  std::string parent;                         // id or name, may be empty
  std::vector<std::string> resolution_keys;   // templates with {number} {session} {year} {roman}: see key.hpp
  std::vector<std::string> decision_keys;
  std::vector<std::string> statement_keys;  // presidential statements
  bool keys_are_symbols = false;            // its resolutions are printed under their keys
  int active_from = 0, active_to = 0;       // years; 0 for no bound
  std::vector<Supplement> supplements;
};

struct Date {  // ISO calendar date; 0 where unknown
  int year = 0, month = 0, day = 0;
  // NOLINTNEXTLINE(modernize-use-nullptr): clang-tidy 14 misreads <=>
  friend auto operator<=>(const Date&, const Date&) = default;
};

struct Session {
  std::string organ;  // id
  std::string name;   // "61", "S-20", "ES-10", never Roman; a year for the Security Council
  Date opened,
      closed;  // `closed` is empty while a session is open: an emergency session is adjourned and resumed for years
  int first_number = 0, last_number = 0;  // of its resolutions; 0 where unknown
};

struct Treaty {
  std::string key;  // "UNTS/14152"
  std::string title;
  std::vector<std::string> names;  // title and short titles that identify it by themselves
  std::vector<std::string>
      contextual_names;  // hold only where the text has said what is meant: "the OAU Convention"
  int year = 0;
  std::string number;      // Treaty Series registration number, empty when there is none
  std::string volumes;     // "976" or "2225,2237,2241,2326"
  std::string depositary;  // "VI-15": chapter and number in Multilateral Treaties Deposited with the Secretary-General
  std::string article_of;  // key of the treaty this one belongs to (protocols)
  std::string source;      // how the number is known: corpus, mtdsg, search, known
};

struct Instrument {  // a named document: "Millennium Declaration" is A/RES/55/2
  std::string key;
  std::string part;                           // "annex"
  std::vector<std::string> names;             // the main one first
  std::vector<std::string> contextual_names;  // shared by several, or too short to stand alone: "Political Declaration"
};

struct Knowledge {
  std::vector<Relation> relations;
  std::vector<Organ> organs;
  std::vector<Session> sessions;  // sorted by (organ, opened)
  std::vector<Treaty> treaties;
  std::vector<Instrument> instruments;
  std::string version;  // of the ontology
  std::string sha256;   // of its files: another one may read the same texts otherwise

  [[nodiscard]] const Organ* organ(std::string_view id) const;                                // nullptr when unknown
  [[nodiscard]] const Session* session(std::string_view organ, std::string_view name) const;  // "LIV" finds "54"
  [[nodiscard]] const Treaty* treaty(std::string_view key) const;
  [[nodiscard]] const Treaty* treaty_numbered(
      std::string_view unts_number) const;  // the one that owns the number, not its protocols
};

// The ontology has a mistake; what() is "file:line:column: error: what, and what to do".
struct OntologyError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

[[nodiscard]] Knowledge load_embedded();                                   // the ontology built into the program
[[nodiscard]] Knowledge load_folder(const std::filesystem::path& folder);  // --ontology DIR

}  // namespace recital::knowledge
