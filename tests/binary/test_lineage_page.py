"""docs/lineage.md shows what the program prints over the documents that stand beside the checkout (skipped where they don't)."""
import os
import re
import shlex
import sys
import unittest
from pathlib import Path

from program import SKIPPED, SOURCE, ProgramTest, run

CORPUS = Path(os.environ.get('RECITAL_SHARED', SOURCE.parent / 'shared')) / 'corpus'


class LineagePage(ProgramTest):
    def test_examples(self):
        run('build', '--quiet', *(CORPUS / name for name in ('seeds', 'word', 'pdf', 'sc')), '-o', self.folder / 'out')
        page = (SOURCE / 'docs/lineage.md').read_text()
        blocks = re.findall(r'(?m)^    \$ recital lineage out/graph\.ttl (.*)\n((?:(?:    (?!\$).*)?\n)*)', page)
        self.assertGreater(len(blocks), 5)
        for arguments, shown in blocks:
            shown = re.sub(r'(?m)^    ', '', shown)
            done = run('lineage', self.folder / 'out/graph.ttl', *shlex.split(arguments))
            self.assertEqual((done.returncode, done.stderr), (0, ''))
            with self.subTest(arguments):
                self.assertEqual(done.stdout.rstrip('\n'), shown.rstrip('\n'))


if __name__ == '__main__':
    if not CORPUS.is_dir():
        print('no documents beside the checkout')
        sys.exit(SKIPPED)
    unittest.main()
