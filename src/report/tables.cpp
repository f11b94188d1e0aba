#include "report/tables.hpp"

#include <fmt/format.h>

#include "report/escape.hpp"

namespace recital::report {
namespace {

template <typename Value>
std::string cell(const Value& value) {
  if constexpr (std::is_convertible_v<Value, std::string_view>)
    return table_cell(value);
  else
    return fmt::format("{}", value);
}

template <typename First, typename... Rest>
void add_row(std::string& table, const First& first, const Rest&... rest) {
  table += cell(first);
  ((table += '\t', table += cell(rest)), ...);
  table += '\n';
}

}  // namespace

std::string documents_table(const facts::Facts& facts) {
  std::string table =
      "file\tresolution\ttitle\torgan\tadopted\tmeeting\tsession\tagenda_item\tpreambular\toperative\t"
      "start\tend\tkind\tkey_origin\twitness\n";
  for (const auto& d : facts.documents) {
    add_row(table, d.file, d.key, d.title, d.organ, d.adopted, d.meeting, d.session, d.agenda_item, d.preambular,
            d.operative, d.source.begin, d.source.end, d.kind, d.key_origin, d.witness);
  }
  return table;
}

namespace {

std::string citation_rows(const facts::Facts& facts, bool mentions) {
  std::string table =
      "file\tresolution\tpara\taction\trole\ttarget\tvia\tquote\t"
      "start\tend\ttarget_kind\ttarget_organ\tdecided_by\tpinpoint\tdate\tmodifier\n";
  for (const auto& d : facts.documents) {
    for (const auto& c : d.citations) {
      if (facts::is_mention(c) != mentions) continue;
      add_row(table, d.file, d.key, c.place, c.action, c.role, c.target, c.via, c.quote, c.source.begin, c.source.end,
              c.target_kind, c.target_organ, c.decided_by, c.pinpoint, c.date, c.modifier);
    }
  }
  return table;
}

}  // namespace

std::string citations_table(const facts::Facts& facts) {
  return citation_rows(facts, false);
}

std::string mentions_table(const facts::Facts& facts) {
  return citation_rows(facts, true);
}

std::string reports_table(const facts::Facts& facts) {
  std::string table =
      "file\tresolution\tpara\trequested_by\taddressee\trecipient\tdue\tsubject\t"
      "start\tend\tdue_session\trecurrence\tquote\n";
  for (const auto& d : facts.documents) {
    for (const auto& r : d.requests) {
      add_row(table, d.file, d.key, r.place, r.requested_by, r.addressee, r.recipient, r.due, r.subject, r.source.begin,
              r.source.end, r.due_session, r.recurrence, r.quote);
    }
  }
  return table;
}

std::string diagnostics_table(const facts::Facts& facts) {
  std::string table = "file\tstart\tend\tseverity\tcode\tmessage\n";
  for (const auto& d : facts.diagnostics) {
    add_row(table, d.file, d.source.begin, d.source.end, text::name(d.severity), d.code, d.message);
  }
  return table;
}

}  // namespace recital::report
