// OCR's marks of one page -> notes, by order and by what fits.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.hpp"
#include "document/layout.hpp"
#include "document/marks.hpp"

namespace recital::document {

class OcrAligner {
 public:
  OcrAligner(const std::vector<Note>& notes, const knowledge::Knowledge& knowledge);

  struct Match {
    std::size_t mark;
    std::size_t note;
    double confidence;
  };

  // A note of the page that nothing calls yet, and the bytes of the file between its neighbours' marks, where its own
  // must stand.
  struct Fresh {
    std::size_t note;
    text::Span between;
  };

  // `marks` and `fresh` of one page, both in order. Matches both in order, and marks with notes of earlier pages that
  // the same words carried.
  [[nodiscard]] std::vector<Match> align(const std::vector<Mark>& marks, const std::vector<Fresh>& fresh,
                                         const std::vector<Clause>& clauses);

  // Remembers the words before a mark that is known to call `note`.
  void remember(std::size_t note, std::string_view words_before);

 private:
  struct Fit {
    double score = 0;
    bool named = false;  // an instrument is named whose number the note gives
  };
  [[nodiscard]] Fit fit(std::size_t note, std::string_view before);
  [[nodiscard]] const std::vector<std::string>& names_of(std::size_t note);

  const std::vector<Note>& notes_;
  const knowledge::Knowledge& knowledge_;
  std::map<std::size_t, std::vector<std::string>> contexts_;  // note -> last words before its marks, nearest first
  std::map<std::size_t, std::vector<std::string>> names_;     // note -> lower-case names of what it cites
};

}  // namespace recital::document
