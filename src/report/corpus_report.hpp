// report.md: what a build found, on a page or two of Markdown.
#pragma once

#include <cstddef>
#include <string>

#include "facts/facts.hpp"
#include "graph/citation_graph.hpp"

namespace recital::report {

struct CorpusReportOptions {
  std::size_t most_cited = 15;
  std::size_t requests = 25;        // those of the latest documents
  std::string graph = "graph.ttl";  // as the commands under "How to go on" name it
};

// Documents by organ and decade, the most cited works, relations, requests for reports, diagnostics, how to go on. A
// resolution read from several files counts once among the documents, with its first file's citations and requests.
[[nodiscard]] std::string corpus_report(const facts::Facts& facts, const graph::CitationGraph& graph,
                                        const CorpusReportOptions& options = {});

}  // namespace recital::report
