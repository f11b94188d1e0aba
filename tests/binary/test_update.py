"""recital build --update: what a full build writes, byte for byte, with only the changed files read."""
import os
import re
import shutil
import unittest

from program import SAMPLES, SOURCE, ProgramTest, contents, run


class Update(ProgramTest):
    def setUp(self):
        super().setUp()
        self.inputs = self.folder / 'in'
        shutil.copytree(SAMPLES, self.inputs)
        shutil.copy(SAMPLES / 'word-dump.txt', self.inputs / 'a-second-copy.txt')  # witnesses and what is said of them
        self.file('in/empty.txt')
        self.file('in/page.txt', b'%PDF-1.4\n')
        self.build(self.inputs, code=1)

    def update(self, kept, read, *options, note=''):
        """Updates out/, and holds it against a full build of the same inputs."""
        done = run('build', self.inputs, '--update', self.folder / 'out', *options)
        self.assertEqual(done.returncode, 1, done.stderr)
        self.assertIn(f'{kept} files are as they were and {read} were read', done.stdout)
        self.assertIn(note, done.stderr)
        self.build(self.inputs, *options, code=1, out='full')
        ours, full = contents(self.folder / 'out'), contents(self.folder / 'full')
        self.assertEqual(ours.keys(), full.keys())
        for name, content in full.items():
            self.assertTrue(content == ours[name], f'{name} differs')

    def test_touched_files_are_not_read_again(self):
        for name in ('word-dump.txt', 'ocr-scan.txt', 'markdown.md'):
            os.utime(self.inputs / name, (0, 0))
        self.update(13, 0)

    def test_changed_added_and_removed_files(self):
        scan = self.inputs / 'ocr-scan.txt'
        scan.write_bytes(scan.read_bytes().replace(b'54/132', b'54/133'))
        (self.inputs / 'superscripts.txt').unlink()
        (self.inputs / 'a-second-copy.txt').unlink()
        shutil.copy(SAMPLES / 'pdf-text.txt', self.inputs / 'another.txt')
        self.update(10, 2)

    def test_another_base_needs_no_reading(self):
        self.update(13, 0, '--base', 'https://example.org/un/')

    def test_nothing_to_build_upon(self):
        shutil.rmtree(self.folder / 'out')
        self.update(0, 13, note='there is no earlier build')

    def test_a_damaged_graph(self):
        graph = self.folder / 'out/graph.ttl'
        graph.write_bytes(graph.read_bytes()[:5000])
        self.update(0, 13, note='it can\'t be used')

    def test_another_version_of_the_program(self):
        graph = self.folder / 'out/graph.ttl'
        text = graph.read_text(encoding='utf-8')
        other = re.sub(r'(rdfs:label "Recital"@en ;\n\trc:version )"[^"]*"', r'\1"0.0.1"', text)
        self.assertNotEqual(text, other)
        graph.write_text(other, encoding='utf-8')
        self.update(0, 13, note='another version of the program')

    def test_another_ontology(self):
        shutil.copytree(SOURCE / 'ontology', self.folder / 'ontology')
        self.update(13, 0, '--ontology', self.folder / 'ontology')  # another place, the same content
        self.file('ontology/more.ttl', '@prefix rc: <https://w3id.org/recital/ontology#> .\n'
                  'rc:recalls rc:cue "harking back to"@en .\n')
        self.update(0, 13, '--ontology', self.folder / 'ontology', note='another ontology')

    def test_two_folders_named(self):
        done = run('build', self.inputs, '--update', self.folder / 'out', '-o', self.folder / 'other')
        self.assertEqual(done.returncode, 2)
        self.assertIn('give one of them', done.stderr)

    def test_the_time_stands_there_only_when_asked_for(self):
        self.assertNotIn('endedAtTime', (self.folder / 'out/graph.ttl').read_text(encoding='utf-8'))
        self.build(self.inputs, '--record-time', code=1)
        self.assertRegex((self.folder / 'out/graph.ttl').read_text(encoding='utf-8'),
                         r'prov:endedAtTime "2\d{3}-\d\d-\d\dT\d\d:\d\d:\d\dZ"\^\^xsd:dateTime')


if __name__ == '__main__':
    unittest.main()
