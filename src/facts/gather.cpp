#include "facts/gather.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "facts/assemble.hpp"
#include "text/sha256.hpp"

namespace recital::facts {

Gathered gather(const Inputs& inputs, const ReadOptions& options, const knowledge::Knowledge& knowledge,
                const Facts* earlier) {
  std::map<std::string, FileFacts, std::less<>> known;
  if (earlier != nullptr) known = split(*earlier);

  const Analyst analyst(knowledge);
  std::vector<FileFacts> read(inputs.files.size());
  enum class State : char { unusable, analysed, kept };
  std::vector<State> states(inputs.files.size(), State::unusable);
  const auto problems = read_files(inputs.files, options, [&](std::size_t i, std::string_view bytes) {
    const std::string& name = inputs.files[i].name;
    const auto same = known.find(name);  // each name is asked for once, so that no two threads meet here
    if (same != known.end() && same->second.source.size == bytes.size() &&
        same->second.source.sha256 == text::sha256(bytes)) {
      read[i] = std::move(same->second);
      states[i] = State::kept;
    } else {
      read[i] = analyst.analyse(name, bytes);
      states[i] = State::analysed;
    }
  });
  Gathered gathered;
  gathered.kept = static_cast<std::size_t>(std::count(states.begin(), states.end(), State::kept));
  std::vector<FileFacts> usable;
  for (std::size_t i = 0; i < read.size(); ++i) {
    if (states[i] != State::unusable) usable.push_back(std::move(read[i]));
  }
  gathered.facts = merge(std::move(usable));
  auto& diagnostics = gathered.facts.diagnostics;
  diagnostics.insert(diagnostics.end(), inputs.diagnostics.begin(), inputs.diagnostics.end());
  diagnostics.insert(diagnostics.end(), problems.begin(), problems.end());
  sort_diagnostics(diagnostics);
  return gathered;
}

}  // namespace recital::facts
