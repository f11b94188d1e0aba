#include "relation/introduction.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include "citation/folded.hpp"
#include "relation/asking.hpp"

namespace recital::relation {
namespace {

// The clause that leads in to this one; null for none. An annex isn't nested: there "(b) To report" follows, past its
// sisters, on a clause that ends in a colon.
const document::Clause* above(const document::Resolution& resolution, std::size_t index,
                              const document::Clause& clause) {
  const auto& clauses = resolution.clauses;
  if (clause.parent) return *clause.parent < index ? &clauses[*clause.parent] : nullptr;
  const bool annexed = clause.kind == document::ClauseKind::annex && &clause == &clauses[index];
  if (!annexed || !clause.text.view().starts_with('(')) return nullptr;
  constexpr std::size_t sisters = 30;
  for (std::size_t i = index; i-- > 0 && index - i < sisters;) {
    const std::string_view text = clauses[i].text.view();
    if (clauses[i].kind != document::ClauseKind::annex || text.empty()) return nullptr;
    if (text.back() == ':') return &clauses[i];
    if (text.front() != '(') return nullptr;
  }
  return nullptr;
}

}  // namespace

Introductions::Introductions(const document::Resolution& resolution, const Verbs& verbs,
                             const knowledge::Knowledge& knowledge)
    : resolution_(resolution), verbs_(verbs), knowledge_(knowledge) {}

const Introductions::Above& Introductions::read(const document::Clause& clause, document::ClauseKind kind,
                                                bool third_person) {
  const auto [above, fresh] = read_.try_emplace({&clause, kind});
  if (fresh) {
    above->second.words = citation::Folded(clause.text.view()).view();
    above->second.verbs = verbs_.in(above->second.words, kind, third_person);
  }
  return above->second;
}

Introduction Introductions::of(std::size_t index, bool third_person) {
  constexpr std::size_t levels = 4;
  const document::Clause& clause = resolution_.clauses[index];
  const document::Clause* introducing = &clause;
  const Above* found = nullptr;
  // "1. Decides: (c) In addition: (v) To request the Board to report": the first above that has a verb.
  for (std::size_t level = 0; (found == nullptr || found->verbs.empty()) && level < levels; ++level) {
    introducing = above(resolution_, index, *introducing);
    if (introducing == nullptr) return {};
    found = &read(*introducing, clause.kind, third_person);
    std::string charged = found->verbs.empty() ? passive_addressee(found->words) : std::string();
    if (charged.empty()) charged = body_with_functions(found->words);
    if (!charged.empty()) return {true, false, std::move(charged)};
  }
  const std::string& words = found->words;
  const std::vector<Verb>& verbs = found->verbs;
  // "Requests the Secretary-General, taking into account …:"
  const auto asks = std::find_if(verbs.rbegin(), verbs.rend(),
                                 [&](const Verb& verb) { return knowledge_.relations[verb.relation].asks; });
  if (asks == verbs.rend()) return {};
  Introduction introduction{true, knowledge_.relations[asks->relation].name == "decides", {}};
  std::string& addressee = introduction.addressee;
  addressee = established_body(words, asks->span, words.size());
  if (addressee.empty()) addressee = mandate_holder(words, asks->span.end, words.size());
  if (addressee.empty()) addressee = charged_body(words, asks->span.end);
  if (addressee.empty()) addressee = addressee_in(words, asks->span.end, words.size());
  const bool doubtful = asks != verbs.rbegin() || !clause.parent;
  if (doubtful && !names_somebody(addressee)) return {};
  return introduction;
}

}  // namespace recital::relation
