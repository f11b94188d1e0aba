#include "document/body.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>

#include "document/adoption.hpp"
#include "document/clause_mood.hpp"
#include "document/enumerators.hpp"
#include "document/headings.hpp"
#include "document/levels.hpp"
#include "document/numerals.hpp"
#include "document/paragraph_numbers.hpp"
#include "document/places.hpp"
#include "document/sections.hpp"
#include "text/characters.hpp"

namespace recital::document {
namespace {

using text::is_lower;
using text::is_upper;

bool begins_quoted(std::string_view text) {
  return text.starts_with("\xE2\x80\x9C") || text.starts_with("\"") || text.starts_with("\xE2\x80\x9E");
}

class BodyReader {
 public:
  BodyReader(std::span<const Block> blocks, BodyForm form, bool plural, const knowledge::Knowledge& knowledge)
      : blocks_(blocks), form_(form), plural_(plural), knowledge_(knowledge) {
    for (const knowledge::Relation& relation : knowledge.relations) {
      for (const std::string& cue : relation.cues) verbs_.insert(cue.substr(0, cue.find(' ')));
    }
  }

  Body read() {
    for (at_ = 0; at_ < blocks_.size(); ++at_) read_block(blocks_[at_]);
    places_.write(body_.clauses);
    body_.operative = places_.count();
    return std::move(body_);
  }

 private:
  enum class Part { preamble, operative, closed, annex };

  void read_block(const Block& block) {
    const std::string_view text = block.text.view();
    if (is_adoption_line(text)) return read_adoption_block(block);
    if (is_annex_heading(text)) {
      part_ = Part::annex;
      return add_annex(block);
    }
    if (part_ == Part::annex || part_ == Part::closed) return read_after_body(block);
    if (form_ == BodyForm::statement) return read_statement(block);
    read_clause(block);
  }

  void read_adoption_block(const Block& block) {
    const Adoption adoption = read_adoption(block.text.view());
    if (body_.meeting.empty()) body_.meeting = adoption.meeting;
    if (body_.adopted.empty()) body_.adopted = adoption.date;
    if (part_ != Part::annex) part_ = Part::closed;
  }

  // The date under an adoption line, votes, and annexes, with the word "annex" over them or without.
  void read_after_body(const Block& block) {
    const std::string_view text = block.text.view();
    if (text.size() < 60 && body_.adopted.empty() && !body_.meeting.empty()) {
      if (const auto date = find_date(text)) {
        body_.adopted = date->iso;
        return;
      }
    }
    if (is_vote_line(text)) return;
    if (part_ == Part::annex || form_ == BodyForm::report ||
        (text.size() >= 60 && (read_enumerator(text) || text.size() > 200)))
      add_annex(block);
  }

  void read_statement(const Block& block) {
    const std::string_view text = block.text.view();
    if (text.size() < 40 && !begins_quoted(text)) return;
    std::size_t words = begins_quoted(text) ? text::character_length(text, 0) : 0;
    while (words < text.size() && text[words] == ' ') ++words;
    if (!top_ || words > 0 || is_upper(text.front())) return begin_paragraph(block, position_ + 1, words);
    append_to(*top_, block);
  }

  void read_clause(const Block& block) {
    const std::string_view text = block.text.view();
    if (block.table) return append_to_current(block);
    if (begins_quoted(text) && current_ && part_ == Part::operative) return append_to(*current_, block);
    const auto section = read_section_heading(text, last_section_);
    if (section && opens_section(*section)) {
      keep_heading(block);
      return begin_section(*section);
    }
    const auto enumerator = read_enumerator(text);
    const bool numbered = enumerator && enumerator->form == Enumerator::Form::number && !enumerator->bracketed;
    if (numbered && form_ != BodyForm::report && position_ > 0 &&
        text::parse_number(enumerator->value) != position_ + 1 && is_numbered_heading(text, *enumerator, plural_)) {
      return;
    }
    if (numbered) {
      if (const int number = number_in_row(block, *enumerator)) {
        part_ = Part::operative;
        return begin_paragraph(block, number, enumerator->length);
      }
    }
    if (enumerator) return read_sub_paragraph(block, *enumerator);
    const bool row = position_ > 0 && numbered_;
    if (const std::size_t length = form_ == BodyForm::resolution ? damaged_number(text, position_ + 1, row) : 0) {
      part_ = Part::operative;
      return begin_paragraph(block, position_ + 1, length);
    }
    read_unnumbered(block);
  }

  // The number of the paragraph, as it should be; 0 when the printed one doesn't open a paragraph.
  [[nodiscard]] int number_in_row(const Block& block, const Enumerator& enumerator) {
    const int number = text::parse_number(enumerator.value);
    if (number <= 0) return 0;
    if (section_fresh_ && number <= position_) position_ = 0;
    if (number == 1 || number == position_ + 1) return number;
    if (form_ == BodyForm::report) return number > position_ && number <= position_ + 40 ? number : 0;
    if (number > position_ + 12) return 0;
    if (number > position_) {
      note(block, "paragraph-number-skips",
           fmt::format("paragraph {} follows paragraph {}: check that none is lost", number, position_));
      return number;
    }
    note(block, "paragraph-number-repeats",
         fmt::format("paragraph {} comes after paragraph {}: check the number, it is read as {}", number, position_,
                     position_ + 1));
    return position_ + 1;
  }

  // "1" alone could be a stray page number: it is believed only where a paragraph 1 follows soon.
  [[nodiscard]] bool opens_section(const SectionHeading& section) const {
    if (!section.damaged) return true;
    for (std::size_t i = at_ + 1; i < blocks_.size() && i <= at_ + 3; ++i) {
      const auto enumerator = read_enumerator(blocks_[i].text.view());
      if (!enumerator || enumerator->form != Enumerator::Form::number) continue;
      return enumerator->value == "1" && (position_ > 0 || !places_.has_sections());
    }
    return false;
  }

  void begin_section(const SectionHeading& section) {
    std::string label = section.label;
    // Paragraphs stand before a heading that is not the first: theirs is lost.
    const bool first_lost = section.roman && !places_.has_sections() && places_.count() > 0;
    if (first_lost && (section.damaged || label == "II")) {
      places_.name_first_section();
      roman_section_ = 1;
    }
    const int value = roman_value(label);
    if (section.roman && (section.damaged || (roman_section_ > 0 && value <= roman_section_))) {
      label = roman_numeral(roman_section_ + 1);
    }
    if (section.roman) roman_section_ = std::max(roman_value(label), 1);
    places_.begin_section(
        !section.roman && roman_section_ > 0 ? fmt::format("{}.{}", roman_numeral(roman_section_), label) : label,
        roman_section_ > 0 ? roman_numeral(roman_section_) : std::string());
    last_section_ = label;
    section_fresh_ = true;
    levels_.clear();
    current_.reset();
    numbered_ = false;
  }

  // Numbering began anew without a heading that could be read.
  void restart_section(const Block& block) {
    if (!places_.has_sections()) places_.name_first_section();
    roman_section_ = std::max(roman_section_, 1) + 1;
    last_section_ = roman_numeral(roman_section_);
    places_.begin_section(last_section_, last_section_);
    note(block, "section-numeral-lost",
         fmt::format("paragraph numbers begin anew without a section numeral: read as section {}", last_section_));
    position_ = 0;
  }

  void begin_paragraph(const Block& block, int number, std::size_t text_at) {
    if (number == 1 && form_ == BodyForm::resolution && is_led_in()) {
      body_.clauses[*top_].text.append_inserted(" ");
      body_.clauses[*top_].text.append(block.text.slice({text_at, block.text.size()}));
      numbered_ = true;
      return;
    }
    if (number == 1 && position_ > 0 && !section_fresh_ && form_ == BodyForm::resolution) restart_section(block);
    section_fresh_ = false;
    position_ = number;
    if (form_ != BodyForm::statement) numbered_ = true;
    const std::size_t clause = add_clause(block, ClauseKind::operative, text_at, std::nullopt);
    places_.add_paragraph(number, clause);
    levels_.clear();
    top_ = current_ = clause;
    descend_on_same_line(block, text_at);
  }

  // "Resolves that:" before "1. The Fund shall be maintained": the words before the numbers are no paragraph of their
  // own.
  [[nodiscard]] bool is_led_in() const {
    if (position_ != 1 || numbered_ || section_fresh_ || !top_ || current_ != top_) return false;
    const std::string_view text = body_.clauses[*top_].text.view();
    const char close = closing_mark(text);
    return text.size() < 200 && (close == ':' || close == '\0');
  }

  void read_sub_paragraph(const Block& block, const Enumerator& enumerator) {
    const bool lettered = enumerator.form == Enumerator::Form::letter || enumerator.bracketed;
    if (!top_ && lettered && form_ == BodyForm::resolution &&
        opens_with_known_act(block.text.view().substr(enumerator.length))) {
      return add_act(block);  // "(a) Resolves that …; and (b) Requests", but not "(e) Means of implementation,"
    }
    if (part_ == Part::preamble || !top_ || !lettered) return append_to_current(block);
    descend(block, enumerator, 0);
  }

  void descend(const Block& block, const Enumerator& enumerator, std::size_t from) {
    const auto introduces = [this](std::size_t clause) { return this->introduces(clause); };
    const SubParagraphLevels::Position position = levels_.enter(enumerator, introduces);
    const std::size_t text_at = from + enumerator.length;
    const std::size_t clause = add_clause(block, ClauseKind::operative, text_at, position.parent.value_or(*top_));
    levels_.set_clause(clause);
    places_.add_sub_paragraph(position.place, clause);
    current_ = clause;
    if (levels_.depth() < 5) descend_on_same_line(block, text_at);
  }

  // "7. (a) Decides", "(a) (i) To keep": the paragraph opened last has no words of its own.
  void descend_on_same_line(const Block& block, std::size_t text_at) {
    const auto inner = read_enumerator(block.text.view().substr(text_at));
    if (!inner || inner->form != Enumerator::Form::letter || !inner->bracketed) return;
    body_.clauses[*current_].text = {};
    descend(block, *inner, text_at);
  }

  [[nodiscard]] bool introduces(std::size_t clause) const {
    const std::string_view text = body_.clauses[clause].text.view();
    return text.empty() || text.back() == ':';
  }

  void read_unnumbered(const Block& block) {
    const std::string_view text = block.text.view();
    const auto organ = read_organ_line(text, knowledge_);
    if (organ && organ->whole && text.size() < 120) return;
    if (text.starts_with("(Signed)")) return;
    const Mood mood = mood_of(text, plural_);
    if (is_heading(block, mood)) return keep_heading(block);
    const char close = closing_mark(text);
    if (mood == Mood::act && part_ == Part::preamble && close == ',' && stands_among_recitals())
      return add_recital(block);
    if (mood == Mood::recital && (part_ == Part::preamble || section_fresh_ || close == ',')) return add_recital(block);
    if (is_lower(text.front()) && current_) return append_to(continued(text), block);
    if (part_ == Part::preamble) {
      const bool sentence = close == '.' && text.size() > 60 && body_.preambular > 0;
      if (mood == Mood::act || (mood == Mood::unknown && (sentence || form_ == BodyForm::report)))
        return add_act(block);
      if (close != '\0' || text.size() >= 60) add_recital(block);
      return;
    }
    if (numbered_ && top_) {
      if (mood == Mood::act && section_fresh_) return add_act(block);
      return append_to(continued(text), block);
    }
    if (mood != Mood::act && top_ && form_ == BodyForm::resolution && introduces(*top_)) return append_to(*top_, block);
    add_act(block);
  }

  // "Looks forward to the climate summit …," before another recital and paragraph 1: it acts, but stands in the
  // preamble.
  [[nodiscard]] bool stands_among_recitals() const {
    if (body_.preambular == 0 || at_ + 1 == blocks_.size()) return false;
    if (mood_of(blocks_[at_ + 1].text.view(), plural_) != Mood::recital) return false;
    for (std::size_t i = at_ + 2; i < blocks_.size(); ++i) {
      const auto enumerator = read_enumerator(blocks_[i].text.view());
      if (enumerator && enumerator->form == Enumerator::Form::number && enumerator->value == "1") return true;
    }
    return false;
  }

  // Reports cite in headings and in lists of documents, whose entries look like headings ("Provisional agenda
  // (E/CN.9/2014/1)"): these stay with the paragraph before them.
  void keep_heading(const Block& block) {
    if (form_ != BodyForm::report) return;
    if (body_.clauses.empty()) return add_act(block);
    append_to(body_.clauses.size() - 1, block);
  }

  // Headings stand between paragraphs: short, without a stop. An act without its stop is known by its verb.
  [[nodiscard]] bool is_heading(const Block& block, Mood mood) const {
    const std::string_view text = block.text.view();
    if (block.heading > 0 || in_capitals(text)) return true;
    if (closing_mark(text) != '\0' || text.size() >= 160 || begins_quoted(text)) return false;
    if (section_fresh_ && mood == Mood::unknown) return true;  // a section's title over several lines
    if (is_lower(text.front())) return false;
    const bool last = at_ + 1 == blocks_.size();
    if (mood == Mood::act && verbs_.contains(text::to_lower(text.substr(0, text.find(' '))))) return false;
    return mood == Mood::unknown || !last;
  }

  // Text after sub-paragraphs belongs to the paragraph itself, the end of a cut sentence to where it was cut.
  [[nodiscard]] std::size_t continued(std::string_view text) const {
    const std::string_view before = body_.clauses[*current_].text.view();
    const char last = before.empty() ? '.' : before.back();
    if (is_lower(text.front()) && (text::is_alphanumeric(last) || last == '-')) return *current_;
    return top_ ? *top_ : *current_;
  }

  void add_recital(const Block& block) {
    current_ = add_clause(block, ClauseKind::preambular, 0, std::nullopt);
    ++body_.preambular;
    body_.clauses.back().place = fmt::format("P{}", body_.preambular);
    if (part_ == Part::operative && !numbered_) part_ = Part::preamble;
    top_.reset();
    levels_.clear();
  }

  void add_act(const Block& block) {
    part_ = Part::operative;
    const bool numbered = numbered_;
    begin_paragraph(block, section_fresh_ ? 1 : position_ + 1, 0);
    numbered_ = numbered;
  }

  void add_annex(const Block& block) {
    add_clause(block, ClauseKind::annex, 0, std::nullopt);
    body_.clauses.back().place = std::string(1, 'X');
  }

  std::size_t add_clause(const Block& block, ClauseKind kind, std::size_t from, std::optional<std::size_t> parent) {
    Clause clause;
    clause.kind = kind;
    clause.parent = parent;
    clause.text = block.text.slice({from, block.text.size()});
    body_.clauses.push_back(std::move(clause));
    return body_.clauses.size() - 1;
  }

  void append_to_current(const Block& block) {
    if (current_) {
      append_to(*current_, block);
    } else if (form_ == BodyForm::report || part_ == Part::operative) {
      add_act(block);
    } else {
      add_recital(block);
    }
  }

  void append_to(std::size_t clause, const Block& block) {
    text::MappedText& text = body_.clauses[clause].text;
    if (!text.empty()) text.append_inserted(" ");
    text.append(block.text);
  }

  void note(const Block& block, std::string code, std::string message) {
    body_.diagnostics.push_back({"", block.source, text::Severity::note, std::move(code), std::move(message)});
  }

  std::span<const Block> blocks_;
  BodyForm form_;
  bool plural_;
  const knowledge::Knowledge& knowledge_;
  std::set<std::string> verbs_;  // first words of the cues of relations
  Body body_;
  OperativePlaces places_{form_ == BodyForm::resolution};
  SubParagraphLevels levels_;
  Part part_ = Part::preamble;
  std::size_t at_ = 0;
  std::string last_section_;
  int roman_section_ = 0;
  bool section_fresh_ = false;          // a heading has been read and no paragraph yet
  int position_ = 0;                    // of the last operative paragraph in its section
  bool numbered_ = false;               // the section's paragraphs have numbers
  std::optional<std::size_t> top_;      // clause of the paragraph that is open
  std::optional<std::size_t> current_;  // clause that text is added to
};

}  // namespace

Body read_body(std::span<const Block> blocks, BodyForm form, bool plural, const knowledge::Knowledge& knowledge) {
  return BodyReader(blocks, form, plural, knowledge).read();
}

}  // namespace recital::document
