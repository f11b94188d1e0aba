"""Writes docs/ontology.html and ontology/context.jsonld from ontology/{recital,relations,alignments}.ttl:

    /usr/bin/python3 scripts/ontology_reference [FOLDER]

into the checkout, or the same two files into FOLDER. Needs Debian's python3-rdflib. The same ontology gives the same bytes.
"""
import sys
from pathlib import Path

import context
import page
import terms

SOURCE = Path(__file__).resolve().parents[2]


def main():
    if len(sys.argv) > 2 or sys.argv[1:2] in (['-h'], ['--help']):
        sys.exit(__doc__)
    target = Path(sys.argv[1]) if len(sys.argv) == 2 else SOURCE
    ontology = terms.read(SOURCE / 'ontology')
    for name, text in (('docs/ontology.html', page.page(ontology)), ('ontology/context.jsonld', context.context(ontology))):
        path = target / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding='utf-8')


if __name__ == '__main__':
    main()
