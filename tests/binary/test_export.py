"""recital export: the same triples in other formats, and quads by source file."""
import re
import shutil
import subprocess
import unittest

from program import SAMPLES, ProgramTest, run

UN = 'https://w3id.org/recital/un/'


def parsed(parser, path):
    """The lines of N-Triples or N-Quads that another program makes of a file, sorted."""
    if not shutil.which(parser[0]):
        raise unittest.SkipTest('no ' + parser[0])
    done = subprocess.run([*parser, str(path)], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return sorted(plain(line) for line in done.stdout.split('\n') if line)


def plain(line):
    """Without the escapes that one writer makes and another doesn't."""
    return re.sub(r'\\u([0-9A-F]{4})', lambda match: chr(int(match[1], 16)), line)


def parts(quad):
    """A line of N-Quads as (triple, graph)."""
    match = re.match(r'(.*) <([^> ]*)> \.$', quad)
    return match[1] + ' .', match[2]


class Export(ProgramTest):
    def setUp(self):
        super().setUp()
        self.build(SAMPLES)
        self.graph = self.folder / 'out/graph.ttl'
        self.triples = parsed(['serdi', '-i', 'turtle', '-o', 'ntriples'], self.graph)

    def export(self, name, *options, code=0):
        done = run('export', self.graph, '-o', self.folder / name, *options)
        self.assertEqual(done.returncode, code, done.stderr)
        return self.folder / name

    def test_all_formats_hold_the_same_triples(self):
        for name, syntax in (('g.ttl', 'turtle'), ('g.nt', 'ntriples')):
            self.assertEqual(parsed(['serdi', '-i', syntax, '-o', 'ntriples'], self.export(name)), self.triples, name)
        for name, syntax in (('g.nq', 'nquads'), ('g.trig', 'trig')):
            quads = parsed(['serdi', '-i', syntax, '-o', 'nquads'], self.export(name))
            self.assertEqual(sorted(parts(quad)[0] for quad in quads), self.triples, name)
            done = subprocess.run(['rapper', '-c', '-i', syntax, str(self.folder / name)], capture_output=True, text=True)
            self.assertIn(f'returned {len(self.triples)} triples', done.stderr)
        trig = parsed(['serdi', '-i', 'trig', '-o', 'nquads'], self.folder / 'g.trig')
        self.assertEqual(trig, parsed(['serdi', '-i', 'nquads', '-o', 'nquads'], self.folder / 'g.nq'))

    def test_quads_stand_by_their_file(self):
        quads = [parts(line) for line in parsed(['serdi', '-i', 'nquads', '-o', 'nquads'], self.export('g.nq'))]
        files = {subject: 'graph_' + subject[len(UN) + 5:] for subject in
                 re.findall(rf'<({UN}file_[^>]*)> <[^>]*#type> <[^>]*#Source>', '\n'.join(self.triples))}
        self.assertEqual(len(files), len(list(SAMPLES.iterdir())))
        self.assertEqual({graph for _, graph in quads}, {UN + name for name in files.values()} | {UN + 'dataset'})
        for triple, graph in quads:
            source = re.match(r'<[^>]*> <[^>]*(?:#source|#hasSource)> <([^>]*)>', triple)
            if source:
                self.assertEqual(graph, UN + files[source[1]], triple)
        # Everything of a document is in the graph of its file: its selectors and clauses, not only what names the file.
        by_subject = {}
        for triple, graph in quads:
            by_subject.setdefault(triple.split(' ', 1)[0], set()).add(graph)
        self.assertEqual({len(graphs) for graphs in by_subject.values()}, {1})
        selector = next(subject for subject in by_subject if subject.endswith('.P1.c1.quote>'))
        self.assertEqual(by_subject[selector], by_subject[selector.replace('.P1.c1.quote', '')])

    def test_the_order_of_triples_does_not_matter(self):
        quads = sorted(self.export('g.nq').read_text().splitlines())
        triples = sorted(self.export('g.nt').read_text().splitlines(), reverse=True)
        self.graph = self.file('reversed.nt', '\n'.join(triples) + '\n')
        self.assertEqual(sorted(self.export('again.nq').read_text().splitlines()), quads)

    def test_the_part_of_one_file(self):
        whole = [parts(line) for line in self.export('g.nq').read_text().splitlines()]
        wanted = {UN + 'graph_samples_ocr-scan.txt', UN + 'dataset'}
        part = self.export('part.nq', '--only', 'samples/ocr-scan.txt')
        self.assertEqual([quad for quad in whole if quad[1] in wanted], [parts(line) for line in part.read_text().splitlines()])
        done = run('export', self.graph, '-f', 'nquads', '--only', 'samples/other.txt')
        self.assertEqual(done.returncode, 1)
        self.assertIn("nothing in it was read from a file 'samples/other.txt'", done.stderr)

    def test_foreign_triples_stay(self):
        self.graph.write_text(self.graph.read_text() + '\n<http://example.org/a> <http://example.org/b> [ <http://example.org/c> "d"@fr ] .\n'
                              'un:A_RES_68_197 <http://example.org/mine> "note" .\n')
        more = [parts(line) for line in parsed(['serdi', '-i', 'nquads', '-o', 'nquads'], self.export('g.nq'))]
        self.assertEqual(len(more), len(self.triples) + 3)
        self.assertEqual({graph for triple, graph in more if 'example.org' in triple}, {UN + 'dataset', next(
            graph for triple, graph in more if triple.startswith(f'<{UN}A_RES_68_197> '))})

    def test_graphs_in_other_formats_are_read(self):
        for name in ('g.nt', 'g.nq', 'g.trig'):
            done = run('tables', self.export(name), '-o', self.folder / ('tables-' + name))
            self.assertEqual((done.returncode, done.stderr), (0, ''))
            for table in (self.folder / 'out/tables').iterdir():
                self.assertEqual(table.read_bytes(), (self.folder / ('tables-' + name) / table.name).read_bytes(), name)

    def test_standard_input_and_output(self):
        done = run('export', '-', '-f', 'nquads', stdin=self.graph.read_bytes())
        self.assertEqual((done.returncode, done.stderr), (0, ''))
        self.assertEqual(done.stdout, self.export('g.nq').read_text())

    def test_wrong_use_and_damage(self):
        cases = ((['export', self.graph], 2, 'in which format?'),
                 (['export', self.graph, '-o', self.folder / 'x.json'], 2, 'in which format?'),
                 (['export', self.folder / 'none.ttl', '-o', self.folder / 'x.nt'], 1, "can't be opened"),
                 (['export', self.file('cut.ttl', self.graph.read_bytes()[:-200]), '-o', self.folder / 'x.nt'], 1, 'cut off'),
                 (['export', self.folder, '-o', self.folder / 'x.nt'], 1, "can't be read"))
        for arguments, code, message in cases:
            done = run(*arguments)
            self.assertEqual(done.returncode, code, done.stderr)
            self.assertIn(message, done.stderr)
            self.assertFalse((self.folder / 'x.nt').exists())


if __name__ == '__main__':
    unittest.main()
