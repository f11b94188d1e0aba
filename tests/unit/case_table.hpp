// Reads a table of cases: tab-separated, first line the names of the columns, '#' begins a comment line.
#pragma once

#include <fstream>
#include <map>
#include <stdexcept>
#include <string>
#include <vector>

namespace recital::test {

struct Case {
  std::size_t line = 0;
  std::map<std::string, std::string> columns;
  const std::string& operator[](const std::string& name) const { return columns.at(name); }
};

inline std::vector<std::string> split(const std::string& text, const std::string& separator) {
  std::vector<std::string> parts;
  if (text.empty()) return parts;
  std::size_t begin = 0;
  for (std::size_t at; (at = text.find(separator, begin)) != std::string::npos; begin = at + separator.size()) {
    parts.push_back(text.substr(begin, at - begin));
  }
  parts.push_back(text.substr(begin));
  return parts;
}

// RECITAL_CASES is the folder of the tables.
inline std::vector<Case> read_cases(const std::string& name) {
  std::ifstream file(std::string(RECITAL_CASES) + "/" + name);
  if (!file) throw std::runtime_error("no case table " + name);
  std::vector<Case> cases;
  std::vector<std::string> head;
  std::string line;
  for (std::size_t number = 1; std::getline(file, line); ++number) {
    if (line.empty() || line[0] == '#') continue;
    std::vector<std::string> cells = split(line, "\t");
    if (head.empty()) {
      head = cells;
      continue;
    }
    if (cells.size() > head.size())
      throw std::runtime_error(name + ":" + std::to_string(number) + ": too many columns");
    Case row{number, {}};
    for (std::size_t i = 0; i < head.size(); ++i) row.columns[head[i]] = i < cells.size() ? cells[i] : std::string();
    cases.push_back(row);
  }
  if (cases.empty()) throw std::runtime_error("no case in " + name);
  return cases;
}

}  // namespace recital::test
