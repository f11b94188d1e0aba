#include <cstdio>
#include <exception>
#include <new>

#include "cli/commands.hpp"
#include "knowledge/knowledge.hpp"

namespace cli = recital::cli;

int main(int argc, char** argv) {
  try {
    const int code = cli::run_command_line(
        argc, argv,
        {cli::build_command(), cli::show_command(), cli::lineage_command(), cli::rank_command(), cli::map_command(),
         cli::series_command(), cli::requests_command(), cli::report_command(), cli::tables_command(),
         cli::query_command(), cli::export_command(), cli::version_command()});
    // A full disk or a closed pipe shows only when the last bytes leave.
    if (std::fflush(stdout) != 0 || std::ferror(stdout) != 0)
      throw cli::RunError("standard output: error: can't be written");
    return code;
  } catch (const cli::UsageError& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return cli::wrong_use;
  } catch (const recital::knowledge::OntologyError& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return cli::wrong_use;
  } catch (const cli::RunError& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return cli::input_unusable;
  } catch (const std::bad_alloc&) {
    std::fprintf(stderr, "recital: error: out of memory; give fewer or smaller files at a time\n");
    return cli::input_unusable;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "recital: error: %s\n", error.what());
    return cli::input_unusable;
  }
}
