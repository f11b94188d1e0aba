#include "document/paragraph_numbers.hpp"

#include <string>

#include "document/clause_mood.hpp"

namespace recital::document {
namespace {

// What OCR takes for a figure.
bool stands_for(char seen, char figure) {
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

}  // namespace

std::size_t damaged_number(std::string_view text, int expected, bool stop_may_lack) {
  const std::string number = std::to_string(expected);
  if (text.size() < number.size() + 10) return 0;
  for (std::size_t i = 0; i < number.size(); ++i) {
    if (text[i] != number[i] && !stands_for(text[i], number[i])) return 0;
  }
  std::size_t at = number.size();
  const bool stop = std::string_view(".,:;").find(text[at]) != std::string_view::npos;
  if (stop) ++at;
  if (text[at] != ' ' || (!stop && !stop_may_lack)) return 0;
  return mood_of(text.substr(at + 1), false) == Mood::act ? at + 1 : 0;
}

bool is_numbered_heading(std::string_view text, const Enumerator& enumerator, bool plural) {
  if (text.size() > 120 || closing_mark(text) != '\0') return false;
  return mood_of(text.substr(enumerator.length), plural) != Mood::act;
}

}  // namespace recital::document
