#include "document/blocks.hpp"

#include <algorithm>

#include "document/adoption.hpp"
#include "document/clause_mood.hpp"
#include "document/enumerators.hpp"
#include "document/headings.hpp"
#include "text/characters.hpp"

namespace recital::document {
namespace {

using text::is_digit;
using text::is_lower;
using text::is_upper;
using text::Line;

bool ends_clause(std::string_view text) {
  return closing_mark(text) != '\0';
}

// Where paragraphs end in this file.
struct Habits {
  bool line_is_paragraph = false;  // no blank lines: each line is one
  std::size_t width = 0;           // of full lines
};

Habits observe(const std::vector<Line>& body) {
  Habits habits;
  if (body.empty()) return habits;
  std::size_t blanks = 0;
  std::size_t bytes = 0;
  std::vector<std::size_t> widths;
  widths.reserve(body.size());
  for (const Line& line : body) {
    blanks += line.blank_before > 0 ? 1 : 0;
    bytes += line.text.size();
    widths.push_back(line.text.size());
  }
  habits.line_is_paragraph = blanks * 5 < body.size() && bytes / body.size() > 110;
  const auto ninth = widths.begin() + static_cast<std::ptrdiff_t>(widths.size() * 9 / 10);
  std::nth_element(widths.begin(), ninth, widths.end());
  habits.width = *ninth;
  return habits;
}

// "The Security Council," on a line of its own: capitals but for small words, and the comma, which may lack before an
// act.
bool is_speaker(std::string_view line, bool before_act) {
  if (!line.starts_with("The ") || line.size() > 90 || (line.back() != ',' && !before_act)) return false;
  std::size_t begin = 4;
  while (begin < line.size()) {
    const std::size_t end = std::min(line.find(' ', begin), line.size());
    const std::string_view word = line.substr(begin, end - begin);
    const bool small = word == "of" || word == "the" || word == "and" || word == "for" || word == "on" || word == "to";
    if (!small && !is_upper(word.empty() ? ' ' : word.front())) return false;
    begin = end + 1;
  }
  return true;
}

std::size_t first_word(std::string_view text) {
  return std::min(text.find(' '), text.size());
}

class BlockFormer {
 public:
  BlockFormer(const std::vector<Line>& body, const text::LineJoiner& joiner)
      : body_(body), joiner_(joiner), habits_(observe(body)) {}

  std::vector<Block> form() {
    for (const Line& line : body_) {
      if (begins_block(line))
        start(line);
      else
        add(line);
      last_line_ = &line;
    }
    return std::move(blocks_);
  }

 private:
  [[nodiscard]] bool begins_block(const Line& line) const {
    if (blocks_.empty()) return true;
    const std::string_view before = blocks_.back().text.view();
    const std::string_view words = line.text.view();
    if (line.table || line.heading > 0 || blocks_.back().table || blocks_.back().heading > 0) return true;
    if (line.starts_page) return !goes_on(before, words, true);
    if (line.blank_before > 0) return !goes_on(before, words, false);
    if (habits_.line_is_paragraph) return true;
    if (line.tab) return true;
    if (only_enumerator(before)) return false;
    if (is_adoption_line(words) && ends_clause(before)) return true;
    if ((before.back() == ']' || closing_mark(before) == '.') && read_heading(words)) return true;
    const bool act = is_upper(words.front()) && opens_with_known_act(words);
    if (is_speaker(before, act)) return true;
    if (act && closing_mark(before) == ',') return true;
    if (is_speaker(words, false) && last_line_->text.size() * 10 < habits_.width * 9) return true;
    const auto enumerator = read_enumerator(words);
    if (enumerator && ends_clause(before))
      return enumerator->form != Enumerator::Form::number || is_paragraph_number(words, *enumerator);
    // The next word would have fitted on the line before, so that line was meant to end there.
    const std::size_t used = last_line_->text.size();
    const bool fits = used + 1 + first_word(words) + 2 < habits_.width;
    return fits && habits_.width < 140 && closing_mark(before) != '.' && ends_clause(before) &&
           mood_of(words, false) != Mood::unknown;
  }

  // "2009. The" at a line's start is a year; a number begins a paragraph when a capital follows.
  [[nodiscard]] static bool is_paragraph_number(std::string_view words, const Enumerator& enumerator) {
    return enumerator.length >= words.size() || is_upper(words[enumerator.length]) || words[enumerator.length] == '(' ||
           words[enumerator.length] == '\\';
  }

  [[nodiscard]] static bool only_enumerator(std::string_view text) {
    const auto enumerator = read_enumerator(text);
    return enumerator && enumerator->length == text.size();
  }

  // Is the paragraph before unfinished, and does this line go on with it? Across a page's turn less is asked of it.
  [[nodiscard]] bool goes_on(std::string_view before, std::string_view words, bool turn) const {
    if (words.empty() || before.empty()) return false;
    if (only_enumerator(before)) return true;
    const auto enumerator = read_enumerator(words);
    const bool numbered =
        enumerator && (enumerator->form != Enumerator::Form::number || is_paragraph_number(words, *enumerator));
    if (numbered) return false;
    if (before.size() < 60 && !blocks_.back().starts_page && blocks_.back().lines < 2) return false;
    if (ends_clause(before)) {
      // Cut after a comma inside a clause: "held in Hangzhou, / China, in 2016".
      if (closing_mark(before) != ',' || !turn || in_capitals(words.substr(0, 60))) return false;
      return mood_of(words, false) == Mood::unknown;
    }
    if (is_lower(words.front())) return true;
    // "119 (II). Implementation of …" is another resolution, unlike "71/272 of 31 August 2017".
    const auto heading = is_digit(words.front()) ? read_heading(words) : std::nullopt;
    const bool headed = heading && heading->number.shape == knowledge::Shape::number_roman;
    if (!turn || headed) return false;
    // Cut mid-sentence before a capital ("in accordance with / Commission resolution 54/8"): only where the line was
    // full.
    const bool quoted = words.starts_with("\xE2\x80\x9C") || words.front() == '"';
    const bool full = habits_.width > 140 || last_line_->text.size() * 10 > habits_.width * 7;
    return full && (is_upper(words.front()) || is_digit(words.front()) || quoted || words.front() == '(');
  }

  void start(const Line& line) {
    Block block;
    block.source = line.source;
    block.heading = line.heading;
    block.bold = line.bold;
    block.table = line.table;
    block.starts_page = line.starts_page;
    block.blank_before = line.blank_before;
    joiner_.append(block.text, line.text);
    blocks_.push_back(std::move(block));
  }

  void add(const Line& line) {
    Block& block = blocks_.back();
    block.line_starts.push_back(block.text.size() + 1);
    joiner_.append(block.text, line.text);
    block.source.end = std::max(block.source.end, line.source.end);
    ++block.lines;
    block.bold = block.bold && line.bold;
  }

  const std::vector<Line>& body_;
  const text::LineJoiner& joiner_;
  Habits habits_;
  std::vector<Block> blocks_;
  const Line* last_line_ = nullptr;
};

}  // namespace

std::vector<Block> form_blocks(const std::vector<Line>& body, const text::LineJoiner& joiner) {
  return BlockFormer(body, joiner).form();
}

}  // namespace recital::document
