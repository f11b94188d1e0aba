#include "report/series_report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "report/escape.hpp"

namespace recital::report {
namespace {

using graph::Series;
using graph::SeriesMember;
using graph::StaleCitation;

// A citation, with the document in which it stands.
struct Evidence {
  const facts::DocumentFact& document;
  const facts::CitationFact& citation;
};

Evidence evidence(const facts::Facts& facts, graph::Proof proof) {
  return {facts.documents[proof.document], graph::citation(facts, proof)};
}

std::string rhythm_words(graph::Rhythm rhythm) {
  return rhythm == graph::Rhythm::unknown ? "too few years for a rhythm" : std::string(graph::name(rhythm));
}

std::string year_words(int year) {
  return year == 0 ? "    " : std::to_string(year);
}

std::size_t gaps(const Series& series) {
  return static_cast<std::size_t>(std::count_if(series.members.begin(), series.members.end(),
                                                [](const SeriesMember& member) { return !member.read; }));
}

std::string counts(const Series& series) {
  std::string words = counted(series.members.size() - gaps(series), "member") + " read";
  if (gaps(series) > 0) words += fmt::format(", {} cited, not read", gaps(series));
  return words;
}

std::string valid(std::string_view value) {
  return one_line(value);
}

}  // namespace

std::vector<Series> filtered(std::vector<Series> series, const SeriesFilter& filter) {
  std::erase_if(series, [&](const Series& one) {
    const auto in_years = [&](const SeriesMember& member) {
      return member.year >= filter.from && (filter.to == 0 || member.year <= filter.to);
    };
    return (!filter.organ.empty() && one.organ != filter.organ) ||
           std::none_of(one.members.begin(), one.members.end(), in_years) || (filter.stale && one.stale.empty()) ||
           (filter.gaps && gaps(one) == 0);
  });
  return series;
}

std::string series_text(const graph::CitationGraph& graph, const facts::Facts& facts,
                        const std::vector<Series>& series) {
  std::string text;
  for (const Series& one : series) {
    if (!text.empty()) text += '\n';
    text += fmt::format("{}\n{}: {}; {}; newest {}\n", one_line(one.title), one_line(one.organ), counts(one),
                        rhythm_words(one.rhythm), one_line(graph.vertices[one.newest].key));
    std::size_t width = 0;
    for (const SeriesMember& member : one.members)
      width = std::max(width, length(one_line(graph.vertices[member.vertex].key)));
    for (const SeriesMember& member : one.members) {
      const auto key = one_line(graph.vertices[member.vertex].key);
      const auto [document, citation] = evidence(facts, member.proof);
      text += fmt::format("  {}  {}{}  {}{} {} {}: \"{}\"\n", year_words(member.year), key,
                          std::string(width - length(key), ' '), member.read ? "" : "cited, not read; ",
                          one_line(document.key), one_line(citation.place), relation_words(citation.action),
                          one_line(citation.quote));
    }
    for (const StaleCitation& stale : one.stale) {
      const auto [document, citation] = evidence(facts, stale.proof);
      text += fmt::format("  stale: {} {} {} {}, when there was {}: \"{}\"\n", one_line(document.key),
                          one_line(citation.place), relation_words(citation.action),
                          one_line(graph.vertices[stale.cited].key), one_line(graph.vertices[stale.newest].key),
                          one_line(citation.quote));
    }
  }
  return text;
}

std::string series_markdown(const graph::CitationGraph& graph, const facts::Facts& facts,
                            const std::vector<Series>& series) {
  const auto link = [](const std::string& key) {
    const auto page = official_page(key);
    return page.empty() ? markdown(key) : fmt::format("[{}]({})", markdown(key), page);
  };
  std::string text;
  for (const Series& one : series) {
    if (!text.empty()) text += '\n';
    text += fmt::format("## {}\n\n{}: {}; {}; newest {}\n\n", markdown(one.title), markdown(one.organ), counts(one),
                        rhythm_words(one.rhythm), link(graph.vertices[one.newest].key));
    text += "| year | symbol | read | likeness | cited by | paragraph | words |\n|---|---|---|--:|---|---|---|\n";
    for (const SeriesMember& member : one.members) {
      const auto [document, citation] = evidence(facts, member.proof);
      text += fmt::format("| {} | {} | {} | {} | {} | {} | {} |\n", member.year == 0 ? "" : std::to_string(member.year),
                          link(graph.vertices[member.vertex].key), member.read ? "yes" : "cited, not read",
                          member.read ? fmt::format("{:.2f}", member.likeness) : "", link(document.key),
                          markdown(citation.place), markdown(citation.quote));
    }
    if (one.stale.empty()) continue;
    text +=
        "\n| stale citation in | paragraph | relation | cites | when there was | words |\n|---|---|---|---|---|---|\n";
    for (const StaleCitation& stale : one.stale) {
      const auto [document, citation] = evidence(facts, stale.proof);
      text += fmt::format("| {} | {} | {} | {} | {} | {} |\n", link(document.key), markdown(citation.place),
                          markdown(relation_words(citation.action)), link(graph.vertices[stale.cited].key),
                          link(graph.vertices[stale.newest].key), markdown(citation.quote));
    }
  }
  return text;
}

std::string series_csv(const graph::CitationGraph& graph, const facts::Facts& facts,
                       const std::vector<Series>& series) {
  std::string text = "series,organ,title,rhythm,newest,year,symbol,read,likeness,by,paragraph,quote\r\n";
  std::size_t number = 0;
  for (const Series& one : series) {
    ++number;
    for (const SeriesMember& member : one.members) {
      const auto [document, citation] = evidence(facts, member.proof);
      text +=
          fmt::format("{},{},{},{},{},{},{},{},{},{},{},{}\r\n", number, csv_field(one.organ), csv_field(one.title),
                      graph::name(one.rhythm), csv_field(graph.vertices[one.newest].key),
                      member.year == 0 ? "" : std::to_string(member.year), csv_field(graph.vertices[member.vertex].key),
                      member.read ? "yes" : "no", member.read ? fmt::format("{:.3f}", member.likeness) : "",
                      csv_field(document.key), csv_field(citation.place), csv_field(citation.quote));
    }
  }
  return text;
}

std::string series_json(const graph::CitationGraph& graph, const facts::Facts& facts,
                        const std::vector<Series>& series) {
  using nlohmann::ordered_json;
  const auto key = [&](graph::VertexId vertex) { return valid(graph.vertices[vertex].key); };
  const auto proof_json = [&](graph::Proof proof) {
    const auto [document, citation] = evidence(facts, proof);
    return ordered_json{{"document", valid(document.key)},    {"paragraph", valid(citation.place)},
                        {"relation", valid(citation.action)}, {"role", valid(citation.role)},
                        {"quote", valid(citation.quote)},     {"file", valid(document.file)},
                        {"start", citation.source.begin},     {"end", citation.source.end}};
  };
  auto all = ordered_json::array();
  for (const Series& one : series) {
    auto members = ordered_json::array();
    for (const SeriesMember& member : one.members) {
      ordered_json row{{"symbol", key(member.vertex)}, {"year", nullptr}, {"read", member.read}, {"likeness", nullptr}};
      if (member.year != 0) row["year"] = member.year;
      if (member.read) row["likeness"] = std::round(member.likeness * 1000) / 1000;
      row["evidence"] = proof_json(member.proof);
      members.push_back(std::move(row));
    }
    auto stale = ordered_json::array();
    for (const StaleCitation& citation : one.stale) {
      stale.push_back(ordered_json{{"citing", key(citation.citing)},
                                   {"cited", key(citation.cited)},
                                   {"newest_then", key(citation.newest)},
                                   {"evidence", proof_json(citation.proof)}});
    }
    all.push_back(ordered_json{{"title", valid(one.title)},
                               {"organ", valid(one.organ)},
                               {"kind", one.kind},
                               {"rhythm", graph::name(one.rhythm)},
                               {"newest", key(one.newest)},
                               {"members", std::move(members)},
                               {"stale", std::move(stale)}});
  }
  return all.dump(2) + "\n";
}

}  // namespace recital::report
