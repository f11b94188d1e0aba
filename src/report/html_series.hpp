// The page of the HTML report that lists series: resolutions that renew one another, session after session.
#pragma once

#include <string>

#include "report/html_book.hpp"

namespace recital::report {

[[nodiscard]] std::string series_page(const Book& book);

// "Member 3 of 12 of the series …, annual; before it …, after it …": a paragraph for a member's own page in works/; empty
// for a work that is in no series.
[[nodiscard]] std::string series_note(const Book& book, const BookWork& work);

}  // namespace recital::report
