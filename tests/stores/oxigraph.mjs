// Oxigraph as a test runs it. Standard input: one JSON object a line; standard output: an answer a line.
//   {"load": PATH, "format": MEDIA TYPE}  ->  {"seconds": S, "triples": N}
//   {"query": TEXT}                       ->  {"seconds": S, "answer": SPARQL JSON}   or {"error": TEXT}
//   {"update": TEXT}                      ->  {"seconds": S, "triples": N}            or {"error": TEXT}
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';

const { Store } = createRequire(process.env.RECITAL_NODE_MODULES + '/')('oxigraph');
const store = new Store();

function answer(task) {
  if (task.load) {
    store.load(readFileSync(task.load), { format: task.format, no_transaction: true });
    return { triples: store.size };
  }
  if (task.update) {
    store.update(task.update);
    return { triples: store.size };
  }
  return { answer: JSON.parse(store.query(task.query, { results_format: 'json', use_default_graph_as_union: !!task.union })) };
}

for await (const line of createInterface({ input: process.stdin })) {
  const start = performance.now();
  let out;
  try {
    out = answer(JSON.parse(line));
  } catch (error) {
    out = { error: String(error.message ?? error) };
  }
  process.stdout.write(JSON.stringify({ ...out, seconds: (performance.now() - start) / 1000 }) + '\n');
}
