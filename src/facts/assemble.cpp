#include "facts/assemble.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>

#include "citation/citation.hpp"
#include "document/document.hpp"
#include "facts/consistency.hpp"
#include "relation/relation.hpp"
#include "relation/report_requests.hpp"
#include "text/sha256.hpp"

namespace recital::facts {
namespace {

using document::Clause;
using document::Resolution;

constexpr const char* kSeveralFiles = "resolution-in-several-files";
constexpr const char* kDisagree = "files-disagree";
constexpr const char* kCiteDifferently = "files-cite-differently";
constexpr const char* kNoResolution = "no-resolution";
constexpr std::array<std::string_view, 6> kMadeByMerge = {kSeveralFiles, kDisagree,           kCiteDifferently,
                                                          kNoResolution, kCitedDateDisagrees, kProbableMisprint};

std::string_view kind_name(document::ClauseKind kind) {
  switch (kind) {
    case document::ClauseKind::header:
      return "header";
    case document::ClauseKind::preambular:
      return "preambular";
    case document::ClauseKind::operative:
      return "operative";
    case document::ClauseKind::annex:
      return "annex";
  }
  return "header";
}

text::Span source_of(const text::MappedText& words) {
  return words.source({0, words.size()});
}

std::vector<ClauseFact> clause_facts(const Resolution& resolution) {
  std::vector<ClauseFact> facts;
  for (const Clause& clause : resolution.clauses) {
    ClauseFact fact;
    fact.place = clause.place;
    fact.kind = kind_name(clause.kind);
    if (clause.parent) fact.parent = resolution.clauses[*clause.parent].place;
    fact.text = clause.text.str();
    fact.source = source_of(clause.text);
    facts.push_back(std::move(fact));
  }
  // "7. (a) Decides": paragraph 7 has no words of its own, and stands where the sub-paragraph on its line does.
  for (std::size_t i = facts.size(); i-- > 1;) {
    if (facts[i - 1].source.empty()) facts[i - 1].source = facts[i].source;
  }
  for (std::size_t n = 0; n < resolution.footnotes.size(); ++n) {
    const document::Footnote& note = resolution.footnotes[n];
    facts.push_back({"fn" + (note.label.empty() ? fmt::format("_{}", n + 1) : note.label),
                     "footnote",
                     {},
                     note.text.str(),
                     source_of(note.text)});
  }
  return facts;
}

std::string via_of(const Resolution& resolution, const citation::Citation& citation) {
  switch (citation.via) {
    case citation::Via::text:
      return "text";
    case citation::Via::name:
      return "name";
    case citation::Via::anaphor:
      return "anaphor";
    case citation::Via::footnote:
      break;
  }
  const document::Footnote& note = resolution.footnotes[*citation.footnote];
  return "fn:" + (note.label.empty() ? fmt::format("_{}", *citation.footnote + 1) : note.label);
}

// The fields in which two readings of one resolution may differ, by name.
std::vector<std::pair<std::string_view, std::string>> comparable(const DocumentFact& fact) {
  return {{"title", fact.title},
          {"adopted", fact.adopted},
          {"meeting", fact.meeting},
          {"session", fact.session},
          {"agenda item", fact.agenda_item},
          {"preambular clauses", std::to_string(fact.preambular)},
          {"operative paragraphs", std::to_string(fact.operative)}};
}

void compare_witnesses(const DocumentFact& first, const DocumentFact& other,
                       std::vector<text::Diagnostic>& diagnostics) {
  diagnostics.push_back({other.file, other.source, text::Severity::note, kSeveralFiles,
                         fmt::format("{} is also in {}; it is one resolution in the graph, with the evidence of both",
                                     other.key, first.file)});
  const auto ours = comparable(first);
  const auto theirs = comparable(other);
  for (std::size_t i = 0; i < ours.size(); ++i) {
    if (ours[i].second.empty() || theirs[i].second.empty() || ours[i].second == theirs[i].second) continue;
    diagnostics.push_back({other.file, other.source, text::Severity::warning, kDisagree,
                           fmt::format("{}: {} is \"{}\" here and \"{}\" in {}; the first file's stands, compare them",
                                       other.key, ours[i].first, theirs[i].second, ours[i].second, first.file)});
  }
  const auto targets = [](const DocumentFact& fact) {
    std::map<std::string, int> result;
    for (const CitationFact& citation : fact.citations) result[citation.target] = 1;
    return result;
  };
  const auto a = targets(first);
  const auto b = targets(other);
  std::string only_here, only_there;
  for (const auto& [target, one] : b) {
    if (a.count(target) == 0) only_here += (only_here.empty() ? "" : ", ") + target;
  }
  for (const auto& [target, one] : a) {
    if (b.count(target) == 0) only_there += (only_there.empty() ? "" : ", ") + target;
  }
  if (only_here.empty() && only_there.empty()) return;
  diagnostics.push_back({other.file, other.source, text::Severity::warning, kCiteDifferently,
                         fmt::format("{}: cited only here: {}; cited only in {}: {}; compare the two texts", other.key,
                                     only_here.empty() ? "nothing" : only_here, first.file,
                                     only_there.empty() ? "nothing" : only_there)});
}

void explain_files_without_documents(Facts& facts) {
  std::set<std::string> unexplained;
  for (const Source& source : facts.sources) unexplained.insert(source.file);
  for (const DocumentFact& document : facts.documents) unexplained.erase(document.file);
  for (const text::Diagnostic& row : facts.diagnostics) unexplained.erase(row.file);
  for (const std::string& file : unexplained) {
    facts.diagnostics.push_back({file, {}, text::Severity::error, kNoResolution, "no resolution was found in it"});
  }
}

}  // namespace

struct Analyst::Rooms {
  explicit Rooms(const knowledge::Knowledge& k) : knowledge(k), citations(k), relations(k), requests(k) {}
  const knowledge::Knowledge& knowledge;
  citation::Finder citations;
  relation::Relater relations;
  relation::RequestFinder requests;
};

Analyst::Analyst(const knowledge::Knowledge& knowledge) : rooms_(std::make_unique<const Rooms>(knowledge)) {}
Analyst::~Analyst() = default;

FileFacts Analyst::analyse(const std::string& file, std::string_view bytes) const {
  FileFacts result;
  result.source = {file, bytes.size(), text::sha256(bytes)};
  document::Document document = document::read_document(file, bytes, rooms_->knowledge);
  result.diagnostics = std::move(document.diagnostics);
  const auto citations_of = rooms_->citations.find_all(document, bytes, result.diagnostics);
  for (std::size_t r = 0; r < document.resolutions.size(); ++r) {
    const Resolution& resolution = document.resolutions[r];
    DocumentFact fact;
    fact.file = file;
    fact.key = resolution.key;
    fact.kind = document::name(resolution.kind);
    fact.key_origin = resolution.key_origin == document::KeyOrigin::text ? "text" : "file-name";
    fact.title = resolution.title;
    fact.organ = resolution.organ;
    fact.organ_id = resolution.organ_id;
    fact.adopted = resolution.adopted;
    fact.meeting = resolution.meeting;
    fact.session = resolution.session;
    fact.agenda_item = resolution.agenda_item;
    fact.preambular = resolution.preambular;
    fact.operative = resolution.operative;
    fact.source = resolution.source;
    fact.clauses = clause_facts(resolution);

    const std::vector<citation::Citation>& citations = citations_of[r];
    const auto relations = rooms_->relations.relate(resolution, citations);
    for (std::size_t i = 0; i < citations.size(); ++i) {
      const citation::Citation& citation = citations[i];
      CitationFact row;
      row.place = resolution.clauses[citation.clause].place;
      row.action = relations[i].action;
      row.role = relation::name(relations[i].role);
      row.target = citation.target;
      row.target_kind = citation::name(citation.kind);
      row.target_organ = citation.organ;
      row.via = via_of(resolution, citation);
      row.quote = citation.quote;
      row.source = citation.source;
      row.decided_by = citation.decided_by;
      row.pinpoint = citation.pinpoint;
      row.date = citation.date;
      row.modifier = relations[i].modifier;
      fact.citations.push_back(std::move(row));
    }
    for (const relation::ReportRequest& request : rooms_->requests.find(resolution)) {
      const Clause& clause = resolution.clauses[request.clause];
      fact.requests.push_back({clause.place, request.requested_by, request.addressee, request.recipient, request.due,
                               request.due_session, request.recurrence, request.subject,
                               std::string(clause.text.view(request.found)), request.source});
    }
    result.documents.push_back(std::move(fact));
  }
  return result;
}

Facts merge(std::vector<FileFacts> files) {
  std::sort(files.begin(), files.end(),
            [](const FileFacts& a, const FileFacts& b) { return a.source.file < b.source.file; });
  Facts facts;
  for (FileFacts& file : files) {
    facts.sources.push_back(std::move(file.source));
    std::move(file.documents.begin(), file.documents.end(), std::back_inserter(facts.documents));
    std::move(file.diagnostics.begin(), file.diagnostics.end(), std::back_inserter(facts.diagnostics));
  }
  std::map<std::string, std::vector<std::size_t>> witnesses;
  for (std::size_t i = 0; i < facts.documents.size(); ++i) {
    auto& of_key = witnesses[facts.documents[i].key];
    of_key.push_back(i);
    facts.documents[i].witness = of_key.size();
    if (of_key.size() > 1) compare_witnesses(facts.documents[of_key.front()], facts.documents[i], facts.diagnostics);
  }
  for (text::Diagnostic& diagnostic : check_dates(facts.documents)) facts.diagnostics.push_back(std::move(diagnostic));
  for (text::Diagnostic& diagnostic : suggest_numbers(facts.documents, facts.diagnostics))
    facts.diagnostics.push_back(std::move(diagnostic));
  explain_files_without_documents(facts);
  sort_diagnostics(facts.diagnostics);
  return facts;
}

std::map<std::string, FileFacts, std::less<>> split(const Facts& facts) {
  std::map<std::string, FileFacts, std::less<>> files;
  for (const Source& source : facts.sources) files[source.file].source = source;
  for (const DocumentFact& document : facts.documents) {
    const auto file = files.find(document.file);
    if (file != files.end()) file->second.documents.push_back(document);
  }
  for (const text::Diagnostic& diagnostic : facts.diagnostics) {
    const bool by_merge = std::find(kMadeByMerge.begin(), kMadeByMerge.end(), diagnostic.code) != kMadeByMerge.end();
    const auto file = files.find(diagnostic.file);
    if (!by_merge && file != files.end()) file->second.diagnostics.push_back(diagnostic);
  }
  return files;
}

void sort_diagnostics(std::vector<text::Diagnostic>& diagnostics) {
  std::stable_sort(diagnostics.begin(), diagnostics.end(), [](const text::Diagnostic& a, const text::Diagnostic& b) {
    return std::tie(a.file, a.source.begin, a.code, a.message) < std::tie(b.file, b.source.begin, b.code, b.message);
  });
}

}  // namespace recital::facts
