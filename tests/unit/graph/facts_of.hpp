// Facts from a table of citations, for tests.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "facts/facts.hpp"

namespace recital::graph {

struct Row {
  std::string source, action, role, target, kind = "resolution", organ = "GA", date = {};
};

// Documents in the order in which they are first named as a source; a row without target only names a document.
inline facts::Facts facts_of(const std::vector<Row>& rows) {
  facts::Facts facts;
  for (const auto& row : rows) {
    auto at = facts.documents.begin();
    while (at != facts.documents.end() && at->key != row.source) ++at;
    if (at == facts.documents.end()) {
      facts::DocumentFact document;
      document.file = row.source + ".txt";
      document.key = row.source;
      document.kind = "resolution";
      document.organ_id = "GA";
      facts.documents.push_back(document);
      at = facts.documents.end() - 1;
    }
    if (row.target.empty()) continue;
    facts::CitationFact citation;
    citation.place = "P";
    citation.place += std::to_string(at->citations.size() + 1);
    citation.action = row.action;
    citation.role = row.role;
    citation.target = row.target;
    citation.target_kind = row.kind;
    citation.target_organ = row.organ;
    citation.via = "text";
    citation.quote = "quote of ";
    citation.quote += row.target;
    citation.date = row.date;
    at->citations.push_back(citation);
  }
  return facts;
}

}  // namespace recital::graph
