#include "citation/mentions.hpp"

#include <algorithm>

#include "citation/mention_pass.hpp"
#include "citation/pinpoint.hpp"

namespace recital::citation {
namespace {

using knowledge::Date;

constexpr std::size_t npos = std::string_view::npos;

// "Ibid., Supplement for April, May and June 1972": the same series, another volume, so another document.
bool another_volume(std::string_view s, std::size_t ibid_end) {
  const std::string rest = lower(s.substr(ibid_end, std::min<std::size_t>(s.size() - ibid_end, 120)));
  const std::string source = rest.substr(0, rest.find(';'));
  return source.find("supplement") != npos || source.find(" session,") != npos || source.find(" year,") != npos ||
         source.find("meeting") != npos;
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

void add_pinpoints(std::string_view s, std::vector<Mention>& mentions) {
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    Mention& mention = mentions[i];
    mention.pinpoint = pinpoint_after(s, mention.span.end);
    // "section II of its resolutions 52/1 and 52/2" points into the first alone.
    const bool first = i == 0 || mentions[i - 1].phrase_begin != mention.phrase_begin;
    if (mention.pinpoint.empty() && first) mention.pinpoint = pinpoint_before(s, mention.phrase_begin);
  }
}

}  // namespace

MentionTools::MentionTools(const knowledge::Knowledge& k) : knowledge(k), scanner(k), chooser(k) {
  std::map<std::string, std::vector<std::uint32_t>> titles;
  for (std::uint32_t i = 0; i < knowledge.treaties.size(); ++i) {
    for (const std::string& title : knowledge.treaties[i].contextual_names) {
      titles[title].push_back(i);
    }
  }
  for (const auto& [title, treaties] : titles) {
    if (short_titles.add(title, static_cast<std::uint32_t>(short_title_values.size())))
      short_title_values.push_back(treaties);
  }
}

MentionFinder::MentionFinder(const knowledge::Knowledge& knowledge)
    : tools_(std::make_unique<const MentionTools>(knowledge)) {}
MentionFinder::~MentionFinder() = default;

std::vector<Mention> MentionFinder::in_clause(const Folded& text, Reading& reading) const {
  MentionPass pass{*tools_, text, reading, tools_->scanner.scan(text)};
  distribute_dates(pass.tokens);
  for (std::size_t t = 0; t < pass.tokens.size(); ++t) pass.read(t);
  reading.unresolved.clear();
  pass.decide_by_what_follows();
  pass.drop_numbers_of_unknown_bodies();
  const std::vector<Word> words = split_words(text.view());
  pass.read_short_treaty_titles(words);
  pass.read_charter_of_united_nations(words);
  pass.read_protocols_thereto();
  add_pinpoints(text.view(), pass.mentions);
  for (const Mention& mention : pass.mentions) {
    if (mention.kind == TargetKind::treaty) reading.named_treaties.insert(mention.target);
  }
  return std::move(pass.mentions);
}

NoteMentions MentionFinder::in_footnote(const Folded& text, const Reading& reading, Source& source) const {
  Reading own = reading;
  own.unresolved.clear();
  MentionPass pass{*tools_, text, own, tools_->scanner.scan(text)};
  distribute_dates(pass.tokens);
  std::size_t segment_begin = 0;  // first mention of the source being read
  bool ibid_pending = false;
  std::size_t source_begin = 0;  // in the text
  text::Span ibid_span;
  const auto close_source = [&](std::size_t end) {
    if (ibid_pending && pass.mentions.size() == segment_begin && !another_volume(text.view(), ibid_span.end)) {
      for (Mention mention : source.targets) {
        mention.span = mention.quote = ibid_span;
        mention.phrase_begin = ibid_span.begin;
        mention.decided_by = "ibid";
        pass.mentions.push_back(std::move(mention));
      }
    }
    // "Report of the Conference …, resolution 1, annex I": a source without a number leaves nothing for "Ibid.".
    const bool names_source = end > source_begin + 12;
    if (!ibid_pending && pass.mentions.size() == segment_begin && names_source) source.targets.clear();
    source_begin = end;
    if (pass.mentions.size() > segment_begin) {
      source.targets.assign(pass.mentions.begin() + static_cast<std::ptrdiff_t>(segment_begin), pass.mentions.end());
    }
    segment_begin = pass.mentions.size();
    ibid_pending = false;
  };
  std::size_t last_end = 0;
  for (std::size_t t = 0; t < pass.tokens.size(); ++t) {
    const Token& token = pass.tokens[t];
    if (text.view().substr(last_end, token.span.begin - last_end).find(';') != npos) close_source(token.span.begin);
    last_end = token.span.end;
    switch (token.kind) {
      case TokenKind::ibid:
        close_source(token.span.begin);
        ibid_pending = true;
        ibid_span = token.span;
        if (source.kind == Source::Kind::official_records) pass.records = source.series;
        pass.read_registration(token.treaty_numbers, token.span);
        if (!token.treaty_numbers.empty()) source.kind = Source::Kind::treaty_series;
        break;
      case TokenKind::sentence_end:
        break;  // "Resolution 55/25, annex. Also 55/255.": a footnote is one sentence, whatever its stops
      default:
        pass.read(t);
    }
    if (token.kind == TokenKind::treaty_series) source.kind = Source::Kind::treaty_series;
    if (token.kind == TokenKind::symbol && !ibid_pending && source.kind != Source::Kind::official_records)
      source.kind = Source::Kind::other;
    if (token.kind == TokenKind::records) {
      source.kind = Source::Kind::official_records;
      source.series = pass.records;
    }
  }
  close_source(text.size());
  pass.decide_by_what_follows();
  pass.drop_numbers_of_unknown_bodies();
  add_pinpoints(text.view(), pass.mentions);
  const std::string lowered = lower(text.view());
  for (Mention& mention : pass.mentions) {
    const std::size_t also = lowered.rfind("see also", mention.span.begin);
    mention.also = also != npos && also > 3 && lowered.find(';', also) > mention.span.begin;
  }
  return {std::move(pass.mentions), std::move(own.unresolved)};
}

}  // namespace recital::citation
