"""The JSON-LD context: a name for every term, with the type of its values."""
import json

from terms import BUILT_IN

# What OWL doesn't say of annotations, for those that stand in a graph.
ANNOTATIONS = {
    'dcterms:description': {'@container': '@language'}, 'dcterms:license': {'@type': '@id'},
    'dcterms:title': {'@container': '@language'}, 'rdfs:label': {'@container': '@language'}, 'rdfs:seeAlso': {'@type': '@id'},
    'skos:altLabel': {'@container': '@language'}, 'skos:prefLabel': {'@container': '@language'},
}


def value_type(kind, range_iri, written_as, ontology):
    if kind in ('link', 'annotation'):
        return {'@type': '@vocab' if range_iri == ontology.prefixes['rc'] + 'Relation' else '@id'}
    datatype = ontology.curie(written_as[0] if len(written_as) == 1 else range_iri) if written_as or range_iri else ''
    if datatype == 'rdf:PlainLiteral':
        return {'@container': '@language'}
    if datatype == 'xsd:string':
        return {'@language': None}  # plain, even where the document has a language
    if datatype in ('', 'rdfs:Literal'):
        return {}                   # each value says its own type
    return {'@type': datatype}


def context(ontology):
    names = {'@version': 1.1}
    names.update(ontology.prefixes)
    for term in ontology.terms:
        curie = 'rc:' + term.name
        names[term.name] = curie if term.kind == 'class' else {
            '@id': curie, **value_type(term.kind, term.range, term.written_as, ontology)}
    for iri, kind, written_as in ontology.foreign:
        if kind in ('link', 'value'):
            names[ontology.curie(iri)] = {'@id': iri, **value_type(kind, '', written_as, ontology)}
    for curie, how in ANNOTATIONS.items():
        prefix, name = curie.split(':')
        names[curie] = {'@id': {**ontology.prefixes, **BUILT_IN}[prefix] + name, **how}
    lines = [f'    {json.dumps(name)}: {json.dumps(value)}' for name, value in names.items()]
    return '{\n  "@context": {\n' + ',\n'.join(lines) + '\n  }\n}\n'
