// Citations one after the other, as data for other programs: a lineage, a way from work to work, a main path.
#pragma once

#include <string>
#include <vector>

#include "facts/facts.hpp"
#include "graph/citation_graph.hpp"
#include "graph/lineage.hpp"
#include "graph/main_path.hpp"
#include "graph/paths.hpp"

namespace recital::report {

struct TrailStep {
  std::size_t step = 0;  // citations away from where the trail begins
  graph::ArcId arc = 0;
};

struct Trail {
  std::string name;  // "rests-on", "rested-on", "path-1", "joined", "main-path"
  graph::VertexId start = 0;
  std::vector<TrailStep> steps;
};

[[nodiscard]] Trail trail_of(const graph::Lineage& lineage);
[[nodiscard]] std::vector<Trail> trails_of(const graph::CitationGraph& graph, const graph::SimplePaths& paths);
[[nodiscard]] Trail trail_of(const graph::CitationGraph& graph, const std::vector<graph::Link>& chain);
[[nodiscard]] Trail trail_of(const std::vector<graph::MainPathStep>& path);

// The header: trail,step,citing,cited,relation,role,place,quote,file,start,end; a row a proof. Lines end in CR LF.
[[nodiscard]] std::string trails_csv(const graph::CitationGraph& graph, const facts::Facts& facts,
                                     const std::vector<Trail>& trails);

struct TrailNotes {
  bool more_paths = false;                           // there are ways besides those in the trails
  std::vector<std::vector<graph::VertexId>> cycles;  // works that cite each other in a circle
  std::vector<const graph::Lineage*> ends;           // the lineages whose ends are wanted
};

// {"works": [{symbol, title, year, organ, kind, read, page}], "trails": [{name, start, steps: [{step, citing, cited,
// proofs: [{relation, role, place, quote, file, start, end}]}]}], "ends": {name: [symbols]}, "circles": [[symbols]],
// "more_paths": bool}. Unknown values are null. Ends in a line break.
[[nodiscard]] std::string trails_json(const graph::CitationGraph& graph, const facts::Facts& facts,
                                      const std::vector<Trail>& trails, const TrailNotes& notes);

// Graphviz: the works and citations of all trails, each once, with relations beside the lines and quotes as tooltips.
[[nodiscard]] std::string trails_dot(const graph::CitationGraph& graph, const facts::Facts& facts,
                                     const std::vector<Trail>& trails);

}  // namespace recital::report
