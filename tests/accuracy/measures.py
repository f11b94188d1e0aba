"""What is measured against hand-made annotations: sets of facts, compared.

A fact is a tuple that begins with the file and the resolution. Keys are compared without spaces and case, names of organs and
agents without articles, brackets and the words "United Nations".
"""
import re
from collections import namedtuple

FIELDS = ('title', 'organ', 'adopted', 'meeting', 'session', 'agenda_item', 'preambular', 'operative')
TREATY_PREFIXES = ('UNTS/', 'TREATY:', 'UN-CHARTER')

Score = namedtuple('Score', 'right made_up missed')  # sets of facts


def read_table(path):
    with open(path, encoding='utf-8') as table:
        head = table.readline().rstrip('\n').split('\t')
        return [dict(zip(head, line.rstrip('\n').split('\t') + [''] * len(head))) for line in table if line.strip()]


def bare_key(key):
    return ''.join(key.split()).upper()


def bare_name(name):
    name = re.sub(r'\([^)]*\)', ' ', name.lower()).replace('united nations', ' ')
    return ' '.join(word for word in re.findall(r'[a-z0-9]+', name) if word not in ('the', 'all', 'of'))


def edge(row):
    return row['file'], bare_key(row['resolution']), bare_key(row['target'])


def placed_edge(row):
    return row['file'], bare_key(row['resolution']), row['para'], bare_key(row['target'])


def request_place(row):
    return row['file'], bare_key(row['resolution']), row['para']


def compare(expected, found):
    expected, found = set(expected), set(found)
    return Score(expected & found, found - expected, expected - found)


def ratios(score):
    found, expected = len(score.right) + len(score.made_up), len(score.right) + len(score.missed)
    precision = len(score.right) / found if found else 0.0
    recall = len(score.right) / expected if expected else 0.0
    return precision, recall, 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def first_by(key, rows):
    result = {}
    for row in rows:
        result.setdefault(key(row), row)
    return result


def treaties(rows):
    return [edge(row) for row in rows if bare_key(row['target']).startswith(TREATY_PREFIXES)]


def scores(gold, found):
    """Name -> Score, for two dictionaries of tables (documents, citations, reports)."""
    cited, ours = gold['citations'], found['citations']
    asked, ours_asked = gold['reports'], found['reports']
    result = {
        'edges': compare(map(edge, cited), map(edge, ours)),
        'placed': compare(map(placed_edge, cited), map(placed_edge, ours)),
        'treaties': compare(treaties(cited), treaties(ours)),
        'reports.place': compare(map(request_place, asked), map(request_place, ours_asked)),
    }
    for field in ('addressee', 'due'):
        with_field = lambda row: (*request_place(row), bare_name(row[field]))
        result[f'reports.{field}'] = compare(map(with_field, asked), map(with_field, ours_asked))
    # Of the citations that are placed right: is the action right, is the role?
    placed, ours_placed = first_by(placed_edge, cited), first_by(placed_edge, ours)
    for field in ('action', 'role'):
        both = placed.keys() & ours_placed.keys()
        result[field] = compare(((*key, placed[key][field]) for key in both), ((*key, ours_placed[key][field]) for key in both))
    of_document = lambda row: (row['file'], bare_key(row['resolution']))
    result['documents'] = compare(map(of_document, gold['documents']), map(of_document, found['documents']))
    theirs, documents = first_by(of_document, gold['documents']), first_by(of_document, found['documents'])
    for field in FIELDS:
        stated = [key for key in theirs if theirs[key][field]]
        result[f'documents.{field}'] = compare(
            ((*key, bare_name(theirs[key][field])) for key in stated),
            ((*key, bare_name(documents[key][field] if key in documents else '')) for key in stated))
    return result


def figures(all_scores):
    """Name of a figure -> value between 0 and 1."""
    result = {}
    for name, score in all_scores.items():
        precision, recall, f1 = ratios(score)
        if name in ('action', 'role') or name.startswith('documents.'):
            result[name] = recall  # one value for each: precision and recall are the same
        else:
            result.update({f'{name}.precision': precision, f'{name}.recall': recall, f'{name}.f1': f1})
    return result
