#include "document/indents.hpp"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

#include "document/clause_mood.hpp"
#include "document/sections.hpp"
#include "text/characters.hpp"

namespace recital::document {
namespace {

using text::Line;

constexpr std::size_t full_line = 55;    // characters
constexpr std::size_t least_margin = 6;  // columns
constexpr std::size_t least_indent = 3;  // columns past the margin
constexpr std::size_t greatest_indent = 14;

bool keeps_layout(const std::vector<Line>& lines) {
  std::size_t full = 0;
  std::size_t with_margin = 0;
  for (const Line& line : lines) {
    if (line.text.size() < full_line || line.tab) continue;
    ++full;
    with_margin += line.indent >= least_margin ? 1 : 0;
  }
  return full >= 3 && with_margin * 10 >= full * 8;
}

// The smallest indent that a fifth of the page's full lines have; `before` where it has none.
std::size_t margin_of(std::vector<Line>::const_iterator first, std::vector<Line>::const_iterator last,
                      std::size_t before) {
  std::map<std::size_t, std::size_t> lines_at;
  std::size_t full = 0;
  for (; first != last; ++first) {
    if (first->text.size() < full_line) continue;
    ++lines_at[first->indent];
    ++full;
  }
  const auto usual =
      std::find_if(lines_at.begin(), lines_at.end(), [&](const auto& lines) { return lines.second * 5 >= full; });
  return usual == lines_at.end() ? before : usual->first;
}

// Deeper than the margin, and than the line that follows it; or a paragraph of one line, after the end of another. A
// list that is indented as a whole is neither. `before`: the text of the line before.
bool begins_paragraph(const std::vector<Line>& lines, std::size_t i, std::size_t margin, std::string_view before) {
  const Line& line = lines[i];
  if (line.rule || line.indent < margin + least_indent || line.indent > margin + greatest_indent) return false;
  const bool last = i + 1 == lines.size() || lines[i + 1].starts_page || lines[i + 1].blank_before > 0;
  if (!last && lines[i + 1].indent + least_indent <= line.indent) return true;
  return closing_mark(before) != '\0' && !text::is_lower(line.text.view().front());
}

bool is_note_number(std::string_view text) {
  return text == "*" || (text.size() <= 3 && std::all_of(text.begin(), text.end(), text::is_digit));
}

// "16/55            25-19446", "General Assembly            Distr.: Limited": what stands apart is a line of its own.
std::vector<Line> parted_at_gaps(std::vector<Line> lines) {
  std::vector<Line> parted;
  parted.reserve(lines.size());
  for (Line& line : lines) {
    if (line.column_gap == 0 || line.table) {
      parted.push_back(std::move(line));
      continue;
    }
    Line right = line;
    std::size_t begin = line.column_gap;
    while (begin < line.text.size() && line.text.view()[begin] == ' ') ++begin;
    right.text = line.text.slice({begin, line.text.size()});
    line.text = line.text.slice({0, line.column_gap});
    line.column_gap = right.column_gap = right.blank_before = 0;
    right.starts_page = false;
    right.indent = line.indent + begin + text::least_gap;
    parted.push_back(std::move(line));
    if (!right.text.empty()) parted.push_back(std::move(right));
  }
  return parted;
}

}  // namespace

void settle_indents(std::vector<Line>& lines, const text::LineJoiner& joiner) {
  if (!keeps_layout(lines)) return;
  lines = parted_at_gaps(std::move(lines));
  std::vector<Line> settled;
  settled.reserve(lines.size());
  std::size_t margin = 0;
  bool below_rule = false;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i == 0 || lines[i].starts_page) {
      std::size_t end = i + 1;
      while (end < lines.size() && !lines[end].starts_page) ++end;
      const auto at = [&](std::size_t line) { return lines.cbegin() + static_cast<std::ptrdiff_t>(line); };
      margin = margin_of(at(i), at(end), margin);
      below_rule = false;
    }
    Line& line = lines[i];
    below_rule = below_rule || line.rule;
    const std::string_view before = settled.empty() ? std::string_view() : settled.back().text.view();
    if (i > 0 && line.blank_before == 0 && (is_annex_heading(before) || begins_paragraph(lines, i, margin, before)))
      line.blank_before = 1;
    if (below_rule && is_note_number(line.text.view()) && i + 1 < lines.size() && !lines[i + 1].starts_page) {
      joiner.append(line.text, lines[i + 1].text);
      line.source.end = lines[i + 1].source.end;
      settled.push_back(std::move(line));
      ++i;
      continue;
    }
    settled.push_back(std::move(line));
  }
  lines = std::move(settled);
}

}  // namespace recital::document
