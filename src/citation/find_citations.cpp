#include "citation/citation.hpp"
#include "citation/citation_walk.hpp"
#include "citation/mentions.hpp"
#include "citation/named.hpp"

namespace recital::citation {

using document::Resolution;

struct Finder::Parts {
  explicit Parts(const knowledge::Knowledge& k) : knowledge(k), organs(k), mentions(k), instruments(k) {}
  const knowledge::Knowledge& knowledge;
  OrganNames organs;
  MentionFinder mentions;
  InstrumentNames instruments;
};

Finder::Finder(const knowledge::Knowledge& knowledge) : parts_(std::make_unique<const Parts>(knowledge)) {}
Finder::~Finder() = default;

std::vector<Citation> Finder::find(const Resolution& resolution, std::string_view file, std::string_view file_bytes,
                                   std::vector<text::Diagnostic>& diagnostics) const {
  Source source;
  return Walk(parts_->mentions, parts_->instruments, resolution, parts_->knowledge, file, file_bytes, diagnostics)
      .run(parts_->organs, source);
}

std::vector<std::vector<Citation>> Finder::find_all(const document::Document& document, std::string_view file_bytes,
                                                    std::vector<text::Diagnostic>& diagnostics) const {
  std::vector<std::vector<Citation>> result;
  Source source;
  for (const Resolution& resolution : document.resolutions) {
    Walk walk(parts_->mentions, parts_->instruments, resolution, parts_->knowledge, document.file, file_bytes,
              diagnostics);
    result.push_back(walk.run(parts_->organs, source));
  }
  return result;
}

std::string_view name(TargetKind kind) {
  switch (kind) {
    case TargetKind::resolution:
      return "resolution";
    case TargetKind::decision:
      return "decision";
    case TargetKind::statement:
      return "statement";
    case TargetKind::document:
      return "document";
    case TargetKind::treaty:
      return "treaty";
  }
  return "document";
}

}  // namespace recital::citation
