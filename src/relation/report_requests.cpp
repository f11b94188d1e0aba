// A reporting act under a verb that asks is a request. The act gives the recipient, the due date and the subject, in
// the words up to the next act; the asking verb, in the clause itself or in the paragraph that introduces it, gives the
// addressee: "Requests the Programme to continue: … (e) … to keep the Commission informed".
#include "relation/report_requests.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>

#include "citation/folded.hpp"
#include "citation/organs.hpp"
#include "relation/asking.hpp"
#include "relation/asking_nouns.hpp"
#include "relation/due.hpp"
#include "relation/introduction.hpp"
#include "relation/report_matter.hpp"
#include "relation/reporting_acts.hpp"
#include "relation/verbs.hpp"

namespace recital::relation {
namespace {

using citation::Folded;
using citation::Word;

constexpr std::size_t npos = std::string_view::npos;

}  // namespace

struct RequestFinder::Parts {
  explicit Parts(const knowledge::Knowledge& k) : knowledge(k), verbs(k), organs(k) {}
  const knowledge::Knowledge& knowledge;
  Verbs verbs;
  citation::OrganNames organs;

  [[nodiscard]] bool asks(const Verb& verb) const {
    const knowledge::Relation& relation = knowledge.relations[verb.relation];
    return relation.asks;
  }
};

// "Programme" -> the full name of the programme that the text named last.
using BodiesNamed = std::map<std::string, std::string>;

// One clause as its requests are read from it.
class RequestFinder::Clause {
 public:
  Clause(const Parts& parts, const document::Resolution& resolution, std::size_t index, BodiesNamed& bodies,
         Introductions& introductions)
      : parts_(parts),
        bodies_(bodies),
        introductions_(introductions),
        resolution_(resolution),
        index_(index),
        clause_(resolution.clauses[index]),
        folded_(clause_.text.view()),
        s_(folded_.view()),
        words_(citation::split_words(s_)),
        acts_(reporting_acts(s_, words_)) {}

  void read(std::vector<ReportRequest>& requests) {
    name_bodies();
    if (acts_.empty()) return;
    third_person_ = resolution_.kind == document::Kind::statement || clause_.kind == document::ClauseKind::annex;
    verbs_ = parts_.verbs.in(s_, clause_.kind, third_person_);
    add_nouns_that_ask();
    introduction_ = introductions_.of(index_, third_person_);
    // "Decides: … (c) To request the Secretary-General to submit …"
    if (introduction_.decides && verbs_.empty()) {
      if (const auto decided = parts_.verbs.infinitive_head(s_)) verbs_.push_back(*decided);
    }
    std::copy_if(verbs_.begin(), verbs_.end(), std::back_inserter(asking_),
                 [&](const Verb& verb) { return parts_.asks(verb); });
    std::map<std::size_t, std::size_t> request_of;  // an act's word -> what it asks, by index
    for (std::size_t a = 0; a < acts_.size(); ++a) {
      ReportRequest request;
      const bool again = !requests.empty() && requests.back().clause == index_;
      if (acts_[a].further) {
        const auto first = request_of.find(acts_[a].verb);
        if (first == request_of.end()) continue;
        request.addressee = requests[first->second].addressee;
        request.requested_by = requests[first->second].requested_by;
      } else if (!find_parties(a, request)) {
        continue;
      }
      if (acts_[a].information && !reports_by_office(request.addressee)) continue;
      fill(a, request, again ? &requests.back() : nullptr);
      // "prepare a report … and submit it to the Council at its fifty-first session": one report, whose rest follows.
      if (again && acts_[a].same_report) {
        complete(requests.back(), request);
      } else {
        requests.push_back(std::move(request));
      }
      request_of[acts_[a].word] = requests.size() - 1;
    }
  }

 private:
  // "Reiterates its request to the Secretary-General", "Appoints a committee": they ask as a verb does.
  void add_nouns_that_ask() {
    const auto asking = [&](std::string_view name) {
      const auto& relations = parts_.knowledge.relations;
      const auto found =
          std::find_if(relations.begin(), relations.end(), [&](const auto& one) { return one.name == name; });
      return static_cast<std::uint32_t>(found - relations.begin());
    };
    renewed_ = renewed_requests(s_, words_);
    for (const text::Span& request : renewed_) verbs_.push_back({request, asking("requests")});
    std::vector<text::Span> needs;
    for (const text::Span& need : needs_of_somebody(s_, words_)) {
      // Under a verb of the sentence that asks, a need is what it asks about.
      const auto asks = std::find_if(verbs_.rbegin(), verbs_.rend(), [&](const Verb& verb) {
        return verb.span.begin < need.begin && parts_.asks(verb);
      });
      if (asks == verbs_.rend() || words_before(asks->span.end, need.begin).find(". ") != npos) needs.push_back(need);
    }
    for (const text::Span& need : needs) verbs_.push_back({need, asking("requests")});
    if (!words_.empty() && clause_.kind == document::ClauseKind::operative) {
      for (const std::string_view word : {"appoints", "establishes", "constitutes", "creates"}) {
        if (words_.front().folded == word) verbs_.push_back({words_.front().span, asking("decides")});
      }
    }
    std::stable_sort(verbs_.begin(), verbs_.end(),
                     [](const Verb& a, const Verb& b) { return a.span.begin < b.span.begin; });
  }

  [[nodiscard]] bool renews(const Verb& verb) const {
    return std::any_of(renewed_.begin(), renewed_.end(),
                       [&](const text::Span& one) { return one.begin == verb.span.begin; });
  }

  // The last verb before an act that asks; where none does, the last verb. Null for none.
  [[nodiscard]] const Verb* governing(std::size_t act_begin) const {
    const auto last_before = [&](const std::vector<Verb>& verbs) {
      const auto after = std::partition_point(verbs.begin(), verbs.end(),
                                              [&](const Verb& verb) { return verb.span.end <= act_begin; });
      return after == verbs.begin() ? nullptr : &*std::prev(after);
    };
    const Verb* asking = last_before(asking_);
    return asking != nullptr ? asking : last_before(verbs_);
  }

  // Who asks and who is asked; false when nobody is.
  bool find_parties(std::size_t a, ReportRequest& request) const {
    const std::size_t begin = words_[acts_[a].word].span.begin;
    const Verb* verb = governing(begin);
    const bool speaker_asks = verb != nullptr && parts_.asks(*verb);
    if (clause_.kind == document::ClauseKind::preambular ? verb == nullptr || !renews(*verb)
                                                         : tells_of_request(a, verb)) {
      const auto reported = reported_request(s_, words_, acts_[a].word);
      if (!reported || !names_somebody(reported->addressee)) return false;
      request.addressee = reported->addressee;
      request.requested_by = reported->requested_by;
      return true;
    }
    const std::size_t first = past_adverbs(words_, acts_[a].word);
    if (speaker_asks) {
      const std::size_t after = citation::skip_spaces(s_, verb->span.end);
      const bool that =
          citation::match_word(s_, after, "that") != npos && !citation::is_word(citation::peek(s_, after + 4));
      request.addressee = addressee_in(s_, that ? past_aside(after + 4, begin) : verb->span.end, begin);
      if (that) drop_verb_before_and(request.addressee);
      if (const std::string body = established_body(s_, verb->span, begin); !body.empty()) request.addressee = body;
      if (const std::string body = mandate_holder(s_, verb->span.end, begin); !body.empty()) request.addressee = body;
      if (is_pronoun(citation::lower(request.addressee)) || request.addressee.empty()) {
        const std::string agent = several(request.addressee) ? asked_before(*verb) : antecedent(s_, verb->span.begin);
        if (!agent.empty()) request.addressee = agent;
      }
    } else if (const std::string decided = decided_by(s_, begin); !decided.empty()) {
      request.addressee = request.requested_by = decided;
    } else if (verb == nullptr && introduction_.asks) {
      request.addressee = introduction_.addressee;
    } else if (first > 0 && words_[first - 1].folded == "shall") {
      const std::size_t shall = words_[first - 1].span.begin;
      constexpr std::size_t reach = 1500;
      const std::size_t from = shall > reach ? shall - reach : 0;
      const std::size_t stop = s_.substr(from, shall - from).find_last_of(".;");
      request.addressee =
          addressee_in(s_, past_condition(past_label(stop == npos ? from : from + stop + 1), shall), shall);
      if (request.addressee.starts_with("The ")) request.addressee.erase(0, 4);
    } else {
      return false;
    }
    if (!names_somebody(request.addressee)) {
      // "that in fulfilment of Article 64 of the Charter the Secretary-General report"
      const bool secretary =
          first > 1 && words_[first - 1].folded == "general" && words_[first - 2].folded == "secretary";
      request.addressee = secretary ? "Secretary-General" : "";
    }
    // "the Programme", "the Office" alone: the body last named so in full.
    const std::size_t of = request.addressee.rfind(" of the ");
    const std::size_t name = of == npos ? 0 : of + 8;  // "Executive Director of the Programme"
    const auto full = bodies_.find(request.addressee.substr(name));
    if (full != bodies_.end()) request.addressee.replace(name, npos, full->second);
    return true;
  }

  // "that, after a discussion with the Committee, the Panel": past the words between the commas.
  [[nodiscard]] std::size_t past_aside(std::size_t that, std::size_t limit) const {
    if (citation::peek(s_, that) != ',') return that;
    const std::size_t close = s_.substr(0, limit).find(',', that + 1);
    return close != npos ? close + 1 : that;
  }

  // Past the "(f) " that a sub-paragraph begins with.
  [[nodiscard]] std::size_t past_label(std::size_t at) const {
    at = citation::skip_spaces(s_, at);
    const std::size_t close = citation::peek(s_, at) == '(' ? s_.find(')', at) : npos;
    return close != npos && close < at + 6 ? close + 1 : at;
  }

  // "When the Committee has decided, the Chair shall": past the words before the one who shall.
  [[nodiscard]] std::size_t past_condition(std::size_t from, std::size_t shall) const {
    from = citation::skip_spaces(s_, from);
    for (const std::string_view word : {"when ", "if ", "at the ", "after ", "upon ", "where ", "notwithstanding ",
                                        "thereafter", "following ", "once ", "in ", "not later ", "taking "}) {
      if (citation::match_word(s_, from, word) == npos) continue;
      const std::string_view before = s_.substr(0, shall);
      for (std::size_t comma = before.find(", ", from); comma != npos; comma = before.find(", ", comma + 2)) {
        const std::string_view next = s_.substr(comma + 2, shall - comma - 2);
        if (next.starts_with("the ") || next.starts_with("each ") || next.starts_with("it ") ||
            citation::is_upper(citation::peek(next, 0)))
          return comma + 2;
      }
      return from;
    }
    return from;
  }

  // "that the Secretary-General articulate and report": a verb of his stands before the act.
  static void drop_verb_before_and(std::string& addressee) {
    if (!addressee.ends_with(" and")) return;
    addressee.resize(addressee.size() - 4);
    addressee.resize(std::min(addressee.size(), addressee.rfind(' ')));
    if (addressee.ends_with("ly")) addressee.resize(std::min(addressee.size(), addressee.rfind(' ')));
  }

  // "Invites the governing bodies …, and requests them to report": those whom the verb before asks. Empty for none.
  [[nodiscard]] std::string asked_before(const Verb& pronoun_verb) const {
    std::string asked;
    const auto here = std::partition_point(asking_.begin(), asking_.end(),
                                           [&](const Verb& verb) { return verb.span.begin < pronoun_verb.span.begin; });
    if (here != asking_.begin()) asked = addressee_in(s_, std::prev(here)->span.end, pronoun_verb.span.begin);
    if (asked.starts_with("to the ")) asked.erase(0, 7);  // "Recommends to the governing bodies that they …"
    asked.resize(std::min(asked.size(), asked.find(" that they ")));
    return names_somebody(asked) ? asked : std::string();
  }
  static bool several(std::string_view pronoun) { return pronoun == "them" || pronoun == "they"; }

  // "Recalls resolution 69/204, in which the Assembly requested the Secretary-General to submit": no word of the
  // speaker asks.
  [[nodiscard]] bool tells_of_request(std::size_t a, const Verb* verb) const {
    return verb != nullptr && !parts_.asks(*verb) && reported_request(s_, words_, acts_[a].word).has_value();
  }

  // Remembers the bodies that the clause names in full, by the one word that may stand for them afterwards.
  void name_bodies() {
    citation::OrganMention organ;
    for (std::size_t i = 0; i < words_.size(); ++i) {
      if (!parts_.organs.at(s_, words_, i, organ)) continue;
      i = organ.last_word;
      if (organ.contextual) continue;
      for (const std::string_view word : {"Programme", "Office", "Fund", "Agency", "Institute"}) {
        const std::string& name = parts_.knowledge.organs[organ.candidates.front()].name;
        if (name.find(word) != std::string::npos) bodies_[std::string(word)] = name;
      }
    }
  }

  // The word after the last that belongs to an act: the next act's, or the next asking verb's.
  [[nodiscard]] std::size_t last_word(std::size_t a) const {
    std::size_t last = a + 1 < acts_.size() ? acts_[a + 1].word : words_.size();
    const std::size_t begin = words_[acts_[a].word].span.begin;
    const auto next = std::partition_point(asking_.begin(), asking_.end(),
                                           [&](const Verb& verb) { return verb.span.begin <= begin; });
    if (next == asking_.end()) return last;
    while (last > acts_[a].word + 1 && words_[last - 1].span.begin >= next->span.begin) --last;
    return last;
  }

  // What stands at most so many bytes before an act says when it is due; looking no further keeps long clauses linear.
  [[nodiscard]] std::string_view words_before(std::size_t begin, std::size_t end) const {
    constexpr std::size_t reach = 1500;
    begin = std::max(begin, end > reach ? end - reach : 0);
    return begin < end ? s_.substr(begin, end - begin) : std::string_view();
  }

  // Past the verb that asks and the act before, what stands before this act.
  [[nodiscard]] std::string_view aside(std::size_t a) const {
    const std::size_t act = words_[acts_[a].word].span.begin;
    std::size_t begin = a > 0 ? words_[acts_[a - 1].object].span.end : 0;
    if (const Verb* verb = governing(act)) begin = std::max(begin, verb->span.end);
    return words_before(begin, act);
  }

  // "at that session": the one that the clause named before, or that the request before is due at.
  [[nodiscard]] Due due_same_session(std::size_t act, Due due, const ReportRequest* before) const {
    Due named = last_session(words_before(0, act));
    if (named.as_printed.empty() && before != nullptr) named = {before->due, before->due_session, {}, false};
    if (named.as_printed.empty()) {
      due.as_printed = due.recurrence;
      return due;
    }
    named.recurrence = due.recurrence;
    return named;
  }

  // `before`: the request before it in the clause, null for none.
  void fill(std::size_t a, ReportRequest& request, const ReportRequest* before) const {
    const ReportingAct& act = acts_[a];
    const std::size_t begin = words_[act.word].span.begin;
    const std::size_t last = last_word(a);
    const std::size_t end = last < words_.size() ? words_[last].span.begin : s_.size();
    const bool informing = act.kind == ActKind::keeping_informed;
    request.clause = index_;
    if (request.requested_by.empty()) request.requested_by = resolution_.organ;
    const std::size_t reach = informing ? std::max(act.object, std::min(act.word + 8, last)) : last;
    request.recipient = recipients(parts_.organs, s_, words_, {act.word + 1, reach, informing}, resolution_.organ);
    const std::size_t due_begin = words_[past_adverbs(words_, act.word)].span.begin;
    Due due = parse_due(s_.substr(due_begin, end - due_begin));
    if (due.as_printed.empty())
      due = due.same_session ? due_same_session(due_begin, due, before) : due_in_aside(aside(a));
    request.due = due.as_printed;
    request.due_session = due.session;
    request.recurrence = due.recurrence;
    request.subject = without_recipient(subject_in(s_, words_[act.object].span.end, end, informing), request.recipient);
    request.found = folded_.original(text::Span{begin, words_[act.object].span.end});
    request.source = clause_.text.source(request.found);
  }

  static void complete(ReportRequest& first, const ReportRequest& rest) {
    if (first.recipient.empty()) first.recipient = rest.recipient;
    if (first.subject.empty()) first.subject = rest.subject;
    if (!first.due.empty()) return;
    first.due = rest.due;
    first.due_session = rest.due_session;
    first.recurrence = rest.recurrence;
  }

  const Parts& parts_;
  BodiesNamed& bodies_;
  Introductions& introductions_;
  const document::Resolution& resolution_;
  std::size_t index_;
  const document::Clause& clause_;
  Folded folded_;
  std::string_view s_;
  std::vector<Word> words_;
  std::vector<ReportingAct> acts_;
  std::vector<Verb> verbs_;   // in order
  std::vector<Verb> asking_;  // of these, those that ask
  std::vector<text::Span> renewed_;
  bool third_person_ = false;
  Introduction introduction_;
};

RequestFinder::RequestFinder(const knowledge::Knowledge& knowledge)
    : parts_(std::make_unique<const Parts>(knowledge)) {}
RequestFinder::~RequestFinder() = default;

std::vector<ReportRequest> RequestFinder::find(const document::Resolution& resolution) const {
  std::vector<ReportRequest> requests;
  BodiesNamed bodies;
  Introductions introductions(resolution, parts_->verbs, parts_->knowledge);
  for (std::size_t index = 0; index < resolution.clauses.size(); ++index) {
    if (resolution.clauses[index].kind == document::ClauseKind::header) continue;
    Clause(*parts_, resolution, index, bodies, introductions).read(requests);
  }
  return requests;
}

}  // namespace recital::relation
