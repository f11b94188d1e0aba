#include "citation/symbol.hpp"

#include <algorithm>
#include <array>

#include "citation/folded.hpp"

namespace recital::citation {
namespace {

constexpr std::size_t npos = std::string_view::npos;

// Components that OCR is seen to damage, spelt as they should be.
constexpr std::array<std::string_view, 14> known_components = {"CONF", "RES", "DEC", "PRST", "INF", "Add",  "Corr",
                                                               "Rev",  "CRP", "SER", "CN",   "Sub", "INCB", "WG"};

// One letter more or other than a known component: "ICONF" is CONF. Components of fewer than four letters are left
// alone, for too many real ones stand one letter apart.
std::string repair_component(std::string_view component) {
  std::size_t letters = 0;
  while (letters < component.size() && is_letter(component[letters])) ++letters;
  if (letters < 4) return std::string(component);
  const std::string_view word = component.substr(0, letters);
  for (const std::string_view known : known_components) {
    if (word.size() == known.size() + 1 && (word.substr(1) == known || word.substr(0, known.size()) == known)) {
      return std::string(known) + std::string(component.substr(letters));
    }
  }
  return std::string(component);
}

bool is_component_char(char c) {
  return is_digit(c) || is_upper(c) || is_lower(c) || c == '.' || c == '-';
}

// The end of a component that begins at `at`, without trailing points and hyphens.
std::size_t component_end(std::string_view s, std::size_t at) {
  std::size_t end = at;
  while (end < s.size() && is_component_char(s[end])) ++end;
  while (end > at && (s[end - 1] == '.' || s[end - 1] == '-')) --end;
  return end;
}

bool plain_root(std::string_view root) {
  if (root.empty() || root.size() > 12) return false;
  return std::all_of(root.begin(), root.end(),
                     [](char c) { return is_upper(c) || is_digit(c) || c == '.' || c == '-'; }) ||
         root == "Hg" || root == "NPTCONF";
}

bool is_suffix(std::string_view s, std::size_t at) {
  return match_word(s, at, "add.") != npos || match_word(s, at, "corr.") != npos || match_word(s, at, "rev.") != npos;
}

// "Add.1", "Add. 1", "Corr.1", "Rev.2" at `at`: canonical text, its name without the number, and the end.
struct Suffix {
  std::string name;    // "Add."
  std::string number;  // "1"
  std::size_t end = 0;
};

std::optional<Suffix> parse_suffix(std::string_view s, std::size_t at) {
  for (const std::string_view name : {"Add.", "Corr.", "Rev."}) {
    const std::size_t end = match_word(s, at, lower(name));
    if (end == npos) continue;
    std::size_t i = skip_spaces(s, end);
    const std::size_t begin = i;
    while (is_digit(peek(s, i))) ++i;
    if (i == begin || i - begin > 4) return std::nullopt;
    return Suffix{std::string(name), std::string(s.substr(begin, i - begin)), i};
  }
  return std::nullopt;
}

// " (Part I)", "(Parts I and II)", "(Vol. II)", "(XV)", "(2001)", "(S-V)" after a component, spaces dropped; empty when
// none.
std::string bracket(std::string_view s, std::size_t& at, bool resolution) {
  std::size_t i = skip_spaces(s, at);
  if (peek(s, i) != '(' || i > at + 1) return {};
  const std::size_t close = s.find(')', i);
  if (close == npos || close - i > 24) return {};
  const std::string_view inside = s.substr(i + 1, close - i - 1);
  const bool part = match_word(inside, 0, "part") != npos || match_word(inside, 0, "vol") != npos ||
                    match_word(inside, 0, "prog.") != npos || match_word(inside, 0, "sect.") != npos;
  const bool session =
      !inside.empty() && inside.find_first_not_of("IVXLCES-0123456789") == npos && (resolution || i == at);
  if (!part && !session) return {};
  at = close + 1;
  std::string result;
  for (const char c : s.substr(i, close + 1 - i)) {
    if (c != ' ') result += c;
  }
  return result;
}

struct Body {
  std::string symbol;
  std::size_t end = 0;
};

std::optional<Body> parse_body(std::string_view s, std::size_t at) {
  std::size_t i = at;
  std::size_t root_end = i;
  while (root_end < s.size() && (is_upper(s[root_end]) || is_digit(s[root_end]) || s[root_end] == '.' ||
                                 s[root_end] == '-' || (root_end == at + 1 && is_lower(s[root_end])))) {
    ++root_end;
  }
  std::string symbol(s.substr(at, root_end - at));
  if (!plain_root(symbol) || !is_upper(symbol[0])) return std::nullopt;
  if (symbol.size() > 1 || symbol == "X" || symbol == "V") {  // "X/29", "VIII/2": a Roman session, not a root
    if (symbol.find_first_not_of("IVX") == npos) return std::nullopt;
  }
  i = root_end;
  if (peek(s, i) == '(') {  // "GC(53)/RES/16", "ICCD/COP(8)/16/Add.1"
    const std::size_t close = s.find(')', i);
    if (close == npos || close - i > 8 || peek(s, close + 1) != '/') return std::nullopt;
    symbol += s.substr(i, close + 1 - i);
    i = close + 1;
  }
  const bool damaged_stroke = peek(s, i) == '[' && is_digit(peek(s, i + 1)) && symbol.size() == 1;
  if (peek(s, i) != '/' && !damaged_stroke) return std::nullopt;

  bool any_digit = false;
  bool resolution = false;
  while (peek(s, i) == '/' || (damaged_stroke && i == root_end)) {
    std::size_t begin = i + 1;
    if (peek(s, begin) == ' ') {  // a line end after the stroke: "A/C.3/ L.93"
      const char next = peek(s, begin + 1);
      if (!(is_digit(next) ||
            (is_upper(next) && component_end(s, begin + 1) > begin + 1 &&
             s.substr(begin + 1, component_end(s, begin + 1) - begin - 1).find_first_of("0123456789") != npos))) {
        break;
      }
      ++begin;
    }
    // "Add. 1" printed apart
    if (const auto suffix = is_suffix(s, begin) ? parse_suffix(s, begin) : std::nullopt) {
      symbol += '/' + suffix->name + suffix->number;
      any_digit = true;
      i = suffix->end;
      // "A/80/74/Add.1-E/2025/53/Add.1": a joint symbol goes on.
      std::size_t joint = i + 1;
      while (peek(s, i) == '-' && is_upper(peek(s, joint))) ++joint;
      if (joint > i + 1 && peek(s, joint) == '/') {
        symbol += s.substr(i, joint - i);
        i = joint;
      }
      continue;
    }
    const std::size_t end = component_end(s, begin);
    if (end == begin) break;
    const std::string component = repair_component(s.substr(begin, end - begin));
    if (!any_digit && component.find_first_of("0123456789") == npos && !is_upper(component[0])) return std::nullopt;
    symbol += '/' + component;
    if (component == "RES" || component == "Res" || component == "DEC") resolution = true;
    any_digit = any_digit || component.find_first_of("0123456789") != npos;
    i = end;
    if (peek(s, i) == '(' && peek(s, i + 1) != ' ') {  // "COP(8)/16"
      const std::size_t close = s.find(')', i);
      if (close != npos && close - i <= 6 && peek(s, close + 1) == '/') {
        symbol += s.substr(i, close + 1 - i);
        i = close + 1;
      }
    }
  }
  if (!any_digit) return std::nullopt;
  symbol += bracket(s, i, resolution);
  if (peek(s, i) == '/') {  // "(Part I)/Corr.1"
    if (const auto suffix = parse_suffix(s, i + 1)) {
      symbol += '/' + suffix->name + suffix->number;
      i = suffix->end;
    }
  }
  if (resolution) {
    std::size_t part = skip_spaces(s, i);
    if (part == i + 1 && is_upper(peek(s, part)) && !is_word(peek(s, part + 1)) && peek(s, part + 1) != '\'') {
      symbol += ' ';
      symbol += s[part];
      i = part + 1;
    }
  }
  return Body{symbol, i};
}

std::string base_of(const std::string& symbol) {
  // Addenda are counted on the document itself: "S/7930/Add.1641" and "Add.1648" share S/7930; corrigenda on what they
  // correct.
  const std::size_t slash = symbol.rfind('/');
  if (slash != npos && match_word(symbol, slash + 1, "add.") != npos) return symbol.substr(0, slash);
  return symbol;
}

// ", Add.1 and 2", " and Add.1-3", " to Add.1648", " and Corr.1" after a symbol.
void parse_addenda(std::string_view s, SymbolMention& mention) {
  const std::string whole = mention.targets.back().symbol;
  const std::string base = base_of(whole);
  std::string name;   // of the last suffix, "Add."
  std::string owner;  // what it is counted on
  std::string last_number;
  if (base != whole) {
    name = "Add.";
    owner = base;
    last_number = whole.substr(whole.rfind('.') + 1);
  }
  std::size_t at = mention.span.end;
  const auto add = [&](const std::string& symbol, std::size_t end) {
    mention.targets.push_back({symbol, {mention.span.begin, end}});
    mention.span.end = end;
  };
  const auto add_range = [&](const std::string& from, const std::string& to, std::size_t end) {
    const long first = std::stol(from);
    const long last = std::stol(to);
    if (last <= first || last - first > 2000) return false;
    for (long n = first + 1; n <= last; ++n) add(owner + "/" + name + std::to_string(n), end);
    return true;
  };
  while (at < s.size()) {
    std::size_t i = at;
    bool range = false;
    const std::size_t word = skip_spaces(s, i);
    std::size_t next = npos;
    if (peek(s, i) == '-' && !last_number.empty())
      i = i + 1, range = true;
    else if ((next = match_word(s, word, "and ")) != npos)
      i = skip_spaces(s, next);
    else if ((next = match_word(s, word, "to ")) != npos && !last_number.empty())
      i = skip_spaces(s, next), range = true;
    else if (peek(s, word) == ',') {
      i = skip_spaces(s, word + 1);
      if ((next = match_word(s, i, "and ")) != npos) i = skip_spaces(s, next);
    } else
      break;

    if (const auto suffix = parse_suffix(s, i)) {
      std::size_t end = suffix->end;
      if (range) {
        if (suffix->name != name || !add_range(last_number, suffix->number, end)) break;
      } else {
        if (suffix->name == "Add.")
          owner = base;
        else if (suffix->name != name)
          owner = mention.targets.back().symbol;
        name = suffix->name;
        std::string symbol = owner + "/" + name + suffix->number;
        if (peek(s, end) == '/') {  // "Add.1/Corr.1"
          if (const auto inner = parse_suffix(s, end + 1)) {
            symbol += "/" + inner->name + inner->number;
            end = inner->end;
          }
        }
        add(symbol, end);
      }
      last_number = suffix->number;
      at = end;
      continue;
    }
    // A bare number goes on counting: "Add.1, 2 and 3", "Add.1-3".
    if (name.empty() || !is_digit(peek(s, i))) break;
    std::size_t end = i;
    while (is_digit(peek(s, end))) ++end;
    if (end - i > 4 || peek(s, end) == '/' || is_letter(peek(s, end)) || peek(s, end) == '(') break;
    const std::string number(s.substr(i, end - i));
    if (match_word(s, skip_spaces(s, end), "january") != npos || parse_suffix(s, skip_spaces(s, end))) break;
    if (range) {
      if (!add_range(last_number, number, end)) break;
    } else {
      if (std::stol(number) <= std::stol(last_number) || std::stol(number) > std::stol(last_number) + 20) break;
      const std::size_t after = skip_spaces(s, end);
      if (after > end && is_upper(peek(s, after)) && is_lower(peek(s, after + 1))) break;  // "and 3 March": a date
      add(owner + "/" + name + number, end);
    }
    last_number = number;
    at = end;
  }
}

}  // namespace

std::optional<SymbolMention> parse_symbol(std::string_view s, std::size_t at) {
  if (!is_upper(peek(s, at))) return std::nullopt;
  if (at > 0) {
    const char before = s[at - 1];
    if (is_word(before) || before == '/' || before == '.' || before == '@') return std::nullopt;
  }
  auto body = parse_body(s, at);
  if (!body) return std::nullopt;
  SymbolMention mention{{at, body->end}, {{body->symbol, {at, body->end}}}};
  parse_addenda(s, mention);
  return mention;
}

}  // namespace recital::citation
