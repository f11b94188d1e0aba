#include "document/levels.hpp"

#include <fmt/format.h>

#include "text/characters.hpp"

namespace recital::document {

SubParagraphLevels::Position SubParagraphLevels::enter(const Enumerator& enumerator,
                                                       const std::function<bool(std::size_t)>& introduces) {
  const auto [kind, rank] = classify(enumerator, introduces);
  std::size_t depth = open_.size();
  for (std::size_t i = open_.size(); i-- > 0;) {
    if (open_[i].kind != kind) continue;
    // A first letter again under an open letter is a level deeper, any other a neighbour.
    if (rank == 1 && i + 1 == open_.size() && introduces(open_[i].clause)) break;
    depth = i;
    break;
  }
  open_.resize(depth);
  Position position;
  if (depth > 0) position.parent = open_.back().clause;
  position.place = fmt::format("{}({})", depth > 0 ? open_.back().place : std::string(), enumerator.value);
  open_.push_back({kind, rank, position.place, 0});
  return position;
}

std::pair<SubParagraphLevels::Kind, int> SubParagraphLevels::classify(
    const Enumerator& enumerator, const std::function<bool(std::size_t)>& introduces) const {
  if (enumerator.form == Enumerator::Form::number) return {Kind::number, text::parse_number(enumerator.value)};
  const int roman = small_roman(enumerator.value);
  const int letter = letter_rank(enumerator.value);
  if (roman == 0) return {Kind::letter, letter};
  if (letter == 0) return {Kind::roman, roman};
  for (std::size_t i = open_.size(); i-- > 0;) {
    const Level& level = open_[i];
    if (level.kind == Kind::roman && level.rank + 1 == roman) return {Kind::roman, roman};
    const bool bottom_introduces = i + 1 == open_.size() && introduces(level.clause);
    if (level.kind == Kind::letter && level.rank + 1 == letter && !bottom_introduces) return {Kind::letter, letter};
  }
  return roman == 1 ? std::pair{Kind::roman, roman} : std::pair{Kind::letter, letter};
}

}  // namespace recital::document
