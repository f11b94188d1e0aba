#include "text/lines.hpp"

#include <string>
#include <string_view>

#include "text/characters.hpp"
#include "text/markup.hpp"

namespace recital::text {
namespace {

bool is_rule(std::string_view line) {
  std::size_t strokes = 0;
  for (const char c : line) {
    if (c == '_' || c == '-' || c == '=' || c == '*')
      ++strokes;
    else if (c != ' ')
      return false;
  }
  return strokes >= 3;
}

bool is_page_comment(std::string_view line) {
  return line.starts_with("<!--") && find_ignoring_case(line.substr(0, 40), "page", 4) != std::string_view::npos;
}

// Trims the spaces that folding left at the ends.
MappedText trim(MappedText text) {
  const std::string_view view = text.view();
  std::size_t begin = 0;
  std::size_t end = view.size();
  while (begin < end && view[begin] == ' ') ++begin;
  while (end > begin && view[end - 1] == ' ') --end;
  if (begin == 0 && end == view.size()) return text;
  return text.slice({begin, end});
}

}  // namespace

std::vector<Line> read_lines(const MappedText& decoded) {
  std::vector<Line> lines;
  const std::string_view all = decoded.view();
  std::size_t blank = 0;
  bool page = false;
  bool emphasis_open = false;
  std::size_t number = 0;
  for (std::size_t begin = 0; begin < all.size(); ++number) {
    std::size_t end = begin;
    while (end < all.size() && all[end] != '\n' && all[end] != '\r') ++end;
    std::size_t next = end + 1;
    if (end + 1 < all.size() && all[end] == '\r' && all[end + 1] == '\n') ++next;
    std::size_t first = begin;
    std::size_t indent = 0;
    while (first < end && is_space(all[first])) {
      if (all[first] == '\f') page = true;
      indent = all[first] == '\t' ? (indent / 8 + 1) * 8 : all[first] == '\f' ? 0 : indent + 1;
      ++first;
    }
    const std::string_view raw = all.substr(first, end - first);
    if (raw.empty()) {
      ++blank;
      emphasis_open = false;
    } else if (is_page_comment(raw)) {
      page = true;
      ++blank;
    } else {
      Line line;
      line.number = number;
      line.indented = first > begin;
      line.indent = indent;
      line.tab = all[begin] == '\t';
      line.rule = is_rule(raw);
      if (raw.front() == '#') {
        std::size_t level = raw.find_first_not_of('#');
        if (level <= 6 && raw[level] == ' ') {
          line.heading = static_cast<int>(level);
          first += level + 1;
        }
      } else if (raw.starts_with("> ")) {
        first += 2;
      }
      line.table = raw.size() > 2 && raw.front() == '|' && trimmed(raw).back() == '|';
      if (line.rule) {
        line.text = trim(decoded.slice({first, end}));
      } else {
        Unmarked unmarked = unmark(decoded, {first, end}, emphasis_open);
        line.text = trim(std::move(unmarked.text));
        static const std::string gap(least_gap, ' ');
        if (const std::size_t at = all.substr(first, end - first).find(gap); at != std::string_view::npos && at > 0) {
          bool open = false;
          const std::size_t before = trim(unmark(decoded, {first, first + at}, open).text).size();
          if (before < line.text.size()) line.column_gap = before;
        }
        line.bold = unmarked.bold;
        line.soft_break = unmarked.soft_break;
      }
      if (line.text.empty()) {
        ++blank;
      } else {
        line.source = decoded.source({first, end});
        line.blank_before = blank;
        line.starts_page = page;
        blank = 0;
        page = false;
        lines.push_back(std::move(line));
      }
    }
    begin = next;
  }
  return lines;
}

}  // namespace recital::text
