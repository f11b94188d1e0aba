#include "facts/due_session.hpp"

#include <algorithm>

namespace recital::facts {

std::vector<std::string> listed_agents(std::string_view names) {
  std::vector<std::string> agents;
  for (std::size_t from = 0; from < names.size();) {
    const std::size_t to = std::min(names.find("; ", from), names.size());
    if (to > from) agents.emplace_back(names.substr(from, to - from));
    from = to + 2;
  }
  std::sort(agents.begin(), agents.end());
  agents.erase(std::unique(agents.begin(), agents.end()), agents.end());
  return agents;
}

const knowledge::Organ* organ_named(std::string_view name, const knowledge::Knowledge& knowledge) {
  for (const knowledge::Organ& organ : knowledge.organs) {
    if (std::find(organ.names.begin(), organ.names.end(), name) != organ.names.end()) return &organ;
  }
  return nullptr;
}

const knowledge::Session* session_due(const RequestFact& request, const DocumentFact& document,
                                      const knowledge::Knowledge& knowledge) {
  if (request.due_session.empty()) return nullptr;
  const std::vector<std::string> recipients = listed_agents(request.recipient);
  if (recipients.size() > 1) return nullptr;
  if (recipients.empty()) return knowledge.session(document.organ_id, request.due_session);
  const knowledge::Organ* organ = organ_named(recipients.front(), knowledge);
  return organ == nullptr ? nullptr : knowledge.session(organ->id, request.due_session);
}

}  // namespace recital::facts
