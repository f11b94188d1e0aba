#include "document/front_matter.hpp"

#include "document/adoption.hpp"
#include "document/numerals.hpp"
#include "document/symbols.hpp"
#include "text/characters.hpp"

namespace recital::document {
namespace {

using text::find_ignoring_case;
using text::is_digit;
using text::starts_ignoring_case;

// "Agenda item 71 (b)", "Agenda items 9, 10 and 11", "Item 4 of the provisional agenda*".
std::string agenda_item_of(std::string_view text) {
  std::size_t at = 0;
  for (const std::string_view opening : {"agenda items ", "agenda item ", "items ", "item "}) {
    if (!starts_ignoring_case(text, opening)) continue;
    at = opening.size();
    break;
  }
  if (at == 0 || at >= text.size() || !is_digit(text[at])) return {};
  std::size_t end = at;
  // Numbers, letters in brackets and what joins them.
  while (end < text.size()) {
    if (is_digit(text[end]) || text[end] == ' ' || text[end] == ',') {
      ++end;
    } else if (text[end] == '(' && end + 2 < text.size() && text.find(')', end) < end + 6) {
      end = text.find(')', end) + 1;
    } else if (text.substr(end).starts_with("and ")) {
      end += 4;
    } else {
      break;
    }
  }
  std::string_view item = text::trimmed(text.substr(at, end - at));
  while (!item.empty() && (item.back() == ',' || item.back() == ' ')) item.remove_suffix(1);
  if (item.ends_with(" and")) item.remove_suffix(4);
  return std::string(item);
}

bool names_sponsors(std::string_view text) {
  const std::size_t colon = text.rfind(':');
  if (colon == std::string_view::npos) return false;
  const std::string_view after = text.substr(colon + 1);
  return find_ignoring_case(after, "draft resolution") != std::string_view::npos ||
         find_ignoring_case(after, "draft decision") != std::string_view::npos ||
         find_ignoring_case(after, "amendment") != std::string_view::npos;
}

// Words of the masthead, which cite nothing.
bool is_masthead(std::string_view text) {
  if (text.size() > 120) return false;
  for (const std::string_view opening : {"united nations", "distr", "original:", "general assembly", "security council",
                                         "economic and social council", "human rights council"}) {
    if (starts_ignoring_case(text, opening) && text.size() < opening.size() + 30) return true;
  }
  const auto date = find_date(text);
  if (date && date->begin == 0 && date->end == text.size()) return true;
  return !session_of(text).empty() || symbol_alone(text).has_value();
}

void read_line(std::string_view text, FrontMatter& front) {
  if (front.session.empty()) front.session = session_of(text);
  if (front.agenda_item.empty()) front.agenda_item = agenda_item_of(text);
}

// "Resolution adopted by the General Assembly on 4 April 2007", "of 4 May 1990", "on 19 November 1998".
void read_date(std::string_view text, FrontMatter& front) {
  const bool speaks_of_adoption = find_ignoring_case(text.substr(0, 300), "adopted") != std::string_view::npos ||
                                  starts_ignoring_case(text, "resolution") || starts_ignoring_case(text, "of ") ||
                                  starts_ignoring_case(text, "on ") || starts_ignoring_case(text, "at the ") ||
                                  starts_ignoring_case(text, "decision") ||
                                  find_ignoring_case(text.substr(0, 40), "resolution of ") != std::string_view::npos;
  if (!speaks_of_adoption) return;
  const Adoption adoption = read_adoption(text);
  if (front.adopted.empty()) front.adopted = adoption.date;
  if (front.meeting.empty()) front.meeting = adoption.meeting;
}

}  // namespace

std::string session_of(std::string_view text) {
  if (text.size() > 200) return {};
  // Running headers put the session after a dash.
  const std::size_t dash = text.rfind("\xE2\x80\x94");
  if (dash != std::string_view::npos) text.remove_prefix(dash + 3);
  std::size_t word = find_ignoring_case(text, "session");
  if (word == std::string_view::npos) return {};
  std::string_view before = text::trimmed(text.substr(0, word));
  std::string prefix;
  for (const auto& [phrase, mark] : {std::pair<std::string_view, std::string_view>{"emergency special", "ES-"},
                                     {"special", "S-"},
                                     {"regular", ""},
                                     {"resumed", ""}}) {
    if (before.size() > phrase.size() &&
        text::equal_ignoring_case(before.substr(before.size() - phrase.size()), phrase)) {
      before = text::trimmed(before.substr(0, before.size() - phrase.size()));
      prefix = mark;
      break;
    }
  }
  // The ordinal is the last word or two before.
  for (std::size_t space = before.find_last_of(' ');; space = before.find_last_of(' ', space - 1)) {
    const std::string_view words = space == std::string_view::npos ? before : before.substr(space + 1);
    if (const int value = ordinal_value(words); value > 0 && value < 200) {
      // "Hundred and second" is longer; try on while words remain.
      return prefix + std::to_string(value);
    }
    if (space == std::string_view::npos || space == 0 || words.size() > 40) return {};
  }
}

FrontMatter read_front_matter(std::span<const Block> blocks) {
  FrontMatter front;
  for (const Block& block : blocks) {
    const std::string_view all = block.text.view();
    read_date(all.substr(0, 700), front);
    if (block.table) continue;
    std::size_t begin = 0;
    if (names_sponsors(all.substr(0, 20000))) begin = all.substr(0, 20000).rfind(':') + 1;
    for (std::size_t k = 0; k <= block.line_starts.size(); ++k) {
      const std::size_t end = k < block.line_starts.size() ? block.line_starts[k] : all.size();
      if (end <= begin) continue;
      const std::string_view line = text::trimmed(all.substr(begin, end - begin));
      read_line(line, front);
      if (!line.empty() && (!is_masthead(line) || !agenda_item_of(line).empty())) {
        const std::size_t at = static_cast<std::size_t>(line.data() - all.data());
        if (!front.header.empty()) front.header.append_inserted(" ");
        front.header.append(block.text, {at, at + line.size()});
      }
      begin = end;
    }
  }
  return front;
}

void read_furniture(std::span<const text::Line> furniture, FrontMatter& front) {
  for (const text::Line& line : furniture) {
    const std::string_view text = line.text.view();
    if (text.size() > 300) continue;
    read_line(text, front);
  }
}

}  // namespace recital::document
