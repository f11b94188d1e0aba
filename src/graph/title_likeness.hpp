// How alike two titles are, so that "Question of the Falkland Islands (Malvinas)" and "Financing of the United Nations
// Mission in Haiti" are told from their neighbours by the words that count.
//
// A title is the set of its words without stop words and without whatever has a digit ("2000-2001", "1982"), which
// changes as a resolution is renewed. A word weighs its inverse document frequency among the titles given (K. Spärck
// Jones, "A statistical interpretation of term specificity", Journal of Documentation 28, 1972), so that "financing"
// and "mission" weigh little and "Haiti" much. Likeness is the Jaccard coefficient with those weights (M. Levandowsky
// and D. Winter, "Distance between sets", Nature 234, 1971; weighted as in S. Ioffe, ICDM 2010): the weight of the
// words in both over that of the words in either.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace recital::graph {

class TitleLikeness {
 public:
  // Titles are numbered in the order given; they need not outlive the constructor. O(w log w) for w words in all.
  explicit TitleLikeness(const std::vector<std::string_view>& titles);

  // In [0, 1], 1 for the same words; 0 where a title has no word that counts. O(words of both).
  [[nodiscard]] double operator()(std::size_t a, std::size_t b) const;

 private:
  std::vector<std::vector<std::uint32_t>> words_;  // by title, ascending word numbers, each once
  std::vector<double> weights_;                    // by word number
};

}  // namespace recital::graph
