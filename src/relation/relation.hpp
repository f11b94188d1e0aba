// What a clause does with what it cites: the governing verb and whether the cited instrument is its object.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "citation/citation.hpp"
#include "document/document.hpp"
#include "knowledge/knowledge.hpp"

namespace recital::relation {

enum class Role {
  object,   // the cited instrument itself is recalled, reaffirmed, noted …
  adjunct,  // it supports or locates something else
};
[[nodiscard]] std::string_view name(Role role);

struct Relation {
  std::string action = "cites";  // a relation of the ontology
  Role role = Role::adjunct;
  std::string modifier;  // "with appreciation", "with grave concern"; empty for none
};

// The verb cues of an ontology made ready: build once, share by all threads.
class Relater {
 public:
  explicit Relater(const knowledge::Knowledge& knowledge);
  ~Relater();
  Relater(const Relater&) = delete;
  Relater& operator=(const Relater&) = delete;

  // One relation for each citation, in their order. Cost linear in the text and in citations times the verbs of their
  // clause.
  [[nodiscard]] std::vector<Relation> relate(const document::Resolution& resolution,
                                             const std::vector<citation::Citation>& citations) const;

 private:
  struct Parts;
  std::unique_ptr<const Parts> parts_;
};

}  // namespace recital::relation
