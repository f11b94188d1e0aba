// What is named where: citations of resolutions, decisions, documents and treaties in the clauses and footnotes of a
// resolution.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.hpp"
#include "knowledge/knowledge.hpp"

namespace recital::citation {

enum class TargetKind { resolution, decision, statement, document, treaty };
[[nodiscard]] std::string_view name(TargetKind kind);

enum class Via {
  text,      // the clause itself gives the target's number, symbol or treaty name
  footnote,  // only a footnote gives it
  name,  // a named instrument ("2030 Agenda"), whose number stands nowhere near, or a publication by its sales number
  anaphor,  // "that resolution"
};

// The code of the diagnostic for a citation whose number, organ and date no calendar of sessions knows together.
inline constexpr const char* kSessionContradicts = "session-contradicts-number";

// One target at one place.
struct Citation {
  std::string target;  // canonical key
  TargetKind kind = TargetKind::resolution;
  std::string organ;       // id of the organ that adopted the target; empty where that has no meaning
  std::string decided_by;  // how the organ was decided: "symbol", "name", "possessive", "list", "short-name",
                           // "official-records", "speaker", "calendar"
  std::size_t clause = 0;  // index into Resolution::clauses
  std::size_t anchor =
      0;  // byte of the clause's text at which the relation is judged: the citation, or its footnote marker
  std::size_t phrase =
      0;  // byte of the clause's text where its phrase begins: "its resolutions 52/92 and 53/115" for both
  bool anchored = true;  // false when the footnote that gives it is called nowhere
  text::Span found;      // in the clause's text, or in the footnote's when `footnote` is set
  Via via = Via::text;
  std::optional<std::size_t> footnote;  // index into Resolution::footnotes
  std::string quote;     // shortest run of the file's own characters that shows it, line breaks turned into spaces
  text::Span source;     // bytes of the file
  std::string pinpoint;  // "annex", "para. 6", "chap. I"; empty for none
  std::string date;      // ISO date printed with it, empty for none
  bool located_by_symbol =
      false;  // an Official Records symbol that only says where an already numbered resolution is printed
};

// The grammars and names made ready for a Knowledge: build once, share by all threads.
class Finder {
 public:
  explicit Finder(const knowledge::Knowledge& knowledge);
  ~Finder();
  Finder(const Finder&) = delete;
  Finder& operator=(const Finder&) = delete;

  // The citations of one resolution in reading order. `file` and `file_bytes` are what it was read from. Diagnostics
  // name what was seen and could not be resolved. Cost linear in the length of the text.
  [[nodiscard]] std::vector<Citation> find(const document::Resolution& resolution, std::string_view file,
                                           std::string_view file_bytes,
                                           std::vector<text::Diagnostic>& diagnostics) const;

  // The same for each resolution of a file, in their order: "Ibid." in one may stand for the last footnote of the one
  // before.
  [[nodiscard]] std::vector<std::vector<Citation>> find_all(const document::Document& document,
                                                            std::string_view file_bytes,
                                                            std::vector<text::Diagnostic>& diagnostics) const;

 private:
  struct Parts;
  std::unique_ptr<const Parts> parts_;
};

}  // namespace recital::citation
