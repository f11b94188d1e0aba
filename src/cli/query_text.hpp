// The text of a SPARQL query of the collection: what it asks, its parameters, and values put in their places.
//
// A parameter is a line by itself, VALUES ?symbol { "A/RES/54/132" }: the query runs as it stands, and what stands in
// the braces is the default. See queries/README.md.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace recital::cli {

struct QueryParameter {
  std::string name;      // without the question mark
  std::string defaults;  // as written between the braces
};

// In the order of the text.
[[nodiscard]] std::vector<QueryParameter> query_parameters(std::string_view query);

// What follows "#+ summary:"; empty where there is none.
[[nodiscard]] std::string query_summary(std::string_view query);

// The namespaces that PREFIX lines declare: prefix without its colon -> IRI.
[[nodiscard]] std::map<std::string, std::string> query_prefixes(std::string_view query);

// The query with these values, in place of the default, for one parameter. They are of the default's kind: text is
// written as a literal with every character escaped that could end it, a term as an IRI or as a name with a prefix that
// the query declares, a number as digits; the line breaks of the query stay where they are. Throws UsageError for an
// unknown parameter or a value that is none of that kind.
[[nodiscard]] std::string set_parameter(std::string_view query, const std::string& name,
                                        const std::vector<std::string>& values);

// The words of the query (letters, digits, underscores) in capitals, but for those in comments, strings, IRIs,
// variables and names with prefix.
[[nodiscard]] std::vector<std::string> query_keywords(std::string_view query);

}  // namespace recital::cli
