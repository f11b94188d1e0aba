#include "rdf/measures_writer.hpp"

#include <stdexcept>

#include "rdf/authorities.hpp"
#include "rdf/thing_names.hpp"
#include "rdf/turtle_writer.hpp"

namespace recital::rdf {

void write_measures(const facts::Facts& facts, const knowledge::Knowledge& knowledge,
                    const std::vector<MeasuredWork>& works, const WriteOptions& options, const Sink& sink) {
  if (!is_usable_base(options.base)) {
    throw std::invalid_argument("the base is no absolute IRI that ends in '/' or '#': " + options.base);
  }
  const Names names = name_things(facts, gather_authorities(facts, knowledge));
  TurtleWriter turtle(sink);
  turtle.prefix("rc", "https://w3id.org/recital/ontology#");
  turtle.prefix("un", options.base);
  turtle.prefix("xsd", "http://www.w3.org/2001/XMLSchema#");
  for (const MeasuredWork& work : works) {
    turtle.subject("un:" + names.of("", work.key));
    for (const WorkMeasure& measure : work.measures) {
      if (measure.count) {
        turtle.number(measure.property, static_cast<std::size_t>(measure.value));
      } else {
        turtle.real(measure.property, measure.value);
      }
    }
  }
  turtle.finish();
}

}  // namespace recital::rdf
