// What a subcommand says about its arguments, without the command-line library: CLI11 takes seconds to compile and
// stands in syntax.cpp alone.
#pragma once

#include <cstddef>
#include <functional>
#include <limits>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace recital::cli {

enum ExitCode { done = 0, input_unusable = 1, wrong_use = 2 };

// The caller broke the contract of the command line; what() is one line: what, and what to do. Exit code 2.
struct UsageError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

// Nothing could be written or read on the way, and no output was touched; what() is one line. Exit code 1.
struct RunError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

// Declares arguments into variables that outlive the parse. Names as CLI11 has them: "-o,--output".
class Syntax {
 public:
  explicit Syntax(CLI::App& app) : app_(app) {}

  Syntax& explain(const std::string& text);  // what --help adds after the options: the rest of the story, examples
  Syntax& argument(const std::string& name, std::string& value, const std::string& help);
  Syntax& optional_argument(const std::string& name, std::string& value, const std::string& help);
  Syntax& arguments(const std::string& name, std::vector<std::string>& values, const std::string& help);  // one or more
  Syntax& option(const std::string& names, const std::string& value_name, std::string& value, const std::string& help);
  Syntax& options(const std::string& names, const std::string& value_name, std::vector<std::string>& values,
                  const std::string& help);  // one value each time, none or more
  Syntax& required_option(const std::string& names, const std::string& value_name, std::string& value,
                          const std::string& help);
  Syntax& number(const std::string& names, std::size_t& value, const std::string& help, std::size_t least = 1,
                 std::size_t most = std::numeric_limits<std::size_t>::max());
  Syntax& choice(const std::string& names, const std::vector<std::string>& allowed, std::string& value,
                 const std::string& help);
  Syntax& flag(const std::string& names, bool& value, const std::string& help);

 private:
  CLI::App& app_;
};

// A subcommand. `declare` says its arguments; `run` checks them, touching no file, and then works. The variables live
// in a structure that both share.
struct Command {
  std::string name;
  std::string summary;
  std::function<void(Syntax&)> declare;
  std::function<ExitCode()> run;
};

// Reads the command line and runs the command it names. Gives the exit code: help and version go to standard output,
// wrong use to standard error with the line that says where to look.
[[nodiscard]] int run_command_line(int argc, char** argv, const std::vector<Command>& commands);

}  // namespace recital::cli
