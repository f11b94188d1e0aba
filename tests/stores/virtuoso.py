"""OpenLink Virtuoso as a test runs it: a server of its own on a free port of the loopback interface, with its own data folder, gone
with the test however that ends."""
import ctypes
import json
import shutil
import signal
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.parse
import urllib.request
from pathlib import Path

GRAPH = 'https://w3id.org/recital/test'

# CaseMode=2 must stand there when the database is made: without it ASK answers with a SELECT.
INI = '''[Database]
DatabaseFile = db/virtuoso.db
ErrorLogFile = db/virtuoso.log
LockFile = db/virtuoso.lck
TransactionFile = db/virtuoso.trx
xa_persistent_file = db/virtuoso.pxa
[TempDatabase]
DatabaseFile = db/virtuoso-temp.db
TransactionFile = db/virtuoso-temp.trx
[Parameters]
ServerPort = 127.0.0.1:{sql}
CaseMode = 2
DisableUnixSocket = 1
CheckpointInterval = 0
NumberOfBuffers = 100000
MaxDirtyBuffers = 75000
DirsAllowed = ./load
[HTTPServer]
ServerPort = 127.0.0.1:{http}
ServerRoot = ./load
[SPARQL]
ResultSetMaxRows = 10000000
MaxQueryExecutionTime = 600
'''
START_SECONDS = 120
PR_SET_PDEATHSIG = 1


class VirtuosoError(Exception):
    pass


def available():
    return bool(shutil.which('virtuoso-t') and shutil.which('isql-vt'))


def free_ports(count):
    """Ports that are free now, each another."""
    sockets = [socket.socket() for _ in range(count)]
    for each in sockets:
        each.bind(('127.0.0.1', 0))
    ports = [each.getsockname()[1] for each in sockets]
    for each in sockets:
        each.close()
    return ports


def die_with_parent():
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)


class Virtuoso:
    """with Virtuoso() as store: store.load(path); store.query(text)"""

    def __enter__(self):
        self.folder = Path(tempfile.mkdtemp(prefix='recital-virtuoso-'))
        self.process, self.loaded = None, 0
        try:
            for attempt in range(3):  # another program may take a port that was free
                if self._start():
                    return self
            log = self.folder / 'db/virtuoso.log'
            raise VirtuosoError('Virtuoso does not start:\n' + (log.read_text() if log.exists() else 'no log'))
        except BaseException:
            self.__exit__(None, None, None)
            raise

    def _start(self):
        self.sql_port, self.http_port = free_ports(2)
        shutil.rmtree(self.folder / 'db', ignore_errors=True)
        for name in ('db', 'load'):
            (self.folder / name).mkdir(exist_ok=True)
        (self.folder / 'virtuoso.ini').write_text(INI.format(sql=self.sql_port, http=self.http_port))
        self.process = subprocess.Popen(['virtuoso-t', '+configfile', 'virtuoso.ini', '+wait', '+foreground'], cwd=self.folder,
                                        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, preexec_fn=die_with_parent)
        end = time.monotonic() + START_SECONDS
        while time.monotonic() < end:
            try:
                self.query('ASK {}')
                return True
            except OSError:
                try:
                    self.process.wait(0.1)
                    return False
                except subprocess.TimeoutExpired:
                    pass
        self._stop()
        return False

    def _stop(self):
        if self.process is None:
            return
        self.process.terminate()
        try:
            self.process.wait(30)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self.process = None

    def __exit__(self, *_):
        self._stop()
        shutil.rmtree(self.folder, ignore_errors=True)

    def sql(self, statements):
        """What isql-vt prints; it exits with 0 on errors, so that its words must be read."""
        done = subprocess.run(['isql-vt', f'127.0.0.1:{self.sql_port}', 'dba', 'dba', 'VERBOSE=OFF', 'BANNER=OFF', 'PROMPT=OFF',
                               f'exec={statements}'], capture_output=True, text=True)
        if '*** Error' in done.stdout + done.stderr:
            raise VirtuosoError(done.stdout + done.stderr)
        return done.stdout

    def load(self, path, graph=GRAPH):
        """Loads a file of Turtle, or with the ending .nq of N-Quads; gives the seconds it took."""
        path = Path(path)
        self.loaded += 1
        link = self.folder / 'load' / f'{self.loaded}{path.suffix}'  # the loader skips a name it has seen
        link.symlink_to(path.resolve())
        start = time.monotonic()
        self.sql(f"ld_dir('load', '{link.name}', '{graph}'); rdf_loader_run(); checkpoint;")
        took = time.monotonic() - start
        problems = self.sql("SELECT ll_file, ll_error FROM DB.DBA.load_list WHERE ll_state <> 2 OR ll_error IS NOT NULL;")
        if problems.strip():
            raise VirtuosoError(problems)
        link.unlink()
        return took

    def ask(self, query, graph=GRAPH, accept='application/sparql-results+json'):
        """The bytes of the answer."""
        form = {'query': query, 'format': accept}
        if graph:
            form['default-graph-uri'] = graph
        url = f'http://127.0.0.1:{self.http_port}/sparql'
        try:
            with urllib.request.urlopen(url, urllib.parse.urlencode(form).encode(), timeout=600) as answer:
                return answer.read()
        except urllib.error.HTTPError as error:
            raise VirtuosoError(error.read().decode(errors='replace')[:2000]) from None

    def query(self, query, graph=GRAPH):
        """The answer as an object: SPARQL 1.1 Query Results JSON."""
        return json.loads(self.ask(query, graph))
