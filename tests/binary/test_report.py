"""The HTML report as files: every link leads somewhere, nothing is left out, nothing hostile gets through, all or nothing."""
import csv
import os
import re
import stat
import unittest
from html.parser import HTMLParser
from pathlib import Path

from program import SAMPLES, ProgramTest, contents, rows, run

# Elements without an end tag.
VOID = {'meta', 'link', 'br', 'img', 'input', 'hr'}


class Page(HTMLParser):
    """What a page holds: ids, links, scripts, texts of marks and notes; and whether its elements nest."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.ids, self.links, self.sources, self.handlers, self.tags, self.mistakes = [], [], [], [], set(), []
        self.open = []
        self.feed(text)
        self.close()
        if self.open:
            self.mistakes.append(f'not closed: {self.open}')

    def handle_starttag(self, tag, attributes):
        self.tags.add(tag)
        for name, value in attributes:
            if name == 'id':
                self.ids.append(value)
            if name == 'href':
                self.links.append(value)
            if name == 'src':
                self.sources.append(value)
            if name.startswith('on') or name == 'style':
                self.handlers.append((tag, name, value))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attributes):
        self.handle_starttag(tag, attributes)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag):
        if not self.open or self.open[-1] != tag:
            self.mistakes.append(f'</{tag}> at {self.getpos()} closes {self.open[-1:]}')
        else:
            self.open.pop()


def pages(folder):
    return {path.relative_to(folder).as_posix(): Page(path.read_text(encoding='utf-8')) for path in Path(folder).rglob('*.html')}


class Report(ProgramTest):
    def report(self, graph, *arguments, code=0, out='report'):
        done = run('report', graph, '-o', self.folder / out, *arguments)
        self.assertEqual(done.returncode, code, done.stderr)
        return done

    def check_pages(self, out='report'):
        folder = self.folder / out
        found = pages(folder)
        targets = {}
        for name, page in found.items():
            self.assertEqual(page.mistakes, [], name)
            self.assertEqual(len(page.ids), len(set(page.ids)), f'{name}: {[i for i in page.ids if page.ids.count(i) > 1]}')
            self.assertEqual(page.handlers, [], name)
            targets[name] = set(page.ids)
        for name, page in found.items():
            self.assertEqual([source for source in page.sources if not source.endswith('report.js')], [], name)
            for link in page.links:
                if link.startswith('https://undocs.org/en/'):
                    continue
                self.assertNotRegex(link, r'^[a-zA-Z][a-zA-Z0-9+.-]*:', f'{name}: {link}')
                path, _, anchor = link.partition('#')
                target = os.path.normpath(os.path.join(os.path.dirname(name), path)) if path else name
                self.assertTrue((folder / target).is_file(), f'{name}: {link}')
                if anchor:
                    self.assertIn(anchor, targets[target], f'{name}: {link}')
        listed = set((folder / 'files.txt').read_text().split())
        self.assertEqual({path.relative_to(folder).as_posix() for path in folder.rglob('*') if path.is_file()}, listed | {'files.txt'})
        return found

    def test_series_stand_on_a_page_and_with_their_members(self):
        self.build(SAMPLES)
        graph = self.folder / 'out/graph.ttl'
        self.report(graph)
        page = (self.folder / 'report/series.html').read_text(encoding='utf-8')
        table = run('series', graph, '--format', 'csv').stdout
        members = list(csv.DictReader(table.splitlines()))
        self.assertGreater(len(members), 4)
        for member in members:
            self.assertIn(f'>{member["symbol"]}</a></td><td>{"yes" if member["read"] == "yes" else "cited, not read"}<', page)
        own = (self.folder / 'report/works/A_RES_61_183.html').read_text(encoding='utf-8')
        self.assertRegex(own, r'Member \d+ of \d+ of the series <a href="../series.html#s\d+">')

    def test_links_lead_somewhere_and_nothing_is_left_out(self):
        self.build(SAMPLES)
        self.report(self.folder / 'out/graph.ttl')
        found = self.check_pages()
        cited = rows(self.folder / 'out/tables/citations.tsv') + rows(self.folder / 'out/tables/mentions.tsv')
        notes = sum(re.fullmatch(r'c\d+', i) is not None for page in found.values() for i in page.ids)
        self.assertEqual(notes, len(cited))
        requests = sum(re.fullmatch(r'r\d+', i) is not None for page in found.values() for i in page.ids)
        self.assertEqual(requests, len(rows(self.folder / 'out/tables/reports.tsv')))
        works = {row['target'] for row in cited} | {row['resolution'] for row in rows(self.folder / 'out/tables/documents.tsv')}
        self.assertEqual(len([name for name in found if name.startswith('works/')]), len(works))
        marked = sum((self.folder / 'report' / name).read_text().count('<span class="cite ') for name in found)
        self.assertGreater(marked, 0.75 * len(cited))

    def test_two_copies_have_a_page_each(self):
        self.sample('markdown.md', 'one/a.md')
        self.sample('markdown.md', 'one/b.md')
        self.build(self.folder / 'one')
        self.report(self.folder / 'out/graph.ttl')
        found = self.check_pages()
        second = [name for name in found if name.endswith('.w2.html')]
        self.assertEqual(len(second), 1)
        self.assertIn(second[0].split('/')[1], found[second[0].replace('.w2', '')].links)

    def test_same_bytes_whatever_the_threads(self):
        self.build(SAMPLES)
        self.report(self.folder / 'out/graph.ttl', '--threads', '1')
        self.report(self.folder / 'out/graph.ttl', '--threads', '5', out='other')
        self.assertTrue(contents(self.folder / 'report') == contents(self.folder / 'other'))

    def test_hostile_text_stays_text(self):
        graph = self.file('hostile.ttl', '''
@prefix rc: <https://w3id.org/recital/ontology#> . @prefix un: <https://w3id.org/recital/un/> . @prefix dcterms: <http://purl.org/dc/terms/> .
un:f a rc:Source ; rc:file "<script>alert('file')</script>.txt" .
un:a a rc:Resolution ; rc:symbol "A/RES/1/1\\"><script>alert(1)</script>" ; dcterms:title "\u202E<img src=x onerror=alert(2)> & \\"quoted\\" 'single' </title></script>"@en ;
  rc:adopted "</dd><script>" ; rc:organName "<b onclick='x'>organ" ; rc:session "\u200F" ; rc:source un:f ; rc:start 0 ; rc:end 100 .
un:a.1 a rc:Clause ; rc:inDocument un:a ; rc:order 1 ; rc:place "P1\\" onmouseover=alert(3) x=\\"" ; rc:kind "preambular\\"><i>" ;
  rc:text "Recalling </p></div><script>alert(4)</script> resolution 2/2, \u202Eabc" ; rc:source un:f ; rc:start 0 ; rc:end 90 .
un:b a rc:Document ; rc:symbol "javascript:alert(5)" .
un:c a rc:Citation ; rc:citing un:a ; rc:cited un:b ; rc:relation rc:recalls ; rc:role "object" ; rc:inClause un:a.1 ; rc:via "text" ;
  rc:exact "</p></div><script>alert(4)</script> resolution 2/2" ; rc:source un:f ; rc:start 10 ; rc:end 60 ; rc:modifier "<u>" ; rc:pinpoint "<s>" ; rc:decidedBy "<em>" .
un:r a rc:ReportRequest ; rc:inDocument un:a ; rc:inClause un:a.1 ; rc:subject "<script>alert(6)</script>" ; rc:due "<tt>" ; rc:exact "<q>" ; rc:source un:f ; rc:start 1 ; rc:end 9 .
un:d a rc:Diagnostic ; rc:source un:f ; rc:start 3 ; rc:end 4 ; rc:severity "warning" ; rc:code "co<de>" ; rc:message "<script>alert(7)</script>" .
un:build a rc:Build .
''')
        self.report(graph)
        found = self.check_pages()
        self.assertGreater(len(found), 7)
        for name, page in found.items():
            text = (self.folder / 'report' / name).read_text(encoding='utf-8')
            self.assertEqual(text.count('<script'), 1, name)
            self.assertEqual(page.tags & {'img', 'u', 's', 'em', 'tt'}, set(), name)
            self.assertNotRegex(text, '[\u200e\u200f\u202a-\u202e\u2066-\u2069]')
        index = (self.folder / 'report/works.js').read_text(encoding='utf-8')
        self.assertNotIn('<', index)
        self.assertNotIn('\u202e', index)

    def test_graphs_with_little_in_them(self):
        empty = self.file('empty.ttl', '@prefix rc: <https://w3id.org/recital/ontology#> . @prefix un: <https://w3id.org/recital/un/> .\nun:build a rc:Build .\n')
        done = run('report', empty, '-o', self.folder / 'report')
        if done.returncode == 0:
            self.check_pages()
        else:
            self.assertIn('empty.ttl', done.stderr)
            self.assertFalse((self.folder / 'report').exists())
        alone = self.file('alone.ttl', '''@prefix rc: <https://w3id.org/recital/ontology#> . @prefix un: <https://w3id.org/recital/un/> .
un:f a rc:Source ; rc:file "a.txt" .
un:A_RES_1_1 a rc:Resolution ; rc:symbol "A/RES/1/1" ; rc:source un:f ; rc:start 0 ; rc:end 9 .
un:build a rc:Build .
''')
        self.report(alone, out='alone')
        found = self.check_pages('alone')
        self.assertIn('works/A_RES_1_1.html', found)

    def test_a_former_report_is_replaced_and_nothing_else(self):
        self.build(SAMPLES)
        self.build(self.sample('markdown.md'), out='small')
        self.report(self.folder / 'out/graph.ttl')
        self.report(self.folder / 'small/graph.ttl')
        self.check_pages()
        before = contents(self.folder / 'report')
        (self.folder / 'report/my notes.txt').write_text('mine')
        done = self.report(self.folder / 'out/graph.ttl', code=1)
        self.assertIn("holds 'my notes.txt', which is no part of a report", done.stderr)
        self.assertEqual((self.folder / 'report/my notes.txt').read_text(), 'mine')
        (self.folder / 'report/my notes.txt').unlink()
        self.assertTrue(contents(self.folder / 'report') == before)
        self.assertEqual([path.name for path in self.folder.iterdir() if path.name.startswith('report.')], [])

    def test_what_cannot_be_written_changes_nothing(self):
        self.build(self.sample('markdown.md'))
        graph = self.folder / 'out/graph.ttl'
        done = self.report(graph, code=1, out='markdown.md')
        self.assertIn('a file stands where the folder should be', done.stderr)
        done = run('report', graph)
        self.assertEqual(done.returncode, 2)
        done = self.report(self.folder / 'nothing.ttl', code=1)
        self.assertIn('nothing.ttl', done.stderr)
        self.assertFalse((self.folder / 'report').exists())
        if os.getuid() != 0:
            locked = self.folder / 'locked'
            locked.mkdir()
            locked.chmod(stat.S_IRUSR | stat.S_IXUSR)
            self.assertIn("can't be made", self.report(graph, code=1, out='locked/report').stderr)
        else:
            self.assertIn("can't be made", run('report', graph, '-o', '/proc/report').stderr)


if __name__ == '__main__':
    unittest.main()
