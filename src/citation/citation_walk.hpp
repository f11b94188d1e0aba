// Walks a resolution's clauses, takes in the footnotes where their markers stand, and leaves one citation for each
// (place, target).
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "citation/citation.hpp"
#include "citation/mentions.hpp"
#include "citation/named.hpp"

namespace recital::citation {

// For one resolution, used once. What it is given must outlive it.
class Walk {
 public:
  Walk(const MentionFinder& finder, const InstrumentNames& names, const document::Resolution& resolution,
       const knowledge::Knowledge& knowledge, std::string_view file, std::string_view bytes,
       std::vector<text::Diagnostic>& diagnostics)
      : finder_(finder),
        names_(names),
        resolution_(resolution),
        knowledge_(knowledge),
        file_(file),
        bytes_(bytes),
        diagnostics_(diagnostics) {}

  // `source` is what the last footnote before this resolution leaves for "Ibid.", and is brought up to date.
  std::vector<Citation> run(const OrganNames& organs, Source& source);

 private:
  struct Sold {
    std::string name;  // of the publication; empty where its number can't be read
    text::Span found;  // in the text of the clause or footnote
    std::string pinpoint;
  };
  struct Note {
    std::vector<Mention> mentions;
    std::vector<text::Span> spans;  // in the footnote's own text, of each mention's quote
    std::vector<Sold> sold;
  };

  [[nodiscard]] static std::vector<Sold> publications_in(const Folded& text);
  void read_notes(const Reading& reading, Source& source);
  void read_clause(std::size_t index, Reading& reading);
  void read_marker(std::size_t clause, const document::Marker& marker, const std::vector<Mention>& in_text,
                   const Folded& text);
  void read_names(std::size_t clause, const std::vector<Mention>& in_text, const Folded& text);
  void read_publications(std::size_t clause, const document::Marker* marker, const std::vector<Sold>& sold);
  void read_back_references(std::size_t clause, const std::vector<Mention>& in_text, const Folded& text);
  // The text that `found` is a part of.
  [[nodiscard]] const text::MappedText& words_of(const Citation& citation) const;
  void add(Citation citation, const Mention& mention);
  // A number that is nobody's: `found` in `words`, `where` they stand.
  void report_unresolved(const std::string& where, const text::MappedText& words, text::Span found,
                         std::string_view number, const std::string& body);
  [[nodiscard]] bool is_own_title(std::size_t clause, text::Span span) const;
  void report_contradiction(const Citation& citation, const Mention& mention);

  const MentionFinder& finder_;
  const InstrumentNames& names_;
  const document::Resolution& resolution_;
  const knowledge::Knowledge& knowledge_;
  std::string_view file_;
  std::string_view bytes_;
  std::vector<text::Diagnostic>& diagnostics_;
  std::vector<Note> notes_;
  std::vector<Citation> citations_;
  std::set<std::pair<std::string, std::string>> seen_;  // (place, target)
  std::set<std::pair<std::string, std::string>> seen_names_;
  std::set<std::string> cited_;             // targets so far
  std::set<std::string> last_resolutions_;  // named in the last clause that named any
};

}  // namespace recital::citation
