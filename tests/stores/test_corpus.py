"""A graph of millions of triples in Oxigraph and in Virtuoso: the same rows from both, each query in less than five seconds.

Needs the collection of texts that stands beside the checkout; the graph is built from it here.
"""
import os
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

import oxigraph
import queries
import virtuoso
from test_samples import RECITAL, SKIPPED, SOURCE, triples

SHARED = Path(os.environ.get('RECITAL_SHARED', SOURCE.parent / 'shared'))
FOLDERS = [SHARED / 'corpus' / name for name in ('seeds', 'word', 'pdf', 'sc')]
SECONDS = 5


def processor_seconds(process):
    """How long the processors have worked for a process."""
    fields = Path(f'/proc/{process.pid}/stat').read_text().rpartition(')')[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf('SC_CLK_TCK')


def timed(store, query):
    """The answer and the seconds it took: those on the clock, or of processor time where the store waited for a busy machine."""
    worked, start = processor_seconds(store.process), time.monotonic()
    answer = store.query(query)
    return answer, min(time.monotonic() - start, processor_seconds(store.process) - worked)


class Corpus(unittest.TestCase):
    def test_both_stores_give_the_same_rows_in_time(self):
        folder = self.enterContext(tempfile.TemporaryDirectory())
        subprocess.run([RECITAL, 'build', '-q', *map(str, FOLDERS), '-o', folder], check=True)
        graph = Path(folder) / 'graph.ttl'
        with virtuoso.Virtuoso() as in_virtuoso, oxigraph.Oxigraph() as in_oxigraph:
            print(f'loaded into Virtuoso in {in_virtuoso.load(graph):.1f} s, into Oxigraph in {in_oxigraph.load(graph):.1f} s; '
                  f'{in_oxigraph.triples} triples, {graph.stat().st_size >> 20} MiB')
            count = in_virtuoso.query('SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }')['results']['bindings'][0]['n']['value']
            self.assertEqual([*triples(graph), in_oxigraph.triples], [int(count)] * 3)
            for name in queries.names():
                with self.subTest(name):
                    one, oxigraph_seconds = timed(in_oxigraph, queries.text(name))
                    other, virtuoso_seconds = timed(in_virtuoso, queries.text(name, 'virtuoso'))
                    rows = queries.table(one)
                    print(f'{name:26}{len(rows) - 1:7} rows {oxigraph_seconds:6.2f} s in Oxigraph {virtuoso_seconds:6.2f} s in Virtuoso')
                    self.assertEqual(sorted(rows), sorted(queries.table(other)))
                    self.assertLess(oxigraph_seconds, SECONDS, 'Oxigraph')
                    self.assertLess(virtuoso_seconds, SECONDS, 'Virtuoso')


if __name__ == '__main__':
    if not (virtuoso.available() and oxigraph.available()):
        print('SKIPPED: needs virtuoso-t and isql-vt (package virtuoso-opensource-7-bin), node and the package oxigraph; ./check installs them')
        sys.exit(SKIPPED)
    missing = [str(folder) for folder in FOLDERS if not folder.is_dir()]
    if missing:
        print('SKIPPED: no texts at ' + ', '.join(missing))
        sys.exit(SKIPPED)
    unittest.main()
