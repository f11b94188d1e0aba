// A half-open range of bytes, [begin, end).
#pragma once

#include <cstddef>

namespace recital::text {

struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;

  [[nodiscard]] constexpr std::size_t size() const { return end - begin; }
  [[nodiscard]] constexpr bool empty() const { return end <= begin; }
  [[nodiscard]] constexpr bool contains(std::size_t position) const { return begin <= position && position < end; }
  friend constexpr bool operator==(const Span&, const Span&) = default;
};

}  // namespace recital::text
