#include "document/page_furniture.hpp"

#include <algorithm>
#include <array>

#include "document/clause_mood.hpp"
#include "document/numerals.hpp"
#include "document/symbols.hpp"
#include "text/characters.hpp"

namespace recital::document {
namespace {

using text::find_ignoring_case;
using text::is_digit;
using text::is_upper;
using text::Line;
using text::starts_ignoring_case;

constexpr std::size_t kMasthead = 14;  // lines at most

bool digits_only(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

// "2/3" at the turn of a page.
bool is_page_of_pages(std::string_view text) {
  const std::size_t stroke = text.find('/');
  return stroke != std::string_view::npos && text.size() <= 7 && digits_only(text.substr(0, stroke)) &&
         digits_only(text.substr(stroke + 1));
}

// "24-23077", "24-23077 (E)    101224", "06-50541".
bool is_job_number(std::string_view text) {
  if (text.size() < 8 || !digits_only(text.substr(0, 2)) || text[2] != '-' || !digits_only(text.substr(3, 5)))
    return false;
  std::size_t i = 8;
  while (i < text.size() && is_digit(text[i]) && i < 10) ++i;
  for (; i < text.size(); ++i) {
    if (text[i] != ' ' && text[i] != '(' && text[i] != ')' && !is_digit(text[i]) && !is_upper(text[i])) return false;
  }
  return true;
}

// "*2423077*" under the bar code.
bool is_bar_code(std::string_view text) {
  if (text.size() == 7 && digits_only(text)) return true;
  return text.size() > 6 && text.size() < 14 && text.front() == '*' && text.back() == '*' &&
         digits_only(text.substr(1, text.size() - 2));
}

bool is_page_number(std::string_view text) {
  if (digits_only(text)) return text.size() <= 3;
  if (starts_ignoring_case(text, "page ")) return digits_only(text.substr(5)) && text.size() <= 9;
  return false;
}

// Fields of a Word dump: "[DU1]", "<<ODS JOB NO>>N0650541E<<ODS JOB NO>>".
bool is_field(std::string_view text) {
  if (text == "/..." || text == "/\xE2\x80\xA6") return true;
  return text.find("<<ODS") != std::string_view::npos ||
         (text.size() < 8 && text.starts_with("[DU") && text.back() == ']');
}

bool is_masthead_word(std::string_view text) {
  constexpr std::array<std::string_view, 8> kWords = {"United Nations", "UNITED NATIONS", "UNITED",   "NATIONS",
                                                      "GENERAL",        "LIMITED",        "UNITED A", "UNITED S"};
  if (std::find(kWords.begin(), kWords.end(), text) != kWords.end()) return true;
  return starts_ignoring_case(text, "distr.:") || starts_ignoring_case(text, "original:") ||
         starts_ignoring_case(text, "distr. general") || text == "UNITED E";
}

// "VI. Resolutions adopted on the reports of the Third Committee  175": the title of a volume's chapter, with its
// number.
bool is_chapter_header(std::string_view text) {
  const std::size_t stop = text.substr(0, 8).find(". ");
  if (stop == std::string_view::npos || roman_value(text.substr(0, stop)) == 0) return false;
  const std::string_view title = text::trimmed(text.substr(stop + 2));
  return text.size() < 160 && (starts_ignoring_case(title, "resolutions adopted on the reports of ") ||
                               starts_ignoring_case(title, "resolution adopted on the report of ") ||
                               starts_ignoring_case(title, "resolutions adopted without reference to "));
}

// "General Assembly—Forty-seventh Session", "Resolutions adopted on the reports of the Sixth Committee  99".
bool is_volume_header(std::string_view text) {
  if (text.size() > 160) return false;
  if ((starts_ignoring_case(text, "resolutions adopted") ||
       starts_ignoring_case(text, "resolution adopted on the report")) &&
      find_ignoring_case(text, " by the ") == std::string_view::npos) {
    return true;
  }
  for (const std::string_view organ : {"General Assembly", "Economic and Social Council", "Security Council"}) {
    if (!text.starts_with(organ)) continue;
    const std::string_view rest = text.substr(organ.size(), 6);
    if ((rest.find("\xE2\x80\x94") != std::string_view::npos || rest.find("\xE2\x80\x93") != std::string_view::npos ||
         rest.starts_with("-") || rest.starts_with(" -")) &&
        find_ignoring_case(text, "session") != std::string_view::npos) {
      return true;
    }
  }
  return false;
}

class FurnitureFinder {
 public:
  FurnitureFinder(std::vector<Line>& lines, const std::string& symbol)
      : lines_(lines), symbol_(symbol), marks_(lines.size(), false) {}

  std::vector<bool> find() {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (is_page_of_pages(words(i))) take_turn(i);
    }
    bool fields = false;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      // The fields of a Word dump end its text; its headers and footers follow, run together.
      fields = fields || words(i).find("<<ODS") != std::string_view::npos;
      if (fields || (!marks_[i] && stands_alone(i))) marks_[i] = true;
    }
    return std::move(marks_);
  }

 private:
  [[nodiscard]] std::string_view words(std::size_t i) const { return lines_[i].text.view(); }
  [[nodiscard]] bool is_symbol(std::size_t i) const {
    const std::optional<std::string> found = symbol_alone(words(i));
    return found && (symbol_.empty() || *found == symbol_ || starts_ignoring_case(*found, symbol_));
  }

  // The block of a PDF page's header around its "2/3" at `at`: symbol, title, job number.
  void take_turn(std::size_t at) {
    constexpr std::size_t kReach = 8;
    std::size_t first = at;
    std::size_t last = at;
    bool sure = false;
    for (std::size_t i = at; i-- > 0 && at - i <= kReach;) {
      // A header holds no paragraph: on a short page the symbol above one is another turn's.
      const char end = closing_mark(words(i));
      if (end == ';' || end == '.') break;
      if (!is_symbol(i) && !is_job_number(words(i))) continue;
      first = i;
      sure = true;
      if (is_symbol(i)) break;
    }
    for (std::size_t i = at + 1; i < lines_.size() && i - at <= 3; ++i) {
      if (is_job_number(words(i)) || is_symbol(i)) {
        last = i;
        sure = true;
      } else if (lines_[i].blank_before > 0) {
        break;
      }
    }
    if (!sure) return;
    // The title may stand above the symbol.
    for (std::size_t up = 0; up < 5 && first > 0 && lines_[first].blank_before == 0; ++up) --first;
    for (std::size_t i = first; i <= last; ++i) marks_[i] = true;
    if (last + 1 < lines_.size()) lines_[last + 1].starts_page = true;
  }

  [[nodiscard]] bool stands_alone(std::size_t i) {
    const std::string_view text = words(i);
    if (is_field(text) || is_bar_code(text) || is_job_number(text) || (i < kMasthead && is_masthead_word(text)))
      return true;
    const bool near_turn = lines_[i].starts_page || (i > 0 && marks_[i - 1]) ||
                           (i + 1 < lines_.size() && lines_[i + 1].starts_page) || i == 0 || i + 1 == lines_.size();
    if (is_chapter_header(text)) return pass_turn(i);
    if (is_volume_header(text) && (near_turn || (i > 1 && is_page_number(words(i - 1))))) return pass_turn(i);
    if (is_page_number(text) && lines_[i].blank_before > 0 && alone_in_paragraph(i)) return pass_turn(i);
    if (lines_[i].table || lines_[i].heading > 0) return false;
    const std::optional<std::string> symbol = symbol_alone(text);
    if (symbol && (*symbol == symbol_ || near_turn)) return pass_turn(i);
    return text.size() < 40 && text.find('/') != std::string_view::npos && symbol_alone(text) &&
           *symbol_alone(text) == symbol_;
  }

  [[nodiscard]] bool alone_in_paragraph(std::size_t i) const {
    return i + 1 >= lines_.size() || lines_[i + 1].blank_before > 0 || lines_[i + 1].starts_page;
  }

  bool pass_turn(std::size_t i) {
    if (i + 1 < lines_.size()) lines_[i + 1].starts_page = true;
    return true;
  }

  std::vector<Line>& lines_;
  const std::string& symbol_;
  std::vector<bool> marks_;
};

}  // namespace

std::string find_masthead_symbol(const std::vector<Line>& lines) {
  for (std::size_t i = 0; i < lines.size() && i < kMasthead; ++i) {
    if (const auto symbol = symbol_alone(lines[i].text.view())) return *symbol;
    const std::string_view text = lines[i].text.view();
    if (starts_ignoring_case(text, "united nations ")) {
      if (const auto symbol = symbol_alone(text.substr(15))) return *symbol;
    }
  }
  for (const Line& line : lines) {
    const std::string_view text = line.text.view();
    constexpr std::string_view kField = "<<ODS DOC SYMBOL1>>";
    const std::size_t at = text.find(kField);
    if (at == std::string_view::npos) continue;
    const std::string_view rest = text.substr(at + kField.size());
    if (const auto symbol = symbol_alone(rest.substr(0, rest.find("<<")))) return *symbol;
  }
  // A running header: the same symbol alone on several lines.
  std::vector<std::string> seen;
  for (const Line& line : lines) {
    if (line.text.size() > 40) continue;
    if (const auto symbol = symbol_alone(line.text.view())) {
      if (std::find(seen.begin(), seen.end(), *symbol) != seen.end()) return *symbol;
      if (seen.size() < 50) seen.push_back(*symbol);
    }
  }
  return {};
}

std::vector<bool> find_furniture(std::vector<Line>& lines, const std::string& symbol) {
  return FurnitureFinder(lines, symbol).find();
}

}  // namespace recital::document
