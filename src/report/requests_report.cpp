#include "report/requests_report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "knowledge/fold.hpp"
#include "knowledge/natural_order.hpp"
#include "report/escape.hpp"

namespace recital::report {
namespace {

using graph::OwedReport;

const facts::DocumentFact& document_of(const facts::Facts& facts, const OwedReport& owed) {
  return facts.documents[owed.document];
}

std::string year_words(int year) {
  return year == 0 ? "" : std::to_string(year);
}

std::string due_words(const OwedReport& owed, const facts::RequestFact& request) {
  if (owed.due != nullptr) return fmt::format("{}, session {} ({})", owed.due->organ, owed.due->name, owed.due_year);
  return request.due.empty() ? "no date" : request.due;
}

// Calls `group(heading)` before the first of each group, and `row(owed)` for each.
template <class Group, class Row>
void walk(const std::vector<OwedReport>& owed, const facts::Facts& facts, RequestGrouping by, const Group& group,
          const Row& row) {
  std::string last;
  for (const OwedReport& one : owed) {
    const std::string heading = group_of(one, facts, by);
    if (&one == &owed.front() || heading != last) group(heading);
    last = heading;
    row(one);
  }
}

// The citation by which a later resolution receives the probable report.
struct Receipt {
  const std::string& report;
  const facts::DocumentFact& document;
  const facts::CitationFact& citation;
};

Receipt receipt(const graph::CitationGraph& graph, const facts::Facts& facts, const graph::Fulfilment& fulfilment) {
  return {graph.vertices[fulfilment.report].key, facts.documents[fulfilment.proof.document],
          graph::citation(facts, fulfilment.proof)};
}

}  // namespace

std::optional<RequestGrouping> grouping_named(std::string_view name) {
  if (name == "due") return RequestGrouping::due;
  if (name == "addressee") return RequestGrouping::addressee;
  if (name == "recipient") return RequestGrouping::recipient;
  if (name == "document") return RequestGrouping::document;
  return std::nullopt;
}

std::vector<OwedReport> filtered(std::vector<OwedReport> owed, const facts::Facts& facts, const RequestFilter& filter) {
  const std::string addressee = knowledge::fold_case(filter.addressee);
  std::erase_if(owed, [&](const OwedReport& one) {
    const facts::RequestFact& request = graph::request(facts, one);
    const bool bounded = filter.from != 0 || filter.to != 0;
    return knowledge::fold_case(request.addressee).find(addressee) == std::string::npos ||
           (!filter.session.empty() && request.due_session != filter.session) ||
           (!filter.organ.empty() && document_of(facts, one).organ_id != filter.organ) ||
           (bounded && (one.due_year == 0 || one.due_year < filter.from)) ||
           (filter.to != 0 && one.due_year > filter.to);
  });
  return owed;
}

std::string group_of(const OwedReport& owed, const facts::Facts& facts, RequestGrouping by) {
  const facts::RequestFact& request = graph::request(facts, owed);
  const auto or_nobody = [](const std::string& name) { return name.empty() ? "not named" : name; };
  switch (by) {
    case RequestGrouping::addressee:
      return or_nobody(request.addressee);
    case RequestGrouping::recipient:
      return or_nobody(request.recipient);
    case RequestGrouping::document:
      return document_of(facts, owed).key;
    case RequestGrouping::due:
      break;
  }
  return due_words(owed, request);
}

void sort_requests(std::vector<OwedReport>& owed, const facts::Facts& facts, RequestGrouping by) {
  const auto year = [](const OwedReport& one) { return one.due_year == 0 ? 9999 : one.due_year; };
  std::stable_sort(owed.begin(), owed.end(), [&](const OwedReport& a, const OwedReport& b) {
    if (by == RequestGrouping::due && year(a) != year(b)) return year(a) < year(b);
    const std::string x = group_of(a, facts, by), y = group_of(b, facts, by);
    if (x != y) return knowledge::natural_less(x, y);
    if (by != RequestGrouping::document && year(a) != year(b)) return year(a) < year(b);
    const std::string &m = document_of(facts, a).key, &n = document_of(facts, b).key;
    return m != n ? knowledge::natural_less(m, n) : a.request < b.request;
  });
}

std::string requests_text(const graph::CitationGraph& graph, const facts::Facts& facts,
                          const std::vector<OwedReport>& owed, RequestGrouping by) {
  std::string text;
  walk(
      owed, facts, by,
      [&](const std::string& heading) { text += (text.empty() ? "" : "\n") + one_line(heading) + "\n"; },
      [&](const OwedReport& one) {
        const facts::RequestFact& request = graph::request(facts, one);
        text += fmt::format("  {} {}: {}", one_line(document_of(facts, one).key), one_line(request.place),
                            request.addressee.empty() ? "somebody" : one_line(request.addressee));
        if (!request.recipient.empty()) text += " to " + one_line(request.recipient);
        text += "; " + one_line(due_words(one, request));
        if (!request.subject.empty()) text += "; on " + one_line(request.subject);
        text += fmt::format(": \"{}\"\n", one_line(request.quote));
        if (one.fulfilment) {
          const auto [report, document, citation] = receipt(graph, facts, *one.fulfilment);
          text += fmt::format("    probably {} ({}): {} {} {}: \"{}\"\n", one_line(report),
                              graph::name(one.fulfilment->strength), one_line(document.key), one_line(citation.place),
                              relation_words(citation.action), one_line(citation.quote));
        } else if (one.fitting > 1) {
          text += fmt::format("    {} fit alike, none is chosen\n", counted(one.fitting, "document"));
        }
      });
  return text;
}

std::string requests_markdown(const graph::CitationGraph& graph, const facts::Facts& facts,
                              const std::vector<OwedReport>& owed, RequestGrouping by) {
  std::string text;
  walk(
      owed, facts, by,
      [&](const std::string& heading) {
        text += fmt::format(
            "{}## {}\n\n| document | paragraph | asked | report to | due | subject | words | probable report |\n"
            "|---|---|---|---|---|---|---|---|\n",
            text.empty() ? "" : "\n", markdown(heading));
      },
      [&](const OwedReport& one) {
        const facts::RequestFact& request = graph::request(facts, one);
        std::string report;
        if (one.fulfilment) {
          const auto [key, document, citation] = receipt(graph, facts, *one.fulfilment);
          report = fmt::format("{} ({}; {} {})", markdown(key), graph::name(one.fulfilment->strength),
                               markdown(document.key), markdown(citation.place));
        } else if (one.fitting > 1) {
          report = counted(one.fitting, "document") + " fit alike";
        }
        text += fmt::format("| [{}]({}) | {} | {} | {} | {} | {} | {} | {} |\n", markdown(document_of(facts, one).key),
                            official_page(document_of(facts, one).key), markdown(request.place),
                            markdown(request.addressee), markdown(request.recipient), markdown(due_words(one, request)),
                            markdown(request.subject), markdown(request.quote), report);
      });
  return text;
}

std::string requests_csv(const graph::CitationGraph& graph, const facts::Facts& facts,
                         const std::vector<OwedReport>& owed, RequestGrouping /*by*/) {
  std::string text =
      "document,paragraph,requested_by,addressee,recipient,due,due_session,due_organ,due_year,recurrence,subject,quote,"
      "probable_report,strength,noted_by,noted_in,fitting\r\n";
  for (const OwedReport& one : owed) {
    const facts::RequestFact& request = graph::request(facts, one);
    text += fmt::format("{},{},{},{},{},{},{},{},{},{},{},{},", csv_field(document_of(facts, one).key),
                        csv_field(request.place), csv_field(request.requested_by), csv_field(request.addressee),
                        csv_field(request.recipient), csv_field(request.due), csv_field(request.due_session),
                        one.due == nullptr ? "" : csv_field(one.due->organ), year_words(one.due_year),
                        csv_field(request.recurrence), csv_field(request.subject), csv_field(request.quote));
    if (one.fulfilment) {
      const auto [report, document, citation] = receipt(graph, facts, *one.fulfilment);
      text += fmt::format("{},{},{},{}", csv_field(report), graph::name(one.fulfilment->strength),
                          csv_field(document.key), csv_field(citation.place));
    } else {
      text += ",,,";
    }
    text += fmt::format(",{}\r\n", one.fitting);
  }
  return text;
}

std::string requests_json(const graph::CitationGraph& graph, const facts::Facts& facts,
                          const std::vector<OwedReport>& owed, RequestGrouping by) {
  using nlohmann::ordered_json;
  const auto known = [](const std::string& value) -> ordered_json {
    if (value.empty()) return nullptr;
    return one_line(value);
  };
  auto all = ordered_json::array();
  for (const OwedReport& one : owed) {
    const facts::RequestFact& request = graph::request(facts, one);
    const facts::DocumentFact& asking = document_of(facts, one);
    ordered_json row{{"group", one_line(group_of(one, facts, by))},
                     {"document", one_line(asking.key)},
                     {"paragraph", one_line(request.place)},
                     {"requested_by", known(request.requested_by)},
                     {"addressee", known(request.addressee)},
                     {"recipient", known(request.recipient)},
                     {"due", known(request.due)},
                     {"due_session", known(request.due_session)},
                     {"due_organ", known(one.due == nullptr ? "" : one.due->organ)},
                     {"due_year", nullptr},
                     {"recurrence", known(request.recurrence)},
                     {"subject", known(request.subject)},
                     {"quote", known(request.quote)},
                     {"file", one_line(asking.file)},
                     {"start", request.source.begin},
                     {"end", request.source.end},
                     {"probable_report", nullptr},
                     {"fitting", one.fitting}};
    if (one.due_year != 0) row["due_year"] = one.due_year;
    if (one.fulfilment) {
      const auto [report, document, citation] = receipt(graph, facts, *one.fulfilment);
      row["probable_report"] = ordered_json{{"symbol", one_line(report)},
                                            {"strength", graph::name(one.fulfilment->strength)},
                                            {"document", one_line(document.key)},
                                            {"paragraph", one_line(citation.place)},
                                            {"relation", one_line(citation.action)},
                                            {"quote", one_line(citation.quote)},
                                            {"file", one_line(document.file)},
                                            {"start", citation.source.begin},
                                            {"end", citation.source.end}};
    }
    all.push_back(std::move(row));
  }
  return all.dump(2) + "\n";
}

}  // namespace recital::report
