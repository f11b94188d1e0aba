#include "document/places.hpp"

#include <fmt/format.h>

#include <set>

namespace recital::document {

void OperativePlaces::name_first_section() {
  sections_.emplace_back("I");
  romans_.emplace_back("I");
  for (Paragraph& paragraph : paragraphs_) paragraph.section = 1;
}

void OperativePlaces::write(std::vector<Clause>& clauses) {
  std::set<int> numbers;
  bool repeats = false;
  for (const Paragraph& paragraph : paragraphs_) repeats = !numbers.insert(paragraph.number).second || repeats;
  // One numeral alone is a stray letter more often than a section.
  const std::set<std::string> romans(romans_.begin(), romans_.end());
  roman_shows_ = roman_shows_ && romans.size() - romans.count("") > 1;
  std::vector<std::string> places;
  places.reserve(paragraphs_.size());
  for (const Paragraph& paragraph : paragraphs_) {
    places.push_back(unique(fmt::format("O{}{}", prefix(paragraph.section, repeats), paragraph.number)));
    clauses[paragraph.clause].place = places.back();
  }
  for (const Below& below : below_) clauses[below.clause].place = unique(places[below.paragraph] + below.place);
}

std::string OperativePlaces::prefix(std::size_t section, bool repeats) const {
  if (section == 0) return {};
  const std::string& label = repeats ? sections_[section - 1] : roman_shows_ ? romans_[section - 1] : std::string();
  return label.empty() ? std::string() : label + ".";
}

// A place that a misprint repeats gets a count: "O5-2".
std::string OperativePlaces::unique(std::string place) {
  const int times = ++taken_[place];
  return times == 1 ? place : fmt::format("{}-{}", place, times);
}

}  // namespace recital::document
