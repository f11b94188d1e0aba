// Who is asked: "Requests the Secretary-General, in consultation with Member States, to report", "Decides to establish
// a working group … and to report".
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "text/span.hpp"

namespace recital::relation {

// A name without the spaces and commas around it and without "the".
[[nodiscard]] std::string without_article(std::string_view name);

// The addressee that stands at `from`, up to the infinitive, the comma that opens a parenthesis, or `limit`: of "the
// Secretary-General, in consultation with Member States, to report" the first two words, of "States, funds and
// programmes to report" all but the last two. Looks at a thousand bytes at most. Empty where nobody is named.
[[nodiscard]] std::string addressee_in(std::string_view s, std::size_t from, std::size_t limit);

// "Welcomes the decision of the Commission to submit a report": the Commission, which asks it of itself. Empty for
// none.
[[nodiscard]] std::string decided_by(std::string_view s, std::size_t act);

// "The Commission is encouraged to:", "That the Council be requested to": the body that stands before. Empty for none.
[[nodiscard]] std::string passive_addressee(std::string_view s);

// "Decides that this committee shall have the following functions:", "that the mandate of the Mission shall include:":
// the body that is charged, named after a "that" which follows `from`. Empty for none.
[[nodiscard]] std::string charged_body(std::string_view s, std::size_t from);

// "Decides to extend the mandate of the Special Rapporteur for three years, with the following mandate:": who goes on
// reporting. `from` is past the verb. Empty where no mandate is extended.
[[nodiscard]] std::string mandate_holder(std::string_view s, std::size_t from, std::size_t limit);

// "The Monitoring Team shall have the following responsibilities:": the body. Empty for none.
[[nodiscard]] std::string body_with_functions(std::string_view s);

// "Decides to establish, at its next session, an ad hoc working group …", "Appoints a committee …": the body that is to
// report. `verb` is "Decides" or "Appoints". Empty where nobody is established.
[[nodiscard]] std::string established_body(std::string_view s, text::Span verb, std::size_t limit);

// "he", "them".
[[nodiscard]] bool is_pronoun(std::string_view word);

// The officer named last before a pronoun: "requests that he submit …". Empty for none.
[[nodiscard]] std::string antecedent(std::string_view s, std::size_t before);

// An addressee is a body or a person: not "that", not a clause with a verb of its own.
[[nodiscard]] bool names_somebody(std::string_view addressee);

// Who may owe a report where only "information" is asked for: officers and bodies of the Organization, not States.
[[nodiscard]] bool reports_by_office(std::string_view addressee);

}  // namespace recital::relation
