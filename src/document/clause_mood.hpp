// Is an unnumbered paragraph a recital ("Recalling its resolution …,") or an act ("Requests the Secretary-General …;")?
//
// English marks the difference itself: recitals open with a participle, an adjective or a preposition, acts with a verb
// in the third person ("Decides"), or in the plural after "We," ("Invite"). Adverbs may stand before either ("Deeply
// concerned", "Also requests").
#pragma once

#include <string_view>

namespace recital::document {

enum class Mood { recital, act, unknown };

// `plural`: the document speaks as "We".
[[nodiscard]] Mood mood_of(std::string_view paragraph, bool plural);

// Does the text open with one of the verbs by which resolutions act, in the third person ("Recommends", "Also
// requests")? Narrower than Mood::act, which any word in -s can be taken for ("Honduras").
[[nodiscard]] bool opens_with_known_act(std::string_view paragraph);

// Words in capitals only: a heading, which holds no clause.
[[nodiscard]] bool in_capitals(std::string_view paragraph);

// The stop that closes a paragraph, one of , ; . : or '\0' for none. Closing quotation marks, a footnote mark ("Africa,
// 1", "Weapons,®") and a last "and" do not hide it.
[[nodiscard]] char closing_mark(std::string_view paragraph);

}  // namespace recital::document
