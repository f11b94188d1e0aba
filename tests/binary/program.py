"""Runs the program under test, as a user would, in folders that go away afterwards."""
import os
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

SOURCE = Path(os.environ.get('RECITAL_SOURCE', Path(__file__).resolve().parents[2]))
RECITAL = os.environ.get('RECITAL', str(SOURCE / 'build/release/bin/recital'))
SAMPLES = SOURCE / 'tests/samples'
SKIPPED = 77


def run(*arguments, stdin=b'', cwd=None, env=None, timeout=120):
    """The finished process: returncode, stdout and stderr (text, undecodable bytes escaped)."""
    done = subprocess.run([RECITAL, *map(str, arguments)], input=stdin, cwd=cwd, timeout=timeout,
                          env={**os.environ, **(env or {})}, capture_output=True)
    done.stdout = done.stdout.decode('utf-8', 'backslashreplace')
    done.stderr = done.stderr.decode('utf-8', 'backslashreplace')
    return done


def rows(table):
    """A table as a list of dictionaries."""
    lines = Path(table).read_text(encoding='utf-8').split('\n')
    head = lines[0].split('\t')
    return [dict(zip(head, line.split('\t'))) for line in lines[1:] if line]


def contents(folder):
    """Every file under `folder`: path from there -> bytes."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(Path(folder).rglob('*')) if path.is_file()}


class ProgramTest(unittest.TestCase):
    """A test with a folder of its own, self.folder."""
    maxDiff = 4000

    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix='recital-test-'))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)

    def file(self, name, content=b''):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def sample(self, name, as_name=None):
        return self.file(as_name or name, (SAMPLES / name).read_bytes())

    def build(self, *arguments, code=0, out='out', **options):
        done = run('build', *arguments, '-o', self.folder / out, **options)
        self.assertEqual(done.returncode, code, done.stderr)
        return done

    def diagnostics(self, out='out'):
        """What stands in the table, but for notes: (file, code)."""
        return {(row['file'], row['code']) for row in rows(self.folder / out / 'tables/diagnostics.tsv')
                if row['severity'] != 'note'}
