#include "graph/series.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

#include "graph/recalls.hpp"
#include "graph/title_likeness.hpp"
#include "knowledge/natural_order.hpp"

namespace recital::graph {
namespace {

// "A/RES/50/70 A" and "A/RES/50/70 B" are parts of one number.
std::string_view number_of(std::string_view key) {
  const auto space = key.rfind(' ');
  return space == std::string_view::npos ? key : key.substr(0, space);
}

// Disjoint sets, each named by its smallest vertex.
class Components {
 public:
  explicit Components(std::size_t count) : parent_(count) { std::iota(parent_.begin(), parent_.end(), VertexId{0}); }

  VertexId root(VertexId v) {
    while (parent_[v] != v) v = parent_[v] = parent_[parent_[v]];
    return v;
  }

  void join(VertexId a, VertexId b) {
    const VertexId x = root(a), y = root(b);
    parent_[std::max(x, y)] = std::min(x, y);
  }

 private:
  Vertices parent_;
};

class Finder {
 public:
  Finder(const CitationGraph& graph, const facts::Facts& facts, const knowledge::Knowledge* knowledge,
         const SeriesOptions& options)
      : graph_(graph), options_(options), titles_(titles(graph)), recalls_(graph, facts, knowledge) {}

  std::vector<Series> find() {
    std::vector<Series> found;
    for (const Vertices& group : groups()) {
      if (group.size() < std::max<std::size_t>(2, options_.min_members)) continue;
      found.push_back(make_series(group));
    }
    std::sort(found.begin(), found.end(), [&](const Series& a, const Series& b) {
      return std::tie(a.organ, a.title, a.members.front().vertex) <
             std::tie(b.organ, b.title, b.members.front().vertex);
    });
    return found;
  }

 private:
  static std::vector<std::string_view> titles(const CitationGraph& graph) {
    std::vector<std::string_view> all;
    for (const Vertex& vertex : graph.vertices) {
      all.push_back(numbered(vertex) ? std::string_view(vertex.title) : std::string_view{});
    }
    return all;
  }

  [[nodiscard]] bool titled(VertexId vertex) const {
    const Vertex& work = graph_.vertices[vertex];
    return work.read && numbered(work) && !work.title.empty();
  }

  [[nodiscard]] bool renew(VertexId a, VertexId b) const {
    const Vertex &x = graph_.vertices[a], &y = graph_.vertices[b];
    if (!like_kind(x, y) || number_of(x.key) == number_of(y.key)) return false;
    if (titles_(a, b) < options_.likeness) return false;
    if (recalls_.does_cite(a, b) || recalls_.does_cite(b, a)) return true;
    const Vertices both = recalls_.both_cite(a, b);
    if (both.empty()) return false;
    if (both.size() >= 2 && 2 * both.size() >= std::min(recalls_.cites[a].size(), recalls_.cites[b].size()))
      return true;
    return std::any_of(both.begin(), both.end(), [&](VertexId shared) {
      const auto alike = [&](VertexId citing) { return titled(citing) && titles_(a, citing) >= options_.likeness; };
      return recalls_.citers[shared].size() ==
             static_cast<std::size_t>(
                 std::count_if(recalls_.citers[shared].begin(), recalls_.citers[shared].end(), alike));
    });
  }

  // Connected sets of works that renew one another, those of one name joined with the earlier name's. Each ascending.
  [[nodiscard]] std::vector<Vertices> groups() const {
    Components components(graph_.vertices.size());
    const auto join_if_renewed = [&](VertexId a, VertexId b) {
      if (components.root(a) != components.root(b) && renew(a, b)) components.join(a, b);
    };
    for (VertexId target = 0; target < graph_.vertices.size(); ++target) {
      Vertices citing;
      for (const VertexId source : recalls_.citers[target]) {
        if (titled(source) && recalls_.does_cite(source, target)) citing.push_back(source);
      }
      for (std::size_t i = 0; i < citing.size(); ++i) {
        if (titled(target)) join_if_renewed(citing[i], target);
        for (std::size_t j = i + 1; j < citing.size(); ++j) join_if_renewed(citing[i], citing[j]);
      }
    }
    std::map<VertexId, Vertices> listed;  // work of another title -> a member of each group that lists it
    for (const Vertices& group : grouped(components)) {
      if (group.size() < 2) continue;
      for (const auto& [work, members] : listed_works(group, true)) listed[work].push_back(group.front());
    }
    for (const auto& [work, groups_that_list] : listed) {
      if (groups_that_list.size() == 1) components.join(work, groups_that_list.front());
    }
    return grouped(components);
  }

  [[nodiscard]] std::vector<Vertices> grouped(Components& components) const {
    std::map<VertexId, Vertices> by_root;
    for (VertexId v = 0; v < graph_.vertices.size(); ++v) {
      if (titled(v)) by_root[components.root(v)].push_back(v);
    }
    std::vector<Vertices> all;
    for (auto& [first, group] : by_root) all.push_back(std::move(group));
    return all;
  }

  [[nodiscard]] bool before(VertexId a, VertexId b) const {
    if (recalls_.years[a] != recalls_.years[b]) return recalls_.years[a] < recalls_.years[b];
    return knowledge::natural_less(graph_.vertices[a].key, graph_.vertices[b].key);
  }

  // `read` in order.
  [[nodiscard]] SeriesMember read_member(VertexId vertex, const Vertices& read) const {
    SeriesMember member{vertex, true, recalls_.years[vertex], {}, 0};
    const auto tie = [&](VertexId other, std::optional<Proof> proof) {
      if (!proof) return false;
      member.proof = *proof;
      member.likeness = titles_(vertex, other);
      return true;
    };
    for (const VertexId other : read) {
      if (renew(vertex, other) && recalls_.does_cite(other, vertex) && tie(other, recalls_.object_proof(other, vertex)))
        return member;
    }
    for (const VertexId other : read) {
      if (renew(vertex, other) && recalls_.does_cite(vertex, other) && tie(other, recalls_.object_proof(vertex, other)))
        return member;
    }
    for (const VertexId other : read) {
      if (other == vertex || !renew(vertex, other)) continue;
      const Vertices both = recalls_.both_cite(vertex, other);
      const auto fewest_citers = [&](VertexId a, VertexId b) {
        return recalls_.citers[a].size() < recalls_.citers[b].size();
      };
      if (tie(other, recalls_.object_proof(vertex, *std::min_element(both.begin(), both.end(), fewest_citers))))
        return member;
    }
    for (const VertexId other : read) {  // under another title
      if (recalls_.does_cite(other, vertex) && tie(other, recalls_.object_proof(other, vertex))) return member;
    }
    return member;
  }

  // Works that stand in the series' own lists of recalls at a year of which no member was read, each with the members
  // that cite it: those read, under another title, or those only cited.
  [[nodiscard]] std::map<VertexId, Vertices> listed_works(const Vertices& members, bool read) const {
    std::map<VertexId, Vertices> cited;
    std::set<int> years;
    for (const VertexId member : members) {
      years.insert(recalls_.years[member]);
      for (const VertexId target : recalls_.cites[member]) {
        if (read ? titled(target) : !graph_.vertices[target].read) cited[target].push_back(member);
      }
    }
    const int step = regular_step(years);
    std::map<int, std::vector<std::pair<std::size_t, VertexId>>> by_year;
    for (const auto& [work, citing] : cited) {
      const int year = recalls_.years[work];
      if (year == 0 || years.contains(year) || !recalls_.mostly_cited_by(members, work)) continue;
      if (step > 1 && (year - *years.begin()) % step != 0) continue;
      const Recalls::Place place = recalls_.place_of(work, citing, members);
      if (place == Recalls::Place::none) continue;
      // An instrument's name, as of an annex, isn't the title of the resolution that has it: a list outweighs it.
      const bool named = !graph_.vertices[work].title.empty() && (read || place == Recalls::Place::recalled);
      const double least = place == Recalls::Place::listed ? options_.listed_likeness : options_.recalled_likeness;
      const auto alike = [&, w = work](VertexId member) { return titles_(w, member) >= least; };
      if (named && std::none_of(citing.begin(), citing.end(), alike)) continue;
      by_year[year].emplace_back(citing.size(), work);
    }
    std::map<VertexId, Vertices> listed;
    for (auto& [year, candidates] : by_year) {
      std::sort(candidates.begin(), candidates.end(), std::greater<>());
      if (candidates.size() > 1 && candidates[0].first == candidates[1].first) continue;
      listed.emplace(candidates.front().second, std::move(cited[candidates.front().second]));
    }
    return listed;
  }

  // 1, 2 or 3 where at least three in four steps between years are so long; 0 otherwise, or with fewer than two steps.
  static int regular_step(const std::set<int>& years) {
    std::map<int, std::size_t> steps;
    std::size_t count = 0;
    for (auto at = years.begin(); at != years.end() && std::next(at) != years.end(); ++at, ++count)
      ++steps[*std::next(at) - *at];
    for (const int step : {1, 2, 3}) {
      if (count >= 2 && 4 * steps[step] >= 3 * count) return step;
    }
    return 0;
  }

  static Rhythm rhythm_of(const std::vector<SeriesMember>& members) {
    std::set<int> years;
    for (const auto& member : members) {
      if (member.year != 0) years.insert(member.year);
    }
    if (years.size() < 3) return Rhythm::unknown;
    switch (regular_step(years)) {
      case 1:
        return Rhythm::annual;
      case 2:
        return Rhythm::biennial;
      case 3:
        return Rhythm::triennial;
      default:
        return Rhythm::irregular;
    }
  }

  Series make_series(Vertices read) const {
    std::sort(read.begin(), read.end(), [&](VertexId a, VertexId b) { return before(a, b); });
    Series series;
    for (const VertexId vertex : read) series.members.push_back(read_member(vertex, read));
    for (const auto& [gap, citing] : listed_works(read, false))
      series.members.push_back({gap, false, recalls_.years[gap], *recalls_.object_proof(citing.front(), gap), 0});
    std::sort(series.members.begin(), series.members.end(),
              [&](const SeriesMember& a, const SeriesMember& b) { return before(a.vertex, b.vertex); });
    series.newest = read.back();
    const Vertex& newest = graph_.vertices[series.newest];
    series.organ = newest.organ;
    series.kind = newest.kind;
    series.title = newest.title;
    series.rhythm = rhythm_of(series.members);
    series.stale = stale_citations(series.members);
    return series;
  }

  // Whether `a` was adopted before `b`: by date, or by year where a date isn't known.
  [[nodiscard]] bool existed(VertexId a, VertexId b) const {
    if (!recalls_.dates[a].empty() && !recalls_.dates[b].empty()) return recalls_.dates[a] < recalls_.dates[b];
    const int year = graph_.vertices[a].year;
    return year != 0 && year < graph_.vertices[b].year;
  }

  [[nodiscard]] std::vector<StaleCitation> stale_citations(const std::vector<SeriesMember>& members) const {
    std::map<VertexId, std::pair<std::size_t, ArcId>> citing;  // work outside -> the newest member that it cites
    std::set<VertexId> inside;
    for (const auto& member : members) inside.insert(member.vertex);
    for (std::size_t i = 0; i < members.size(); ++i) {
      for (const ArcId arc : graph_.in_arcs(members[i].vertex)) {
        if (!inside.contains(graph_.arcs[arc].source)) citing[graph_.arcs[arc].source] = {i, arc};
      }
    }
    std::vector<StaleCitation> stale;
    for (const auto& [source, newest_cited] : citing) {
      const auto [cited, arc] = newest_cited;
      std::size_t newer = members.size() - 1;
      while (newer > cited && !existed(members[newer].vertex, source)) --newer;
      if (newer == cited || members[newer].year == members[cited].year) continue;
      const auto object = recalls_.object_proof(arc);
      stale.push_back({source, members[cited].vertex, members[newer].vertex,
                       object ? *object : graph_.edges_of(arc).front().proofs.front()});
    }
    std::stable_sort(stale.begin(), stale.end(), [&](const StaleCitation& a, const StaleCitation& b) {
      return graph_.vertices[a.citing].year < graph_.vertices[b.citing].year;
    });
    return stale;
  }

  const CitationGraph& graph_;
  SeriesOptions options_;
  TitleLikeness titles_;
  Recalls recalls_;
};

}  // namespace

std::vector<Series> find_series(const CitationGraph& graph, const facts::Facts& facts,
                                const knowledge::Knowledge* knowledge, const SeriesOptions& options) {
  return Finder(graph, facts, knowledge, options).find();
}

std::string_view name(Rhythm rhythm) {
  switch (rhythm) {
    case Rhythm::annual:
      return "annual";
    case Rhythm::biennial:
      return "biennial";
    case Rhythm::triennial:
      return "triennial";
    case Rhythm::irregular:
      return "irregular";
    case Rhythm::unknown:
      break;
  }
  return "unknown";
}

const Series* series_of(const std::vector<Series>& series, VertexId vertex) {
  for (const auto& one : series) {
    for (const auto& member : one.members) {
      if (member.vertex == vertex) return &one;
    }
  }
  return nullptr;
}

}  // namespace recital::graph
