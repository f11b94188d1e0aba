#include "rdf/authorities.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

#include "facts/due_session.hpp"
#include "knowledge/key.hpp"

namespace recital::rdf {
namespace {

using facts::DocumentFact;
using facts::Facts;
using facts::listed_agents;
using facts::RequestFact;
using facts::session_due;
using knowledge::Knowledge;
using knowledge::Session;

void gather_agents(const Facts& facts, const Knowledge& knowledge, Authorities& all) {
  for (const DocumentFact& document : facts.documents) {
    for (const RequestFact& request : document.requests) {
      all.agents.try_emplace(request.requested_by);
      all.agents.try_emplace(request.addressee);
      for (const std::string& recipient : listed_agents(request.recipient)) all.agents.try_emplace(recipient);
    }
  }
  all.agents.erase("");
  for (const knowledge::Organ& organ : knowledge.organs) {
    for (const std::string& name : organ.names) {
      const auto agent = all.agents.find(name);
      if (agent != all.agents.end() && agent->second.empty()) agent->second = organ.id;
    }
  }
}

void gather_sessions(const Facts& facts, const Knowledge& knowledge, Authorities& all) {
  const auto add = [&all](const Session* session) {
    if (session != nullptr) all.sessions.emplace(std::pair(session->organ, session->name), session);
  };
  for (const auto& [key, work] : all.works) add(session_of(key, knowledge));
  for (const DocumentFact& document : facts.documents) {
    add(session_of(document, knowledge));
    for (const RequestFact& request : document.requests) add(session_due(request, document, knowledge));
  }
}

void gather_organs(const Facts& facts, const Knowledge& knowledge, Authorities& all) {
  std::set<std::string> ids;
  for (const DocumentFact& document : facts.documents) ids.insert(document.organ_id);
  for (const auto& [key, work] : all.works) ids.insert(work.organ);
  for (const auto& [label, organ] : all.agents) ids.insert(organ);
  for (const auto& [name, session] : all.sessions) ids.insert(session->organ);
  ids.erase("");
  std::vector<std::string> pending(ids.begin(), ids.end());
  while (!pending.empty()) {
    const std::string id = std::move(pending.back());
    pending.pop_back();
    const knowledge::Organ* organ = knowledge.organ(id);
    if (!all.organs.emplace(id, organ).second) continue;
    if (organ != nullptr && knowledge.organ(organ->parent) != nullptr) pending.push_back(organ->parent);
  }
}

// The page of the Treaty Collection for a treaty that the Secretary-General keeps: chapter "XI-A" is its eleventh.
std::string treaty_page(const knowledge::Treaty& treaty) {
  const std::string chapter = treaty.depositary.substr(0, treaty.depositary.find('-'));
  const std::string number = knowledge::arabic_session(chapter);
  if (chapter.empty() || number.find_first_not_of("0123456789") != std::string::npos) return {};
  return fmt::format("https://treaties.un.org/Pages/ViewDetails.aspx?src=TREATY&mtdsg_no={}&chapter={}&clang=_en",
                     treaty.depositary, number);
}

void write_treaty(const Context& context, const knowledge::Treaty& treaty) {
  TurtleWriter& turtle = context.turtle;
  turtle.text_if("rc:treatySeriesNumber", treaty.number);
  for (std::size_t from = 0; from < treaty.volumes.size();) {
    const std::size_t to = std::min(treaty.volumes.find(',', from), treaty.volumes.size());
    turtle.text("rc:treatySeriesVolume", treaty.volumes.substr(from, to - from));
    from = to + 1;
  }
  turtle.text_if("rc:depositaryNumber", treaty.depositary);
  turtle.date("rc:concluded", {treaty.year, 0, 0});
  if (context.authorities.works.contains(treaty.article_of)) {
    turtle.link("rc:relatedTo", context.curie("", treaty.article_of));
  }
  if (const std::string page = treaty_page(treaty); !page.empty()) turtle.link_iri("rdfs:seeAlso", page);
}

void write_work(const Context& context, const std::string& key, const Work& work) {
  TurtleWriter& turtle = context.turtle;
  context.begin(context.curie("", key), class_of(work.kind));
  turtle.text("rc:symbol", key);
  turtle.text("rdfs:label", label_of(key, context.knowledge), "en");
  if (!work.organ.empty()) turtle.link("rc:adoptedBy", context.curie(kOrganPrefix, work.organ));
  if (const Session* session = session_of(key, context.knowledge)) {
    turtle.link("rc:inSession", context.session_curie(*session));
  }
  if (const knowledge::Treaty* treaty = context.knowledge.treaty(key)) write_treaty(context, *treaty);
  if (const std::string page = official_page(key, context.knowledge); !page.empty()) {
    turtle.link_iri("rdfs:seeAlso", page);
  }
}

void write_organ(const Context& context, const std::string& id, const knowledge::Organ* organ) {
  TurtleWriter& turtle = context.turtle;
  context.begin(context.curie(kOrganPrefix, id), "rc:Organ");
  turtle.link("rdf:type", "org:Organization");
  turtle.text("rc:id", id);
  turtle.text("rdfs:label", organ == nullptr ? id : organ->name, "en");
  if (organ == nullptr) return;
  if (context.knowledge.organ(organ->parent) != nullptr) {
    const std::string parent = context.curie(kOrganPrefix, organ->parent);
    turtle.link("rc:subsidiaryOf", parent);
    turtle.link("org:subOrganizationOf", parent);
  }
  turtle.date("rc:activeFrom", {organ->active_from, 0, 0});
  turtle.date("rc:activeTo", {organ->active_to, 0, 0});
}

void write_session(const Context& context, const Session& session) {
  TurtleWriter& turtle = context.turtle;
  const knowledge::Organ* organ = context.knowledge.organ(session.organ);
  context.begin(context.session_curie(session), "rc:Session");
  turtle.text("rdfs:label", fmt::format("{}, session {}", organ == nullptr ? session.organ : organ->name, session.name),
              "en");
  turtle.link("rc:sessionOf", context.curie(kOrganPrefix, session.organ));
  turtle.text("rc:name", session.name);
  turtle.date("rc:opened", session.opened);
  turtle.date("rc:closed", session.closed);
}

}  // namespace

const Session* session_of(std::string_view key, const Knowledge& knowledge) {
  const auto parts = knowledge::parse_key(knowledge, key);
  return parts ? knowledge.session(parts->organ, parts->number.session) : nullptr;
}

const Session* session_of(const DocumentFact& document, const Knowledge& knowledge) {
  if (const Session* session = session_of(document.key, knowledge)) return session;
  if (document.organ_id.empty() || document.session.empty()) return nullptr;
  return knowledge.session(document.organ_id, document.session);
}

Authorities gather_authorities(const Facts& facts, const Knowledge& knowledge) {
  Authorities all;
  all.works = gather_works(facts, knowledge);
  gather_agents(facts, knowledge, all);
  gather_sessions(facts, knowledge, all);
  gather_organs(facts, knowledge, all);
  return all;
}

void write_authorities(const Context& context) {
  TurtleWriter& turtle = context.turtle;
  turtle.comment("Works that are cited");
  for (const auto& [key, work] : context.authorities.works) {
    if (!work.read && work.kind != "treaty") write_work(context, key, work);
  }
  turtle.comment("Treaties");
  for (const auto& [key, work] : context.authorities.works) {
    if (!work.read && work.kind == "treaty") write_work(context, key, work);
  }
  turtle.comment("Organs, their sessions, and those who are asked for reports");
  for (const auto& [id, organ] : context.authorities.organs) write_organ(context, id, organ);
  for (const auto& [name, session] : context.authorities.sessions) write_session(context, *session);
  for (const auto& [label, organ] : context.authorities.agents) {
    context.begin(context.curie(kAgentPrefix, label), "rc:Agent");
    turtle.text("rdfs:label", label);
    if (!organ.empty()) turtle.link("rc:organ", context.curie(kOrganPrefix, organ));
  }
}

}  // namespace recital::rdf
