#include "rdf/statement_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdarg>
#include <cstdint>
#include <cstdio>
#include <exception>

namespace recital::rdf {
namespace {

constexpr std::size_t kPage = 1U << 16U;

// What Serd calls while it reads. No exception may pass through Serd: it is kept, and thrown when Serd has stopped.
class Reading {
 public:
  Reading(const ByteSource& read, const std::string& name, const StatementHandler& handler)
      : read_(read), name_(name), handler_(handler) {}

  void run() {
    const SerdSyntax syntax = name_.ends_with(".nq") ? SERD_NQUADS : SERD_TRIG;
    SerdReader* reader = serd_reader_new(syntax, this, nullptr, &on_base, &on_prefix, &on_statement, &on_end);
    serd_reader_set_strict(reader, true);
    serd_reader_set_error_sink(reader, &on_error, this);
    const auto* name = reinterpret_cast<const std::uint8_t*>(name_.c_str());
    const SerdStatus status = serd_reader_read_source(reader, &on_read, &on_stream_error, this, name, kPage);
    serd_reader_free(reader);
    if (thrown_) std::rethrow_exception(thrown_);
    if (status != SERD_SUCCESS && status != SERD_FAILURE && error_.empty()) {  // SERD_FAILURE is the end of the file
      note_error(1, 1, reinterpret_cast<const char*>(serd_strerror(status)));
    }
    if (!error_.empty()) throw GraphError(error_);
  }

 private:
  static Reading& self(void* handle) { return *static_cast<Reading*>(handle); }

  static std::size_t on_read(void* buffer, std::size_t size, std::size_t count, void* handle) {
    Reading& reading = self(handle);
    if (reading.thrown_) return 0;
    try {
      return reading.read_(static_cast<char*>(buffer), size * count) / size;
    } catch (...) {
      reading.thrown_ = std::current_exception();
      return 0;
    }
  }
  static int on_stream_error(void* /*handle*/) { return 0; }

  static SerdStatus on_error(void* handle, const SerdError* problem) {
    char text[512];
    // NOLINTNEXTLINE(clang-analyzer-valist.Uninitialized): Serd began the list
    std::vsnprintf(text, sizeof text, problem->fmt, *problem->args);
    std::string message = text;
    while (!message.empty() && (message.back() == '\n' || message.back() == '.')) message.pop_back();
    self(handle).note_error(problem->line, problem->col, message);
    return SERD_SUCCESS;
  }

  void note_error(unsigned line, unsigned column, const std::string& message) {
    if (!error_.empty()) return;
    error_ = fmt::format("{}:{}:{}: error: {}; the file is damaged or cut off, so build the graph again", name_,
                         std::max(line, 1U), std::max(column, 1U), message);
  }

  template <typename Call>
  static SerdStatus kept(void* handle, Call call) {
    try {
      call(self(handle).handler_);
    } catch (...) {
      self(handle).thrown_ = std::current_exception();
      return SERD_ERR_UNKNOWN;
    }
    return SERD_SUCCESS;
  }

  static SerdStatus on_base(void* handle, const SerdNode* uri) {
    return kept(handle, [&](const StatementHandler& handler) { handler.base(*uri); });
  }
  static SerdStatus on_prefix(void* handle, const SerdNode* name, const SerdNode* uri) {
    return kept(handle, [&](const StatementHandler& handler) { handler.prefix(*name, *uri); });
  }
  static SerdStatus on_statement(void* handle, SerdStatementFlags flags, const SerdNode* graph, const SerdNode* subject,
                                 const SerdNode* predicate, const SerdNode* object, const SerdNode* datatype,
                                 const SerdNode* language) {
    return kept(handle, [&](const StatementHandler& handler) {
      handler.statement(flags, graph, *subject, *predicate, *object, datatype, language);
    });
  }
  static SerdStatus on_end(void* handle, const SerdNode* node) {
    return kept(handle, [&](const StatementHandler& handler) {
      if (handler.end_of_anonymous_node) handler.end_of_anonymous_node(*node);
    });
  }

  const ByteSource& read_;
  const std::string& name_;
  const StatementHandler& handler_;
  std::string error_;
  std::exception_ptr thrown_;
};

}  // namespace

void read_statements(const ByteSource& read, const std::string& name, const StatementHandler& handler) {
  Reading(read, name, handler).run();
}

std::string spelt_out(SerdEnv* env, const SerdNode& node) {
  if (node.type == SERD_BLANK) return "_:" + std::string(view(node));
  SerdNode whole = serd_env_expand_node(env, &node);
  if (whole.buf == nullptr) return std::string(view(node));
  std::string iri(view(whole));
  serd_node_free(&whole);
  return iri;
}

}  // namespace recital::rdf
