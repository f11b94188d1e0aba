"""The ontology as RDF, for tests that look at it as any other program would."""
import os
import re
import sys
from pathlib import Path

try:
    import rdflib
except ImportError:
    print('no rdflib: install python3-rdflib')
    sys.exit(77)
from rdflib.namespace import OWL, RDF, RDFS, XSD

SOURCE = Path(os.environ.get('RECITAL_SOURCE', Path(__file__).resolve().parents[2]))
ONTOLOGY = SOURCE / 'ontology'
RC = rdflib.Namespace('https://w3id.org/recital/ontology#')
UN = rdflib.Namespace('https://w3id.org/recital/un/')
TERM_FILES = ('recital', 'relations')                               # the OWL ontology
DATA_FILES = ('organs', 'sessions', 'treaties', 'instruments')      # what the program knows, in its terms
KINDS = {OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty}
PREFIXES = {found[0]: found[1] for found in re.findall(r'(?m)^@prefix (\w+): <([^>]+)>', (ONTOLOGY / 'alignments.ttl').read_text())}
PREFIXES.update(un=str(UN), xsd=str(XSD), rdf=str(RDF), void='http://rdfs.org/ns/void#')


def graph(*names):
    """These files of the ontology as one graph."""
    whole = rdflib.Graph()
    for name in names:
        whole.parse(ONTOLOGY / f'{name}.ttl', format='turtle')
    return whole


def turtle(text):
    """A piece of Turtle with the usual prefixes."""
    head = ''.join(f'@prefix {prefix}: <{namespace}> .\n' for prefix, namespace in PREFIXES.items())
    return rdflib.Graph().parse(data=head + text, format='turtle')


def golden():
    return rdflib.Graph().parse(SOURCE / 'tests/golden/expected/build/graph.ttl', format='turtle')


def kinds(terms):
    """IRI -> the kinds (owl:Class …) it is declared as."""
    found = {}
    for subject, kind in terms.subject_objects(RDF.type):
        if kind in KINDS:
            found.setdefault(subject, set()).add(kind)
    return found


def above(terms, prop):
    """IRI -> itself and all that it stands under by `prop`."""
    return {subject: set(terms.transitive_objects(subject, prop)) for subject in set(terms.subjects(RDF.type, None))}


def short(iri):
    for prefix, namespace in PREFIXES.items():
        if str(iri).startswith(namespace):
            return f'{prefix}:{str(iri)[len(namespace):]}'
    return f'<{iri}>'


__all__ = ['DATA_FILES', 'KINDS', 'ONTOLOGY', 'OWL', 'PREFIXES', 'RC', 'RDF', 'RDFS', 'SOURCE', 'TERM_FILES', 'UN', 'XSD', 'above', 'golden',
           'graph', 'kinds', 'rdflib', 'short', 'turtle']
