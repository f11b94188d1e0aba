#include "report/tables.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace recital;
using namespace recital::report;

namespace {

facts::Facts sample() {
  facts::Facts facts;
  auto& document = facts.documents.emplace_back();
  document.file = "seeds/a.txt";
  document.key = "A/RES/56/124";
  document.kind = "resolution";
  document.key_origin = "text";
  document.title = "Title\twith\ntab";
  document.organ = "General Assembly";
  document.organ_id = "GA";
  document.adopted = "2001-12-19";
  document.meeting = "88";
  document.session = "56";
  document.agenda_item = "110";
  document.preambular = 22;
  document.operative = 45;
  document.source = {3, 99};
  auto& citation = document.citations.emplace_back();
  citation.place = "P1";
  citation.action = "recalls";
  citation.role = "object";
  citation.target = "A/RES/52/92";
  citation.target_kind = "resolution";
  citation.target_organ = "GA";
  citation.via = "fn:6";
  citation.quote = "\\resolution 52/92";
  citation.source = {10, 27};
  citation.decided_by = "possessive";
  citation.pinpoint = "annex";
  citation.date = "1997-12-12";
  citation.modifier = "with appreciation";
  auto& request = document.requests.emplace_back();
  request.place = "O5";
  request.requested_by = "General Assembly";
  request.addressee = "Secretary-General";
  request.recipient = "General Assembly";
  request.due = "57";
  request.due_session = "57";
  request.subject = "implementation";
  request.quote = "to submit a report";
  request.source = {30, 48};
  facts.diagnostics.push_back({"seeds/a.txt", {5, 6}, text::Severity::note, "code", "message"});
  return facts;
}

}  // namespace

TEST_CASE("tables have the guide's columns first, then ours") {
  const auto facts = sample();
  CHECK(documents_table(facts) ==
        "file\tresolution\ttitle\torgan\tadopted\tmeeting\tsession\tagenda_"
        "item\tpreambular\toperative\tstart\tend\tkind\t"
        "key_origin\twitness\n"
        "seeds/a.txt\tA/RES/56/124\tTitle with tab\tGeneral "
        "Assembly\t2001-12-19\t88\t56\t110\t22\t45\t3\t99\tresolution\ttext\t"
        "1\n");
  CHECK(citations_table(facts) ==
        "file\tresolution\tpara\taction\trole\ttarget\tvia\tquote\tstart\tend\ttarget_kind\ttarget_organ\tdecided_"
        "by\tpinpoint\t"
        "date\tmodifier\n"
        "seeds/a.txt\tA/RES/56/124\tP1\trecalls\tobject\tA/RES/52/92\tfn:6\t/resolution 52/92\t10\t27\tresolution\tGA\t"
        "possessive\tannex\t1997-12-12\twith appreciation\n");
  CHECK(reports_table(facts) ==
        "file\tresolution\tpara\trequested_by\taddressee\trecipient\tdue\tsubject\tstart\tend\tdue_"
        "session\trecurrence\tquote\n"
        "seeds/a.txt\tA/RES/56/124\tO5\tGeneral Assembly\tSecretary-General\tGeneral "
        "Assembly\t57\timplementation\t30\t48\t57\t\t"
        "to submit a report\n");
  CHECK(diagnostics_table(facts) ==
        "file\tstart\tend\tseverity\tcode\tmessage\nseeds/a.txt\t5\t6\tnote\tcode\tmessage\n");
}

TEST_CASE("tables of nothing are their headers") {
  for (const auto& table : {documents_table({}), citations_table({}), reports_table({}), diagnostics_table({})}) {
    CHECK(std::count(table.begin(), table.end(), '\n') == 1);
  }
}
