// Numbers of operative paragraphs that OCR or a typist damaged, and headings that look like them.
#pragma once

#include <cstddef>
#include <string_view>

#include "document/enumerators.hpp"

namespace recital::document {

// "10 Calls for …", "4, Calls upon", "S. Appeals": `expected`, the next number of the row, with its stop lost or wrong
// or its figures misread. Bytes up to the words after it, 0 when it doesn't stand there. Without any stop only where
// `stop_may_lack`.
[[nodiscard]] std::size_t damaged_number(std::string_view text, int expected, bool stop_may_lack);

// "2. Enabling environment" among numbered paragraphs: short, without a stop, no act.
[[nodiscard]] bool is_numbered_heading(std::string_view text, const Enumerator& enumerator, bool plural);

}  // namespace recital::document
