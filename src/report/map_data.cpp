#include "report/map_data.hpp"

#include <fmt/format.h>

#include "graph/selection.hpp"
#include "report/escape.hpp"

namespace recital::report {
namespace {

constexpr std::size_t longest_quote = 300;  // characters

// The places and the quotes of an edge's citations, each once a citation, joined with "; " and " | ".
struct Evidence {
  std::string places, quotes;
};

Evidence evidence_of(const facts::Facts& facts, const graph::Edge& edge) {
  Evidence evidence;
  for (const auto& proof : edge.proofs) {
    const auto& citation = graph::citation(facts, proof);
    if (!evidence.places.empty()) {
      evidence.places += "; ";
      evidence.quotes += " | ";
    }
    evidence.places += one_line(citation.place);
    evidence.quotes += shortened(citation.quote, longest_quote);
  }
  return evidence;
}

std::string_view role_of(const graph::Edge& edge) {
  return edge.object ? "object" : "adjunct";
}

void add_data(std::string& xml, std::string_view key, std::string_view value) {
  if (!value.empty()) xml += fmt::format("<data key=\"{}\">{}</data>", key, html(value));
}

}  // namespace

std::string map_graphml(const graph::CitationGraph& graph, const facts::Facts& facts, const CitationMap& map) {
  std::string xml =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\" "
      "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
      "xsi:schemaLocation=\"http://graphml.graphdrawing.org/xmlns "
      "http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd\">\n";
  for (const auto& [name, type] :
       {std::pair("label", "string"), std::pair("title", "string"), std::pair("kind", "string"),
        std::pair("organ", "string"), std::pair("year", "int"), std::pair("read", "boolean"),
        std::pair("citedBy", "int"), std::pair("cites", "int"), std::pair("page", "string")})
    xml += fmt::format("<key id=\"{0}\" for=\"node\" attr.name=\"{0}\" attr.type=\"{1}\"/>\n", name, type);
  for (const auto& [name, type] :
       {std::pair("relation", "string"), std::pair("role", "string"), std::pair("weight", "int"),
        std::pair("places", "string"), std::pair("quotes", "string")})
    xml += fmt::format("<key id=\"{0}\" for=\"edge\" attr.name=\"{0}\" attr.type=\"{1}\"/>\n", name, type);
  xml += "<graph id=\"citations\" edgedefault=\"directed\">\n";
  for (const auto id : map.works) {
    const auto& vertex = graph.vertices[id];
    xml += fmt::format("<node id=\"{}\">", html(vertex.key));
    add_data(xml, "label", vertex.key);
    add_data(xml, "title", vertex.title);
    add_data(xml, "kind", vertex.kind);
    add_data(xml, "organ", vertex.organ);
    if (vertex.year != 0) add_data(xml, "year", std::to_string(vertex.year));
    add_data(xml, "read", vertex.read ? "true" : "false");
    add_data(xml, "citedBy", std::to_string(graph.in_degree(id)));
    add_data(xml, "cites", std::to_string(graph.out_degree(id)));
    add_data(xml, "page", official_page(vertex.key));
    xml += "</node>\n";
  }
  for (const auto arc : graph::arcs_among(graph, map.works)) {
    for (const auto& edge : graph.edges_of(arc)) {
      const auto evidence = evidence_of(facts, edge);
      xml += fmt::format("<edge source=\"{}\" target=\"{}\">", html(graph.vertices[graph.arcs[arc].source].key),
                         html(graph.vertices[graph.arcs[arc].target].key));
      add_data(xml, "relation", edge.relation);
      add_data(xml, "role", role_of(edge));
      add_data(xml, "weight", std::to_string(edge.proofs.size()));
      add_data(xml, "places", evidence.places);
      add_data(xml, "quotes", evidence.quotes);
      xml += "</edge>\n";
    }
  }
  return xml + "</graph>\n</graphml>\n";
}

std::string map_nodes_csv(const graph::CitationGraph& graph, const CitationMap& map) {
  std::string csv = "Id,Label,Title,Kind,Organ,Year,Read,CitedBy,Cites,Page\r\n";
  for (const auto id : map.works) {
    const auto& vertex = graph.vertices[id];
    csv += fmt::format("{0},{0},{1},{2},{3},{4},{5},{6},{7},{8}\r\n", csv_field(vertex.key), csv_field(vertex.title),
                       csv_field(vertex.kind), csv_field(vertex.organ),
                       vertex.year == 0 ? std::string() : std::to_string(vertex.year), vertex.read ? "true" : "false",
                       graph.in_degree(id), graph.out_degree(id), csv_field(official_page(vertex.key)));
  }
  return csv;
}

std::string map_edges_csv(const graph::CitationGraph& graph, const facts::Facts& facts, const CitationMap& map) {
  std::string csv = "Source,Target,Type,Relation,Role,Weight,Places,Quotes\r\n";
  for (const auto arc : graph::arcs_among(graph, map.works)) {
    for (const auto& edge : graph.edges_of(arc)) {
      const auto evidence = evidence_of(facts, edge);
      csv += fmt::format("{},{},Directed,{},{},{},{},{}\r\n", csv_field(graph.vertices[graph.arcs[arc].source].key),
                         csv_field(graph.vertices[graph.arcs[arc].target].key), csv_field(edge.relation), role_of(edge),
                         edge.proofs.size(), csv_field(evidence.places), csv_field(evidence.quotes));
    }
  }
  return csv;
}

}  // namespace recital::report
