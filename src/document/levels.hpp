// Sub-paragraphs: which level a letter or numeral belongs to.
//
// "(a)", "(i)" and "a." nest in any order, and "(i)" is both the ninth letter and the first numeral. What stands open
// decides: the successor of an open level continues it; "(i)" is a letter only after "(h)"; a first letter under a
// paragraph that ends in a colon opens a level below. Cost: O(depth) each.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "document/enumerators.hpp"

namespace recital::document {

class SubParagraphLevels {
 public:
  struct Position {
    std::string place;                  // "(a)(ii)", below the paragraph's own place
    std::optional<std::size_t> parent;  // clause of the level above; none right under the paragraph
  };

  void clear() { open_.clear(); }
  [[nodiscard]] std::size_t depth() const { return open_.size(); }

  // Enters the level of `enumerator` and closes those below it. `introduces` says whether a clause ends in a colon.
  [[nodiscard]] Position enter(const Enumerator& enumerator, const std::function<bool(std::size_t)>& introduces);
  // The clause of the level entered last.
  void set_clause(std::size_t clause) { open_.back().clause = clause; }

 private:
  enum class Kind { letter, roman, number };
  struct Level {
    Kind kind = Kind::letter;
    int rank = 0;
    std::string place;
    std::size_t clause = 0;
  };
  [[nodiscard]] std::pair<Kind, int> classify(const Enumerator& enumerator,
                                              const std::function<bool(std::size_t)>& introduces) const;

  std::vector<Level> open_;
};

}  // namespace recital::document
