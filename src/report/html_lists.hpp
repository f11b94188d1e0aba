// The pages of the HTML report that list: what was read, what is cited, which works count, what was asked for, what is
// in doubt. Each is a plain table or list that reads without a script; the script adds a filter and sorting.
#pragma once

#include <string>

#include "report/html_book.hpp"

namespace recital::report {

[[nodiscard]] std::string summary_page(const Book& book);
[[nodiscard]] std::string documents_page(const Book& book);
[[nodiscard]] std::string cited_works_page(const Book& book);  // those that were not read
[[nodiscard]] std::string rankings_page(const Book& book);
[[nodiscard]] std::string requests_page(const Book& book);
[[nodiscard]] std::string diagnostics_page(const Book& book);

// The script that holds what the search box of every page looks through: symbol, title, year and page of each work.
[[nodiscard]] std::string search_index(const Book& book);

}  // namespace recital::report
