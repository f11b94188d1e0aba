"""recital series and recital requests: every format from a real graph, filters, and what is said when nothing is left."""
import csv
import io
import json
import unittest

from program import SAMPLES, ProgramTest, run

RESOLUTION = """United Nations A/RES/{symbol}
General Assembly
Distr.: General

Resolution adopted by the General Assembly on {day}

{symbol}. The right to food

The General Assembly,

Recalling its resolution {before},

{note}1. Requests the Secretary-General to submit a report on the right to food to the General Assembly at its {due} session.

{number}th plenary meeting
{day}
"""


class Renewals(ProgramTest):
    def setUp(self):
        super().setUp()
        for symbol, day, before, note, due in (
                ('60/165', '16 December 2005', '59/202 of 20 December 2004', '', 'sixty-first'),
                ('61/163', '19 December 2006', '60/165 of 16 December 2005', '', 'sixty-second'),
                ('62/164', '18 December 2007', '61/163 of 19 December 2006',
                 'Taking note of the report of the Secretary-General (A/62/289),\n\n', 'sixty-third')):
            self.file(f'in/A_RES_{symbol.replace("/", "_")}.txt',
                      RESOLUTION.format(symbol=symbol, day=day, before=before, note=note, due=due, number=64))
        self.build(self.folder / 'in')
        self.graph = self.folder / 'out/graph.ttl'

    def out(self, *arguments, code=0):
        done = run(*arguments)
        self.assertEqual(done.returncode, code, done.stderr)
        return done.stdout if code == 0 else done.stderr

    def test_series_in_every_format(self):
        [series] = json.loads(self.out('series', self.graph, '--format', 'json'))
        self.assertEqual([member['symbol'] for member in series['members']], ['A/RES/60/165', 'A/RES/61/163', 'A/RES/62/164'])
        self.assertEqual((series['rhythm'], series['newest'], series['organ']), ('annual', 'A/RES/62/164', 'GA'))
        proof = series['members'][0]['evidence']
        source = (self.folder / proof['file']).read_bytes()
        self.assertEqual(source[proof['start']:proof['end']].decode(), proof['quote'])
        rows = list(csv.DictReader(io.StringIO(self.out('series', self.graph, '--format', 'csv'))))
        self.assertEqual([row['symbol'] for row in rows], [member['symbol'] for member in series['members']])
        for form in ('text', 'markdown'):
            words = self.out('series', self.graph, '--format', form)
            self.assertIn('The right to food', words)
            self.assertIn('A/RES/60/165', words)

    def test_series_of_a_symbol(self):
        self.assertIn('A/RES/60/165', self.out('series', self.graph, 'a/res/61/163'))
        self.assertRegex(self.out('series', self.graph, 'A/RES/61/136', code=1), r"no 'A/RES/61/136' .* did you mean A/RES/6\S+, \S+, \S+\?")
        self.assertIn('member of no series', self.out('series', self.graph, 'A/62/289', code=1))

    def test_requests_in_every_format(self):
        rows = json.loads(self.out('requests', self.graph, '--format', 'json'))
        self.assertEqual([(row['document'], row['due_session'], row['due_year']) for row in rows],
                         [('A/RES/60/165', '61', 2006), ('A/RES/61/163', '62', 2007), ('A/RES/62/164', '63', 2008)])
        self.assertEqual([row['probable_report'] and row['probable_report']['symbol'] for row in rows], [None, 'A/62/289', None])
        self.assertEqual(rows[1]['probable_report']['strength'], 'strong')
        table = list(csv.DictReader(io.StringIO(self.out('requests', self.graph, '--format', 'csv'))))
        self.assertEqual([row['probable_report'] for row in table], ['', 'A/62/289', ''])
        for form in ('text', 'markdown'):
            for by in ('addressee', 'due', 'recipient', 'document'):
                self.assertIn('A/62/289', self.out('requests', self.graph, '--format', form, '--by', by))

    def test_requests_in_the_pages(self):
        self.out('report', self.graph, '-o', self.folder / 'report')
        probable = r'<a href="(?:works/)?A_62_289\.html">A/62/289</a> \(strong\), <a href="(?:works/)?A_RES_62_164\.html#c2">taken up</a> by'
        for page in ('requests.html', 'works/A_RES_61_163.html'):
            self.assertRegex((self.folder / 'report' / page).read_text(), 'session 62 \\(2007\\).*' + probable)
        self.assertNotIn('taken up', (self.folder / 'report/works/A_RES_60_165.html').read_text())

    def test_filters(self):
        def symbols(*arguments):
            return [row['document'] for row in json.loads(self.out('requests', self.graph, '--format', 'json', *arguments))]
        self.assertEqual(symbols('--session', '62'), ['A/RES/61/163'])
        self.assertEqual(symbols('--since', '2007', '--until', '2007'), ['A/RES/61/163'])
        self.assertEqual(symbols('--since', '2008'), ['A/RES/62/164'])
        self.assertEqual(len(symbols('--addressee', 'secretary', '--organ', 'GA')), 3)
        self.assertIn('A/RES/60/165', self.out('series', self.graph, '--organ', 'GA', '--since', '2006', '--until', '2006'))

    def test_nothing_left(self):
        for arguments in (['requests', '--addressee', 'Nobody'], ['requests', '--organ', 'SC'], ['requests', '--since', '2050'],
                          ['series', '--organ', 'SC'], ['series', '--until', '1950'], ['series', '--stale'],
                          ['series', '--min-members', '4']):
            with self.subTest(arguments):
                said = self.out(arguments[0], self.graph, *arguments[1:], code=1)
                self.assertRegex(said, r'^\S+graph\.ttl: error: [^\n]+\n$')

    def test_wrong_use(self):
        for command in ('series', 'requests'):
            self.assertIn('no organ', self.out(command, self.graph, '--organ', 'XX', code=2))
            self.assertIn('--since', self.out(command, self.graph, '--since', '2000', '--until', '1999', code=2))

    def test_graph_without_citations(self):
        empty = self.file('empty.ttl', '@prefix rc: <https://w3id.org/recital/ontology#> .\n')
        for command in ('series', 'requests'):
            self.assertRegex(self.out(command, empty, code=1), r'error: ')
        self.assertRegex(self.out('series', self.folder / 'absent.ttl', code=1), r'error: ')

    def test_samples_give_the_same_from_standard_input(self):
        self.build(SAMPLES, out='samples')
        graph = self.folder / 'samples/graph.ttl'
        self.assertEqual(run('requests', '-', stdin=graph.read_bytes()).stdout, self.out('requests', graph))


if __name__ == '__main__':
    unittest.main()
