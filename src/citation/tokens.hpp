// A clause or footnote as the few things that matter for citations, in the order of the text.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "citation/folded.hpp"
#include "citation/number.hpp"
#include "citation/organs.hpp"
#include "citation/phrases.hpp"
#include "citation/symbol.hpp"
#include "knowledge/knowledge.hpp"

namespace recital::citation {

enum class TokenKind {
  organ,          // "the Commission on Narcotic Drugs"
  head,           // "resolution(s)", "decision(s)": numbers after it are theirs
  other_head,     // "general comment", "recommendation No.", "agreed conclusions": numbers after it are not
  number,         // "61/183"
  bare_number,    // "resolution 2532", without the year that should stand with it
  symbol,         // "A/58/253"
  treaty,         // "Convention on the Rights of the Child"
  treaty_series,  // "Treaty Series, vol. 976, No. 14152", or "Ibid., vol. 976, No. 14152"
  records,        // "Official Records of the Economic and Social Council"
  supplement,     // "Supplement No. 8"
  ibid,           // "Ibid."
  sentence_end,
};

struct Token {
  TokenKind kind;
  text::Span span;                                           // in the folded text
  OrganMention organ;                                        // organ, records: whose
  knowledge::Series series = knowledge::Series::resolution;  // head
  NumberMention number;
  std::vector<knowledge::Date> dates;  // printed after the number, or after the last number of a list
  SymbolMention symbol;
  std::uint32_t treaty = 0;                 // index into Knowledge::treaties
  std::vector<std::string> treaty_numbers;  // treaty_series: registration numbers
  std::string supplement;                   // "8", "53A"
};

// What scanning needs to know, built once for a Knowledge.
class Scanner {
 public:
  explicit Scanner(const knowledge::Knowledge& knowledge);
  [[nodiscard]] std::vector<Token> scan(const Folded& text) const;
  [[nodiscard]] const OrganNames& organs() const { return organs_; }

 private:
  bool treaty_at(std::string_view s, const std::vector<Word>& words, std::size_t word, Token& token,
                 std::size_t& last_word) const;

  void read_conference_templates();
  [[nodiscard]] std::optional<SymbolMention> conference_decision(std::string_view s, std::size_t at) const;

  const knowledge::Knowledge& knowledge_;
  OrganNames organs_;
  Phrases treaties_;
  std::map<std::string, std::string, std::less<>> conferences_;  // "CP" -> template of its decisions' keys
};

}  // namespace recital::citation
