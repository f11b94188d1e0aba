#include "cli/answer_table.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

#include "report/escape.hpp"

namespace recital::cli {
namespace {

using Row = std::vector<std::string>;

std::vector<Row> parse_csv(std::string_view csv) {
  std::vector<Row> rows;
  Row row;
  std::string field;
  bool quoted = false;
  for (std::size_t i = 0; i < csv.size(); ++i) {
    const char c = csv[i];
    if (quoted) {
      if (c != '"') {
        field += c;
      } else if (i + 1 < csv.size() && csv[i + 1] == '"') {
        field += csv[++i];
      } else {
        quoted = false;
      }
    } else if (c == '"') {
      quoted = true;
    } else if (c == ',') {
      row.push_back(std::exchange(field, {}));
    } else if (c == '\n') {
      row.push_back(std::exchange(field, {}));
      rows.push_back(std::exchange(row, {}));
    } else if (c != '\r') {
      field += c;
    }
  }
  if (!field.empty() || !row.empty()) {
    row.push_back(field);
    rows.push_back(row);
  }
  return rows;
}

bool is_plain_name(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-' ||
           c == '.';
  });
}

std::string cell(const std::string& value, const std::map<std::string, std::string>& prefixes) {
  for (const auto& [prefix, iri] : prefixes) {
    if (!iri.empty() && value.size() > iri.size() && value.starts_with(iri) && is_plain_name(value.substr(iri.size())))
      return prefix + ":" + value.substr(iri.size());
  }
  return report::one_line(value);
}

}  // namespace

std::string answer_table(std::string_view csv, const std::map<std::string, std::string>& prefixes) {
  std::vector<Row> rows = parse_csv(csv);
  std::vector<std::size_t> widths;
  for (Row& row : rows) {
    if (row.size() > widths.size()) widths.resize(row.size());
    for (std::size_t i = 0; i < row.size(); ++i) {
      row[i] = cell(row[i], prefixes);
      widths[i] = std::max(widths[i], report::length(row[i]));
    }
  }
  std::string out;
  for (const Row& row : rows) {
    std::string line;
    for (std::size_t i = 0; i < row.size(); ++i) {
      line += row[i];
      if (i + 1 < row.size()) line.append(widths[i] + 2 - report::length(row[i]), ' ');
    }
    line.erase(line.find_last_not_of(' ') + 1);
    out += line + "\n";
  }
  const std::size_t count = rows.empty() ? 0 : rows.size() - 1;
  return out + "(" + std::to_string(count) + (count == 1 ? " row)\n" : " rows)\n");
}

}  // namespace recital::cli
