// Turtle through Serd, one statement at a time. Serd groups statements that follow each other with the same subject or
// property.
#pragma once

#include <cstdint>
#include <exception>
#include <string>
#include <string_view>

#include "knowledge/knowledge.hpp"
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
  void subject(std::string curie) {
    subject_ = std::move(curie);
    ++things_;
  }
  // A line of its own before the next thing, for human readers.
  void comment(std::string_view text);

  void link(const char* property, const std::string& curie);    // an IRI by its CURIE
  void link_iri(const char* property, const std::string& iri);  // an IRI in full
  void text(const char* property, std::string_view value, const char* language = nullptr);
  void number(const char* property, std::size_t value);
  void real(const char* property, double value);           // xsd:double, finite
  void day(const char* property, std::string_view value);  // xsd:date where it is one, else plain text
  // The same, and nothing at all when the value is empty.
  void text_if(const char* property, std::string_view value) {
    if (!value.empty()) text(property, value);
  }
  void date(const char* property, const knowledge::Date& date);  // xsd:date, gYearMonth or gYear, as far as it is known
  void moment(const char* property, std::string_view value);     // xsd:dateTime
  void day_if(const char* property, std::string_view value) {
    if (!value.empty()) day(property, value);
  }

  // What was written so far; things that begin twice count twice.
  [[nodiscard]] std::size_t triples() const { return triples_; }
  [[nodiscard]] std::size_t things() const { return things_; }

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
  std::size_t triples_ = 0;
  std::size_t things_ = 0;
  std::string scratch_;
  bool at_start_ = false;  // right after a comment
};

// A date of the Gregorian calendar, "2001-12-19".
[[nodiscard]] bool is_day(std::string_view text);

}  // namespace recital::rdf
