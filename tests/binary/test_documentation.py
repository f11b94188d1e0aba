"""The documentation says what the program does: every diagnostic is explained, every command shown runs."""
import os
import re
import subprocess
import unittest

from program import RECITAL, SOURCE, ProgramTest

# Words of the same look that are no codes: how a citation's organ was decided, and the like.
NOT_CODES = {'named-nearby', 'official-records', 'registration-number', 'short-name', 'file-name', 'no-break'}


def codes_in_sources():
    codes = set()
    for room in ('text', 'document', 'citation', 'relation', 'facts'):
        for file in (SOURCE / 'src' / room).glob('*.[ch]pp'):
            code = re.sub(r'//.*', '', file.read_text())
            for call in re.findall(r'(?:Severity::\w+,|say\(|note\(|doubt\(|complain\(|problem\(|push_back\(|code =)[^;"]*"([a-z]+(?:-[a-z]+)+)"', code):
                codes.add(call)
            codes.update(re.findall(r'constexpr const char\* k\w+ = "([a-z]+(?:-[a-z]+)+)"', code))
            codes.update(re.findall(r'"sv, "([a-z-]+)"', code))
    return codes - NOT_CODES


class Documentation(ProgramTest):
    def test_every_diagnostic_is_explained(self):
        page = (SOURCE / 'docs/diagnostics.md').read_text()
        explained = {code for row in re.findall(r'(?m)^\| (`.+?) \|', page) for code in re.findall(r'`([a-z-]+)`', row)}
        sources = '\n'.join(file.read_text() for file in (SOURCE / 'src').glob('*/*.[ch]pp'))
        self.assertGreater(len(codes_in_sources()), 20)
        self.assertEqual(codes_in_sources() - explained, set(), 'not in docs/diagnostics.md')
        self.assertEqual({code for code in explained if f'"{code}"' not in sources}, set(), 'no longer in the sources')

    def test_commands_run(self):
        """The shell blocks of README.md and the tutorial, in order, in a folder that looks like a fresh checkout after quickstart."""
        if subprocess.run(['/usr/bin/python3', '-c', 'import rdflib'], capture_output=True).returncode != 0:
            self.skipTest('no rdflib')
        for name in ('tests', 'queries', 'ontology', 'scripts'):
            (self.folder / name).symlink_to(SOURCE / name)
        (self.folder / 'build/release/bin').mkdir(parents=True)
        (self.folder / 'build/release/bin/recital').symlink_to(RECITAL)
        path = f"{self.folder / 'build/release/bin'}:{os.environ['PATH']}"
        for page in ('README.md', 'docs/tutorial.md'):
            for block in re.findall(r'(?ms)^```sh\n(.*?)^```', (SOURCE / page).read_text()):
                done = subprocess.run(['bash', '-e', '-c', block], cwd=self.folder, capture_output=True, text=True,
                                      env={**os.environ, 'PATH': path})
                self.assertEqual(done.returncode, 0, f'{page}:\n{block}\n{done.stderr}')

    def test_figures_in_the_readme_are_floors(self):
        floors = dict(line.split('\t') for line in (SOURCE / 'tests/accuracy/floors.tsv').read_text().splitlines()
                      if line and not line.startswith('#'))
        page = (SOURCE / 'README.md').read_text()
        figures = re.findall(r'(?m)^\| `([\w.]+)` \| ([\d.]+) \|', page)
        self.assertGreater(len(figures), 5)
        for name, value in figures:
            self.assertEqual(float(floors[name]), float(value), name)
        self.assertIn(f"less than {floors['corpus.seconds']} seconds", page)
        self.assertIn(f"{int(floors['corpus.megabytes']):,} megabytes", page)

    def test_links_lead_somewhere(self):
        for page in [SOURCE / 'README.md', SOURCE / 'CONTRIBUTING.md', *(SOURCE / 'docs').glob('*.md'), SOURCE / 'tests/README.md']:
            for link in re.findall(r'\]\(([^)#:]+)(?:#[^)]*)?\)', page.read_text()):
                self.assertTrue((page.parent / link).exists(), f'{page.name}: {link}')


if __name__ == '__main__':
    unittest.main()
