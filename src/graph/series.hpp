// Series: resolutions or decisions of one organ that renew one another, session after session ("International
// cooperation against the world drug problem": 56/124, 57/174, 58/141 …).
//
// Two works that were read renew one another when they are of one organ and kind, no parts of one number, their titles
// are alike by at least `likeness` (title_likeness.hpp), and the later
//   - cites the earlier itself (role "object"): "Recalling its resolution 56/124"; or
//   - cites as objects at least two works of the organ that the earlier cites so too, and these are at least half of
//     those that the one of them cites that cites fewer: both continue the same list; or
//   - shares one such work with it that only works of like titles cite.
// A series is a connected set of works by that. A work without a title (most resolutions of the Security Council have
// none) is in no series: there is nothing to compare, and a chain of recalls alone joins whole agenda items.
//
// Two more kinds of works stand among a series' recalls: works read that had another title then, and gaps, which were
// cited and not read, so that no title is known but that of a named instrument. Such a work must earn its place. It is
// of the same organ and kind; at least half of all works that cite it as object are members; it lies in a year of which
// the series has no member, and which its rhythm, where that is biennial or triennial, allows. And
//   - it is recalled: at least two members cite it as object and whole (no "section XI of resolution 55/258"), one of
//   them
//     in a clause with another member or in the year after it; its title, where known, shares `recalled_likeness`; or
//   - it is listed: nobody but members cites it, or two do, and one does so in a preambular clause that holds nothing
//   but
//     three or more works of different years up to the year before ("Recalling its resolutions 52/92, 53/115, 54/132
//     and 55/65"), or that calls it, of the year before, the last of several ("its resolution 57/174 and its other
//     previous resolutions"); its title, where known, shares `listed_likeness`.
// Of two of one year, the one that more members cite stays; where equally many do, neither. A work of another title
// that the recalls of two series hold joins neither.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "facts/facts.hpp"
#include "graph/citation_graph.hpp"
#include "knowledge/knowledge.hpp"

namespace recital::graph {

struct SeriesOptions {
  double likeness = 0.6;           // least likeness of two titles, in [0, 1]
  double recalled_likeness = 0.3;  // the same of a work of another title that several members recall
  double listed_likeness = 0.1;    // and of one that stands in a list of the series' own
  std::size_t min_members = 2;     // read ones; at least 2
};

struct SeriesMember {
  VertexId vertex = 0;
  bool read = false;  // false: a gap, cited by members and not read
  int year = 0;       // in which its session opened; of adoption where the key names no session; 0 for unknown
  // Why it belongs: a citation that ties it to another member. Of a later member that cites it, or else of its own that
  // cites an earlier one; for a gap, by the earliest member that cites it.
  Proof proof;
  double likeness = 0;  // of its title to that of the other end; 0 for a gap
};

// A work outside the series cites a member, and none newer, although there was a newer one by then. That may be meant:
// a resolution that founded something is cited for that. It is a place to look at.
struct StaleCitation {
  VertexId citing = 0;
  VertexId cited = 0;   // the newest member that it cites
  VertexId newest = 0;  // the newest member that was adopted before it
  Proof proof;          // the first citation of `cited`, by role "object" if there is one
};

// From the years of different members: "annual" where at least three in four steps are of one year, "biennial" of two,
// "triennial" of three, else "irregular"; "unknown" with fewer than two steps.
enum class Rhythm { unknown, annual, biennial, triennial, irregular };

struct Series {
  std::string organ;                  // id
  std::string kind;                   // "resolution" or "decision"
  std::string title;                  // of the newest member read
  std::vector<SeriesMember> members;  // by year, then session and number
  VertexId newest = 0;                // last of `members` that was read
  Rhythm rhythm = Rhythm::unknown;
  std::vector<StaleCitation> stale;  // by the citing work's year, then vertex
};

// All series, by organ, then title, then first member. `knowledge` gives the years of sessions; nullptr does without.
// Candidates come through citations alone. Cost O(n + m + Σ d²) where d counts the titled works of one organ that cite
// one work as object.
[[nodiscard]] std::vector<Series> find_series(const CitationGraph& graph, const facts::Facts& facts,
                                              const knowledge::Knowledge* knowledge, const SeriesOptions& options = {});

[[nodiscard]] std::string_view name(Rhythm rhythm);  // "annual"

// The series of which a work is a member, nullptr for none. O(members of all).
[[nodiscard]] const Series* series_of(const std::vector<Series>& series, VertexId vertex);

}  // namespace recital::graph
