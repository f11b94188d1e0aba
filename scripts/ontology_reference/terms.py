"""The terms of ontology/*.ttl in the order of the files, as a reader needs them."""
import re
from dataclasses import dataclass, field
from pathlib import Path

import rdflib
from rdflib.namespace import DCTERMS, OWL, RDF, RDFS, SKOS

RC = rdflib.Namespace('https://w3id.org/recital/ontology#')
UN = 'https://w3id.org/recital/un/'
ONTOLOGY = rdflib.URIRef('https://w3id.org/recital/ontology')
KINDS = {OWL.Class: 'class', OWL.ObjectProperty: 'link', OWL.DatatypeProperty: 'value', OWL.AnnotationProperty: 'annotation'}
MATCHES = {RDFS.subClassOf: 'sub-class of', RDFS.subPropertyOf: 'sub-property of', SKOS.closeMatch: 'close to',
           SKOS.broadMatch: 'narrower than', SKOS.relatedMatch: 'related to'}
BUILT_IN = {'rdf': str(RDF), 'rdfs': str(RDFS), 'xsd': 'http://www.w3.org/2001/XMLSchema#'}


@dataclass
class Match:
    """How a term meets one of another vocabulary."""
    how: str     # one of MATCHES
    iri: str
    reason: str


@dataclass
class Term:
    iri: str
    name: str         # local name
    kind: str         # class, link, value or annotation
    label: str
    definition: str
    examples: list    # (text, language or None)
    parents: list = field(default_factory=list)     # IRIs of this ontology's terms
    children: list = field(default_factory=list)
    domain: str = ''
    range: str = ''
    written_as: list = field(default_factory=list)  # IRIs of datatypes
    cues: list = field(default_factory=list)        # only of relations, each with its language
    asks: bool = False
    is_relation: bool = False
    matches: list = field(default_factory=list)


@dataclass
class Ontology:
    about: dict       # of the owl:Ontology: local name of the property -> value
    groups: list      # (heading, [Term]), in the order of the files
    foreign: list     # (IRI, kind, [IRI of a datatype]), terms of others that stand in a graph
    prefixes: dict    # prefix -> namespace

    @property
    def terms(self):
        return [term for _, terms in self.groups for term in terms]

    def curie(self, iri):
        for prefix, namespace in self.prefixes.items():
            if iri.startswith(namespace) and '/' not in iri[len(namespace):]:
                return f'{prefix}:{iri[len(namespace):]}'
        raise ValueError(f'no prefix for {iri}')


def read(folder):
    folder = Path(folder)
    texts = {name: (folder / f'{name}.ttl').read_text(encoding='utf-8') for name in ('recital', 'relations', 'alignments')}
    own, alignments = rdflib.Graph(), rdflib.Graph()
    for name in ('recital', 'relations'):
        own.parse(data=texts[name], format='turtle')
    alignments.parse(data=texts['alignments'], format='turtle')
    prefixes = dict(BUILT_IN, un=UN)
    for text in texts.values():
        prefixes.update(re.findall(r'(?m)^@prefix (\w+): <([^>]+)>', text))
    prefixes = dict(sorted(prefixes.items()))
    about = {str(key).rstrip('/').rsplit('/', 1)[-1].rsplit('#', 1)[-1]: str(value) for key, value in own.predicate_objects(ONTOLOGY)}
    ontology = Ontology(about, [], [], prefixes)
    for heading, names in order(texts):
        terms = [term(own, alignments, ontology, RC[name]) for name in names]
        if terms:
            ontology.groups.append((heading, terms))
    for subject in sorted(set(own.subjects(RDF.type, None))):
        kind = next((KINDS[each] for each in own.objects(subject, RDF.type) if each in KINDS), None)
        if kind is not None and not str(subject).startswith(RC):
            ontology.foreign.append((str(subject), kind, sorted(str(each) for each in own.objects(subject, RC.writtenAs))))
    return ontology


def order(texts):
    """[(heading, [local name])]: where the files describe each term, under their own headings."""
    groups = []
    for line in texts['recital'].splitlines():
        if line.startswith('# ---- '):
            groups.append((line[7:].split('.')[0], []))
        elif found := re.match(r'rc:(\w+) a ', line):
            groups[-1][1].append(found[1])
    relations = re.findall(r'(?m)^rc:(\w+) a ', texts['relations'])
    place = next(i for i, (heading, _) in enumerate(groups) if heading.startswith('From a document straight'))
    groups.insert(place + 1, ('Relations: what a clause does with what it cites', relations))
    return groups


def term(own, alignments, ontology, iri):
    def links(prop, inverse=False):
        found = own.subjects(prop, iri) if inverse else own.objects(iri, prop)
        return sorted(str(each) for each in found if str(each).startswith(RC))
    kind = next(KINDS[each] for each in own.objects(iri, RDF.type) if each in KINDS)
    above = RDFS.subClassOf if kind == 'class' else RDFS.subPropertyOf
    return Term(
        iri=str(iri), name=str(iri)[len(RC):], kind=kind,
        label=str(own.value(iri, RDFS.label)), definition=str(own.value(iri, SKOS.definition)),
        examples=sorted((str(each), each.language) for each in own.objects(iri, SKOS.example)),
        parents=links(above), children=links(above, inverse=True),
        domain=str(own.value(iri, RDFS.domain) or ''), range=str(own.value(iri, RDFS.range) or ''),
        written_as=sorted(str(each) for each in own.objects(iri, RC.writtenAs)),
        cues=sorted((str(each), each.language) for each in own.objects(iri, RC.cue)),
        asks=(iri, RC.asks, rdflib.Literal(True)) in own, is_relation=(iri, RDF.type, RC.Relation) in own,
        matches=matches(alignments, ontology, iri))


def matches(alignments, ontology, iri):
    reasons = dict(str(note).split(': ', 1) for note in alignments.objects(iri, SKOS.editorialNote))
    return [Match(how, str(theirs), reasons[ontology.curie(str(theirs))])
            for prop, how in MATCHES.items() for theirs in sorted(alignments.objects(iri, prop))]
