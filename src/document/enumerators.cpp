#include "document/enumerators.hpp"

#include "document/numerals.hpp"
#include "text/characters.hpp"

namespace recital::document {
namespace {

using text::is_alphanumeric;
using text::is_digit;
using text::is_lower;
using text::is_upper;

bool all_lower(std::string_view text) {
  for (const char c : text) {
    if (!is_lower(c)) return false;
  }
  return !text.empty();
}

std::optional<Enumerator> bracketed(std::string_view text) {
  std::size_t end = 1;
  while (end < text.size() && end < 7 && is_alphanumeric(text[end])) ++end;
  if (end == 1 || end >= text.size()) return std::nullopt;
  std::string value(text.substr(1, end - 1));
  std::size_t length = end;
  if (text[end] == ')') {
    ++length;
  } else if (text[end] == ' ' && value.size() == 2 && is_lower(value[0]) && value[1] == '0') {
    value.pop_back();  // "(g0 To publish"
  } else {
    return std::nullopt;
  }
  Enumerator found;
  found.bracketed = true;
  if (text::parse_number(value) > 0) {
    found.form = Enumerator::Form::number;
    if (value.size() > 3) return std::nullopt;
  } else if (all_lower(value) && (letter_rank(value) > 0 || small_roman(value) > 0)) {
    found.form = Enumerator::Form::letter;
  } else if (small_roman(text::to_lower(value)) > 0 && value.find_first_of("l1") != std::string::npos) {
    return std::nullopt;
  } else {
    std::string repaired = value;
    for (char& c : repaired) {
      if (c == 'l' || c == '1') c = 'i';
    }
    if (repaired == value || small_roman(repaired) == 0) return std::nullopt;
    value = repaired;
    found.form = Enumerator::Form::letter;
  }
  found.value = value;
  found.length = length;
  return found;
}

std::optional<Enumerator> dotted(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size() && end < 4 && is_digit(text[end])) ++end;
  Enumerator found;
  if (end > 0 && end < 4) {
    if (text[0] == '0') return std::nullopt;
    found.value = text.substr(0, end);
    std::size_t at = end;
    if (at < text.size() && text[at] == ' ' && at + 1 < text.size() && text[at + 1] == '.') ++at;  // "12 ."
    if (at >= text.size() || (text[at] != '.' && text[at] != ')')) return std::nullopt;
    ++at;
    if (at < text.size() && text[at] != ' ' && !is_upper(text[at]) && text[at] != '(') return std::nullopt;
    found.length = at;
    return found;
  }
  if (text.size() > 2 && is_lower(text[0])) {  // "a. ", "ii) "
    std::size_t letters = 0;
    while (letters < text.size() && letters < 4 && is_lower(text[letters])) ++letters;
    const std::string_view value = text.substr(0, letters);
    if (letters + 1 >= text.size() || (text[letters] != '.' && text[letters] != ')') || text[letters + 1] != ' ')
      return std::nullopt;
    if (letters > 1 && small_roman(value) == 0) return std::nullopt;
    found.form = Enumerator::Form::letter;
    found.value = value;
    found.length = letters + 1;
    return found;
  }
  return std::nullopt;
}

// "- That all anti-aircraft weapon systems", with a hyphen or a longer dash: a capital follows, or it goes on with a
// sentence.
std::size_t dash_length(std::string_view text) {
  const std::size_t length = text.starts_with("\xE2\x80\x93") || text.starts_with("\xE2\x80\x94") ? 3
                             : text.front() == '-'                                                ? 1
                                                                                                  : 0;
  if (length == 0 || text.size() < length + 2 || text[length] != ' ' || !is_upper(text[length + 1])) return 0;
  return length;
}

}  // namespace

std::optional<Enumerator> read_enumerator(std::string_view text) {
  if (text.empty()) return std::nullopt;
  std::optional<Enumerator> found;
  if (text[0] == '(') {
    found = bracketed(text);
  } else if (const std::size_t dash = dash_length(text)) {
    found.emplace();
    found->form = Enumerator::Form::bullet;
    found->length = dash;
  } else if (text.starts_with("\xE2\x80\xA2") || text.starts_with("\xE2\x97\x8F") || text.starts_with("\xC2\xB7")) {
    found.emplace();
    found->form = Enumerator::Form::bullet;
    found->length = text::character_length(text, 0);
  } else {
    found = dotted(text);
  }
  if (!found) return std::nullopt;
  while (found->length < text.size() && text[found->length] == ' ') ++found->length;
  return found;
}

int small_roman(std::string_view letters) {
  std::string capitals;
  for (const char c : letters) {
    if (c != 'i' && c != 'v' && c != 'x') return 0;
    capitals += static_cast<char>(c - 32);
  }
  const int value = roman_value(capitals);
  return value < 40 ? value : 0;
}

int letter_rank(std::string_view letters) {
  if (letters.empty() || letters.size() > 2 || !is_lower(letters[0])) return 0;
  if (letters.size() == 2 && letters[0] != letters[1]) return 0;
  return letters[0] - 'a' + 1 + (letters.size() == 2 ? 26 : 0);
}

}  // namespace recital::document
