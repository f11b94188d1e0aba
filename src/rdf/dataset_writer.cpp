#include "rdf/dataset_writer.hpp"

#include <algorithm>
#include <functional>
#include <set>
#include <string>
#include <vector>

namespace recital::rdf {
namespace {

constexpr const char* kOntologyIri = "https://w3id.org/recital/ontology";

// The triples wait until their number is known.
class Description {
 public:
  explicit Description(const Context& context) : context_(context) {}

  void thing(const std::string& curie, std::initializer_list<const char*> classes) {
    things_ += 1;
    calls_.push_back([curie](TurtleWriter& turtle) { turtle.subject(curie); });
    for (const char* each : classes) link("rdf:type", each);
  }
  void link(const char* property, const std::string& curie) {
    add([property, curie](TurtleWriter& turtle) { turtle.link(property, curie); });
  }
  void link_iri(const char* property, const std::string& iri) {
    add([property, iri](TurtleWriter& turtle) { turtle.link_iri(property, iri); });
  }
  void text(const char* property, const std::string& value, const char* language = nullptr) {
    if (!value.empty()) add([=](TurtleWriter& turtle) { turtle.text(property, value, language); });
  }
  void number(const char* property, std::size_t value) {
    add([property, value](TurtleWriter& turtle) { turtle.number(property, value); });
  }
  void moment(const char* property, const std::string& value) {
    if (!value.empty()) add([property, value](TurtleWriter& turtle) { turtle.moment(property, value); });
  }
  // The numbers that this description adds to.
  void totals() {
    add([this](TurtleWriter& turtle) { turtle.number("void:triples", triples_all_); });
    add([this](TurtleWriter& turtle) { turtle.number("void:entities", things_all_); });
  }

  void write() {
    triples_all_ = context_.turtle.triples() + triples_;
    things_all_ = context_.turtle.things() + things_;
    for (const auto& call : calls_) call(context_.turtle);
  }

 private:
  void add(std::function<void(TurtleWriter&)> call) {
    triples_ += 1;
    calls_.push_back(std::move(call));
  }
  const Context& context_;
  std::vector<std::function<void(TurtleWriter&)>> calls_;
  std::size_t triples_ = 0, things_ = 0, triples_all_ = 0, things_all_ = 0;
};

std::string partition(const std::string& dataset, const std::string& term) {
  return dataset + "." + term.substr(term.find(':') + 1);
}

}  // namespace

void write_dataset(const Context& context, const facts::Facts& facts, std::string_view base) {
  const std::string dataset = context.curie(kDatasetPrefix, "");
  const std::string build = context.curie(kBuildPrefix, "");
  const std::string program = context.curie(kProgramPrefix, "");
  const std::string ontology = context.curie(kOntologyPrefix, "");

  Description about(context);
  about.thing(dataset, {"dcat:Dataset", "void:Dataset", "prov:Entity"});
  about.text("dcterms:title", "Citations among resolutions of the United Nations", "en");
  about.link_iri("dcterms:conformsTo", kOntologyIri);
  about.link_iri("void:vocabulary", std::string(kOntologyIri) + "#");
  about.text("void:uriSpace", std::string(base));
  about.totals();
  for (const auto& [name, count] : context.counts.things) about.link("void:classPartition", partition(dataset, name));
  for (const auto& [name, count] : context.counts.edges) {
    about.link("void:propertyPartition", partition(dataset, name));
  }
  about.link("dcat:distribution", dataset + ".turtle");
  about.link("prov:wasGeneratedBy", build);
  for (const auto& [name, count] : context.counts.things) {
    about.thing(partition(dataset, name), {"void:Dataset"});
    about.link("void:class", name);
    about.number("void:entities", count);
  }
  for (const auto& [name, count] : context.counts.edges) {
    about.thing(partition(dataset, name), {"void:Dataset"});
    about.link("void:property", name);
    about.number("void:triples", count);
  }
  about.thing(dataset + ".turtle", {"dcat:Distribution"});
  about.link_iri("dcat:mediaType", "https://www.iana.org/assignments/media-types/text/turtle");

  about.thing(build, {"rc:Build", "prov:Activity"});
  about.moment("prov:endedAtTime", facts.provenance.recorded);
  about.link("prov:wasAssociatedWith", program);
  about.link("prov:used", ontology);
  for (const facts::Source& source : facts.sources) about.link("prov:used", context.curie(kFilePrefix, source.file));
  about.thing(program, {"rc:Program", "prov:SoftwareAgent"});
  about.text("rdfs:label", "Recital", "en");
  about.text("rc:version", facts.provenance.program_version);
  about.thing(ontology, {"rc:Ontology", "prov:Entity"});
  about.text("rdfs:label", "the ontology with which the texts were read", "en");
  about.text("rc:version", facts.provenance.ontology_version);
  about.text("rc:sha256", facts.provenance.ontology_sha256);
  context.turtle.comment("This graph, and how it was made");
  about.write();
}

}  // namespace recital::rdf
