// The cases of tests/cases/documents.txt, and a resolution as their lines show it.
#pragma once

#include <fstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "document/document.hpp"

namespace recital::test {

struct DocumentCase {
  std::string file;  // name of the file
  std::string what;  // what the case shows
  std::string bytes;
  std::vector<std::string> expected;
};

inline std::vector<DocumentCase> document_cases() {
  std::ifstream in(std::string(RECITAL_CASES) + "/documents.txt");
  if (!in) throw std::runtime_error("no case table documents.txt");
  std::vector<DocumentCase> cases;
  bool input = false;
  bool seen_end = false;
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with("=== ")) {
      const std::size_t bar = line.find(" | ");
      cases.push_back({line.substr(4, bar - 4), line.substr(bar + 3), "", {}});
      input = true;
      seen_end = false;
    } else if (cases.empty()) {
      continue;
    } else if (line == "---" && input && (cases.back().file != "markdown.md" || seen_end)) {
      input = false;
    } else if (input) {
      seen_end = seen_end || line == "---";
      cases.back().bytes += line + "\n";
    } else if (!line.empty()) {
      cases.back().expected.push_back(line);
    }
  }
  return cases;
}

inline std::string trimmed_end(std::string line) {
  while (!line.empty() && line.back() == ' ') line.pop_back();
  return line;
}

// Fields without a value leave no trace but their name.
inline std::vector<std::string> shown(const document::Document& document) {
  std::vector<std::string> lines;
  const auto field = [](const char* name, const std::string& value) {
    return name + (value.empty() ? "" : " " + value);
  };
  for (const document::Resolution& resolution : document.resolutions) {
    lines.push_back("key " + resolution.key +
                    (resolution.key_origin == document::KeyOrigin::text ? " text " : " file ") +
                    std::string(document::name(resolution.kind)));
    lines.push_back(field("title", resolution.title));
    lines.push_back("organ " + (resolution.organ_id.empty() ? "-" : resolution.organ_id) + " " + resolution.organ);
    lines.push_back(field("adopted", resolution.adopted) + field(" meeting", resolution.meeting) +
                    field(" session", resolution.session) + field(" item", resolution.agenda_item));
    for (const document::Clause& clause : resolution.clauses) {
      std::string line = clause.place + " ";
      std::size_t kept = 0;
      for (const document::Marker& marker : clause.markers) {
        line += clause.text.str().substr(kept, marker.position - kept) + "{" +
                resolution.footnotes[marker.footnote].label + "}";
        kept = marker.position;
      }
      lines.push_back(line + clause.text.str().substr(kept));
    }
    for (const document::Footnote& footnote : resolution.footnotes) {
      lines.push_back("fn" + footnote.label + " " + footnote.text.str());
    }
  }
  std::string last;
  for (const text::Diagnostic& diagnostic : document.diagnostics) {
    if (diagnostic.code != last) lines.push_back("! " + diagnostic.code);
    last = diagnostic.code;
  }
  return lines;
}

}  // namespace recital::test
