#!/usr/bin/env python3
"""How right the program is, measured against hand-made annotations that stand beside the checkout.

  accuracy.py check     figures; rows gained and lost since the baseline; fails under a floor of floors.tsv
  accuracy.py update    take today's rows as the baseline
  accuracy.py misses    every row missed and made up
  accuracy.py corpus    build everything there is: keys, editors' links, seconds, megabytes; fails under a floor

The annotations are looked for in $RECITAL_SHARED, or ../shared beside the checkout; without them the exit code is 77 (skipped).
The baseline holds no annotation, only a hash of each row that was right and of each that was made up.
"""
import hashlib
import os
import re
import resource
import subprocess
import sys
import tempfile
import time
import urllib.parse
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
import measures  # noqa: E402

HERE = Path(__file__).resolve().parent
SOURCE = Path(os.environ.get('RECITAL_SOURCE', HERE.parents[1]))
SHARED = Path(os.environ.get('RECITAL_SHARED', SOURCE.parent / 'shared'))
RECITAL = os.environ.get('RECITAL', str(SOURCE / 'build/release/bin/recital'))
FLOORS = HERE / 'floors.tsv'
BASELINE = HERE / 'baseline.tsv'
SKIPPED = 77


def build(inputs, out):
    """Runs the program; exit code 1 only says that some input could not be used."""
    done = subprocess.run([RECITAL, 'build', '--quiet', *map(str, inputs), '-o', str(out)], capture_output=True, text=True)
    if done.returncode not in (0, 1):
        sys.exit(f'recital build failed with {done.returncode}:\n{done.stderr[-3000:]}')


def tables(folder, files=None):
    result = {}
    for name in ('documents', 'citations', 'reports'):
        rows = measures.read_table(Path(folder) / f'{name}.tsv')
        result[name] = [row for row in rows if files is None or row['file'] in files]
    return result


def annotated_files():
    return sorted({row['file'] for row in measures.read_table(SHARED / 'gold/documents.tsv')})


def measure(work):
    """Scores of the annotated files, which are built from links to them in folders of the same names."""
    files = annotated_files()
    for name in files:
        link = work / 'in' / name
        link.parent.mkdir(parents=True, exist_ok=True)
        link.symlink_to(SHARED / 'corpus' / name)
    build(sorted((work / 'in').iterdir()), work / 'out')
    return measures.scores(tables(SHARED / 'gold'), tables(work / 'out/tables', set(files)))


def fingerprint(name, kind, fact):
    return hashlib.sha256('\t'.join((name, kind, *fact)).encode()).hexdigest()[:16]


def read_floors(prefix):
    rows = (line.split('\t') for line in FLOORS.read_text().splitlines() if line and not line.startswith('#'))
    return {name: float(floor) for name, floor in rows if name.startswith('corpus.') == (prefix == 'corpus.')}


def judge(values, floors, below=()):
    """Prints the figures; the number of those past their floor (or ceiling, for the names in `below`)."""
    failures = 0
    for name, value in values.items():
        limit = floors.pop(name, None)
        bad = limit is not None and (value > limit if name in below else value < limit)
        failures += bad
        print(f'{name:28} {value:8.4f}' + ('' if limit is None else f'   {"ceiling" if name in below else "floor"} {limit:g}')
              + ('   <-- FAILS' if bad else ''))
    for name in floors:
        print(f'{name}: has a floor, but is not measured   <-- FAILS')
    return failures + len(floors)


def compare_with_baseline(scores):
    if not BASELINE.exists():
        return
    old = set(BASELINE.read_text().split())
    for name, score in scores.items():
        lists = {
            'gained': sorted(f for f in score.right if fingerprint(name, 'right', f) not in old),
            'lost': sorted(f for f in score.missed if fingerprint(name, 'right', f) in old),
            'newly made up': sorted(f for f in score.made_up if fingerprint(name, 'made up', f) not in old),
        }
        for label, facts in lists.items():
            for fact in facts:
                print(f'{label}\t{name}\t' + '\t'.join(fact))


def check(work):
    scores = measure(work)
    failures = judge(measures.figures(scores), read_floors(''))
    print()
    compare_with_baseline(scores)
    return 1 if failures else 0


def update(work):
    scores = measure(work)
    marks = {fingerprint(name, kind, fact) for name, score in scores.items()
             for kind, facts in (('right', score.right), ('made up', score.made_up)) for fact in facts}
    BASELINE.write_text('\n'.join(sorted(marks)) + '\n')
    print(f'{len(marks)} rows in {BASELINE}')
    return 0


def misses(work):
    for name, score in measure(work).items():
        for label, facts in (('missed', score.missed), ('made up', score.made_up)):
            for fact in sorted(facts):
                print(f'{label}\t{name}\t' + '\t'.join(fact))
    return 0


def words_of(symbol):
    """A symbol's or file name's words, so that A_RES_68_196 and A/RES/68/196 are the same, and 0654 is 654."""
    return [word.lstrip('0') or word for word in re.findall(r'[A-Z]+|\d+', symbol.upper())]


def named_after(file, key):
    """Whether a file's name and a key agree; the file may be named after the whole of which the key is a lettered part."""
    name = words_of(re.sub(r'_EN_GOLD$', '', re.sub(r'\.(txt|md)$', '', file.rsplit('/', 1)[-1])))
    words = words_of(key)
    return words == name or (words[:-1] == name and len(words[-1]) == 1)


def linked_symbols():
    """(document, symbol) of every link that an editor put on a citation of another document with a symbol."""
    result = set()
    for row in measures.read_table(SHARED / 'corpus/word-links.tsv'):
        address = urllib.parse.unquote(row['url'])
        match = re.search(r'(?:undocs|docs\.un)\.org/+(?:(?:en|fr|es|ru|ar|zh)/+)?([^?#]+)', address, re.I)
        symbol = measures.bare_key(match[1]).rstrip('/.,;') if match else ''
        if re.match(r'[ASE]/', symbol) and symbol != measures.bare_key(row['document'].replace('_', '/')):
            result.add((row['document'], symbol))
    return result


def is_cited(symbol, cited):
    """Cited as it is, as one half of a double symbol, as a lettered part or as the whole of one."""
    whole = re.sub(r'(?<=\d)[A-Z](-[A-Z])?$', '', symbol)
    return symbol in cited or whole in cited or any(key.startswith(whole) and key[len(whole):len(whole) + 1].isalpha()
                                                    or symbol in key.split('-') for key in cited)


def corpus(work):
    folders = [SHARED / 'corpus' / name for name in ('word', 'pdf', 'sc')]
    began = time.monotonic()
    build(folders, work / 'out')
    seconds = time.monotonic() - began
    found = tables(work / 'out/tables')
    keys, cited = {}, {}
    for row in found['documents']:
        keys.setdefault(row['file'], []).append(row['resolution'])
    for row in found['citations']:
        document = row['file'].rsplit('/', 1)[-1].rsplit('.', 1)[0]
        cited.setdefault(document, set()).add(measures.bare_key(row['target']))
    files = [f'{folder.name}/{path.name}' for folder in folders for path in sorted(folder.iterdir())]
    complained = {row['file'] for row in measures.read_table(work / 'out/tables/diagnostics.tsv')}
    agreeing = sum(any(named_after(file, key) for key in keys.get(file, ())) for file in files)
    links = {(document, symbol) for document, symbol in linked_symbols() if document in cited}
    values = {
        'corpus.named': sum(file in keys or file in complained for file in files) / len(files),
        'corpus.keys': agreeing / len(files),
        'corpus.links': sum(is_cited(symbol, cited[document]) for document, symbol in links) / len(links),
        'corpus.seconds': seconds,
        'corpus.megabytes': resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024,
    }
    return 1 if judge(values, read_floors('corpus.'), below=('corpus.seconds', 'corpus.megabytes')) else 0


def main():
    commands = {'check': check, 'update': update, 'misses': misses, 'corpus': corpus}
    if len(sys.argv) != 2 or sys.argv[1] not in commands:
        sys.exit(__doc__)
    if not (SHARED / 'gold/documents.tsv').exists():
        print(f'no annotations in {SHARED}; set RECITAL_SHARED to where they are')
        return SKIPPED
    with tempfile.TemporaryDirectory(prefix='recital-accuracy-') as work:
        return commands[sys.argv[1]](Path(work))


if __name__ == '__main__':
    sys.exit(main())
