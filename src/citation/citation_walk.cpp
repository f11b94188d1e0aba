#include "citation/citation_walk.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "citation/date.hpp"

namespace recital::citation {
namespace {

using document::Clause;
using document::Marker;

// The bytes of the file as one line: runs of white space become one space.
std::string one_line(std::string_view bytes) {
  std::string result;
  for (const char c : bytes) {
    const bool space = c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
    if (!space)
      result += c;
    else if (!result.empty() && result.back() != ' ')
      result += ' ';
  }
  while (!result.empty() && result.back() == ' ') result.pop_back();
  return result;
}

// Whether a group's key, "UNTS/970-973", has a registration number among its members.
bool has_member(std::string_view group, std::string_view number) {
  const std::size_t dash = group.find('-');
  if (dash == std::string_view::npos || group.substr(0, 5) != "UNTS/" || number.empty() || number.size() > 6)
    return false;
  const auto value = [](std::string_view digits) {
    long result = 0;
    for (const char c : digits) result = is_digit(c) && result < 1000000 ? result * 10 + (c - '0') : -1000000;
    return result;
  };
  const long first = value(group.substr(5, dash - 5));
  const long last = value(group.substr(dash + 1));
  return first > 0 && first <= value(number) && value(number) <= last;
}

}  // namespace

std::vector<Citation> Walk::run(const OrganNames& organs, Source& source) {
  Reading reading;
  reading.speaker = organs.index(resolution_.organ_id);
  reading.adopted = parse_iso(resolution_.adopted);
  read_notes(reading, source);
  std::vector<char> called(resolution_.footnotes.size(), 0);
  std::vector<std::size_t> called_in(resolution_.footnotes.size(), 0);
  for (std::size_t i = 0; i < resolution_.clauses.size(); ++i) {
    read_clause(i, reading);
    for (const Marker& marker : resolution_.clauses[i].markers) {
      if (!called[marker.footnote]) called_in[marker.footnote] = i;
      called[marker.footnote] = 1;
    }
  }
  // Footnotes that nothing calls stand with the note before them, under no verb.
  std::size_t clause = 0;
  for (std::size_t n = 0; n < called.size(); ++n) {
    if (called[n]) {
      clause = called_in[n];
      continue;
    }
    if (resolution_.clauses.empty()) break;
    for (std::size_t m = 0; m < notes_[n].mentions.size(); ++m) {
      Citation citation;
      citation.clause = clause;
      citation.anchor = citation.phrase = 0;
      citation.anchored = false;
      citation.footnote = n;
      citation.via = Via::footnote;
      citation.found = notes_[n].spans[m];
      add(std::move(citation), notes_[n].mentions[m]);
    }
  }
  std::stable_sort(citations_.begin(), citations_.end(), [](const Citation& a, const Citation& b) {
    return std::tie(a.clause, a.anchor) < std::tie(b.clause, b.anchor);
  });
  return std::move(citations_);
}

void Walk::read_notes(const Reading& reading, Source& source) {
  for (const document::Footnote& note : resolution_.footnotes) {
    const Folded folded(note.text.view());
    NoteMentions found = finder_.in_footnote(folded, reading, source);
    for (const Reading::Unresolved& unresolved : found.unresolved) {
      report_unresolved("footnote " + note.label, note.text, folded.original(unresolved.span),
                        folded.view().substr(unresolved.span.begin, unresolved.span.size()), unresolved.body);
    }
    Note& read = notes_.emplace_back();
    read.mentions = std::move(found.mentions);
    for (const Mention& mention : read.mentions) read.spans.push_back(folded.original(mention.quote));
    read.sold = publications_in(folded);
  }
}

bool Walk::is_own_title(std::size_t clause, text::Span span) const {
  const Clause& header = resolution_.clauses[clause];
  if (header.kind != document::ClauseKind::header || resolution_.title.empty()) return false;
  const std::string_view text = header.text.view();
  for (std::size_t at = text.find(resolution_.title); at != std::string_view::npos;
       at = text.find(resolution_.title, at + 1)) {
    if (at <= span.begin && span.end <= at + resolution_.title.size()) return true;
  }
  return false;
}

void Walk::read_clause(std::size_t index, Reading& reading) {
  const Clause& clause = resolution_.clauses[index];
  const Folded folded(clause.text.view());
  std::vector<Mention> mentions = finder_.in_clause(folded, reading);

  for (const Reading::Unresolved& unresolved : reading.unresolved) {
    report_unresolved(clause.place, clause.text, folded.original(unresolved.span),
                      folded.view().substr(unresolved.span.begin, unresolved.span.size()), unresolved.body);
  }

  // A Treaty Series number in the footnote right after a treaty's name is the treaty, whatever the name says.
  for (Mention& mention : mentions) {
    if (mention.kind != TargetKind::treaty || mention.decided_by != "name") continue;
    const std::size_t end = folded.original(mention.span).end;
    for (const Marker& marker : clause.markers) {
      if (marker.position < end || marker.position > end + 2) continue;
      const auto& note = notes_[marker.footnote].mentions;
      if (note.size() != 1 || note.front().decided_by != "registration-number") continue;
      const knowledge::Treaty* named = knowledge_.treaty(mention.target);
      const knowledge::Treaty* numbered = knowledge_.treaty(note.front().target);
      const bool same = named != nullptr && numbered != nullptr && named->number == numbered->number;
      if (same || (named != nullptr && named->number.empty() && numbered == nullptr)) continue;
      text::Diagnostic diagnostic;
      diagnostic.file = file_;
      diagnostic.source = clause.text.source(folded.original(mention.span));
      diagnostic.code = "treaty-number-disagrees";
      diagnostic.message =
          fmt::format("{}: the name says {} and the footnote {}; the footnote's number is taken, check both",
                      clause.place, mention.target, note.front().target);
      diagnostics_.push_back(std::move(diagnostic));
      mention.target = note.front().target;
      mention.decided_by = "registration-number";
    }
  }

  for (const Mention& mention : mentions) {
    const text::Span span = folded.original(mention.span);
    if (mention.kind == TargetKind::treaty && is_own_title(index, span)) continue;
    Citation citation;
    citation.clause = index;
    citation.anchor = span.begin;
    citation.phrase = folded.original(mention.phrase_begin);
    citation.found = folded.original(mention.quote);
    // Printed right after a numbered resolution, an Official Records symbol only says where.
    citation.located_by_symbol = mention.in_supplement;
    add(std::move(citation), mention);
  }
  for (const Marker& marker : clause.markers) read_marker(index, marker, mentions, folded);
  read_publications(index, nullptr, publications_in(folded));
  for (const Marker& marker : clause.markers) read_publications(index, &marker, notes_[marker.footnote].sold);
  if (clause.kind != document::ClauseKind::header) {
    read_names(index, mentions, folded);
    read_back_references(index, mentions, folded);
  }
}

void Walk::read_marker(std::size_t clause, const Marker& marker, const std::vector<Mention>& in_text,
                       const Folded& text) {
  const Note& note = notes_[marker.footnote];
  // "resolution 53/10 of 12 March 2010,¹⁵": the note says where the resolution is printed.
  bool after_number = false;
  for (const Mention& mention : in_text) {
    if (mention.kind != TargetKind::resolution && mention.kind != TargetKind::decision) continue;
    const std::size_t end = text.original(mention.span).end;
    after_number = after_number || (end <= marker.position && marker.position - end < 28);
  }
  const bool numbered = std::any_of(note.mentions.begin(), note.mentions.end(), [](const Mention& mention) {
    return mention.kind == TargetKind::resolution || mention.kind == TargetKind::decision;
  });
  for (std::size_t i = 0; i < note.mentions.size(); ++i) {
    const Mention& mention = note.mentions[i];
    if (mention.kind == TargetKind::treaty) {
      // Its protocols share a convention's number, and "the Geneva Conventions" have four: the name in the text has
      // said which.
      const knowledge::Treaty* numbered_treaty = knowledge_.treaty(mention.target);
      const bool named = std::any_of(in_text.begin(), in_text.end(), [&](const Mention& other) {
        const knowledge::Treaty* treaty = knowledge_.treaty(other.target);
        if (treaty == nullptr || numbered_treaty == nullptr) return false;
        return (!treaty->number.empty() && treaty->number == numbered_treaty->number) ||
               has_member(other.target, numbered_treaty->number);
      });
      if (named) continue;
    }
    Citation citation;
    citation.clause = clause;
    citation.anchor = citation.phrase = marker.position;
    citation.footnote = marker.footnote;
    citation.via = Via::footnote;
    citation.found = note.spans[i];
    citation.located_by_symbol =
        (mention.kind == TargetKind::document && mention.in_supplement && (after_number || numbered)) || mention.also;
    add(std::move(citation), mention);
  }
}

const text::MappedText& Walk::words_of(const Citation& citation) const {
  return citation.footnote ? resolution_.footnotes[*citation.footnote].text : resolution_.clauses[citation.clause].text;
}

void Walk::add(Citation citation, const Mention& mention) {
  const Clause& clause = resolution_.clauses[citation.clause];
  // Its own number, and in the front matter the number that its lettered parts share.
  const std::string& own = resolution_.key;
  const bool shared = clause.kind == document::ClauseKind::header && own.size() == mention.target.size() + 2 &&
                      own.compare(0, mention.target.size(), mention.target) == 0 && own[mention.target.size()] == ' ';
  if (mention.target == own || shared) return;
  if (clause.kind == document::ClauseKind::header && mention.decided_by != "symbol") {
    // Its own number under the title, whichever organ stands next to it there.
    const auto ours = knowledge::parse_key(knowledge_, own);
    const auto theirs = knowledge::parse_key(knowledge_, mention.target);
    if (ours && theirs && ours->number == theirs->number) return;
  }
  const auto place_and_target = std::make_pair(clause.place, mention.target);
  if (citation.via == Via::name || citation.via == Via::anaphor) {
    // A number says more than a name: a name never takes the place of one.
    if (seen_.count(place_and_target) != 0 || !seen_names_.insert(place_and_target).second) return;
  } else if (!seen_.insert(place_and_target).second) {
    return;
  }
  cited_.insert(mention.target);
  citation.target = mention.target;
  citation.kind = mention.kind;
  citation.organ = mention.organ;
  citation.decided_by = mention.decided_by;
  citation.date = mention.date;
  citation.pinpoint = mention.pinpoint;
  citation.source = words_of(citation).source(citation.found);
  citation.quote = one_line(bytes_.substr(citation.source.begin, citation.source.size()));
  if (mention.contradicted) report_contradiction(citation, mention);
  citations_.push_back(std::move(citation));
}

void Walk::report_unresolved(const std::string& where, const text::MappedText& words, text::Span found,
                             std::string_view number, const std::string& body) {
  text::Diagnostic diagnostic;
  diagnostic.file = file_;
  diagnostic.source = words.source(found);
  diagnostic.code = "organ-unknown";
  diagnostic.message =
      body.empty()
          ? fmt::format("{}: no organ that is named here prints numbers like {}; add it to the ontology, with its keys",
                        where, number)
          : fmt::format(
                "{}: {} is of the {}, which the ontology doesn't have as an organ with numbered resolutions; "
                "add it there",
                where, number, body);
  diagnostics_.push_back(std::move(diagnostic));
}

void Walk::report_contradiction(const Citation& citation, const Mention& mention) {
  text::Diagnostic diagnostic;
  diagnostic.file = file_;
  diagnostic.source = citation.source;
  diagnostic.code = kSessionContradicts;
  diagnostic.message = fmt::format(
      "{}: {} is kept as printed, but no session calendar knows it{}; check the organ, the number and the date",
      resolution_.clauses[citation.clause].place, mention.target,
      mention.date.empty() ? std::string(" so early") : " with the date " + mention.date);
  diagnostics_.push_back(std::move(diagnostic));
}

}  // namespace recital::citation
