#include "cli/graph_options.hpp"

#include <algorithm>
#include <utility>

#include "cli/graph_input.hpp"
#include "cli/ontology_option.hpp"
#include "facts/combine.hpp"
#include "graph/filter.hpp"

namespace recital::cli {
namespace {

// "a, b" -> "a", "b"; nothing for an empty list.
std::vector<std::string> listed(const std::string& list) {
  std::vector<std::string> words(1);
  for (const char c : list) {
    if (c == ',') {
      words.emplace_back();
    } else if (c != ' ' || !words.back().empty()) {
      words.back() += c;
    }
  }
  std::erase(words, "");
  return words;
}

std::vector<std::string> known_relations(const std::string& list, const knowledge::Knowledge& knowledge) {
  std::vector<std::string> found = listed(list);
  for (const std::string& word : found) {
    const auto is_it = [&](const knowledge::Relation& relation) { return relation.name == word; };
    if (std::any_of(knowledge.relations.begin(), knowledge.relations.end(), is_it)) continue;
    std::string names;
    for (const knowledge::Relation& relation : knowledge.relations)
      names += (names.empty() ? "" : ", ") + relation.name;
    throw UsageError("recital: error: no relation '" + word + "'; there are " + names);
  }
  return found;
}

std::vector<std::string> known_organs(const std::string& list, const knowledge::Knowledge& knowledge) {
  std::vector<std::string> found = listed(list);
  for (std::string& word : found) {
    const auto is_it = [&](const knowledge::Organ& organ) { return organ.id == word || organ.name == word; };
    const auto organ = std::find_if(knowledge.organs.begin(), knowledge.organs.end(), is_it);
    if (organ == knowledge.organs.end())
      throw UsageError("recital: error: no organ '" + word +
                       "' in the ontology; give its full name or its short one: GA, SC, ECOSOC, HRC, CND ...");
    word = organ->id;
  }
  return found;
}

facts::Facts read_all(const GraphOptions& options) {
  std::vector<facts::Facts> graphs{read_graph_file(options.graph)};
  for (const std::string& path : options.also) graphs.push_back(read_graph_file(path));
  if (graphs.size() == 1) return std::move(graphs.front());
  try {
    return facts::combine(graphs);
  } catch (const facts::CombineError& error) {
    throw RunError(options.graph + ": error: with --also, " + error.what() +
                   "; build one of the graphs again from a folder of another name");
  }
}

// The filters given, as the command line has them.
std::string words_of(const GraphOptions& options) {
  std::string words;
  const auto add = [&](bool given, const std::string& word) {
    if (given) words += (words.empty() ? "" : " ") + word;
  };
  add(!options.relations.empty(), "--relation " + options.relations);
  add(options.objects_only, "--objects-only");
  add(!options.organs.empty(), "--organ " + options.organs);
  add(options.since != 0, "--since " + std::to_string(options.since));
  add(options.until != 0, "--until " + std::to_string(options.until));
  add(options.read_only, "--read-only");
  add(options.no_treaties, "--no-treaties");
  add(options.no_documents, "--no-documents");
  return words;
}

}  // namespace

void declare_graph(Syntax& syntax, GraphOptions& options) {
  syntax.argument("GRAPH", options.graph, "graph.ttl of a build, or - for standard input");
}

void declare_graph_options(Syntax& syntax, GraphOptions& options) {
  syntax.options("--also", "GRAPH", options.also, "A further graph, taken as one with the first; may be repeated")
      .option("--relation", "NAME,...", options.relations, "Only citations with these relations: recalls,reaffirms")
      .flag("--objects-only", options.objects_only, "Only citations of what is itself recalled, reaffirmed, noted ...")
      .option("--organ", "ORGAN,...", options.organs, "Only works of these organs: GA,SC")
      .number("--since", options.since, "Only works of this year or later", 1, 9999)
      .number("--until", options.until, "Only works of this year or earlier", 1, 9999)
      .flag("--read-only", options.read_only, "Only documents that were read, not those only cited")
      .flag("--no-treaties", options.no_treaties, "Leave out treaties")
      .flag("--no-documents", options.no_documents,
            "Leave out all but resolutions, decisions, statements and treaties");
  declare_ontology(syntax, options.ontology);
}

SelectedGraph select_graph(const GraphOptions& options) {
  if (options.since != 0 && options.until != 0 && options.since > options.until)
    throw UsageError("recital: error: --since " + std::to_string(options.since) + " is after --until " +
                     std::to_string(options.until));
  SelectedGraph selected{load_knowledge(options.ontology), {}, {}};
  const graph::Filter filter{known_relations(options.relations, selected.knowledge),
                             options.objects_only,
                             known_organs(options.organs, selected.knowledge),
                             static_cast<int>(options.since),
                             static_cast<int>(options.until),
                             options.read_only};
  selected.facts = read_all(options);
  selected.graph = graph::filtered(
      graph::build_graph(selected.facts, &selected.knowledge, {!options.no_treaties, !options.no_documents}), filter);
  const std::string words = words_of(options);
  if (selected.graph.arcs.empty() && !words.empty())
    throw RunError(options.graph + ": error: no citation is left by " + words + "; leave out one of them");
  return selected;
}

}  // namespace recital::cli
