#include "text/markup.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "text/characters.hpp"

namespace recital::text {
namespace {

constexpr std::string_view kEscapable = "*_[]()#.+-!`>~|{}";

struct Fold {
  std::string_view from;
  std::string_view to;
};
// Characters that are the same to a reader as what stands beside them, or that can't be seen.
constexpr Fold kFolds[] = {
    {"\xC2\xA0", " "},       {"\xE2\x80\x80", " "},   {"\xE2\x80\x81", " "},  {"\xE2\x80\x82", " "},
    {"\xE2\x80\x83", " "},   {"\xE2\x80\x84", " "},   {"\xE2\x80\x85", " "},  {"\xE2\x80\x86", " "},
    {"\xE2\x80\x87", " "},   {"\xE2\x80\x88", " "},   {"\xE2\x80\x89", " "},  {"\xE2\x80\x8A", " "},
    {"\xE2\x80\xAF", " "},   {"\xE3\x80\x80", " "},   {"\xE2\x80\x8B", ""},   {"\xE2\x80\x8C", ""},
    {"\xE2\x80\x8D", ""},    {"\xE2\x80\x8E", ""},    {"\xE2\x80\x8F", ""},   {"\xEF\xBB\xBF", ""},
    {"\xC2\xAD", ""},        {"\xEF\xAC\x80", "ff"},  {"\xEF\xAC\x81", "fi"}, {"\xEF\xAC\x82", "fl"},
    {"\xEF\xAC\x83", "ffi"}, {"\xEF\xAC\x84", "ffl"}, {"\xE2\x80\x91", "-"},  {"\xE2\x80\x90", "-"}};

// Elements that exported texts hold; anything else in angle brackets is text.
bool is_tag_name(std::string_view name) {
  constexpr std::string_view kNames[] = {"a",    "b",      "br",  "center", "div", "em", "font", "h1", "h2",
                                         "h3",   "h4",     "hr",  "i",      "li",  "ol", "p",    "s",  "small",
                                         "span", "strong", "sub", "table",  "td",  "th", "tr",   "u",  "ul"};
  return std::any_of(std::begin(kNames), std::end(kNames),
                     [&](std::string_view known) { return equal_ignoring_case(known, name); });
}

class LineReader {
 public:
  LineReader(const MappedText& decoded, Span part, bool& emphasis_open)
      : decoded_(decoded), base_(part.begin), raw_(decoded.view(part)), emphasis_open_(emphasis_open) {}

  Unmarked read() {
    last_star_ = raw_.rfind('*');
    last_underscore_ = raw_.rfind('_');
    while (at_ < raw_.size()) step();
    flush(at_);
    return std::move(result_);
  }

 private:
  // Takes raw_[kept_from_, end) over as it stands.
  void flush(std::size_t end) {
    if (end > kept_from_) result_.text.append(decoded_, {base_ + kept_from_, base_ + end});
    kept_from_ = end;
  }

  void replace(std::size_t length, std::string_view by) {
    flush(at_);
    if (!by.empty()) result_.text.append(by, decoded_.source({base_ + at_, base_ + at_ + length}));
    at_ += length;
    kept_from_ = at_;
  }

  [[nodiscard]] bool at_word_start(std::size_t position) const {
    if (position == 0) return true;
    const char before = raw_[position - 1];
    return is_space(before) || before == '(' || before == '[' || before == '*' || before == '_' || before == '"' ||
           before == '\'' || is_beyond_ascii(before);
  }

  void step() {
    const char c = raw_[at_];
    switch (c) {
      case ' ':
      case '\t':
      case '\r':
      case '\f':
      case '\v':
        return fold_space();
      case '\\':
        if (at_ + 1 < raw_.size() && kEscapable.find(raw_[at_ + 1]) != std::string_view::npos) {
          replace(1, "");
          ++at_;
          return;
        }
        break;
      case '*':
      case '_':
        if (emphasis(c)) return;
        break;
      case '<':
        if (tag()) return;
        break;
      case '[':
        if (link()) return;
        break;
      default:
        if (is_beyond_ascii(c) && fold_character()) return;
    }
    if (static_cast<unsigned char>(c) < 0x20) return replace(1, "");
    ++at_;
  }

  void fold_space() {
    std::size_t end = at_;
    while (end < raw_.size() && is_space(raw_[end])) ++end;
    if (end == at_ + 1 && raw_[at_] == ' ') {
      ++at_;
      return;
    }
    replace(end - at_, " ");
  }

  bool fold_character() {
    const std::string_view rest = raw_.substr(at_, 3);
    for (const Fold& fold : kFolds) {
      if (!rest.starts_with(fold.from)) continue;
      if (fold.from == "\xC2\xAD" && trimmed(raw_.substr(at_ + 2)).empty()) result_.soft_break = true;
      replace(fold.from.size(), fold.to);
      return true;
    }
    at_ += character_length(raw_, at_) - 1;
    return false;
  }

  // "*Recalling*", "**Resolution 53/8**", "_Noting_". A mark opens before a word and closes after one; a lone asterisk
  // ("Egypt:* draft resolution", OCR's "problem,*") is a footnote mark and stays.
  bool emphasis(char mark) {
    std::size_t length = 1;
    while (at_ + length < raw_.size() && raw_[at_ + length] == mark) ++length;
    if (length > 3) {
      at_ += length - 1;
      return false;
    }
    const std::size_t after = at_ + length;
    const bool space_after = after >= raw_.size() || is_space(raw_[after]);
    const bool space_before = at_ == 0 || is_space(raw_[at_ - 1]);
    bool& open = mark == '*' ? star_open_ : underscore_open_;
    if (open || (mark == '*' && emphasis_open_ && !space_before)) {
      if (space_before) return false;
      if (mark == '_' && !space_after && is_alphanumeric(raw_[after])) return false;
      open = false;
      emphasis_open_ = false;
      if (length == 2 && opened_at_start_ && trimmed(raw_.substr(after)).empty()) result_.bold = true;
      replace(length, "");
      return true;
    }
    if (space_after || !at_word_start(at_)) return false;
    const std::size_t last = mark == '*' ? last_star_ : last_underscore_;
    const bool closes_here = last != std::string_view::npos && last >= after;
    const bool goes_on = mark == '*' && trimmed(raw_.substr(0, at_)).empty() && is_alphanumeric(raw_[after]);
    if (!closes_here && !goes_on) return false;
    if (closes_here) {
      open = true;
    } else {
      emphasis_open_ = true;
    }
    opened_at_start_ = trimmed(raw_.substr(0, std::min<std::size_t>(at_, 8))).empty() && at_ < 8;
    replace(length, "");
    return true;
  }

  bool tag() {
    const std::string_view rest = raw_.substr(at_, 64);
    if (rest.starts_with("<sup>") || rest.starts_with("<SUP>")) {
      const std::size_t close = std::min(rest.find("</sup>"), rest.find("</SUP>"));
      if (close == std::string_view::npos) {
        replace(5, "");
        return true;
      }
      superscript_tag(rest.substr(5, close - 5), close + 6);
      return true;
    }
    if (rest.starts_with("<!--")) {
      const std::size_t close = comments_close_ ? raw_.find("-->", at_ + 4) : std::string_view::npos;
      comments_close_ =
          close != std::string_view::npos;  // looked for once, or a line of openings would cost its square
      if (!comments_close_) return false;
      replace(close + 3 - at_, "");
      return true;
    }
    std::size_t end = 1;
    if (end < rest.size() && rest[end] == '/') ++end;
    const std::size_t name = end;
    while (end < rest.size() && is_alphanumeric(rest[end])) ++end;
    if (!is_tag_name(rest.substr(name, end - name))) return false;
    const bool line_break = equal_ignoring_case(rest.substr(name, end - name), "br");
    while (end < rest.size() && rest[end] != '>' && rest[end] != '<') ++end;
    if (end >= rest.size() || rest[end] != '>') return false;
    replace(end + 1, line_break ? " " : "");
    return true;
  }

  // <sup>12</sup> becomes superscript digits, <sup>th</sup> plain letters.
  void superscript_tag(std::string_view inner, std::size_t length) {
    const std::string_view mark = trimmed(inner);
    const bool digits = !mark.empty() && std::all_of(mark.begin(), mark.end(), is_digit);
    if (digits) {
      std::string as_superscript;
      for (const char c : mark) as_superscript += superscript(c - '0');
      replace(length, as_superscript);
      return;
    }
    replace(5, "");
    at_ += inner.size();
    flush(at_);
    replace(6, "");
  }

  bool link() {
    const std::size_t close = raw_.substr(0, std::min(raw_.size(), at_ + 400)).find(']', at_ + 1);
    if (close == std::string_view::npos || close + 1 >= raw_.size() || raw_[close + 1] != '(') return false;
    const std::size_t end = raw_.substr(0, std::min(raw_.size(), close + 600)).find(')', close + 2);
    if (end == std::string_view::npos) return false;
    const std::string_view url = raw_.substr(close + 2, end - close - 2);
    if (url.find(' ') != std::string_view::npos || url.find('/') == 0) return false;
    if (!url.starts_with("#") && url.find("://") == std::string_view::npos && !url.starts_with("mailto:")) return false;
    replace(1, "");
    at_ = close;
    flush(at_);
    replace(end + 1 - close, "");
    return true;
  }

  const MappedText& decoded_;
  std::size_t base_;
  std::string_view raw_;
  bool& emphasis_open_;
  Unmarked result_;
  std::size_t at_ = 0;
  std::size_t kept_from_ = 0;
  std::size_t last_star_ = 0;
  std::size_t last_underscore_ = 0;
  bool comments_close_ = true;
  bool star_open_ = false;
  bool underscore_open_ = false;
  bool opened_at_start_ = false;
};

}  // namespace

Unmarked unmark(const MappedText& decoded, Span part, bool& emphasis_open) {
  return LineReader(decoded, part, emphasis_open).read();
}

}  // namespace recital::text
