#include "cli/graphviz.hpp"

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
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) throw RunError("recital: error: no pipe to run 'dot' through");
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

// Feeds `input` and collects what comes back at the same time: either pipe alone could fill and stop both programs.
std::string converse(Pipe& to, Pipe& from, std::string_view input) {
  std::string output;
  std::array<char, 65536> buffer;
  ::fcntl(to.ends[1], F_SETFL, O_NONBLOCK);
  while (true) {
    std::array<pollfd, 2> waiting{{{from.ends[0], POLLIN, 0}, {to.ends[1], POLLOUT, 0}}};
    if (::poll(waiting.data(), waiting.size(), -1) < 0 && errno != EINTR) break;
    if (waiting[1].revents != 0) {
      const ssize_t sent = ::write(to.ends[1], input.data(), input.size());
      if (sent > 0) input.remove_prefix(static_cast<std::size_t>(sent));
      const bool broken = sent < 0 && errno != EAGAIN && errno != EINTR;
      if (input.empty() || broken) to.close_end(1);
    }
    if (waiting[0].revents != 0) {
      const ssize_t got = ::read(from.ends[0], buffer.data(), buffer.size());
      if (got > 0) output.append(buffer.data(), static_cast<std::size_t>(got));
      if (got == 0 || (got < 0 && errno != EINTR)) break;
    }
  }
  to.close_end(1);
  return output;
}

}  // namespace

std::optional<std::string> render_dot(std::string_view dot, const std::string& format) {
  Pipe to, from;
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, to.ends[0], STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&actions, from.ends[1], STDOUT_FILENO);
  // dot grumbles about fonts that it replaces; its exit code says whether the picture is there.
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  std::string program = "dot", option = "-T" + format;
  std::array<char*, 3> arguments{program.data(), option.data(), nullptr};
  pid_t child = 0;
  const int failed = ::posix_spawnp(&child, "dot", &actions, nullptr, arguments.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  if (failed == ENOENT) return std::nullopt;
  if (failed != 0) throw RunError("recital: error: 'dot' can't be started; check the installation of Graphviz");
  to.close_end(0);
  from.close_end(1);
  const auto old_action = ::signal(SIGPIPE, SIG_IGN);  // dot may stop reading
  std::string picture = converse(to, from, dot);
  ::signal(SIGPIPE, old_action);
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  // A shell's way of saying "not found", from systems whose posix_spawnp reports no error itself.
  if (WIFEXITED(status) && WEXITSTATUS(status) == 127) return std::nullopt;
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0 || picture.empty())
    throw RunError("recital: error: 'dot' could not draw the map as " + format + "; ask for .dot and look at that");
  return picture;
}

}  // namespace recital::cli
