"""Commands, options, help, man pages and completions say the same; wrong use is exit code 2 and one line that says what to do."""
import os
import re
import subprocess
import shutil
import unittest

from program import RECITAL, SAMPLES, SOURCE, ProgramTest, run


def commands():
    listing = run('--help').stdout.split('Subcommands:')[1]
    return re.findall(r'(?m)^  ([a-z]+) ', listing)


def plain(page):
    """A man page without its font changes."""
    return re.sub(r'\\f[BIRP]', '', page.read_text()).replace('\\-', '-').replace(' (1)', '(1)')


def options(text):
    return set(re.findall(r'(?<![\w-])--[a-z][a-z-]+', text))


class Help(ProgramTest):
    def test_every_command_has_help(self):
        self.assertIn('build', commands())
        for command in commands():
            done = run(command, '--help')
            self.assertEqual((done.returncode, done.stderr), (0, ''))
            self.assertIn(f'recital {command}', done.stdout)

    def test_version(self):
        self.assertRegex(run('--version').stdout, r'^recital \d+\.\d+\.\d+\n$')
        self.assertRegex(run('version').stdout, r'^recital \d+\.\d+\.\d+\nontology ')

    def test_man_pages_name_every_option(self):
        for command in commands():
            missing = options(run(command, '--help').stdout) - options(plain(SOURCE / f'docs/man/recital-{command}.1'))
            self.assertEqual(missing, set(), f'not in recital-{command}.1')
            self.assertIn(f'recital-{command}(1)', plain(SOURCE / 'docs/man/recital.1'))

    def test_completions_are_made_from_the_help(self):
        subprocess.run([SOURCE / 'completions/make', self.folder], check=True, env={**os.environ, 'RECITAL': RECITAL})
        for file in ('recital.bash', '_recital', 'recital.fish'):
            self.assertEqual((self.folder / file).read_text(), (SOURCE / 'completions' / file).read_text(), 'run completions/make')
            for command in commands():
                for option in options(run(command, '--help').stdout):
                    self.assertIn(option.removeprefix('--') if file == 'recital.fish' else option, (self.folder / file).read_text())

    def test_bash_completion_works(self):
        script = SOURCE / 'completions/recital.bash'
        ask = ('source {script}; COMP_WORDS=({words}); COMP_CWORD=$((${{#COMP_WORDS[@]}} - 1)); _recital; echo "${{COMPREPLY[*]}}"')
        for words, expected in (('recital li', 'lineage'), ('recital rank --by page', 'pagerank'), ('recital build --ont', '--ontology')):
            done = subprocess.run(['bash', '-c', ask.format(script=script, words=words)], capture_output=True, text=True)
            self.assertEqual(done.stdout.strip(), expected, done.stderr)

    def test_man_pages_are_well_formed(self):
        if not shutil.which('man'):
            self.skipTest('no man')
        for page in sorted((SOURCE / 'docs/man').glob('*.1')):
            done = subprocess.run(['man', '--warnings', '-E', 'UTF-8', '-l', '-Tutf8', '-Z', str(page)], capture_output=True, text=True)
            self.assertEqual((done.returncode, done.stderr), (0, ''), page)


class WrongUse(ProgramTest):
    def test_exit_code_2_and_one_line(self):
        a, b = self.file('x/same.txt', 'a'), self.file('y/same.txt', 'b')
        out = self.folder / 'out'
        for arguments in ([], ['nonsense'], ['build'], ['build', SAMPLES], ['build', '-o', out], ['build', SAMPLES, '-o', out, '--threads', '0'],
                          ['build', SAMPLES, '-o', out, '--threads', 'two'], ['build', SAMPLES, '-o', out, '--nonsense'],
                          ['build', SAMPLES, '-o', out, '--base', 'not an iri'], ['build', a, b, '-o', out], ['build', SAMPLES, '-o', ''],
                          ['show'], ['lineage', 'graph.ttl'], ['rank', 'graph.ttl', '--by', 'fame'],
                          ['map', 'graph.ttl', '-o', 'map.gif'], ['tables', 'graph.ttl']):
            done = run(*arguments)
            self.assertEqual(done.returncode, 2, (arguments, done.stderr))
            self.assertEqual(done.stdout, '')
            self.assertRegex(done.stderr, r'^recital: error: .+\n$', arguments)
            self.assertFalse(out.exists())


class StandardStreams(ProgramTest):
    def test_standard_input(self):
        text = (SAMPLES / 'superscripts.txt').read_bytes()
        self.build('-', stdin=text)
        self.assertIn('stdin\tA/RES/68/197\t', (self.folder / 'out/tables/documents.tsv').read_text())
        self.assertIn('A/RES/68/197', run('show', '-', stdin=text).stdout)
        graph = (self.folder / 'out/graph.ttl').read_bytes()
        self.assertEqual(run('rank', '-', stdin=graph).stdout, run('rank', self.folder / 'out/graph.ttl').stdout)

    def test_output_to_a_file_is_what_is_printed(self):
        self.build(SAMPLES)
        graph = self.folder / 'out/graph.ttl'
        for arguments in (['rank', graph], ['lineage', graph, 'A/RES/61/183'], ['map', graph, 'A/RES/61/183']):
            run(*arguments, '-o', self.folder / 'file')
            self.assertEqual((self.folder / 'file').read_text(), run(*arguments).stdout)

    def test_pictures(self):
        if not shutil.which('dot'):
            self.skipTest('no dot')
        self.build(SAMPLES)
        for name, start in (('map.svg', b'<?xml'), ('map.png', b'\x89PNG'), ('map.pdf', b'%PDF')):
            run('map', self.folder / 'out/graph.ttl', 'A/RES/61/183', '-o', self.folder / name)
            self.assertTrue((self.folder / name).read_bytes().startswith(start))
        self.assertTrue((self.folder / 'out/map.svg').read_bytes().startswith(b'<?xml'))

    def test_without_dot(self):
        done = self.build(SAMPLES, env={'PATH': '/nowhere'})
        self.assertIn('Graphviz', done.stderr)
        self.assertFalse((self.folder / 'out/map.svg').exists())
        self.assertTrue((self.folder / 'out/map.dot').exists())

    def test_nothing_on_standard_error_when_all_is_well(self):
        self.sample('superscripts.txt')
        done = self.build(self.folder / 'superscripts.txt')
        self.assertEqual(done.stderr, '')


if __name__ == '__main__':
    unittest.main()
