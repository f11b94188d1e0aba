#!/usr/bin/env python3
"""How right the program is, measured against hand-made annotations that stand beside the checkout.

  accuracy.py check     figures; rows gained and lost since the baseline; fails under a floor of floors.tsv
  accuracy.py kinds     the figures by kind of document, as a Markdown table
  accuracy.py update    take today's rows as the baseline
  accuracy.py misses    every row missed and made up
  accuracy.py corpus    build everything there is: keys, editors' links, seconds, megabytes; fails under a floor

The annotations are looked for in $RECITAL_SHARED, or ../shared beside the checkout; without them the exit code is 77 (skipped).
The baseline holds no annotation, only a hash of each row that was right and of each that was made up. The figures own.* are of
annotations/, made in the same manner for other documents of the collection by people who had not seen what the program finds.
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
OWN = HERE / 'annotations'
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


def annotated_files(annotations):
    return sorted({row['file'] for row in measures.read_table(annotations / 'documents.tsv')})


def build_annotated(work, annotations):
    """Builds the annotated files from links to them in folders of the same names; the folder of the tables."""
    for name in annotated_files(annotations):
        link = work / annotations.name / 'in' / name
        link.parent.mkdir(parents=True, exist_ok=True)
        link.symlink_to(SHARED / 'corpus' / name)
    build(sorted((work / annotations.name / 'in').iterdir()), work / annotations.name / 'out')
    return work / annotations.name / 'out/tables'


def measure(work, annotations=SHARED / 'gold'):
    found = build_annotated(work, annotations)
    return measures.scores(tables(annotations), tables(found, set(annotated_files(annotations))))


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
    values = measures.figures(scores)
    values.update({f'own.{name}': value for name, value in measures.figures(measure(work, OWN)).items()})
    failures = judge(values, read_floors(''))
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


KINDS = (('the five on drugs', r'seeds/'), ('General Assembly, PDF text', r'pdf/A_RES_'), ('drafts, PDF text', r'pdf/A_(C\.|\d+_L)'),
         ('General Assembly, Word', r'word/A_RES_(\d+_|S-|ES-)'), ('General Assembly to 1975, scans', r'word/A_RES_\d+\('),
         ('Human Rights Council', r'word/A_HRC'), ('Economic and Social Council', r'word/E_RES'), ('Security Council, Word', r'word/S_RES'),
         ('Security Council, plain text', r'sc/'), ('presidential statements', r'word/S_PRST'), ('other bodies', r'word/(UNEP|HSP|ECE|UN)'))


def kinds(work):
    """Both sets of annotations together, by kind of document."""
    gold, found = ({'documents': [], 'citations': [], 'reports': []} for _ in range(2))
    for annotations in (SHARED / 'gold', OWN):
        built = tables(build_annotated(work, annotations), set(annotated_files(annotations)))
        for name, rows in tables(annotations).items():
            gold[name] += rows
            found[name] += built[name]
    print('| kind of document | files | citations | edges P | edges R | placed F1 | action | role |\n|---|--:|--:|--:|--:|--:|--:|--:|')
    for kind, pattern in (*KINDS, ('all', '')):
        ours, theirs = ({name: [row for row in rows if re.match(pattern, row['file'])] for name, rows in table.items()} for table in (found, gold))
        if not theirs['documents']:
            continue
        value = measures.figures(measures.scores(theirs, ours))
        names = ('edges.precision', 'edges.recall', 'placed.f1', 'action', 'role')
        print(f"| {kind} | {len({row['file'] for row in theirs['documents']})} | {len(theirs['citations'])} | "
              + ' | '.join(f'{value[name]:.3f}' for name in names) + ' |')
    return 0


def two_routes(citations):
    """Of the resolutions cited in the text of documents that are in both word/ and pdf/: the part cited by both routes."""
    cited, noted = {}, {}
    for row in citations:
        route, name = row['file'].split('/', 1)
        if row['para'] == 'X' or not re.search(r'/(RES|DEC)/', row['target']):
            continue
        by = noted if row['via'].startswith('fn:') else cited
        by.setdefault(name, {}).setdefault(route, set()).add(row['target'])
    agree = differ = 0
    for name, routes in cited.items():
        if routes.keys() >= {'word', 'pdf'}:
            footnotes = set().union(*noted.get(name, {}).values())
            agree += len(routes['word'] & routes['pdf'])
            differ += len((routes['word'] ^ routes['pdf']) - footnotes)
    return agree / (agree + differ)


def laid_out(work, citations):
    """Of the (document, paragraph, work) that either finds, those found both in the collection's text of forty PDF files and in what
    `pdftotext -layout` makes of them."""
    text = work / 'layout'
    text.mkdir()
    for pdf in sorted((SHARED / 'corpus/pdf-original').glob('*.pdf')):
        subprocess.run(['pdftotext', '-layout', pdf, text / f'{pdf.stem}.txt'], check=True)
    build([text], work / 'layout-out')
    names = {path.name for path in text.iterdir()}

    def places(rows):
        return {(row['file'].rsplit('/', 1)[-1], row['para'], measures.bare_key(row['target'])) for row in rows}

    both = places(measures.read_table(work / 'layout-out/tables/citations.tsv'))
    other = places(row for row in citations if row['file'].startswith('pdf/') and row['file'].rsplit('/', 1)[-1] in names)
    return len(both & other) / len(both | other)


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
        'corpus.routes': two_routes(found['citations']),
        'corpus.layout': laid_out(work, found['citations']),
        'corpus.links': sum(is_cited(symbol, cited[document]) for document, symbol in links) / len(links),
        'corpus.seconds': seconds,
        'corpus.megabytes': resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024,
    }
    return 1 if judge(values, read_floors('corpus.'), below=('corpus.seconds', 'corpus.megabytes')) else 0


def main():
    commands = {'check': check, 'kinds': kinds, 'update': update, 'misses': misses, 'corpus': corpus}
    if len(sys.argv) != 2 or sys.argv[1] not in commands:
        sys.exit(__doc__)
    if not (SHARED / 'gold/documents.tsv').exists():
        print(f'no annotations in {SHARED}; set RECITAL_SHARED to where they are')
        return SKIPPED
    with tempfile.TemporaryDirectory(prefix='recital-accuracy-') as work:
        return commands[sys.argv[1]](Path(work))


if __name__ == '__main__':
    sys.exit(main())
