// One document as understood, for a person who asks why: its paragraphs with the citations in them marked, under each
// paragraph what is cited and how, requests for reports, footnotes, and what is doubtful.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "facts/facts.hpp"

namespace recital::cli {

struct ViewStyle {
  std::size_t width = 100;  // characters
  bool colour = false;      // else citations stand in «»
};

// `bytes` are the file's, to tell lines and columns.
[[nodiscard]] std::string document_view(const facts::DocumentFact& document, const ViewStyle& style);
[[nodiscard]] std::string diagnostics_view(const std::vector<text::Diagnostic>& diagnostics, std::string_view bytes,
                                           const ViewStyle& style);

}  // namespace recital::cli
