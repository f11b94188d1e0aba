// The tables as files.
#pragma once

#include <filesystem>

#include "cli/output_files.hpp"
#include "facts/facts.hpp"

namespace recital::cli {

// Puts documents.tsv, citations.tsv, mentions.tsv, reports.tsv and diagnostics.tsv of `facts` into `folder` on
// files.commit().
void write_tables(const facts::Facts& facts, const std::filesystem::path& folder, OutputFiles& files);

}  // namespace recital::cli
