// Treaties of a clause: by name, by registration number, by a short title, as protocols of a convention named before.
#include <algorithm>
#include <set>

#include "citation/mention_pass.hpp"

namespace recital::citation {
namespace {

constexpr std::size_t npos = std::string_view::npos;

bool part_of_charter(std::string_view word) {
  for (const std::string_view part : {"article", "articles", "chapter", "chapters", "preamble"}) {
    if (word == part) return true;
  }
  return word.find_first_not_of("ivx") == npos;  // "Chapter VII of its Charter"
}

}  // namespace

void MentionPass::add_treaty(const std::string& key, text::Span span) {
  Mention mention;
  mention.target = key;
  mention.kind = TargetKind::treaty;
  mention.decided_by = "name";
  mention.span = mention.quote = span;
  mention.phrase_begin = span.begin;
  mentions.push_back(std::move(mention));
}

void MentionPass::read_registration(const std::vector<std::string>& numbers, text::Span span) {
  for (const std::string& number : numbers) {
    const knowledge::Treaty* treaty = knowledge().treaty_numbered(number);
    add_treaty(treaty != nullptr ? treaty->key : "UNTS/" + number, span);
    mentions.back().decided_by = "registration-number";
  }
}

void MentionPass::drop_protocols_of_a_group() {
  std::set<std::string> groups;  // "UNTS/39574 P", of which "UNTS/39574 P1" is one
  for (const Mention& mention : mentions) {
    if (mention.kind == TargetKind::treaty && mention.target.ends_with(" P")) groups.insert(mention.target);
  }
  if (groups.empty()) return;
  std::erase_if(mentions, [&](const Mention& mention) {
    const std::size_t protocol = mention.target.rfind(" P");
    return mention.kind == TargetKind::treaty && protocol != npos && protocol + 2 < mention.target.size() &&
           is_digit(mention.target[protocol + 2]) && groups.contains(mention.target.substr(0, protocol + 2));
  });
}

bool MentionPass::follows_parent(std::uint32_t treaty, std::size_t position) const {
  const knowledge::Treaty& protocol = knowledge().treaties[treaty];
  return std::any_of(mentions.begin(), mentions.end(), [&](const Mention& mention) {
    if (mention.kind != TargetKind::treaty || mention.span.end > position) return false;
    const knowledge::Treaty* parent = knowledge().treaty(mention.target);
    return mention.target == protocol.article_of ||
           (parent != nullptr && protocol.title.find(parent->title) != std::string::npos);
  });
}

void MentionPass::read_short_treaty_titles(const std::vector<Word>& words) {
  std::vector<bool> mentioned(s().size(), false);  // by byte
  for (const Mention& mention : mentions) {
    for (std::size_t at = mention.span.begin; at < std::min(mention.span.end, mentioned.size()); ++at)
      mentioned[at] = true;
  }
  for (std::size_t i = 0; i < words.size(); ++i) {
    Phrases::Match match;
    if (!tools.short_titles.longest_at(s(), words, i, match)) continue;
    i = match.last_word;
    bool inside = false;
    for (std::size_t at = match.span.begin; at < match.span.end; ++at) inside = inside || mentioned[at];
    for (const std::uint32_t treaty : tools.short_title_values[match.value]) {
      const std::string& key = knowledge().treaties[treaty].key;
      // "the Additional Protocols thereto": of the convention that the clause has just named.
      const std::string_view words_of_title = s().substr(match.span.begin, match.span.size());
      const bool thereto = words_of_title.find("thereto") != npos || words_of_title.starts_with("their ");
      if (inside || !(thereto ? follows_parent(treaty, match.span.begin) : reading.named_treaties.count(key) != 0))
        continue;
      add_treaty(key, match.span);
      mentions.back().decided_by = "short-name";
      break;
    }
  }
}

void MentionPass::read_charter_of_united_nations(const std::vector<Word>& words) {
  constexpr std::size_t reach = 12;  // words
  for (std::size_t i = 3; i < words.size(); ++i) {
    if (words[i].folded != "charter" || !words[i].capital || words[i - 1].folded != "its") continue;
    std::size_t owner = i - 2;
    while (owner > 0 && i - owner < reach && (!words[owner].capital || part_of_charter(words[owner].folded))) --owner;
    if (owner == 0 || words[owner].folded != "nations" || words[owner - 1].folded != "united") continue;
    const std::string_view between = s().substr(words[owner].span.end, words[i].span.begin - words[owner].span.end);
    if (between.find_first_of(".;") != npos || between.find(" with the ") != npos) continue;
    add_treaty("UN-Charter", words[i].span);
    mentions.back().decided_by = "short-name";
  }
}

std::string MentionPass::protocol_of(const std::string& convention, bool all) const {
  const std::string group = convention + " P";
  if (all) return knowledge().treaty(group) != nullptr ? group : std::string();
  std::string only;
  for (const knowledge::Treaty& treaty : knowledge().treaties) {
    if (treaty.article_of != convention || treaty.key == group || treaty.title.find("Protocol ") == npos) continue;
    if (!only.empty()) return {};  // "the Trafficking Protocol thereto" is left to its name
    only = treaty.key;
  }
  return only;
}

void MentionPass::read_protocols_thereto() {
  struct Named {
    text::Span span;
    std::string key;
  };
  std::vector<Named> treaties;
  for (const Mention& mention : mentions) {
    if (mention.kind == TargetKind::treaty) treaties.push_back({mention.span, mention.target});
  }
  std::sort(treaties.begin(), treaties.end(),
            [](const Named& a, const Named& b) { return a.span.begin < b.span.begin; });
  for (const std::string_view words :
       {"rotocols thereto", "rotocol thereto", "its Optional Protocols", "its Optional Protocol"}) {
    for (std::size_t at = s().find(words); at != npos; at = s().find(words, at + 1)) {
      std::size_t begin = words.front() == 'r' ? at - 1 : at + 4;
      const std::size_t end = at + words.size();
      if (at == 0 || is_word(peek(s(), end)) || (words.front() == 'i' && s().substr(end, 8) == " thereto")) continue;
      for (const std::string_view kind : {"Optional ", "optional ", "three ", "two "}) {
        if (s().substr(0, begin).ends_with(kind)) begin -= kind.size();
      }
      const auto after = std::partition_point(treaties.begin(), treaties.end(),
                                              [&](const Named& treaty) { return treaty.span.begin < end; });
      if (after == treaties.begin()) continue;
      const Named& convention = *std::prev(after);
      // A protocol named in full, "the 1967 Protocol thereto", stands there already.
      if (convention.span.end > begin || begin - convention.span.end > 120) continue;
      const std::string key = protocol_of(convention.key, words.find("rotocols") != npos);
      if (key.empty()) continue;
      add_treaty(key, {begin, end});
      mentions.back().decided_by = "short-name";
    }
  }
  drop_protocols_of_a_group();
  std::stable_sort(mentions.begin(), mentions.end(),
                   [](const Mention& a, const Mention& b) { return a.span.begin < b.span.begin; });
}

}  // namespace recital::citation
