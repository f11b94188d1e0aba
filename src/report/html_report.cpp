#include "report/html_report.hpp"

#include "report/embedded.hpp"
#include "report/html_document.hpp"
#include "report/html_lists.hpp"
#include "report/html_series.hpp"

namespace recital::report {

std::vector<ReportFile> html_report(const Book& book) {
  std::vector<ReportFile> files;
  for (std::size_t i = 0; i < embedded_file_count; ++i)
    files.push_back({std::string(embedded_files[i].name), [i] { return std::string(embedded_files[i].bytes); }});
  const auto add = [&](const char* path, std::string (*page)(const Book&)) {
    files.push_back({path, [&book, page] { return page(book); }});
  };
  add("index.html", summary_page);
  add("documents.html", documents_page);
  add("cited.html", cited_works_page);
  add("rankings.html", rankings_page);
  add("series.html", series_page);
  add("requests.html", requests_page);
  add("diagnostics.html", diagnostics_page);
  add("works.js", search_index);
  for (const auto& work : book.works()) {
    for (const auto copy : work.copies)
      files.push_back({"works/" + book.page_of(copy), [&book, copy] { return document_page(book, copy); }});
    if (!work.read())
      files.push_back({"works/" + work.name + ".html", [&book, &work] { return cited_work_page(book, work); }});
  }
  return files;
}

}  // namespace recital::report
