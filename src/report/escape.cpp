#include "report/escape.hpp"

#include <algorithm>

namespace recital::report {
namespace {

struct Character {
  char32_t code = 0xFFFD;
  std::size_t bytes = 1;
};

// The character at the start of `text` as RFC 3629 defines it; one byte of U+FFFD for anything else.
Character decode(std::string_view text) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  if (byte(0) < 0x80) return {byte(0), 1};
  const std::size_t bytes = byte(0) >= 0xF0 ? 4 : byte(0) >= 0xE0 ? 3 : 2;
  if (byte(0) < 0xC2 || byte(0) > 0xF4 || text.size() < bytes) return {};
  char32_t code = byte(0) & (0x7FU >> bytes);
  for (std::size_t i = 1; i < bytes; ++i) {
    if ((byte(i) & 0xC0U) != 0x80U) return {};
    code = code << 6 | (byte(i) & 0x3FU);
  }
  const bool overlong = (bytes == 3 && code < 0x800) || (bytes == 4 && code < 0x10000);
  if (overlong || code > 0x10FFFF || (0xD800 <= code && code <= 0xDFFF)) return {};
  return {code, bytes};
}

bool blank(char32_t code) {
  const bool control = code < 0x20 || (0x7F <= code && code < 0xA0);
  const bool separator = code == 0x2028 || code == 0x2029 || code == 0xFEFF;
  const bool direction =
      (0x202A <= code && code <= 0x202E) || (0x2066 <= code && code <= 0x2069) || code == 0x200E || code == 0x200F;
  return control || separator || direction ||
         (code & 0xFFFE) == 0xFFFE;  // the last: no character, and not allowed in XML
}

// The value as one line, with each character that `replace` knows replaced.
template <typename Replace>
std::string replaced(std::string_view value, Replace replace) {
  const auto line = one_line(value);
  std::string result;
  result.reserve(line.size() + line.size() / 8);
  for (const char c : line) {
    const std::string_view instead = replace(c);
    if (instead.empty())
      result += c;
    else
      result += instead;
  }
  return result;
}

std::string_view html_entity(char c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\'':
      return "&#39;";
    case '\\':
      return "&#92;";  // Graphviz replaces \N by a node's name, in escStrings even after \\N
    default:
      return {};
  }
}

// Bytes of the first `characters` characters of a valid line.
std::size_t bytes_of(std::string_view line, std::size_t characters) {
  std::size_t at = 0;
  while (at < line.size() && characters-- > 0) at += decode(line.substr(at)).bytes;
  return at;
}

}  // namespace

std::string one_line(std::string_view value) {
  std::string result;
  result.reserve(value.size());
  for (std::size_t at = 0; at < value.size();) {
    const auto character = decode(value.substr(at));
    const bool broken = character.code == 0xFFFD && character.bytes == 1;
    if (broken)
      result += "\xEF\xBF\xBD";
    else if (blank(character.code))
      result += ' ';
    else
      result += value.substr(at, character.bytes);
    at += character.bytes;
  }
  return result;
}

std::string table_cell(std::string_view value) {
  auto cell = replaced(value, [](char c) { return c == '\\' ? std::string_view("/") : std::string_view(); });
  if (cell.starts_with('"')) cell.replace(0, 1, "\xE2\x80\x9C");
  return cell;
}

std::string csv_field(std::string_view value) {
  auto field = replaced(value, [](char c) { return c == '"' ? std::string_view("\"\"") : std::string_view(); });
  if (field.find_first_of(",\"") != std::string::npos) {
    field.insert(field.begin(), '"');
    field += '"';
  }
  return field;
}

std::string markdown(std::string_view value) {
  static constexpr std::string_view special = "\\`*_[]|~#$!{}";
  static constexpr std::string_view escaped = "\\\\\\`\\*\\_\\[\\]\\|\\~\\#\\$\\!\\{\\}";
  return replaced(value, [](char c) {
    if (c == '&' || c == '<' || c == '>') return html_entity(c);
    const auto at = special.find(c);
    return at == std::string_view::npos ? std::string_view() : escaped.substr(2 * at, 2);
  });
}

std::string html(std::string_view value) {
  return replaced(value, html_entity);
}

std::string dot_string(std::string_view value) {
  // Graphviz decodes entities in its strings, copies into SVG what looks like one, known or not, and reads escapes once
  // before and once after, so that no spelling of a backslash is safe: a character that looks like it stands for it.
  const auto inside = replaced(value, [](char c) { return c == '\\' ? std::string_view("⧵") : html_entity(c); });
  std::string result = "\"";
  result += inside;
  result += '"';
  return result;
}

std::string uri_path(std::string_view value) {
  static constexpr char figures[] = "0123456789ABCDEF";
  const auto kept = [](char c) {
    return ('0' <= c && c <= '9') || ('A' <= c && c <= 'Z') || ('a' <= c && c <= 'z') ||
           std::string_view("-._~/").find(c) != std::string_view::npos;
  };
  std::string result;
  for (const char c : one_line(value)) {
    if (kept(c)) {
      result += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    result += '%';
    result += figures[byte >> 4];
    result += figures[byte & 15];
  }
  return result;
}

std::size_t length(std::string_view line) {
  return static_cast<std::size_t>(
      std::count_if(line.begin(), line.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::string shortened(std::string_view value, std::size_t characters) {
  auto line = one_line(value);
  if (characters == 0 || length(line) <= characters) return characters == 0 ? std::string() : line;
  auto end = bytes_of(line, characters - 1);
  if (const auto space = line.rfind(' ', end); space != std::string::npos && space > end / 2) end = space;
  line.resize(end);
  while (line.ends_with(' ') || line.ends_with(',')) line.pop_back();
  return line += "…";
}

std::vector<std::string> wrapped(std::string_view value, std::size_t width, std::size_t lines) {
  const auto line = one_line(value);
  std::vector<std::string> result;
  for (std::size_t at = 0; at < line.size() && result.size() < lines;) {
    if (line[at] == ' ') {
      ++at;
      continue;
    }
    const auto rest = std::string_view(line).substr(at);
    if (result.size() + 1 == lines || length(rest.substr(0, 4 * width + 4)) <= width) {
      result.push_back(shortened(rest, width));
      break;
    }
    auto end = bytes_of(rest, width + 1);
    if (const auto space = rest.substr(0, end).rfind(' '); space != std::string_view::npos && space > 0)
      end = space;
    else
      end = bytes_of(rest, width);
    result.emplace_back(rest.substr(0, end));
    at += end;
  }
  return result;
}

std::string official_page(std::string_view key) {
  if (key.find('/') == std::string_view::npos || key.starts_with("UNTS/") || key.starts_with("treaty:")) return {};
  return "https://undocs.org/en/" + uri_path(key);
}

std::string relation_words(std::string_view relation) {
  std::string words;
  for (const char c : relation) {
    const bool capital = 'A' <= c && c <= 'Z';
    if (capital && !words.empty()) words += ' ';
    words += capital ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return words;
}

std::string counted(std::size_t count, std::string_view thing) {
  auto text = std::to_string(count);
  text += ' ';
  text += thing;
  if (count != 1) text += 's';
  return text;
}

}  // namespace recital::report
