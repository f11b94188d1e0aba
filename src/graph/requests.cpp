#include "graph/requests.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <set>
#include <tuple>

#include "facts/due_session.hpp"
#include "graph/title_likeness.hpp"
#include "graph/year.hpp"
#include "knowledge/fold.hpp"
#include "knowledge/key.hpp"

namespace recital::graph {
namespace {

using facts::DocumentFact;
using facts::RequestFact;

constexpr double like_title = 0.8;  // of a resolution outside the series
// How far before and after a name "report" may stand to be a report of that name's, in bytes.
constexpr std::size_t farthest_author = 100;
constexpr std::size_t nearest_report = 40;
constexpr std::array<std::string_view, 7> receiving = {"notes",   "welcomes", "considers",  "appreciates",
                                                       "recalls", "endorses", "bearsInMind"};

// "A/62/117/Add.1" belongs to "A/62/117".
std::string_view without_addendum(std::string_view key) {
  for (const std::string_view mark : {"/Add.", "/Corr.", "/Rev."}) key = key.substr(0, key.find(mark));
  return key;
}

// Whether a symbol is one of the documents of a session: "A/62/", "E/2003/", "A/HRC/26/".
bool is_of_session(std::string_view key, const knowledge::Session& session, const knowledge::Knowledge& knowledge) {
  const knowledge::Organ* organ = knowledge.organ(session.organ);
  if (organ == nullptr) return false;
  return std::any_of(organ->resolution_keys.begin(), organ->resolution_keys.end(), [&](const std::string& form) {
    const auto end = form.find("RES/");
    return end != std::string::npos && end > 0 && key.starts_with(form.substr(0, end) + session.name + "/");
  });
}

// "2003", the only year in "2003 session"; 0 where there is none or more than one.
int only_year(std::string_view due) {
  int found = 0;
  for (std::size_t at = 0; at < due.size();) {
    const auto digits = due.substr(at).find_first_not_of("0123456789");
    const auto count = std::min(digits, due.size() - at);
    const int year = count == 4 ? year_of_date(due.substr(at, 4)) : 0;
    if (year != 0 && found != 0 && found != year) return 0;
    if (year != 0) found = year;
    at += std::max<std::size_t>(count, 1);
  }
  return found;
}

class Matcher {
 public:
  Matcher(const CitationGraph& graph, const facts::Facts& facts, const knowledge::Knowledge& knowledge,
          const std::vector<Series>& series)
      : graph_(graph), facts_(facts), knowledge_(knowledge), titles_(titles(graph)) {
    series_.resize(graph.vertices.size());
    for (const Series& one : series) {
      for (const SeriesMember& member : one.members) series_[member.vertex] = &one;
    }
    for (std::uint32_t d = 0; d < facts.documents.size(); ++d) {
      const auto vertex = graph.find(facts.documents[d].key);
      if (!vertex || facts.documents[d].kind == "draft") continue;
      const bool numbered = facts.documents[d].kind == "resolution" || facts.documents[d].kind == "decision";
      if (documents_.emplace(*vertex, d).second && numbered && !facts.documents[d].title.empty())
        by_organ_[facts.documents[d].organ_id].push_back(*vertex);
    }
  }

  std::vector<OwedReport> find() const {
    std::vector<OwedReport> all;
    for (std::uint32_t d = 0; d < facts_.documents.size(); ++d) {
      const DocumentFact& document = facts_.documents[d];
      const auto asking = graph_.find(document.key);
      if (!asking || !documents_.contains(*asking) || documents_.at(*asking) != d) continue;
      for (std::uint32_t r = 0; r < document.requests.size(); ++r) {
        OwedReport owed;
        owed.document = d;
        owed.request = r;
        owed.asking = *asking;
        const RequestFact& request = document.requests[r];
        owed.due = facts::session_due(request, document, knowledge_);
        owed.due_year = owed.due != nullptr ? owed.due->opened.year : only_year(request.due);
        if (owed.due != nullptr) match(owed);
        all.push_back(owed);
      }
    }
    return all;
  }

 private:
  static std::vector<std::string_view> titles(const CitationGraph& graph) {
    std::vector<std::string_view> all;
    for (const Vertex& vertex : graph.vertices) {
      all.push_back(vertex.read ? std::string_view(vertex.title) : std::string_view{});
    }
    return all;
  }

  // How well `later` continues the resolution that asks.
  [[nodiscard]] std::optional<Strength> continues(const OwedReport& owed, VertexId later) const {
    const DocumentFact& before = facts_.documents[owed.document];
    const DocumentFact& after = facts_.documents[documents_.at(later)];
    if (later == owed.asking || before.adopted.empty() || after.adopted <= before.adopted) return std::nullopt;
    const bool same_series = series_[later] != nullptr && series_[later] == series_[owed.asking];
    if (!same_series && titles_(owed.asking, later) < like_title) return std::nullopt;
    const bool at_session = after.organ_id == owed.due->organ &&
                            year_of_key(after.key, after.organ_id, &knowledge_) == owed.due->opened.year;
    return same_series && at_session ? Strength::strong : Strength::fair;
  }

  // Whether the clause in which `citation` stands speaks of a report of `addressee`: "the report submitted by the
  // Secretary-General", "the Secretary-General's report". A body that stands farther off does something else there.
  static bool is_report_of(const DocumentFact& document, const facts::CitationFact& citation,
                           const std::string& addressee) {
    for (const auto& clause : document.clauses) {
      if (clause.place != citation.place) continue;
      const std::string text = knowledge::fold_case(clause.text);
      const std::string name = knowledge::fold_case(addressee);
      for (std::size_t at = text.find(name); at != std::string::npos; at = text.find(name, at + 1)) {
        const std::size_t from = at < farthest_author ? 0 : at - farthest_author;
        if (text.substr(from, at - from + name.size() + nearest_report).find("report") != std::string::npos)
          return true;
      }
    }
    return false;
  }

  // Another request of the same addressee in the same resolution for the same session: no telling which report is
  // which.
  [[nodiscard]] bool has_twin(const OwedReport& owed) const {
    const DocumentFact& document = facts_.documents[owed.document];
    const RequestFact& own = document.requests[owed.request];
    for (std::uint32_t r = 0; r < document.requests.size(); ++r) {
      const RequestFact& other = document.requests[r];
      if (r != owed.request && other.addressee == own.addressee && other.due_session == own.due_session) return true;
    }
    return false;
  }

  void match(OwedReport& owed) const {
    const DocumentFact& document = facts_.documents[owed.document];
    const RequestFact& asked = document.requests[owed.request];
    const auto same_organ = by_organ_.find(document.organ_id);
    if (asked.addressee.empty() || same_organ == by_organ_.end() || has_twin(owed)) return;
    std::map<std::string_view, Fulfilment> fitting;  // by symbol without addendum
    for (const VertexId later : same_organ->second) {
      const auto strength = continues(owed, later);
      if (!strength) continue;
      const std::uint32_t d = documents_.at(later);
      const DocumentFact& after = facts_.documents[d];
      for (std::uint32_t c = 0; c < after.citations.size(); ++c) {
        const auto& citation = after.citations[c];
        if (citation.target_kind != "document" || citation.role != "object" || facts::is_mention(citation) ||
            std::find(receiving.begin(), receiving.end(), citation.action) == receiving.end() ||
            !is_of_session(citation.target, *owed.due, knowledge_) || !is_report_of(after, citation, asked.addressee))
          continue;
        const auto report = graph_.find(citation.target);
        if (!report) continue;
        const Fulfilment found{*report, later, *strength, {d, c}};
        const auto [at, is_new] = fitting.emplace(without_addendum(graph_.vertices[*report].key), found);
        if (!is_new && found.strength < at->second.strength) at->second = found;
      }
    }
    // A report noted by the next resolution of the series outweighs those that others note.
    const auto strong = [](const auto& entry) { return entry.second.strength == Strength::strong; };
    if (std::any_of(fitting.begin(), fitting.end(), strong)) std::erase_if(fitting, std::not_fn(strong));
    owed.fitting = fitting.size();
    if (fitting.size() == 1) owed.fulfilment = fitting.begin()->second;
  }

  const CitationGraph& graph_;
  const facts::Facts& facts_;
  const knowledge::Knowledge& knowledge_;
  TitleLikeness titles_;
  std::vector<const Series*> series_;                           // by vertex
  std::map<VertexId, std::uint32_t> documents_;                 // the first copy of each
  std::map<std::string_view, std::vector<VertexId>> by_organ_;  // titled resolutions and decisions read
};

}  // namespace

std::vector<OwedReport> find_owed_reports(const CitationGraph& graph, const facts::Facts& facts,
                                          const knowledge::Knowledge& knowledge, const std::vector<Series>& series) {
  return Matcher(graph, facts, knowledge, series).find();
}

std::string_view name(Strength strength) {
  return strength == Strength::strong ? "strong" : "fair";
}

}  // namespace recital::graph
