// Serd tells where it stands only when it reports an error. To say where a thing was described (an organ without a
// name), the reader is fed byte by byte, and the bytes it has taken so far are the place of the statement that it hands
// over.
#include "knowledge/model.hpp"

#include <fmt/format.h>
#include <serd/serd.h>
#include <sord/sord.h>

#include <algorithm>
#include <cstdarg>
#include <cstdio>
#include <cstring>
#include <unordered_map>

#include "knowledge/knowledge.hpp"

namespace recital::knowledge {
namespace {

constexpr std::string_view kRdfType = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

const std::uint8_t* bytes_of(const std::string& text) {
  return reinterpret_cast<const std::uint8_t*>(text.c_str());
}

std::string_view view_of(const SordNode* node) {
  std::size_t size = 0;
  const std::uint8_t* bytes = sord_node_get_string_counted(node, &size);
  return {reinterpret_cast<const char*>(bytes), size};
}

struct Place {
  std::size_t file = 0;  // index into State::files
  unsigned line = 1;
  unsigned column = 1;
};

// The file being read, handed to Serd a byte at a time.
struct Feed {
  std::string_view bytes;
  std::size_t next = 0;
  unsigned line = 1;
  unsigned column = 1;
  unsigned subject_line = 1;  // where the last line began that was not indented: the subject of a description
};

std::size_t feed_read(void* buffer, std::size_t size, std::size_t count, void* stream) {
  auto& feed = *static_cast<Feed*>(stream);
  if (size * count == 0 || feed.next == feed.bytes.size()) return 0;
  const char byte = feed.bytes[feed.next++];
  if (byte == '\n') {
    ++feed.line;
    feed.column = 1;
  } else {
    if (feed.column == 1 && byte != ' ' && byte != '\t') feed.subject_line = feed.line;
    ++feed.column;
  }
  *static_cast<char*>(buffer) = byte;
  return 1;
}

int feed_error(void* /*stream*/) {
  return 0;
}

std::string formatted(const char* format, std::va_list arguments) {
  char buffer[512];
  std::vsnprintf(buffer, sizeof buffer, format, arguments);
  std::string text = buffer;
  while (!text.empty() && (text.back() == '\n' || text.back() == '.')) text.pop_back();
  return text;
}

}  // namespace

struct Model::State {
  SordWorld* world = sord_world_new();
  SordModel* model = sord_new(world, SORD_SPO | SORD_POS, false);
  std::vector<std::string> files;
  std::unordered_map<std::string, Place> first_seen;  // looked up, never walked
  Feed feed;
  std::string last_subject;
  SordInserter* inserter = nullptr;
  SerdEnv* env = nullptr;
  std::string error;

  ~State() {
    sord_free(model);
    sord_world_free(world);
  }

  void note_error(unsigned line, unsigned column, const std::string& message) {
    if (error.empty()) error = fmt::format("{}:{}:{}: error: {}", files.back(), line, std::max(column, 1u), message);
  }

  static SerdStatus on_error(void* handle, const SerdError* problem) {
    auto& state = *static_cast<State*>(handle);
    std::va_list arguments;
    va_copy(arguments, *problem->args);
    state.note_error(problem->line != 0 ? problem->line : state.feed.line, problem->col,
                     formatted(problem->fmt, arguments) + "; correct the Turtle there");
    va_end(arguments);
    return SERD_SUCCESS;
  }

  static SerdStatus on_base(void* handle, const SerdNode* uri) {
    return sord_inserter_set_base_uri(static_cast<State*>(handle)->inserter, uri);
  }

  static SerdStatus on_prefix(void* handle, const SerdNode* name, const SerdNode* uri) {
    return sord_inserter_set_prefix(static_cast<State*>(handle)->inserter, name, uri);
  }

  static SerdStatus on_statement(void* handle, SerdStatementFlags flags, const SerdNode* graph, const SerdNode* subject,
                                 const SerdNode* predicate, const SerdNode* object, const SerdNode* datatype,
                                 const SerdNode* language) {
    auto& state = *static_cast<State*>(handle);
    const std::string_view written(reinterpret_cast<const char*>(subject->buf), subject->n_bytes);
    if (written != state.last_subject) {
      state.last_subject = written;
      SerdNode whole = serd_env_expand_node(state.env, subject);
      if (whole.buf != nullptr) {
        state.first_seen.try_emplace(std::string(reinterpret_cast<const char*>(whole.buf), whole.n_bytes),
                                     Place{state.files.size() - 1, state.feed.subject_line, 1});
        serd_node_free(&whole);
      }
    }
    return sord_inserter_write_statement(state.inserter, flags, graph, subject, predicate, object, datatype, language);
  }
};

Model::Model() : state_(std::make_unique<State>()) {
  sord_world_set_error_sink(state_->world, &State::on_error, state_.get());
}

Model::~Model() = default;

void Model::read(const std::string& name, std::string_view bytes) {
  State& state = *state_;
  state.files.push_back(name);
  state.feed = Feed{bytes};
  state.last_subject.clear();
  state.env = serd_env_new(nullptr);
  state.inserter = sord_inserter_new(state.model, state.env);
  SerdReader* reader =
      serd_reader_new(SERD_TURTLE, &state, nullptr, &State::on_base, &State::on_prefix, &State::on_statement, nullptr);
  serd_reader_set_strict(reader, true);
  serd_reader_set_error_sink(reader, &State::on_error, &state);
  const std::string blank_prefix = fmt::format("f{}", state.files.size());
  serd_reader_add_blank_prefix(reader, bytes_of(blank_prefix));
  SerdStatus status = serd_reader_start_source_stream(reader, &feed_read, &feed_error, &state.feed, bytes_of(name), 1);
  while (status == SERD_SUCCESS && state.error.empty()) status = serd_reader_read_chunk(reader);
  serd_reader_end_stream(reader);
  if (status != SERD_SUCCESS && status != SERD_FAILURE) {  // SERD_FAILURE is the end of the file
    state.note_error(state.feed.line, state.feed.column,
                     fmt::format("{}; correct the Turtle there", reinterpret_cast<const char*>(serd_strerror(status))));
  }
  serd_reader_free(reader);
  sord_inserter_free(state.inserter);
  serd_env_free(state.env);
  if (!state.error.empty()) throw OntologyError(state.error);
}

std::vector<std::string> Model::instances(std::string_view class_name) const {
  std::vector<std::string> found;
  const std::string class_iri = rc(class_name);
  const std::string type_iri(kRdfType);
  SordNode* type = sord_new_uri(state_->world, bytes_of(type_iri));
  SordNode* wanted = sord_new_uri(state_->world, bytes_of(class_iri));
  SordIter* each = sord_search(state_->model, nullptr, type, wanted, nullptr);
  for (; !sord_iter_end(each); sord_iter_next(each))
    found.emplace_back(view_of(sord_iter_get_node(each, SORD_SUBJECT)));
  sord_iter_free(each);
  sord_node_free(state_->world, wanted);
  sord_node_free(state_->world, type);
  std::sort(found.begin(), found.end());
  return found;
}

std::vector<std::string> Model::values(const std::string& subject, const std::string& property) const {
  std::vector<std::string> found;
  SordNode* about = sord_new_uri(state_->world, bytes_of(subject));
  SordNode* asked = sord_new_uri(state_->world, bytes_of(property));
  SordIter* each = sord_search(state_->model, about, asked, nullptr, nullptr);
  for (; !sord_iter_end(each); sord_iter_next(each)) {
    const SordNode* object = sord_iter_get_node(each, SORD_OBJECT);
    const char* language = sord_node_get_type(object) == SORD_LITERAL ? sord_node_get_language(object) : nullptr;
    if (language == nullptr || std::strcmp(language, "en") == 0) found.emplace_back(view_of(object));
  }
  sord_iter_free(each);
  sord_node_free(state_->world, asked);
  sord_node_free(state_->world, about);
  std::sort(found.begin(), found.end());
  return found;
}

std::string Model::value(const std::string& subject, const std::string& property) const {
  std::vector<std::string> found = values(subject, property);
  if (found.size() > 1) {
    fail(subject, fmt::format("{} has two values, \"{}\" and \"{}\"; leave one of them", local_part(property), found[0],
                              found[1]));
  }
  return found.empty() ? std::string() : std::move(found.front());
}

void Model::fail(const std::string& subject, const std::string& message) const {
  const auto place = state_->first_seen.find(subject);
  if (place == state_->first_seen.end()) {
    throw OntologyError(
        fmt::format("{}:1:1: error: {}", state_->files.empty() ? "ontology" : state_->files.back(), message));
  }
  throw OntologyError(fmt::format("{}:{}:{}: error: {}", state_->files[place->second.file], place->second.line,
                                  place->second.column, message));
}

std::string rc(std::string_view local_name) {
  return std::string(kRecital).append(local_name);
}

std::string_view local_part(std::string_view iri) {
  const std::size_t cut = iri.find_last_of("#/");
  return cut == std::string_view::npos ? iri : iri.substr(cut + 1);
}

}  // namespace recital::knowledge
