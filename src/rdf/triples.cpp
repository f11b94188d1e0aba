#include "rdf/triples.hpp"

#include <serd/serd.h>

#include <array>
#include <charconv>
#include <optional>
#include <utility>


namespace recital::rdf {
namespace {

constexpr std::string_view kRecital = "https://w3id.org/recital/ontology#";
constexpr std::size_t kUsualStatements = 16;  // about a thing

constexpr std::array<std::pair<std::string_view, Property>, 4> kOtherProperties = {
    {{"http://www.w3.org/1999/02/22-rdf-syntax-ns#type", Property::type},
     {"http://www.w3.org/2000/01/rdf-schema#label", Property::label},
     {"http://purl.org/dc/terms/title", Property::title},
     {"http://www.w3.org/ns/prov#endedAtTime", Property::ended}}};

constexpr std::array<std::pair<std::string_view, Property>, 53> kProperties = {{
    {"symbol", Property::symbol},
    {"kind", Property::kind},
    {"witness", Property::witness},
    {"witnessOf", Property::witness_of},
    {"adoptedBy", Property::adopted_by},
    {"organName", Property::organ_name},
    {"adopted", Property::adopted},
    {"meeting", Property::meeting},
    {"session", Property::session},
    {"agendaItem", Property::agenda_item},
    {"preambularClauses", Property::preambular},
    {"operativeParagraphs", Property::operative},
    {"keyFrom", Property::key_from},
    {"source", Property::source},
    {"start", Property::start},
    {"end", Property::end},
    {"inDocument", Property::in_document},
    {"inWitness", Property::in_witness},
    {"order", Property::order},
    {"place", Property::place},
    {"introducedBy", Property::introduced_by},
    {"parentPlace", Property::parent_place},
    {"text", Property::text},
    {"citing", Property::citing},
    {"cited", Property::cited},
    {"relation", Property::relation},
    {"action", Property::action},
    {"role", Property::role},
    {"inClause", Property::in_clause},
    {"via", Property::via},
    {"exact", Property::exact},
    {"targetKind", Property::target_kind},
    {"targetOrgan", Property::target_organ},
    {"decidedBy", Property::decided_by},
    {"pinpoint", Property::pinpoint},
    {"printedDate", Property::printed_date},
    {"modifier", Property::modifier},
    {"requestedBy", Property::requested_by},
    {"addressee", Property::addressee},
    {"recipient", Property::recipient},
    {"recipients", Property::recipients},
    {"due", Property::due},
    {"dueSession", Property::due_session},
    {"recurrence", Property::recurrence},
    {"subject", Property::subject},
    {"id", Property::id},
    {"file", Property::file},
    {"size", Property::size},
    {"sha256", Property::sha256},
    {"severity", Property::severity},
    {"code", Property::code},
    {"message", Property::message},
    {"version", Property::version},
}};

std::optional<Property> property_of(std::string_view iri) {
  for (const auto& [name, property] : kOtherProperties) {
    if (iri == name) return property;
  }
  if (!iri.starts_with(kRecital)) return std::nullopt;
  iri.remove_prefix(kRecital.size());
  for (const auto& [name, property] : kProperties) {
    if (iri == name) return property;
  }
  return std::nullopt;
}

}  // namespace

// Takes up what a file says. Names as the file writes them ("un:A_RES_56_124") are looked up as they stand; they are spelt
// out only once.
class TripleCollector {
 public:
  explicit TripleCollector(Triples& triples) : triples_(triples), env_(serd_env_new(nullptr)) {}
  ~TripleCollector() { serd_env_free(env_); }
  TripleCollector(const TripleCollector&) = delete;
  TripleCollector& operator=(const TripleCollector&) = delete;

  StatementHandler handler() {
    return {[this](const SerdNode& uri) {
              forget_names();
              serd_env_set_base_uri(env_, &uri);
            },
            [this](const SerdNode& name, const SerdNode& uri) {
              forget_names();
              serd_env_set_prefix(env_, &name, &uri);
            },
            [this](SerdStatementFlags /*flags*/, const SerdNode* /*graph*/, const SerdNode& subject,
                   const SerdNode& predicate, const SerdNode& object, const SerdNode* /*datatype*/,
                   const SerdNode* /*language*/) { add(subject, predicate, object); }};
  }

 private:
  void forget_names() {  // they may mean other things now
    known_.clear();
    properties_.clear();
    classes_.clear();
    last_type_ = SERD_NOTHING;
  }

  // Whether it is a class of Recital's. Most classes are looked at often, and few are there.
  bool is_ours(const SerdNode& class_node) {
    scratch_.assign(1, class_node.type == SERD_CURIE ? 'c' : 'u').append(view(class_node));
    auto known = classes_.find(scratch_);
    if (known == classes_.end()) {
      known = classes_.emplace(scratch_, spelt_out(env_, class_node).starts_with(kRecital)).first;
    }
    return known->second;
  }

  NodeId node_id(const SerdNode& node) {
    scratch_.assign(1, node.type == SERD_CURIE ? 'c' : node.type == SERD_BLANK ? 'b' : 'u').append(view(node));
    if (const auto found = known_.find(scratch_); found != known_.end()) return found->second;
    const NodeId id = triples_.intern(spelt_out(env_, node));
    known_.emplace(scratch_, id);
    return id;
  }

  void add(const SerdNode& subject, const SerdNode& predicate, const SerdNode& object) {
    scratch_.assign(1, predicate.type == SERD_CURIE ? 'c' : 'u').append(view(predicate));
    auto property = properties_.find(scratch_);
    if (property == properties_.end()) {
      property = properties_.emplace(scratch_, property_of(spelt_out(env_, predicate))).first;
    }
    if (!property->second) return;
    if (*property->second == Property::type && !is_ours(object)) return;
    if (subject.type != last_type_ || view(subject) != last_subject_) {
      last_id_ = node_id(subject);
      last_type_ = subject.type;
      last_subject_ = view(subject);
    }
    Statement statement;
    statement.property = *property->second;
    if (object.type == SERD_LITERAL) {
      statement.text = view(object);
    } else {
      statement.node = node_id(object);
    }
    std::vector<Statement>& statements = triples_.nodes_[last_id_].statements;
    if (statements.empty()) statements.reserve(kUsualStatements);
    statements.push_back(std::move(statement));
  }

  Triples& triples_;
  SerdEnv* env_;
  std::unordered_map<std::string, NodeId> known_;
  std::unordered_map<std::string, std::optional<Property>> properties_;
  std::unordered_map<std::string, bool> classes_;
  std::string scratch_;
  std::string last_subject_;
  SerdType last_type_ = SERD_NOTHING;
  NodeId last_id_ = kNoNode;
};

void Triples::read(const ByteSource& read, const std::string& name) {
  TripleCollector collector(*this);
  read_statements(read, name, collector.handler());
}

NodeId Triples::intern(std::string iri) {
  const auto [found, is_new] = ids_.try_emplace(std::move(iri), static_cast<NodeId>(nodes_.size()));
  if (is_new) nodes_.push_back({&found->first, {}});
  return found->second;
}

std::vector<NodeId> Triples::of_class(std::string_view class_name) const {
  std::vector<NodeId> found;
  const auto wanted = ids_.find(std::string(kRecital).append(class_name));
  if (wanted == ids_.end()) return found;
  for (NodeId id = 0; id < nodes_.size(); ++id) {
    for (const Statement& statement : nodes_[id].statements) {
      if (statement.property == Property::type && statement.node == wanted->second) {
        found.push_back(id);
        break;
      }
    }
  }
  return found;
}

const Statement* Triples::find(NodeId node, Property property) const {
  for (const Statement& statement : nodes_[node].statements) {
    if (statement.property == property) return &statement;
  }
  return nullptr;
}

bool Triples::is_a(NodeId node, std::string_view class_name) const {
  for (const Statement& statement : nodes_[node].statements) {
    if (statement.property != Property::type || statement.node == kNoNode) continue;
    const std::string_view iri = *nodes_[statement.node].iri;
    if (iri.starts_with(kRecital) && iri.substr(kRecital.size()) == class_name) return true;
  }
  return false;
}

std::string Triples::text(NodeId node, Property property) const {
  const Statement* found = find(node, property);
  return found == nullptr ? std::string() : found->text;
}

std::size_t Triples::number(NodeId node, Property property) const {
  const Statement* found = find(node, property);
  std::size_t value = 0;
  if (found != nullptr) std::from_chars(found->text.data(), found->text.data() + found->text.size(), value);
  return value;
}

NodeId Triples::node(NodeId node, Property property) const {
  const Statement* found = find(node, property);
  return found == nullptr ? kNoNode : found->node;
}

}  // namespace recital::rdf
