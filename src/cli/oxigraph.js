// Runs one query over one graph file in Oxigraph, for `recital query`. Arguments: media type of the graph, its path or "-", media type of the
// answer, the length of the query in bytes, then folders to look for the package in. Standard input: the query, then the graph if its path is "-".
// Exit codes: 0 done, 3 no package, 4 the graph can't be read, 5 the query can't be run.
const fs = require('fs');
const path = require('path');

const [graphType, graphPath, answerType, queryLength, ...folders] = process.argv.slice(1);

function oxigraph() {
  for (const folder of folders.concat(path.resolve(process.execPath, '../../lib/node_modules'))) {
    const place = path.join(folder, 'oxigraph');
    if (fs.existsSync(path.join(place, 'package.json'))) return require(place);
  }
  process.exit(3);
}

function fail(code, error) {
  fs.writeSync(2, String((error && error.message) || error));
  process.exit(code);
}

const { Store } = oxigraph();
const input = fs.readFileSync(0);
const query = input.subarray(0, Number(queryLength)).toString('utf8');
const store = new Store();
try {
  store.load(graphPath === '-' ? input.subarray(Number(queryLength)) : fs.readFileSync(graphPath), { format: graphType, no_transaction: true });
} catch (error) {
  fail(4, error);
}
// Quads: the query is asked over all named graphs together.
const union = graphType === 'application/n-quads' || graphType === 'application/trig';
let answer;
try {
  try {
    answer = store.query(query, { results_format: answerType, use_default_graph_as_union: union });
  } catch (error) {
    // CONSTRUCT and DESCRIBE give a graph, which has no rows.
    if (!/Not supported RDF format/.test(String(error.message))) throw error;
    answer = store.query(query, { results_format: 'text/turtle', use_default_graph_as_union: union });
  }
} catch (error) {
  fail(5, error);
}
const bytes = Buffer.from(answer, 'utf8');
for (let from = 0; from < bytes.length; ) {
  try {
    from += fs.writeSync(1, bytes, from);
  } catch (error) {
    if (error.code !== 'EAGAIN') throw error;
  }
}
