// Turtle through Serd, one statement at a time. Serd groups statements that follow each other with the same subject or
// property.
#pragma once

#include <cstdint>
#include <exception>
#include <string>
#include <string_view>

#include "rdf/write_graph.hpp"

struct SerdEnvImpl;
struct SerdWriterImpl;

namespace recital::rdf {

class TurtleWriter {
 public:
  explicit TurtleWriter(const Sink& sink);
  ~TurtleWriter();
  TurtleWriter(const TurtleWriter&) = delete;
  TurtleWriter& operator=(const TurtleWriter&) = delete;

  void prefix(std::string_view name, std::string_view iri);
  // Begins a thing. Names are CURIEs ("un:A_RES_56_124") whose validity is the caller's business.
  void subject(std::string curie) { subject_ = std::move(curie); }
  // A line of its own before the next thing, for human readers.
  void comment(std::string_view text);

  void link(const char* property, const std::string& curie);    // an IRI by its CURIE
  void link_iri(const char* property, const std::string& iri);  // an IRI in full
  void text(const char* property, std::string_view value, const char* language = nullptr);
  void number(const char* property, std::size_t value);
  void day(const char* property, std::string_view value);  // xsd:date where it is one, else plain text
  // The same, and nothing at all when the value is empty.
  void text_if(const char* property, std::string_view value) {
    if (!value.empty()) text(property, value);
  }
  void day_if(const char* property, std::string_view value) {
    if (!value.empty()) day(property, value);
  }

  void finish();  // ends the last thing and hands over what is left

 private:
  enum class Object { curie, iri, literal };
  void statement(const char* property, Object kind, std::string_view object, const char* datatype,
                 const char* language);
  void hand_over();
  static std::size_t take(const void* bytes, std::size_t size, void* writer);

  const Sink& sink_;
  std::string buffer_;
  std::exception_ptr thrown_;  // by the sink; may not pass through Serd
  SerdEnvImpl* env_;
  SerdWriterImpl* writer_;
  std::string subject_;
  std::string scratch_;
  bool at_start_ = false;  // right after a comment
};

// A date of the Gregorian calendar, "2001-12-19".
[[nodiscard]] bool is_day(std::string_view text);

}  // namespace recital::rdf
