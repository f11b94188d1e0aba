// From the ontology's triples to plain values, with the checks that Turtle itself can't make.
#include "knowledge/gather.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <tuple>

#include "knowledge/fold.hpp"
#include "knowledge/knowledge.hpp"
#include "knowledge/model.hpp"

namespace recital::knowledge {
namespace {

constexpr std::string_view kOntology = "https://w3id.org/recital/ontology";
constexpr std::string_view kLabel = "http://www.w3.org/2000/01/rdf-schema#label";
constexpr std::string_view kAltLabel = "http://www.w3.org/2004/02/skos/core#altLabel";
constexpr std::string_view kPrefLabel = "http://www.w3.org/2004/02/skos/core#prefLabel";
constexpr std::string_view kTitle = "http://purl.org/dc/terms/title";
constexpr std::string_view kVersion = "http://www.w3.org/2002/07/owl#versionInfo";

std::string required(const Model& model, const Thing& subject, std::string_view property, std::string_view what) {
  std::string found = model.value(subject, property);
  if (found.empty()) {
    model.fail(subject.iri,
               fmt::format("{} {} has no {}; add one", what, local_part(subject.iri), local_part(property)));
  }
  return found;
}

int whole_number(const Model& model, const Thing& subject, std::string_view property) {
  const std::string text = model.value(subject, rc(property));
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (!text.empty() && (error != std::errc() || end != text.data() + text.size() || number < 0)) {
    model.fail(subject.iri, fmt::format("{} is not a whole number: \"{}\"", property, text));
  }
  return number;
}

int days_in_month(int year, int month) {
  constexpr std::array<int, 12> days = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 && leap ? 29 : days[static_cast<std::size_t>(month - 1)];
}

// "2001", "2001-12" or "2001-12-19".
Date date(const Model& model, const Thing& subject, std::string_view property) {
  const std::string text = model.value(subject, rc(property));
  if (text.empty()) return {};
  std::array<int, 3> parts = {0, 0, 0};
  std::size_t from = 0;
  bool good = text.size() == 4 || text.size() == 7 || text.size() == 10;
  for (std::size_t i = 0; good && from < text.size(); ++i) {
    const std::size_t to = from + (i == 0 ? 4 : 2);
    const auto [end, error] = std::from_chars(text.data() + from, text.data() + to, parts[i]);
    good = error == std::errc() && end == text.data() + to && parts[i] > 0 && (to == text.size() || text[to] == '-');
    from = to + 1;
  }
  const Date read{parts[0], parts[1], parts[2]};
  good = good && read.month <= 12 && (read.day == 0 || read.day <= days_in_month(read.year, read.month));
  if (!good) {
    model.fail(subject.iri, fmt::format("{} is not a date: \"{}\"; write 2001, 2001-12 or 2001-12-19", property, text));
  }
  return read;
}

std::vector<std::string> names_with(std::string first, std::vector<std::string> others) {
  std::vector<std::string> all = {std::move(first)};
  for (std::string& other : others) {
    if (other != all.front()) all.push_back(std::move(other));
  }
  return all;
}

// Words with one space between them, or two such runs with a gap: "having … noted". Others could be found in no text.
bool is_cue(std::string_view cue) {
  constexpr std::string_view gap = " … ";
  const auto is_run = [](std::string_view words) {
    return !words.empty() && words.front() != ' ' && words.back() != ' ' && words.find("  ") == words.npos &&
           words.find_first_of("\t\r\n") == words.npos && words.find("..") == words.npos &&
           words.find("…") == words.npos;
  };
  const std::size_t at = cue.find(gap);
  return at == cue.npos ? is_run(cue) : is_run(cue.substr(0, at)) && is_run(cue.substr(at + gap.size()));
}

std::vector<Relation> relations(const Model& model) {
  std::vector<Relation> all;
  std::vector<std::pair<std::string, std::string>> claimed;  // cue, relation's IRI
  for (const Thing& subject : model.things("Relation")) {
    Relation relation;
    relation.name = local_part(subject.iri);
    if (subject.iri != rc(relation.name)) {
      model.fail(subject.iri, fmt::format("the relation <{}> must have a name of {}, as it is written so in graphs",
                                          subject.iri, kRecital));
    }
    relation.label = required(model, subject, kLabel, "relation");
    relation.asks = model.value(subject, rc("asks")) == "true";
    relation.cues = subject.values(rc("cue"));
    for (std::string& cue : relation.cues) {
      if (!is_cue(cue)) {
        model.fail(subject.iri,
                   fmt::format("\"{}\" is no cue; write words with one space between, and \" … \" for a gap", cue),
                   cue);
      }
      cue = fold_case(cue);
      claimed.emplace_back(cue, std::string(subject.iri));
    }
    std::sort(relation.cues.begin(), relation.cues.end(), [](const std::string& a, const std::string& b) {
      return a.size() != b.size() ? a.size() > b.size() : a < b;
    });
    all.push_back(std::move(relation));
  }
  std::sort(claimed.begin(), claimed.end());
  for (std::size_t i = 1; i < claimed.size(); ++i) {
    const auto& [cue, relation] = claimed[i];
    const auto& [cue_before, relation_before] = claimed[i - 1];
    if (cue == cue_before && relation != relation_before) {
      model.fail({relation_before, cue}, {relation, cue},
                 fmt::format("the cue \"{}\" is claimed by {} and by {}; leave it to one of them", cue,
                             local_part(relation_before), local_part(relation)));
    }
  }
  return all;
}

Supplement supplement(const Model& model, const Thing& subject) {
  Supplement read;
  const std::string series = required(model, subject, rc("officialRecordsOf"), "supplement");
  read.series = required(model, model.thing(series), rc("id"), "organ");
  read.number = required(model, subject, rc("number"), "supplement");
  read.symbol_template = model.value(subject, rc("symbolTemplate"));
  read.from = date(model, subject, "from").year;
  read.to = date(model, subject, "to").year;
  return read;
}

std::vector<Organ> organs(const Model& model) {
  std::vector<Organ> all;
  std::map<std::string, std::string> described;  // IRI by id
  for (const Thing& subject : model.things("Organ")) {
    Organ organ;
    organ.id = required(model, subject, rc("id"), "organ");
    if (const auto [before, is_new] = described.try_emplace(organ.id, subject.iri); !is_new) {
      model.fail({before->second, organ.id}, {subject.iri, organ.id},
                 fmt::format("two organs have the id \"{}\"; leave one of them", organ.id));
    }
    organ.name = required(model, subject, kLabel, "organ");
    organ.names = names_with(organ.name, subject.values(kAltLabel));
    organ.contextual_names = subject.values(rc("contextualLabel"));
    if (const auto parents = subject.values(rc("subsidiaryOf")); !parents.empty()) {
      const Thing parent = model.thing(parents.front());
      organ.parent = model.value(parent, rc("id"));
      if (organ.parent.empty()) organ.parent = model.value(parent, rc("symbol"));
    } else if (const auto wholes = subject.values(rc("partOf")); !wholes.empty()) {
      organ.parent = wholes.front();
    }
    organ.resolution_keys = subject.values(rc("resolutionKey"));
    organ.decision_keys = subject.values(rc("decisionKey"));
    organ.statement_keys = subject.values(rc("statementKey"));
    organ.keys_are_symbols = model.value(subject, rc("keysAreSymbols")) == "true";
    organ.active_from = date(model, subject, "activeFrom").year;
    organ.active_to = date(model, subject, "activeTo").year;
    for (const std::string& printed : subject.values(rc("supplement"))) {
      organ.supplements.push_back(supplement(model, model.thing(printed)));
    }
    all.push_back(std::move(organ));
  }
  std::sort(all.begin(), all.end(), [](const Organ& a, const Organ& b) { return a.id < b.id; });
  return all;
}

std::vector<Session> sessions(const Model& model) {
  std::map<std::string, std::string, std::less<>> organ_ids;  // by IRI
  for (const Thing& organ : model.things("Organ")) organ_ids.emplace(organ.iri, model.value(organ, rc("id")));
  std::vector<Session> all;
  for (const Thing& subject : model.things("Session")) {
    Session session;
    const std::string organ = required(model, subject, rc("sessionOf"), "session");
    const auto known = organ_ids.find(organ);
    if (known == organ_ids.end()) {
      model.fail(subject.iri, fmt::format("{} is no organ; describe it in organs.ttl", local_part(organ)));
    }
    session.organ = known->second;
    session.name = required(model, subject, rc("name"), "session");
    session.opened = date(model, subject, "opened");
    session.closed = date(model, subject, "closed");
    session.first_number = whole_number(model, subject, "firstNumber");
    session.last_number = whole_number(model, subject, "lastNumber");
    all.push_back(std::move(session));
  }
  std::sort(all.begin(), all.end(), [](const Session& a, const Session& b) {
    return std::tie(a.organ, a.opened, a.closed, a.name) < std::tie(b.organ, b.opened, b.closed, b.name);
  });
  return all;
}

std::string joined(const std::vector<std::string>& parts, std::string_view separator) {
  return fmt::format("{}", fmt::join(parts, separator));
}

// A treaty described twice, under one key or, with the same title and year, under two.
void refuse_second_treaties(const Model& model) {
  struct Described {
    std::string key, title, year, number, iri;
  };
  std::vector<Described> all;
  for (const Thing& subject : model.things("Treaty")) {
    all.push_back({model.value(subject, rc("symbol")), model.value(subject, kTitle),
                   model.value(subject, rc("concluded")), model.value(subject, rc("treatySeriesNumber")),
                   std::string(subject.iri)});
  }
  const auto refuse = [&](auto&& sameness, std::string_view what, std::string Described::*shared) {
    std::sort(all.begin(), all.end(),
              [&](const Described& a, const Described& b) { return sameness(a) < sameness(b); });
    for (std::size_t i = 1; i < all.size(); ++i) {
      const Described &one = all[i - 1], &other = all[i];
      if (sameness(one) != sameness(other)) continue;
      model.fail({one.iri, one.*shared}, {other.iri, other.*shared},
                 fmt::format("two treaties have the {} \"{}\", with the numbers \"{}\" and \"{}\"; leave one of them",
                             what, one.*shared, one.number, other.number));
    }
  };
  refuse([](const Described& d) { return std::tie(d.key); }, "key", &Described::key);
  refuse([](const Described& d) { return std::tie(d.title, d.year); }, "title", &Described::title);
}

std::vector<Treaty> treaties(const Model& model) {
  std::vector<Treaty> all;
  for (const Thing& subject : model.things("Treaty")) {
    Treaty treaty;
    treaty.key = required(model, subject, rc("symbol"), "treaty");
    treaty.title = required(model, subject, kTitle, "treaty");
    treaty.names = names_with(treaty.title, subject.values(kAltLabel));
    treaty.contextual_names = subject.values(rc("contextualLabel"));
    treaty.year = date(model, subject, "concluded").year;
    treaty.number = model.value(subject, rc("treatySeriesNumber"));
    if (treaty.key.starts_with("UNTS/") && treaty.key.substr(5, treaty.key.find(' ') - 5) != treaty.number) {
      model.fail(subject.iri, fmt::format("the key {} and treatySeriesNumber \"{}\" disagree; correct one of them",
                                          treaty.key, treaty.number));
    }
    treaty.volumes = joined(subject.values(rc("treatySeriesVolume")), ",");
    if (const auto numbers = subject.values(rc("depositaryNumber")); !numbers.empty())
      treaty.depositary = numbers.front();
    if (const std::string related = model.value(subject, rc("relatedTo")); !related.empty()) {
      treaty.article_of = required(model, model.thing(related), rc("symbol"), "treaty");
    }
    treaty.source = joined(subject.values(rc("knownFrom")), "+");
    all.push_back(std::move(treaty));
  }
  refuse_second_treaties(model);
  std::sort(all.begin(), all.end(), [](const Treaty& a, const Treaty& b) { return a.key < b.key; });
  return all;
}

std::vector<Instrument> instruments(const Model& model) {
  std::vector<Instrument> all;
  for (const Thing& subject : model.things("Instrument")) {
    Instrument instrument;
    instrument.key = required(model, subject, rc("symbol"), "instrument");
    instrument.part = model.value(subject, rc("part"));
    instrument.names = names_with(required(model, subject, kPrefLabel, "instrument"), subject.values(kAltLabel));
    instrument.contextual_names = subject.values(rc("contextualLabel"));
    all.push_back(std::move(instrument));
  }
  return all;
}

}  // namespace

Knowledge gather(const Model& model) {
  Knowledge knowledge;
  knowledge.version = required(model, model.thing(kOntology), kVersion, "the ontology");
  knowledge.relations = relations(model);
  knowledge.organs = organs(model);
  knowledge.sessions = sessions(model);
  knowledge.treaties = treaties(model);
  knowledge.instruments = instruments(model);
  return knowledge;
}
}  // namespace recital::knowledge
