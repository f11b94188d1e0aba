#include "rdf/names.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <unordered_set>
#include <vector>

namespace recital::rdf {
namespace {

constexpr std::size_t kLongest = 200;

bool stays(char c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-';
}

std::string trimmed(std::string name) {
  const std::size_t end = name.find_last_not_of("_.");
  name.resize(end == std::string::npos ? 0 : end + 1);
  name.erase(0, std::min(name.find_first_not_of("_.-"), name.size()));
  return name;
}

// Bytes of the well-formed UTF-8 sequence at the head of `rest` (Unicode, table 3-7), 0 when there is none. NUL is
// none.
std::size_t sequence_size(std::string_view rest) {
  const auto byte = [rest](std::size_t i) { return i < rest.size() ? static_cast<unsigned char>(rest[i]) : 0U; };
  const auto tail = [&byte](std::size_t i) { return byte(i) >= 0x80 && byte(i) <= 0xBF; };
  const unsigned head = byte(0);
  if (head >= 0x01 && head <= 0x7F) return 1;
  if (head >= 0xC2 && head <= 0xDF) return tail(1) ? 2 : 0;
  if (head >= 0xE0 && head <= 0xEF) {
    const bool second = byte(1) >= (head == 0xE0 ? 0xA0U : 0x80U) && byte(1) <= (head == 0xED ? 0x9FU : 0xBFU);
    return second && tail(2) ? 3 : 0;
  }
  if (head >= 0xF0 && head <= 0xF4) {
    const bool second = byte(1) >= (head == 0xF0 ? 0x90U : 0x80U) && byte(1) <= (head == 0xF4 ? 0x8FU : 0xBFU);
    return second && tail(2) && tail(3) ? 4 : 0;
  }
  return 0;
}

std::string entry_key(std::string_view prefix, std::string_view key) {
  std::string joined;
  joined.reserve(prefix.size() + 1 + key.size());
  return joined.append(prefix).append(1, '\0').append(key);
}

}  // namespace

std::string local_name(std::string_view key) {
  std::string name;
  name.reserve(std::min(key.size(), kLongest + 1));
  for (const char c : key) {
    if (name.size() > kLongest) break;
    if (stays(c)) {
      name += c;
    } else if (name.empty() || name.back() != '_') {
      name += '_';
    }
  }
  if (name.size() <= kLongest) return trimmed(std::move(name));
  name.resize(kLongest - 11);
  return trimmed(std::move(name)) + "_" + digest(key);
}

std::string place_name(std::string_view place) {
  std::string dotted;
  dotted.reserve(place.size());
  for (const char c : place) {
    if (c == ')') continue;
    if (c == '(') {
      dotted += '.';
    } else {
      dotted += c;
    }
  }
  std::string name = local_name(dotted);
  return name.empty() ? "part" : name;
}

std::string digest(std::string_view text) {  // FNV-1a, 64 bits, of which 40 are shown
  std::uint64_t hash = 0xcbf29ce484222325U;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
  return fmt::format("{:010x}", (hash ^ (hash >> 40U)) & 0xffffffffffU);
}

bool is_clean(std::string_view text) {
  while (!text.empty()) {
    std::size_t ascii = 0;
    while (ascii < text.size() && static_cast<unsigned char>(text[ascii] - 1) < 0x7F) ++ascii;
    text.remove_prefix(ascii);
    if (text.empty()) return true;
    const std::size_t size = sequence_size(text);
    if (size == 0) return false;
    text.remove_prefix(size);
  }
  return true;
}

std::string cleaned(std::string_view text) {
  std::string clean;
  clean.reserve(text.size());
  while (!text.empty()) {
    const std::size_t size = sequence_size(text);
    if (size == 0) {
      clean += "\xEF\xBF\xBD";
    } else {
      clean.append(text.substr(0, size));
    }
    text.remove_prefix(std::max<std::size_t>(size, 1));
  }
  return clean;
}

void Names::add(std::string_view prefix, std::string_view key, bool owns_parts) {
  Entry& entry = entries_[entry_key(prefix, key)];
  entry.owns_parts = entry.owns_parts || owns_parts;
}

void Names::settle() {
  struct Wanted {
    std::string name;
    std::string_view entry_key;
    Entry* entry;
  };
  std::vector<Wanted> wanted;
  wanted.reserve(entries_.size());
  for (auto& [entry_key, entry] : entries_) {
    const std::size_t cut = entry_key.find('\0');
    const std::string prefix = entry_key.substr(0, cut);
    wanted.push_back({trimmed(prefix + local_name(std::string_view(entry_key).substr(cut + 1))), entry_key, &entry});
  }
  std::sort(wanted.begin(), wanted.end(), [](const Wanted& a, const Wanted& b) {
    return a.name != b.name ? a.name < b.name : a.entry_key < b.entry_key;
  });
  std::unordered_set<std::string> given;
  std::unordered_set<std::string> owners;
  // A name that looks like a part of another thing ("A_RES_56_124.P3") would be taken for it.
  const auto is_part = [&owners](const std::string& name) {
    for (std::size_t dot = name.find('.'); dot != std::string::npos; dot = name.find('.', dot + 1)) {
      if (owners.contains(name.substr(0, dot))) return true;
    }
    return false;
  };
  for (auto& [name, entry_key, entry] : wanted) {
    if (name.empty() || given.contains(name) || is_part(name)) {
      std::replace(name.begin(), name.end(), '.', '_');
      name = trimmed(name.append("_").append(digest(entry_key)));
      while (given.contains(name)) name.append("_").append(digest(name));
    }
    given.insert(name);
    if (entry->owns_parts) owners.insert(name);
    entry->name = std::move(name);
  }
}

const std::string& Names::of(std::string_view prefix, std::string_view key) const {
  return entries_.at(entry_key(prefix, key)).name;
}

std::string PartNames::claim(const std::string& name) {
  std::string candidate = name;
  while (taken_.contains(candidate)) candidate = fmt::format("{}_{}", name, ++taken_[name]);
  taken_.emplace(candidate, 1);
  return candidate;
}

}  // namespace recital::rdf
