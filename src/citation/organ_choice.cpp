#include "citation/organ_choice.hpp"

#include <algorithm>
#include <array>

namespace recital::citation {
namespace {

using knowledge::Date;
using knowledge::PrintedNumber;
using knowledge::Series;

constexpr int stale_years = 25;

struct Judged {
  Choice choice;
  Fit fit = Fit::unknown;
};

std::vector<Judged> judge(const knowledge::Knowledge& knowledge, const std::vector<Candidate>& candidates,
                          const PrintedNumber& number, Series series, const std::optional<Date>& date,
                          const std::optional<Date>& not_after) {
  std::vector<Judged> result;
  for (const Candidate& candidate : candidates) {
    if (candidate.organ == OrganNames::none) continue;
    const bool seen =
        std::any_of(result.begin(), result.end(), [&](const Judged& j) { return j.choice.organ == candidate.organ; });
    if (seen) continue;
    const knowledge::Organ& organ = knowledge.organs[candidate.organ];
    const auto key = knowledge::make_key(organ, series, number);
    if (!key) continue;
    Judged& judged = result.emplace_back();
    judged.choice.key = *key;
    judged.choice.organ = candidate.organ;
    judged.choice.how = candidate.how;
    judged.fit = fit(knowledge, organ, number, date, not_after);
    // "decision 15/4" can't be the Assembly's, if the Assembly isn't named: its fifteenth session printed "1514 (XV)".
    if (judged.fit == Fit::impossible && candidate.how != "name") result.pop_back();
  }
  return result;
}

const Judged* first_with(const std::vector<Judged>& judged, Fit fit) {
  const auto found = std::find_if(judged.begin(), judged.end(), [&](const Judged& j) { return j.fit == fit; });
  return found == judged.end() ? nullptr : &*found;
}

}  // namespace

OrganChooser::OrganChooser(const knowledge::Knowledge& knowledge) : knowledge_(knowledge) {
  constexpr std::array<std::string_view, 5> order = {"GA", "SC", "ECOSOC", "HRC", "CHR"};
  for (const std::string_view id : order) {
    for (std::uint32_t i = 0; i < knowledge.organs.size(); ++i) {
      if (knowledge.organs[i].id == id) principal_.push_back(i);
    }
  }
}

std::optional<Choice> OrganChooser::choose(const PrintedNumber& number, Series series, const std::optional<Date>& date,
                                           const std::optional<Date>& not_after, const std::vector<Candidate>& named,
                                           const std::vector<Candidate>& near) const {
  const std::vector<Judged> by_name = judge(knowledge_, named, number, series, date, not_after);
  for (const Fit fit : {Fit::agrees, Fit::unknown}) {
    if (const Judged* best = first_with(by_name, fit)) return best->choice;
  }
  std::vector<Candidate> others = near;
  // A full name yields only to an organ that stands near: a misprint in the number is likelier than a wrong name.
  const bool by_full_name = !by_name.empty() && by_name.front().choice.how == "name";
  if (!by_full_name) {
    for (const std::uint32_t organ : principal_) others.push_back({organ, "shape"});
  }
  std::vector<Judged> by_place = judge(knowledge_, others, number, series, date, not_after);
  // A printed date that no organ named here can have: does exactly one organ's calendar have it?
  if (date && by_name.empty() && first_with(by_place, Fit::agrees) == nullptr) {
    std::vector<Candidate> all;
    for (std::uint32_t i = 0; i < knowledge_.organs.size(); ++i) all.push_back({i, "calendar"});
    const std::vector<Judged> anywhere = judge(knowledge_, all, number, series, date, not_after);
    const auto agrees = [](const Judged& judged) { return judged.fit == Fit::agrees; };
    if (std::count_if(anywhere.begin(), anywhere.end(), agrees) == 1)
      by_place.push_back(*first_with(anywhere, Fit::agrees));
  }
  if (!by_name.empty()) {
    // Named, and the calendar says no: with a date only the one organ that agrees may take its place; without one, the
    // calendar spoke because the session is still to come, and the likeliest organ that has had it takes it.
    const auto agreeing =
        std::count_if(by_place.begin(), by_place.end(), [](const Judged& judged) { return judged.fit == Fit::agrees; });
    const Judged* other =
        date ? (agreeing == 1 ? first_with(by_place, Fit::agrees) : nullptr) : first_with(by_place, Fit::unknown);
    Choice choice = other != nullptr ? other->choice : by_name.front().choice;
    if (other != nullptr) choice.how = "calendar";
    choice.contradicted = other == nullptr;
    return choice;
  }
  if (!named.empty()) {
    // Named, but that organ prints no such number ("Council resolution 1373 (2001)" under an economic and social
    // council).
    for (const Fit fit : {Fit::agrees, Fit::unknown}) {
      if (const Judged* best = first_with(by_place, fit)) {
        Choice choice = best->choice;
        choice.how = "shape";
        return choice;
      }
    }
  }
  // A bare Roman number that would be the speaker's of a generation ago is likelier that of an organ named beside it.
  if (!date && not_after && number.shape == knowledge::Shape::number_roman) {
    for (const Judged& judged : by_place) {
      const int year = session_year(knowledge_, knowledge_.organs[judged.choice.organ], number);
      if (judged.fit == Fit::unknown && judged.choice.how == "named-nearby" && year > not_after->year - stale_years) {
        return judged.choice;
      }
    }
  }
  for (const Fit fit : {Fit::agrees, Fit::unknown}) {
    if (const Judged* best = first_with(by_place, fit)) return best->choice;
  }
  // An organ that no word gives the number to, or that isn't the one named, and that the calendar denies, is no answer.
  if (by_place.empty()) return std::nullopt;
  if (!named.empty() || by_place.front().choice.how == "shape") return std::nullopt;
  Choice choice = by_place.front().choice;
  choice.contradicted = true;
  return choice;
}

}  // namespace recital::citation
