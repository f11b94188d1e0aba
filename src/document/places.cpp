#include "document/places.hpp"

#include <fmt/format.h>

#include <set>

namespace recital::document {

void OperativePlaces::name_first_section() {
  sections_.emplace_back("I");
  for (Paragraph& paragraph : paragraphs_) paragraph.section = 1;
}

void OperativePlaces::write(std::vector<Clause>& clauses) {
  std::set<int> numbers;
  bool repeats = false;
  for (const Paragraph& paragraph : paragraphs_) repeats = !numbers.insert(paragraph.number).second || repeats;
  std::vector<std::string> places;
  places.reserve(paragraphs_.size());
  for (const Paragraph& paragraph : paragraphs_) {
    const bool named = repeats && paragraph.section > 0;
    places.push_back(unique(named ? fmt::format("O{}.{}", sections_[paragraph.section - 1], paragraph.number)
                                  : fmt::format("O{}", paragraph.number)));
    clauses[paragraph.clause].place = places.back();
  }
  for (const Below& below : below_) clauses[below.clause].place = unique(places[below.paragraph] + below.place);
}

// A place that a misprint repeats gets a count: "O5-2".
std::string OperativePlaces::unique(std::string place) {
  const int times = ++taken_[place];
  return times == 1 ? place : fmt::format("{}-{}", place, times);
}

}  // namespace recital::document
