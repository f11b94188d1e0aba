#include "document/marks.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "text/characters.hpp"

namespace recital::document {
namespace {

using text::is_beyond_ascii;
using text::is_digit;
using text::is_letter;
using text::is_lower;

// Words after which a figure set apart is a number of the sentence.
constexpr std::array<std::string_view, 64> kCounters = {
    "paragraph", "paragraphs", "article",  "articles", "section",    "sections",    "chapter",  "chapters",
    "annex",     "annexes",    "no",       "nos",      "item",       "items",       "rule",     "rules",
    "and",       "or",         "to",       "of",       "at",         "in",          "by",       "from",
    "than",      "least",      "about",    "between",  "the",        "on",          "phase",    "part",
    "parts",     "goal",       "goals",    "target",   "targets",    "for",         "with",     "within",
    "its",       "some",       "over",     "under",    "only",       "all",         "these",    "those",
    "table",     "tables",     "step",     "page",     "resolution", "resolutions", "decision", "decisions",
    "document",  "documents",  "category", "group",    "level",      "until",       "since",    "regulation"};
constexpr std::array<std::string_view, 12> kMonths = {"January",   "February", "March",    "April",
                                                      "May",       "June",     "July",     "August",
                                                      "September", "October",  "November", "December"};
// What stands before a full stop without ending a sentence.
constexpr std::array<std::string_view, 22> kAbbreviations = {
    "add", "corr", "rev",  "l",    "no",    "nos",  "para",  "paras", "vol", "vols", "p",
    "pp",  "art",  "arts", "chap", "chaps", "sect", "sects", "res",   "c",   "cn",   "ea"};

template <std::size_t N>
bool among(const std::array<std::string_view, N>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

std::string_view word_before(std::string_view text, std::size_t end) {
  std::size_t begin = end;
  while (begin > 0 && end - begin < 40 && (is_letter(text[begin - 1]) || is_beyond_ascii(text[begin - 1]))) --begin;
  return text.substr(begin, end - begin);
}

std::string_view token_before(std::string_view text, std::size_t end) {
  std::size_t begin = end;
  while (begin > 0 && end - begin < 60 && text[begin - 1] != ' ') --begin;
  return text.substr(begin, end - begin);
}

bool is_year(std::string_view digits) {
  const int value = digits.size() == 4 ? text::parse_number(digits) : -1;
  return value >= 1850 && value < 2100;
}

// A year, or the year of a date, ends at `end`.
bool ends_in_year(std::string_view text, std::size_t end) {
  std::size_t begin = end;
  while (begin > 0 && is_digit(text[begin - 1]) && end - begin < 6) --begin;
  return is_year(text.substr(begin, end - begin));
}

bool month_follows(std::string_view text, std::size_t at) {
  for (const std::string_view month : kMonths) {
    if (text.substr(at).starts_with(month)) return true;
  }
  return false;
}

bool closing_quote_ends(std::string_view text, std::size_t end) {
  return end >= 3 && (text.substr(end - 3, 3) == "\xE2\x80\x9D" || text.substr(end - 3, 3) == "\xE2\x80\x99");
}

class FigureFinder {
 public:
  FigureFinder(const text::MappedText& mapped, std::size_t clause, std::vector<Mark>& marks)
      : mapped_(mapped), text_(mapped.view()), clause_(clause), marks_(marks) {}

  void find() {
    for (std::size_t i = 0; i < text_.size();) {
      if (is_digit(text_[i])) {
        std::size_t end = i;
        while (end < text_.size() && is_digit(text_[end])) ++end;
        figure(i, end);
        i = end;
      } else if (is_beyond_ascii(text_[i]) && text::superscript_digit(text_, i) >= 0) {
        i = superscript(i);
      } else {
        ++i;
      }
    }
  }

 private:
  void add(Mark::Form form, std::size_t begin, std::size_t end, std::string_view digits, int weight) {
    const int number = text::parse_number(digits);
    if (number <= 0 || digits[0] == '0') return;
    marks_.push_back({form, clause_, begin, end, number, weight, mapped_.source({end - digits.size(), end}).begin});
  }

  std::size_t superscript(std::size_t begin) {
    std::string digits;
    std::size_t end = begin;
    while (end < text_.size() && digits.size() < 4) {
      const int digit = text::superscript_digit(text_, end);
      if (digit < 0) break;
      digits += static_cast<char>('0' + digit);
      end += text::character_length(text_, end);
    }
    // "km²": a unit, not a mark.
    const std::string_view word = word_before(text_, begin);
    const bool unit = word == "m" || word == "km" || word == "cm";
    if (unit && (digits == "2" || digits == "3")) return end;
    // "¹, ²": the comma between goes with the second.
    std::size_t from = begin;
    if (!marks_.empty() && marks_.back().form == Mark::Form::superscript && marks_.back().clause == clause_) {
      const std::string_view between = text_.substr(marks_.back().end, begin - marks_.back().end);
      if (between == "," || between == ", " || between == " ") from = marks_.back().end;
    }
    // A space before a superscript goes with it when a stop follows.
    if (from == begin && begin > 0 && text_[begin - 1] == ' ' &&
        (end >= text_.size() || std::string_view(" ,;.:").find(text_[end]) != std::string_view::npos))
      --from;
    const int number = text::parse_number(digits);
    if (number > 0)
      marks_.push_back({Mark::Form::superscript, clause_, from, end, number, 10, mapped_.source({begin, end}).begin});
    return end;
  }

  void figure(std::size_t begin, std::size_t end) {
    if (stroke_mark(begin, end) || !boundary_after(end)) return;
    const std::string_view digits = text_.substr(begin, end - begin);
    const char before = begin > 0 ? text_[begin - 1] : ' ';
    if (digits.size() >= 5 && digits.size() <= 8) {
      // "19617": the year 1961 and note 7.
      const bool starts_word = begin == 0 || before == ' ' || before == '(' || before == '/' || is_beyond_ascii(before);
      if (starts_word && before != '/' && is_year(digits.substr(0, 4)))
        add(Mark::Form::glued, begin + 4, end, digits.substr(4), 9);
      return;
    }
    if (digits.size() > 4 || begin == 0) return;
    if (before == ' ') return apart(begin, end);
    if (is_letter(before) || (is_beyond_ascii(before) && !closing_quote_ends(text_, begin) &&
                              text::superscript_digit(text_, text::previous_character(text_, begin)) < 0)) {
      const std::string_view token = token_before(text_, begin);
      const std::string_view word = word_before(text_, begin);
      const bool symbol =
          token.find('/') != std::string_view::npos && token.find_first_of("0123456789[") != std::string_view::npos;
      const bool digit_in_word = std::any_of(token.begin(), token.end(), is_digit);
      const bool long_enough = word.size() >= 4 || (word.size() >= 2 && is_lower(word.back()));
      if (word.empty() || symbol || digit_in_word || !long_enough) return;
      return add(Mark::Form::glued, begin, end, digits, 10);
    }
    if (before == ',' || before == ';' || before == ')' || before == ':' || before == '"' ||
        closing_quote_ends(text_, begin)) {
      const bool after_digit = begin > 1 && is_digit(text_[begin - 2]);
      if (after_digit && before == ':') return;
      if (after_digit && before == ',' && digits.size() == 3 && !ends_in_year(text_, begin - 1)) return;
      if (before == ')' && token_before(text_, begin).find('/') != std::string_view::npos)
        return add(Mark::Form::glued, begin, end, digits, 6);
      return add(Mark::Form::glued, begin, end, digits, 10);
    }
    if (before == '.' && (end == text_.size() || text_[end] == ' ')) {
      if (begin > 1 && is_digit(text_[begin - 2])) return;
      const std::string word = text::to_lower(word_before(text_, begin - 1));
      if (token_before(text_, begin).find('/') != std::string_view::npos || among(kAbbreviations, word) ||
          (word.size() < 3 && begin > 1 && is_letter(text_[begin - 2])))
        return;
      add(Mark::Form::glued, begin, end, digits, end == text_.size() ? 9 : 7);
    }
  }

  // "operations; 4/", "3 May 1/ and": the stroke of the nineties.
  bool stroke_mark(std::size_t begin, std::size_t end) {
    if (end >= text_.size() || text_[end] != '/' || end - begin > 3 || begin == 0) return false;
    if (end + 1 < text_.size() && std::string_view(" ,;.:)").find(text_[end + 1]) == std::string_view::npos)
      return false;
    if (text_[begin - 1] != ' ' && (is_letter(text_[begin - 1]) || text_[begin - 1] == '/' || text_[begin - 1] == '-'))
      return false;
    const std::size_t from = text_[begin - 1] == ' ' ? begin - 1 : begin;
    const int number = text::parse_number(text_.substr(begin, end - begin));
    if (number > 0)
      marks_.push_back({Mark::Form::glued, clause_, from, end + 1, number, 10, mapped_.source({begin, end}).begin});
    return number > 0;
  }

  [[nodiscard]] bool boundary_after(std::size_t end) const {
    if (end >= text_.size()) return true;
    const char after = text_[end];
    if (after == ' ' || after == ';' || after == ':' || after == ')' || after == '"' || after == ']') return true;
    if (after == '.' || after == ',') return end + 1 >= text_.size() || !is_digit(text_[end + 1]);
    return text_.substr(end).starts_with("\xE2\x80\x9D") || text_.substr(end).starts_with("\xE2\x80\x99") ||
           text_.substr(end).starts_with("\xE2\x80\x94");
  }

  // "2009, 3 as well", "Discrimination 3 and other".
  void apart(std::size_t begin, std::size_t end) {
    const std::string_view digits = text_.substr(begin, end - begin);
    if (digits.size() > 3 || begin < 2) return;
    if (end + 1 < text_.size() && text_[end] == ' ' && month_follows(text_, end + 1)) return;
    const char before = text_[begin - 2];
    if (before == ',' || before == ';' || before == ')' || closing_quote_ends(text_, begin - 1)) {
      const bool list_goes_on = goes_on_counting(end);
      if (begin > 2 && before == ',' && is_digit(text_[begin - 3]) && !ends_number(begin - 2)) {
        // "Agenda 21, 3 the Declaration" against "items 5, 6 and 7".
        const int last = text::parse_number(digits_before(begin - 2));
        const int number = text::parse_number(digits);
        if (list_goes_on || (number > last && number <= last + 5)) return;
        return add(Mark::Form::apart, begin - 1, end, digits, 4);
      }
      return add(Mark::Form::apart, begin - 1, end, digits, list_goes_on ? 1 : 6);
    }
    if (before == '.') {
      const std::string word = text::to_lower(word_before(text_, begin - 2));
      if (word.size() > 3 && !among(kAbbreviations, word)) add(Mark::Form::apart, begin - 1, end, digits, 5);
      return;
    }
    if (is_digit(before)) {
      if (ends_number(begin - 1)) add(Mark::Form::apart, begin - 1, end, digits, 3);
      return;
    }
    const std::string word = text::to_lower(word_before(text_, begin - 1));
    if (word.size() < 3 || among(kCounters, word) || month_before(word)) return;
    add(Mark::Form::apart, begin - 1, end, digits, 3);
  }

  // "…, 6 and 7", "…, 6, 7": the figure that ends at `end` stands in a list of figures.
  [[nodiscard]] bool goes_on_counting(std::size_t end) const {
    for (const std::string_view joint : {" and ", " or ", ", "}) {
      const std::size_t next = end + joint.size();
      if (text_.substr(end).starts_with(joint) && next < text_.size() && is_digit(text_[next])) return true;
    }
    return false;
  }

  [[nodiscard]] std::string_view digits_before(std::size_t end) const {
    std::size_t begin = end;
    while (begin > 0 && is_digit(text_[begin - 1]) && end - begin < 6) --begin;
    return text_.substr(begin, end - begin);
  }

  // A year or a resolution's number ("71/205", "Add.1") ends at `end`: a figure after it belongs to no list.
  [[nodiscard]] bool ends_number(std::size_t end) const {
    const std::string_view token = token_before(text_, end);
    return ends_in_year(text_, end) || token.find('/') != std::string_view::npos || token.starts_with("Add.") ||
           token.starts_with("Corr.") || token.starts_with("Rev.");
  }

  static bool month_before(std::string_view word) {
    return std::any_of(kMonths.begin(), kMonths.end(),
                       [&](std::string_view month) { return text::equal_ignoring_case(month, word); });
  }

  const text::MappedText& mapped_;
  std::string_view text_;
  std::size_t clause_;
  std::vector<Mark>& marks_;
};

// Characters that OCR puts for superscript figures.
constexpr std::array<std::string_view, 24> kDamage = {"!",
                                                      "*",
                                                      "?",
                                                      "#",
                                                      "%",
                                                      "\"",
                                                      "'",
                                                      "`",
                                                      "^",
                                                      "~",
                                                      "|",
                                                      "\xC2\xAE",
                                                      "\xC2\xA9",
                                                      "\xC2\xB0",
                                                      "\xC2\xA7",
                                                      "\xC2\xAB",
                                                      "\xC2\xBB",
                                                      "\xC2\xA2",
                                                      "\xE2\x84\xA2",
                                                      "\xE2\x80\xA0",
                                                      "\xE2\x80\x98",
                                                      "\xE2\x80\x99",
                                                      "\xE2\x80\x9C",
                                                      "\xE2\x80\x9D"};

std::size_t damage_length(std::string_view text, std::size_t at) {
  const std::size_t length = text::character_length(text, at);
  return among(kDamage, text.substr(at, length)) ? length : 0;
}

bool is_quote(std::string_view character) {
  return character == "\"" || character == "'" || character == "\xE2\x80\x98" || character == "\xE2\x80\x99" ||
         character == "\xE2\x80\x9C" || character == "\xE2\x80\x9D";
}

}  // namespace

void find_figures(const text::MappedText& text, std::size_t clause, std::vector<Mark>& marks) {
  FigureFinder(text, clause, marks).find();
}

void find_damaged(const text::MappedText& mapped, std::size_t clause, std::vector<Mark>& marks) {
  const std::string_view text = mapped.view();
  int open_quotes = 0;
  for (std::size_t i = 0; i < text.size();) {
    std::size_t length = damage_length(text, i);
    if (length == 0) {
      i += text::character_length(text, i);
      continue;
    }
    const std::size_t begin = i;
    bool quotes_only = true;
    bool opens = false;
    bool closes = false;
    while (i < text.size() && (length = damage_length(text, i)) > 0) {
      const std::string_view character = text.substr(i, length);
      if (!is_quote(character)) quotes_only = false;
      if (character == "\xE2\x80\x9C") opens = true;
      if (character == "\xE2\x80\x9D") closes = true;
      i += length;
    }
    if (opens) ++open_quotes;
    if (closes && open_quotes > 0 && quotes_only) {
      --open_quotes;
      continue;
    }
    if (begin == 0) continue;
    const char before = text[begin - 1];
    const bool after_stop = before == ',' || before == ';' || before == ':' || before == '.';
    const bool attached = after_stop || text::is_alphanumeric(before) || before == ')' || is_beyond_ascii(before);
    const bool ends = i >= text.size() || std::string_view(" ,;.:").find(text[i]) != std::string_view::npos;
    if (!ends || (quotes_only && !after_stop) || (opens && quotes_only)) continue;
    if (!attached) {
      // "Control, % the Global Programme": set apart, but no word.
      if (before == ' ' && begin > 1 && text[begin - 2] == ',' && !quotes_only)
        marks.push_back({Mark::Form::damaged, clause, begin - 1, i, 0, 4, mapped.source({begin, i}).begin});
      continue;
    }
    if (text.substr(begin, i - begin) == "%" && is_digit(before)) continue;
    marks.push_back({Mark::Form::damaged, clause, begin, i, 0, after_stop ? 8 : 6, mapped.source({begin, i}).begin});
  }
}

}  // namespace recital::document
