"""recital lineage and rank as a user runs them: their formats agree, filters and several graphs, bad input."""
import csv
import io
import json
import re
import shutil
import subprocess
import unittest

from program import SAMPLES, ProgramTest, run

SYMBOL = 'A/RES/61/183'


class LineageAndRank(ProgramTest):
    def setUp(self):
        super().setUp()
        self.build(SAMPLES)
        self.graph = self.folder / 'out/graph.ttl'

    def ask(self, *arguments, code=0):
        done = run(arguments[0], self.graph, *arguments[1:])
        self.assertEqual(done.returncode, code, done.stderr)
        if code == 0:
            self.assertEqual(done.stderr, '')
        else:
            self.assertEqual(done.stdout, '')
        return done.stdout if code == 0 else done.stderr

    def table(self, *arguments):
        return list(csv.DictReader(io.StringIO(self.ask(*arguments, '--format', 'csv'), newline='')))

    def test_every_measure_ranks(self):
        names = ['in-degree', 'out-degree', 'pagerank', 'betweenness', 'closeness', 'harmonic', 'hub', 'authority', 'k-core',
                 'ancestors', 'descendants']
        for name in names:
            ranking = json.loads(self.ask('rank', '--by', name, '--top', '0', '--format', 'json'))
            values = [work['measures'][name] for work in ranking['ranking']]
            self.assertEqual(len(values), ranking['works'])
            self.assertTrue(all(a >= b - 1e-12 for a, b in zip(values, values[1:])), name)
            self.assertGreater(values[0], 0, name)
        ranks = [work['measures']['pagerank'] for work in ranking['ranking']]
        self.assertAlmostEqual(sum(ranks), 1)

    def test_top_is_limit(self):
        self.assertEqual(self.ask('rank', '--top', '3'), self.ask('rank', '--limit', '3'))
        self.assertEqual(len(self.table('rank', '--top', '3')), 3)

    def test_measures_stand_beside_the_graph(self):
        """Each subject of the Turtle is a work of the graph with that symbol, and the values are those of the JSON."""
        if not shutil.which('serdi'):
            self.skipTest('no serdi')
        measures = self.file('measures.ttl', self.ask('rank', '--top', '0', '--format', 'ttl'))

        def triples(path):
            done = subprocess.run(['serdi', '-o', 'ntriples', str(path)], capture_output=True, text=True)
            self.assertEqual((done.returncode, done.stderr), (0, ''))
            return [line[:-2].split(' ', 2) for line in done.stdout.splitlines()]
        symbol = {s: json.loads(o) for s, p, o in triples(self.graph) if p.endswith('#symbol>')}
        found = {}
        for subject, predicate, value in triples(measures):
            self.assertIn(subject, symbol)
            number = re.match(r'"([^"]+)"\^\^<http://www.w3.org/2001/XMLSchema#(integer|double)>$', value)
            found.setdefault(symbol[subject], {})[re.search(r'#(\w+)>', predicate)[1]] = float(number[1])
        ranking = json.loads(self.ask('rank', '--top', '0', '--format', 'json'))['ranking']
        self.assertEqual(len(found), len(ranking))
        for work in ranking:
            self.assertEqual(found[work['symbol']]['inDegree'], work['measures']['in-degree'])
            self.assertEqual(found[work['symbol']]['betweenness'], work['measures']['betweenness'])
            self.assertEqual(len(found[work['symbol']]), 11)
        other = self.ask('rank', '--format', 'ttl', '--base', 'https://example.org/un/')
        self.assertIn('<https://example.org/un/>', other)
        self.assertIn("'/' or '#'", self.ask('rank', '--format', 'ttl', '--base', 'nonsense', code=2))

    def test_lineage_as_data_has_the_citations_of_the_tables(self):
        rows = self.table('lineage', SYMBOL, '--direction', 'rests-on', '--depth', '1')
        self.assertGreater(len(rows), 10)
        quotes = {(row['quote'], row['start']) for row in rows}
        cited = (self.folder / 'out/tables/citations.tsv').read_text().splitlines()
        head = cited[0].split('\t')
        direct = [dict(zip(head, row.split('\t'))) for row in cited[1:]]
        expected = {(row['quote'], row['start']) for row in direct
                    if row['resolution'] == SYMBOL and row['via'] not in ('name', 'anaphor') and row['target'] != SYMBOL}
        self.assertEqual({start for _, start in quotes}, {start for _, start in expected})
        answer = json.loads(self.ask('lineage', SYMBOL, '--direction', 'rests-on', '--depth', '1', '--format', 'json'))
        self.assertEqual([trail['name'] for trail in answer['trails']], ['rests-on'])
        proofs = [proof for step in answer['trails'][0]['steps'] for proof in step['proofs']]
        self.assertEqual(len(proofs), len(rows))
        self.assertTrue(self.ask('lineage', SYMBOL, '--format', 'dot').startswith('digraph'))

    def test_ways_between_two_works(self):
        cited = self.table('lineage', SYMBOL, '--direction', 'rests-on', '--depth', '1')[0]['cited']
        way = self.ask('lineage', SYMBOL, '--to', cited)
        self.assertTrue(way.startswith(f'Way 1 from {SYMBOL} to {cited}, 1 citation\n'), way)
        self.assertIn('“', way)
        self.assertEqual(self.ask('lineage', cited, '--to', SYMBOL), way)  # the later cites the earlier, however asked
        self.assertIn('they hang together so', self.ask('lineage', 'A/RES/68/197', '--to', SYMBOL))
        for format in ('markdown', 'csv', 'dot'):
            self.assertIn(cited, self.ask('lineage', SYMBOL, '--to', cited, '--format', format))

    def test_main_path_and_roots(self):
        self.assertIn('Main path by search path count', self.ask('lineage', SYMBOL, '--main-path'))
        roots = json.loads(self.ask('lineage', SYMBOL, '--roots', '--format', 'json'))['ends']['rests-on']
        listed = self.ask('lineage', SYMBOL, '--roots', '--direction', 'rests-on').splitlines()
        self.assertEqual(len(listed), len(roots) + 1)
        outside = json.loads(self.ask('rank', '--top', '0', '--format', 'json'))['ranking']
        degree = {work['symbol']: work['measures']['out-degree'] for work in outside}
        self.assertEqual({degree[root] for root in roots}, {0})

    def test_filters(self):
        every = json.loads(self.ask('rank', '--format', 'json'))
        for filter in (['--relation', 'recalls'], ['--objects-only'], ['--organ', 'GA'], ['--organ', 'General Assembly'],
                       ['--since', '2000'], ['--until', '2000'], ['--no-treaties'], ['--no-documents']):
            part = json.loads(self.ask('rank', *filter, '--format', 'json'))
            self.assertLess(part['citations'], every['citations'], filter)
            self.assertGreater(part['citations'], 0, filter)
        organs = {row['organ'] for row in self.table('rank', '--organ', 'GA,SC', '--top', '0')}
        self.assertEqual(organs, {'GA', 'SC'})
        relations = {row['relation'] for row in self.table('lineage', SYMBOL, '--relation', 'recalls,notes')}
        self.assertEqual(relations, {'recalls', 'notes'})

    def test_a_filter_that_leaves_nothing(self):
        for command in (['rank'], ['lineage', SYMBOL]):
            message = self.ask(*command, '--since', '2150', '--relation', 'recalls', code=1)
            self.assertIn('no citation is left by --relation recalls --since 2150', message)

    def test_wrong_use(self):
        self.assertIn('there are adopts, ', self.ask('rank', '--relation', 'applauds', code=2))
        self.assertIn("no organ 'XYZ'", self.ask('rank', '--organ', 'XYZ', code=2))
        self.assertIn('is after', self.ask('rank', '--since', '2001', '--until', '2000', code=2))
        self.assertIn('give one of them', self.ask('lineage', SYMBOL, '--to', 'A/RES/55/2', '--main-path', code=2))
        self.assertIn('give one of them', self.ask('lineage', SYMBOL, '--roots', '--main-path', code=2))

    def test_unknown_symbols_have_three_suggestions(self):
        for arguments in (['A/RES/61/18'], [SYMBOL, '--to', 'A/RES/61/18']):
            message = self.ask('lineage', *arguments, code=1)
            self.assertRegex(message, r"no 'A/RES/61/18' in this graph; did you mean [^,]+, [^,]+, [^,]+\?")

    def test_several_graphs_are_one(self):
        names = sorted(path.name for path in SAMPLES.iterdir())
        for name in names[:6]:
            self.sample(name, f'first/{name}')
        for name in names[5:]:  # one file in both
            self.sample(name, f'second/{name}' if name != names[5] else f'second/again/{name}')
        self.sample(names[5], f'alone/first/{names[5]}')
        self.build(self.folder / 'first', out='a')
        self.build(self.folder / 'second', out='b')
        self.build(self.folder / 'first', self.folder / 'second', out='c')
        self.build(self.folder / 'alone/first', out='d')
        a, b, c, d = (self.folder / name / 'graph.ttl' for name in 'abcd')
        together = run('rank', c, '--format', 'csv', '--top', '0').stdout
        self.assertEqual(run('rank', a, '--also', b, '--format', 'csv', '--top', '0').stdout, together)
        self.assertEqual(run('rank', b, '--also', a, '--also', d, '--format', 'csv', '--top', '0').stdout, together)
        self.assertNotEqual(run('rank', a, '--format', 'csv', '--top', '0').stdout, together)

    def test_different_files_of_one_name(self):
        self.sample('ocr-scan.txt', 'one/in/text.txt')
        self.sample('markdown.md', 'two/in/text.txt')
        self.build(self.folder / 'one/in', out='a')
        self.build(self.folder / 'two/in', out='b')
        done = run('rank', self.folder / 'a/graph.ttl', '--also', self.folder / 'b/graph.ttl')
        self.assertEqual(done.returncode, 1)
        self.assertIn('two different files are named in/text.txt', done.stderr)

    def test_foreign_triples_change_nothing(self):
        more = self.file('more.ttl', self.graph.read_bytes() +
                         b'\n<http://example.org/a> <http://example.org/b> "c", 5, <http://example.org/d> .\n'
                         b'un:A_RES_61_183 <http://example.org/b> un:A_RES_55_2 .\n')
        for command in (['rank', '--format', 'csv'], ['lineage', SYMBOL]):
            self.assertEqual(run(command[0], more, *command[1:]).stdout, self.ask(*command))

    def test_a_graph_cut_off(self):
        text = self.graph.read_bytes()
        cut = self.file('cut.ttl', text[:len(text) // 2])
        for command in (['rank'], ['lineage', SYMBOL]):
            done = run(command[0], cut, *command[1:])
            self.assertEqual((done.returncode, done.stdout), (1, ''))
            self.assertIn('cut.ttl:', done.stderr)

    def test_a_graph_without_citations(self):
        self.file('in/A_RES_70_1.txt', 'General Assembly\nA/RES/70/1\n\nResolution adopted by the General Assembly\n\n'
                                       '70/1. On nothing\n\nThe General Assembly,\n\nConvinced of this,\n\n1. Decides so.\n')
        self.build(self.folder / 'in', out='bare')
        graph = self.folder / 'bare/graph.ttl'
        done = run('rank', graph)
        self.assertEqual((done.returncode, done.stderr), (0, ''))
        self.assertIn('A/RES/70/1', done.stdout)
        done = run('lineage', graph, 'A/RES/70/1')
        self.assertEqual(done.returncode, 0)
        self.assertIn('Rests on nothing that is known here.', done.stdout)
        done = run('rank', graph, '--objects-only')
        self.assertEqual(done.returncode, 1)
        self.assertIn('no citation is left by --objects-only', done.stderr)


if __name__ == '__main__':
    unittest.main()
