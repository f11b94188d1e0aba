// Treaties of a clause: by name, by registration number, by a short title, as protocols of a convention named before.
#include <algorithm>

#include "citation/mention_pass.hpp"

namespace recital::citation {
namespace {

constexpr std::size_t npos = std::string_view::npos;

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
  const auto member = [&](const Mention& mention) {
    return mention.kind == TargetKind::treaty &&
           std::any_of(mentions.begin(), mentions.end(), [&](const Mention& group) {
             const std::string& key = group.target;
             return key.size() > 2 && key.compare(key.size() - 2, 2, " P") == 0 && mention.target.size() > key.size() &&
                    mention.target.compare(0, key.size(), key) == 0 && is_digit(mention.target[key.size()]);
           });
  };
  std::vector<Mention> kept;
  std::copy_if(mentions.begin(), mentions.end(), std::back_inserter(kept),
               [&](const Mention& m) { return !member(m); });
  mentions = std::move(kept);
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
  for (std::size_t i = 0; i < words.size(); ++i) {
    Phrases::Match match;
    if (!tools.short_titles.longest_at(s(), words, i, match)) continue;
    i = match.last_word;
    const bool inside = std::any_of(mentions.begin(), mentions.end(), [&](const Mention& mention) {
      return mention.span.begin < match.span.end && match.span.begin < mention.span.end;
    });
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

void MentionPass::read_protocols_thereto() {
  for (const std::string_view words : {"rotocols thereto", "rotocol thereto"}) {
    for (std::size_t at = s().find(words); at != npos; at = s().find(words, at + 1)) {
      const Mention* convention = nullptr;
      for (const Mention& mention : mentions) {
        if (mention.kind == TargetKind::treaty && mention.span.end < at) convention = &mention;
      }
      if (convention == nullptr || at - convention->span.end > 120) continue;
      const std::string key = convention->target + " P";
      // One protocol of several is not their group: "the Trafficking Protocol thereto" is left to its name.
      if (knowledge().treaty(key) == nullptr ||
          (words == "rotocol thereto" && knowledge().treaty(convention->target + " P2") != nullptr))
        continue;
      add_treaty(key, {at - 1, at + words.size()});
    }
  }
  drop_protocols_of_a_group();
  std::stable_sort(mentions.begin(), mentions.end(),
                   [](const Mention& a, const Mention& b) { return a.span.begin < b.span.begin; });
}

}  // namespace recital::citation
