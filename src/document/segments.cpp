#include "document/segments.hpp"

#include <algorithm>

#include "document/adoption.hpp"
#include "document/enumerators.hpp"
#include "document/front_matter.hpp"
#include "document/sections.hpp"
#include "text/characters.hpp"

namespace recital::document {
namespace {

using text::is_upper;

constexpr std::size_t kReach = 9;  // blocks between a heading and its organ's line

class SegmentFinder {
 public:
  SegmentFinder(std::span<const Block> blocks, const knowledge::Knowledge& knowledge)
      : blocks_(blocks), knowledge_(knowledge) {}

  std::vector<Segment> find() {
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      const std::string_view text = blocks_[i].text.view();
      if (is_annex_heading(text)) in_annex_ = true;
      if (const auto heading = read_heading(text)) {
        if (try_heading(i, *heading)) i = std::max(i, segments_.back().body - 1);
      } else if (text.size() == 1 && is_upper(text[0]) && !segments_.empty() && !in_annex_) {
        if (try_part(i, text[0])) i = std::max(i, segments_.back().body - 1);
      }
    }
    if (segments_.empty()) find_unheaded();
    for (std::size_t s = 0; s < segments_.size(); ++s)
      segments_[s].end = s + 1 < segments_.size() ? segments_[s + 1].front : blocks_.size();
    if (!segments_.empty()) segments_.front().front = front_of_first();
    return std::move(segments_);
  }

 private:
  bool try_heading(std::size_t at, const Heading& heading) {
    if (blocks_[at].table || (in_annex_ && !same_row(heading))) return false;
    Segment segment;
    segment.front = at;
    segment.heading_block = at;
    segment.heading = heading;
    bool found = false;
    for (std::size_t i = at + 1; i < blocks_.size() && i <= at + kReach; ++i) {
      const std::string_view text = blocks_[i].text.view();
      const auto organ = read_organ_line(text, knowledge_);
      if (organ && (organ->whole || (organ->organ != nullptr && i <= at + 2))) {
        if (!found) place_organ(segment, i, *organ);
        segment.organ = *organ;
        found = true;
        break;
      }
      // Some early resolutions begin with "Whereas" and name their organ later, or not at all.
      if (text.starts_with("Whereas ") && !found) {
        found = true;
        segment.front_end = segment.body = i;
        continue;
      }
      if (blocks_[i].table || is_adoption_line(text) || (read_heading(text) && !read_heading(text)->named))
        return false;
      if (text.size() == 1 && is_upper(text[0]) && segment.heading.number.part.empty()) {
        segment.heading.number.part = std::string(1, text[0]);
      }
    }
    if (!found) return false;
    segments_.push_back(segment);
    in_annex_ = false;
    return true;
  }

  static void place_organ(Segment& segment, std::size_t at, const OrganLine& organ) {
    segment.organ = organ;
    segment.front_end = at;
    segment.body = organ.whole ? at + 1 : at;
  }

  // "B" and the organ's line under it, after part "A" of the same resolution.
  bool try_part(std::size_t at, char letter) {
    const Segment& before = segments_.back();
    if (!before.heading_block) return false;
    const std::string& part = before.heading.number.part;
    const char expected = part.empty() ? 'B' : static_cast<char>(part[0] + 1);
    if (letter < expected || letter > expected + 1) return false;
    for (std::size_t i = at + 1; i < blocks_.size() && i <= at + 3; ++i) {
      const auto organ = read_organ_line(blocks_[i].text.view(), knowledge_);
      if (!organ || !organ->whole) continue;
      Segment segment;
      segment.front = at;
      segment.heading_block = before.heading_block;
      segment.heading = before.heading;
      segment.heading.number.part = std::string(1, letter);
      place_organ(segment, i, *organ);
      segments_.push_back(segment);
      return true;
    }
    return false;
  }

  [[nodiscard]] bool same_row(const Heading& heading) const {
    if (segments_.empty()) return false;
    const knowledge::PrintedNumber& first = segments_.front().heading.number;
    return first.shape == heading.number.shape && first.session == heading.number.session &&
           heading.number.number != segments_.back().heading.number.number;
  }

  void find_unheaded() {
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      const std::string_view text = blocks_[i].text.view();
      if (is_annex_heading(text)) return;
      const auto organ = read_organ_line(text, knowledge_);
      if (!organ || (!organ->whole && !text.starts_with("The Economic Commission")) || blocks_[i].table) continue;
      // A masthead may name the organ too; a speaker is followed by a clause.
      if (text.back() != ',' && text.back() != ':' && i + 1 < blocks_.size() && blocks_[i + 1].text.size() < 60)
        continue;
      Segment segment;
      place_organ(segment, i, *organ);
      segments_.push_back(segment);
      return;
    }
  }

  // The first resolution's front matter begins after the end of another that stands before it.
  [[nodiscard]] std::size_t front_of_first() const {
    const Segment& first = segments_.front();
    const std::size_t limit = first.heading_block ? *first.heading_block : first.front_end;
    std::size_t front = 0;
    for (std::size_t i = 0; i < limit; ++i) {
      const std::string_view text = blocks_[i].text.view();
      const auto enumerator = read_enumerator(text);
      const bool clause = (enumerator && text.size() > 60) || (text.size() > 300 && !sponsors(text));
      if (is_adoption_line(text) || clause || blocks_[i].table ||
          (read_heading(text) && i + 1 < limit && blocks_.size() > 12 && i > 30))
        front = i + 1;
    }
    // The date under an adoption line.
    while (front > 0 && front < limit && blocks_[front].text.size() < 30 &&
           session_of(blocks_[front].text.view()).empty() && ends_with_year(blocks_[front].text.view()))
      ++front;
    return front;
  }

  static bool ends_with_year(std::string_view text) {
    while (!text.empty() && !text::is_digit(text.back())) text.remove_suffix(1);
    return text.size() >= 4 && text::parse_number(text.substr(text.size() - 4)) > 1900;
  }

  static bool sponsors(std::string_view text) {
    return text::find_ignoring_case(text.substr(text.size() - std::min<std::size_t>(text.size(), 200)),
                                    "draft resolution") != std::string_view::npos;
  }

  std::span<const Block> blocks_;
  const knowledge::Knowledge& knowledge_;
  std::vector<Segment> segments_;
  bool in_annex_ = false;
};

}  // namespace

std::vector<Segment> find_segments(std::span<const Block> blocks, const knowledge::Knowledge& knowledge) {
  return SegmentFinder(blocks, knowledge).find();
}

}  // namespace recital::document
