#include "document/symbols.hpp"

#include <algorithm>
#include <vector>

#include "document/numerals.hpp"
#include "text/characters.hpp"

namespace recital::document {
namespace {

using text::equal_ignoring_case;
using text::is_digit;
using text::is_upper;

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  std::size_t begin = 0;
  for (std::size_t end = 0; end <= text.size(); ++end) {
    if (end < text.size() && text[end] != separator) continue;
    parts.emplace_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return parts;
}

bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

std::string without_leading_zeros(std::string_view digits) {
  const std::size_t first = std::min(digits.find_first_not_of('0'), digits.size() - 1);
  return std::string(digits.substr(first));
}

// "RES.14" and "Res.2" of the environment and habitat assemblies, "REV.1", "ADD.2".
std::string canonical_part(std::string_view part) {
  const std::size_t dot = part.find('.');
  const std::string_view head = part.substr(0, dot);
  if (equal_ignoring_case(head, "RES") || equal_ignoring_case(head, "DEC")) {
    std::string result(head);
    std::transform(result.begin(), result.end(), result.begin(),
                   [](char c) { return text::is_lower(c) ? static_cast<char>(c - 32) : c; });
    if (dot != std::string_view::npos) result.append("/").append(part.substr(dot + 1));
    return result;
  }
  for (const std::string_view form : {"Rev", "Add", "Corr"}) {
    if (dot != std::string_view::npos && equal_ignoring_case(head, form))
      return std::string(form).append(part.substr(dot));
  }
  return std::string(part);
}

bool is_part_letters(std::string_view text) {  // "B", "A-B"
  return (text.size() == 1 && is_upper(text[0])) ||
         (text.size() == 3 && is_upper(text[0]) && text[1] == '-' && is_upper(text[2]));
}

}  // namespace

std::string canonical_symbol(std::string_view symbol) {
  std::string_view rest = text::trimmed(symbol);
  while (!rest.empty() && (rest.back() == '*' || rest.back() == '.' || rest.back() == ',')) rest.remove_suffix(1);
  std::string result;
  const std::vector<std::string> parts = split(rest, '/');
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) result += '/';
    result += canonical_part(text::trimmed(parts[i]));
  }
  // "1373 (2001)" and "1514 (XV)": the bracket belongs to the number.
  for (std::size_t at = result.find(" ("); at != std::string::npos; at = result.find(" (")) result.erase(at, 1);
  return result;
}

std::optional<std::string> symbol_alone(std::string_view line) {
  const std::string_view text = text::trimmed(line);
  if (text.size() < 4 || text.size() > 60 || !is_upper(text[0])) return std::nullopt;
  const std::size_t slash = text.find('/');
  if (slash > 12) return std::nullopt;  // npos, too
  bool digit = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (i < slash && !is_upper(c) && c != '.') return std::nullopt;
    if (is_digit(c)) digit = true;
    const bool bracket = c == ' ' && i + 1 < text.size() && text[i + 1] == '(';
    const bool part = c == ' ' && i + 2 == text.size() && is_upper(text[i + 1]);
    if (!text::is_alphanumeric(c) && std::string_view("/.-()*").find(c) == std::string_view::npos && !bracket && !part)
      return std::nullopt;
  }
  if (!digit) return std::nullopt;
  return canonical_symbol(text);
}

std::optional<std::string> key_of_file_name(std::string_view path) {
  std::string_view name =
      path.substr(path.find_last_of("/\\") == std::string_view::npos ? 0 : path.find_last_of("/\\") + 1);
  for (const std::string_view extension : {".txt", ".pdf", ".md", ".doc", ".docx", ".html", ".htm"}) {
    if (name.size() > extension.size() && equal_ignoring_case(name.substr(name.size() - extension.size()), extension)) {
      name.remove_suffix(extension.size());
      break;
    }
  }
  std::vector<std::string> parts = split(name, '_');
  std::erase_if(parts, [](const std::string& part) { return part.empty(); });
  // Marks of a collection after the symbol: language, edition.
  while (parts.size() > 2 &&
         (parts.back() == "EN" || parts.back() == "E" || parts.back() == "GOLD" || parts.back() == "en"))
    parts.pop_back();
  if (parts.size() < 2) return std::nullopt;
  const bool series = parts[0].size() <= 5 && std::all_of(parts[0].begin(), parts[0].end(), is_upper);
  const bool number = std::any_of(name.begin(), name.end(), is_digit);
  if (!series || !number) return std::nullopt;

  std::string key = parts[0];
  for (std::size_t i = 1; i < parts.size(); ++i) {
    std::string part = parts[i];
    // "ECE_NICOSIA._CONF" has its dot before the break.
    if (part.back() == '.' && i + 1 < parts.size()) {
      parts[i + 1] = part + parts[i + 1];
      continue;
    }
    const bool last = i + 1 == parts.size();
    if (last && i > 2 && is_part_letters(part)) {
      key.append(" ").append(part);
    } else if (part.front() == '(') {
      key += part;
    } else if (parts[0] == "S" && i == 3 && parts[1] == "RES" && all_digits(part) && part.size() == 4) {
      key.append("(").append(part).append(")");
    } else if (all_digits(part) && part.size() > 1 && part[0] == '0') {
      key.append("/").append(without_leading_zeros(part));
    } else if (last && i > 2 && part.size() > 1 && is_upper(part.back()) &&
               all_digits(std::string_view(part).substr(0, part.size() - 1))) {
      key.append("/").append(part, 0, part.size() - 1).append(" ").append(1, part.back());
    } else {
      key.append("/").append(part);
    }
  }
  return canonical_symbol(key);
}

}  // namespace recital::document
