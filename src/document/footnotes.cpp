#include "document/footnotes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>

#include "document/marks.hpp"
#include "document/ocr_marks.hpp"
#include "text/characters.hpp"

namespace recital::document {
namespace {

struct Call {
  Mark mark;
  std::optional<std::size_t> note;  // none: a superscript whose note is not there
  double confidence = 1;
};

class FootnoteReader {
 public:
  FootnoteReader(Resolution& resolution, const Layout& layout, const std::vector<int>& numbers, NoteRange range,
                 const knowledge::Knowledge& knowledge, std::vector<text::Diagnostic>& diagnostics)
      : resolution_(resolution),
        layout_(layout),
        numbers_(numbers),
        range_(range),
        knowledge_(knowledge),
        diagnostics_(diagnostics),
        called_(layout.notes.size(), false) {
    for (std::size_t i = range.begin; i < range.end; ++i) {
      if (numbers[i] > 0) by_number_[numbers[i]].push_back(i);
    }
  }

  std::vector<std::size_t> read() {
    std::vector<Mark> marks;
    for (std::size_t c = 0; c < resolution_.clauses.size(); ++c) find_figures(resolution_.clauses[c].text, c, marks);
    const bool superscripts =
        std::any_of(marks.begin(), marks.end(), [](const Mark& mark) { return mark.form == Mark::Form::superscript; });
    if (superscripts) {
      call_superscripts(marks);
      call_figures(glued_to_uncalled(marks));
    } else if (range_.begin < range_.end) {
      call_figures(marks);
      call_misread(marks);
      call_damaged();
    }
    take_out();
    return list_footnotes();
  }

 private:
  // The notes at the foot of the page on which byte `at` of the file stands.
  [[nodiscard]] std::size_t zone_of(std::size_t at) const {
    const auto after = std::upper_bound(layout_.zones.begin(), layout_.zones.end(), at,
                                        [](std::size_t byte, const text::Span& zone) { return byte < zone.begin; });
    const std::size_t zone = static_cast<std::size_t>(after - layout_.zones.begin());
    return std::min(zone, layout_.zones.empty() ? 0 : layout_.zones.size() - 1);
  }

  // Of the notes with this number, the page's own, else the nearest before it, else the first.
  [[nodiscard]] std::optional<std::size_t> note_numbered(int number, std::size_t at) const {
    const auto found = by_number_.find(number);
    if (found == by_number_.end()) return std::nullopt;
    const std::size_t zone = zone_of(at);
    std::size_t best = found->second.front();
    for (const std::size_t note : found->second) {
      if (layout_.notes[note].zone <= zone) best = note;
    }
    return best;
  }

  void call_superscripts(const std::vector<Mark>& marks) {
    for (const Mark& mark : marks) {
      if (mark.form != Mark::Form::superscript) continue;
      const auto note = note_numbered(mark.number, mark.file_at);
      if (!note) {
        diagnostics_.push_back(
            {"",
             {mark.file_at, mark.file_at + 1},
             text::Severity::note,
             "marker-without-footnote",
             fmt::format("footnote mark {} has no footnote in this file: what it cites is unknown", mark.number)});
      }
      call(mark, note, 1.0);
    }
  }

  // Where most marks are raised, a page may still have lost that: "of that Committee13" calls a note that no
  // superscript calls.
  [[nodiscard]] std::vector<Mark> glued_to_uncalled(const std::vector<Mark>& marks) const {
    std::vector<Mark> glued;
    for (const Mark& mark : marks) {
      if (mark.form != Mark::Form::glued || mark.weight < 8) continue;
      const auto note = note_numbered(mark.number, mark.file_at);
      if (note && !called_[*note] && on_its_page(mark, *note)) glued.push_back(mark);
    }
    return glued;
  }

  void call(const Mark& mark, std::optional<std::size_t> note, double confidence) {
    calls_.push_back({mark, note, confidence});
    if (note) called_[*note] = true;
  }

  [[nodiscard]] bool on_its_page(const Mark& mark, std::size_t note) const {
    return layout_.notes[note].zone == zone_of(mark.file_at);
  }

  // First calls rise in number through the text: the heaviest rising row of figures is believed (weighted longest
  // increasing subsequence, by a Fenwick tree over numbers). A figure of an earlier note, glued to a word, calls it
  // again.
  void call_figures(const std::vector<Mark>& marks) {
    std::vector<std::size_t> candidates;
    std::vector<std::size_t> notes;
    std::vector<long> weights;
    int largest = 0;
    for (std::size_t i = 0; i < marks.size(); ++i) {
      const auto note = note_numbered(marks[i].number, marks[i].file_at);
      if (!note) continue;
      const bool near = on_its_page(marks[i], *note);
      if (marks[i].form == Mark::Form::apart && !near) continue;
      candidates.push_back(i);
      notes.push_back(*note);
      weights.push_back(marks[i].weight * 2L + (near ? 10 : 0));
      largest = std::max(largest, marks[i].number);
    }
    std::vector<std::pair<long, std::size_t>> tree(static_cast<std::size_t>(largest) + 1, {0, candidates.size()});
    std::vector<std::size_t> before(candidates.size(), candidates.size());
    std::pair<long, std::size_t> best{0, candidates.size()};
    for (std::size_t k = 0; k < candidates.size(); ++k) {
      const auto number = static_cast<std::size_t>(marks[candidates[k]].number);
      std::pair<long, std::size_t> lower{0, candidates.size()};
      for (std::size_t i = number - 1; i > 0; i -= i & (~i + 1)) {
        if (tree[i].first > lower.first) lower = tree[i];
      }
      before[k] = lower.second;
      const std::pair<long, std::size_t> value{lower.first + weights[k], k};
      for (std::size_t i = number; i < tree.size(); i += i & (~i + 1)) {
        if (value.first > tree[i].first) tree[i] = value;
      }
      if (value.first > best.first) best = value;
    }
    std::vector<bool> in_row(candidates.size(), false);
    for (std::size_t k = best.second; k < candidates.size(); k = before[k]) in_row[k] = true;
    int reached = 0;
    for (std::size_t k = 0; k < candidates.size(); ++k) {
      const Mark& mark = marks[candidates[k]];
      if (in_row[k]) {
        if (mark.form == Mark::Form::apart && mark.weight <= 3 && !on_its_page(mark, notes[k])) continue;
        reached = mark.number;
        call(mark, notes[k], mark.form == Mark::Form::glued ? 0.95 : mark.weight > 3 ? 0.8 : 0.6);
      } else if (mark.form == Mark::Form::glued && mark.weight >= 8 && mark.number <= reached) {
        call(mark, notes[k], 0.8);
      }
    }
  }

  // "1949, 35" where no note is 35 and the page's 38 is called nowhere: one figure was misread. A mark that fits one
  // such note alone calls it.
  void call_misread(const std::vector<Mark>& marks) {
    constexpr std::size_t kNotes = 40;  // of a page, at most
    for (const Mark& mark : marks) {
      if (mark.weight < 6 || by_number_.contains(mark.number)) continue;
      std::optional<std::size_t> only;
      std::size_t fitting = 0;
      std::size_t seen = 0;
      const std::size_t zone = zone_of(mark.file_at);
      const auto& notes = layout_.notes;
      const auto first =
          std::partition_point(notes.begin(), notes.end(), [&](const Note& note) { return note.zone < zone; });
      for (auto i = static_cast<std::size_t>(first - notes.begin());
           i < notes.size() && notes[i].zone == zone && seen < kNotes; ++i, ++seen) {
        if (i < range_.begin || i >= range_.end || called_[i] || !one_figure_apart(mark.number, numbers_[i])) continue;
        only = i;
        ++fitting;
      }
      if (fitting == 1) call(mark, only, 0.6);
    }
  }

  static bool one_figure_apart(int a, int b) {
    const std::string first = std::to_string(a);
    const std::string second = std::to_string(b);
    if (first.size() < 2 || first.size() != second.size()) return false;
    int differing = 0;
    for (std::size_t i = 0; i < first.size(); ++i) differing += first[i] == second[i] ? 0 : 1;
    return differing == 1;
  }

  using FirstCalls = std::map<std::size_t, std::map<int, std::size_t>>;  // page of notes -> number -> byte of the file

  [[nodiscard]] FirstCalls first_calls() const {
    FirstCalls first;
    for (const Call& known : calls_) {
      if (!known.note || known.confidence < 0.6) continue;
      const auto [at, fresh] =
          first[layout_.notes[*known.note].zone].emplace(numbers_[*known.note], known.mark.file_at);
      if (!fresh) at->second = std::min(at->second, known.mark.file_at);
    }
    return first;
  }

  // The bytes of the file after the first calls of the page's lower notes and before those of its higher ones.
  [[nodiscard]] text::Span between_neighbours(std::size_t note, const FirstCalls& first) const {
    const text::Span anywhere{0, std::string_view::npos};
    const auto page = first.find(layout_.notes[note].zone);
    if (numbers_[note] <= 0 || page == first.end()) return anywhere;
    text::Span between = anywhere;
    for (const auto& [number, at] : page->second) {
      if (number < numbers_[note]) between.begin = std::max(between.begin, at);
      if (number > numbers_[note]) between.end = std::min(between.end, at);
    }
    return between.begin < between.end ? between : anywhere;
  }

  void call_damaged() {
    std::vector<std::size_t> uncalled;
    bool damaged_label = false;
    for (std::size_t i = range_.begin; i < range_.end; ++i) {
      if (!called_[i]) uncalled.push_back(i);
      if (text::parse_number(layout_.notes[i].label) <= 0 && layout_.notes[i].label != "*") damaged_label = true;
    }
    // Where the notes' own numbers came through, only a mark between its neighbours' is one: "Jordan?°" after 19,
    // before 21.
    if (!damaged_label) {
      std::erase_if(uncalled, [&](std::size_t note) {
        return note == 0 || note + 1 >= called_.size() || !called_[note - 1] || !called_[note + 1];
      });
    }
    if (uncalled.empty()) return;
    std::vector<Mark> marks;
    for (std::size_t c = 0; c < resolution_.clauses.size(); ++c) find_damaged(resolution_.clauses[c].text, c, marks);
    OcrAligner aligner(layout_.notes, knowledge_);
    // Whole numbers call their notes again by themselves; marks that OCR made of them do so by the words before them.
    for (const Call& known : calls_) {
      if (known.note && damaged_label)
        aligner.remember(*known.note, resolution_.clauses[known.mark.clause].text.view().substr(0, known.mark.begin));
    }
    const FirstCalls first = first_calls();
    std::size_t next_note = 0;
    for (std::size_t begin = 0; begin < marks.size();) {
      const std::size_t zone = zone_of(marks[begin].file_at);
      std::size_t end = begin;
      while (end < marks.size() && zone_of(marks[end].file_at) == zone) ++end;
      std::vector<OcrAligner::Fresh> fresh;
      while (next_note < uncalled.size() && layout_.notes[uncalled[next_note]].zone < zone) ++next_note;
      for (std::size_t k = next_note; k < uncalled.size() && layout_.notes[uncalled[k]].zone == zone; ++k)
        fresh.push_back({uncalled[k], between_neighbours(uncalled[k], first)});
      const std::vector<Mark> page(marks.begin() + static_cast<std::ptrdiff_t>(begin),
                                   marks.begin() + static_cast<std::ptrdiff_t>(end));
      for (const OcrAligner::Match& match : aligner.align(page, fresh, resolution_.clauses)) {
        const Mark& mark = page[match.mark];
        if (damaged_label)
          aligner.remember(match.note, resolution_.clauses[mark.clause].text.view().substr(0, mark.begin));
        call(mark, match.note, match.confidence);
      }
      begin = end;
    }
  }

  // Cuts the marks out of the texts and sets the markers where they stood.
  void take_out() {
    std::stable_sort(calls_.begin(), calls_.end(), [](const Call& a, const Call& b) {
      return a.mark.clause != b.mark.clause ? a.mark.clause < b.mark.clause : a.mark.begin < b.mark.begin;
    });
    for (std::size_t k = 0; k < calls_.size();) {
      Clause& clause = resolution_.clauses[calls_[k].mark.clause];
      const std::size_t index = calls_[k].mark.clause;
      text::MappedText text;
      std::size_t kept = 0;
      for (; k < calls_.size() && calls_[k].mark.clause == index; ++k) {
        const Mark& mark = calls_[k].mark;
        if (mark.begin < kept) continue;
        text.append(clause.text, {kept, mark.begin});
        kept = mark.end;
        if (!calls_[k].note) continue;
        std::size_t from = mark.begin;
        while (from < mark.end && clause.text.view()[from] == ' ') ++from;
        clause.markers.push_back(
            {text.size(), *calls_[k].note, calls_[k].confidence, clause.text.source({from, mark.end})});
      }
      text.append(clause.text, {kept, clause.text.size()});
      clause.text = std::move(text);
    }
  }

  // Lists the notes that are called or stand inside the resolution, and turns markers' indices into places in that
  // list. Gives the notes listed.
  std::vector<std::size_t> list_footnotes() {
    std::vector<std::size_t> place(layout_.notes.size(), 0);
    std::vector<std::size_t> listed;
    for (std::size_t i = range_.begin; i < range_.end; ++i) {
      const Note& note = layout_.notes[i];
      if (!called_[i] && i >= range_.own_end) continue;
      place[i] = listed.size();
      listed.push_back(i);
      const std::string label = note.label == "*" && !called_[i] ? "*"
                                : numbers_[i] > 0                ? std::to_string(numbers_[i])
                                                                 : std::string();
      resolution_.footnotes.push_back({label, note.text});
    }
    for (Clause& clause : resolution_.clauses) {
      for (Marker& marker : clause.markers) marker.footnote = place[marker.footnote];
    }
    return listed;
  }

  Resolution& resolution_;
  const Layout& layout_;
  const std::vector<int>& numbers_;
  NoteRange range_;
  const knowledge::Knowledge& knowledge_;
  std::vector<text::Diagnostic>& diagnostics_;
  std::vector<bool> called_;
  std::map<int, std::vector<std::size_t>> by_number_;
  std::vector<Call> calls_;
};

// Which of the resolution's footnotes its marks call.
std::vector<bool> called_footnotes(const Resolution& resolution) {
  std::vector<bool> called(resolution.footnotes.size(), false);
  for (const Clause& clause : resolution.clauses) {
    for (const Marker& marker : clause.markers) called[marker.footnote] = true;
  }
  return called;
}

void keep_footnotes(Resolution& resolution, const std::vector<bool>& keep) {
  std::vector<std::size_t> place(keep.size(), 0);
  std::vector<Footnote> kept;
  for (std::size_t i = 0; i < keep.size(); ++i) {
    if (!keep[i]) continue;
    place[i] = kept.size();
    kept.push_back(std::move(resolution.footnotes[i]));
  }
  resolution.footnotes = std::move(kept);
  for (Clause& clause : resolution.clauses) {
    for (Marker& marker : clause.markers) marker.footnote = place[marker.footnote];
  }
}

}  // namespace

std::vector<std::size_t> attach_footnotes(Resolution& resolution, const Layout& layout, const std::vector<int>& numbers,
                                          NoteRange range, const knowledge::Knowledge& knowledge,
                                          std::vector<text::Diagnostic>& diagnostics) {
  return FootnoteReader(resolution, layout, numbers, range, knowledge, diagnostics).read();
}

void part_footnotes(std::vector<NotedText>& texts, const Layout& layout, std::vector<text::Diagnostic>& diagnostics) {
  std::vector<bool> taken(layout.notes.size(), false);
  std::vector<std::vector<bool>> called;
  called.reserve(texts.size());
  for (const NotedText& noted : texts) {
    called.push_back(called_footnotes(*noted.resolution));
    for (std::size_t i = 0; i < noted.notes.size(); ++i) {
      if (called.back()[i]) taken[noted.notes[i]] = true;
    }
  }
  std::vector<text::Diagnostic> uncalled;
  for (std::size_t t = texts.size(); t-- > 0;) {
    const NotedText& noted = texts[t];
    std::vector<bool> keep = called[t];
    for (std::size_t i = 0; i < noted.notes.size(); ++i) {
      if (keep[i] || taken[noted.notes[i]]) continue;
      keep[i] = taken[noted.notes[i]] = true;
      const std::string& label = noted.resolution->footnotes[i].label;
      if (label == "*") continue;
      uncalled.push_back({"", layout.notes[noted.notes[i]].source, text::Severity::note, "footnote-without-marker",
                          fmt::format("footnote {} is called nowhere in the text: look for its mark",
                                      label.empty() ? "without number" : label)});
    }
    keep_footnotes(*noted.resolution, keep);
  }
  std::sort(uncalled.begin(), uncalled.end(),
            [](const text::Diagnostic& a, const text::Diagnostic& b) { return a.source.begin < b.source.begin; });
  diagnostics.insert(diagnostics.end(), uncalled.begin(), uncalled.end());
}

}  // namespace recital::document
