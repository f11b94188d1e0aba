"""10,000 random strings of the worst kind in every place of a graph: serdi and rapper read it without a word and count the same triples,
its IRIs are IRIs, and reading it back gives the same strings."""
import codecs
import os
import random
import re
import shutil
import subprocess
import unittest
from pathlib import Path

from program import SOURCE, ProgramTest, run

PROGRAM = str(Path(os.environ.get('RECITAL_BUILD', SOURCE / 'build/release')) / 'bin/hostile_graph')
COUNT = 10_000
SEED = 20011219

PIECES = [
    b' ', b'\t', b'\n', b'\r', b'\r\n', b'\0', b'\x01', b'\x08', b'\x0b', b'\x1b[31m', b'\x7f',                     # spaces, controls
    b'"', b'""', b'"""', b"'", b"'''", b'\\', b'\\"', b'\\u0041', b'\\U00110000', b'\\ud800', b'\\', b'`',           # quotes, escapes
    b'<', b'>', b'<>', b'{', b'}', b'|', b'^', b'^^', b'^^xsd:date', b'@en', b'@', b'#', b'%', b'%zz', b'%20',       # of Turtle and IRIs
    b'.', b'..', b'-', b'_', b'_:b0', b';', b'; ', b',', b'(', b')', b'[', b']', b'a', b'<urn:x>', b'rc:recalls', b'un:x', b'@prefix x: <y> .',
    '\u200e\u200f\u202a\u202e\u2066\u2069'.encode(), '\u202e'.encode(), '\u061c'.encode(),                            # direction marks
    '\u0085\u2028\u2029'.encode(), '\ufeff'.encode(), '\ufffe\uffff'.encode(), '\u00ad\u200b\u200d'.encode(), '\u00a0'.encode(),
    'é'.encode(), 'e\u0301'.encode(), '日本語'.encode(), 'قرار'.encode(), '🕊'.encode(), '👩\u200d👧'.encode(), '\U0010ffff'.encode(),
    b'\xed\xa0\x80', b'\xed\xbf\xbf', b'\xed\xa0\xbd\xed\xb5\x8a',                                                   # surrogates as bytes
    b'\xff', b'\xfe', b'\x80', b'\xc0\x80', b'\xc3', b'\xe2\x80', b'\xf0\x9f\x95', b'\xf4\x90\x80\x80', b'\xf8\x88\x80\x80\x80',
]
# What those who read a graph give meaning to; they come often, so that keys, places and kinds meet.
WORDS = [b'A/RES/56/124', b'A/RES/52/92', b'UNTS/14152', b'UNTS/1', b'treaty:', b'P1', b'P3', b'O8', b'O8(a)', b'fn1', b'fn:1', b'X', b'H', b'footnote',
         b'operative', b'annex', b'resolution', b'treaty', b'document', b'recalls', b'object', b'adjunct', b'name', b'anaphor', b'text', b'GA', b'CND',
         b'General Assembly', b'Secretary-General', b'2001-12-19', b'2001-02-30', b'56', b'57', b'']


def hostile_strings(chance):
    strings = []
    while len(strings) < COUNT:
        kind = chance.random()
        if kind < 0.15:
            strings.append(chance.choice(WORDS))
        elif kind < 0.25:
            strings.append(chance.randbytes(chance.randint(1, 40)))
        elif kind < 0.999:
            strings.append(b''.join(chance.choice(PIECES + WORDS) for _ in range(chance.randint(1, 9))))
        else:
            strings.append(b''.join(chance.choice(PIECES) for _ in range(500)) * chance.randint(10, 200))
    return strings


def as_read(string):
    """What must come back: each byte that is no UTF-8, and NUL, as U+FFFD."""
    return string.decode('utf-8', 'one-by-one').replace('\0', '\ufffd').encode()


codecs.register_error('one-by-one', lambda error: ('\ufffd', error.start + 1))


class HostileStrings(ProgramTest):
    def graph_of(self, strings, *base):
        given, back = self.file('strings', '\n'.join(string.hex() for string in strings) + '\n'), self.folder / 'back'
        done = subprocess.run([PROGRAM, given, self.folder / 'graph.ttl', back, *base], capture_output=True, text=True, errors='backslashreplace')
        self.assertEqual(done.returncode, 0, done.stderr[:4000])
        return self.folder / 'graph.ttl', [bytes.fromhex(line) for line in back.read_text().splitlines()]

    def check(self, strings, *base):
        graph, back = self.graph_of(strings, *base)
        self.assertEqual(len(back), len(strings))
        for given, got in zip(strings, back):
            self.assertEqual(got, as_read(given), given[:200])
        serdi = subprocess.run(['serdi', '-i', 'turtle', '-o', 'ntriples', graph], capture_output=True)
        self.assertEqual((serdi.returncode, serdi.stderr.decode()), (0, ''))
        rapper = subprocess.run(['rapper', '-i', 'turtle', '-o', 'ntriples', graph], capture_output=True)
        self.assertEqual(rapper.returncode, 0, rapper.stderr[-2000:])
        self.assertNotRegex(rapper.stderr.decode(), r'(?i)warning|error')
        triples = set(serdi.stdout.split(b'\n')) - {b''}
        self.assertEqual(len(triples), serdi.stdout.count(b'\n'), 'a triple stands there twice')
        self.assertEqual(int(re.search(rb'returned (\d+) triples', rapper.stderr)[1]), len(triples))
        self.assertEqual(len(set(rapper.stdout.split(b'\n')) - {b''}), len(triples))
        for triple in triples:
            subject, prop, value = triple.split(b' ', 2)
            for iri in [subject, prop] + ([value[:-2]] if value.startswith(b'<') else []):
                self.assertRegex(iri, rb'\A<[a-z]+:[!#$%&\'()*+,./0-9:;=?@A-Z\[\]_a-z~-]+>\Z', triple[:400])
            self.assertFalse(value.startswith(b'_:'))
        return triples

    def setUp(self):
        super().setUp()
        for tool in ('serdi', 'rapper'):
            if not shutil.which(tool):
                self.skipTest(f'no {tool}')

    def test_ten_thousand(self):
        strings = hostile_strings(random.Random(SEED))
        self.assertEqual(len(strings), COUNT)
        self.assertGreater(len(set(strings)), COUNT * 3 // 4)
        self.assertGreater(max(map(len, strings)), 200_000)
        self.assertGreater(len(self.check(strings)), COUNT)

    def test_each_character_by_itself(self):
        """Every byte, and the characters that Turtle, IRIs and terminals give meaning to, alone in each kind of place."""
        alone = [bytes([byte]) for byte in range(256)] + PIECES + WORDS
        self.check([string for string in alone for _ in range(13)])

    def test_exported(self):
        """In each format, as serdi and rapper read it, the same triples."""
        graph, _ = self.graph_of(hostile_strings(random.Random(SEED + 2)))

        def triples(path, syntax, command=('serdi',)):
            done = subprocess.run([*command, '-i', syntax, '-o', 'ntriples', path], capture_output=True)
            self.assertEqual((done.returncode, done.stderr.decode()), (0, ''), path)
            return sorted(set(done.stdout.splitlines()))
        by_serdi, by_rapper = triples(graph, 'turtle'), triples(graph, 'turtle', ('rapper', '-q'))
        self.assertGreater(len(by_serdi), COUNT)
        for name, syntax in (('g.ttl', 'turtle'), ('g.nt', 'ntriples'), ('g.nq', 'nquads'), ('g.trig', 'trig')):
            done = run('export', graph, '-o', self.folder / name)
            self.assertEqual((done.returncode, done.stderr), (0, ''), name)
            self.assertTrue(triples(self.folder / name, syntax) == by_serdi, name)
            self.assertTrue(triples(self.folder / name, syntax, ('rapper', '-q')) == by_rapper, name)

    def test_another_base(self):
        triples = self.check(hostile_strings(random.Random(SEED + 1))[:2000], 'http://example.org/drugs#')
        self.assertFalse(any(b'w3id.org/recital/un/' in triple.split(b' ')[0] for triple in triples))


if __name__ == '__main__':
    unittest.main()
