#include "cli/syntax.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>

namespace recital::cli {

Syntax& Syntax::explain(const std::string& text) {
  app_.footer(text);
  return *this;
}

Syntax& Syntax::argument(const std::string& name, std::string& value, const std::string& help) {
  app_.add_option(name, value, help)->required()->type_name("");
  return *this;
}

Syntax& Syntax::optional_argument(const std::string& name, std::string& value, const std::string& help) {
  app_.add_option(name, value, help)->type_name("");
  return *this;
}

Syntax& Syntax::arguments(const std::string& name, std::vector<std::string>& values, const std::string& help) {
  app_.add_option(name, values, help)->required()->type_name("");
  return *this;
}

Syntax& Syntax::option(const std::string& names, const std::string& value_name, std::string& value,
                       const std::string& help) {
  app_.add_option(names, value, help)->type_name(value_name);
  return *this;
}

Syntax& Syntax::options(const std::string& names, const std::string& value_name, std::vector<std::string>& values,
                        const std::string& help) {
  app_.add_option(names, values, help)->type_name(value_name)->expected(1)->take_all()->allow_extra_args(false);
  return *this;
}

Syntax& Syntax::required_option(const std::string& names, const std::string& value_name, std::string& value,
                                const std::string& help) {
  app_.add_option(names, value, help)->type_name(value_name)->required();
  return *this;
}

Syntax& Syntax::number(const std::string& names, std::size_t& value, const std::string& help, std::size_t least,
                       std::size_t most) {
  const auto in_range = [least, most](const std::string& text) -> std::string {
    const bool digits = !text.empty() && text.size() < 16 && text.find_first_not_of("0123456789") == std::string::npos;
    if (digits && std::stoull(text) >= least && std::stoull(text) <= most) return {};
    if (most == std::numeric_limits<std::size_t>::max()) return "must be a whole number from " + std::to_string(least);
    return "must be a whole number from " + std::to_string(least) + " to " + std::to_string(most);
  };
  app_.add_option(names, value, help)->type_name("N")->check(CLI::Validator(in_range, ""));
  return *this;
}

Syntax& Syntax::choice(const std::string& names, const std::vector<std::string>& allowed, std::string& value,
                       const std::string& help) {
  std::string list;
  for (const std::string& word : allowed) list += (list.empty() ? "" : "|") + word;
  const auto is_allowed = [allowed, list](const std::string& text) -> std::string {
    for (const std::string& word : allowed)
      if (word == text) return {};
    return "must be one of " + list;
  };
  app_.add_option(names, value, help)->type_name(list)->check(CLI::Validator(is_allowed, ""));
  return *this;
}

Syntax& Syntax::flag(const std::string& names, bool& value, const std::string& help) {
  app_.add_flag(names, value, help);
  return *this;
}

namespace {

int wrong_command_line(const CLI::App& app, const std::string& what) {
  const std::vector<CLI::App*> chosen = app.get_subcommands();
  const std::string command = chosen.empty() ? app.get_name() : app.get_name() + " " + chosen.front()->get_name();
  std::fprintf(stderr, "recital: error: %s (see '%s --help')\n", what.c_str(), command.c_str());
  return wrong_use;
}

}  // namespace

int run_command_line(int argc, char** argv, const std::vector<Command>& commands) {
  CLI::App app(
      "Reads United Nations resolutions and writes a graph of who recalls, reaffirms, requests and cites what.",
      "recital");
  app.set_help_flag("-h,--help", "Show this help and stop");
  app.set_version_flag("-V,--version", "recital " RECITAL_VERSION, "Show the version and stop");
  app.require_subcommand(1);
  app.get_formatter()->column_width(32);
  app.footer("'recital COMMAND --help' says what a command takes.");
  for (const Command& command : commands) {
    CLI::App* sub = app.add_subcommand(command.name, command.summary);
    Syntax syntax(*sub);
    command.declare(syntax);
  }
  // CLI11 would only say that a subcommand is required.
  const auto is_asked = [&](const Command& command) { return command.name == argv[1]; };
  if (argc > 1 && argv[1][0] != '-' && std::none_of(commands.begin(), commands.end(), is_asked))
    return wrong_command_line(app, "no command '" + std::string(argv[1]) + "'");
  try {
    app.parse(argc, argv);
  } catch (const CLI::CallForHelp&) {
    std::fputs(app.help().c_str(), stdout);
    return done;
  } catch (const CLI::CallForVersion& version) {
    std::printf("%s\n", version.what());
    return done;
  } catch (const CLI::ParseError& error) {
    return wrong_command_line(app, error.what());
  }
  const std::string chosen = app.get_subcommands().front()->get_name();
  for (const Command& command : commands)
    if (command.name == chosen) return command.run();
  return wrong_use;
}

}  // namespace recital::cli
