#include "cli/table_files.hpp"

#include "report/tables.hpp"

namespace recital::cli {

void write_tables(const facts::Facts& facts, const std::filesystem::path& folder, OutputFiles& files) {
  files.open(folder / "documents.tsv").write(report::documents_table(facts));
  files.open(folder / "citations.tsv").write(report::citations_table(facts));
  files.open(folder / "mentions.tsv").write(report::mentions_table(facts));
  files.open(folder / "reports.tsv").write(report::reports_table(facts));
  files.open(folder / "diagnostics.tsv").write(report::diagnostics_table(facts));
}

}  // namespace recital::cli
