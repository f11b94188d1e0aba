"""The samples in Oxigraph and in Virtuoso: every query gives in both the rows that stand in expected/NAME.tsv.

tests/stores/update makes the expected rows anew with Oxigraph (then read `git diff`).
"""
import os
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import oxigraph
import queries
import virtuoso

HERE = Path(__file__).resolve().parent
SOURCE = HERE.parents[1]
RECITAL = os.environ.get('RECITAL', str(SOURCE / 'build/release/bin/recital'))
GRAPHS = ('samples', 'made')
SKIPPED = 77


def graph_file(graph, folder):
    """The graph of the samples as it is kept; that of the texts in made/, which hold what the samples lack, is built into `folder`."""
    if graph == 'samples':
        return SOURCE / 'tests/golden/expected/build/graph.ttl'
    subprocess.run([RECITAL, 'build', '-q', str(HERE / graph), '-o', str(folder)], check=True)
    return Path(folder) / 'graph.ttl'


def expected_file(graph, name):
    return HERE / 'expected' / graph / f'{name}.tsv'


def triples(path):
    """How many triples serdi and rapper see in a file."""
    counts = []
    for command in (['serdi', '-i', 'turtle', '-o', 'ntriples', path], ['rapper', '-q', '-i', 'turtle', '-o', 'ntriples', path]):
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as parser:
            count = sum(block.count(b'\n') for block in iter(lambda: parser.stdout.read(1 << 20), b''))
            problems = parser.stderr.read().decode()
        if parser.returncode != 0 or problems:
            raise AssertionError(f'{command[0]}: {problems}')
        counts.append(count)
    return counts


class Stores(unittest.TestCase):
    maxDiff = None

    @classmethod
    def setUpClass(cls):
        cls.virtuoso = cls.enterClassContext(virtuoso.Virtuoso())
        folder = cls.enterClassContext(tempfile.TemporaryDirectory())
        cls.files = {graph: graph_file(graph, folder) for graph in GRAPHS}
        cls.oxigraph = {}
        for graph, path in cls.files.items():
            cls.virtuoso.load(path, virtuoso.GRAPH + '/' + graph)
            cls.oxigraph[graph] = cls.enterClassContext(oxigraph.Oxigraph())
            cls.oxigraph[graph].load(path)

    def test_all_parsers_and_stores_count_the_same_triples(self):
        for graph, path in self.files.items():
            answer = self.virtuoso.query('SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }', virtuoso.GRAPH + '/' + graph)
            in_virtuoso = int(answer['results']['bindings'][0]['n']['value'])
            self.assertEqual([*triples(path), self.oxigraph[graph].triples], [in_virtuoso] * 3, graph)

    def test_rows_are_those_expected(self):
        for graph in GRAPHS:
            for name in queries.names():
                with self.subTest(name, graph=graph):
                    expected = expected_file(graph, name).read_text(encoding='utf-8').splitlines()
                    self.assertEqual(queries.table(self.oxigraph[graph].query(queries.text(name))), expected)
                    rows = queries.table(self.virtuoso.query(queries.text(name, 'virtuoso'), virtuoso.GRAPH + '/' + graph))
                    self.assertEqual(rows, expected, 'Virtuoso')

    def test_every_query_has_rows_somewhere(self):
        for name in queries.names():
            self.assertTrue(any(len(expected_file(graph, name).read_text().splitlines()) > 1 for graph in GRAPHS), name)

    def test_no_expected_rows_are_left_over(self):
        for graph in GRAPHS:
            self.assertEqual(sorted(path.stem for path in expected_file(graph, '').parent.glob('*.tsv')), queries.names())


class Replace(unittest.TestCase):
    """docs/stores: load quads, then put one document in the place of its old text."""

    def setUp(self):
        self.folder = Path(self.enterContext(tempfile.TemporaryDirectory()))
        shutil.copytree(SOURCE / 'tests/samples', self.folder / 'samples')
        self.quads(self.folder / 'old.nq')
        text = self.folder / 'samples/glued-digits.txt'
        text.write_text(text.read_text().replace('Paris Pact', 'Pact of Paris'))
        self.quads(self.folder / 'new.nq')
        self.quads(self.folder / 'part.nq', '--only', 'samples/glued-digits.txt')
        self.assertLess((self.folder / 'part.nq').stat().st_size, (self.folder / 'new.nq').stat().st_size / 2)

    def quads(self, target, *only):
        subprocess.run([RECITAL, 'build', '-q', 'samples', '-o', 'out'], cwd=self.folder, check=True)
        subprocess.run([RECITAL, 'export', 'out/graph.ttl', *only, '-o', str(target)], cwd=self.folder, check=True)

    OLD = [f'https://w3id.org/recital/un/{name}' for name in ('graph_samples_glued-digits.txt', 'dataset')]
    ALL = 'SELECT ?s ?p ?o WHERE { GRAPH ?g { ?s ?p ?o } FILTER(STRSTARTS(STR(?g), "https://w3id.org/recital/un/")) }'

    def test_in_oxigraph(self):
        with oxigraph.Oxigraph() as replaced, oxigraph.Oxigraph() as fresh:
            replaced.load(self.folder / 'old.nq', 'application/n-quads')
            replaced.update(';'.join(f'DROP SILENT GRAPH <{graph}>' for graph in self.OLD))
            replaced.load(self.folder / 'part.nq', 'application/n-quads')
            fresh.load(self.folder / 'new.nq', 'application/n-quads')
            self.assertEqual(sorted(queries.table(replaced.query(self.ALL))), sorted(queries.table(fresh.query(self.ALL))))

    def test_in_virtuoso(self):
        with virtuoso.Virtuoso() as replaced, oxigraph.Oxigraph() as fresh:
            replaced.load(self.folder / 'old.nq')
            replaced.sql('log_enable(3);' + ''.join(f'SPARQL DROP SILENT GRAPH <{graph}>;' for graph in self.OLD))
            replaced.load(self.folder / 'part.nq')
            fresh.load(self.folder / 'new.nq', 'application/n-quads')
            rows = queries.table(replaced.query(self.ALL, graph=None))
            self.assertEqual(sorted(rows), sorted(queries.table(fresh.query(self.ALL))))


class Collection(unittest.TestCase):
    def test_each_query_says_what_it_answers(self):
        self.assertGreaterEqual(len(queries.names()), 25)
        for name in queries.names():
            with self.subTest(name):
                query = queries.text(name)
                self.assertRegex(queries.decorator(query, 'summary') or '', r'^[A-Z].+\?$')
                self.assertIn('#+ description: >-\n#+   ', query)
                self.assertIn('#+ tags:\n#+   - ', query)

    def test_parameters_are_those_in_the_decorators(self):
        for name in queries.names():
            with self.subTest(name):
                query = queries.text(name)
                there = {each: values.replace('"', '') for each, values in queries.parameters(query).items()}
                self.assertEqual(queries.defaults(query), there)

    def test_variants_ask_the_same_question_and_say_why_they_are_there(self):
        for path in queries.FOLDER.glob('*/*.rq'):
            with self.subTest(str(path)):
                variant, query = path.read_text(), queries.text(path.stem)
                self.assertEqual(queries.decorator(variant, 'summary'), queries.decorator(query, 'summary'))
                self.assertEqual(queries.defaults(variant), queries.defaults(query))
                self.assertIn(f'../{path.name}, for ', variant)

    def test_the_readme_lists_them_all(self):
        page = (queries.FOLDER / 'README.md').read_text()
        for name in queries.names():
            self.assertIn(f'[{name}]({name}.rq)', page)


if __name__ == '__main__':
    if not (virtuoso.available() and oxigraph.available()):
        print('SKIPPED: needs virtuoso-t and isql-vt (package virtuoso-opensource-7-bin), node and the package oxigraph; ./check installs them')
        sys.exit(SKIPPED)
    unittest.main()
