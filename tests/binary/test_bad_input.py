"""Bad input is named, with what to do; the rest is done; exit code 1. A failed run leaves the old output whole."""
import os
import re
import shutil
import subprocess
import unittest
from pathlib import Path

from program import RECITAL, SAMPLES, SOURCE, ProgramTest, contents, rows, run

GOOD = 'superscripts.txt'
GOOD_KEY = 'A/RES/68/197'


class BadInput(ProgramTest):
    def beside_good(self, name, content, code):
        """A bad file beside a good one: the bad one is named with this code, the good one is read."""
        self.sample(GOOD, 'in/' + GOOD)
        self.file('in/' + name, content)
        done = self.build(self.folder / 'in', code=1)
        self.assertIn(str(self.folder / 'in' / name), done.stderr)
        self.assertEqual({(f, c) for f, c in self.diagnostics() if f == 'in/' + name}, {('in/' + name, code)})
        self.assertEqual([row['resolution'] for row in rows(self.folder / 'out/tables/documents.tsv')
                          if row['file'] == 'in/' + GOOD], [GOOD_KEY])
        return done

    def test_empty(self):
        self.beside_good('empty.txt', b'', 'empty-file')

    def test_only_spaces(self):
        self.beside_good('spaces.txt', b' \n\t\r\n\f' * 100, 'empty-file')

    def test_binary(self):
        self.beside_good('noise.txt', bytes(range(256)) * 64, 'binary-file')

    def test_nul_bytes(self):
        self.beside_good('nuls.txt', b'\0' * 10000, 'binary-file')

    def test_pdf(self):
        done = self.beside_good('A_RES_68_196.pdf', b'%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'pdf-file')
        self.assertIn('pdftotext', done.stderr)

    def test_docx(self):
        self.beside_good('A_RES_68_196.docx', b'PK\x03\x04' + bytes(100), 'archive-file')

    def test_no_resolution(self):
        self.beside_good('letter.txt', 'Dear colleagues,\n\nlunch is at one.\n' * 20, 'no-resolution')

    def test_too_large(self):
        with open(self.file('in/large.txt'), 'wb') as large:
            large.truncate(1 << 30)  # a hole: takes no room on the disk
        self.beside_good('other.txt', b'', 'empty-file')
        self.assertIn(('in/large.txt', 'file-too-large'), self.diagnostics())

    def test_limit_can_be_moved(self):
        self.file('x/a.txt', b'x' * (2 << 20))
        self.build(self.folder / 'x', '--max-file-size', 1, code=1)
        self.assertEqual(self.diagnostics(), {('x/a.txt', 'file-too-large')})
        self.build(self.folder / 'x', '--max-file-size', 3, code=1)
        self.assertEqual(self.diagnostics(), {('x/a.txt', 'no-resolution')})

    def test_link_to_nothing(self):
        (self.folder / 'in').mkdir()
        (self.folder / 'in/broken.txt').symlink_to('nothing')
        self.sample(GOOD, 'in/' + GOOD)
        self.build(self.folder / 'in', code=1)
        self.assertEqual(self.diagnostics(), {('in/broken.txt', 'not-a-file')})

    def test_missing_file(self):
        self.sample(GOOD)
        done = self.build(self.folder / GOOD, self.folder / 'gone.txt', code=1)
        self.assertIn('gone.txt', done.stderr)
        self.assertEqual(len(rows(self.folder / 'out/tables/documents.tsv')), 1)

    def test_nothing_there_at_all(self):
        self.build(self.folder / 'gone', code=1)
        self.assertFalse((self.folder / 'out').exists())

    def test_unreadable_folder(self):
        self.sample(GOOD, 'in/' + GOOD)
        locked = self.folder / 'in/locked'
        locked.mkdir(mode=0)
        self.addCleanup(locked.chmod, 0o700)
        command = [RECITAL, 'build', str(self.folder / 'in'), '-o', str(self.folder / 'out')]
        if os.geteuid() == 0:  # the rights of a folder mean nothing to root
            if not shutil.which('setpriv'):
                self.skipTest('root without setpriv')
            command = ['setpriv', '--bounding-set', '-dac_override,-dac_read_search', '--inh-caps',
                       '-dac_override,-dac_read_search', '--'] + command
        done = subprocess.run(command, capture_output=True)
        self.assertEqual(done.returncode, 1, done.stderr)
        self.assertIn(b'in/locked', done.stderr)
        self.assertEqual(self.diagnostics(), {('in/locked', 'unreadable-folder')})
        self.assertEqual(len(rows(self.folder / 'out/tables/documents.tsv')), 1)


class DamagedText(ProgramTest):
    """Damage that must not keep a resolution from being read."""

    def key_of(self, content, code=0):
        self.file('in/damaged.txt', content)
        self.build(self.folder / 'in', code=code)
        return [row['resolution'] for row in rows(self.folder / 'out/tables/documents.tsv')]

    def test_truncated_utf8(self):
        text = (SAMPLES / GOOD).read_bytes()
        cut = text.index('⁵ See'.encode()) + 1  # inside the superscript five
        self.assertEqual(self.key_of(text[:cut]), [GOOD_KEY])

    def test_invalid_utf8(self):
        text = (SAMPLES / GOOD).read_bytes().replace(b'report', b'rep\xffort')
        self.assertEqual(self.key_of(text), [GOOD_KEY])

    def test_windows_line_ends_and_mark(self):
        text = b'\xef\xbb\xbf' + (SAMPLES / GOOD).read_bytes().replace(b'\n', b'\r\n')
        self.assertEqual(self.key_of(text), [GOOD_KEY])

    def test_latin1(self):
        text = (SAMPLES / 'S_RES_0902_1994.txt').read_bytes() + b'\nR\xe9solution\n'
        self.assertEqual(self.key_of(text), ['S/RES/902(1994)'])


class Hostile(ProgramTest):
    """Input made to be slow: linear time, bounded by seconds."""

    def quick(self, content, seconds=60):
        self.file('in/hostile.txt', content)
        done = run('build', self.folder / 'in', '-o', self.folder / 'out', timeout=seconds)
        self.assertIn(done.returncode, (0, 1), done.stderr)

    def test_one_line_of_50_megabytes(self):
        self.quick(b'Recalling its resolution 55/2 of 8 September 2000, ' * 1_000_000)

    def test_one_letter_50_million_times(self):
        self.quick(b'A' * 50_000_000)

    def test_a_clause_of_100_000_words(self):
        clause = 'and its resolutions 55/2 and 56/124 on drugs ' * 12_500
        self.quick(f'58/141. Title\n\nThe General Assembly,\n\nRecalling {clause},\n\n1. Decides so.\n\n1 May 2003\n')

    def test_5000_footnotes(self):
        notes = ''.join(f'<sup>{n}</sup> A/58/{n}.\n\n' for n in range(1, 5001))
        marks = ' '.join(f'the report<sup>{n}</sup>' for n in range(1, 5001))
        self.quick(f'58/141. Title\n\nThe General Assembly,\n\nRecalling {marks},\n\n1. Decides so.\n\n---\n\n{notes}')

    def test_requests_without_end(self):
        for words in ('in which the Assembly requested the Secretary-General to submit a report, and ',
                      'reiterates its request to the Secretary-General to report, ', 'requests them to report and ',
                      'requests States, funds, programmes, and agencies, to report, '):
            with self.subTest(words):
                self.quick(f'58/141. Title\n\nThe General Assembly,\n\nRecalling it,\n\n1. Recalls resolution 55/2, {words * 40_000};\n')

    def test_100_000_paragraphs(self):
        paragraphs = ''.join(f'{n}. Takes note of the report (A/58/{n});\n\n' for n in range(1, 100_001))
        self.quick('58/141. Title\n\nThe General Assembly,\n\nRecalling it,\n\n' + paragraphs)


class SameResolutionTwice(ProgramTest):
    def test_one_resolution_evidence_of_both(self):
        self.sample(GOOD, 'in/a.txt')
        other = (SAMPLES / GOOD).read_text().replace('70th plenary', '71st plenary')
        self.file('in/b.txt', other)
        self.build(self.folder / 'in')
        documents = rows(self.folder / 'out/tables/documents.tsv')
        self.assertEqual([(row['file'], row['resolution']) for row in documents],
                         [('in/a.txt', GOOD_KEY), ('in/b.txt', GOOD_KEY)])
        codes = {row['code'] for row in rows(self.folder / 'out/tables/diagnostics.tsv')}
        self.assertTrue(any('disagree' in code or 'witness' in code for code in codes), codes)
        graph = (self.folder / 'out/graph.ttl').read_text()
        self.assertEqual(graph.count('rc:symbol "A/RES/68/197"'), 1)


class BadOutput(ProgramTest):
    def old_output(self):
        self.sample('markdown.md', 'in/markdown.md')
        self.build(self.folder / 'in')
        self.sample(GOOD, 'in/' + GOOD)
        return contents(self.folder / 'out')

    def fails(self, out, code=1):
        done = run('build', self.folder / 'in', '-o', out)
        self.assertEqual(done.returncode, code, done.stderr)
        self.assertRegex(done.stderr, r'(?m)^\S.*: error: .+')
        self.assertNotIn('terminate', done.stderr)
        return done

    def test_output_is_a_file(self):
        self.sample(GOOD, 'in/' + GOOD)
        self.fails(self.file('taken', b'precious'))
        self.assertEqual((self.folder / 'taken').read_bytes(), b'precious')

    def test_output_in_a_place_that_takes_no_files(self):
        self.sample(GOOD, 'in/' + GOOD)
        self.fails('/proc/recital-out')

    def test_a_folder_where_a_file_should_be(self):
        self.sample(GOOD, 'in/' + GOOD)
        (self.folder / 'out/graph.ttl').mkdir(parents=True)
        self.fails(self.folder / 'out')
        self.assertEqual(contents(self.folder / 'out'), {})

    def test_full_disk(self):
        old = self.old_output()
        size = sum(-len(content) % 4096 + len(content) for content in old.values()) + 16384
        disk = self.folder / 'disk'
        disk.mkdir()
        if subprocess.run(['mount', '-t', 'tmpfs', '-o', f'size={size}', 'tmpfs', str(disk)], capture_output=True).returncode:
            self.skipTest('no right to mount a small disk')
        self.addCleanup(subprocess.run, ['umount', str(disk)])
        shutil.copytree(self.folder / 'out', disk / 'out')
        self.fails(disk / 'out')
        self.assertEqual(contents(disk / 'out'), old)

    def test_full_disk_for_standard_output(self):
        self.build(SAMPLES)
        if not Path('/dev/full').exists():
            self.skipTest('no /dev/full')
        with open('/dev/full', 'wb') as full:
            done = subprocess.run([RECITAL, 'rank', str(self.folder / 'out/graph.ttl')], stdout=full, stderr=subprocess.PIPE)
        self.assertEqual(done.returncode, 1)
        self.assertIn(b'error', done.stderr)


class BadGraph(ProgramTest):
    def test_cut_off(self):
        self.build(SAMPLES)
        graph = (self.folder / 'out/graph.ttl').read_bytes()
        cut = self.file('cut.ttl', graph[:len(graph) // 2])
        for command in (['lineage', cut, 'A/RES/68/197'], ['rank', cut], ['map', cut], ['tables', cut, '-o', self.folder / 't']):
            done = run(*command)
            self.assertEqual(done.returncode, 1, done.stderr)
            self.assertRegex(done.stderr, r'cut\.ttl:\d+:\d+: error: ')

    def test_no_such_graph(self):
        done = run('rank', self.folder / 'none.ttl')
        self.assertEqual(done.returncode, 1)
        self.assertIn('none.ttl', done.stderr)

    def test_unknown_symbol(self):
        self.build(SAMPLES)
        done = run('lineage', self.folder / 'out/graph.ttl', 'A/RES/68/19')
        self.assertEqual(done.returncode, 1)
        self.assertIn('A/RES/68/197', done.stderr)


PREFIXES = """@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix rc: <https://w3id.org/recital/ontology#> .
@prefix un: <https://w3id.org/recital/un/> .
"""


class BadOntology(ProgramTest):
    """Told with file and line, exit code 2, before any document is read: the document given here can't be, and nobody hears of it."""

    def refused(self, pattern, spoil=None, added=None):
        folder = self.folder / 'ontology'
        shutil.copytree(SOURCE / 'ontology', folder)
        if added is not None:
            (folder / 'mine.ttl').write_text(PREFIXES + added)
        if spoil is not None:
            spoil(folder)
        self.file('in/noise.txt', bytes(range(256)) * 64)
        for command in (['build', self.folder / 'in', '-o', self.folder / 'out'], ['show', self.folder / 'in/noise.txt'], ['version']):
            done = run(*command, '--ontology', folder)
            self.assertEqual((done.returncode, done.stdout), (2, ''), done.stderr)
            self.assertRegex(done.stderr, r'\A' + re.escape(str(folder)) + '/' + pattern + r'[^\n]*\n\Z')
        self.assertFalse((self.folder / 'out').exists())

    def test_syntax_error(self):
        self.refused(r'mine\.ttl:5:\d+: error: ', added='rc:recalls rc:cue "harking back"@en ;\n  a ; .\n')

    def test_cut_off(self):
        def cut(folder):
            text = (folder / 'organs.ttl').read_bytes()
            (folder / 'organs.ttl').write_bytes(text[:text.index(b'rc:id "CND"') + 9])
        self.refused(r'organs\.ttl:\d+:\d+: error: ', cut)

    def test_syntax_error_in_what_it_does_not_use(self):
        self.refused(r'alignments\.ttl:1:\d+: error: ', lambda folder: (folder / 'alignments.ttl').write_text('no turtle'))

    def test_missing_file(self):
        self.refused(r'treaties\.ttl:1:1: error: there is no such file; the ontology needs it',
                     lambda folder: (folder / 'treaties.ttl').unlink())

    def test_file_that_cannot_be_read(self):
        def spoil(folder):
            (folder / 'treaties.ttl').unlink()
            (folder / 'treaties.ttl').mkdir()
        self.refused(r"treaties\.ttl:1:1: error: it can't be read", spoil)

    def test_pipe(self):
        self.refused(r"pipe\.ttl:1:1: error: it can't be read", lambda folder: os.mkfifo(folder / 'pipe.ttl'))

    def test_link_to_nothing(self):
        def spoil(folder):
            (folder / 'treaties.ttl').unlink()
            (folder / 'treaties.ttl').symlink_to('nothing')
        self.refused(r"treaties\.ttl:1:1: error: it can't be read", spoil)

    def test_treaty_with_two_numbers(self):
        self.refused(r'mine\.ttl:4:1: error: treatySeriesNumber has two values, "14152" and "14153".*/treaties\.ttl:\d+\)',
                     added='un:UNTS_14152 rc:treatySeriesNumber "14153" .\n')

    def test_treaty_twice_with_different_numbers(self):
        self.refused(r'mine\.ttl:4:1: error: two treaties have the key "UNTS/14152", with the numbers "14152" and "14152".*/treaties\.ttl:\d+\)',
                     added='un:T a rc:Treaty ; rc:symbol "UNTS/14152" ; dcterms:title "T" ; rc:treatySeriesNumber "14152" .\n')

    def test_treaty_twice_under_two_keys(self):
        title = 'Convention on the Prevention and Punishment of the Crime of Genocide'
        self.refused(rf'mine\.ttl:4:1: error: two treaties have the title "{title}", with the numbers "1021" and "1022".*/treaties\.ttl:\d+\)',
                     added=f'un:T a rc:Treaty ; rc:symbol "UNTS/1022" ; dcterms:title "{title}" ; rc:treatySeriesNumber "1022" ;\n'
                           '  rc:concluded "1948"^^<http://www.w3.org/2001/XMLSchema#gYear> .\n')

    def test_cue_claimed_by_two_relations(self):
        self.refused(r'mine\.ttl:5:1: error: the cue "welcoming" is claimed by recalls and by welcomes; .*/relations\.ttl:\d+\)',
                     added='rc:recalls rc:cue "harking back"@en,\n  "Welcoming"@en .\n')

    def test_no_folder(self):
        for folder in ('none', 'file'):
            self.file('file')
            done = run('version', '--ontology', self.folder / folder)
            self.assertEqual((done.returncode, done.stdout), (2, ''))
            self.assertIn(f'/{folder}:1:1: error: ', done.stderr)


if __name__ == '__main__':
    unittest.main()
