// The page of a work: of a document that was read, its front matter, lineage map, annotated text and links in both
// directions; of one that is only cited, who cites it.
#pragma once

#include <cstdint>
#include <string>

#include "report/html_book.hpp"

namespace recital::report {

[[nodiscard]] std::string document_page(const Book& book, std::uint32_t document);
[[nodiscard]] std::string cited_work_page(const Book& book, const BookWork& work);

}  // namespace recital::report
