#include "relation/relation.hpp"

#include <optional>

#include "citation/folded.hpp"
#include "relation/role.hpp"
#include "relation/verbs.hpp"

namespace recital::relation {
namespace {

using citation::Folded;

struct ReadClause {
  Folded text;
  std::vector<Verb> verbs;
};

// "with appreciation", "with grave concern" right after the verb; empty for none.
std::string modifier_after(std::string_view s, std::size_t at) {
  const std::size_t begin = citation::skip_spaces(s, at);
  if (citation::match_word(s, begin, "with ") == std::string_view::npos) return {};
  for (const std::string_view noun : {"appreciation", "satisfaction", "interest", "concern", "regret", "approval",
                                      "alarm", "gratitude", "gratification"}) {
    for (std::size_t i = begin + 5; i < s.size() && i < begin + 30; ++i) {
      const std::size_t end = citation::match_word(s, i, noun);
      if (end != std::string_view::npos) return std::string(s.substr(begin, end - begin));
      if (s[i] == ',' || s[i] == '.') break;
    }
  }
  return {};
}

// Whether the words before a citation's phrase open a sub-clause whose verb is yet to come: ", and, in accordance
// with".
bool introduces(std::string_view s, std::size_t phrase) {
  const auto trimmed = [](std::string_view text) {
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    return text;
  };
  // A footnote marker stands after the resolution that it explains: look back past it.
  std::string_view before = trimmed(s.substr(0, phrase));
  if (const std::size_t from = before.size() > 90 ? before.size() - 90 : 0; from < before.size()) {
    const std::size_t link = before.rfind("and, in accordance with");
    if (link != std::string_view::npos && link > from && before.find(';', link) == std::string_view::npos) return true;
  }
  for (const std::string_view link : {"in accordance with", "pursuant to", "in line with", "consistent with",
                                      "in conformity with", "in the light of"}) {
    if (before.size() < link.size() || before.substr(before.size() - link.size()) != link) continue;
    const std::string_view head = trimmed(before.substr(0, before.size() - link.size()));
    return head.size() > 5 && (head.substr(head.size() - 4) == "and," || head.back() == ';');
  }
  return false;
}

}  // namespace

struct Relater::Parts {
  explicit Parts(const knowledge::Knowledge& k) : knowledge(k), verbs(k) {}
  const knowledge::Knowledge& knowledge;
  Verbs verbs;
};

Relater::Relater(const knowledge::Knowledge& knowledge) : parts_(std::make_unique<const Parts>(knowledge)) {}
Relater::~Relater() = default;

std::vector<Relation> Relater::relate(const document::Resolution& resolution,
                                      const std::vector<citation::Citation>& citations) const {
  std::vector<std::optional<ReadClause>> clauses(resolution.clauses.size());
  const bool third_person = resolution.kind == document::Kind::statement;
  const auto read = [&](std::size_t index) -> const ReadClause& {
    if (!clauses[index]) {
      const document::Clause& clause = resolution.clauses[index];
      Folded text(clause.text.view());
      std::vector<Verb> verbs =
          clause.kind == document::ClauseKind::header
              ? std::vector<Verb>()
              : parts_->verbs.in(text.view(), clause.kind, third_person || clause.kind == document::ClauseKind::annex);
      clauses[index] = ReadClause{std::move(text), std::move(verbs)};
    }
    return *clauses[index];
  };

  std::vector<Relation> relations;
  relations.reserve(citations.size());
  for (const citation::Citation& citation : citations) {
    Relation relation;
    const document::Clause& clause = resolution.clauses[citation.clause];
    if (citation.anchored && clause.kind != document::ClauseKind::header) {
      const ReadClause& own = read(citation.clause);
      const std::size_t anchor = own.text.folded(citation.anchor);
      const std::size_t phrase = own.text.folded(citation.phrase);
      const Verb* governing = nullptr;
      for (const Verb& verb : own.verbs) {
        if (verb.span.end <= anchor) governing = &verb;
      }
      const bool in_own_clause = governing != nullptr;
      std::size_t index = citation.clause;
      while (governing == nullptr && resolution.clauses[index].parent && *resolution.clauses[index].parent < index) {
        index = *resolution.clauses[index].parent;
        const ReadClause& parent = read(index);
        if (!parent.verbs.empty()) governing = &parent.verbs.back();
      }
      // "Decides: (a) To call upon the parties …": the sub-paragraph says what is decided.
      std::optional<Verb> decided;
      if (!in_own_clause && governing != nullptr &&
          parts_->knowledge.relations[governing->relation].name == "decides") {
        decided = parts_->verbs.infinitive_head(own.text.view());
        if (decided && decided->span.end <= anchor) governing = &*decided;
      }
      // "In accordance with resolution 46/182, requests …": the verb follows.
      if (governing == nullptr && !own.verbs.empty()) governing = &own.verbs.front();
      // ", and, in accordance with resolution 54/8, urges the Board": so does it here.
      if (in_own_clause && introduces(own.text.view(), phrase)) {
        for (const Verb& verb : own.verbs) {
          if (verb.span.begin > anchor && verb.span.begin - anchor < 80 && governing->span.end <= anchor)
            governing = &verb;
        }
      }
      if (governing == nullptr && own.text.view().find(" shall ") != std::string_view::npos) {
        relation.action = "decides";  // "The Commission shall submit …": a rule laid down
      }
      if (governing != nullptr) {
        const knowledge::Relation& known = parts_->knowledge.relations[governing->relation];
        relation.action = known.name;
        if (in_own_clause && governing->span.end <= anchor) {
          relation.modifier = modifier_after(own.text.view(), governing->span.end);
          if (!known.asks) {
            Standing standing{governing->span.end, phrase, anchor, std::nullopt};
            for (const document::Marker& marker : clause.markers) {
              const std::size_t at = own.text.folded(marker.position);
              if (at < anchor && marker.footnote != citation.footnote) standing.last_marker = at;
            }
            relation.role = role_of(own.text.view(), standing, citation);
          }
        }
      }
    }
    relations.push_back(std::move(relation));
  }
  return relations;
}

std::string_view name(Role role) {
  return role == Role::object ? "object" : "adjunct";
}

}  // namespace recital::relation
