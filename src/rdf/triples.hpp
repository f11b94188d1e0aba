// A Turtle file as things with the properties that Recital writes; all others are passed over while reading.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "rdf/statement_reader.hpp"

namespace recital::rdf {

enum class Property : std::uint8_t {
  type,
  label,
  title,
  symbol,
  kind,
  witness,
  witness_of,
  adopted_by,
  organ_name,
  adopted,
  meeting,
  session,
  agenda_item,
  preambular,
  operative,
  key_from,
  source,
  start,
  end,
  in_document,
  in_witness,
  order,
  place,
  introduced_by,
  parent_place,
  text,
  citing,
  cited,
  relation,
  action,
  role,
  in_clause,
  via,
  exact,
  target_kind,
  target_organ,
  decided_by,
  pinpoint,
  printed_date,
  modifier,
  requested_by,
  addressee,
  recipient,
  recipients,
  due,
  due_session,
  recurrence,
  subject,
  id,
  file,
  size,
  sha256,
  severity,
  code,
  message,
  version,
  ended,
};

using NodeId = std::uint32_t;
inline constexpr NodeId kNoNode = 0xffffffffU;

struct Statement {
  Property property = Property::type;
  NodeId node = kNoNode;  // the object, when it is no literal
  std::string text;       // the object, when it is a literal
};

class Triples {
 public:
  Triples() = default;
  Triples(const Triples&) = delete;
  Triples& operator=(const Triples&) = delete;

  // Adds what a file says (see read_statements). Several files may be read one after the other.
  void read(const ByteSource& read, const std::string& name);

  // Nodes of a class of the rc: namespace (other classes are passed over while reading), in the order in which the file names them first.
  [[nodiscard]] std::vector<NodeId> of_class(std::string_view class_name) const;
  // Whether the node is described at all.
  [[nodiscard]] bool is_described(NodeId node) const { return !nodes_[node].statements.empty(); }
  // The first value of a property, nullptr for none.
  [[nodiscard]] const Statement* find(NodeId node, Property property) const;
  [[nodiscard]] bool is_a(NodeId node, std::string_view class_name) const;

  // A literal, empty when there is none; a number, 0 when there is none; a node, kNoNode when there is none.
  [[nodiscard]] std::string text(NodeId node, Property property) const;
  [[nodiscard]] std::size_t number(NodeId node, Property property) const;
  [[nodiscard]] NodeId node(NodeId node, Property property) const;
  [[nodiscard]] const std::string& iri(NodeId node) const { return *nodes_[node].iri; }

 private:
  friend class TripleCollector;
  struct Node {
    const std::string* iri;  // the key in ids_
    std::vector<Statement> statements;
  };
  NodeId intern(std::string iri);

  std::vector<Node> nodes_;
  std::unordered_map<std::string, NodeId> ids_;
};

}  // namespace recital::rdf
