// Cost against size: measures over synthetic citation graphs of growing size with 7.5 citations a work.
#include <benchmark/benchmark.h>

#include "bench/igraph_measures.hpp"
#include "bench/synthetic.hpp"
#include "graph/betweenness.hpp"
#include "graph/closeness.hpp"
#include "graph/cores.hpp"
#include "graph/hubs.hpp"
#include "graph/page_rank.hpp"
#include "graph/reachability.hpp"

namespace {

using namespace recital;

graph::Adjacency citations(const benchmark::State& state) {
  const auto vertices = static_cast<std::size_t>(state.range(0));
  return bench::synthetic_citations(vertices, vertices * 15 / 2);
}

void page_rank(benchmark::State& state) {
  const auto cited = citations(state);
  for (auto _ : state) benchmark::DoNotOptimize(graph::page_rank(cited));
  state.SetComplexityN(state.range(0));
}

void igraph_page_rank(benchmark::State& state) {
  bench::IgraphMeasures igraph(citations(state));
  for (auto _ : state) benchmark::DoNotOptimize(igraph.page_rank());
  state.SetComplexityN(state.range(0));
}

void betweenness(benchmark::State& state) {
  const auto cited = citations(state);
  for (auto _ : state) benchmark::DoNotOptimize(graph::betweenness(cited, static_cast<unsigned>(state.range(1))));
  state.SetComplexityN(state.range(0));
}

void igraph_betweenness(benchmark::State& state) {
  bench::IgraphMeasures igraph(citations(state));
  for (auto _ : state) benchmark::DoNotOptimize(igraph.betweenness());
  state.SetComplexityN(state.range(0));
}

void closeness(benchmark::State& state) {
  const auto cited = citations(state);
  for (auto _ : state) benchmark::DoNotOptimize(graph::closeness(cited, 1));
  state.SetComplexityN(state.range(0));
}

void hubs(benchmark::State& state) {
  const auto cited = citations(state);
  for (auto _ : state) benchmark::DoNotOptimize(graph::hubs_and_authorities(cited));
  state.SetComplexityN(state.range(0));
}

void cores(benchmark::State& state) {
  const auto cited = citations(state);
  for (auto _ : state) benchmark::DoNotOptimize(graph::core_numbers(cited));
  state.SetComplexityN(state.range(0));
}

void reachability(benchmark::State& state) {
  const auto cited = citations(state);
  for (auto _ : state) benchmark::DoNotOptimize(graph::reachable_counts(cited, 1));
  state.SetComplexityN(state.range(0));
}

}  // namespace

BENCHMARK(page_rank)->RangeMultiplier(10)->Range(2000, 200000)->Unit(benchmark::kMillisecond)->Complexity();
BENCHMARK(igraph_page_rank)->RangeMultiplier(10)->Range(2000, 200000)->Unit(benchmark::kMillisecond)->Complexity();
// Betweenness of 200,000 works would take the hundredfold of 20,000: minutes, for a figure that the three give already.
BENCHMARK(betweenness)
    ->ArgsProduct({{2000, 6325, 20000}, {1}})
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime()
    ->Complexity(benchmark::oNSquared);
BENCHMARK(betweenness)->Args({20000, 2})->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(igraph_betweenness)
    ->Args({2000})
    ->Args({6325})
    ->Args({20000})
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime()
    ->Complexity(benchmark::oNSquared);
BENCHMARK(closeness)->Arg(2000)->Arg(20000)->Unit(benchmark::kMillisecond);
BENCHMARK(hubs)->RangeMultiplier(10)->Range(2000, 200000)->Unit(benchmark::kMillisecond);
BENCHMARK(cores)->RangeMultiplier(10)->Range(2000, 200000)->Unit(benchmark::kMillisecond);
BENCHMARK(reachability)->Arg(2000)->Arg(20000)->Unit(benchmark::kMillisecond);

BENCHMARK_MAIN();
