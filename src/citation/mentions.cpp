#include "citation/mentions.hpp"

#include <algorithm>
#include <array>

#include "citation/date.hpp"
#include "citation/pinpoint.hpp"

namespace recital::citation {
namespace {

using knowledge::Date;
using knowledge::Series;

constexpr std::size_t npos = std::string_view::npos;

// Words that may stand between an organ or "its" and "resolutions" without breaking the tie: "its previous relevant
// resolutions".
constexpr std::array<std::string_view, 22> fillers = {
    "relevant",    "previous",   "earlier", "other",     "subsequent", "recent", "related",   "annual",
    "own",         "all",        "above",   "mentioned", "and",        "or",     "decisions", "decision",
    "resolutions", "resolution", "the",     "said",      "landmark",   "s"};

bool only_fillers(std::string_view between, std::size_t most = 6) {
  const auto words = split_words(between);
  if (words.size() > most || between.find_first_of(".;:()") != npos) return false;
  return std::all_of(words.begin(), words.end(), [](const Word& word) {
    return std::find(fillers.begin(), fillers.end(), word.folded) != fillers.end();
  });
}

// Where "its" stands before a head, npos when it doesn't.
std::size_t possessive_before(std::string_view s, std::size_t head, std::size_t from) {
  std::size_t at = head;
  while (at > from) {
    std::size_t end = at;
    while (end > from && s[end - 1] == ' ') --end;
    std::size_t begin = end;
    while (begin > from && is_word(s[begin - 1])) --begin;
    if (begin == end) return npos;  // punctuation
    const std::string word = lower(s.substr(begin, end - begin));
    if (word == "its" || word == "their") return begin;
    if (word == "the" || std::find(fillers.begin(), fillers.end(), word) == fillers.end()) return npos;
    at = begin;
  }
  return npos;
}

// "the General Assembly, in its resolution", "the Commission … in particular in its resolutions": the organ is the
// owner. "established by its resolution" leaves the speaker first.
bool owns(std::string_view between) {
  std::string_view text = between;
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  const auto ends = [&](std::string_view word) {
    return text.size() >= word.size() && text.substr(text.size() - word.size()) == word &&
           (text.size() == word.size() || !is_letter(text[text.size() - word.size() - 1]));
  };
  return ends("in") || ends("of") || ends("under") || ends("through") || ends("'s") || ends("adopted");
}

// Without what stands in quotation marks: a resolution's title may say anything.
std::string without_quoted(std::string_view s) {
  std::string result;
  bool quoted = false;
  for (const char c : s) {
    if (c == '"')
      quoted = !quoted;
    else if (!quoted)
      result += c;
  }
  return result;
}

bool is_postfix_link(std::string_view between) {
  std::string text = lower(without_quoted(between));
  while (!text.empty() && text.back() == ' ') text.pop_back();
  if (const std::size_t adopted = text.find("adopted on "); adopted != npos) {
    text.replace(
        adopted, 10,
        "of");  // "adopted on 4 August 2017 by the Committee" reads as "of 4 August 2017 adopted by the Committee"
    if (const std::size_t by = text.rfind(" by"); by != npos) text.insert(by, " adopted");
  }
  for (const std::string_view end : {"of the", "of", "adopted by the", "adopted by"}) {
    if (text.size() < end.size() || text.compare(text.size() - end.size(), end.size(), end) != 0) continue;
    const std::string before = text.substr(0, text.size() - end.size());
    if (!before.empty() && before.back() != ' ' && before.back() != ',') continue;
    // "resolution 4/6 on marine plastic litter, adopted by the Environment Assembly": its subject may stand between, no
    // other clause.
    if (end.substr(0, 7) == "adopted" && before.size() > 1 && before.size() <= 160 && before.find(';') == npos &&
        before.find(" by ") == npos) {
      return true;
    }
    // Only a date or a pinpoint may stand between the number and the organ.
    if (before.size() > 60) return false;
    const std::size_t letters = static_cast<std::size_t>(std::count_if(before.begin(), before.end(), is_letter));
    return letters == 0 || before.find("of ") != std::string::npos || before.find("annex") != std::string::npos ||
           before.find("adopted on") != std::string::npos || before.find("para") != std::string::npos ||
           before.find("entitled") != std::string::npos;
  }
  return false;
}

// Nothing but a date between a number and "of the" or "adopted by the".
bool is_tight_link(std::string_view between) {
  std::size_t i = skip_spaces(between, 0);
  if (match_word(between, i, "of ") != npos) {
    if (const auto dates = parse_dates(between, i + 3)) i = skip_spaces(between, dates->span.end);
  }
  const std::string rest = lower(between.substr(i));
  return rest == "of the " || rest == "adopted by the " || rest == ", adopted by the ";
}

// "Ibid., Supplement for April, May and June 1972": the same series, another volume, so another document.
bool another_volume(std::string_view s, std::size_t ibid_end) {
  const std::string rest = lower(s.substr(ibid_end, std::min<std::size_t>(s.size() - ibid_end, 120)));
  const std::string source = rest.substr(0, rest.find(';'));
  return source.find("supplement") != npos || source.find(" session,") != npos || source.find(" year,") != npos ||
         source.find("plenary meetings") != npos;
}

// "2253 (ES-V) and 2254 (ES-V) of 4 and 14 July 1967": the last number carries both dates; give each its own.
void distribute_dates(std::vector<Token>& tokens) {
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].kind != TokenKind::number || tokens[i].dates.size() < 2) continue;
    const std::vector<Date> dates = tokens[i].dates;
    if (i + 1 < dates.size()) continue;
    bool fits = true;
    for (std::size_t k = 1; k < dates.size(); ++k) {
      const Token& earlier = tokens[i - k];
      fits = fits && earlier.kind == TokenKind::number && earlier.dates.empty();
    }
    if (!fits) continue;
    for (std::size_t k = 0; k < dates.size(); ++k) tokens[i + 1 - dates.size() + k].dates = {dates[k]};
  }
}

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

void add_pinpoints(std::string_view s, std::vector<Mention>& mentions) {
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    Mention& mention = mentions[i];
    mention.pinpoint = pinpoint_after(s, mention.span.end);
    // "section II of its resolutions 52/1 and 52/2" points into the first alone.
    const bool first = i == 0 || mentions[i - 1].phrase_begin != mention.phrase_begin;
    if (mention.pinpoint.empty() && first) mention.pinpoint = pinpoint_before(s, mention.phrase_begin);
  }
}

// One walk over the tokens of one text.
struct MentionFinder::Pass {
  const MentionFinder& finder;
  const Folded& text;
  Reading& reading;
  std::vector<Token> tokens;
  std::vector<Mention> mentions = {};

  // The head whose numbers are being read.
  bool head_active = false;
  Series series = Series::resolution;
  std::vector<Candidate> named = {};
  std::size_t phrase_begin = 0;
  std::size_t head_begin = 0;
  bool first_number = false;
  bool possessive_open = false;  // "in its resolution 60/251": whose may follow
  const Token* last_number = nullptr;
  std::uint32_t list_organ = OrganNames::none;  // of the numbers before in this list
  std::vector<std::pair<std::size_t, const Token*>> unnamed =
      {};  // mentions of this head that no word gave an organ, by index

  std::vector<std::uint32_t> seen_organs = {};  // in this text, last first
  struct Undecided {                            // a number that no organ named before it prints so
    Mention mention;
    const Token* token;
    std::size_t index;
    Series series;
  };
  std::vector<Undecided> undecided = {};

  std::uint32_t records = OrganNames::none;
  std::uint32_t supplement_organ = OrganNames::none;
  std::size_t supplement_end = npos;

  [[nodiscard]] const knowledge::Knowledge& knowledge() const { return finder.knowledge_; }
  [[nodiscard]] std::string_view s() const { return text.view(); }

  // Which organ a name means here, likeliest first.
  [[nodiscard]] std::vector<std::uint32_t> meanings(const OrganMention& mention) const {
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

  [[nodiscard]] bool numbers_resolutions(std::uint32_t organ) const {
    return organ != OrganNames::none &&
           !(knowledge().organs[organ].resolution_keys.empty() && knowledge().organs[organ].decision_keys.empty());
  }

  [[nodiscard]] std::vector<Candidate> near() const {
    std::vector<Candidate> result;
    result.push_back({supplement_organ, "official-records"});
    result.push_back({reading.speaker, "speaker"});
    for (const std::uint32_t organ : seen_organs) result.push_back({organ, "named-nearby"});
    for (const auto& [name, organ] : reading.last_named) result.push_back({organ, "named-nearby"});
    return result;
  }

  void read_organ(std::size_t t) {
    const Token& token = tokens[t];
    const std::vector<std::uint32_t> organs = meanings(token.organ);
    if (!token.organ.contextual) {
      for (const std::string& name : finder.scanner_.organs().short_names(organs.front()))
        reading.last_named[name] = organs.front();
    }
    if (numbers_resolutions(organs.front())) seen_organs.insert(seen_organs.begin(), organs.front());
    // "in its resolution 60/251, the General Assembly decided": the owner of "its" follows.
    if (possessive_open && last_number != nullptr && !mentions.empty() && mentions.back().span == last_number->span &&
        numbers_resolutions(organs.front())) {
      const std::string_view between =
          s().substr(mentions.back().span.end, token.span.begin - mentions.back().span.end);
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

  [[nodiscard]] std::size_t index_in_number(std::size_t mention_index) const {
    std::size_t index = 0;
    while (index < mention_index && mentions[mention_index - index - 1].span == mentions[mention_index].span) ++index;
    return index;
  }

  // "decision X/29, adopted at the tenth meeting of the Conference of the Parties to …": the organ stands after the
  // number.
  void decide_by_what_follows() {
    for (Undecided& waiting : undecided) {
      series = waiting.series;
      if (decide(waiting.mention, *waiting.token, waiting.index, {})) {
        mentions.push_back(std::move(waiting.mention));
      } else {
        reading.unresolved.push_back({waiting.mention.span, std::string()});
      }
    }
  }

  // "decision 13/1 adopted by the Open-ended Working Group on Ageing": a body that the ontology doesn't have. Better no
  // citation than the speaker's; the place is told.
  void drop_numbers_of_unknown_bodies() {
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

  // The body that the words after a number name as its owner and that is no organ with numbered resolutions; empty when
  // there is none.
  [[nodiscard]] std::string unknown_body_after(std::size_t end) const {
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

  void read_head(std::size_t t) {
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

  // Chooses the organ of one number and writes it into the mention.
  bool decide(Mention& mention, const Token& token, std::size_t index, const std::vector<Candidate>& owners) const {
    const auto& number = token.number.numbers[index];
    std::optional<Date> date;
    if (!token.dates.empty()) date = token.dates[token.dates.size() == token.number.numbers.size() ? index : 0];
    const auto choice = finder.chooser_.choose(number, series, date, reading.adopted, owners, near());
    if (!choice) return false;
    mention.target = choice->key;
    mention.kind = kind_of(series);
    mention.organ = knowledge().organs[choice->organ].id;
    mention.decided_by = choice->how;
    mention.contradicted = choice->contradicted;
    mention.date = date ? iso(*date) : std::string();
    return true;
  }

  void read_number(const Token& token) {
    if (!head_active) {
      // A number alone is a resolution's only when its own date says so.
      // "advisory opinion OC 16/99": what a capital leads up to is somebody else's number.
      const std::size_t before = s().find_last_not_of(' ', token.span.begin == 0 ? 0 : token.span.begin - 1);
      const bool named_otherwise = token.span.begin > 0 && before != npos && is_upper(s()[before]);
      const bool dated = !token.dates.empty() && token.number.numbers.front().shape != knowledge::Shape::number_year &&
                         !named_otherwise;
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
        undecided.push_back({std::move(mention), &token, index, series});
        continue;
      }
      if (!mention.contradicted) list_organ = finder.scanner_.organs().index(mention.organ);
      mentions.push_back(std::move(mention));
      if (named.empty()) unnamed.emplace_back(mentions.size() - 1, &token);
    }
    first_number = false;
    last_number = &token;
  }

  // "resolution 2532" of an organ that prints the year: the calendar says in which year it had that number.
  void read_bare_number(Token& token) {
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

  void read_symbol(const Token& token) {
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

  void add_treaty(const std::string& key, text::Span span) {
    Mention mention;
    mention.target = key;
    mention.kind = TargetKind::treaty;
    mention.decided_by = "name";
    mention.span = mention.quote = span;
    mention.phrase_begin = span.begin;
    mentions.push_back(std::move(mention));
  }

  void read_registration(const std::vector<std::string>& numbers, text::Span span) {
    for (const std::string& number : numbers) {
      const knowledge::Treaty* treaty = knowledge().treaty_numbered(number);
      add_treaty(treaty != nullptr ? treaty->key : "UNTS/" + number, span);
      mentions.back().decided_by = "registration-number";
    }
  }

  void read_supplement(const Token& token) {
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

  // "the three Protocols thereto, namely, the Protocol …": the group is cited, its members only listed.
  void drop_protocols_of_a_group() {
    const auto member = [&](const Mention& mention) {
      return mention.kind == TargetKind::treaty &&
             std::any_of(mentions.begin(), mentions.end(), [&](const Mention& group) {
               const std::string& key = group.target;
               return key.size() > 2 && key.compare(key.size() - 2, 2, " P") == 0 &&
                      mention.target.size() > key.size() && mention.target.compare(0, key.size(), key) == 0 &&
                      is_digit(mention.target[key.size()]);
             });
    };
    std::vector<Mention> kept;
    std::copy_if(mentions.begin(), mentions.end(), std::back_inserter(kept),
                 [&](const Mention& m) { return !member(m); });
    mentions = std::move(kept);
  }

  // Whether a treaty that this one belongs to, or that its title names, is cited in the clause before `position`.
  [[nodiscard]] bool follows_parent(std::uint32_t treaty, std::size_t position) const {
    const knowledge::Treaty& protocol = knowledge().treaties[treaty];
    return std::any_of(mentions.begin(), mentions.end(), [&](const Mention& mention) {
      if (mention.kind != TargetKind::treaty || mention.span.end > position) return false;
      const knowledge::Treaty* parent = knowledge().treaty(mention.target);
      return mention.target == protocol.article_of ||
             (parent != nullptr && protocol.title.find(parent->title) != std::string::npos);
    });
  }

  // A treaty's short title holds once its name has stood in the document: "the OAU Convention".
  void read_short_treaty_titles(const std::vector<Word>& words) {
    for (std::size_t i = 0; i < words.size(); ++i) {
      Phrases::Match match;
      if (!finder.short_titles_.longest_at(s(), words, i, match)) continue;
      i = match.last_word;
      const bool inside = std::any_of(mentions.begin(), mentions.end(), [&](const Mention& mention) {
        return mention.span.begin < match.span.end && match.span.begin < mention.span.end;
      });
      for (const std::uint32_t treaty : finder.short_title_values_[match.value]) {
        const std::string& key = knowledge().treaties[treaty].key;
        // "the Additional Protocols thereto": of the convention that the clause has just named.
        const std::string_view words_of_title = s().substr(match.span.begin, match.span.size());
        const bool thereto = words_of_title.find("thereto") != npos;
        if (inside || !(thereto ? follows_parent(treaty, match.span.begin) : reading.named_treaties.count(key) != 0))
          continue;
        add_treaty(key, match.span);
        mentions.back().decided_by = "short-name";
        break;
      }
    }
  }

  // "and the Protocols thereto" after a convention.
  void read_protocols_thereto() {
    for (const std::string_view words : {"rotocols thereto", "rotocol thereto"}) {
      for (std::size_t at = s().find(words); at != npos; at = s().find(words, at + 1)) {
        const Mention* convention = nullptr;
        for (const Mention& mention : mentions) {
          if (mention.kind == TargetKind::treaty && mention.span.end < at) convention = &mention;
        }
        if (convention == nullptr || at - convention->span.end > 120) continue;
        const std::string key = convention->target + " P";
        if (knowledge().treaty(key) == nullptr) continue;
        add_treaty(key, {at - 1, at + words.size()});
      }
    }
    drop_protocols_of_a_group();
    std::stable_sort(mentions.begin(), mentions.end(),
                     [](const Mention& a, const Mention& b) { return a.span.begin < b.span.begin; });
  }
};

MentionFinder::MentionFinder(const knowledge::Knowledge& knowledge)
    : knowledge_(knowledge), scanner_(knowledge), chooser_(knowledge) {
  std::map<std::string, std::vector<std::uint32_t>> titles;
  for (std::uint32_t i = 0; i < knowledge.treaties.size(); ++i) {
    for (const std::string& title : knowledge.treaties[i].contextual_names) {
      titles[title].push_back(i);
    }
  }
  for (const auto& [title, treaties] : titles) {
    if (short_titles_.add(title, static_cast<std::uint32_t>(short_title_values_.size())))
      short_title_values_.push_back(treaties);
  }
}

std::vector<Mention> MentionFinder::in_clause(const Folded& text, Reading& reading) const {
  Source none;
  Pass pass{*this, text, reading, scanner_.scan(text)};
  distribute_dates(pass.tokens);
  for (std::size_t t = 0; t < pass.tokens.size(); ++t) {
    const Token& token = pass.tokens[t];
    switch (token.kind) {
      case TokenKind::organ:
        pass.read_organ(t);
        break;
      case TokenKind::head:
        pass.read_head(t);
        break;
      case TokenKind::other_head:
        pass.head_active = false;
        break;
      case TokenKind::number:
        pass.read_number(token);
        break;
      case TokenKind::bare_number:
        pass.read_bare_number(pass.tokens[t]);
        break;
      case TokenKind::symbol:
        pass.read_symbol(token);
        break;
      case TokenKind::treaty:
        pass.add_treaty(knowledge_.treaties[token.treaty].key, token.span);
        break;
      case TokenKind::treaty_series:
        pass.read_registration(token.treaty_numbers, token.span);
        break;
      case TokenKind::sentence_end:
        pass.head_active = false;
        break;
      case TokenKind::records:
        pass.records = t + 1 < pass.tokens.size() && pass.tokens[t + 1].kind == TokenKind::organ
                           ? pass.tokens[t + 1].organ.candidates.front()
                           : OrganNames::none;
        break;
      case TokenKind::supplement:
        pass.read_supplement(token);
        break;
      case TokenKind::ibid:
        break;
    }
  }
  reading.unresolved.clear();
  pass.decide_by_what_follows();
  pass.drop_numbers_of_unknown_bodies();
  pass.read_short_treaty_titles(split_words(text.view()));
  pass.read_protocols_thereto();
  add_pinpoints(text.view(), pass.mentions);
  for (const Mention& mention : pass.mentions) {
    if (mention.kind == TargetKind::treaty) reading.named_treaties.insert(mention.target);
  }
  return std::move(pass.mentions);
}

std::vector<Mention> MentionFinder::in_footnote(const Folded& text, const Reading& reading, Source& source) const {
  Reading own = reading;
  Pass pass{*this, text, own, scanner_.scan(text)};
  distribute_dates(pass.tokens);
  std::size_t segment_begin = 0;  // first mention of the source being read
  bool ibid_pending = false;
  text::Span ibid_span;
  const auto close_source = [&] {
    if (ibid_pending && pass.mentions.size() == segment_begin && !another_volume(text.view(), ibid_span.end)) {
      for (Mention mention : source.targets) {
        mention.span = mention.quote = ibid_span;
        mention.phrase_begin = ibid_span.begin;
        mention.decided_by = "ibid";
        pass.mentions.push_back(std::move(mention));
      }
    }
    if (pass.mentions.size() > segment_begin) {
      source.targets.assign(pass.mentions.begin() + static_cast<std::ptrdiff_t>(segment_begin), pass.mentions.end());
    }
    segment_begin = pass.mentions.size();
    ibid_pending = false;
  };
  std::size_t last_end = 0;
  for (std::size_t t = 0; t < pass.tokens.size(); ++t) {
    const Token& token = pass.tokens[t];
    if (text.view().substr(last_end, token.span.begin - last_end).find(';') != npos) close_source();
    last_end = token.span.end;
    switch (token.kind) {
      case TokenKind::ibid:
        close_source();
        ibid_pending = true;
        ibid_span = token.span;
        if (source.kind == Source::Kind::official_records) pass.records = source.series;
        pass.read_registration(token.treaty_numbers, token.span);
        if (!token.treaty_numbers.empty()) source.kind = Source::Kind::treaty_series;
        break;
      case TokenKind::organ:
        pass.read_organ(t);
        break;
      case TokenKind::head:
        pass.read_head(t);
        break;
      case TokenKind::other_head:
        pass.head_active = false;
        break;
      case TokenKind::number:
        pass.read_number(token);
        break;
      case TokenKind::bare_number:
        pass.read_bare_number(pass.tokens[t]);
        break;
      case TokenKind::symbol:
        pass.read_symbol(token);
        if (!ibid_pending && source.kind != Source::Kind::official_records) source.kind = Source::Kind::other;
        break;
      case TokenKind::treaty:
        pass.add_treaty(knowledge_.treaties[token.treaty].key, token.span);
        break;
      case TokenKind::treaty_series:
        source.kind = Source::Kind::treaty_series;
        pass.read_registration(token.treaty_numbers, token.span);
        break;
      case TokenKind::records:
        source.kind = Source::Kind::official_records;
        source.series = t + 1 < pass.tokens.size() && pass.tokens[t + 1].kind == TokenKind::organ
                            ? pass.tokens[t + 1].organ.candidates.front()
                            : OrganNames::none;
        pass.records = source.series;
        break;
      case TokenKind::supplement:
        pass.read_supplement(token);
        break;
      case TokenKind::sentence_end:
        break;
    }
  }
  close_source();
  add_pinpoints(text.view(), pass.mentions);
  const std::string lowered = lower(text.view());
  for (Mention& mention : pass.mentions) {
    const std::size_t also = lowered.rfind("see also", mention.span.begin);
    mention.also = also != npos && also > 3 && lowered.find(';', also) > mention.span.begin;
  }
  return std::move(pass.mentions);
}

}  // namespace recital::citation
