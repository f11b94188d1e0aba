#include "document/titles.hpp"

#include <algorithm>
#include <array>

#include "document/adoption.hpp"
#include "document/front_matter.hpp"
#include "document/headings.hpp"
#include "document/numerals.hpp"
#include "document/symbols.hpp"
#include "text/characters.hpp"

namespace recital::document {
namespace {

using text::find_ignoring_case;
using text::is_digit;
using text::starts_ignoring_case;

// A title's words without the footnote mark at its end.
std::string bare_title(std::string_view text) {
  std::string_view title = text::trimmed(text);
  for (bool changed = true; changed && !title.empty();) {
    changed = false;
    const std::size_t last = text::previous_character(title, title.size());
    if (title.back() == '*' || text::superscript_digit(title, last) >= 0) {
      title.remove_suffix(title.size() - last);
      changed = true;
    } else if (is_digit(title.back())) {
      std::size_t begin = title.size();
      while (begin > 0 && is_digit(title[begin - 1])) --begin;
      if (begin > 2 && text::is_lower(title[begin - 1]) && title.size() - begin < 4) {
        title.remove_suffix(title.size() - begin);
        changed = true;
      }
    }
  }
  return std::string(text::trimmed(title));
}

// Lines between the heading and the organ's line, or above it, that are no title.
bool is_no_title(std::string_view text) {
  if (text.empty() || text.size() > 400 || text.front() == '[' || text.size() < 3) return true;
  if (text.size() < 40 && find_date(text)) return true;
  if (starts_ignoring_case(text, "adopted by") || starts_ignoring_case(text, "of ") ||
      starts_ignoring_case(text, "agenda item") || starts_ignoring_case(text, "distr"))
    return true;
  if (starts_ignoring_case(text, "resolution adopted") || starts_ignoring_case(text, "draft resolution") ||
      starts_ignoring_case(text, "by the ") || starts_ignoring_case(text, "adopted at ") ||
      starts_ignoring_case(text, "at the "))
    return true;
  if (!session_of(text).empty() && text.size() < 60) return true;
  const bool resolution_number = starts_ignoring_case(text, "resolution ") && text.size() > 11 && is_digit(text[11]);
  if (resolution_number && text.size() < 45) return true;  // "RESOLUTION 781 (1992)"
  if (symbol_alone(text) || is_adoption_line(text)) return true;
  const std::string_view end = text.substr(text.size() - std::min<std::size_t>(text.size(), 60));
  return find_ignoring_case(end, "draft resolution") != std::string_view::npos ||
         find_ignoring_case(end, "draft decision") != std::string_view::npos;
}

bool among_french(std::string_view word) {
  constexpr std::array<std::string_view, 22> kFrench = {"le",  "la",  "les", "des", "et",   "du",  "de",   "que",
                                                        "une", "un",  "aux", "au",  "dans", "par", "pour", "sur",
                                                        "est", "qui", "ses", "sa",  "ou",   "avec"};
  return std::find(kFrench.begin(), kFrench.end(), word) != kFrench.end();
}

bool among_english(std::string_view word) {
  constexpr std::array<std::string_view, 18> kEnglish = {"the", "of",    "and", "to", "in",   "that",
                                                         "for", "with",  "its", "by", "on",   "a",
                                                         "be",  "which", "as",  "is", "this", "at"};
  return std::find(kEnglish.begin(), kEnglish.end(), word) != kEnglish.end();
}

bool is_french(std::string_view text) {
  int french = 0;
  int english = 0;
  const std::string_view sample = text.substr(0, 2000);
  for (std::size_t i = 0; i < sample.size();) {
    std::size_t end = i;
    while (end < sample.size() && (text::is_letter(sample[end]) || text::is_beyond_ascii(sample[end]))) ++end;
    if (end > i) {
      const std::string word = text::to_lower(sample.substr(i, end - i));
      french += among_french(word) ? 1 : 0;
      english += among_english(word) ? 1 : 0;
      if (word == "l\xE2\x80\x99" || word.starts_with("l\xE2\x80\x99") || word.starts_with("d\xE2\x80\x99")) ++french;
      i = end;
    } else {
      ++i;
    }
  }
  return french > english && french > 1;
}

}  // namespace

std::string find_title(std::span<const Block> front, std::size_t heading, std::size_t title_at,
                       const Resolution& resolution) {
  if (resolution.kind == Kind::statement) {
    for (const Block& block : front) {
      if (find_ignoring_case(block.text.view().substr(0, 80), "statement") != std::string_view::npos &&
          block.text.size() < 120)
        return bare_title(block.text.view());
    }
  }
  if (heading < front.size()) {
    std::string title = bare_title(front[heading].text.view().substr(title_at));
    if (!title.empty() && title.front() != '[') return title;
    std::string found;
    for (std::size_t i = heading + 1; i < front.size(); ++i) {
      const std::string_view text = front[i].text.view();
      if (is_no_title(text) || text.size() == 1) continue;
      if (!found.empty()) found += ' ';
      found += bare_title(text);
    }
    return found;
  }
  for (std::size_t i = front.size(); i-- > 0;) {
    const std::string_view text = front[i].text.view();
    if (is_no_title(text)) continue;
    // "3/11. Implementation of …", without an organ's line under it.
    const auto numbered = read_heading(text);
    return bare_title(text.substr(numbered && numbered->title_at < text.size() ? numbered->title_at : 0));
  }
  return {};
}

std::string quoted_item(std::string_view header) {
  const std::size_t item = find_ignoring_case(header.substr(0, 4000), "item ");
  if (item == std::string_view::npos) return {};
  const std::size_t open = header.find("\xE2\x80\x9C", item);
  if (open == std::string_view::npos) return {};
  const std::size_t close = header.find("\xE2\x80\x9D", open);
  if (close == std::string_view::npos) return {};
  return std::string(header.substr(open + 3, close - open - 3));
}

std::string find_conference(std::span<const Block> front) {
  for (std::size_t i = 0; i < front.size(); ++i) {
    const std::string_view text = front[i].text.view();
    const bool named = text.find("Conference") != std::string_view::npos ||
                       text.find("Meeting") != std::string_view::npos || text.find("Summit") != std::string_view::npos;
    if (!named || text.size() > 150 || text.starts_with("Report") || text.starts_with("Draft")) continue;
    std::string name(text);
    const bool quoted_name_follows =
        i + 1 < front.size() && front[i + 1].text.view().starts_with("\xE2\x80\x9C") && front[i + 1].text.size() < 80;
    if (quoted_name_follows) name.append(" ").append(front[i + 1].text.view());
    return name;
  }
  return {};
}

void drop_french(std::vector<Block>& blocks) {
  const bool bilingual = std::any_of(blocks.begin(), blocks.end(), [](const Block& block) {
    const std::string_view text = block.text.view();
    return text.starts_with(
               "L\xE2\x80\x99"
               "Assembl") ||
           text.starts_with("L'Assembl") || text.starts_with("Le Conseil ");
  });
  const bool english = std::any_of(blocks.begin(), blocks.end(), [](const Block& block) {
    const std::string_view text = block.text.view();
    return text.starts_with("The General Assembly") || text.starts_with("The Economic and Social") ||
           text.starts_with("The Security Council");
  });
  if (!bilingual || !english) return;
  std::erase_if(blocks, [](const Block& block) { return is_french(block.text.view()); });
}

}  // namespace recital::document
