"""The collection of queries, and answers in a form in which those of two stores can be compared."""
import re
from decimal import Decimal
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[2] / 'queries'
NUMBERS = {'integer', 'decimal', 'double', 'float', 'int', 'long'}


def names():
    return sorted(path.stem for path in FOLDER.glob('*.rq'))


def text(name, store=None):
    """The query, or the store's own variant of it where there is one."""
    variant = FOLDER / (store or '') / f'{name}.rq'
    return (variant if variant.exists() else FOLDER / f'{name}.rq').read_text(encoding='utf-8')


def decorator(query, name):
    """One line of grlc decorators, '#+ summary: …'."""
    found = re.search(rf'(?m)^#\+ {name}: (.+)$', query)
    return found[1] if found else None


def defaults(query):
    """The parameters that the decorators promise: name -> default."""
    block = re.search(r'(?m)^#\+ defaults:\n((?:#\+   - .*\n)+)', query)
    return {name: value.strip('"') for name, value in re.findall(r'(?m)^#\+   - (\w+): (.+)$', block[1])} if block else {}


def parameters(query):
    """The parameters that are there, as lines 'VALUES ?name { … }' of a body: name -> the values as written."""
    return dict(re.findall(r'(?m)^ *VALUES \?(\w+) \{ (.+) \}$', query))


def _value(term):
    if term is None:
        return ''
    value = term['value']
    if term['type'] == 'uri':
        return f'<{value}>'
    if term.get('datatype', '').rpartition('#')[2] in NUMBERS:
        return format(Decimal(value).normalize() + 0, 'f')  # stores write the same number in different ways
    return re.sub(r'[\t\n\r]', ' ', value)


def table(answer):
    """The rows of a SPARQL JSON answer as lines of a TSV, the first with the names of the columns."""
    columns = answer['head']['vars']
    rows = ['\t'.join(_value(row.get(column)) for column in columns) for row in answer['results']['bindings']]
    return ['\t'.join(columns), *rows]
