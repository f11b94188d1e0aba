#include "rdf/export_graph.hpp"

#include <fmt/format.h>
#include <serd/serd.h>

#include <exception>
#include <memory>
#include <optional>
#include <unordered_map>
#include <utility>

#include "rdf/statement_reader.hpp"

namespace recital::rdf {
namespace {

constexpr std::string_view kSource = "https://w3id.org/recital/ontology#source";
constexpr std::string_view kFile = "https://w3id.org/recital/ontology#file";
constexpr std::string_view kType = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
constexpr std::string_view kDataset = "http://www.w3.org/ns/dcat#Dataset";
constexpr std::string_view kFilePrefix = "file_";
constexpr std::size_t kChunk = 1U << 16U;

struct FreeEnv {
  void operator()(SerdEnv* env) const { serd_env_free(env); }
};
using Env = std::unique_ptr<SerdEnv, FreeEnv>;

// un:file_X -> un:graph_X
std::string graph_of_file(const std::string& file) {
  const std::size_t local = file.find_last_of("/#") + 1;
  if (file.compare(local, kFilePrefix.size(), kFilePrefix) != 0) return file + ".graph";
  return file.substr(0, local) + "graph_" + file.substr(local + kFilePrefix.size());
}

// Which graph each subject belongs to.
class Partition {
 public:
  Partition() : env_(serd_env_new(nullptr)) {}

  StatementHandler learner() {
    return {[this](const SerdNode& uri) { serd_env_set_base_uri(env_.get(), &uri); },
            [this](const SerdNode& name, const SerdNode& uri) { serd_env_set_prefix(env_.get(), &name, &uri); },
            [this](SerdStatementFlags, const SerdNode*, const SerdNode& subject, const SerdNode& predicate,
                   const SerdNode& object, const SerdNode*, const SerdNode*) { learn(subject, predicate, object); }};
  }

  // The IRI of the subject's graph, empty for the default graph.
  [[nodiscard]] std::string graph_of(const std::string& subject) const {
    if (const std::string* file = file_of(subject)) return graph_of_file(*file);
    return dataset_;
  }
  [[nodiscard]] const std::string& dataset() const { return dataset_; }
  // The IRI of a file by its name.
  [[nodiscard]] std::optional<std::string> file_named(const std::string& name) const {
    const auto found = file_by_name_.find(name);
    return found == file_by_name_.end() ? std::nullopt : std::optional(found->second);
  }

 private:
  enum class Term { source, file, type, other };

  void learn(const SerdNode& subject, const SerdNode& predicate, const SerdNode& object) {
    switch (term(predicate)) {
      case Term::source: {
        const std::string name = spelt_out(env_.get(), subject);
        const std::string file = spelt_out(env_.get(), object);
        const std::string* known = file_of(name);  // a part of a document goes with it
        if (known == nullptr || *known != file) file_of_.insert_or_assign(name, file);
        break;
      }
      case Term::file: {
        const std::string file = spelt_out(env_.get(), subject);
        file_of_.insert_or_assign(file, file);
        file_by_name_.emplace(view(object), file);
        break;
      }
      case Term::type:
        if (dataset_.empty() && spelt_out(env_.get(), object) == kDataset) dataset_ = spelt_out(env_.get(), subject);
        break;
      case Term::other:
        break;
    }
  }

  Term term(const SerdNode& predicate) {
    const auto [known, is_new] = terms_.try_emplace(std::string(view(predicate)), Term::other);
    if (is_new) {
      const std::string iri = spelt_out(env_.get(), predicate);
      known->second = iri == kSource ? Term::source : iri == kFile ? Term::file : iri == kType ? Term::type : Term::other;
    }
    return known->second;
  }

  // Of the thing itself, else of the longest name that it extends with a '.'.
  [[nodiscard]] const std::string* file_of(std::string_view name) const {
    while (true) {
      if (const auto found = file_of_.find(std::string(name)); found != file_of_.end()) return &found->second;
      const std::size_t dot = name.rfind('.');
      if (dot == std::string_view::npos || name.find_first_of("/#", dot) != std::string_view::npos) return nullptr;
      name = name.substr(0, dot);
    }
  }

  Env env_;
  std::unordered_map<std::string, Term> terms_;
  std::unordered_map<std::string, std::string> file_of_;  // by IRI
  std::unordered_map<std::string, std::string> file_by_name_;
  std::string dataset_;
};

class Exporter {
 public:
  Exporter(const ExportOptions& options, const Partition* partition, const std::function<void(std::string_view)>& sink)
      : partition_(partition), sink_(sink), env_(serd_env_new(nullptr)) {
    if (partition != nullptr && !options.only_file.empty()) {
      only_ = graph_of_file(*partition->file_named(options.only_file));
    }
    const SerdSyntax syntax = options.format == GraphFormat::turtle     ? SERD_TURTLE
                              : options.format == GraphFormat::ntriples ? SERD_NTRIPLES
                              : options.format == GraphFormat::nquads   ? SERD_NQUADS
                                                                        : SERD_TRIG;
    named_graphs_ = syntax == SERD_NQUADS || syntax == SERD_TRIG;
    const bool brief = syntax == SERD_TURTLE || syntax == SERD_TRIG;
    const auto style = static_cast<SerdStyle>(brief ? SERD_STYLE_ABBREVIATED | SERD_STYLE_CURIED : 0);
    writer_ = serd_writer_new(syntax, style, env_.get(), nullptr, &Exporter::take, this);
    buffer_.reserve(kChunk + 4096);
  }
  ~Exporter() { serd_writer_free(writer_); }
  Exporter(const Exporter&) = delete;
  Exporter& operator=(const Exporter&) = delete;

  StatementHandler handler() {
    return {[this](const SerdNode& uri) { check(serd_writer_set_base_uri(writer_, &uri)); },
            [this](const SerdNode& name, const SerdNode& uri) { check(serd_writer_set_prefix(writer_, &name, &uri)); },
            [this](SerdStatementFlags flags, const SerdNode*, const SerdNode& subject, const SerdNode& predicate,
                   const SerdNode& object, const SerdNode* datatype, const SerdNode* language) {
              write(flags, subject, predicate, object, datatype, language);
            },
            [this](const SerdNode& node) {
              if (!skipped_) check(serd_writer_end_anon(writer_, &node));
            }};
  }

  void finish() {
    check(serd_writer_finish(writer_));
    if (!buffer_.empty()) sink_(buffer_);
    buffer_.clear();
  }

 private:
  void write(SerdStatementFlags flags, const SerdNode& subject, const SerdNode& predicate, const SerdNode& object,
             const SerdNode* datatype, const SerdNode* language) {
    const bool anonymous = subject.type == SERD_BLANK;  // stays with what was said before it
    if (partition_ != nullptr && !anonymous && view(subject) != last_subject_) {
      last_subject_ = view(subject);
      graph_ = partition_->graph_of(spelt_out(env_.get(), subject));
      skipped_ = only_ && graph_ != *only_ && graph_ != partition_->dataset();
    }
    if (skipped_) return;
    const SerdNode graph = serd_node_from_string(SERD_URI, reinterpret_cast<const std::uint8_t*>(graph_.c_str()));
    const bool named = named_graphs_ && !graph_.empty();
    // Without its flags a literal is written between single quotation marks. Between triple ones Serd 0.30 writes what
    // it can't read again: """ending in ."\"""".
    SerdNode plain = object;
    plain.flags = 0;
    check(serd_writer_write_statement(writer_, flags, named ? &graph : nullptr, &subject, &predicate, &plain, datatype,
                                      language));
  }

  void check(SerdStatus status) {
    if (thrown_) std::rethrow_exception(thrown_);
    if (status != SERD_SUCCESS) {
      throw GraphError(fmt::format("recital: error: a statement about {} can't be written: {}; look at it in the graph",
                                   last_subject_, reinterpret_cast<const char*>(serd_strerror(status))));
    }
  }

  static std::size_t take(const void* bytes, std::size_t size, void* handle) {
    Exporter& self = *static_cast<Exporter*>(handle);
    if (self.thrown_) return 0;
    try {
      self.buffer_.append(static_cast<const char*>(bytes), size);
      if (self.buffer_.size() >= kChunk) {
        self.sink_(self.buffer_);
        self.buffer_.clear();
      }
    } catch (...) {  // may not pass through Serd
      self.thrown_ = std::current_exception();
      return 0;
    }
    return size;
  }

  const Partition* partition_;
  const std::function<void(std::string_view)>& sink_;
  Env env_;
  SerdWriter* writer_ = nullptr;
  std::optional<std::string> only_;  // a graph
  bool named_graphs_ = false;
  bool skipped_ = false;
  std::string buffer_, last_subject_, graph_;
  std::exception_ptr thrown_;
};

}  // namespace

void export_graph(const std::function<ByteSource()>& open, const std::string& name, const ExportOptions& options,
                  const std::function<void(std::string_view)>& sink) {
  const bool quads = options.format == GraphFormat::nquads || options.format == GraphFormat::trig;
  Partition partition;
  const bool parted = quads || !options.only_file.empty();
  if (parted) read_statements(open(), name, partition.learner());
  if (!options.only_file.empty() && !partition.file_named(options.only_file)) {
    throw GraphError(fmt::format("{}:1:1: error: nothing in it was read from a file '{}'; give a name as in documents.tsv",
                                 name, options.only_file));
  }
  Exporter exporter(options, parted ? &partition : nullptr, sink);
  read_statements(open(), name, exporter.handler());
  exporter.finish();
}

}  // namespace recital::rdf
