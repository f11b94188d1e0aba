"""Every term is declared, explained and used as declared, in the ontology, in the sources, in the queries and in a graph."""
import os
import re
import subprocess
import tempfile
import unittest
from pathlib import Path

from ontology_files import (DATA_FILES, ONTOLOGY, OWL, PREFIXES, RC, RDF, RDFS, SOURCE, TERM_FILES, UN, XSD, above, golden, graph, kinds, rdflib,
                            short, turtle)
from rdflib.namespace import DCTERMS, SKOS

TERMS = graph(*TERM_FILES)
KINDS = kinds(TERMS)
ALWAYS_THERE = {RDF.type, RDFS.label, RDFS.comment, RDFS.seeAlso}  # of RDF itself: declared nowhere


def literal_fits(value, reach, written_as):
    """Whether a literal is what its property's range and rc:writtenAs say. What could not be read as a date stays plain text."""
    plain = value.datatype in (None, XSD.string)
    if written_as:
        return value.datatype in written_as or (plain and not value.language and (reach == RDFS.Literal or XSD.string in written_as))
    if reach == RDF.PlainLiteral:
        return plain
    return plain and not value.language if reach == XSD.string else reach is None or value.datatype == reach


def misused(data):
    """What in a graph is not as the ontology has it, a line each."""
    classes, found = above(TERMS, RDFS.subClassOf), set()
    types = {}
    for subject, each in data.subject_objects(RDF.type):
        types.setdefault(subject, set()).update(classes.get(each, {each}))
        if OWL.Class not in KINDS.get(each, ()):
            found.add(f'{short(each)} is no class of the ontology')
    disjoint = list(TERMS.subject_objects(OWL.disjointWith))
    for subject, each in types.items():
        found.update(f'{short(subject)} is {short(one)} and {short(other)}' for one, other in disjoint if one in each and other in each)
    for subject, prop, value in data:
        if prop in ALWAYS_THERE:
            continue
        kind = KINDS.get(prop, set())
        if not kind:
            found.add(f'{short(prop)} is not declared: do so in ontology/recital.ttl, at its end if it is of another vocabulary')
        if OWL.ObjectProperty in kind and not isinstance(value, rdflib.URIRef) or OWL.DatatypeProperty in kind and not isinstance(value, rdflib.Literal):
            found.add(f'{short(prop)} {value.n3()}')
        domain, reach = TERMS.value(prop, RDFS.domain), TERMS.value(prop, RDFS.range)
        if domain is not None and domain not in types.get(subject, ()):
            found.add(f'{short(prop)} at {short(subject)}, which is no {short(domain)}')
        if OWL.ObjectProperty in kind and reach is not None and value not in KINDS and reach not in types.get(value, ()):
            found.add(f'{short(prop)} leads to {short(value)}, which is no {short(reach)}')
        if OWL.DatatypeProperty in kind and isinstance(value, rdflib.Literal) and not literal_fits(value, reach, set(TERMS.objects(prop, RC.writtenAs))):
            found.add(f'{short(prop)} {value.n3()}')
    return sorted(found)


class Terms(unittest.TestCase):
    maxDiff = None

    def test_each_is_explained(self):
        own = [iri for iri in KINDS if str(iri).startswith(RC)]
        self.assertGreater(len(own), 130)
        for iri in own:
            with self.subTest(short(iri)):
                for prop in (RDFS.label, SKOS.definition):
                    values = list(TERMS.objects(iri, prop))
                    self.assertEqual([value.language for value in values], ['en'], short(prop))
                definition = str(TERMS.value(iri, SKOS.definition))
                self.assertRegex(definition, r'\A[A-Z"].{12,}\.\Z')
                self.assertNotEqual(list(TERMS.objects(iri, SKOS.example)), [], 'no skos:example')
                if iri not in (RC.cites,) and RC.Relation in TERMS.objects(iri, RDF.type):
                    self.assertIn(RC.cites, TERMS.objects(iri, RDFS.subPropertyOf))
                    self.assertNotEqual(list(TERMS.objects(iri, RC.cue)), [])

    def test_each_that_is_used_is_declared(self):
        used = {}
        places = [*ONTOLOGY.glob('*.ttl'), *(SOURCE / 'src').glob('*/*.[ch]pp'), *(SOURCE / 'queries').rglob('*.rq'),
                  SOURCE / 'docs/ontology.md', SOURCE / 'tests/golden/expected/build/graph.ttl']
        for place in places:
            text = re.sub(r'"""(?s:.*?)"""|"(?:[^"\\\n]|\\.)*"', '', place.read_text()) if place.suffix == '.ttl' else place.read_text()
            for name in re.findall(r'\brc:([A-Za-z]\w*)\b', text):
                used.setdefault(name, place.relative_to(SOURCE))
        self.assertGreater(len(used), 130)
        self.assertEqual({f'rc:{name} in {place}' for name, place in used.items() if RC[name] not in KINDS}, set())

    def test_each_of_others_that_is_declared_is_used(self):
        sources = ' '.join(file.read_text() for file in (SOURCE / 'src/rdf').glob('*.[ch]pp'))
        in_files = {node for triple in graph(*TERM_FILES, *DATA_FILES) for node in triple[1:]}
        for iri in KINDS:
            if not str(iri).startswith(RC) and iri not in in_files:
                self.assertRegex(sources, rf'\b{short(iri)}\b', f'{short(iri)} is declared in recital.ttl and used nowhere')

    def test_a_graph_is_as_declared(self):
        self.assertEqual(misused(golden()), [])

    def test_what_the_program_knows_is_as_declared(self):
        self.assertEqual(misused(graph(*DATA_FILES)), [])

    def test_misuse_would_be_found(self):
        for text, told in (('un:x a rc:Nothing .', 'no class'), ('un:x rc:nothing 1 .', 'not declared'), ('un:x a rc:Citation ; rc:cited "x" .', 'rc:cited'),
                           ('un:x a rc:Citation ; rc:role un:y .', 'rc:role'), ('un:x a rc:Work ; rc:role "object" .', 'no rc:Citation'),
                           ('un:x a rc:Citation ; rc:cited un:y . un:y a rc:Source .', 'no rc:Work'), ('un:x a rc:Resolution, rc:Organ .', 'un:x is'),
                           ('un:x a rc:Work ; rc:adopted "2001"^^xsd:gYear .', 'rc:adopted'), ('un:x rc:start "1" .', 'rc:start'),
                           ('un:x rc:text "x"@en .', 'rc:text'), ('un:x oa:start "1" .', 'oa:start'), ('un:x oa:exact 1 .', 'oa:exact')):
            self.assertIn(told, ' '.join(misused(turtle(text))), text)


class Examples(unittest.TestCase):
    def test_each_is_turtle_that_uses_the_term(self):
        known = graph(*TERM_FILES, *DATA_FILES)
        described = {subject for subject in known.subjects() if str(subject).startswith(UN)}
        for iri, text in TERMS.subject_objects(SKOS.example):
            if text.language:
                continue  # a clause: see below
            with self.subTest(short(iri)):
                example = turtle(str(text))
                self.assertTrue(any(iri in triple for triple in example))
                self.assertEqual({short(triple[1]) for triple in example if triple[1] not in KINDS and triple[1] not in ALWAYS_THERE}, set())
                for triple in example:  # what an example says of an organ or a treaty is so
                    if triple[0] in described:
                        self.assertIn(triple, known)

    def test_each_clause_is_read_as_its_relation(self):
        """Through the program: one document whose clauses are the examples; what each cites is cited by that relation."""
        relations = {str(iri)[len(RC):]: str(text) for iri, text in TERMS.subject_objects(SKOS.example) if text.language}
        self.assertEqual(set(relations), {str(iri)[len(RC):] for iri in TERMS.subjects(RDF.type, RC.Relation)})
        header = relations.pop('cites')
        preamble = [text for text in relations.values() if text.endswith(',')]
        paragraphs = [f'{number}. {text}' for number, text in enumerate((text for text in relations.values() if text.endswith(';')), 1)]
        text = '\n\n'.join(['56/124. Drugs', header, 'The General Assembly,', *preamble, *paragraphs, '88th plenary meeting', '19 December 2001', ''])
        with tempfile.TemporaryDirectory() as folder:
            (Path(folder) / 'examples.txt').write_text(text)
            done = subprocess.run([os.environ.get('RECITAL', str(SOURCE / 'build/release/bin/recital')), 'build', folder + '/examples.txt', '-o',
                                   folder + '/out'], capture_output=True, text=True)
            self.assertEqual(done.returncode, 0, done.stderr)
            built = rdflib.Graph().parse(folder + '/out/graph.ttl', format='turtle')
        read = {}
        for citation in built.subjects(RDF.type, RC.Citation):
            words = str(built.value(citation, RC.exact))
            clause = built.value(citation, RC.inClause)
            read[str(built.value(clause, RC.text))] = (str(built.value(citation, RC.relation))[len(RC):], words)
        got = {name: next((relation for clause, (relation, _) in read.items() if text.rstrip(',;') in clause), None) for name, text in relations.items()}
        self.assertEqual(got, {name: name for name in relations})
        self.assertIn(('cites', 'A/56/157'), read.values())


class Alignments(unittest.TestCase):
    MATCHES = (RDFS.subClassOf, RDFS.subPropertyOf, SKOS.closeMatch, SKOS.broadMatch, SKOS.relatedMatch)

    def setUp(self):
        self.alignments = graph('alignments')
        self.pairs = [(ours, prop, theirs) for prop in self.MATCHES for ours, theirs in self.alignments.subject_objects(prop)]

    def test_each_has_its_reason(self):
        self.assertGreater(len(self.pairs), 80)
        reasons = {(ours, str(note).split(': ')[0]) for ours, note in self.alignments.subject_objects(SKOS.editorialNote)}
        self.assertEqual({(ours, short(theirs)) for ours, _, theirs in self.pairs}, reasons)
        self.assertEqual(len(self.pairs), len(list(self.alignments.subject_objects(SKOS.editorialNote))))
        self.assertEqual(len(self.pairs), len({(ours, theirs) for ours, _, theirs in self.pairs}), 'two matches of one pair')

    def test_from_our_terms_to_theirs(self):
        for ours, _, theirs in self.pairs:
            self.assertIn(ours, KINDS)
            self.assertTrue(str(ours).startswith(RC) and not str(theirs).startswith(RC))
        vocabularies = {short(theirs).split(':')[0] for *_, theirs in self.pairs}
        self.assertGreaterEqual(vocabularies, {'cito', 'fabio', 'eli', 'schema', 'dcterms', 'prov', 'oa', 'skos', 'org', 'undo'})

    def test_their_terms_exist(self):
        """As far as rdflib knows the vocabulary."""
        namespaces = rdflib.namespace
        known = {'dcterms': DCTERMS, 'dcat': namespaces.DCAT, 'org': namespaces.ORG, 'prov': namespaces.PROV, 'schema': namespaces.SDO,
                 'skos': SKOS, 'void': namespaces.VOID}
        foreign = {theirs for *_, theirs in self.pairs} | {iri for iri in KINDS if not str(iri).startswith(RC)}
        checked = 0
        for iri in foreign:
            prefix, name = short(iri).split(':')
            if prefix in known:
                self.assertIn(name, known[prefix], short(iri))
                checked += 1
        self.assertGreater(checked, 40)

    def test_nothing_is_equated(self):
        for prop in (OWL.sameAs, OWL.equivalentClass, OWL.equivalentProperty, SKOS.exactMatch):
            self.assertEqual(list(self.alignments.subject_objects(prop)), [])

    def test_undo_guide_question(self):
        """Which documents refer to a resolution? In the terms of UNDO's guide, over a graph of ours with the alignments."""
        whole = golden() + TERMS + self.alignments
        found = {str(row[0]) for row in whole.query(
            'PREFIX allot: <https://w3id.org/akn/ontology/allot/> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> '
            'SELECT DISTINCT ?document { ?how rdfs:subPropertyOf* allot:mentions . ?document ?how ?work }', initBindings={'work': UN['A_RES_54_132']})}
        direct = {str(whole.value(citation, RC.citing)) for citation in whole.subjects(RC.cited, UN['A_RES_54_132'])}
        self.assertEqual(found, direct)
        self.assertGreater(len(found), 0)


if __name__ == '__main__':
    unittest.main()
