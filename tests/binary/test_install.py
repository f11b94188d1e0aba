"""`cmake --install` puts everything in place, and the installed program works by itself."""
import os
import subprocess
import unittest
from pathlib import Path

import program
from program import SAMPLES, SOURCE, ProgramTest, contents


class Install(ProgramTest):
    def test_everything_is_in_place(self):
        prefix = self.folder / 'prefix'
        done = subprocess.run(['cmake', '--install', os.environ['RECITAL_BUILD'], '--prefix', str(prefix)], capture_output=True, text=True)
        self.assertEqual(done.returncode, 0, done.stderr)
        files = set(contents(prefix))
        expected = {'bin/recital', 'share/bash-completion/completions/recital', 'share/zsh/site-functions/_recital',
                    'share/fish/vendor_completions.d/recital.fish', 'share/doc/recital/README.md', 'share/doc/recital/LICENSE'}
        expected |= {f'share/man/man1/{page.name}' for page in (SOURCE / 'docs/man').glob('*.1')}
        expected |= {f'share/recital/ontology/{file.name}' for file in (SOURCE / 'ontology').glob('*.ttl')}
        expected |= {f'share/recital/queries/{file.name}' for file in (SOURCE / 'queries').glob('*.rq')}
        self.assertEqual(expected - files, set())

        # The installed ontology says what the built-in one says.
        installed = str(prefix / 'bin/recital')
        for name, more in (('a', []), ('b', ['--ontology', str(prefix / 'share/recital/ontology')])):
            subprocess.run([installed, 'build', '-q', str(SAMPLES), '-o', str(self.folder / name), *more], check=True, cwd='/')
        self.assertTrue(contents(self.folder / 'a') == contents(self.folder / 'b'))


if __name__ == '__main__':
    unittest.main()
