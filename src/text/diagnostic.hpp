// What could not be read, resolved or reconciled, told to the user. Rooms return diagnostics, only cli/ prints them.
#pragma once

#include <string>
#include <string_view>

#include "text/span.hpp"

namespace recital::text {

enum class Severity { note, warning, error };

struct Diagnostic {
  std::string file;  // as in the tables
  Span source;       // bytes of the file; empty when the whole file is meant
  Severity severity = Severity::warning;
  std::string code;     // stable, kebab-case, documented in docs/diagnostics.md: "marker-without-footnote"
  std::string message;  // what, and what to do; one line

  friend bool operator==(const Diagnostic&, const Diagnostic&) = default;
};

[[nodiscard]] std::string_view name(Severity severity);  // "note", "warning", "error"

}  // namespace recital::text
