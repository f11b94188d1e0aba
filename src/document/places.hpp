// Places of operative paragraphs: "O8", "O8(a)(ii)", "OII.3".
//
// Sections with Roman numerals, where there are several, show in the places of a resolution always ("OII.42" where the
// numbers run on); lettered ones, and those of other documents, only where paragraph numbers would repeat without them.
// So places are given when all are known.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "document/document.hpp"

namespace recital::document {

class OperativePlaces {
 public:
  // `roman_shows`: Roman sections show whether numbers repeat or not.
  explicit OperativePlaces(bool roman_shows) : roman_shows_(roman_shows) {}

  // A section begins, "II", "B" or "II.B"; paragraphs added from now on are in it. `roman`: the numeral that shows
  // always, empty for none.
  void begin_section(std::string label, std::string roman) {
    sections_.push_back(std::move(label));
    romans_.push_back(std::move(roman));
  }
  // The first section's heading was lost: all paragraphs so far are in section I.
  void name_first_section();
  [[nodiscard]] bool has_sections() const { return !sections_.empty(); }
  [[nodiscard]] const std::string& section() const { return sections_.back(); }

  void add_paragraph(int number, std::size_t clause) { paragraphs_.push_back({sections_.size(), number, clause}); }
  // Below the paragraph added last.
  void add_sub_paragraph(std::string place, std::size_t clause) {
    below_.push_back({paragraphs_.size() - 1, clause, std::move(place)});
  }
  [[nodiscard]] std::size_t count() const { return paragraphs_.size(); }

  void write(std::vector<Clause>& clauses);

 private:
  struct Paragraph {
    std::size_t section = 0;  // 1 for the first; 0 outside sections
    int number = 0;
    std::size_t clause = 0;
  };
  struct Below {
    std::size_t paragraph = 0;
    std::size_t clause = 0;
    std::string place;
  };
  [[nodiscard]] std::string unique(std::string place);

  [[nodiscard]] std::string prefix(std::size_t section, bool repeats) const;

  bool roman_shows_;
  std::vector<std::string> sections_;
  std::vector<std::string> romans_;
  std::vector<Paragraph> paragraphs_;
  std::vector<Below> below_;
  std::map<std::string, int> taken_;
};

}  // namespace recital::document
