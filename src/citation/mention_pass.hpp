// One walk over the tokens of a clause or footnote, internal to MentionFinder: whose is each number, which treaties are
// named.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "citation/mentions.hpp"
#include "citation/organ_choice.hpp"
#include "citation/phrases.hpp"
#include "citation/tokens.hpp"

namespace recital::citation {

// The grammars made ready for a Knowledge.
struct MentionTools {
  explicit MentionTools(const knowledge::Knowledge& knowledge);

  const knowledge::Knowledge& knowledge;
  Scanner scanner;
  OrganChooser chooser;
  Phrases short_titles;  // of treaties, that hold only in context
  std::vector<std::vector<std::uint32_t>> short_title_values;
};

struct MentionPass {
  const MentionTools& tools;
  const Folded& text;
  Reading& reading;
  std::vector<Token> tokens;
  std::vector<Mention> mentions = {};

  // The head whose numbers are being read.
  bool head_active = false;
  knowledge::Series series = knowledge::Series::resolution;
  std::vector<Candidate> named = {};
  std::size_t phrase_begin = 0;
  std::size_t head_begin = 0;
  bool first_number = false;
  bool possessive_open = false;  // "in its resolution 60/251": whose may follow
  const Token* last_number = nullptr;
  std::uint32_t list_organ = OrganNames::none;  // of the numbers before in this list
  std::vector<std::pair<std::size_t, const Token*>> unnamed =
      {};  // mentions of this head that no word gave an organ, by index

  std::vector<std::uint32_t> seen_organs = {};  // in this text, last first
  struct Undecided {                            // a number that no organ named before it prints so
    Mention mention;
    const Token* token;
    std::size_t index;
    knowledge::Series series;
    bool owned;  // words say whose it is, but that organ prints no such number
  };
  std::vector<Undecided> undecided = {};

  std::uint32_t records = OrganNames::none;
  std::uint32_t supplement_organ = OrganNames::none;
  std::size_t supplement_end = std::string_view::npos;

  [[nodiscard]] const knowledge::Knowledge& knowledge() const { return tools.knowledge; }
  [[nodiscard]] std::string_view s() const { return text.view(); }

  // Reads token `t`, whatever it is; "Ibid." is for the caller.
  void read(std::size_t t);

  // Which organ a name means here, likeliest first.
  [[nodiscard]] std::vector<std::uint32_t> meanings(const OrganMention& mention) const;
  [[nodiscard]] bool numbers_resolutions(std::uint32_t organ) const;
  [[nodiscard]] std::vector<Candidate> near() const;
  void read_organ(std::size_t t);
  [[nodiscard]] std::size_t index_in_number(std::size_t mention_index) const;
  // "decision X/29, adopted at the tenth meeting of the Conference of the Parties to …": the organ stands after the
  // number.
  void decide_by_what_follows();
  // "decision 13/1 adopted by the Open-ended Working Group on Ageing": a body that the ontology doesn't have. Better no
  // citation than the speaker's; the place is told.
  void drop_numbers_of_unknown_bodies();
  // The body that the words after a number name as its owner and that is no organ with numbered resolutions; empty when
  // there is none.
  [[nodiscard]] std::string unknown_body_after(std::size_t end) const;
  void read_head(std::size_t t);
  // Chooses the organ of one number and writes it into the mention.
  bool decide(Mention& mention, const Token& token, std::size_t index, const std::vector<Candidate>& owners) const;
  void read_number(const Token& token);
  // "resolution 2532" of an organ that prints the year: the calendar says in which year it had that number.
  void read_bare_number(Token& token);
  void read_symbol(const Token& token);
  void add_treaty(const std::string& key, text::Span span);
  void read_registration(const std::vector<std::string>& numbers, text::Span span);
  // The organ with numbered resolutions whose report a symbol is ("E/2001/28": the Commission on Narcotic Drugs); none
  // when unknown.
  [[nodiscard]] std::uint32_t reporter_of(std::string_view symbol) const;
  void read_supplement(const Token& token);
  // "the three Protocols thereto, namely, the Protocol …": the group is cited, its members only listed.
  void drop_protocols_of_a_group();
  // Whether a treaty that this one belongs to, or that its title names, is cited in the clause before `position`.
  [[nodiscard]] bool follows_parent(std::uint32_t treaty, std::size_t position) const;
  // A treaty's short title holds once its name has stood in the document: "the OAU Convention".
  void read_short_treaty_titles(const std::vector<Word>& words);
  // "the United Nations, as set forth in its Charter".
  void read_charter_of_united_nations(const std::vector<Word>& words);
  // "and the Protocols thereto", "and its Optional Protocol" after a convention.
  void read_protocols_thereto();
  // The key of a convention's protocols as a group, or of its only one; empty where it has none, or several.
  [[nodiscard]] std::string protocol_of(const std::string& convention, bool all) const;
};

}  // namespace recital::citation
