// From tokens to targets: which resolutions, documents and treaties one clause or footnote names.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "citation/citation.hpp"
#include "citation/organ_choice.hpp"
#include "citation/tokens.hpp"

namespace recital::citation {

// A target found in one text, with places in its folded copy.
struct Mention {
  std::string target;
  TargetKind kind = TargetKind::resolution;
  std::string organ;
  std::string decided_by;
  text::Span span;               // the number, symbol or name
  std::size_t phrase_begin = 0;  // of "General Assembly resolutions 52/92 and 53/115", for each of its numbers
  text::Span quote;
  std::string date;
  std::string pinpoint;        // "annex", "section II"
  bool in_supplement = false;  // a symbol printed after "Supplement No. 8"
  bool also = false;           // printed after "see also": it stands beside the source that the footnote gives
  bool contradicted = false;   // the calendar knows no such resolution
};

[[nodiscard]] TargetKind kind_of(knowledge::Series series);

// What is known while reading one document from its first clause to its last.
struct Reading {
  std::uint32_t speaker = OrganNames::none;
  std::optional<knowledge::Date> adopted;
  std::map<std::string, std::uint32_t> last_named;  // short name -> the organ last named in full that may be called so
  std::set<std::string> named_treaties;             // keys
  struct Unresolved {
    text::Span span;   // of the number, in the folded text
    std::string body;  // whose it is said to be, a body that the ontology doesn't have; empty where nobody is named
  };
  std::vector<Unresolved> unresolved;  // numbers of bodies that the ontology doesn't have, of the clause read last
};

// The source that "Ibid." stands for.
struct Source {
  enum class Kind { none, treaty_series, official_records, other } kind = Kind::none;
  std::uint32_t series = OrganNames::none;  // whose Official Records
  std::vector<Mention> targets;             // of the last source named
};

struct NoteMentions {
  std::vector<Mention> mentions;
  std::vector<Reading::Unresolved> unresolved;
};

struct MentionTools;

class MentionFinder {
 public:
  explicit MentionFinder(const knowledge::Knowledge& knowledge);
  ~MentionFinder();
  MentionFinder(const MentionFinder&) = delete;
  MentionFinder& operator=(const MentionFinder&) = delete;

  // The mentions in a clause, in order. Organs named are remembered in `reading`.
  [[nodiscard]] std::vector<Mention> in_clause(const Folded& text, Reading& reading) const;
  // The mentions in a footnote; `source` is what the footnote before it left for "Ibid.", and is brought up to date.
  [[nodiscard]] NoteMentions in_footnote(const Folded& text, const Reading& reading, Source& source) const;

 private:
  std::unique_ptr<const MentionTools> tools_;
};

}  // namespace recital::citation
