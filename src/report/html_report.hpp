// The HTML report: a folder of plain static pages that need no network and no script.
//
//   index.html         what was read, in figures and charts
//   documents.html     what was read;   cited.html  what is only cited
//   rankings.html  requests.html  diagnostics.html
//   works/NAME.html    a page for every work, named as in graph.ttl; NAME.w2.html for its second copy
//   style.css  report.js  works.js     the looks; filter, sorting and search; what the search looks through
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "report/html_book.hpp"

namespace recital::report {

struct ReportFile {
  std::string path;                     // from the report's folder, with "/"
  std::function<std::string()> render;  // its bytes; may be called from any thread, and depends on nothing but the book
};

// All files of the report, in a stable order. `book` must outlive them.
[[nodiscard]] std::vector<ReportFile> html_report(const Book& book);

}  // namespace recital::report
