#include "document/body.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "document/adoption.hpp"
#include "document/clause_mood.hpp"
#include "document/enumerators.hpp"
#include "document/headings.hpp"
#include "document/numerals.hpp"
#include "document/sections.hpp"
#include "text/characters.hpp"

namespace recital::document {
namespace {

using text::is_lower;
using text::is_upper;
using text::starts_ignoring_case;

bool begins_quoted(std::string_view text) {
  return text.starts_with("\xE2\x80\x9C") || text.starts_with("\"") || text.starts_with("\xE2\x80\x9E");
}

// Headings in capitals hold no clause.
bool all_capitals(std::string_view text) {
  return text.size() < 400 && std::none_of(text.begin(), text.end(), is_lower) &&
         std::any_of(text.begin(), text.end(), is_upper);
}

// A paragraph of the operative part, before its place is known.
struct Paragraph {
  std::size_t section = 0;  // index into the sections met; 0 before the first
  int number = 0;           // printed or by position
  std::size_t clause = 0;
};

class BodyReader {
 public:
  BodyReader(std::span<const Block> blocks, BodyForm form, bool plural, const knowledge::Knowledge& knowledge)
      : blocks_(blocks), form_(form), plural_(plural), knowledge_(knowledge) {}

  Body read() {
    for (at_ = 0; at_ < blocks_.size(); ++at_) read_block(blocks_[at_]);
    give_places();
    return std::move(body_);
  }

 private:
  enum class Part { preamble, operative, closed, annex };

  void read_block(const Block& block) {
    const std::string_view text = block.text.view();
    if (is_adoption_line(text)) return read_adoption_block(block);
    if (is_annex_heading(text) && !begins_quoted(text)) {
      part_ = Part::annex;
      return add_annex(block);
    }
    if (part_ == Part::annex && body_.adopted.empty() && !body_.meeting.empty() && text.size() < 40) {
      if (const auto date = find_date(text)) {
        body_.adopted = date->iso;
        return;
      }
    }
    if (part_ == Part::annex) {
      if (!is_vote_line(text)) add_annex(block);
      return;
    }
    if (part_ == Part::closed) return read_after_adoption(block);
    if (form_ == BodyForm::statement) return read_statement(block);
    read_clause(block);
  }

  void read_adoption_block(const Block& block) {
    const Adoption adoption = read_adoption(block.text.view());
    if (body_.meeting.empty()) body_.meeting = adoption.meeting;
    if (body_.adopted.empty()) body_.adopted = adoption.date;
    if (part_ != Part::annex) part_ = Part::closed;
  }

  void read_after_adoption(const Block& block) {
    const std::string_view text = block.text.view();
    if (text.size() < 60) {
      if (body_.adopted.empty()) {
        if (const auto date = find_date(text)) body_.adopted = date->iso;
      }
      return;
    }
    if (is_vote_line(text) || begins_quoted(text)) return;
    // A text adopted with the resolution, without the word "annex" over it.
    if (read_enumerator(text) || text.size() > 200) add_annex(block);
  }

  void read_statement(const Block& block) {
    const std::string_view text = block.text.view();
    if (text.size() < 40 && !begins_quoted(text)) return;
    if (paragraphs_.empty() || begins_quoted(text) || is_upper(text.front()))
      return begin_paragraph(block, position_ + 1, opening_quote(text));
    append_to(paragraphs_.back().clause, block, 0);
  }

  static std::size_t opening_quote(std::string_view text) {
    std::size_t at = begins_quoted(text) ? text::character_length(text, 0) : 0;
    while (at < text.size() && text[at] == ' ') ++at;
    return at;
  }

  void read_clause(const Block& block) {
    const std::string_view text = block.text.view();
    if (block.table) return append_to_current(block);
    if (begins_quoted(text) && current_ && part_ == Part::operative) return append_to(*current_, block, 0);
    if (const auto section = read_section_heading(text, last_section_); section && opens_section(*section))
      return begin_section(*section);
    const auto enumerator = read_enumerator(text);
    if (enumerator && enumerator->form == Enumerator::Form::number && !enumerator->bracketed &&
        is_numbered_heading(text, *enumerator)) {
      return;
    }
    if (enumerator && enumerator->form == Enumerator::Form::number && !enumerator->bracketed &&
        opens_paragraph(block, *enumerator)) {
      part_ = Part::operative;
      return begin_paragraph(block, text::parse_number(enumerator->value), enumerator->length);
    }
    if (enumerator) return read_sub_paragraph(block, *enumerator);
    if (const std::size_t length = damaged_number(text)) {
      part_ = Part::operative;
      return begin_paragraph(block, position_ + 1, length);
    }
    read_unnumbered(block);
  }

  // "10 Calls for …", "4, Calls upon", "S. Appeals": the next number in the row without its stop or damaged, before an
  // act. Bytes up to the act, 0 for none.
  [[nodiscard]] std::size_t damaged_number(std::string_view text) const {
    const std::string number = std::to_string(position_ + 1);
    if (text.size() < number.size() + 10 || form_ != BodyForm::resolution) return 0;
    for (std::size_t i = 0; i < number.size(); ++i) {
      if (text[i] != number[i] && !stands_for(text[i], number[i])) return 0;
    }
    std::size_t at = number.size();
    const bool stop = std::string_view(".,:;").find(text[at]) != std::string_view::npos;
    if (stop) ++at;
    if (text[at] != ' ' || (!stop && (position_ == 0 || !numbered_))) return 0;
    return mood_of(text.substr(at + 1), plural_) == Mood::act ? at + 1 : 0;
  }

  // What OCR takes for a figure.
  static bool stands_for(char seen, char figure) {
    switch (figure) {
      case '0':
        return seen == 'O' || seen == 'o';
      case '1':
        return seen == 'l' || seen == 'I' || seen == 'i' || seen == '|';
      case '2':
        return seen == 'Z';
      case '5':
        return seen == 'S' || seen == 's';
      case '8':
        return seen == 'B' || seen == 'S';
      case '9':
        return seen == 'g';
      default:
        return false;
    }
  }

  // "2. Enabling environment" among numbered paragraphs: short, without a stop, no act, out of the row.
  [[nodiscard]] bool is_numbered_heading(std::string_view text, const Enumerator& enumerator) const {
    if (text.size() > 120 || closing_mark(text) != '\0' || text::parse_number(enumerator.value) == position_ + 1)
      return false;
    return position_ > 0 && form_ != BodyForm::report && mood_of(text.substr(enumerator.length), plural_) != Mood::act;
  }

  // OCR makes "1" of a lost "I" over a section; a number must fit the row.
  [[nodiscard]] bool opens_paragraph(const Block& block, const Enumerator& enumerator) {
    const int number = text::parse_number(enumerator.value);
    if (number <= 0) return false;
    const bool in_row = number == 1 || number == position_ + 1;
    if (in_row) return true;
    if (form_ == BodyForm::report) return number > position_ && number <= position_ + 40;
    if (number > position_ && number <= position_ + 12) {
      note(block, "paragraph-number-skips",
           fmt::format("paragraph {} follows paragraph {}: check that none is lost", number, position_));
      return true;
    }
    if (number <= position_) {
      note(block, "paragraph-number-repeats",
           fmt::format("paragraph {} comes after paragraph {}: check the number, it is read as {}", number, position_,
                       position_ + 1));
      repaired_number_ = position_ + 1;
      return true;
    }
    return false;
  }

  [[nodiscard]] bool opens_section(const SectionHeading& section) const {
    if (!section.damaged) return true;
    // "1" alone could be a stray page number: believe it only where a paragraph 1 follows soon.
    for (std::size_t i = at_ + 1; i < blocks_.size() && i <= at_ + 3; ++i) {
      const auto enumerator = read_enumerator(blocks_[i].text.view());
      if (enumerator && enumerator->form == Enumerator::Form::number)
        return enumerator->value == "1" && (position_ > 0 || sections_.empty());
    }
    return false;
  }

  void begin_section(const SectionHeading& section) {
    std::string label = section.label;
    const bool letter = !section.roman;
    // Paragraphs before a heading that is not the first: theirs is lost.
    if (section.roman && sections_.empty() && !paragraphs_.empty() && (section.damaged || label == "II"))
      name_first_section();
    if (section.damaged || (section.roman && roman_section_ > 0 && roman_value(label) != roman_section_ + 1 &&
                            roman_value(label) <= roman_section_)) {
      label = roman_numeral(roman_section_ + 1);
    }
    if (letter && roman_section_ > 0) {
      sections_.push_back(fmt::format("{}.{}", roman_numeral(roman_section_), label));
    } else {
      sections_.push_back(label);
    }
    if (!letter) roman_section_ = std::max(roman_value(label), 1);
    last_section_ = label;
    section_fresh_ = true;
    levels_.clear();
    current_.reset();
    numbered_ = false;
  }

  void begin_paragraph(const Block& block, int number, std::size_t text_at) {
    if (repaired_number_ > 0) number = repaired_number_;
    repaired_number_ = 0;
    if (number == 1 && position_ > 0 && !section_fresh_ && form_ == BodyForm::resolution) restart_section(block);
    if (section_fresh_ && number != position_ + 1) position_ = 0;
    section_fresh_ = false;
    position_ = number;
    if (form_ != BodyForm::statement) numbered_ = true;
    const std::size_t clause = add_clause(block, ClauseKind::operative, text_at, std::nullopt);
    paragraphs_.push_back({sections_.size(), number, clause});
    levels_.clear();
    current_ = clause;
    top_ = clause;
    // "7. (a) Decides": a sub-paragraph begins on the same line.
    const std::string_view rest = block.text.view().substr(text_at);
    if (const auto inner = read_enumerator(rest);
        inner && inner->form == Enumerator::Form::letter && inner->bracketed) {
      body_.clauses[clause].text = block.text.slice({text_at, text_at});
      descend(block, *inner, text_at);
    }
  }

  void name_first_section() {
    sections_.emplace_back("I");
    roman_section_ = 1;
    for (Paragraph& paragraph : paragraphs_) paragraph.section = 1;
  }

  // Numbering began anew without a heading that could be read.
  void restart_section(const Block& block) {
    if (sections_.empty()) name_first_section();
    roman_section_ = std::max(roman_section_, 1) + 1;
    sections_.emplace_back(roman_numeral(roman_section_));
    last_section_ = sections_.back();
    note(block, "section-numeral-lost",
         fmt::format("paragraph numbers begin anew without a section numeral: read as section {}", sections_.back()));
    position_ = 0;
  }

  void read_sub_paragraph(const Block& block, const Enumerator& enumerator) {
    if (part_ == Part::preamble || !top_) return append_to_current(block);
    if (enumerator.form == Enumerator::Form::bullet) return append_to_current(block);
    if (enumerator.form == Enumerator::Form::number && !enumerator.bracketed) return append_to_current(block);
    descend(block, enumerator, 0);
  }

  struct Level {
    std::string kind;  // "letter", "roman", "number"
    int rank = 0;
    std::string place;  // "(a)(ii)"
    std::size_t clause = 0;
  };

  void descend(const Block& block, const Enumerator& enumerator, std::size_t from) {
    const auto [kind, rank] = classify(enumerator);
    std::size_t depth = levels_.size();
    for (std::size_t i = levels_.size(); i-- > 0;) {
      if (levels_[i].kind != kind) continue;
      // "a" again under an open "(a)" is a level deeper, any other a neighbour.
      if (rank == 1 && i + 1 == levels_.size() && introduces(levels_[i].clause)) break;
      depth = i;
      break;
    }
    levels_.resize(depth);
    const std::string parent_place = depth > 0 ? levels_.back().place : std::string();
    const std::size_t parent = depth > 0 ? levels_.back().clause : *top_;
    const std::size_t clause = add_clause(block, ClauseKind::operative, from + enumerator.length, parent);
    levels_.push_back({kind, rank, fmt::format("{}({})", parent_place, enumerator.value), clause});
    sub_places_.push_back({paragraphs_.size() - 1, clause, levels_.back().place});
    current_ = clause;
    const std::string_view rest = block.text.view().substr(from + enumerator.length);
    const auto inner = read_enumerator(rest);
    if (inner && inner->bracketed && inner->form == Enumerator::Form::letter && levels_.size() < 5) {
      body_.clauses[clause].text = block.text.slice({0, 0});
      descend(block, *inner, from + enumerator.length);
    }
  }

  [[nodiscard]] bool introduces(std::size_t clause) const {
    const std::string_view text = body_.clauses[clause].text.view();
    return text.empty() || text.back() == ':';
  }

  [[nodiscard]] std::pair<std::string, int> classify(const Enumerator& enumerator) const {
    if (enumerator.form == Enumerator::Form::number) return {"number", text::parse_number(enumerator.value)};
    const int roman = small_roman(enumerator.value);
    const int letter = letter_rank(enumerator.value);
    if (roman == 0) return {"letter", letter};
    if (letter == 0) return {"roman", roman};
    for (std::size_t i = levels_.size(); i-- > 0;) {
      if (levels_[i].kind == "roman" && levels_[i].rank + 1 == roman) return {"roman", roman};
      if (levels_[i].kind == "letter" && levels_[i].rank + 1 == letter &&
          (i + 1 < levels_.size() || !introduces(levels_[i].clause)))
        return {"letter", letter};
    }
    return roman == 1 ? std::pair<std::string, int>{"roman", roman} : std::pair<std::string, int>{"letter", letter};
  }

  void read_unnumbered(const Block& block) {
    const std::string_view text = block.text.view();
    if (const auto organ = read_organ_line(text, knowledge_); organ && organ->whole && text.size() < 120) return;
    const bool closes = closing_mark(text) != '\0';
    const Mood mood = mood_of(text, plural_);
    // A section's title may run over several lines.
    if (section_fresh_ && !closes && text.size() < 160 && mood == Mood::unknown) return;
    if (all_capitals(text)) return;
    if (block.heading > 0 ||
        (!closes && text.size() < 160 && !begins_quoted(text) && !is_lower(text.front()) && !runs_on(mood))) {
      return;  // a heading between paragraphs
    }
    if (mood == Mood::recital &&
        (part_ == Part::preamble || !numbered_ || section_fresh_ || closing_mark(text) == ',')) {
      if (part_ == Part::preamble || section_fresh_ || closing_mark(text) == ',') return add_recital(block);
    }
    if (is_lower(text.front()) && current_) return append_to(continued(text), block, 0);
    if (part_ == Part::preamble) {
      if (mood == Mood::act ||
          (mood == Mood::unknown && closing_mark(text) == '.' && text.size() > 60 && body_.preambular > 0))
        return add_act(block);
      if (mood == Mood::unknown && form_ == BodyForm::report) return add_act(block);
      if (!closes && text.size() < 60) return;
      return add_recital(block);
    }
    if (numbered_ && top_) {
      if (mood == Mood::act && section_fresh_) return add_act(block);
      return append_to(continued(text), block, 0);
    }
    if (mood != Mood::act && top_ && form_ == BodyForm::resolution && introduces(*top_))
      return append_to(*top_, block, 0);
    add_act(block);
  }

  // Text after sub-paragraphs belongs to the paragraph itself, the end of a cut sentence to where it was cut.
  [[nodiscard]] std::size_t continued(std::string_view text) const {
    const std::string_view before = body_.clauses[*current_].text.view();
    const char last = before.empty() ? '.' : before.back();
    if (is_lower(text.front()) && (text::is_alphanumeric(last) || last == '-')) return *current_;
    return top_ ? *top_ : *current_;
  }

  [[nodiscard]] bool runs_on(Mood mood) const { return mood != Mood::unknown && at_ + 1 == blocks_.size(); }

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
    const int number = section_fresh_ ? 1 : position_ + 1;
    const bool numbered = numbered_;
    begin_paragraph(block, number, 0);
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
    if (current_)
      append_to(*current_, block, 0);
    else if (form_ == BodyForm::report || part_ == Part::operative)
      add_act(block);
    else
      add_recital(block);
  }

  void append_to(std::size_t clause, const Block& block, std::size_t from) {
    text::MappedText& text = body_.clauses[clause].text;
    if (!text.empty()) text.append_inserted(" ");
    text.append(block.text, {from, block.text.size()});
  }

  void note(const Block& block, std::string code, std::string message) {
    body_.diagnostics.push_back({"", block.source, text::Severity::note, std::move(code), std::move(message)});
  }

  // Sections show in places only where numbers would repeat without them.
  void give_places() {
    std::set<int> numbers;
    bool repeats = false;
    for (const Paragraph& paragraph : paragraphs_) repeats = !numbers.insert(paragraph.number).second || repeats;
    std::vector<std::string> places;
    for (const Paragraph& paragraph : paragraphs_) {
      const bool named = repeats && paragraph.section > 0;
      std::string place = named ? fmt::format("O{}.{}", sections_[paragraph.section - 1], paragraph.number)
                                : fmt::format("O{}", paragraph.number);
      body_.clauses[paragraph.clause].place = place = unique(std::move(place));
      places.push_back(place);
    }
    for (const SubPlace& sub : sub_places_) {
      body_.clauses[sub.clause].place = unique(places[sub.paragraph] + sub.place);
    }
    body_.operative = paragraphs_.size();
  }

  // A place that a misprint repeats gets a count: "O5-2".
  std::string unique(std::string place) {
    const int times = ++taken_[place];
    return times == 1 ? place : fmt::format("{}-{}", place, times);
  }

  struct SubPlace {
    std::size_t paragraph;  // index into paragraphs_
    std::size_t clause;
    std::string place;
  };

  std::span<const Block> blocks_;
  BodyForm form_;
  bool plural_;
  const knowledge::Knowledge& knowledge_;
  Body body_;
  Part part_ = Part::preamble;
  std::size_t at_ = 0;
  std::vector<Paragraph> paragraphs_;
  std::vector<SubPlace> sub_places_;
  std::map<std::string, int> taken_;
  std::vector<std::string> sections_;  // labels, in order
  std::string last_section_;
  int roman_section_ = 0;
  bool section_fresh_ = false;  // a heading has been read and no paragraph yet
  int position_ = 0;            // of the last operative paragraph in its section
  int repaired_number_ = 0;
  bool numbered_ = false;  // the section's paragraphs have numbers
  std::vector<Level> levels_;
  std::optional<std::size_t> top_;      // clause of the paragraph that is open
  std::optional<std::size_t> current_;  // clause that text is added to
};

}  // namespace

bool is_annex_heading(std::string_view text) {
  if (text.size() > 120) return false;
  for (const std::string_view word : {"Annex", "ANNEX", "Appendix", "APPENDIX"}) {
    if (!text::starts_with_word(text, word)) continue;
    const std::string_view rest = text::trimmed(text.substr(word.size()));
    if (rest.empty()) return true;
    const std::size_t end = std::min(rest.find(' '), rest.size());
    std::string_view label = rest.substr(0, end);
    while (!label.empty() && (label.back() == '.' || label.back() == ':' || label.back() == '*'))
      label.remove_suffix(1);
    if (roman_value(label) > 0 || text::parse_number(label) > 0 || (label.size() == 1 && is_upper(label[0])))
      return true;
    return starts_ignoring_case(rest, "to ") || text::superscript_digit(rest, 0) >= 0 || rest.front() == '*';
  }
  return false;
}

Body read_body(std::span<const Block> blocks, BodyForm form, bool plural, const knowledge::Knowledge& knowledge) {
  return BodyReader(blocks, form, plural, knowledge).read();
}

}  // namespace recital::document
