#include "relation/role.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "citation/date.hpp"
#include "citation/folded.hpp"
#include "citation/phrases.hpp"

namespace recital::relation {
namespace {

using citation::Word;

// A verb's objects stand within so many bytes of it; looking no further keeps a clause of thousands of citations
// linear.
constexpr std::size_t farthest = 6000;

template <std::size_t N>
bool among(const std::array<std::string_view, N>& set, std::string_view word) {
  return std::find(set.begin(), set.end(), word) != set.end();
}

// Nouns that name an instrument: what a body recalls, notes or welcomes as such.
constexpr std::array<std::string_view, 73> instruments = {
    "report",      "reports",       "resolution",     "resolutions",
    "decision",    "decisions",     "declaration",    "declarations",
    "programme",   "plan",          "plans",          "convention",
    "conventions", "protocol",      "protocols",      "covenant",
    "covenants",   "charter",       "treaty",         "treaties",
    "agreement",   "agreements",    "statement",      "statements",
    "outcome",     "outcomes",      "document",       "documents",
    "agenda",      "note",          "notes",          "letter",
    "letters",     "communique",    "strategy",       "guidelines",
    "principles",  "conclusions",   "framework",      "platform",
    "consensus",   "pact",          "accord",         "accords",
    "rules",       "act",           "code",           "memorandum",
    "compact",     "communication", "communications", "recommendations",
    "summary",     "review",        "pledge",         "instrument",
    "instruments", "roadmap",       "study",          "addendum",
    "statute",     "conclusion",    "information",    "elements",
    "proposals",   "views",         "observations",   "consensuses",
    "opinion",     "judgment",      "position",       "reply",
    "replies"};

constexpr std::array<std::string_view, 12> plural_instruments = {
    "reports",   "resolutions", "decisions",    "letters",        "notes",     "statements",
    "documents", "conventions", "declarations", "communications", "protocols", "agreements"};

// "the adoption of resolution 70/262", "the importance of the Action Plan", "the contents of the letters": the noun is
// transparent.
constexpr std::array<std::string_view, 8> transparent = {"adoption", "contents",   "content",   "importance",
                                                         "text",     "provisions", "signature", "force"};

constexpr std::array<std::string_view, 25> prepositions = {
    "of",        "on",      "to",    "for",     "in",      "by",      "with",       "from",      "at",
    "under",     "between", "among", "against", "into",    "towards", "concerning", "regarding", "relating",
    "governing", "that",    "which", "as",      "through", "within",  "during"};

constexpr std::array<std::string_view, 14> participles = {"adopted",   "held",  "contained", "entitled", "submitted",
                                                          "prepared",  "made",  "annexed",   "set",      "issued",
                                                          "presented", "dated", "addressed", "convened"};

constexpr auto openers = std::to_array<std::string_view>(
    {"the",           "its",          "all",          "their",      "a",         "an",         "both",
     "other",         "relevant",     "previous",     "subsequent", "also",      "further",    "with",
     "appreciation",  "satisfaction", "interest",     "concern",    "deep",      "grave",      "great",
     "regret",        "particular",   "particularly", "inter",      "alia",      "recent",     "recently",
     "latest",        "annual",       "most",         "first",      "second",    "third",      "above",
     "mentioned",     "said",         "of",           "s",          "including", "especially", "notably",
     "specifically",  "namely",       "pertinent",    "once",       "again",     "full",       "own",
     "which",         "was",          "is",           "are",        "being",     "earlier",    "various",
     "supplementing", "substantively"});

constexpr std::array<std::string_view, 16> pinpoints = {
    "paragraph", "paragraphs", "section",      "sections",  "part",       "parts",   "annex",    "annexes",
    "chapter",   "chapters",   "subparagraph", "operative", "preambular", "article", "articles", "title"};

// Words that lead to where something stands, not to what it is: of a whole list, or of one phrase only.
constexpr std::array<std::string_view, 16> list_locators = {
    "in accordance with", "contained in",   "set out in",      "set forth in", "as reflected in", "in line with",
    "enshrined in",       "referred to in", "provided for in", "embodied in",  "laid down in",    "stipulated in",
    "outlined in",        "as defined in",  "on the basis of", "recognized in"};
constexpr std::array<std::string_view, 6> phrase_locators = {"pursuant to",   "requested in", "established by",
                                                             "called for in", "annexed to",   "in which"};

bool contains_any(std::string_view text, const auto& locators) {
  return std::any_of(locators.begin(), locators.end(),
                     [&](std::string_view words) { return text.find(words) != std::string_view::npos; });
}

bool locates_list(std::string_view text) {
  return contains_any(text, list_locators);
}

bool locates(std::string_view text) {
  return locates_list(text) || contains_any(text, phrase_locators);
}

bool is_number_like(const Word& word) {
  return citation::is_digit(word.folded[0]) || word.folded.size() == 1 ||
         word.folded.find_first_not_of("ivxlc") == std::string::npos;
}

// A phrase of the list between the verb and the citation.
struct Phrase {
  std::size_t first_word = 0;
  bool after_comma = false;
  bool joined = false;  // by "and", "or", "as well as"
};

// The text between the verb and a citation, quoted titles blanked.
class Stretch {
 public:
  explicit Stretch(std::string_view between) : text_(between) {
    bool quoted = false;
    for (char& c : text_) {
      if (c == '"')
        quoted = !quoted;
      else if (quoted)
        c = ' ';
    }
    words_ = citation::split_words(text_);
    split_list();
  }

  [[nodiscard]] bool empty() const { return words_.empty(); }
  [[nodiscard]] const std::vector<Phrase>& phrases() const { return phrases_; }
  [[nodiscard]] std::string_view text() const { return text_; }
  [[nodiscard]] std::string_view text_before(const Phrase& phrase) const {
    return std::string_view(text_).substr(
        0, phrase.first_word < words_.size() ? words_[phrase.first_word].span.begin : text_.size());
  }
  [[nodiscard]] std::string_view text_from(const Phrase& phrase) const {
    return phrase.first_word < words_.size() ? std::string_view(text_).substr(words_[phrase.first_word].span.begin)
                                             : std::string_view();
  }
  [[nodiscard]] std::string_view opener(const Phrase& phrase) const {
    return phrase.first_word < words_.size() ? std::string_view(words_[phrase.first_word].folded) : std::string_view();
  }

  // The last word before the phrase's first preposition, participle, number or comma; through "the adoption of" to what
  // follows. "numbered" for a resolution that says its own number.
  [[nodiscard]] std::string_view head_noun(std::size_t first) const {
    std::size_t i = past_openers(first);
    if (i < words_.size()) {  // "the 2 September 2022 interim report"
      const auto dates = citation::parse_dates(text_, words_[i].span.begin);
      while (dates && i < words_.size() && words_[i].span.begin < dates->span.end) ++i;
    }
    std::string_view head;
    for (; i < words_.size(); ++i) {
      const std::string& word = words_[i].folded;
      if (among(transparent, word) && i + 1 < words_.size() && words_[i + 1].folded == "of" && word != "provisions")
        return head_noun(i + 2);
      // "the Organization of African Unity Convention": a name goes on after its "of".
      const bool in_name = among(prepositions, word) && i > 0 && words_[i - 1].capital && !among(instruments, head) &&
                           i + 1 < words_.size() && words_[i + 1].capital;
      if (in_name) continue;
      if (among(prepositions, word) || among(participles, word)) break;
      if (word == "relevant" && among(instruments, head)) break;  // "all instruments relevant to"
      // "the importance of implementing the decisions": not the decisions
      const bool gerund =
          head.empty() && word.size() > 5 && word.ends_with("ing") && i + 1 < words_.size() &&
          (words_[i + 1].folded == "the" || words_[i + 1].folded == "its" || words_[i + 1].folded == "all");
      if (gerund) return word;
      // "all General Assembly and Human Rights Council resolutions"
      if (word == "and" || word == "or") {
        if (among(instruments, head) || head.empty()) break;
        continue;
      }
      const char after = words_[i].span.end < text_.size() ? text_[words_[i].span.end] : ' ';
      if (!head.empty() && !citation::is_digit(word[0]) && (after == '/' || after == '('))
        break;  // "resolutions GC(69)/RES/7"
      if (citation::is_digit(word[0]) && !head.empty()) {
        const bool numbered =
            head == "resolution" || head == "resolutions" || head == "decision" || head == "decisions";
        return numbered ? std::string_view("numbered") : head;
      }
      if (among(pinpoints, word)) {  // "paragraph VI.103 of the report"
        std::size_t of = i + 1;
        while (of < words_.size() && of < i + 5 && words_[of].folded != "of") ++of;
        if (of + 1 < words_.size() && words_[of].folded == "of") return head_noun(of + 1);
      }
      const bool participle = word.size() > 4 && word.compare(word.size() - 2, 2, "ed") == 0 && i + 1 < words_.size() &&
                              among(prepositions, words_[i + 1].folded);
      if (participle && !head.empty()) break;
      if (!head.empty() && gap(i).find_first_of(",;(") != std::string_view::npos) break;
      head = word;
    }
    return head;
  }

  // Whether nothing but articles, adjectives and "paragraph 5 of" stands from this word on.
  [[nodiscard]] bool leads_to_citation(std::size_t first, bool pinpoint_allowed) const {
    bool pinpoint = false;
    for (std::size_t i = past_regard(first); i < words_.size(); ++i) {
      const std::string& word = words_[i].folded;
      if (among(pinpoints, word))
        pinpoint = true;
      else if (among(transparent, word) && word != "provisions")
        continue;
      else if (!(among(openers, word) || word == "and" || word == "or" || word == "as" || word == "well" ||
                 (pinpoint && word == "to") || (pinpoint_allowed && is_number_like(words_[i])))) {
        return false;
      }
    }
    return pinpoint_allowed || !pinpoint;
  }

  // "the adoption by the Assembly and the Council of substantively identical": what is adopted follows.
  [[nodiscard]] bool adoption_of() const {
    const std::size_t i = past_openers(0);
    if (i >= words_.size() || words_[i].folded != "adoption") return false;
    if (text_.find("decision ") != std::string::npos || text_.find("resolution ") != std::string::npos)
      return false;  // of a work named before
    for (std::size_t k = words_.size(); k > i && words_.size() - k < 5; --k) {
      if (words_[k - 1].folded == "of") return true;
    }
    return false;
  }

 private:
  [[nodiscard]] std::string_view gap(std::size_t i) const {
    const std::size_t begin = i == 0 ? 0 : words_[i - 1].span.end;
    const std::size_t end = i < words_.size() ? words_[i].span.begin : text_.size();
    return std::string_view(text_).substr(begin, end - begin);
  }

  void split_list() {
    phrases_.push_back({0, false});
    for (std::size_t i = 1; i <= words_.size(); ++i) {
      const bool comma = gap(i).find_first_of(",;") != std::string_view::npos;
      const std::string& before = words_[i - 1].folded;
      const bool well_as = before == "as" && i >= 3 && words_[i - 2].folded == "well";
      const bool joined = before == "and" || before == "or" || well_as;
      if (comma && !(i < words_.size() && (words_[i].folded == "and" || words_[i].folded == "as")))
        phrases_.push_back({i, true});
      else if (joined) {
        const std::size_t join = well_as ? i - 3 : i - 1;
        phrases_.push_back({i, join > 0 && gap(join).find(',') != std::string_view::npos, true});
      }
    }
    if (words_.empty()) phrases_.clear();
  }

  // "in this regard", "in that connection", "in particular".
  [[nodiscard]] std::size_t past_regard(std::size_t i) const {
    if (i + 1 < words_.size() && words_[i].folded == "in") {
      if (words_[i + 1].folded == "particular") return i + 2;
      if (i + 2 < words_.size() && (words_[i + 1].folded == "this" || words_[i + 1].folded == "that") &&
          (words_[i + 2].folded == "regard" || words_[i + 2].folded == "connection" ||
           words_[i + 2].folded == "context" || words_[i + 2].folded == "respect")) {
        return i + 3;
      }
    }
    return i;
  }
  [[nodiscard]] std::size_t past_openers(std::size_t i) const {
    i = past_regard(i);
    while (i < words_.size() && among(openers, words_[i].folded)) ++i;
    return i;
  }

  std::string text_;
  std::vector<Word> words_;
  std::vector<Phrase> phrases_;
};

Role role_in_phrase(const Stretch& stretch, const Standing& standing, const citation::Citation& citation) {
  const bool identifies = citation.via == citation::Via::text;  // "(A/58/253)", "contained in document S/10720"
  if (stretch.empty()) return identifies ? Role::object : Role::adjunct;
  const std::string_view first_head = stretch.head_noun(0);
  for (auto at = stretch.phrases().rbegin(); at != stretch.phrases().rend(); ++at) {
    const std::string_view opener = stretch.opener(*at);
    const bool opens = at->first_word == 0 || opener == "the" || opener == "its" || opener == "all" ||
                       opener == "their" || opener == "a" || opener == "of" || opener == "resolution" ||
                       opener == "resolutions" || opener == "particularly";
    if (!opens) continue;
    const std::size_t begin = standing.verb_end + stretch.text_before(*at).size();
    if (standing.last_marker && *standing.last_marker > begin + 3 && *standing.last_marker + 3 < standing.anchor &&
        !identifies) {
      return Role::adjunct;
    }
    if (at->first_word != 0 && locates_list(stretch.text_before(*at))) return Role::adjunct;
    // "the contributions that the Antarctic Treaty, the Treaty of Tlatelolco¹ … are making"
    if (at->first_word != 0 && stretch.text_before(*at).find(" that the ") != std::string_view::npos)
      return Role::adjunct;
    // A document's number identifies it wherever it is printed; another's only locates.
    if (identifies && citation.kind != citation::TargetKind::document && locates(stretch.text_from(*at)))
      return Role::adjunct;
    const std::string_view head = stretch.head_noun(at->first_word);
    if (among(instruments, head)) {
      return at->first_word == 0 || at->after_comma || among(instruments, first_head) || first_head == "numbered"
                 ? Role::object
                 : Role::adjunct;
    }
    // "the letters of the representative of Lebanon,¹ the representative of Israel²"
    return at->first_word != 0 && among(plural_instruments, first_head) ? Role::object : Role::adjunct;
  }
  return Role::adjunct;
}

Role role_of_named(const Stretch& stretch, bool treaty) {
  if (stretch.empty() || stretch.leads_to_citation(0, !treaty) || stretch.adoption_of()) return Role::object;
  const Phrase& last = stretch.phrases().back();
  // "its commitment to the full implementation, in a mutually reinforcing manner, of resolutions 1265 (1999)"
  const bool of_a_noun = last.first_word != 0 && stretch.opener(last) == "of" && (treaty || !last.joined);
  if (!stretch.leads_to_citation(last.first_word, !treaty) || of_a_noun) return Role::adjunct;
  if (locates(stretch.text_before(last)) && !last.after_comma) return Role::adjunct;
  if (stretch.phrases().size() == 1) return Role::object;
  const std::string_view first_head = stretch.head_noun(0);
  if (among(instruments, first_head) || first_head == "numbered" || (!treaty && among(pinpoints, first_head))) {
    // "resolution 1166 (XII), in which it provided for a committee, as well as resolution 1958 (XVIII)"
    const bool elsewhere = last.after_comma && last.joined ? locates_list(stretch.text()) : locates(stretch.text());
    return elsewhere ? Role::adjunct : Role::object;
  }
  return last.after_comma && !treaty && stretch.leads_to_citation(last.first_word, false) && !locates(stretch.text())
             ? Role::object
             : Role::adjunct;
}

}  // namespace

Role role_of(std::string_view s, const Standing& standing, const citation::Citation& citation) {
  if (citation.located_by_symbol) return Role::adjunct;
  const bool bracketed = standing.anchor > 0 && s[standing.anchor - 1] == '(' && citation.decided_by == "symbol";
  const bool in_phrase =
      citation.via == citation::Via::footnote || citation.kind == citation::TargetKind::document || bracketed;
  const std::size_t end = in_phrase ? standing.anchor : std::max(standing.phrase, standing.verb_end);
  if (end < standing.verb_end) return Role::adjunct;
  const std::string_view between = s.substr(standing.verb_end, end - standing.verb_end);
  if (between.size() > farthest) return Role::adjunct;
  // "Recalling that, in its resolution …": what is recalled is what is said.
  const std::size_t first = citation::skip_spaces(between, 0);
  for (const std::string_view conjunction : {"that ", "that, ", "the fact that ", "its decision that "}) {
    if (between.substr(first, conjunction.size()) == conjunction) return Role::adjunct;
  }
  const Stretch stretch(between);
  return in_phrase ? role_in_phrase(stretch, standing, citation)
                   : role_of_named(stretch, citation.kind == citation::TargetKind::treaty);
}

}  // namespace recital::relation
