"""The shapes of ontology/shapes.ttl in a real engine: what the program writes keeps them, and each fault fails by its own shape.

broken.tsv is the table of faults: the shape meant, what is wrong, triples of base.ttl taken away (`s p` or `s p o`, parted by
` ; `), Turtle added, and other shapes that can't help failing too. Each row makes a graph with a base of its own; all of them
are validated in one run, and the violations told apart by the base of their focus node.
"""
import csv
import os
import re
import sys
import tempfile
import unittest
from pathlib import Path

import rdflib
from rdflib import RDF, Graph, Namespace, URIRef

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / 'binary'))
import jena
from program import SAMPLES, SKIPPED, SOURCE, ProgramTest, run

HERE = Path(__file__).resolve().parent
SHAPES = SOURCE / 'ontology/shapes.ttl'
BUILD = Path(os.environ.get('RECITAL_BUILD', SOURCE / 'build/release'))
CORPUS = SOURCE.parent / 'shared/corpus'
UN = 'https://w3id.org/recital/un/'
RC = 'https://w3id.org/recital/ontology#'
RCS = 'https://w3id.org/recital/shapes#'
SH = Namespace('http://www.w3.org/ns/shacl#')
PREFIXES = ''.join(line + '\n' for line in (HERE / 'base.ttl').read_text().split('\n') if line.startswith('@prefix')) + \
    f'@prefix doc: <{UN}A_RES_56_124.> .\n@prefix rdf: <{RDF}> .\n'
NAMES = dict(re.findall(r'@prefix (\w+): <([^>]*)>', PREFIXES))
BLANK_BASE = 'blank'
# Identifiers that must be unique in a graph aren't in one made of many cases: these shapes are tested each in a graph alone.
UNIQUE = ('Symbol', 'OrganId', 'SourceFile')

rdflib.NORMALIZE_LITERALS = False  # or a wrong date would not be written as it stands


def faults():
    with open(HERE / 'broken.tsv', encoding='utf-8', newline='') as table:
        return list(csv.DictReader(table, delimiter='\t', quoting=csv.QUOTE_NONE))


def violations(report):
    """(focus node, source shape, message) of each result of a report in Turtle; shapes by local name."""
    graph = Graph().parse(data=report, format='turtle')
    conforms = [bool(value) for value in graph.objects(None, SH.conforms)]
    found = [(graph.value(result, SH.focusNode), str(graph.value(result, SH.sourceShape)).removeprefix(RCS),
              str(graph.value(result, SH.resultMessage))) for result in graph.subjects(RDF.type, SH.ValidationResult)]
    assert conforms == [not found], report[:2000]
    return found


def patched(fault):
    """base.ttl with one fault, as a graph."""
    graph = Graph().parse(HERE / 'base.ttl', format='turtle')
    for pattern in filter(None, fault['taken away'].split(' ; ')):
        terms = [URIRef(NAMES[prefix] + local) for prefix, local in (term.split(':', 1) for term in pattern.split())]
        triple = tuple((terms + [None])[:3])
        assert any(True for _ in graph.triples(triple)), f'{pattern} is not in base.ttl'
        graph.remove(triple)
    graph.parse(data=PREFIXES + fault['added'], format='turtle')
    return graph


def rebased(graph, base):
    """The same triples as N-Triples, with the names under another base."""
    return graph.serialize(format='nt').replace('<' + UN, '<' + base).replace('_:', '_:' + base.rstrip('/').rsplit('/', 1)[1])


class Shapes(ProgramTest):
    def expect_none(self, graph):
        found = violations(jena.validate(SHAPES, graph, BUILD))
        self.assertEqual(found[:20], [], f'{len(found)} violations')

    def test_samples(self):
        self.build(SAMPLES)
        self.expect_none(self.folder / 'out/graph.ttl')

    def test_samples_under_another_base(self):
        self.build(SAMPLES, '--base', 'https://example.org/un#')
        self.expect_none(self.folder / 'out/graph.ttl')

    def test_corpus(self):
        if not CORPUS.exists():
            self.skipTest(f'no {CORPUS}: the corpus does not stand beside the checkout')
        self.build(CORPUS / 'word', CORPUS / 'pdf', CORPUS / 'sc')
        self.expect_none(self.folder / 'out/graph.ttl')


class Faults(unittest.TestCase):
    def test_each_fails_by_its_shape(self):
        rows = faults()
        with tempfile.TemporaryDirectory(prefix='recital-test-') as folder:
            data, alone, shapes_here = Path(folder) / 'broken.nt', Path(folder) / 'alone.nt', Path(folder) / 'shapes.ttl'
            shapes_here.write_text(SHAPES.read_text(encoding='utf-8') +
                                   ''.join(f'rcs:{shape} sh:deactivated true .\n' for shape in UNIQUE), encoding='utf-8')
            found = []
            with open(data, 'w', encoding='utf-8') as out:
                out.write(rebased(Graph().parse(HERE / 'base.ttl', format='turtle'), 'https://case.example/whole/'))
                for i, fault in enumerate(rows):
                    case = rebased(patched(fault), f'https://case.example/{i}/')
                    if fault['shape'] in UNIQUE:
                        alone.write_text(case, encoding='utf-8')
                        found += violations(jena.validate(SHAPES, alone, BUILD))
                    else:
                        out.write(case)
            found += violations(jena.validate(shapes_here, data, BUILD))
        by_case = {}
        for focus, shape, message in found:
            match = re.match(r'https://case\.example/(\w+)/', str(focus))
            by_case.setdefault(match[1] if match else BLANK_BASE, set()).add((shape, message))
        self.assertNotIn('whole', by_case)
        shapes = Graph().parse(SHAPES, format='turtle')
        for i, fault in enumerate(rows):
            with self.subTest(shape=fault['shape'], fault=fault['what is wrong']):
                case = by_case.get(BLANK_BASE if fault['shape'] == 'Thing' else str(i), set())
                expected = {fault['shape'], *fault['also fails'].split()}
                self.assertEqual({shape for shape, _ in case}, expected)
                for shape, message in case:
                    rule = shapes.value(URIRef(RCS + shape), SH.sparql)
                    self.assertEqual(message, str(shapes.value(rule or URIRef(RCS + shape), SH.message)))


class Coverage(unittest.TestCase):
    def setUp(self):
        self.shapes = Graph().parse(SHAPES, format='turtle')

    def test_every_shape_that_speaks_has_a_fault(self):
        meant = {fault['shape'] for fault in faults()}
        speaking = set()
        for shape in self.shapes.subjects(SH.message, None):
            name = str(shape).removeprefix(RCS).removesuffix('-rule')
            speaking.add(name)
        self.assertEqual(speaking - meant, set(), 'shapes without a row in broken.tsv')
        self.assertEqual(meant - speaking, set(), 'rows of broken.tsv for no shape')
        self.assertGreaterEqual(len(faults()), 40)

    def test_every_property_of_the_writer_is_in_a_shape(self):
        written = set()
        for source in (SOURCE / 'src/rdf').glob('*writer.cpp'):
            written |= set(re.findall(r'"(rc:[a-z]\w*)"', source.read_text(encoding='utf-8')))
        for name in ('authorities', 'write_graph'):
            written |= set(re.findall(r'"(rc:[a-z]\w*)"', (SOURCE / f'src/rdf/{name}.cpp').read_text(encoding='utf-8')))
        self.assertGreater(len(written), 50)
        mentioned = set(re.findall(r'rc:[a-z]\w*', SHAPES.read_text(encoding='utf-8')))
        self.assertEqual(written - mentioned, set())

    def test_every_relation_of_the_ontology_is_in_the_shapes(self):
        relations = Graph().parse(SOURCE / 'ontology/relations.ttl', format='turtle')
        known = {relation for relation in relations.subjects(RDF.type, URIRef(RC + 'Relation'))}
        allowed = set(rdflib.collection.Collection(self.shapes, self.shapes.value(URIRef(RCS + 'Citation-relation'), SH['in'])))
        self.assertEqual(known, allowed)


if __name__ == '__main__':
    if not jena.is_installed():
        print('skipped: no Java or no Jena; scripts/packages.sh installs them (libapache-jena-java)')
        sys.exit(SKIPPED)
    unittest.main()
