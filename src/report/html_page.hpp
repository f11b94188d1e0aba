// The frame around every page of the HTML report, and the small pieces that its pages are put together from. All values
// are escaped here; what these functions return is HTML.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "report/html_book.hpp"

namespace recital::report {

// The pages in the bar on top of each page, in its order.
enum class Section { summary, documents, cited, rankings, series, requests, diagnostics, none };

struct PageFrame {
  std::string title;                 // plain text
  Section section = Section::none;   // marked in the bar
  bool in_works = false;             // the page stands in works/, not beside the index
  std::string_view body_class = "";  // for the style sheet
};

// The whole page around `main`, which is HTML. Pages load one style sheet and one script of the report, and nothing
// from elsewhere; a policy in the page forbids the browser any more than that.
[[nodiscard]] std::string html_page(const PageFrame& frame, std::string_view main);

// A link to a work's page, with its symbol; of a treaty the title. `folder` leads to works/ from the page: "works/" or
// "".
[[nodiscard]] std::string work_link(const BookWork& work, std::string_view folder);

// "2001", or nothing.
[[nodiscard]] std::string year_text(int year);

// "3", "Preamble 3", "II.3 (a)": a place as a reader says it.
[[nodiscard]] std::string place_words(std::string_view place);

// What is done to the work itself: the citation's action, or "cites" where the work only supports or locates something
// else. And that as a marked word.
[[nodiscard]] std::string_view relation_to_work(const facts::CitationFact& citation);
[[nodiscard]] std::string relation_mark(std::string_view relation);

// When a report is due: "session 62 (2007)", "annually". `owed` may be nullptr; it knows the year.
[[nodiscard]] std::string due_words(const facts::RequestFact& request, const graph::OwedReport* owed);

// The report that probably answered a request, with a link to the citation that takes it up; "3 documents fit alike"
// where none is chosen; empty where nothing fits or `owed` is nullptr. `folder` is where works/ lies as seen from the
// page, as for work_link().
[[nodiscard]] std::string probable_report(const Book& book, const graph::OwedReport* owed, std::string_view folder);

// "1,234".
[[nodiscard]] std::string grouped(std::size_t number);

}  // namespace recital::report
