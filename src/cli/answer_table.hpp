// The answer of a query as columns for a person.
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace recital::cli {

// `csv` is an answer in the SPARQL 1.1 CSV format (RFC 4180). IRIs that begin with the namespace of a prefix are
// abbreviated with it. Ends with a line that says how many rows there are.
[[nodiscard]] std::string answer_table(std::string_view csv, const std::map<std::string, std::string>& prefixes);

}  // namespace recital::cli
