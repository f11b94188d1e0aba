"""Apache Jena's SHACL validator, from Debian's package libapache-jena-java.

The package can't start as it is: resource files of its copy of Xerces stand in another package than the code that looks for
them. They are copied out of the jar, to the place where they are looked for, into the build folder. log4j in the same
folder clashes with slf4j-simple, so that each jar is named.
"""
import os
import shutil
import subprocess
import zipfile
from pathlib import Path

JARS = Path('/usr/share/java')
SHADED = 'org/apache/jena/ext/xerces/'
NAMES = ['jena-' + part for part in (
    'core', 'arq', 'base', 'iri', 'shacl', 'shex', 'cmds', 'tdb', 'tdb2', 'dboe-base', 'dboe-index', 'dboe-storage',
    'dboe-trans-data', 'dboe-transaction', 'rdfconnection')] + [
    'slf4j-api', 'slf4j-simple', 'jcl-over-slf4j', 'thrift', 'protobuf', 'commons-lang3', 'commons-io', 'commons-cli',
    'commons-codec', 'commons-csv', 'commons-compress', 'gson', 'dexx.collection', 'jsonld-java', 'httpclient', 'httpcore',
    'jackson-core', 'jackson-databind', 'jackson-annotations', 'titanium-json-ld', 'guava']


def is_installed():
    return shutil.which('java') is not None and (JARS / 'jena-shacl.jar').exists()


def class_path(build_folder):
    """The class path with the mended resources first; makes them in `build_folder`/jena where they are missing."""
    mended = Path(build_folder) / 'jena'
    with zipfile.ZipFile(JARS / 'jena-core.jar') as jar:
        for entry in jar.namelist():
            if entry.startswith(SHADED) and not entry.endswith(('/', '.class')):
                target = mended / 'xerces' / entry[len(SHADED):]
                if not target.exists():
                    target.parent.mkdir(parents=True, exist_ok=True)
                    target.write_bytes(jar.read(entry))
    return os.pathsep.join([str(mended)] + [str(JARS / (name + '.jar')) for name in NAMES if (JARS / (name + '.jar')).exists()])


def validate(shapes, data, build_folder, memory='6g'):
    """The report as Turtle; raises where Jena itself failed. Whether the graph conforms stands in the report only."""
    done = subprocess.run(['java', '-Xmx' + memory, '-Dorg.slf4j.simpleLogger.defaultLogLevel=error', '-cp', class_path(build_folder),
                           'shacl.shacl', 'validate', '--shapes', str(shapes), '--data', str(data)],
                          capture_output=True, text=True, timeout=580)
    if done.returncode != 0 or 'ValidationReport' not in done.stdout:
        raise RuntimeError(f'Jena failed: {done.stderr[-2000:]}')
    return done.stdout
