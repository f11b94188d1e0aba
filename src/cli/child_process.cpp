#include "cli/child_process.hpp"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstddef>

#include "cli/syntax.hpp"

extern char** environ;

namespace recital::cli {
namespace {

struct Pipe {
  std::array<int, 2> ends{-1, -1};
  Pipe() {
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) throw RunError("recital: error: no pipe to run another program through");
  }
  ~Pipe() {
    close_end(0);
    close_end(1);
  }
  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;
  void close_end(std::size_t i) {
    if (ends[i] >= 0) ::close(ends[i]);
    ends[i] = -1;
  }
};

void feed(Pipe& to, std::string_view& input) {
  const ssize_t sent = ::write(to.ends[1], input.data(), input.size());
  if (sent > 0) input.remove_prefix(static_cast<std::size_t>(sent));
  const bool broken = sent < 0 && errno != EAGAIN && errno != EINTR;
  if (input.empty() || broken) to.close_end(1);
}

void drain(Pipe& from, std::string& text) {
  std::array<char, 65536> buffer;
  const ssize_t got = ::read(from.ends[0], buffer.data(), buffer.size());
  if (got > 0) text.append(buffer.data(), static_cast<std::size_t>(got));
  if (got == 0 || (got < 0 && errno != EINTR)) from.close_end(0);
}

// All pipes at the same time: any alone could fill and stop both programs.
void converse(Pipe& to, Pipe& out, Pipe& err, std::string_view input, FinishedProgram& program) {
  ::fcntl(to.ends[1], F_SETFL, O_NONBLOCK);
  if (input.empty()) to.close_end(1);
  while (out.ends[0] >= 0 || err.ends[0] >= 0) {
    std::array<pollfd, 3> waiting{{{out.ends[0], POLLIN, 0}, {err.ends[0], POLLIN, 0}, {to.ends[1], POLLOUT, 0}}};
    if (::poll(waiting.data(), waiting.size(), -1) < 0 && errno != EINTR) break;
    if (waiting[2].revents != 0) feed(to, input);
    if (waiting[0].revents != 0) drain(out, program.output);
    if (waiting[1].revents != 0) drain(err, program.errors);
  }
  to.close_end(1);
}

}  // namespace

std::optional<FinishedProgram> run_program(const std::vector<std::string>& command, std::string_view input) {
  Pipe to, out, err;
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, to.ends[0], STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&actions, out.ends[1], STDOUT_FILENO);
  posix_spawn_file_actions_adddup2(&actions, err.ends[1], STDERR_FILENO);
  std::vector<std::string> words = command;
  std::vector<char*> arguments;
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  pid_t child = 0;
  const int failed = ::posix_spawnp(&child, arguments[0], &actions, nullptr, arguments.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  if (failed == ENOENT) return std::nullopt;
  if (failed != 0) throw RunError("recital: error: '" + command[0] + "' can't be started; check its installation");
  to.close_end(0);
  out.close_end(1);
  err.close_end(1);
  const auto old_action = ::signal(SIGPIPE, SIG_IGN);  // it may stop reading
  FinishedProgram program;
  converse(to, out, err, input, program);
  ::signal(SIGPIPE, old_action);
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  program.code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  // A shell's way of saying "not found", from systems whose posix_spawnp reports no error itself.
  if (program.code == 127) return std::nullopt;
  return program;
}

}  // namespace recital::cli
