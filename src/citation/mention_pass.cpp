#include "citation/mention_pass.hpp"

#include <algorithm>

#include "citation/date.hpp"
#include "citation/owner_words.hpp"

namespace recital::citation {
namespace {

using knowledge::Date;
using knowledge::Series;

constexpr std::size_t npos = std::string_view::npos;

}  // namespace

TargetKind kind_of(Series series) {
  switch (series) {
    case Series::resolution:
      return TargetKind::resolution;
    case Series::decision:
      return TargetKind::decision;
    case Series::statement:
      return TargetKind::statement;
  }
  return TargetKind::resolution;
}

void MentionPass::read(std::size_t t) {
  const Token& token = tokens[t];
  switch (token.kind) {
    case TokenKind::organ:
      return read_organ(t);
    case TokenKind::head:
      return read_head(t);
    case TokenKind::number:
      return read_number(token);
    case TokenKind::bare_number:
      return read_bare_number(tokens[t]);
    case TokenKind::symbol:
      return read_symbol(token);
    case TokenKind::treaty:
      return add_treaty(knowledge().treaties[token.treaty].key, token.span);
    case TokenKind::treaty_series:
      return read_registration(token.treaty_numbers, token.span);
    case TokenKind::supplement:
      return read_supplement(token);
    case TokenKind::records:
      records = t + 1 < tokens.size() && tokens[t + 1].kind == TokenKind::organ ? tokens[t + 1].organ.candidates.front()
                                                                                : OrganNames::none;
      return;
    case TokenKind::other_head:
    case TokenKind::sentence_end:
      head_active = false;
      return;
    case TokenKind::ibid:
      return;
  }
}

std::vector<std::uint32_t> MentionPass::meanings(const OrganMention& mention) const {
  std::vector<std::uint32_t> result;
  if (mention.contextual) {
    const auto holds = [&](std::uint32_t organ) {
      return std::find(mention.candidates.begin(), mention.candidates.end(), organ) != mention.candidates.end();
    };
    if (holds(reading.speaker)) result.push_back(reading.speaker);
    const auto last = reading.last_named.find(mention.short_name);
    if (last != reading.last_named.end()) result.push_back(last->second);
  }
  for (const std::uint32_t organ : mention.candidates) {
    if (std::find(result.begin(), result.end(), organ) == result.end()) result.push_back(organ);
  }
  return result;
}

bool MentionPass::numbers_resolutions(std::uint32_t organ) const {
  return organ != OrganNames::none &&
         !(knowledge().organs[organ].resolution_keys.empty() && knowledge().organs[organ].decision_keys.empty());
}

std::vector<Candidate> MentionPass::near() const {
  std::vector<Candidate> result;
  result.push_back({supplement_organ, "official-records"});
  result.push_back({reading.speaker, "speaker"});
  for (const std::uint32_t organ : seen_organs) result.push_back({organ, "named-nearby"});
  for (const auto& [name, organ] : reading.last_named) result.push_back({organ, "named-nearby"});
  return result;
}

void MentionPass::read_organ(std::size_t t) {
  const Token& token = tokens[t];
  const std::vector<std::uint32_t> organs = meanings(token.organ);
  if (!token.organ.contextual) {
    for (const std::string& name : tools.scanner.organs().short_names(organs.front()))
      reading.last_named[name] = organs.front();
  }
  if (numbers_resolutions(organs.front())) seen_organs.insert(seen_organs.begin(), organs.front());
  // "in its resolution 60/251, the General Assembly decided": the owner of "its" follows.
  if (possessive_open && last_number != nullptr && !mentions.empty() && mentions.back().span == last_number->span &&
      numbers_resolutions(organs.front())) {
    const std::string_view between = s().substr(mentions.back().span.end, token.span.begin - mentions.back().span.end);
    if (between == ", the " || between == " the ") {
      std::vector<Candidate> owners;
      for (const std::uint32_t organ : organs) owners.push_back({organ, "possessive"});
      decide(mentions.back(), *last_number, index_in_number(mentions.size() - 1), owners);
    }
  }
  possessive_open = false;
  // "resolution 44/16 of the Commission on Narcotic Drugs"
  if (!unnamed.empty() && numbers_resolutions(organs.front())) {
    const std::size_t end = mentions.back().span.end;
    const std::string_view between = s().substr(end, token.span.begin - end);
    // "the adoption of resolution 2000/22 of 18 August 2000, on dialogue, by the Subcommission"
    const std::string_view before_head = s().substr(0, phrase_begin);
    const bool adoption = before_head.size() > 12 && before_head.substr(before_head.size() - 12) == "adoption of " &&
                          between.size() < 200 &&
                          (between.size() > 8 && (between.substr(between.size() - 8) == " by the " ||
                                                  between.substr(between.size() - 4) == " by "));
    if (adoption || is_postfix_link(between)) {
      std::vector<Candidate> owners;
      for (const std::uint32_t organ : organs) owners.push_back({organ, "name"});
      for (const auto& [index, number] : unnamed) decide(mentions[index], *number, index_in_number(index), owners);
    }
    unnamed.clear();
  }
}

std::size_t MentionPass::index_in_number(std::size_t mention_index) const {
  std::size_t index = 0;
  while (index < mention_index && mentions[mention_index - index - 1].span == mentions[mention_index].span) ++index;
  return index;
}

void MentionPass::decide_by_what_follows() {
  for (Undecided& waiting : undecided) {
    series = waiting.series;
    if (decide(waiting.mention, *waiting.token, waiting.index, {}) &&
        !(waiting.owned && waiting.mention.contradicted)) {
      mentions.push_back(std::move(waiting.mention));
    } else {
      reading.unresolved.push_back({waiting.mention.span, std::string()});
    }
  }
}

void MentionPass::drop_numbers_of_unknown_bodies() {
  std::vector<Mention> kept;
  for (Mention& mention : mentions) {
    const bool by_words = mention.decided_by == "speaker" || mention.decided_by == "named-nearby" ||
                          mention.decided_by == "shape" || mention.decided_by == "list" ||
                          mention.decided_by == "calendar";
    const std::string body = by_words ? unknown_body_after(mention.span.end) : std::string();
    if (body.empty())
      kept.push_back(std::move(mention));
    else
      reading.unresolved.push_back({mention.span, body});
  }
  mentions = std::move(kept);
}

std::string MentionPass::unknown_body_after(std::size_t end) const {
  const std::size_t limit = std::min(s().size(), end + 160);
  for (std::size_t at = end; at < limit; ++at) {
    if (s()[at] == ';' || s()[at] == '.') return {};
    if (!is_upper(s()[at]) || (at > 0 && is_word(s()[at - 1]))) continue;
    if (!is_tight_link(s().substr(end, at - end))) continue;
    for (const Token& token : tokens) {
      if (token.span.begin != at) continue;
      if (token.kind != TokenKind::organ || numbers_resolutions(meanings(token.organ).front())) return {};
    }
    std::size_t stop = at;
    while (stop < s().size() && (is_word(s()[stop]) || s()[stop] == ' ' || s()[stop] == '-')) ++stop;
    const std::string_view name = s().substr(at, std::min<std::size_t>(stop - at, 80));
    for (const std::string_view noun :
         {"Conference", "Assembly", "Commission", "Committee", "Council", "Board", "Group", "Congress", "Forum",
          "Court", "Authority", "Organization", "Union", "Parliament"}) {
      if (name.substr(0, 50).find(noun) != npos) return std::string(name);
    }
    return {};
  }
  return {};
}

void MentionPass::read_head(std::size_t t) {
  const Token& token = tokens[t];
  const std::vector<Candidate> before = named;
  const bool joined = head_active && t > 0 && tokens[t - 1].kind == TokenKind::head &&
                      only_fillers(s().substr(tokens[t - 1].span.end, token.span.begin - tokens[t - 1].span.end), 2);
  head_active = true;
  series = token.series;
  head_begin = token.span.begin;
  unnamed.clear();
  first_number = true;
  possessive_open = false;
  last_number = nullptr;
  list_organ = OrganNames::none;
  if (joined) return;  // "resolutions and decisions": the same owner
  phrase_begin = token.span.begin;
  named.clear();

  std::size_t t_organ = t;
  while (t_organ > 0 && tokens[t_organ - 1].kind == TokenKind::organ) {
    const Token& organ = tokens[t_organ - 1];
    const std::size_t to = t_organ == t ? token.span.begin : tokens[t_organ].span.begin;
    const std::string_view between = s().substr(organ.span.end, to - organ.span.end);
    if (!(t_organ == t ? only_fillers(between) : (between == " and " || between == ", "))) break;
    for (const std::uint32_t meaning : meanings(organ.organ)) {
      named.push_back({meaning, organ.organ.contextual ? "short-name" : "name"});
    }
    phrase_begin = organ.span.begin;
    --t_organ;
    if (organ.organ.contextual) break;
  }
  if (!named.empty()) {
    if (phrase_begin >= 4 && match_word(s(), phrase_begin - 4, "the ") != npos) phrase_begin -= 4;
    return;
  }

  // "(E/2001/28), chap. I, resolution 44/2" is of the Commission whose report it is; "A/56/1026, annex II, resolution
  // 14/221" is of whoever the document reproduces, and that it doesn't say.
  std::size_t source = t;  // past the stop of "sect. C"
  while (source > 0 && tokens[source - 1].kind == TokenKind::sentence_end) --source;
  if (source > 0 && tokens[source - 1].kind == TokenKind::symbol) {
    const std::string between =
        lower(s().substr(tokens[source - 1].span.end, token.span.begin - tokens[source - 1].span.end));
    if (between.size() < 60 && (between.find("annex") != npos || between.find("chap.") != npos)) {
      const std::uint32_t reporter = reporter_of(tokens[source - 1].symbol.targets.front().symbol);
      if (reporter != OrganNames::none)
        named.push_back({reporter, "official-records"});
      else if (supplement_organ == OrganNames::none)
        head_active = false;
      return;
    }
  }

  // "approved by the Economic and Social Council on 2 March 1949 (resolution 220 (VIII))": of the organ before the
  // bracket.
  const std::size_t open = s().find_last_not_of(' ', token.span.begin == 0 ? 0 : token.span.begin - 1);
  if (token.span.begin > 0 && open != npos && s()[open] == '(' && !seen_organs.empty()) {
    named.push_back({seen_organs.front(), "named-nearby"});
    named.push_back({reading.speaker, "speaker"});
    return;
  }

  const std::size_t from = t > 0 ? tokens[t - 1].span.end : 0;
  const std::size_t its = possessive_before(s(), token.span.begin, from);
  if (its == npos) return;
  phrase_begin = its;
  const std::string_view before_its = s().substr(from, its - from);
  possessive_open = before_its.size() >= 3 && before_its.substr(before_its.size() - 3) == "in ";
  for (std::size_t k = t; k > 0; --k) {
    const Token& earlier = tokens[k - 1];
    if (earlier.kind == TokenKind::sentence_end) break;
    if (earlier.kind != TokenKind::organ) continue;
    const std::vector<std::uint32_t> organs = meanings(earlier.organ);
    if (!numbers_resolutions(organs.front())) continue;
    if (owns(s().substr(earlier.span.end, its - earlier.span.end))) {
      for (const std::uint32_t organ : organs) named.push_back({organ, "possessive"});
      named.push_back({reading.speaker, "possessive"});
    } else {
      named.push_back({reading.speaker, "possessive"});
      named.push_back({organs.front(), "possessive"});
    }
    return;
  }
  named.push_back({reading.speaker, "possessive"});
}

bool MentionPass::decide(Mention& mention, const Token& token, std::size_t index,
                         const std::vector<Candidate>& owners) const {
  const auto& number = token.number.numbers[index];
  std::optional<Date> date;
  if (!token.dates.empty()) date = token.dates[token.dates.size() == token.number.numbers.size() ? index : 0];
  const auto choice = tools.chooser.choose(number, series, date, reading.adopted, owners, near());
  if (!choice) return false;
  // Where nobody is known to speak (proceedings, reports of other bodies), "decision 2023/4" is anybody's.
  const bool anybodys = reading.speaker == OrganNames::none && choice->how == "shape" &&
                        number.shape == knowledge::Shape::session_slash_number;
  if (anybodys) return false;
  mention.target = choice->key;
  mention.kind = kind_of(series);
  mention.organ = knowledge().organs[choice->organ].id;
  mention.decided_by = choice->how;
  mention.contradicted = choice->contradicted;
  mention.date = date ? iso(*date) : std::string();
  return true;
}

void MentionPass::read_number(const Token& token) {
  if (!head_active) {
    // A number alone is a resolution's only when its own date says so.
    // "advisory opinion OC 16/99": what a capital leads up to is somebody else's number.
    const std::size_t before = s().find_last_not_of(' ', token.span.begin == 0 ? 0 : token.span.begin - 1);
    const bool named_otherwise = token.span.begin > 0 && before != npos && is_upper(s()[before]);
    const bool dated =
        !token.dates.empty() && token.number.numbers.front().shape != knowledge::Shape::number_year && !named_otherwise;
    if (!dated) return;
    series = Series::resolution;
    named.clear();
    phrase_begin = head_begin = token.span.begin;
    first_number = false;
  }
  for (std::size_t index = 0; index < token.number.numbers.size(); ++index) {
    Mention mention;
    mention.span = token.span;
    mention.phrase_begin = phrase_begin;
    const bool after_head = first_number && token.span.begin - head_begin < 16;
    mention.quote = {after_head ? head_begin : token.span.begin, token.span.end};
    // Without a word on whose they are, the numbers of a list are all of one organ.
    std::vector<Candidate> owners = named;
    if (named.empty() && list_organ != OrganNames::none) owners.push_back({list_organ, "list"});
    if (!decide(mention, token, index, owners)) {
      undecided.push_back({std::move(mention), &token, index, series, !owners.empty()});
      continue;
    }
    if (!mention.contradicted) list_organ = tools.scanner.organs().index(mention.organ);
    mentions.push_back(std::move(mention));
    if (named.empty()) unnamed.emplace_back(mentions.size() - 1, &token);
  }
  first_number = false;
  last_number = &token;
}

void MentionPass::read_bare_number(Token& token) {
  knowledge::PrintedNumber& number = token.number.numbers.front();
  const std::uint32_t owner = named.empty() ? reading.speaker : named.front().organ;
  if (!head_active || owner == OrganNames::none) return;
  const int value = std::stoi(number.number);
  for (const knowledge::Session& session : knowledge().sessions) {
    if (session.organ != knowledge().organs[owner].id || session.first_number == 0 || value < session.first_number ||
        value > session.last_number) {
      continue;
    }
    number.session = session.name;
    if (knowledge::make_key(knowledge().organs[owner], series, number)) read_number(token);
    return;
  }
}

void MentionPass::read_symbol(const Token& token) {
  for (const auto& target : token.symbol.targets) {
    Mention mention;
    mention.span = target.span;
    mention.quote = target.span;
    mention.phrase_begin = token.span.begin;
    mention.decided_by = "symbol";
    mention.in_supplement = supplement_end != npos && token.span.begin - supplement_end < 40;
    const auto parts = knowledge::parse_key(knowledge(), target.symbol);
    const knowledge::Organ* organ = parts ? knowledge().organ(parts->organ) : nullptr;
    const auto key = organ ? knowledge::make_key(*organ, parts->series, parts->number) : std::nullopt;
    if (key) {
      mention.target = *key;
      mention.kind = kind_of(parts->series);
      mention.organ = parts->organ;
    } else {
      mention.target = target.symbol;
      mention.kind = TargetKind::document;
    }
    mentions.push_back(std::move(mention));
  }
}

std::uint32_t MentionPass::reporter_of(std::string_view symbol) const {
  for (std::uint32_t i = 0; i < knowledge().organs.size(); ++i) {
    for (const knowledge::Supplement& supplement : knowledge().organs[i].supplements) {
      const std::string& pattern = supplement.symbol_template;  // "E/{year}/28"
      const std::size_t open = pattern.find('{');
      const std::size_t close = pattern.find('}');
      if (open == npos || close == npos || symbol.substr(0, open) != pattern.substr(0, open) || !numbers_resolutions(i))
        continue;
      std::size_t at = open;
      while (is_digit(peek(symbol, at))) ++at;
      const std::string_view rest = std::string_view(pattern).substr(close + 1);
      if (at > open && symbol.substr(at, rest.size()) == rest && !is_digit(peek(symbol, at + rest.size()))) return i;
    }
  }
  return OrganNames::none;
}

void MentionPass::read_supplement(const Token& token) {
  supplement_end = token.span.end;
  supplement_organ = OrganNames::none;
  if (records == OrganNames::none) return;
  const std::string& series_id = knowledge().organs[records].id;
  for (std::uint32_t i = 0; i < knowledge().organs.size(); ++i) {
    for (const knowledge::Supplement& supplement : knowledge().organs[i].supplements) {
      if (supplement.series == series_id && supplement.number == token.supplement && numbers_resolutions(i) &&
          supplement_organ == OrganNames::none) {
        supplement_organ = i;
      }
    }
  }
}

}  // namespace recital::citation
