// bench_ratios [GRAPH]: what we take against what igraph and serdi take for the same, from one run, as a Markdown
// table.
//
// The machine may be busy: the two are measured in turn, several times, and the medians compared; where one thread
// works, by the processor's time. Only the two-thread row needs the clock on the wall, and takes the best of the
// rounds.
#include <fmt/format.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <functional>
#include <string>
#include <vector>

#include "bench/igraph_measures.hpp"
#include "bench/synthetic.hpp"
#include "graph/betweenness.hpp"
#include "graph/page_rank.hpp"
#include "knowledge/knowledge.hpp"
#include "rdf/read_graph.hpp"
#include "rdf/write_graph.hpp"

namespace {

using namespace recital;

double seconds(const timeval& time) {
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

// Of this process, and of the children that have ended.
double processor_time() {
  double sum = 0;
  for (const int who : {RUSAGE_SELF, RUSAGE_CHILDREN}) {
    rusage usage{};
    getrusage(who, &usage);
    sum += seconds(usage.ru_utime) + seconds(usage.ru_stime);
  }
  return sum;
}

double wall_time() {
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

struct Samples {
  std::vector<double> ours, theirs;
};

Samples measure(int rounds, double (*clock)(), const std::function<void()>& ours, const std::function<void()>& theirs) {
  Samples samples;
  for (int i = 0; i < rounds; ++i) {
    const double start = clock();
    ours();
    const double middle = clock();
    theirs();
    samples.ours.push_back(middle - start);
    samples.theirs.push_back(clock() - middle);
  }
  return samples;
}

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

void row(const std::string& what, double ours, double theirs) {
  fmt::print("| {} | {:.2f} | {:.2f} | {:.2f} |\n", what, ours * 1000, theirs * 1000, ours / theirs);
  std::fflush(stdout);
}

void compare_page_rank(const std::string& name, const graph::Adjacency& cited, int rounds) {
  bench::IgraphMeasures igraph(cited);
  const auto samples = measure(
      rounds, processor_time, [&] { (void)graph::page_rank(cited); }, [&] { (void)igraph.page_rank(); });
  row("PageRank, " + name + ", ours / igraph", median(samples.ours), median(samples.theirs));
}

void compare_betweenness(const std::string& name, const graph::Adjacency& cited, int rounds) {
  bench::IgraphMeasures igraph(cited);
  auto samples = measure(
      rounds, processor_time, [&] { (void)graph::betweenness(cited, 1); }, [&] { (void)igraph.betweenness(); });
  row("betweenness, " + name + ", ours on one core / igraph", median(samples.ours), median(samples.theirs));
  samples = measure(
      rounds * 3, wall_time, [&] { (void)graph::betweenness(cited, 2); }, [&] { (void)graph::betweenness(cited, 1); });
  row("betweenness, " + name + ", ours on two cores / on one, best of the rounds by the clock",
      *std::min_element(samples.ours.begin(), samples.ours.end()),
      *std::min_element(samples.theirs.begin(), samples.theirs.end()));
}

// serdi reads and writes the file; we write it from facts in memory, and what reading costs us is no part of it.
void compare_writing(const std::string& path, const facts::Facts& facts, const knowledge::Knowledge& knowledge) {
  const auto serdi = [&] {
    const pid_t child = fork();
    if (child == 0) {
      if (std::freopen("/dev/null", "w", stdout) != nullptr)
        execlp("serdi", "serdi", "-i", "turtle", "-o", "turtle", path.c_str(), nullptr);
      _exit(127);
    }
    int status = 0;
    waitpid(child, &status, 0);
    if (status != 0) throw std::runtime_error("serdi failed; apt-get install serdi");
  };
  std::FILE* const nowhere = std::fopen("/dev/null", "w");
  const auto ours = [&] {
    rdf::write_graph(facts, knowledge, {},
                     [&](std::string_view bytes) { std::fwrite(bytes.data(), 1, bytes.size(), nowhere); });
  };
  const auto samples = measure(5, processor_time, ours, serdi);
  row("writing Turtle, corpus, write_graph / serdi -i turtle -o turtle", median(samples.ours), median(samples.theirs));
  std::fclose(nowhere);
}

}  // namespace

int main(int argc, char** argv) {
  try {
    fmt::print("| what | ours, ms | theirs, ms | ratio |\n|---|--:|--:|--:|\n");
    if (argc > 1) {
      const auto knowledge = knowledge::load_embedded();
      const auto facts = rdf::read_graph(argv[1]);
      const auto cited = graph::cited_by_each(graph::build_graph(facts, &knowledge));
      const auto name = fmt::format("corpus ({} works, {} citations)", cited.size(), cited.neighbour.size());
      compare_page_rank(name, cited, 15);
      compare_betweenness(name, cited, 9);
      compare_writing(argv[1], facts, knowledge);
    }
    const auto synthetic = bench::synthetic_citations(20000, 150000);
    compare_page_rank("20,000 works, 150,000 citations", synthetic, 15);
    compare_betweenness("20,000 works, 150,000 citations", synthetic, 3);
    compare_page_rank("200,000 works, 1,500,000 citations", bench::synthetic_citations(200000, 1500000), 5);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "bench_ratios: error: %s\n", error.what());
    return 1;
  }
}
