#include "document/document.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "document/adoption.hpp"
#include "document/blocks.hpp"
#include "document/body.hpp"
#include "document/clause_mood.hpp"
#include "document/footnotes.hpp"
#include "document/front_matter.hpp"
#include "document/indents.hpp"
#include "document/keys.hpp"
#include "document/layout.hpp"
#include "document/numerals.hpp"
#include "document/segments.hpp"
#include "document/symbols.hpp"
#include "document/titles.hpp"
#include "text/characters.hpp"
#include "text/encoding.hpp"

namespace recital::document {
namespace {

class DocumentReader {
 public:
  DocumentReader(std::string file, std::string_view bytes, const knowledge::Knowledge& knowledge)
      : knowledge_(knowledge) {
    document_.file = std::move(file);
    document_.size = bytes.size();
    read(bytes);
    for (text::Diagnostic& diagnostic : document_.diagnostics) diagnostic.file = document_.file;
  }

  Document take() { return std::move(document_); }

 private:
  void say(text::Severity severity, std::string code, std::string message, text::Span source = {}) {
    document_.diagnostics.push_back({"", source, severity, std::move(code), std::move(message)});
  }

  void read(std::string_view bytes) {
    if (text::trimmed(bytes).empty())
      return say(text::Severity::error, "empty-file", "the file is empty: nothing to read");
    text::Decoded decoded = text::decode(bytes);
    if (decoded.binary)
      return say(text::Severity::error, "binary-file",
                 "the file is not a text (it has zero bytes): extract its text first");
    if (decoded.wrong_bytes > 0) {
      say(text::Severity::note, "invalid-encoding",
          fmt::format("{} bytes are not valid UTF-8 and were read as Windows-1252: check the letters there",
                      decoded.wrong_bytes),
          decoded.first_wrong);
    }
    if (const auto key = key_of_file_name(document_.file)) file_key_ = *key;
    std::vector<text::Line> lines = text::read_lines(decoded.text);
    const text::LineJoiner joiner(lines);
    settle_indents(lines, joiner);
    layout_ = read_layout(std::move(lines), joiner);
    blocks_ = form_blocks(layout_.body, joiner);
    drop_french(blocks_);
    numbers_ = number_notes(layout_.notes);
    const std::vector<Segment> segments = find_segments(blocks_, knowledge_);
    for (const Segment& segment : segments) read_segment(segment, segments.size() == 1);
    if (segments.empty()) read_unspoken();
    part_notes(segments.empty() ? 0 : segments.front().front);
    check_keys();
  }

  void read_segment(Segment segment, bool only) {
    // Some early resolutions begin with "Whereas" and name their organ later: the file's name tells it.
    if (segment.organ.printed.empty() && segment.organ.organ == nullptr) segment.organ.organ = organ_of_key(file_key_);
    KeyEvidence evidence;
    if (!segment.heading_block) evidence.symbol = layout_.symbol;
    if (only || segment.heading_block) evidence.file_key = file_key_;
    const std::string adopted = adoption_date(segment);
    evidence.adopted = adopted;
    if (segment.heading_block && !number_before_.number.empty()) evidence.before = &number_before_;
    const FoundKey key = find_key(segment, evidence, knowledge_);
    number_before_ = key.number;
    if (key.key.empty()) return;
    if (!key.remark.empty())
      say(text::Severity::note, "session-corrected", fmt::format("{}: read as {}", key.remark, key.key),
          blocks_[*segment.heading_block].source);
    // "The Governing Council" is several organs' name for themselves.
    if (const knowledge::Organ* organ = organ_of_symbol(key.key, knowledge_)) {
      const auto& shared = organ->contextual_names;
      if (std::find(shared.begin(), shared.end(), "the " + segment.organ.printed) != shared.end() ||
          std::find(shared.begin(), shared.end(), segment.organ.printed) != shared.end())
        segment.organ.organ = organ;
    }
    Resolution resolution;
    resolution.key = key.key;
    resolution.key_origin = key.origin;
    resolution.kind = kind_of(key.key);
    resolution.organ = segment.organ.printed;
    if (segment.organ.organ != nullptr) {
      resolution.organ_id = segment.organ.organ->id;
      resolution.organ = segment.organ.organ->name;
    }
    const std::span<const Block> all(blocks_);
    Parts parts;
    parts.front = all.subspan(segment.front, segment.front_end - segment.front);
    parts.heading = parts.front.size();
    parts.plural = blocks_[segment.front_end].text.view().starts_with("We, ");
    parts.only = only;
    if (parts.plural) {
      if (std::string conference = find_conference(parts.front); !conference.empty())
        resolution.organ = std::move(conference);
    }
    if (segment.heading_block) {
      parts.title_at = segment.heading.title_at;
      if (*segment.heading_block >= segment.front) parts.heading = *segment.heading_block - segment.front;
    }
    // "The General Assembly resolves that …" is a clause as it stands; "The General Assembly, Recalling …" begins one.
    parts.body.assign(blocks_.begin() + static_cast<std::ptrdiff_t>(segment.body),
                      blocks_.begin() + static_cast<std::ptrdiff_t>(segment.end));
    if (segment.body == segment.front_end && !segment.organ.whole && !parts.body.empty()) {
      text::MappedText& words = parts.body.front().text;
      const std::size_t comma = words.view().substr(0, segment.organ.length).find_last_of(",:;");
      if (comma != std::string_view::npos) words = words.slice({segment.organ.length, words.size()});
    }
    // A lettered part has the title of the whole.
    if (segment.heading_block && *segment.heading_block < segment.front && !document_.resolutions.empty()) {
      resolution.title = document_.resolutions.back().title;
    }
    resolution.source = {blocks_[segment.front].source.begin, blocks_[segment.end - 1].source.end};
    fill(resolution, parts);
    std::string& title = document_.resolutions.back().title;
    if (key.part_ends_title && title.size() > 2) title.resize(title.size() - 2);
  }

  // The date of adoption, before the paragraphs are read: it tells which session a number belongs to.
  [[nodiscard]] std::string adoption_date(const Segment& segment) const {
    const std::span<const Block> all(blocks_);
    for (std::size_t i = segment.front_end; i < segment.end; ++i) {
      if (!is_adoption_line(all[i].text.view())) continue;
      const Adoption adoption = read_adoption(all[i].text.view());
      if (!adoption.date.empty()) return adoption.date;
      const auto date = i + 1 < segment.end ? find_date(all[i + 1].text.view().substr(0, 60)) : std::nullopt;
      if (date) return date->iso;
    }
    return read_front_matter(all.subspan(segment.front, segment.front_end - segment.front)).adopted;
  }

  // A statement of a president, a report, a letter, a resolution whose organ's line is lost: no organ speaks in a line
  // of its own.
  void read_unspoken() {
    const FoundKey key = find_key({}, {layout_.symbol, file_key_, {}, nullptr}, knowledge_);
    if (key.key.empty() || blocks_.empty())
      return say(text::Severity::warning, "no-resolution",
                 "no resolution was recognized: no number, no organ's line and no symbol in the file's name");
    Resolution resolution;
    resolution.key = key.key;
    resolution.key_origin = key.origin;
    resolution.kind = kind_of(key.key);
    const bool statement = resolution.kind == Kind::statement;
    const std::size_t recital = resolution.kind == Kind::resolution ? first_recital() : blocks_.size();
    const bool recites = recital < blocks_.size();
    const std::size_t front = statement ? front_of_statement() : recites ? recital : front_of_report();
    if (const knowledge::Organ* organ = organ_of_key(key.key)) {
      resolution.organ_id = organ->id;
      resolution.organ = organ->name;
    }
    resolution.source = {blocks_.front().source.begin, blocks_.back().source.end};
    Parts parts;
    parts.front = std::span<const Block>(blocks_).first(front);
    parts.heading = front;
    parts.body.assign(blocks_.begin() + static_cast<std::ptrdiff_t>(front), blocks_.end());
    parts.form = statement ? BodyForm::statement : recites ? BodyForm::resolution : BodyForm::report;
    parts.only = true;
    fill(resolution, parts);
  }

  [[nodiscard]] const knowledge::Organ* organ_of_key(std::string_view key) const {
    if (const auto parts = knowledge::parse_key(knowledge_, key)) return knowledge_.organ(parts->organ);
    // In the papers of a commission of the Economic and Social Council most numbers are the Council's.
    const knowledge::Organ* organ = organ_of_symbol(key, knowledge_);
    if (organ != nullptr && organ->parent != "ECOSOC") return organ;
    return key.starts_with("S/") ? knowledge_.organ("SC") : nullptr;
  }

  // "At the 6895th meeting …, the President of the Security Council made the following statement on behalf of the
  // Council:"
  [[nodiscard]] std::size_t front_of_statement() const {
    for (std::size_t i = 0; i < blocks_.size() && i < 30; ++i) {
      const std::string_view text = blocks_[i].text.view();
      if (text::find_ignoring_case(text.substr(0, 2000), "statement") != std::string_view::npos && text.back() == ':')
        return i + 1;
    }
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      if (blocks_[i].text.view().starts_with("\xE2\x80\x9C")) return i;
    }
    return std::min<std::size_t>(blocks_.size(), 1);
  }

  // The block that recites first; the number of blocks when none does.
  [[nodiscard]] std::size_t first_recital() const {
    const auto recites = [](const Block& block) {
      return mood_of(block.text.view(), false) == Mood::recital && closing_mark(block.text.view()) == ',';
    };
    return static_cast<std::size_t>(std::find_if(blocks_.begin(), blocks_.end(), recites) - blocks_.begin());
  }

  [[nodiscard]] std::size_t front_of_report() const {
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      const std::string_view text = blocks_[i].text.view();
      if (text.size() > 200 || (text.size() > 60 && read_number_one(text))) return i;
    }
    return blocks_.size();
  }

  [[nodiscard]] static bool read_number_one(std::string_view text) {
    return text.starts_with("1. ") || text.starts_with("I ");
  }

  // The parts of one resolution, to be read.
  struct Parts {
    std::span<const Block> front;
    std::size_t heading = 0;   // index into front; its size when the heading stands elsewhere
    std::size_t title_at = 0;  // bytes of the heading
    std::vector<Block> body;
    BodyForm form = BodyForm::resolution;
    bool plural = false;  // speaks as "We"
    bool only = false;    // the only one in its file
  };

  void fill(Resolution& resolution, const Parts& parts) {
    FrontMatter matter = read_front_matter(parts.front);
    Body body = read_body(parts.body, parts.form, parts.plural, knowledge_);
    if (parts.only) read_furniture(layout_.furniture, matter);
    if (resolution.title.empty()) resolution.title = find_title(parts.front, parts.heading, parts.title_at, resolution);
    resolution.adopted = body.adopted.empty() ? matter.adopted : body.adopted;
    resolution.meeting = body.meeting.empty() ? matter.meeting : body.meeting;
    resolution.session = session_of_key(resolution.key, knowledge_);
    const bool counts_sessions = resolution.organ_id != "SC" && resolution.organ_id != "ECOSOC";
    if (resolution.session.empty() && counts_sessions) resolution.session = matter.session;
    resolution.agenda_item = matter.agenda_item;
    if (resolution.kind == Kind::statement && resolution.agenda_item.empty())
      resolution.agenda_item = quoted_item(matter.header.view());
    resolution.preambular = body.preambular;
    resolution.operative = body.operative;
    if (!matter.header.empty()) {
      Clause header;
      header.place = "H";
      header.kind = ClauseKind::header;
      header.text = std::move(matter.header);
      resolution.clauses.push_back(std::move(header));
    }
    const std::size_t shift = resolution.clauses.size();
    for (Clause& clause : body.clauses) {
      if (clause.parent) *clause.parent += shift;
      resolution.clauses.push_back(std::move(clause));
    }
    document_.diagnostics.insert(document_.diagnostics.end(), body.diagnostics.begin(), body.diagnostics.end());
    notes_.push_back(attach_footnotes(resolution, layout_, numbers_, notes_of(resolution.source, parts.only),
                                      knowledge_, document_.diagnostics));
    document_.resolutions.push_back(std::move(resolution));
  }

  // The end of another resolution, before the first: it belongs to nobody, but calls notes of its own.
  [[nodiscard]] Resolution text_before(std::size_t first_block) const {
    Resolution before;
    for (std::size_t i = 0; i < first_block; ++i) {
      before.clauses.emplace_back();
      before.clauses.back().text = blocks_[i].text;
    }
    if (first_block > 0) before.source = {0, blocks_[first_block - 1].source.end};
    return before;
  }

  void part_notes(std::size_t first_block) {
    Resolution before = text_before(first_block);
    std::vector<text::Diagnostic> unsaid;
    std::vector<NotedText> texts;
    texts.push_back(
        {&before, attach_footnotes(before, layout_, numbers_, notes_of(before.source, false), knowledge_, unsaid)});
    for (std::size_t i = 0; i < document_.resolutions.size(); ++i)
      texts.push_back({&document_.resolutions[i], std::move(notes_[i])});
    part_footnotes(texts, layout_, document_.diagnostics);
  }

  // Notes inside the resolution, and those at the foot of the page on which it ends.
  [[nodiscard]] NoteRange notes_of(text::Span source, bool only) const {
    const std::vector<Note>& notes = layout_.notes;
    if (only) return {0, notes.size(), notes.size()};
    NoteRange range;
    while (range.begin < notes.size() && notes[range.begin].source.begin < source.begin) ++range.begin;
    range.own_end = range.begin;
    while (range.own_end < notes.size() && notes[range.own_end].source.begin < source.end) ++range.own_end;
    range.end = range.own_end;
    while (range.end < notes.size() && notes[range.end].zone == notes[std::min(range.own_end, notes.size() - 1)].zone)
      ++range.end;
    return range;
  }

  void check_keys() {
    if (document_.resolutions.empty()) return;
    if (file_key_.empty()) return;
    const auto base = [](std::string_view key) { return key.substr(0, key.find(' ')); };
    for (const Resolution& resolution : document_.resolutions) {
      if (resolution.key_origin == KeyOrigin::file_name) {
        say(text::Severity::note, "key-from-file-name",
            fmt::format("the text doesn't say its symbol; {} is taken from the file's name", resolution.key));
      }
      if (base(resolution.key) == base(file_key_)) return;
    }
    say(text::Severity::warning, "key-disagrees-with-file-name",
        fmt::format("the file's name says {}, the text {}: check which document this is", file_key_,
                    document_.resolutions.front().key));
  }

  const knowledge::Knowledge& knowledge_;
  Document document_;
  Layout layout_;
  std::vector<Block> blocks_;
  std::vector<int> numbers_;
  std::vector<std::vector<std::size_t>> notes_;  // of each resolution: the notes that its footnotes are
  std::string file_key_;
  knowledge::PrintedNumber number_before_;
};

}  // namespace

std::string_view name(Kind kind) {
  switch (kind) {
    case Kind::resolution:
      return "resolution";
    case Kind::decision:
      return "decision";
    case Kind::statement:
      return "statement";
    case Kind::draft:
      return "draft";
    case Kind::document:
      return "document";
  }
  return "document";
}

Document read_document(std::string file, std::string_view bytes, const knowledge::Knowledge& knowledge) {
  return DocumentReader(std::move(file), bytes, knowledge).take();
}

}  // namespace recital::document
