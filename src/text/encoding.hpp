// Bytes of a file -> UTF-8 that remembers which bytes it came from.
//
// UTF-8 stays as it is. UTF-16 (by its byte-order mark, or by its zero bytes) is converted. A byte that is not part of
// valid UTF-8 is read as Windows-1252, which old Word dumps are written in and which contains Latin-1's letters. Cost:
// linear.
#pragma once

#include <cstddef>
#include <string_view>

#include "text/mapped_text.hpp"

namespace recital::text {

struct Decoded {
  MappedText text;              // UTF-8 without byte-order mark; line ends as in the file
  bool binary = false;          // not a text: many control characters; `text` is then empty
  std::size_t wrong_bytes = 0;  // bytes outside the encoding, read as Windows-1252
  Span first_wrong;             // where the first of them stands
};

[[nodiscard]] Decoded decode(std::string_view bytes);

}  // namespace recital::text
