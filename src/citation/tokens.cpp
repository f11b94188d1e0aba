#include "citation/tokens.hpp"

#include <algorithm>
#include <array>

#include "citation/date.hpp"

namespace recital::citation {
namespace {

constexpr std::size_t npos = std::string_view::npos;

bool word_is(const std::vector<Word>& words, std::size_t i, std::string_view folded) {
  return i < words.size() && words[i].folded == folded;
}

// "resolution", "resolutions", "decision", and OCR's "resol ution": the last word of the head, npos when none.
std::size_t head_at(const std::vector<Word>& words, std::size_t i, knowledge::Series& series) {
  const std::string& word = words[i].folded;
  series = knowledge::Series::resolution;
  if (word == "resolution" || word == "resolutions") return i;
  if (word == "decision" || word == "decisions") {
    series = knowledge::Series::decision;
    return i;
  }
  if (word.size() >= 2 && word.size() < 10 && i + 1 < words.size() &&
      std::string_view("resolution").substr(0, word.size()) == word &&
      words[i + 1].span.begin == words[i].span.end + 1) {
    const std::string joined = word + words[i + 1].folded;
    if (joined == "resolution" || joined == "resolutions") return i + 1;
  }
  return npos;
}

// Numbers after these words are not resolutions'.
bool other_head_at(const std::vector<Word>& words, std::size_t i) {
  const std::string& word = words[i].folded;
  if (word == "conclusions" || word == "conclusion") return i > 0 && words[i - 1].folded == "agreed";
  if (word == "comment" || word == "comments" || word == "recommendation")
    return word_is(words, i + 1, "no") || word_is(words, i + 1, "nos");
  return false;
}

// The dates printed after a number: "of 8 September 2000", ", of 24 December 2021", "adopted on 14 December 1995".
std::vector<knowledge::Date> dates_after(std::string_view s, std::size_t at) {
  std::size_t i = skip_spaces(s, at);
  if (peek(s, i) == ',') i = skip_spaces(s, i + 1);
  std::size_t next = npos;
  if ((next = match_word(s, i, "adopted on ")) != npos || (next = match_word(s, i, "adopted ")) != npos ||
      (next = match_word(s, i, "both of ")) != npos || (next = match_word(s, i, "all of ")) != npos ||
      (next = match_word(s, i, "of ")) != npos || (next = match_word(s, i, "dated ")) != npos ||
      (next = match_word(s, i, "on ")) != npos) {
    i = skip_spaces(s, next);
  } else if (peek(s, i) == '(') {
    ++i;
  } else {
    return {};
  }
  const auto dates = parse_dates(s, i);
  return dates ? dates->dates : std::vector<knowledge::Date>();
}

// "Ibid.", OCR's "|bid.", "1bid.", "fbid.", "bid." at the start of a footnote or after a stop.
std::size_t ibid_at(std::string_view s, std::size_t at) {
  if (at > 0 && (is_word(s[at - 1]) && s[at - 1] != '1')) return npos;
  for (const std::string_view spelling : {"ibid", "lbid", "fbid", "1bid", "bid"}) {
    const std::size_t end = match_word(s, at, spelling);
    if (end != npos && (peek(s, end) == '.' || peek(s, end) == ',')) return end + 1;
  }
  return npos;
}

// Registration numbers after "No." or "Nos.": "No. 14152", "Nos. 970-973", "Nos. 14668 and 14531", OCR's "No.7515".
std::vector<std::string> registration_numbers(std::string_view s, std::size_t at, std::size_t limit, std::size_t& end) {
  std::vector<std::string> numbers;
  for (std::size_t i = at; i < limit; ++i) {
    if (is_word(peek(s, i - 1)) && i > 0) continue;
    std::size_t next = match_word(s, i, "nos");
    if (next == npos) next = match_word(s, i, "no");
    if (next == npos || is_letter(peek(s, next))) continue;
    if (peek(s, next) == '.') ++next;
    next = skip_spaces(s, next);
    if (match_word(s, next, "i-") != npos) next += 2;  // "No. I-14152"
    while (true) {
      const std::size_t begin = next;
      while (is_digit(peek(s, next))) ++next;
      if (next == begin || next - begin > 5) break;
      numbers.emplace_back(s.substr(begin, next - begin));
      end = next;
      const std::size_t word = skip_spaces(s, next);
      if (peek(s, next) == '-' && is_digit(peek(s, next + 1))) {
        const std::size_t from = next + 1;
        std::size_t to = from;
        while (is_digit(peek(s, to))) ++to;
        const long first = std::stol(numbers.back());
        const long last = to - from <= 5 ? std::stol(std::string(s.substr(from, to - from))) : 0;
        for (long n = first + 1; n <= last && last - first < 20; ++n) numbers.push_back(std::to_string(n));
        end = to;
        break;
      }
      if (peek(s, word) == ',')
        next = skip_spaces(s, word + 1);
      else if (match_word(s, word, "and ") != npos)
        next = skip_spaces(s, word + 4);
      else
        break;
    }
    if (!numbers.empty()) return numbers;
  }
  return numbers;
}

// "the 2023/24 period", "the 1998/99 season": two years.
bool is_span_of_years(std::string_view s, text::Span span) {
  if (span.size() != 7 || s[span.begin + 4] != '/') return false;
  const int year = (s[span.begin + 2] - '0') * 10 + (s[span.begin + 3] - '0');
  const int next = (s[span.begin + 5] - '0') * 10 + (s[span.begin + 6] - '0');
  if (next != (year + 1) % 100) return false;
  const std::size_t after = skip_spaces(s, span.end);
  for (const std::string_view word : {"period", "budget", "financial", "fiscal", "biennium", "season", "academic",
                                      "school", "year", "cycle", "is ", "was "}) {
    if (match_word(s, after, word) != npos) return true;
  }
  return false;
}

// Three or four figures with neither bracket, stroke nor another figure after them.
bool is_bare_number(std::string_view s, text::Span word) {
  if (word.size() < 3 || word.size() > 4 || s[word.begin] == '0') return false;
  for (std::size_t i = word.begin; i < word.end; ++i) {
    if (!is_digit(s[i])) return false;
  }
  const std::size_t after = skip_spaces(s, word.end);
  const char next = peek(s, after);
  return next != '(' && next != '/' && !is_digit(next) && !(next == '.' && is_digit(peek(s, after + 1))) &&
         !(is_upper(next) && !is_word(peek(s, after + 1)));
}

std::string supplement_number(std::string_view s, std::size_t at, std::size_t& end) {
  std::size_t i = skip_spaces(s, at);
  if (match_word(s, i, "no") == npos) return {};
  i += 2;
  if (peek(s, i) == 's') ++i;
  if (peek(s, i) == '.') ++i;
  i = skip_spaces(s, i);
  const std::size_t begin = i;
  while (is_digit(peek(s, i))) ++i;
  if (i == begin || i - begin > 3) return {};
  if (is_upper(peek(s, i)) && !is_word(peek(s, i + 1))) ++i;
  end = i;
  return std::string(s.substr(begin, i - begin));
}

}  // namespace

Scanner::Scanner(const knowledge::Knowledge& knowledge) : knowledge_(knowledge), organs_(knowledge) {
  read_conference_templates();
  for (std::uint32_t i = 0; i < knowledge.treaties.size(); ++i) {
    for (const std::string& name : knowledge.treaties[i].names) treaties_.add(name, i);
  }
}

// The treaty named at a word. "… of 1954 as amended by the 1972 Protocol" is the amended treaty whatever the year says,
// and "the Charter of the Organization of American States" is not the Charter.
bool Scanner::treaty_at(std::string_view s, const std::vector<Word>& words, std::size_t i, Token& token,
                        std::size_t& last_word) const {
  Phrases::Match match;
  if (!treaties_.longest_at(s, words, i, match)) return false;
  std::size_t last = match.last_word;
  std::uint32_t treaty = match.value;
  const bool goes_on =
      last + 1 < words.size() && s[words[last].span.end] == ' ';  // "the Charter, on the efforts" doesn't
  if (words[last].folded == "charter" && goes_on &&
      (word_is(words, last + 1, "of") || word_is(words, last + 1, "on") || word_is(words, last + 1, "for"))) {
    // "information under the Charter on the conditions prevailing": no capital, no name
    const std::size_t name = word_is(words, last + 2, "the") ? last + 3 : last + 2;
    if (word_is(words, last + 1, "of") || (name < words.size() && words[name].capital)) return false;
  }
  // "of 1961", ", 1961" belong to the name.
  std::size_t next = last + 1;
  if (word_is(words, next, "of")) ++next;
  if (next < words.size() && words[next].span.size() == 4 &&
      (is_digit(s[words[next].span.begin]) || s[words[next].span.begin] == 'l') &&
      is_digit(s[words[next].span.begin + 1])) {
    last = next;
  }
  next = last + 1;
  if (word_is(words, next, "as") && word_is(words, next + 1, "amended") &&
      (word_is(words, next + 2, "by") || word_is(words, next + 2, "on"))) {
    const std::string_view title = knowledge_.treaties[treaty].title;
    for (std::uint32_t other = 0; other < knowledge_.treaties.size(); ++other) {
      const std::string& amended = knowledge_.treaties[other].title;
      if (other != treaty && amended.size() > title.size() && amended.find("as amended") != npos &&
          amended.compare(0, std::min<std::size_t>(title.size(), 30), title.substr(0, 30)) == 0) {
        treaty = other;
        next += 3;
        while (next < words.size() && next < last + 9 && words[next].folded != "protocol") ++next;
        if (word_is(words, next, "protocol")) last = next;
        break;
      }
    }
  }
  token.kind = TokenKind::treaty;
  token.span = {words[i].span.begin, words[last].span.end};
  token.treaty = treaty;
  last_word = last;
  return true;
}

// Templates of the form "FCCC/CP/DEC/{number}/CP.{session}" and "ICCD/COP({session})/DEC/{number}" belong to
// conferences of parties, whose decisions are printed "1/CP.21" and "3/COP.8".
void Scanner::read_conference_templates() {
  for (const knowledge::Organ& organ : knowledge_.organs) {
    for (const std::string& key : organ.decision_keys) {
      for (const std::string_view link : {".{session}", "({session})"}) {
        const std::size_t end = key.find(link);
        if (end == npos) continue;
        std::size_t begin = end;
        while (begin > 0 && is_upper(key[begin - 1])) --begin;
        const bool before_is_stroke = begin > 0 && key[begin - 1] == '/';
        if (begin < end && before_is_stroke) conferences_.emplace(key.substr(begin, end - begin), key);
      }
    }
  }
}

std::optional<SymbolMention> Scanner::conference_decision(std::string_view s, std::size_t at) const {
  std::size_t i = at;
  while (is_digit(peek(s, i))) ++i;
  if (i == at || i - at > 3 || peek(s, i) != '/' || (at > 0 && (is_word(s[at - 1]) || s[at - 1] == '/')))
    return std::nullopt;
  const std::size_t tag = ++i;
  while (is_upper(peek(s, i))) ++i;
  const std::size_t tag_end = i;
  if (tag_end == tag || peek(s, i) != '.' || !is_digit(peek(s, i + 1))) return std::nullopt;
  const std::size_t session = ++i;
  while (is_digit(peek(s, i))) ++i;
  const auto found = conferences_.find(std::string(s.substr(tag, tag_end - tag)));
  if (found == conferences_.end()) return std::nullopt;
  std::string key = found->second;
  key.replace(key.find("{number}"), 8, s.substr(at, tag - 1 - at));
  key.replace(key.find("{session}"), 9, s.substr(session, i - session));
  return SymbolMention{{at, i}, {{key, {at, i}}}};
}

std::vector<Token> Scanner::scan(const Folded& text) const {
  const std::string_view s = text.view();
  const std::vector<Word> words = split_words(s);
  std::vector<Token> tokens;
  std::size_t at = 0;  // nothing before this byte is looked at again
  const auto put = [&](Token token) {
    at = token.span.end;
    tokens.push_back(std::move(token));
  };
  for (std::size_t i = 0; i < words.size(); ++i) {
    const Word& word = words[i];
    if (i > 0) {
      const std::string_view between = s.substr(words[i - 1].span.end, word.span.begin - words[i - 1].span.end);
      if (between.find('.') != npos && word.capital && words[i - 1].span.size() > 3 && words[i - 1].span.begin >= at) {
        tokens.push_back({TokenKind::sentence_end,
                          {words[i - 1].span.end, words[i - 1].span.end + 1},
                          {},
                          {},
                          {},
                          {},
                          {},
                          0,
                          {},
                          {}});
      }
    }
    if (word.span.begin < at) continue;
    const std::size_t begin = word.span.begin;
    Token token{};

    if (const std::size_t end = ibid_at(s, begin); end != npos) {
      token.kind = TokenKind::ibid;
      token.span = {begin, end};
      // "Ibid., vol. 1019, No. 14956": a volume makes it the Treaty Series; "Supplement No. 8" has none.
      const std::size_t limit = std::min(s.find(';', begin), std::min(s.size(), begin + 120));
      const std::size_t volume = lower(s.substr(end, limit - end)).find("vol");
      if (volume != npos) {
        std::size_t numbers_end = end;
        token.treaty_numbers = registration_numbers(s, end + volume, limit, numbers_end);
      }
      put(std::move(token));
      continue;
    }
    if (auto decision = conference_decision(s, begin)) {
      token.kind = TokenKind::symbol;
      token.span = decision->span;
      token.symbol = std::move(*decision);
      put(std::move(token));
      continue;
    }
    if (auto number = parse_number(s, begin); number && !is_span_of_years(s, number->span)) {
      token.kind = TokenKind::number;
      token.span = number->span;
      token.dates = dates_after(s, number->span.end);
      token.number = std::move(*number);
      put(std::move(token));
      continue;
    }
    if (word.capital) {
      if (auto symbol = parse_symbol(s, begin)) {
        token.kind = TokenKind::symbol;
        token.span = symbol->span;
        token.symbol = std::move(*symbol);
        put(std::move(token));
        continue;
      }
    }
    if (is_bare_number(s, word.span) && !tokens.empty() && tokens.back().kind == TokenKind::head &&
        s.substr(tokens.back().span.end, begin - tokens.back().span.end) == " ") {
      token.kind = TokenKind::bare_number;
      token.span = word.span;
      token.number = {word.span, {{knowledge::Shape::number_year, word.folded, {}, {}}}};
      put(std::move(token));
      continue;
    }
    if (is_digit(s[begin])) {
      // Fall through: a treaty's name may begin with its year ("1988 Convention").
    } else if (const std::size_t last = head_at(words, i, token.series); last != npos) {
      token.kind = TokenKind::head;
      token.span = {begin, words[last].span.end};
      put(std::move(token));
      continue;
    } else if (other_head_at(words, i)) {
      token.kind = TokenKind::other_head;
      token.span = word.span;
      put(std::move(token));
      continue;
    }
    if (word.folded == "treaty" && word_is(words, i + 1, "series")) {
      token.kind = TokenKind::treaty_series;
      const std::size_t limit = std::min(s.find(';', begin) == npos ? s.size() : s.find(';', begin), begin + 200);
      std::size_t end = words[i + 1].span.end;
      token.treaty_numbers = registration_numbers(s, words[i + 1].span.end, limit, end);
      token.span = {begin, end};
      put(std::move(token));
      continue;
    }
    if (word.folded == "official" && word_is(words, i + 1, "records")) {
      token.kind = TokenKind::records;
      token.span = {begin, words[i + 1].span.end};
      put(std::move(token));
      continue;
    }
    if (word.folded == "supplement") {
      std::size_t end = word.span.end;
      token.supplement = supplement_number(s, word.span.end, end);
      if (!token.supplement.empty()) {
        token.kind = TokenKind::supplement;
        token.span = {begin, end};
        put(std::move(token));
        continue;
      }
    }
    std::size_t last_word = i;
    const bool is_treaty = treaty_at(s, words, i, token, last_word);
    OrganMention organ;
    if (organs_.at(s, words, i, organ) && (!is_treaty || organ.last_word > last_word)) {
      token.kind = TokenKind::organ;
      token.span = organ.span;
      const std::size_t organ_last = organ.last_word;
      token.organ = std::move(organ);
      put(std::move(token));
      // "the Conference of the Parties to the Convention on Biological Diversity" names the treaty too.
      for (std::size_t inner = i; inner <= organ_last; ++inner) {
        Token named{};
        if (treaty_at(s, words, inner, named, last_word) && last_word <= organ_last) {
          tokens.push_back(std::move(named));
          inner = last_word;
        }
      }
      continue;
    }
    if (is_treaty) put(std::move(token));
  }
  return tokens;
}

}  // namespace recital::citation
