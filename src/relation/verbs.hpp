// The verbs by which a body speaks in a clause: "Recalling", "takes note", "and requests", with the relation each
// announces.
//
// A cue counts only where the speaker speaks: at the head of the clause, after a comma, semicolon or "and". "which
// calls upon", "in which it welcomed", "the requests of" are somebody else's verbs or nouns. In preambular clauses the
// speaker uses participles, so that finite forms there belong to what is recalled.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "citation/folded.hpp"
#include "citation/phrases.hpp"
#include "document/document.hpp"
#include "knowledge/knowledge.hpp"

namespace recital::relation {

struct Verb {
  text::Span span;             // in the folded text
  std::uint32_t relation = 0;  // index into Knowledge::relations
};

class Verbs {
 public:
  explicit Verbs(const knowledge::Knowledge& knowledge);
  // In order. `third_person`: the text says "The Council recalls" (presidential statements, annexed texts).
  [[nodiscard]] std::vector<Verb> in(std::string_view folded_text, document::ClauseKind kind, bool third_person) const;

  // "To call upon the parties …" at the head of a sub-paragraph: what a body decides to do. Nothing for other words.
  [[nodiscard]] std::optional<Verb> infinitive_head(std::string_view folded_text) const;

 private:
  bool cue_at(std::string_view s, const std::vector<citation::Word>& words, std::size_t first,
              citation::Phrases::Match& match) const;
  [[nodiscard]] bool damaged_start(std::string_view s, const std::vector<citation::Word>& words, Verb& verb) const;

  const knowledge::Knowledge& knowledge_;
  citation::Phrases cues_;
  struct GappedCue {  // "expressing … concern"
    std::vector<std::string> before, after;
    std::uint32_t relation;
  };
  std::vector<GappedCue> gapped_cues_;
  struct SingleWord {
    std::string word;  // its spaces left out
    std::uint32_t relation;
  };
  std::vector<SingleWord> single_words_;  // for words that OCR damaged or ran together
};

}  // namespace recital::relation
