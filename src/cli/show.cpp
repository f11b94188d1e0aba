// recital show FILE: one file as understood.
#include <sys/ioctl.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string>

#include "cli/commands.hpp"
#include "cli/document_view.hpp"
#include "cli/messages.hpp"
#include "cli/ontology_option.hpp"
#include "facts/assemble.hpp"
#include "facts/inputs.hpp"
#include "facts/read_files.hpp"

namespace recital::cli {
namespace {

struct Arguments {
  std::string file, colour = "auto", ontology;
  std::size_t width = 0;
  std::size_t largest_mib = 256;
};

ViewStyle style_for(const Arguments& arguments) {
  ViewStyle style;
  const bool terminal = ::isatty(STDOUT_FILENO) == 1;
  winsize window{};
  if (arguments.width != 0)
    style.width = arguments.width;
  else if (terminal && ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &window) == 0 && window.ws_col >= 40)
    style.width = window.ws_col;
  const char* no_colour = std::getenv("NO_COLOR");  // https://no-color.org
  const bool wanted = terminal && (no_colour == nullptr || *no_colour == '\0');
  style.colour = arguments.colour == "always" || (arguments.colour == "auto" && wanted);
  return style;
}

ExitCode run(const Arguments& arguments) {
  const knowledge::Knowledge knowledge = load_knowledge(arguments.ontology);
  const facts::Inputs inputs = facts::list_inputs({arguments.file}, {});
  if (inputs.files.size() != 1 || !inputs.diagnostics.empty()) {
    print_diagnostics(inputs.diagnostics, inputs.files);
    throw RunError(arguments.file + ": error: 'show' takes one file; 'recital build' takes folders");
  }
  const facts::FileBytes file = facts::read_file(inputs.files.front(), arguments.largest_mib << 20);
  if (file.problem) {
    print_diagnostics({*file.problem}, inputs.files);
    return input_unusable;
  }
  std::vector<facts::FileFacts> read;
  read.push_back(facts::Analyst(knowledge).analyse(inputs.files.front().name, file.bytes));
  const facts::Facts facts = facts::merge(std::move(read));
  const ViewStyle style = style_for(arguments);
  std::string out;
  for (const facts::DocumentFact& document : facts.documents) out += document_view(document, style) + "\n";
  out += diagnostics_view(facts.diagnostics, file.bytes, style);
  std::fwrite(out.data(), 1, out.size(), stdout);
  if (facts.documents.empty()) throw RunError(arguments.file + ": error: no resolution was found in it");
  return done;
}

}  // namespace

Command show_command() {
  const auto arguments = std::make_shared<Arguments>();
  return {"show", "Show one document as understood",
          [arguments](Syntax& syntax) {
            syntax.argument("FILE", arguments->file, "A file with a resolution, or - for standard input")
                .choice("--colour,--color", {"auto", "always", "never"}, arguments->colour,
                        "Colours in place of «» around citations (default auto: on a terminal)")
                .number("-w,--width", arguments->width, "Characters a line (default: the terminal's, or 100)", 40,
                        10000)
                .number("--max-file-size", arguments->largest_mib, "Refuse files of more than N MiB (default 256)", 1,
                        1 << 20);
            declare_ontology(syntax, arguments->ontology);
            syntax.explain(
                "Prints each paragraph with its place (P3 third preambular clause, O8(a) operative paragraph 8 (a),\n"
                "fn6 footnote 6), what it cites, by which relation, and requests for reports; then what is doubtful.\n"
                "Example: recital show A_RES_68_196.txt");
          },
          [arguments] { return run(*arguments); }};
}

}  // namespace recital::cli
