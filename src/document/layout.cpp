#include "document/layout.hpp"

#include <algorithm>
#include <utility>

#include "document/adoption.hpp"
#include "document/headings.hpp"
#include "document/note_lines.hpp"
#include "document/numerals.hpp"
#include "document/page_furniture.hpp"
#include "text/characters.hpp"

namespace recital::document {
namespace {

using text::Line;

class LayoutReader {
 public:
  LayoutReader(std::vector<Line> lines, const text::LineJoiner& joiner) : lines_(std::move(lines)), joiner_(joiner) {}

  Layout read() {
    layout_.symbol = find_masthead_symbol(lines_);
    const std::vector<bool> furniture = find_furniture(lines_, layout_.symbol);
    for (at_ = 0; at_ < lines_.size(); ++at_) {
      if (furniture[at_]) {
        close_zone();
        layout_.furniture.push_back(std::move(lines_[at_]));
        pending_break_ = true;
        continue;
      }
      read_line(furniture);
    }
    close_zone();
    return std::move(layout_);
  }

 private:
  void read_line(const std::vector<bool>& furniture) {
    Line& line = lines_[at_];
    if (line.table) take_note_out_of_table(line);
    if (line.rule) {
      // A drawn line fences notes; without notes under it it is an ornament.
      if (!in_zone_) after_rule_ = at_ + 1 < lines_.size() && !furniture[at_ + 1];
      blank_carried_ = true;
      return;
    }
    const bool block_start = line.blank_before > 0 || line.starts_page || blank_carried_ || at_ == 0 || pending_break_;
    const std::optional<NoteStart> start = note_start(line.text.view());
    if (in_zone_) {
      if (continues_zone(line, start, block_start)) {
        blank_carried_ = false;
        return;
      }
      close_zone();
    } else if (start && opens_zone(line, *start, block_start)) {
      open_zone(line, *start);
      blank_carried_ = after_rule_ = false;
      return;
    }
    if (is_adoption_line(line.text.view()))
      after_adoption_ = true;
    else if (after_adoption_ && line.text.size() > 100)
      after_adoption_ = false;
    line.starts_page = line.starts_page || pending_break_;
    if (blank_carried_ && line.blank_before == 0) line.blank_before = 1;
    blank_carried_ = pending_break_ = after_rule_ = false;
    layout_.body.push_back(std::move(line));
  }

  // "| 84 Ibid., document S/10445. |": notes that a converter took for a table of one column.
  static void take_note_out_of_table(Line& line) {
    const std::string_view row = line.text.view();
    const std::size_t begin = row.find_first_not_of("| ");
    const std::size_t end = row.find_last_not_of("| ");
    if (begin == std::string_view::npos || row.substr(begin, end + 1 - begin).find('|') != std::string_view::npos)
      return;
    const std::optional<NoteStart> start = note_start(row.substr(begin, end + 1 - begin));
    if (!start || !start->numeric || !start->like_a_note) return;
    line.text = line.text.slice({begin, end + 1});
    line.table = false;
  }

  [[nodiscard]] bool opens_zone(const Line& line, const NoteStart& start, bool block_start) const {
    if (line.table || line.heading > 0 || read_heading(line.text.view())) return false;
    if (start.superscript) return block_start || after_rule_;
    if (start.label.size() > 3 && !after_rule_ && layout_.notes.empty()) return false;  // a year
    if (after_rule_) return start.numeric || start.like_a_note || start.label == "*";
    if (!block_start && !after_adoption_) return false;
    if (start.like_a_note) return true;
    return after_adoption_ && block_start && start.numeric && !is_date_like(line.text.view());
  }

  // "19 December 2001" after an adoption line is no note.
  [[nodiscard]] static bool is_date_like(std::string_view text) {
    return text.size() < 24 || find_date(text.substr(0, 24));
  }

  bool continues_zone(const Line& line, const std::optional<NoteStart>& start, bool block_start) {
    if (start && begins_next_note(*start, line, block_start)) {
      begin_note(line, *start);
      return true;
    }
    if (block_start) return false;
    // A page that begins with a space, after notes that don't, is running text again.
    if (line.indented && !zone_indented_) return false;
    if (is_adoption_line(line.text.view())) return false;
    joiner_.append(layout_.notes.back().text, line.text);
    layout_.notes.back().source.end = line.source.end;
    return true;
  }

  [[nodiscard]] bool begins_next_note(const NoteStart& start, const Line& line, bool block_start) const {
    if (start.superscript) return true;
    if (line.indented && !zone_indented_ && !start.like_a_note) return false;
    if (start.numeric) {
      const int label = text::parse_number(start.label);
      if (!block_start && label > 999 && (last_label_ < 0 || label > last_label_ + 4)) return false;  // a year
      const bool next = last_label_ < 0 || (label > last_label_ && label <= last_label_ + 4);
      return next ? (start.like_a_note || block_start || label == last_label_ + 1) : start.like_a_note;
    }
    return start.like_a_note || (start.label == "*" && block_start);
  }

  void open_zone(const Line& line, const NoteStart& start) {
    in_zone_ = true;
    zone_indented_ = line.indented;
    last_label_ = -1;
    layout_.zones.push_back(line.source);
    begin_note(line, start);
  }

  void begin_note(const Line& line, const NoteStart& start) {
    Note note;
    note.label = start.label;
    note.text = line.text.slice({start.text_at, line.text.size()});
    note.source = line.source;
    note.zone = layout_.zones.size() - 1;
    last_label_ = start.numeric ? text::parse_number(start.label) : (last_label_ < 0 ? -1 : last_label_ + 1);
    layout_.notes.push_back(std::move(note));
  }

  void close_zone() {
    if (!in_zone_) return;
    in_zone_ = false;
    pending_break_ = true;
    layout_.zones.back().end = layout_.notes.back().source.end;
  }

  std::vector<Line> lines_;
  const text::LineJoiner& joiner_;
  Layout layout_;
  std::size_t at_ = 0;
  bool in_zone_ = false;
  bool zone_indented_ = false;
  int last_label_ = -1;
  bool after_rule_ = false;
  bool blank_carried_ = false;  // a line taken out stood between
  bool pending_break_ = false;  // a zone or a turn of the page stood between
  bool after_adoption_ = false;
};

}  // namespace

Layout read_layout(std::vector<Line> lines, const text::LineJoiner& joiner) {
  return LayoutReader(std::move(lines), joiner).read();
}

}  // namespace recital::document
