"""Makes the golden outputs: a build of the samples, and what the commands of `commands` print."""
import subprocess
from pathlib import Path

HERE = Path(__file__).resolve().parent
SOURCE = HERE.parents[1]


def make(recital, folder):
    """Writes all golden outputs into `folder`. map.svg is left out: it is Graphviz's, and differs with its version."""
    build = Path(folder) / 'build'
    subprocess.run([recital, 'build', '--quiet', 'tests/samples', '-o', str(build)], cwd=SOURCE, check=True)
    (build / 'map.svg').unlink(missing_ok=True)
    for line in (HERE / 'commands').read_text().splitlines():
        if not line or line.startswith('#'):
            continue
        name, arguments = line.split('\t')
        arguments = [str(build / 'graph.ttl') if word == '@GRAPH' else word for word in arguments.split(' ')]
        printed = subprocess.run([recital, *arguments], cwd=SOURCE, check=True, stdout=subprocess.PIPE).stdout
        (Path(folder) / name).write_bytes(printed)
