#include "cli/query_text.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>

#include "cli/syntax.hpp"

namespace recital::cli {
namespace {

bool is_word(char c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t' || text.back() == '\r')) text.remove_suffix(1);
  return text;
}

std::string_view word_at(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size() && is_word(text[end])) ++end;
  return text.substr(0, end);
}

bool same_word(std::string_view a, std::string_view capitals) {
  return std::equal(a.begin(), a.end(), capitals.begin(), capitals.end(),
                    [](char x, char y) { return (x >= 'a' && x <= 'z' ? x - 'a' + 'A' : x) == y; });
}

template <typename Each>
void for_each_line(std::string_view text, Each each) {  // each(begin, line)
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    each(begin, text.substr(begin, end - begin));
    begin = end + 1;
  }
}

struct ParameterLine {
  std::string_view name;
  std::size_t begin = 0, end = 0;  // of what stands between the braces
};

std::optional<ParameterLine> parameter_line(std::size_t offset, std::string_view line) {
  const std::string_view text = trimmed(line);
  if (!same_word(word_at(text), "VALUES")) return std::nullopt;
  std::string_view rest = trimmed(text.substr(6));
  if (!rest.starts_with('?')) return std::nullopt;
  const std::string_view name = word_at(rest.substr(1));
  rest = trimmed(rest.substr(1 + name.size()));
  if (name.empty() || rest.size() < 2 || rest.front() != '{' || rest.back() != '}') return std::nullopt;
  const std::string_view values = trimmed(rest.substr(1, rest.size() - 2));
  const auto begin = offset + static_cast<std::size_t>(values.data() - line.data());
  return ParameterLine{name, begin, begin + values.size()};
}

// Whether these bytes are UTF-8 without surrogates and overlong forms.
bool is_utf8(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const auto lead = static_cast<unsigned char>(text[i]);
    const std::size_t size = lead < 0x80 ? 1 : lead >> 5 == 0x6 ? 2 : lead >> 4 == 0xE ? 3 : lead >> 3 == 0x1E ? 4 : 0;
    if (size == 0 || i + size > text.size()) return false;
    unsigned code = size == 1 ? lead : lead & (0x7FU >> size);
    for (std::size_t k = 1; k < size; ++k) {
      const auto next = static_cast<unsigned char>(text[i + k]);
      if ((next & 0xC0) != 0x80) return false;
      code = code << 6 | (next & 0x3F);
    }
    const unsigned least[] = {0, 0, 0x80, 0x800, 0x10000};
    if (code < least[size] || code > 0x10FFFF || (code >= 0xD800 && code < 0xE000)) return false;
    i += size;
  }
  return true;
}

// A "u" after a backslash is written by its number: some engines undo \uXXXX anywhere in a query before they look at
// its strings, so that the text \u0022 would become the quotation mark that ends one.
std::string escaped_literal(std::string_view value) {
  std::string out = "\"";
  bool after_backslash = false;
  for (const char c : value) {
    if (c == '\n') {
      out += "\\n";
    } else if (c == '\r') {
      out += "\\r";
    } else if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (after_backslash && (c == 'u' || c == 'U')) {
      out += c == 'u' ? "\\u0075" : "\\u0055";
    } else {
      out += c;
    }
    after_backslash = c == '\\';
  }
  return out + '"';
}

std::optional<std::string> as_iri(std::string_view value, const std::map<std::string, std::string>& prefixes) {
  const std::size_t colon = value.find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  if (prefixes.contains(std::string(value.substr(0, colon)))) {
    const std::string_view local = value.substr(colon + 1);
    const auto plain = [](char c) { return is_word(c) || c == '-' || c == '.'; };
    if (local.empty() || local.front() == '-' || local.front() == '.' || local.back() == '.' ||
        !std::all_of(local.begin(), local.end(), plain))
      return std::nullopt;
    return std::string(value);
  }
  if (value.size() > 2 && value.front() == '<' && value.back() == '>') value = value.substr(1, value.size() - 2);
  const std::size_t scheme = value.find(':');
  const auto letter = [](char c) { return is_word(c) || c == '+' || c == '-' || c == '.'; };
  if (scheme == 0 || scheme == std::string_view::npos ||
      !std::all_of(value.begin(), value.begin() + static_cast<std::ptrdiff_t>(scheme), letter))
    return std::nullopt;
  for (const char c : value) {
    if (static_cast<unsigned char>(c) <= 0x20 || static_cast<unsigned char>(c) == 0x7F ||
        std::string_view("<>\"{}|^`\\").find(c) != std::string_view::npos)
      return std::nullopt;
  }
  return "<" + std::string(value) + ">";
}

bool is_number(std::string_view value) {
  if (value.starts_with('-') || value.starts_with('+')) value.remove_prefix(1);
  const std::size_t point = value.find('.');
  const auto digits = [](std::string_view part) {
    return !part.empty() && std::all_of(part.begin(), part.end(), [](char c) { return c >= '0' && c <= '9'; });
  };
  return point == std::string_view::npos ? digits(value)
                                         : digits(value.substr(0, point)) && digits(value.substr(point + 1));
}

// What follows the closing quote of the first default, "@en" or "^^xsd:date".
std::string_view literal_suffix(std::string_view defaults) {
  std::size_t end = 1;
  while (end < defaults.size() && defaults[end] != '"') end += defaults[end] == '\\' ? 2 : 1;
  const std::string_view rest = defaults.substr(std::min(end + 1, defaults.size()));
  return rest.substr(0, std::min(rest.find_first_of(" \t"), rest.size()));
}

std::string written(const std::string& name, const std::string& value, std::string_view defaults,
                    const std::map<std::string, std::string>& prefixes) {
  const std::string where = "recital: error: --set " + name + ": ";
  if (!is_utf8(value)) throw UsageError(where + "the value is not UTF-8");
  if (defaults.starts_with('"')) return escaped_literal(value) + std::string(literal_suffix(defaults));
  if (!defaults.empty() && is_number(defaults.substr(0, std::min(defaults.find(' '), defaults.size())))) {
    if (!is_number(value)) throw UsageError(where + "must be a number, as " + std::string(defaults));
    return value;
  }
  if (const auto iri = as_iri(value, prefixes)) return *iri;
  throw UsageError(where + "must be an IRI or a name with a prefix that the query declares, as " +
                   std::string(defaults));
}

}  // namespace

std::vector<QueryParameter> query_parameters(std::string_view query) {
  std::vector<QueryParameter> parameters;
  for_each_line(query, [&](std::size_t begin, std::string_view line) {
    if (const auto found = parameter_line(begin, line))
      parameters.push_back(
          {std::string(found->name), std::string(query.substr(found->begin, found->end - found->begin))});
  });
  return parameters;
}

std::string query_summary(std::string_view query) {
  std::string summary;
  for_each_line(query, [&](std::size_t, std::string_view line) {
    constexpr std::string_view head = "#+ summary:";
    if (summary.empty() && line.starts_with(head)) summary = trimmed(line.substr(head.size()));
  });
  return summary;
}

std::map<std::string, std::string> query_prefixes(std::string_view query) {
  std::map<std::string, std::string> prefixes;
  for_each_line(query, [&](std::size_t, std::string_view line) {
    const std::string_view text = trimmed(line);
    if (!same_word(word_at(text), "PREFIX")) return;
    const std::string_view rest = trimmed(text.substr(6));
    const std::size_t colon = rest.find(':'), open = rest.find('<'), close = rest.find('>');
    if (colon == std::string_view::npos || open < colon || close == std::string_view::npos || open > close) return;
    prefixes[std::string(trimmed(rest.substr(0, colon)))] = rest.substr(open + 1, close - open - 1);
  });
  return prefixes;
}

std::string set_parameter(std::string_view query, const std::string& name, const std::vector<std::string>& values) {
  std::optional<ParameterLine> found;
  std::string known;
  for_each_line(query, [&](std::size_t begin, std::string_view line) {
    const auto parameter = parameter_line(begin, line);
    if (!parameter) return;
    known += (known.empty() ? "" : ", ") + std::string(parameter->name);
    if (!found && parameter->name == name) found = parameter;
  });
  if (!found)
    throw UsageError("recital: error: --set " + name + ": the query has no such parameter; " +
                     (known.empty() ? "it has none" : "it has " + known));
  const std::string_view defaults = query.substr(found->begin, found->end - found->begin);
  const auto prefixes = query_prefixes(query);
  std::string list;
  for (const std::string& value : values) list += (list.empty() ? "" : " ") + written(name, value, defaults, prefixes);
  return std::string(query.substr(0, found->begin)) + list + std::string(query.substr(found->end));
}

std::vector<std::string> query_keywords(std::string_view query) {
  std::vector<std::string> words;
  for (std::size_t i = 0; i < query.size();) {
    const char c = query[i];
    if (c == '#') {
      i = std::min(query.find('\n', i), query.size());
    } else if (c == '"' || c == '\'') {
      const bool is_long = query.substr(i).starts_with(std::string(3, c));
      const std::string end(is_long ? 3 : 1, c);
      for (i += end.size(); i < query.size() && !query.substr(i).starts_with(end); ++i) i += query[i] == '\\' ? 1 : 0;
      i = std::min(i + end.size(), query.size());
    } else if (c == '<' && query.find_first_of("> \t\n\"{}", i + 1) < query.size() &&
               query[query.find_first_of("> \t\n\"{}", i + 1)] == '>') {
      i = query.find('>', i) + 1;
    } else if (c == '?' || c == '$' || c == ':' || c == '@') {
      i += 1 + word_at(query.substr(i + 1)).size();
    } else if (is_word(c)) {
      const std::string_view word = word_at(query.substr(i));
      i += word.size();
      if (i < query.size() && query[i] == ':') continue;
      std::string capitals(word);
      for (char& each : capitals)
        if (each >= 'a' && each <= 'z') each = static_cast<char>(each - 'a' + 'A');
      words.push_back(capitals);
    } else {
      ++i;
    }
  }
  return words;
}

}  // namespace recital::cli
