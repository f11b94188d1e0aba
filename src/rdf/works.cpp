#include "rdf/works.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "knowledge/key.hpp"

namespace recital::rdf {
namespace {

using knowledge::Knowledge;
using knowledge::Series;
using knowledge::Shape;

constexpr std::array<std::pair<std::string_view, const char*>, 6> kClasses = {{{"resolution", "rc:Resolution"},
                                                                               {"decision", "rc:Decision"},
                                                                               {"statement", "rc:Statement"},
                                                                               {"draft", "rc:Draft"},
                                                                               {"document", "rc:Document"},
                                                                               {"treaty", "rc:Treaty"}}};

std::string kind_by_key(std::string_view key, const Knowledge& knowledge) {
  const auto parts = knowledge::parse_key(knowledge, key);
  if (!parts) return "document";
  return parts->series == Series::resolution ? "resolution"
         : parts->series == Series::decision ? "decision"
                                             : "statement";
}

// As an editor prints it: "61/183", "55/180 B", "217 A (III)", "1373 (2001)".
std::string printed(const knowledge::PrintedNumber& number) {
  const std::string part = number.part.empty() ? "" : " " + number.part;
  if (number.shape == Shape::session_slash_number) return fmt::format("{}/{}{}", number.session, number.number, part);
  return fmt::format("{}{} ({})", number.number, part, number.session);
}

bool is_symbol(std::string_view key) {
  const std::size_t slash = key.find('/');
  if (slash == std::string_view::npos || slash == 0 || slash > 8 || slash + 1 == key.size()) return false;
  const auto capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  return std::all_of(key.begin(), key.begin() + static_cast<std::ptrdiff_t>(slash), capital);
}

}  // namespace

std::map<std::string, Work, std::less<>> gather_works(const facts::Facts& facts, const Knowledge& knowledge) {
  std::map<std::string, Work, std::less<>> works;
  for (const facts::DocumentFact& document : facts.documents) {
    if (!document.key.empty()) works.try_emplace(document.key, Work{document.kind, document.organ_id, true});
  }
  for (const facts::DocumentFact& document : facts.documents) {
    for (const facts::CitationFact& citation : document.citations) {
      const auto [work, is_new] = works.try_emplace(citation.target);
      if (!is_new) continue;
      const bool plain = !kind_of(class_of(citation.target_kind)).empty() &&
                         kind_of(class_of(citation.target_kind)) == citation.target_kind;
      work->second = {plain ? citation.target_kind : kind_by_key(citation.target, knowledge), citation.target_organ,
                      false};
    }
  }
  return works;
}

const char* class_of(std::string_view kind) {
  for (const auto& [name, class_name] : kClasses) {
    if (name == kind) return class_name;
  }
  return "rc:Document";
}

std::string_view kind_of(std::string_view class_name) {
  for (const auto& [name, each] : kClasses) {
    if (class_name == each) return name;
  }
  return {};
}

std::string label_of(std::string_view key, const Knowledge& knowledge) {
  if (const knowledge::Treaty* treaty = knowledge.treaty(key)) return treaty->title;
  if (key.starts_with("treaty:")) return std::string(key.substr(7));
  const auto parts = knowledge::parse_key(knowledge, key);
  const knowledge::Organ* organ = parts ? knowledge.organ(parts->organ) : nullptr;
  if (organ == nullptr) return std::string(key);
  const char* series = parts->series == Series::resolution ? "resolution"
                       : parts->series == Series::decision ? "decision"
                                                           : "presidential statement";
  return fmt::format("{} {} {}", organ->name, series, printed(parts->number));
}

std::string official_page(std::string_view key, const Knowledge& knowledge) {
  if (knowledge.treaty(key) != nullptr || key.starts_with("UNTS/")) return {};
  if (const auto parts = knowledge::parse_key(knowledge, key)) {
    const knowledge::Organ* organ = knowledge.organ(parts->organ);
    if (organ == nullptr || !organ->keys_are_symbols || parts->series == Series::decision) return {};
  } else if (!is_symbol(key)) {
    return {};
  }
  std::string page = "https://undocs.org/en/";
  for (const char c : key) {
    const bool plain = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
                       std::string_view("-._~/()").find(c) != std::string_view::npos;
    if (plain) {
      page += c;
    } else {
      page += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
  }
  return page;
}

}  // namespace recital::rdf
