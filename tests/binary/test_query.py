"""recital query: the collection answers, values can't become parts of a query, and what is missing is said with what to do."""
import json
import os
import shutil
import sys
import unittest

from program import SOURCE, ProgramTest, run

sys.path.insert(0, str(SOURCE / 'tests/stores'))
import oxigraph  # noqa: E402
import queries  # noqa: E402

GRAPH = SOURCE / 'tests/golden/expected/build/graph.ttl'
EXPECTED = SOURCE / 'tests/stores/expected/samples'
ENGINE = {'RECITAL_NODE_MODULES': str(oxigraph.MODULES)}
NO_ENGINE = {'RECITAL_NODE_MODULES': '/nowhere', 'XDG_DATA_HOME': '/nowhere'}
HOSTILE = ['"', '\\', '\\"', '" } #', "' } #", '\\u0022 } #', '\\U00000022 } #', '\\\\u0022 } #', 'a\nb', 'a\r\nb', '} UNION { ?s ?p ?o', '{', '?symbol',
           'A/RES/54/132" "A/RES/55/2', '\u202e\u2028', '\x01', '$(id)', '`id`', '%s', '']


def count(done):
    return len(done.stdout.splitlines()) - 1


class Print(ProgramTest):
    """What needs no engine."""

    def test_list_names_every_query_with_its_question_and_parameters(self):
        listed = run('query', '--list').stdout
        for name in queries.names():
            query = queries.text(name)
            self.assertRegex(listed, rf'(?m)^{name} +' + queries.decorator(query, 'summary').replace('?', r'\?'))
            for parameter in queries.parameters(query):
                self.assertIn(f'--set {parameter}=', listed)

    def test_print_gives_the_query_as_it_stands(self):
        for name in queries.names():
            self.assertEqual(run('query', '--print', name).stdout, queries.text(name))

    def test_print_sets_values_and_keeps_lines(self):
        done = run('query', '--print', 'evidence', '--set', 'cited=A', '--set', 'citing=B', '--set', 'cited=C')
        self.assertIn('VALUES ?citing { "B" }', done.stdout)
        self.assertIn('VALUES ?cited { "A" "C" }', done.stdout)
        self.assertEqual(len(done.stdout.splitlines()), len(queries.text('evidence').splitlines()))

    def test_hostile_terms_are_refused(self):
        for value in ['rc:x } #', 'rc:', 'rc:.', 'rc:a.', 'a b', '', 'http://x/> <y', 'http://x/\n', 'no:prefix space', '<>', 'foaf', 'rc:"']:
            with self.subTest(value):
                done = run('query', '--print', 'by-relation', '--set', f'relation={value}')
                self.assertEqual((done.returncode, done.stdout), (2, ''))
                self.assertIn('must be an IRI', done.stderr)

    def test_wrong_use(self):
        for arguments, words in ((['--print', 'who-cites', '--set', 'sybmol=x'], 'it has symbol'), (['--print', 'most-cited', '--set', 'x=y'], 'it has none'),
                                 (['--print', 'who-cites', '--set', 'symbol'], 'NAME=VALUE'), ([], 'required'), ([GRAPH], 'required'), (['-', '-'], 'both')):
            done = run('query', *arguments)
            self.assertEqual(done.returncode, 2, done.stderr)
            self.assertIn(words, done.stderr)

    def test_bytes_that_are_no_text_are_refused(self):
        done = run('query', '--print', 'who-cites', '--set', os.fsdecode(b'symbol=\xff'))
        self.assertEqual((done.returncode, done.stderr), (2, 'recital: error: --set symbol: the value is not UTF-8\n'))

    def test_missing_files(self):
        done = run('query', self.folder / 'no.ttl', 'who-cites')
        self.assertEqual((done.returncode, done.stdout), (1, ''))
        self.assertIn('no.ttl: error: no such file', done.stderr)
        done = run('query', GRAPH, self.folder / 'no.rq')
        self.assertEqual((done.returncode, done.stdout), (1, ''))
        self.assertIn('recital query --list', done.stderr)

    def test_without_an_engine_it_says_what_to_install(self):
        done = run('query', GRAPH, 'most-cited', '--engine', 'oxigraph', env={**NO_ENGINE, 'PATH': '/nowhere'})
        self.assertEqual((done.returncode, done.stdout), (1, ''))
        self.assertIn('npm install --prefix', done.stderr)
        done = run('query', GRAPH, 'most-cited', env={**NO_ENGINE, 'PATH': '/nowhere'})
        self.assertEqual((done.returncode, done.stdout), (1, ''))
        self.assertIn('npm install --prefix', done.stderr)

    def test_a_package_in_the_working_folder_is_not_run(self):
        self.file('node_modules/oxigraph/package.json', '{"name": "oxigraph", "main": "m.js"}')
        self.file('node_modules/oxigraph/m.js', 'require("fs").writeFileSync("ran", "")')
        run('query', GRAPH, 'most-cited', '--engine', 'oxigraph', cwd=self.folder, env=NO_ENGINE)
        self.assertFalse((self.folder / 'ran').exists())


@unittest.skipUnless(oxigraph.available(), 'no oxigraph: ./check installs it')
class Oxigraph(ProgramTest):
    def query(self, *arguments, code=0, **options):
        done = run('query', *arguments, env=ENGINE, **options)
        self.assertEqual(done.returncode, code, done.stderr)
        return done

    def test_the_collection_answers_as_in_a_store(self):
        for name in ('who-cites', 'rests-on', 'most-recalled', 'cites-nothing', 'dataset'):  # tests/stores asks all of them
            with self.subTest(name):
                answer = json.loads(self.query(GRAPH, name, '--format', 'json').stdout)
                self.assertEqual(queries.table(answer), (EXPECTED / f'{name}.tsv').read_text().splitlines())

    def test_formats(self):
        expected = (EXPECTED / 'rests-on.tsv').read_text().splitlines()
        for form in ('csv', 'tsv'):
            self.query(GRAPH, 'rests-on', '-f', form, '-o', self.folder / 'answer')
            self.assertEqual(len((self.folder / 'answer').read_text().splitlines()), len(expected))
        lines = self.query(GRAPH, 'by-relation', '--set', 'relation=rc:guidedBy').stdout.splitlines()
        self.assertEqual([lines[0].split(), lines[1].split()[:2], lines[-1]], [['document', 'place', 'work', 'words'], ['A/RES/78/284', 'P1'], '(1 row)'])
        self.assertIn('  rc:recalls  ', self.query(GRAPH, 'who-cites').stdout)

    def test_a_value_is_nothing_but_a_value(self):
        empty = self.file('empty.ttl')
        for value in HOSTILE:
            with self.subTest(value):
                name = self.file('echo.rq', 'SELECT ?x WHERE {\n  VALUES ?x { "" }\n}\n')
                answer = json.loads(self.query(empty, name, '-f', 'json', '--set', f'x={value}').stdout)
                self.assertEqual([row['x']['value'] for row in answer['results']['bindings']], [value])

    def test_several_values(self):
        one, other, both = (count(self.query(GRAPH, 'who-cites', '-f', 'csv', *(f'--set=symbol={each}' for each in symbols)))
                            for symbols in (['A/RES/54/132'], ['A/RES/60/1'], ['A/RES/54/132', 'A/RES/60/1']))
        self.assertGreater(min(one, other), 0)
        self.assertEqual(one + other, both)

    def test_kinds_of_values(self):
        empty = self.file('empty.ttl')
        for default, given, value in (('7', '-12.5', '-12.5'), ('"a"@en', 'b', 'b'), ('"1"^^<http://www.w3.org/2001/XMLSchema#gYear>', '2001', '2001'),
                                      ('<http://a/>', 'urn:x:y', 'urn:x:y'), ('p:a', 'p:b', 'http://p/b')):
            name = self.file('kind.rq', f'PREFIX p: <http://p/>\nSELECT ?x WHERE {{\n  values  ?x  {{ {default} }}\n}}\n')
            before, after = (json.loads(self.query(empty, name, '-f', 'json', *more).stdout)['results']['bindings'][0]['x']
                             for more in ([], ['--set', f'x={given}']))
            self.assertEqual(after['value'], value)
            self.assertEqual((before['type'], before.get('xml:lang')), (after['type'], after.get('xml:lang')))

    def test_other_forms_and_standard_input(self):
        self.assertEqual(self.query(GRAPH, '-', stdin=b'ASK { ?s ?p ?o }').stdout, 'true\n')
        made = self.query(GRAPH, '-', stdin=b'CONSTRUCT { ?s a ?o } WHERE { ?s a ?o } LIMIT 3').stdout
        self.assertIn(' a <', made)
        self.assertEqual(self.query('-', 'series', stdin=GRAPH.read_bytes()).stdout, self.query(GRAPH, 'series').stdout)

    def test_quads_are_asked_over_all_graphs(self):
        run('export', GRAPH, '-o', self.folder / 'graph.nq')
        self.assertEqual(self.query(self.folder / 'graph.nq', 'most-cited').stdout, self.query(GRAPH, 'most-cited').stdout)

    def test_the_place_of_an_error_is_kept(self):
        query = self.file('bad.rq', 'SELECT * WHERE {\n  ?s ?p .\n}\n')
        self.assertRegex(self.query(GRAPH, query, code=1).stderr, r'bad\.rq:\d+:\d+: error: ')
        graph = self.file('bad.ttl', '<a:a> <b:b> <c:c> .\n<a:a> x y .\n')
        self.assertRegex(self.query(graph, 'series', code=1).stderr, r'bad\.ttl:2:\d+: error: ')
        for content in (b'\xff\xfe\x00', b'@prefix rc: <https://w3id'):
            self.assertIn('bad.ttl', self.query(self.file('bad.ttl', content), 'series', code=1).stderr)
        self.assertEqual(self.query(self.file('empty.ttl'), 'series').stdout.splitlines()[-1], '(0 rows)')


@unittest.skipUnless(shutil.which('roqet'), 'no roqet')
class Roqet(ProgramTest):
    def test_simple_queries_have_the_same_rows(self):
        query = self.file('simple.rq', queries.text('annotations'))
        done = run('query', GRAPH, query, '-f', 'tsv', '--engine', 'roqet')
        self.assertEqual((done.returncode, done.stderr), (0, ''))
        expected = (EXPECTED / 'annotations.tsv').read_text().splitlines()[1:]
        got = [line.replace('"', '') for line in done.stdout.splitlines()[1:]]
        self.assertEqual(got, expected)

    def test_it_is_not_asked_what_it_answers_wrongly(self):
        for name in ('most-recalled', 'treaties', 'cites-nothing', 'rests-on'):
            done = run('query', GRAPH, name, '--engine', 'roqet')
            self.assertEqual((done.returncode, done.stdout), (1, ''), name)


if __name__ == '__main__':
    unittest.main()
