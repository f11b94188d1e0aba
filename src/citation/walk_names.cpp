// Works mentioned without a symbol: by a name, by the number they are sold under, or by a word that points back.
#include <fmt/format.h>

#include <algorithm>

#include "citation/citation_walk.hpp"
#include "citation/pinpoint.hpp"
#include "citation/publication.hpp"
#include "knowledge/key.hpp"

namespace recital::citation {

// Instruments known by name. A name that several share holds only for one that the text has cited by its number before.
void Walk::read_names(std::size_t clause, const std::vector<Mention>& in_text, const Folded& text) {
  for (const NamedInstrument& named : names_.in(text.view())) {
    const bool inside = std::any_of(in_text.begin(), in_text.end(), [&](const Mention& mention) {
      return mention.span.begin < named.span.end && named.span.begin < mention.span.end;
    });
    if (inside) continue;
    const knowledge::Instrument* instrument = nullptr;
    for (const std::uint32_t candidate : named.candidates) {
      const knowledge::Instrument& possible = knowledge_.instruments[candidate];
      if (!named.contextual || cited_.count(possible.key) != 0) instrument = &possible;
    }
    if (instrument == nullptr) continue;
    Mention mention;
    mention.target = instrument->key;
    mention.kind = TargetKind::document;
    if (const auto parts = knowledge::parse_key(knowledge_, mention.target)) {
      mention.kind = kind_of(parts->series);
      mention.organ = parts->organ;
    }
    mention.decided_by = "name";
    mention.span = mention.quote = named.span;
    mention.pinpoint = instrument->part;
    Citation citation;
    citation.clause = clause;
    citation.anchor = citation.phrase = text.original(named.span).begin;
    citation.found = text.original(named.span);
    citation.via = Via::name;
    add(std::move(citation), mention);
  }
}

std::vector<Walk::Sold> Walk::publications_in(const Folded& text) {
  std::vector<Sold> result;
  for (const Publication& publication : publications(text.view())) {
    result.push_back(
        {publication.name, text.original(publication.span), pinpoint_after(text.view(), publication.span.end)});
  }
  return result;
}

// Publications by their sales numbers, in the clause itself, or in a footnote where its marker stands in the clause.
void Walk::read_publications(std::size_t clause, const document::Marker* marker, const std::vector<Sold>& sold) {
  for (const Sold& publication : sold) {
    Citation citation;
    citation.clause = clause;
    citation.anchor = citation.phrase = marker == nullptr ? publication.found.begin : marker->position;
    if (marker != nullptr) citation.footnote = marker->footnote;
    citation.found = publication.found;
    citation.via = Via::name;
    if (publication.name.empty()) {
      text::Diagnostic diagnostic;
      diagnostic.file = file_;
      diagnostic.source = words_of(citation).source(citation.found);
      diagnostic.severity = text::Severity::note;
      diagnostic.code = "sales-number-unread";
      diagnostic.message = fmt::format("{}: after \"Sales No.\" stands no number of the form E.93.I.8; read the place",
                                       resolution_.clauses[clause].place);
      diagnostics_.push_back(std::move(diagnostic));
      continue;
    }
    Mention mention;
    mention.target = publication.name;
    mention.kind = TargetKind::document;
    mention.decided_by = "sales-number";
    mention.pinpoint = publication.pinpoint;
    add(std::move(citation), mention);
  }
}

// "that resolution" is the one resolution that the clause has named before it, or, when it has named none, the one of
// the clause before; "those resolutions" are all of them. Anything else is refused.
void Walk::read_back_references(std::size_t clause, const std::vector<Mention>& in_text, const Folded& text) {
  std::vector<Mention> resolutions;
  for (const Mention& mention : in_text) {
    if (mention.kind == TargetKind::resolution) resolutions.push_back(mention);
  }
  for (const BackReference& reference : back_references(text.view())) {
    std::set<std::string> antecedents;
    for (const Mention& mention : resolutions) {
      if (mention.span.end <= reference.span.begin) antecedents.insert(mention.target);
    }
    if (antecedents.empty()) antecedents = last_resolutions_;
    const bool fits = reference.plural ? antecedents.size() > 1 : antecedents.size() == 1;
    if (!fits) {
      text::Diagnostic diagnostic;
      diagnostic.file = file_;
      diagnostic.source = resolution_.clauses[clause].text.source(text.original(reference.span));
      diagnostic.severity = text::Severity::note;
      diagnostic.code = "back-reference-refused";
      diagnostic.message = fmt::format("{}: {} resolutions could be meant by \"{}\"; none is taken, read the place",
                                       resolution_.clauses[clause].place, antecedents.size(),
                                       text.view().substr(reference.span.begin, reference.span.size()));
      diagnostics_.push_back(std::move(diagnostic));
      continue;
    }
    for (const std::string& target : antecedents) {
      Mention mention;
      mention.target = target;
      mention.kind = TargetKind::resolution;
      mention.decided_by = "antecedent";
      if (const auto parts = knowledge::parse_key(knowledge_, target)) mention.organ = parts->organ;
      mention.span = mention.quote = reference.span;
      Citation citation;
      citation.clause = clause;
      citation.anchor = citation.phrase = text.original(reference.span).begin;
      citation.found = text.original(reference.span);
      citation.via = Via::anaphor;
      add(std::move(citation), mention);
    }
  }
  if (resolutions.empty()) return;
  last_resolutions_.clear();
  for (const Mention& mention : resolutions) last_resolutions_.insert(mention.target);
}

}  // namespace recital::citation
