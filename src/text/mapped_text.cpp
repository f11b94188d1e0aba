#include "text/mapped_text.hpp"

#include <algorithm>

namespace recital::text {

void MappedText::append(std::string_view words, Span source) {
  if (words.empty()) return;
  const bool byte_for_byte = words.size() == source.size();
  if (byte_for_byte && !runs_.empty()) {
    Run& last = runs_.back();
    if (last.length == last.source.size() && last.source.end == source.begin) {
      last.length += words.size();
      last.source.end = source.end;
      text_ += words;
      return;
    }
  }
  runs_.push_back({text_.size(), words.size(), source});
  text_ += words;
}

void MappedText::append_inserted(std::string_view words) {
  const std::size_t place = runs_.empty() ? 0 : runs_.back().source.end;
  append(words, {place, place});
}

void MappedText::append(const MappedText& other, Span part) {
  if (part.empty()) return;
  for (std::size_t i = other.run_at(part.begin); i < other.runs_.size(); ++i) {
    const Run& run = other.runs_[i];
    if (run.begin >= part.end) break;
    const std::size_t begin = std::max(part.begin, run.begin);
    const std::size_t end = std::min(part.end, run.begin + run.length);
    const std::string_view words = other.view({begin, end});
    const bool byte_for_byte = run.length == run.source.size();
    append(words, byte_for_byte ? Span{run.source.begin + (begin - run.begin), run.source.begin + (end - run.begin)}
                                : run.source);
  }
}

void MappedText::truncate(std::size_t size) {
  while (!runs_.empty() && runs_.back().begin >= size) runs_.pop_back();
  if (!runs_.empty() && runs_.back().begin + runs_.back().length > size) {
    Run& last = runs_.back();
    const bool byte_for_byte = last.length == last.source.size();
    last.length = size - last.begin;
    if (byte_for_byte) last.source.end = last.source.begin + last.length;
  }
  text_.resize(std::min(size, text_.size()));
}

MappedText MappedText::slice(Span part) const {
  MappedText result;
  result.append(*this, part);
  return result;
}

Span MappedText::source(Span part) const {
  if (runs_.empty()) return {};
  if (part.empty()) {
    const Span at = source({std::min(part.begin, size() - 1), std::min(part.begin, size() - 1) + 1});
    return part.begin >= size() ? Span{at.end, at.end} : Span{at.begin, at.begin};
  }
  Span result{};
  bool any = false;
  for (std::size_t i = run_at(part.begin); i < runs_.size() && runs_[i].begin < part.end; ++i) {
    const Run& run = runs_[i];
    if (run.source.empty()) continue;
    Span piece = run.source;
    if (run.length == run.source.size()) {
      piece.begin += std::max(part.begin, run.begin) - run.begin;
      piece.end = run.source.begin + (std::min(part.end, run.begin + run.length) - run.begin);
    }
    result = any ? Span{std::min(result.begin, piece.begin), std::max(result.end, piece.end)} : piece;
    any = true;
  }
  if (!any) {
    const Run& run = runs_[run_at(part.begin)];
    return {run.source.end, run.source.end};
  }
  return result;
}

std::size_t MappedText::run_at(std::size_t position) const {
  const auto after = std::upper_bound(runs_.begin(), runs_.end(), position,
                                      [](std::size_t p, const Run& run) { return p < run.begin; });
  return after == runs_.begin() ? 0 : static_cast<std::size_t>(after - runs_.begin()) - 1;
}

}  // namespace recital::text
