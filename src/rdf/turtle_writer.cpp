#include "rdf/turtle_writer.hpp"

#include <fmt/format.h>
#include <serd/serd.h>

#include <array>
#include <charconv>
#include <chrono>
#include <cstring>
#include <stdexcept>

#include "rdf/names.hpp"

namespace recital::rdf {
namespace {

constexpr std::size_t kChunk = 1U << 16U;
constexpr const char* kDate = "http://www.w3.org/2001/XMLSchema#date";
constexpr const char* kYearMonth = "http://www.w3.org/2001/XMLSchema#gYearMonth";
constexpr const char* kYear = "http://www.w3.org/2001/XMLSchema#gYear";
constexpr const char* kDateTime = "http://www.w3.org/2001/XMLSchema#dateTime";
constexpr const char* kType = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
constexpr const char* kInteger = "http://www.w3.org/2001/XMLSchema#integer";
constexpr const char* kDouble = "http://www.w3.org/2001/XMLSchema#double";

// No flags, even where there are quotes or line ends: Serd then writes the short form with escapes, which every parser
// reads alike.
SerdNode node(SerdType type, std::string_view text) {
  return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size(), text.size(), 0, type};
}

}  // namespace

TurtleWriter::TurtleWriter(const Sink& sink) : sink_(sink), env_(serd_env_new(nullptr)) {
  const auto style = static_cast<SerdStyle>(SERD_STYLE_ABBREVIATED | SERD_STYLE_CURIED);
  writer_ = serd_writer_new(SERD_TURTLE, style, env_, nullptr, &TurtleWriter::take, this);
  buffer_.reserve(kChunk + 4096);
}

TurtleWriter::~TurtleWriter() {
  serd_writer_free(writer_);
  serd_env_free(env_);
}

std::size_t TurtleWriter::take(const void* bytes, std::size_t size, void* writer) {
  auto& self = *static_cast<TurtleWriter*>(writer);
  if (self.thrown_) return 0;
  try {
    std::string_view rest(static_cast<const char*>(bytes), size);
    while (self.at_start_ &&
           !rest.empty()) {  // Serd separates the next thing from the last one, which a comment has done
      if (rest.front() != ' ' && rest.front() != '\n') {
        self.at_start_ = false;
      } else {
        rest.remove_prefix(1);
      }
    }
    self.buffer_.append(rest);
    if (self.buffer_.size() >= kChunk) self.hand_over();
  } catch (...) {
    self.thrown_ = std::current_exception();
    return 0;
  }
  return size;
}

void TurtleWriter::hand_over() {
  sink_(buffer_);
  buffer_.clear();
}

void TurtleWriter::prefix(std::string_view name, std::string_view iri) {
  const std::string name_text(name);
  const std::string iri_text(iri);
  const SerdNode name_node = node(SERD_LITERAL, name_text);
  const SerdNode iri_node = node(SERD_URI, iri_text);
  serd_writer_set_prefix(writer_, &name_node, &iri_node);
}

void TurtleWriter::comment(std::string_view text) {
  serd_writer_finish(writer_);
  std::string line = "\n# ";
  for (const char c : cleaned(text)) line += c == '\n' || c == '\r' || c == '\f' || c == '\v' ? ' ' : c;
  line += "\n\n";
  take(line.data(), line.size(), this);
  at_start_ = true;
}

void TurtleWriter::statement(const char* property, Object kind, std::string_view object, const char* datatype,
                             const char* language) {
  const SerdNode subject_node = node(SERD_CURIE, subject_);
  const bool is_type = std::strcmp(property, "rdf:type") == 0;  // Serd writes "a" for the IRI in full only
  const SerdNode property_node = is_type ? node(SERD_URI, kType) : node(SERD_CURIE, property);
  const SerdNode object_node = node(kind == Object::curie ? SERD_CURIE
                                    : kind == Object::iri ? SERD_URI
                                                          : SERD_LITERAL,
                                    object);
  const SerdNode datatype_node = datatype == nullptr ? SERD_NODE_NULL : node(SERD_URI, datatype);
  const SerdNode language_node = language == nullptr ? SERD_NODE_NULL : node(SERD_LITERAL, language);
  const SerdStatus status = serd_writer_write_statement(writer_, 0, nullptr, &subject_node, &property_node,
                                                        &object_node, &datatype_node, &language_node);
  ++triples_;
  if (thrown_) std::rethrow_exception(thrown_);
  if (status != SERD_SUCCESS) {
    throw std::logic_error("Serd refused a statement about " + subject_ + ": " +
                           reinterpret_cast<const char*>(serd_strerror(status)));
  }
}

void TurtleWriter::link(const char* property, const std::string& curie) {
  statement(property, Object::curie, curie, nullptr, nullptr);
}

void TurtleWriter::link_iri(const char* property, const std::string& iri) {
  statement(property, Object::iri, iri, nullptr, nullptr);
}

void TurtleWriter::text(const char* property, std::string_view value, const char* language) {
  // Serd looks at the byte after the end, so the text must be a C string.
  scratch_ = is_clean(value) ? std::string(value) : cleaned(value);
  statement(property, Object::literal, scratch_, nullptr, language);
}

void TurtleWriter::number(const char* property, std::size_t value) {
  std::array<char, 24> figures{};
  const auto end = std::to_chars(figures.data(), figures.data() + figures.size(), value).ptr;
  scratch_.assign(figures.data(), end);
  statement(property, Object::literal, scratch_, kInteger, nullptr);
}

void TurtleWriter::real(const char* property, double value) {
  std::array<char, 32> figures{};
  const auto end =
      std::to_chars(figures.data(), figures.data() + figures.size(), value, std::chars_format::scientific).ptr;
  scratch_.assign(figures.data(), end);
  scratch_[scratch_.find('e')] = 'E';  // XML Schema's canonical letter
  statement(property, Object::literal, scratch_, kDouble, nullptr);
}

void TurtleWriter::day(const char* property, std::string_view value) {
  if (!is_day(value)) {
    text(property, value);
    return;
  }
  scratch_ = value;
  statement(property, Object::literal, scratch_, kDate, nullptr);
}

void TurtleWriter::date(const char* property, const knowledge::Date& date) {
  if (date.year == 0) return;
  const char* type = date.day != 0 ? kDate : date.month != 0 ? kYearMonth : kYear;
  scratch_ = fmt::format("{:04}", date.year);
  if (date.month != 0) scratch_ += fmt::format("-{:02}", date.month);
  if (date.month != 0 && date.day != 0) scratch_ += fmt::format("-{:02}", date.day);
  statement(property, Object::literal, scratch_, type, nullptr);
}

void TurtleWriter::moment(const char* property, std::string_view value) {
  scratch_ = value;
  statement(property, Object::literal, scratch_, kDateTime, nullptr);
}

void TurtleWriter::finish() {
  serd_writer_finish(writer_);
  if (thrown_) std::rethrow_exception(thrown_);
  if (!buffer_.empty()) hand_over();
}

bool is_day(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
  int parts[3] = {0, 0, 0};
  const std::size_t from[3] = {0, 5, 8};
  const std::size_t size[3] = {4, 2, 2};
  for (int i = 0; i < 3; ++i) {
    for (std::size_t at = from[i]; at < from[i] + size[i]; ++at) {
      if (text[at] < '0' || text[at] > '9') return false;
      parts[i] = parts[i] * 10 + (text[at] - '0');
    }
  }
  return parts[0] > 0 &&
         std::chrono::year_month_day(std::chrono::year(parts[0]), std::chrono::month(static_cast<unsigned>(parts[1])),
                                     std::chrono::day(static_cast<unsigned>(parts[2])))
             .ok();
}

}  // namespace recital::rdf
