// Serd tells where it stands only when it reports an error. To say where a thing was described (an organ without a
// name) or where a value stands, the files are read a second time when there is something to complain of, byte by byte:
// the line last begun is then the thing's own, and the line of the last sign the value's.
#include "knowledge/model.hpp"

#include <fmt/format.h>
#include <serd/serd.h>
#include <sord/sord.h>

#include <algorithm>
#include <cstdarg>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <utility>

#include "knowledge/fold.hpp"
#include "knowledge/knowledge.hpp"

namespace recital::knowledge {
namespace {

constexpr const char* kRdfType = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
constexpr std::size_t kPage = 4096;

const std::uint8_t* bytes_of(const std::string& text) {
  return reinterpret_cast<const std::uint8_t*>(text.c_str());
}

std::string_view view_of(const SordNode* node) {
  std::size_t size = 0;
  const std::uint8_t* bytes = sord_node_get_string_counted(node, &size);
  return {reinterpret_cast<const char*>(bytes), size};
}

// A file being read.
struct Feed {
  std::string_view bytes;
  std::size_t next = 0;
  unsigned line = 1;
  unsigned head = 1;   // the last line that isn't indented: the subject of a description
  unsigned value = 1;  // the line of the last byte of a name or literal

  static std::size_t read(void* buffer, std::size_t size, std::size_t count, void* stream) {
    auto& feed = *static_cast<Feed*>(stream);
    const std::size_t taken = std::min(size * count, feed.bytes.size() - feed.next);
    if (taken == 0) return 0;
    std::memcpy(buffer, feed.bytes.data() + feed.next, taken);
    if (taken == 1) {
      const bool at_line_start = feed.next == 0 || feed.bytes[feed.next - 1] == '\n';
      const char byte = feed.bytes[feed.next];
      if (at_line_start && byte != ' ' && byte != '\t') feed.head = feed.line;
      if (std::strchr(" \t\r\n,;.", byte) == nullptr) feed.value = feed.line;
      if (byte == '\n') ++feed.line;
    }
    feed.next += taken;
    return taken / size;
  }
  static int error(void* /*stream*/) { return 0; }
};

std::string formatted(const SerdError& problem) {
  char buffer[512];
  // NOLINTNEXTLINE(clang-analyzer-valist.Uninitialized): Serd began the list
  std::vsnprintf(buffer, sizeof buffer, problem.fmt, *problem.args);
  std::string text = buffer;
  while (!text.empty() && (text.back() == '\n' || text.back() == '.')) text.pop_back();
  return text;
}

struct File {
  std::string name;
  std::string_view bytes;
};

// What the reader's callbacks work on while one file is read.
struct Reading {
  const File& file;
  SerdEnv* env = nullptr;
  SordInserter* inserter = nullptr;  // where the triples go, or
  std::string_view wanted{};         // the thing whose place is asked for, or neither,
  std::string_view wanted_value{};   // and one of its values, folded
  unsigned found_line = 0;           // where it stands last
  Feed feed{};
  std::string error{};

  void note_error(unsigned line, unsigned column, const std::string& message) {
    if (error.empty()) {
      error = fmt::format("{}:{}:{}: error: {}; correct the Turtle there", file.name, std::max(line, 1u),
                          std::max(column, 1u), message);
    }
  }

  static SerdStatus on_error(void* handle, const SerdError* problem) {
    auto& reading = *static_cast<Reading*>(handle);
    reading.note_error(problem->line != 0 ? problem->line : reading.feed.line, problem->col, formatted(*problem));
    return SERD_SUCCESS;
  }
  static SerdStatus on_base(void* handle, const SerdNode* uri) {
    return serd_env_set_base_uri(static_cast<Reading*>(handle)->env, uri);
  }
  static SerdStatus on_prefix(void* handle, const SerdNode* name, const SerdNode* uri) {
    return serd_env_set_prefix(static_cast<Reading*>(handle)->env, name, uri);
  }
  static SerdStatus on_statement(void* handle, SerdStatementFlags flags, const SerdNode* graph, const SerdNode* subject,
                                 const SerdNode* predicate, const SerdNode* object, const SerdNode* datatype,
                                 const SerdNode* language) {
    auto& reading = *static_cast<Reading*>(handle);
    if (reading.inserter != nullptr) {
      return sord_inserter_write_statement(reading.inserter, flags, graph, subject, predicate, object, datatype,
                                           language);
    }
    if (reading.wanted.empty()) return SERD_SUCCESS;
    const bool any_value = reading.wanted_value.empty();
    if (!any_value && fold_case({reinterpret_cast<const char*>(object->buf), object->n_bytes}) != reading.wanted_value)
      return SERD_SUCCESS;
    SerdNode whole = serd_env_expand_node(reading.env, subject);
    if (whole.buf != nullptr &&
        reading.wanted == std::string_view(reinterpret_cast<const char*>(whole.buf), whole.n_bytes)) {
      reading.found_line = any_value ? reading.feed.head : reading.feed.value;
    }
    serd_node_free(&whole);
    return SERD_SUCCESS;
  }

  void run(std::size_t page, const std::string& blank_prefix) {
    SerdReader* reader = serd_reader_new(SERD_TURTLE, this, nullptr, &on_base, &on_prefix, &on_statement, nullptr);
    serd_reader_set_strict(reader, true);
    serd_reader_set_error_sink(reader, &on_error, this);
    serd_reader_add_blank_prefix(reader, bytes_of(blank_prefix));
    feed = Feed{file.bytes};
    SerdStatus status =
        serd_reader_start_source_stream(reader, &Feed::read, &Feed::error, &feed, bytes_of(file.name), page);
    while (status == SERD_SUCCESS && error.empty()) status = serd_reader_read_chunk(reader);
    serd_reader_end_stream(reader);
    serd_reader_free(reader);
    if (status != SERD_SUCCESS && status != SERD_FAILURE) {  // SERD_FAILURE is the end of the file
      note_error(1, 1, reinterpret_cast<const char*>(serd_strerror(status)));
    }
  }
};

}  // namespace

struct Model::State {
  SordWorld* world = sord_world_new();
  SordModel* model = sord_new(world, SORD_SPO | SORD_POS, false);
  std::vector<File> files;
  Reading* reading = nullptr;  // while a file is read

  ~State() {
    sord_free(model);
    sord_world_free(world);
  }

  struct Place {
    std::size_t file = 0;  // index
    unsigned line = 0;     // 0 for nowhere
    // NOLINTNEXTLINE(modernize-use-nullptr): clang-tidy 14 misreads <=>
    friend auto operator<=>(const Place&, const Place&) = default;
  };

  // Where the thing was last described, or where it last has that value.
  [[nodiscard]] Place place(std::string_view iri, std::string_view value) const {
    const std::string folded = fold_case(value);
    for (std::size_t i = files.size(); i-- > 0;) {
      Reading search{.file = files[i]};
      search.env = serd_env_new(nullptr);
      search.wanted = iri;
      search.wanted_value = folded;
      search.run(1, "f");
      serd_env_free(search.env);
      if (search.found_line != 0) return {i, search.found_line};
    }
    return {};
  }

  static SerdStatus on_error(void* handle, const SerdError* problem) {
    auto& state = *static_cast<State*>(handle);
    return state.reading == nullptr ? SERD_SUCCESS : Reading::on_error(state.reading, problem);
  }

  [[nodiscard]] Thing describe(const SordNode* node) const {
    Thing thing{view_of(node), {}};
    SordIter* each = sord_search(model, node, nullptr, nullptr, nullptr);
    for (; !sord_iter_end(each); sord_iter_next(each)) {
      const SordNode* object = sord_iter_get_node(each, SORD_OBJECT);
      const char* language = sord_node_get_type(object) == SORD_LITERAL ? sord_node_get_language(object) : nullptr;
      if (language != nullptr && std::strcmp(language, "en") != 0) continue;
      thing.statements.push_back({view_of(sord_iter_get_node(each, SORD_PREDICATE)), view_of(object)});
    }
    sord_iter_free(each);
    return thing;
  }
};

std::vector<std::string> Thing::values(std::string_view property) const {
  std::vector<std::string> found;
  for (const Statement& statement : statements) {
    if (statement.property == property) found.emplace_back(statement.value);
  }
  std::sort(found.begin(), found.end());
  return found;
}

Model::Model() : state_(std::make_unique<State>()) {
  sord_world_set_error_sink(state_->world, &State::on_error, state_.get());
}

Model::~Model() = default;

void Model::read(const std::string& name, std::string_view bytes) {
  state_->files.push_back({name, bytes});
  Reading reading{.file = state_->files.back()};
  reading.env = serd_env_new(nullptr);
  reading.inserter = sord_inserter_new(state_->model, reading.env);
  state_->reading = &reading;
  const std::string blank_prefix = fmt::format("f{}", state_->files.size());
  reading.run(kPage, blank_prefix);
  if (!reading.error.empty()) {  // again, to know the line of mistakes that Serd gives no place for
    reading.error.clear();
    reading.run(1, blank_prefix);
  }
  state_->reading = nullptr;
  sord_inserter_free(reading.inserter);
  serd_env_free(reading.env);
  if (!reading.error.empty()) throw OntologyError(reading.error);
}

void Model::check(const std::string& name, std::string_view bytes) {
  const File file{name, bytes};
  Reading reading{.file = file};
  reading.env = serd_env_new(nullptr);
  reading.run(1, "f");
  serd_env_free(reading.env);
  if (!reading.error.empty()) throw OntologyError(reading.error);
}

std::vector<Thing> Model::things(std::string_view class_name) const {
  std::vector<Thing> found;
  const std::string class_iri = rc(class_name);
  SordNode* type = sord_new_uri(state_->world, reinterpret_cast<const std::uint8_t*>(kRdfType));
  SordNode* wanted = sord_new_uri(state_->world, bytes_of(class_iri));
  SordIter* each = sord_search(state_->model, nullptr, type, wanted, nullptr);
  for (; !sord_iter_end(each); sord_iter_next(each)) {
    found.push_back(state_->describe(sord_iter_get_node(each, SORD_SUBJECT)));
  }
  sord_iter_free(each);
  sord_node_free(state_->world, wanted);
  sord_node_free(state_->world, type);
  std::sort(found.begin(), found.end(), [](const Thing& a, const Thing& b) { return a.iri < b.iri; });
  return found;
}

Thing Model::thing(std::string_view iri) const {
  const std::string text(iri);
  SordNode* node = sord_new_uri(state_->world, bytes_of(text));
  Thing found = state_->describe(node);
  found.iri = iri;
  sord_node_free(state_->world, node);
  return found;
}

std::string Model::value(const Thing& thing, std::string_view property) const {
  const Thing::Statement* found = nullptr;
  for (const Thing::Statement& statement : thing.statements) {
    if (statement.property != property) continue;
    if (found != nullptr) {
      const auto [first, second] = std::minmax(found->value, statement.value);
      fail({thing.iri, first}, {thing.iri, second},
           fmt::format("{} has two values, \"{}\" and \"{}\"; leave one of them", local_part(property), first, second));
    }
    found = &statement;
  }
  return found == nullptr ? std::string() : std::string(found->value);
}

void Model::fail(std::string_view iri, const std::string& message, std::string_view value) const {
  const State::Place place = state_->place(iri, value);
  const std::string name = state_->files.empty() ? "ontology" : state_->files[place.file].name;
  throw OntologyError(fmt::format("{}:{}:1: error: {}", name, std::max(place.line, 1u), message));
}

void Model::fail(const Claim& one, const Claim& other, const std::string& message) const {
  State::Place earlier = state_->place(one.iri, one.value);
  State::Place later = state_->place(other.iri, other.value);
  if (later < earlier) std::swap(earlier, later);
  if (earlier.line == 0) fail(one.iri, message);
  throw OntologyError(fmt::format("{}:{}:1: error: {} (the other stands at {}:{})", state_->files[later.file].name,
                                  later.line, message, state_->files[earlier.file].name, earlier.line));
}

std::string rc(std::string_view local_name) {
  return std::string(kRecital).append(local_name);
}

std::string_view local_part(std::string_view iri) {
  const std::size_t cut = iri.find_last_of("#/");
  return cut == std::string_view::npos ? iri : iri.substr(cut + 1);
}

}  // namespace recital::knowledge
