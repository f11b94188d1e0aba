// Values from files, which may hold anything, made harmless for the language they are written into.
//
// Every function first turns the value into one line of valid UTF-8: a byte that is no part of valid UTF-8 becomes
// U+FFFD; a control character, a line or paragraph separator, or one that turns the direction of writing becomes a
// space, so that a hostile file can neither break a row nor send escape sequences to a terminal. Cost linear in the
// value.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace recital::report {

[[nodiscard]] std::string one_line(std::string_view value);

// For a tab-separated table: a backslash, which some readers take for the start of an escape, becomes a slash; a
// quotation mark at the start, which spreadsheets take for a quoted field, becomes U+201C. The exact bytes stand in the
// file, at the offsets that each row gives, and in graph.ttl.
[[nodiscard]] std::string table_cell(std::string_view value);

[[nodiscard]] std::string csv_field(std::string_view value);  // RFC 4180
[[nodiscard]] std::string markdown(std::string_view value);   // CommonMark and tables: plain text within a line
[[nodiscard]] std::string html(std::string_view value);       // HTML, and Graphviz's HTML-like labels
[[nodiscard]] std::string dot_string(
    std::string_view value);  // with its quotation marks; for attributes that are escStrings
[[nodiscard]] std::string uri_path(
    std::string_view value);  // RFC 3986: percent-encodes all but unreserved characters and "/"

// How many characters (code points) a line holds.
[[nodiscard]] std::size_t length(std::string_view line);
// At most `characters` characters, the last of them "…" where something was cut; cut between words where one ends in
// the second half.
[[nodiscard]] std::string shortened(std::string_view value, std::size_t characters);
// Lines of about `width` characters, broken between words; at most `lines`, the last ending in "…" where something was
// cut.
[[nodiscard]] std::vector<std::string> wrapped(std::string_view value, std::size_t width, std::size_t lines);

// "https://undocs.org/en/A/RES/56/124"; empty for treaties, which have no symbol.
[[nodiscard]] std::string official_page(std::string_view key);

// "bearsInMind" -> "bears in mind".
[[nodiscard]] std::string relation_words(std::string_view relation);

// "1 work", "2 works".
[[nodiscard]] std::string counted(std::size_t count, std::string_view thing);

}  // namespace recital::report
