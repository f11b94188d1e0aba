// The annotated text of a document: each clause with its citations marked where they stand and listed beside it.
#pragma once

#include <cstdint>
#include <string>

#include "report/html_book.hpp"

namespace recital::report {

// The clauses, footnotes and all citations of a reading, as HTML: a section of clauses, and one of footnotes where
// there are any. Citation n (from 1) has the id "cN", request n "rN". A citation that can't be placed in the text, or
// whose place has no clause, is listed with the rest: none is left out.
[[nodiscard]] std::string annotated_text(const Book& book, std::uint32_t document);

}  // namespace recital::report
