"""Oxigraph in Node, as a test runs it: a process of its own that holds one store."""
import json
import os
import shutil
import subprocess
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[2]
MODULES = Path(os.environ.get('RECITAL_NODE_MODULES', SOURCE / 'build/npm/stores/node_modules'))


class OxigraphError(Exception):
    pass


def available():
    return bool(shutil.which('node')) and (MODULES / 'oxigraph/package.json').exists()


class Oxigraph:
    """with Oxigraph() as store: store.load(path); store.query(text)"""

    def __enter__(self):
        self.process = subprocess.Popen(['node', str(Path(__file__).with_name('oxigraph.mjs'))], stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE, text=True, encoding='utf-8',
                                        env={**os.environ, 'RECITAL_NODE_MODULES': str(MODULES)})
        return self

    def __exit__(self, *_):
        self.process.stdin.close()
        self.process.stdout.close()
        self.process.wait()

    def _ask(self, task):
        self.process.stdin.write(json.dumps(task) + '\n')
        self.process.stdin.flush()
        line = self.process.stdout.readline()
        if not line:
            raise OxigraphError('the store is gone')
        answer = json.loads(line)
        if 'error' in answer:
            raise OxigraphError(answer['error'])
        return answer

    def load(self, path, format='text/turtle'):
        """Gives the seconds it took; self.triples says what the store holds."""
        answer = self._ask({'load': str(path), 'format': format})
        self.triples = answer['triples']
        return answer['seconds']

    def update(self, text):
        self.triples = self._ask({'update': text})['triples']

    def query(self, text, union=False):
        """The answer as an object: SPARQL 1.1 Query Results JSON."""
        return self._ask({'query': text, 'union': union})['answer']
