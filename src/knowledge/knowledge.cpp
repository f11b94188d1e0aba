#include "knowledge/knowledge.hpp"

#include <algorithm>
#include <tuple>

#include "knowledge/fold.hpp"
#include "knowledge/key.hpp"

namespace recital::knowledge {

const Organ* Knowledge::organ(std::string_view id) const {
  const auto found = std::lower_bound(organs.begin(), organs.end(), id,
                                      [](const Organ& organ, std::string_view wanted) { return organ.id < wanted; });
  return found != organs.end() && found->id == id ? &*found : nullptr;
}

const Session* Knowledge::session(std::string_view organ, std::string_view name) const {
  const std::string wanted = arabic_session(name);
  auto each = std::lower_bound(sessions.begin(), sessions.end(), organ,
                               [](const Session& session, std::string_view id) { return session.organ < id; });
  for (; each != sessions.end() && each->organ == organ; ++each) {
    if (each->name == wanted) return &*each;
  }
  return nullptr;
}

const Treaty* Knowledge::treaty(std::string_view key) const {
  const auto found =
      std::lower_bound(treaties.begin(), treaties.end(), key,
                       [](const Treaty& treaty, std::string_view wanted) { return treaty.key < wanted; });
  return found != treaties.end() && found->key == key ? &*found : nullptr;
}

const Treaty* Knowledge::treaty_numbered(std::string_view unts_number) const {
  return treaty(std::string("UNTS/").append(unts_number));
}

std::string fold_case(std::string_view text) {
  std::string folded(text);
  for (char& letter : folded) {
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
  }
  return folded;
}

}  // namespace recital::knowledge
