#include "document/adoption.hpp"

#include <array>

#include "document/numerals.hpp"
#include "text/characters.hpp"

namespace recital::document {
namespace {

using text::find_ignoring_case;
using text::is_digit;
using text::is_letter;
using text::starts_ignoring_case;

// Bytes of "88th" at the start of `text`, 0 when there is none. OCR: "2nd" "23rd", "1st", also "88 th".
std::size_t ordinal_figures(std::string_view text) {
  std::size_t i = 0;
  while (i < text.size() && i < 5 && is_digit(text[i])) ++i;
  if (i == 0) return 0;
  if (i < text.size() && text[i] == ' ') ++i;
  for (const std::string_view ending : {"st", "nd", "rd", "th", "d"}) {
    if (text.substr(i).starts_with(ending)) return i + ending.size();
  }
  return 0;
}

// "88th plenary meeting", "10th Plenary Meeting", "6th plenary meeting", "40th meeting", "1st (closing) plenary
// meeting".
bool opens_with_meeting(std::string_view text) {
  const std::size_t meeting = find_ignoring_case(text.substr(0, 90), "meeting");
  if (meeting == std::string_view::npos) return false;
  const std::string_view before = text::trimmed(text.substr(0, meeting));
  if (const std::size_t figures = ordinal_figures(before)) {
    const std::string_view between = text::trimmed(before.substr(figures));
    if (between.size() > 30) return false;
    for (const char c : between) {
      if (!is_letter(c) && c != ' ' && c != '(' && c != ')' && c != '-') return false;
    }
    return true;
  }
  const std::size_t plenary = find_ignoring_case(before, " plenary");
  if (plenary == std::string_view::npos) return false;
  return ordinal_value(before.substr(0, plenary)) > 0;
}

}  // namespace

bool is_adoption_line(std::string_view text) {
  if (text.size() > 400) return false;
  if (opens_with_meeting(text)) {
    // The whole line, or the line and its date; not a sentence about a meeting.
    const std::size_t meeting = find_ignoring_case(text, "meeting");
    std::string_view rest = text::trimmed(text.substr(meeting + 7));
    while (!rest.empty() && (rest.front() == ',' || rest.front() == '.' || rest.front() == ' ' || rest.front() == '('))
      rest.remove_prefix(1);
    if (rest.empty()) return true;
    const auto date = find_date(rest);
    return (date && date->begin < 20) || rest.front() == '[' || starts_ignoring_case(rest, "resumed");
  }
  // "Adopted unanimously at the 2921st meeting.": a capital, or it is the middle of a sentence.
  if (text.starts_with("Adopted ")) {
    return find_ignoring_case(text, "meeting") != std::string_view::npos && !text.starts_with("Adopted by the ");
  }
  return starts_ignoring_case(text, "[adopted ") || starts_ignoring_case(text, "[resolution adopted") ||
         starts_ignoring_case(text, "recorded vote");
}

bool is_vote_line(std::string_view text) {
  constexpr std::array<std::string_view, 7> kOpenings = {
      "In favour:", "Against:", "Abstaining:", "Abstentions:", "Absent:", "[Adopted", "RECORDED VOTE"};
  for (const std::string_view opening : kOpenings) {
    if (starts_ignoring_case(text, opening)) return true;
  }
  return false;
}

Adoption read_adoption(std::string_view text) {
  Adoption adoption;
  for (std::size_t meeting = find_ignoring_case(text, "meeting");
       meeting != std::string_view::npos && adoption.meeting.empty();
       meeting = find_ignoring_case(text, "meeting", meeting + 7)) {
    std::string_view before = text::trimmed(text.substr(0, meeting));
    // Step back over "plenary", "(closing)".
    for (int steps = 0; steps < 4 && !before.empty(); ++steps) {
      const std::size_t space = before.find_last_of(' ');
      const std::string_view word = before.substr(space == std::string_view::npos ? 0 : space + 1);
      if (const std::size_t figures = ordinal_figures(word); figures == word.size() && figures > 0) {
        std::size_t end = 0;
        while (is_digit(word[end])) ++end;
        adoption.meeting = word.substr(0, end);
        break;
      }
      if (space == std::string_view::npos) {
        before = {};
        break;
      }
      before = text::trimmed(before.substr(0, space));
    }
    if (adoption.meeting.empty()) {
      const std::string_view head = text.substr(0, meeting);
      const std::size_t plenary = find_ignoring_case(head, "plenary");
      const int value = ordinal_value(head.substr(0, plenary == std::string_view::npos ? head.size() : plenary));
      if (value > 0) adoption.meeting = std::to_string(value);
    }
  }
  if (const auto date = find_date(text)) adoption.date = date->iso;
  return adoption;
}

}  // namespace recital::document
