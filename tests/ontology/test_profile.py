"""The ontology is OWL 2 RL: each of its triples has one of the few forms allowed here, all of which the profile allows
(https://www.w3.org/TR/owl2-profiles/#OWL_2_RL). No form needs a blank node, so that none is allowed either."""
import unittest

from ontology_files import KINDS, OWL, RC, RDF, RDFS, TERM_FILES, XSD, graph, kinds, rdflib, short
from rdflib.namespace import SKOS

# The datatypes of OWL 2 RL that the ontology uses; xsd:date, xsd:gYear and xsd:gYearMonth are none of OWL 2.
DATATYPES = {RDFS.Literal, RDF.PlainLiteral, XSD.string, XSD.integer, XSD.double, XSD.boolean, XSD.dateTime}
OF_OTHERS = {OWL.ObjectProperty, OWL.DatatypeProperty}
PROPERTIES = KINDS - {OWL.Class}
BUILT_IN_ANNOTATIONS = {RDFS.label, RDFS.comment, RDFS.seeAlso, OWL.versionInfo}


def complaints(whole):
    """What in a graph is no OWL 2 RL of the plain kind, a line each."""
    kind = {iri: next(iter(each)) for iri, each in kinds(whole).items()}
    ontologies = set(whole.subjects(RDF.type, OWL.Ontology))
    individuals = set(whole.subjects(RDF.type, RC.Relation))

    def is_fine(subject, prop, value):
        if prop == RDF.type:
            return value in KINDS or value == OWL.Ontology or (value == RC.Relation and kind.get(subject) == OWL.ObjectProperty)
        if subject in ontologies:
            return kind.get(prop) == OWL.AnnotationProperty or prop in BUILT_IN_ANNOTATIONS or prop == OWL.versionIRI
        if prop in (RDFS.subClassOf, OWL.disjointWith):
            return kind.get(subject) == kind.get(value) == OWL.Class
        if prop == RDFS.subPropertyOf:
            return kind.get(subject) == kind.get(value) and kind[subject] in OF_OTHERS
        if prop == RDFS.domain:
            return kind.get(subject) in OF_OTHERS and kind.get(value) == OWL.Class
        if prop == RDFS.range:
            return kind.get(value) == OWL.Class if kind.get(subject) == OWL.ObjectProperty else \
                kind.get(subject) == OWL.DatatypeProperty and value in DATATYPES
        if prop in BUILT_IN_ANNOTATIONS or kind.get(prop) == OWL.AnnotationProperty:
            return subject in kind
        if kind.get(prop) == OWL.DatatypeProperty:  # rc:recalls rc:cue "recalling"@en
            return subject in individuals and isinstance(value, rdflib.Literal)
        if prop in (SKOS.closeMatch, SKOS.broadMatch, SKOS.relatedMatch):
            return subject in kind and isinstance(value, rdflib.URIRef)
        return False

    found = [f'{short(iri)} is declared as several things' for iri, each in kinds(whole).items() if len(each) > 1]
    for triple in whole:
        if any(isinstance(node, rdflib.BNode) for node in triple):
            found.append('a blank node: ' + ' '.join(node.n3() for node in triple))
        elif not is_fine(*triple):
            found.append(' '.join(short(node) for node in triple))
    return found


class Profile(unittest.TestCase):
    maxDiff = None

    def test_ontology(self):
        self.assertEqual(complaints(graph(*TERM_FILES)), [])

    def test_alignments_beside_it(self):
        self.assertEqual(complaints(graph(*TERM_FILES, 'alignments')), [])

    def test_what_it_would_find(self):
        for mistake in ('rc:Relation rdfs:subClassOf owl:ObjectProperty .', 'rc:relation rdfs:range rdf:Property .',
                        'rc:adopted rdfs:range xsd:date .', 'rc:recalls a owl:DatatypeProperty .', 'rc:Work a owl:ObjectProperty .',
                        'rc:file rdfs:domain [ a owl:Class ; owl:unionOf ( rc:Source rc:Work ) ] .', 'rc:recalls rdfs:subPropertyOf rc:symbol .',
                        'rc:Work rdfs:subClassOf rc:recalls .', 'rc:Work rc:cue "work" .', 'rc:Work owl:equivalentClass rc:Agent .',
                        'rc:unheardOf rdfs:label "x" .', 'rc:cites a owl:FunctionalProperty .', 'rc:exact rdfs:range rc:Work .'):
            whole = graph(*TERM_FILES)
            whole.parse(data='@prefix owl: <http://www.w3.org/2002/07/owl#> . @prefix rc: <https://w3id.org/recital/ontology#> . '
                             '@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . '
                             '@prefix xsd: <http://www.w3.org/2001/XMLSchema#> . ' + mistake, format='turtle')
            self.assertNotEqual(complaints(whole), [], mistake)


if __name__ == '__main__':
    unittest.main()
