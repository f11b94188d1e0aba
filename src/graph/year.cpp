#include "graph/year.hpp"

#include <algorithm>
#include <charconv>
#include <string>
#include <vector>

#include "knowledge/key.hpp"

namespace recital::graph {
namespace {

constexpr int first_year = 1945, last_year = 2100;
constexpr int assembly_epoch = 1945;  // session n of the General Assembly opened in 1945 + n

int number(std::string_view digits) {
  int value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return error == std::errc{} && end == digits.data() + digits.size() && !digits.empty() && value >= 0 ? value : -1;
}

int year(std::string_view digits) {
  const int value = digits.size() == 4 ? number(digits) : -1;
  return first_year <= value && value <= last_year ? value : 0;
}

int session_year(std::string_view name, std::string_view organ, const knowledge::Knowledge* knowledge) {
  if (knowledge != nullptr) {
    for (const auto& session : knowledge->sessions) {
      if (session.organ == organ && session.name == name) return session.opened.year;
    }
  }
  const int ordinal = number(name);
  return organ == "GA" && 1 <= ordinal && ordinal < 1000 ? assembly_epoch + ordinal : 0;
}

std::vector<std::string_view> components(std::string_view key) {
  std::vector<std::string_view> parts;
  for (std::size_t begin = 0; begin <= key.size();) {
    const auto end = std::min(key.find('/', begin), key.size());
    parts.push_back(key.substr(begin, end - begin));
    begin = end + 1;
  }
  return parts;
}

int treaty_year(std::string_view key, const knowledge::Knowledge* knowledge) {
  if (knowledge != nullptr) {
    for (const auto& treaty : knowledge->treaties) {
      if (treaty.key == key && treaty.year != 0) return treaty.year;
    }
  }
  if (!key.starts_with("treaty:")) return 0;
  for (std::size_t end = key.size(); end >= 4; --end) {
    const auto is_digit = [&](std::size_t at) { return at < key.size() && key[at] >= '0' && key[at] <= '9'; };
    if (const int found = year(key.substr(end - 4, 4)); found != 0 && !is_digit(end) && !is_digit(end - 5))
      return found;
  }
  return 0;
}

// Of a document of an organ's session: "A/58/124", "A/S-20/11", "A/HRC/55/L.1", and "A/C.3/80/L.46" of a Main Committee
// of the Assembly. Its symbol begins as those of the organ's resolutions do.
int session_document_year(std::string_view key, const knowledge::Knowledge* knowledge) {
  std::string_view organ = "GA", prefix = "A/";
  if (knowledge != nullptr) {
    for (const auto& candidate : knowledge->organs) {
      for (const std::string_view form : candidate.resolution_keys) {
        const auto start = form.substr(0, form.find("RES/"));
        if (start.size() == form.size() || start.size() <= prefix.size() || !key.starts_with(start)) continue;
        organ = candidate.id;
        prefix = start;
      }
    }
  }
  if (!key.starts_with(prefix)) return 0;
  auto parts = components(key.substr(prefix.size()));
  if (organ == "GA" && parts.front().starts_with("C.")) parts.erase(parts.begin());
  return parts.size() > 1 ? session_year(parts.front(), organ, knowledge) : 0;
}

}  // namespace

int year_of_date(std::string_view date) {
  return date.size() >= 4 ? year(date.substr(0, 4)) : 0;
}

int year_of_key(std::string_view key, std::string_view organ, const knowledge::Knowledge* knowledge) {
  if (key.starts_with("UNTS/") || key.starts_with("treaty:") || key == "UN-Charter") return treaty_year(key, knowledge);
  // "(2001)" or "(XV)": the number before it, which may look like a year (1961 (XVIII)), says nothing.
  if (const auto open = key.find('('); open != std::string_view::npos) {
    const auto inside = key.substr(open + 1, key.find(')', open) - open - 1);
    if (const int found = year(inside); found != 0) return found;
    return session_year(knowledge::arabic_session(inside), organ, knowledge);
  }
  const auto parts = components(key);
  // A year is never the last component: S/1996 is a document by its number.
  for (std::size_t i = 1; i + 1 < parts.size(); ++i) {
    if (const int found = year(parts[i]); found != 0) return found;
  }
  if (knowledge != nullptr) {
    if (const auto named = knowledge::parse_key(*knowledge, key)) {
      return session_year(knowledge::arabic_session(named->number.session), named->organ, knowledge);
    }
  }
  for (std::size_t i = 1; i + 2 < parts.size(); ++i) {
    if (parts[i] == "RES" || parts[i] == "DEC") return session_year(parts[i + 1], organ, knowledge);
  }
  return session_document_year(key, knowledge);
}

}  // namespace recital::graph
