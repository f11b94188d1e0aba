"""graph.ttl is what it says: other programs read it without a word, and we read it back without loss."""
import re
import shutil
import subprocess
import unittest

from program import SAMPLES, SOURCE, ProgramTest, contents, run

SPARQL = SOURCE / 'scripts/sparql'


def has_rdflib():
    return subprocess.run(['/usr/bin/python3', '-c', 'import rdflib'], capture_output=True).returncode == 0


class GraphFile(ProgramTest):
    def setUp(self):
        super().setUp()
        self.build(SAMPLES)
        self.graph = self.folder / 'out/graph.ttl'

    def test_other_parsers_count_the_same_triples(self):
        counts = {}
        if shutil.which('serdi'):
            done = subprocess.run(['serdi', '-i', 'turtle', '-o', 'ntriples', str(self.graph)], capture_output=True, text=True)
            self.assertEqual((done.returncode, done.stderr), (0, ''))
            counts['serdi'] = len(set(done.stdout.splitlines()))
        if shutil.which('rapper'):
            done = subprocess.run(['rapper', '-i', 'turtle', '-o', 'ntriples', str(self.graph)], capture_output=True, text=True)
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertNotRegex(done.stderr, r'(?i)warning|error')
            counts['rapper'] = len(set(done.stdout.splitlines()))
            returned = int(re.search(r'returned (\d+) triples', done.stderr)[1])
            self.assertEqual(counts['rapper'], returned, 'a triple stands there twice')
        if has_rdflib():
            count = 'import rdflib, sys; print(len(rdflib.Graph().parse(sys.argv[1], format="turtle")))'
            done = subprocess.run(['/usr/bin/python3', '-c', count, str(self.graph)], capture_output=True, text=True)
            self.assertEqual((done.returncode, done.stderr), (0, ''))
            counts['rdflib'] = int(done.stdout)
        if not counts:
            self.skipTest('neither serdi nor rapper nor rdflib')
        self.assertEqual(len(set(counts.values())), 1, counts)
        self.assertGreater(min(counts.values()), 1000)

    def test_the_graph_counts_itself(self):
        if not shutil.which('serdi'):
            self.skipTest('no serdi')
        triples = subprocess.run(['serdi', '-o', 'ntriples', str(self.graph)], capture_output=True, text=True).stdout.splitlines()
        about = {}
        for triple in triples:
            subject, predicate, thing = triple[:-2].split(' ', 2)
            about.setdefault(subject, {}).setdefault(predicate, []).append(thing)
        void = '<http://rdfs.org/ns/void#'

        def one(subject, predicate):
            self.assertEqual(len(about[subject][predicate]), 1, (subject, predicate))
            return about[subject][predicate][0]

        def number(subject, predicate):
            return int(re.match(r'"(\d+)"', one(subject, predicate))[1])

        dataset = '<https://w3id.org/recital/un/dataset>'
        self.assertEqual(number(dataset, void + 'triples>'), len(triples))
        self.assertEqual(number(dataset, void + 'entities>'), len(about))
        kind = '<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>'
        for part in about[dataset][void + 'classPartition>']:
            things = [thing for thing in about.values() if one(part, void + 'class>') in thing[kind]]
            self.assertEqual(number(part, void + 'entities>'), len(things), part)
        for part in about[dataset][void + 'propertyPartition>']:
            edges = sum(len(thing.get(one(part, void + 'property>'), [])) for thing in about.values())
            self.assertEqual(number(part, void + 'triples>'), edges, part)

    def test_no_blank_nodes(self):
        if not shutil.which('serdi'):
            self.skipTest('no serdi')
        triples = subprocess.run(['serdi', '-o', 'ntriples', str(self.graph)], capture_output=True, text=True).stdout
        self.assertNotRegex(triples, r'(?m)(^| )_:')

    def test_tables_from_the_graph_are_those_of_the_build(self):
        done = run('tables', self.graph, '-o', self.folder / 'tables')
        self.assertEqual((done.returncode, done.stderr), (0, ''))
        self.assertTrue(contents(self.folder / 'tables') == contents(self.folder / 'out/tables'))

    def test_another_base(self):
        self.build(SAMPLES, '--base', 'https://example.org/un/', out='other')
        graph = (self.folder / 'other/graph.ttl').read_text()
        self.assertIn('<https://example.org/un/>', graph)
        self.assertNotIn('https://w3id.org/recital/un/', graph)

    def test_queries_answer(self):
        if not has_rdflib():
            self.skipTest('no rdflib')
        for name in ('who-cites', 'rests-on', 'most-recalled', 'cites-nothing', 'series'):  # tests/stores asks all of them, of real stores
            done = subprocess.run([SPARQL, str(self.graph), str(SOURCE / f'queries/{name}.rq')], capture_output=True, text=True)
            self.assertEqual((done.returncode, done.stderr), (0, ''), name)
            self.assertRegex(done.stdout.splitlines()[0], r'^\w+(,\w+)*$', name)
        done = subprocess.run([SPARQL, str(self.graph), str(SOURCE / 'queries/most-cited.rq')], capture_output=True, text=True)
        self.assertRegex(done.stdout.splitlines()[1], r'^UNTS/14956,Convention on Psychotropic Substances,7$')


if __name__ == '__main__':
    unittest.main()
