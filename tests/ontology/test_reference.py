"""docs/ontology.html and ontology/context.jsonld are those that the ontology gives, and work."""
import html
import json
import re
import subprocess
import tempfile
import unittest
from html.parser import HTMLParser
from pathlib import Path

from ontology_files import ONTOLOGY, OWL, RC, RDF, SOURCE, TERM_FILES, UN, XSD, golden, graph, kinds, rdflib, short, turtle
from rdflib.compare import to_isomorphic
from rdflib.namespace import SKOS

PAGE = SOURCE / 'docs/ontology.html'
CONTEXT = ONTOLOGY / 'context.jsonld'
OWN = {str(iri)[len(RC):]: each for iri, each in kinds(graph(*TERM_FILES)).items() if str(iri).startswith(RC)}


class Reader(HTMLParser):
    """Ids, targets of links, and elements that load something or run."""

    def __init__(self, text):
        super().__init__()
        self.ids, self.links, self.open, self.loads = [], [], [], []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag not in ('meta', 'link', 'br', 'img'):
            self.open.append(tag)
        self.ids += [attributes['id']] if 'id' in attributes else []
        self.links += [attributes['href']] if 'href' in attributes and tag == 'a' else []
        if tag in ('script', 'link', 'img', 'iframe', 'object') or 'src' in attributes or any(name.startswith('on') for name in attributes):
            self.loads.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag, (tag, self.getpos())


class Reference(unittest.TestCase):
    maxDiff = None

    def test_made_from_the_ontology(self):
        with tempfile.TemporaryDirectory() as folder:
            done = subprocess.run(['/usr/bin/python3', '-B', str(SOURCE / 'scripts/ontology_reference'), folder], capture_output=True, text=True)
            self.assertEqual((done.returncode, done.stdout), (0, ''), done.stderr)
            for path in (PAGE, CONTEXT):
                made = Path(folder) / path.relative_to(SOURCE)
                self.assertTrue(made.read_bytes() == path.read_bytes(),
                                f'{path.relative_to(SOURCE)} is old. Make it again: /usr/bin/python3 scripts/ontology_reference, then read git diff')

    def test_page_has_an_anchor_a_term_and_no_dead_link(self):
        text = PAGE.read_text()
        page = Reader(text)
        self.assertEqual(page.open, [])
        self.assertEqual(page.loads, [], 'the page loads or runs something')
        self.assertNotIn('url(', text)
        self.assertNotIn('@import', text)
        self.assertEqual(len(page.ids), len(set(page.ids)))
        self.assertEqual(set(OWN) - set(page.ids), set())
        for link in page.links:
            if link.startswith('#'):
                self.assertIn(link[1:], page.ids)
            elif not re.match(r'https?://', link):
                self.assertTrue((PAGE.parent / link).exists(), link)

    def test_every_cue_and_definition_stands_there(self):
        text, terms = html.unescape(PAGE.read_text()), graph(*TERM_FILES)
        for cue in terms.objects(None, RC.cue):
            self.assertIn(f'>{cue}</q>', text)
        for definition in terms.objects(None, SKOS.definition):
            self.assertIn(str(definition), re.sub(r'</?(a|code)\b[^>]*>', '', text))


class Context(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        self.context = json.loads(CONTEXT.read_text())

    def triples(self, document):
        document = {**self.context, **document}
        return rdflib.Graph().parse(data=json.dumps(document), format='json-ld')

    def assert_same(self, document, text):
        def plain(whole):  # rdflib tells "x" from "x"^^xsd:string, which RDF 1.1 doesn't
            same = rdflib.Graph()
            for subject, prop, value in whole:
                same.add((subject, prop, rdflib.Literal(str(value)) if getattr(value, 'datatype', None) == XSD.string else value))
            return to_isomorphic(same)
        got, wanted = plain(self.triples(document)), plain(turtle(text))
        self.assertEqual(sorted(got - wanted), sorted(wanted - got))
        self.assertEqual(len(got), len(wanted))

    def test_every_term_is_there_with_its_type(self):
        context = self.context['@context']
        for name, kind in OWN.items():
            with self.subTest(name):
                self.assertIn(name, context)
                if kind == {OWL.Class}:
                    self.assertEqual(context[name], f'rc:{name}')
                else:
                    self.assertEqual(context[name]['@id'], f'rc:{name}')
                    self.assertTrue(name in ('opened', 'closed') or len(context[name]) == 2, context[name])

    def test_a_citation(self):
        self.assert_same({
            '@id': 'un:A_RES_56_124.P1.c1', '@type': ['Citation', 'oa:Annotation'], 'citing': 'un:A_RES_56_124',
            'cited': {'@id': 'un:A_RES_52_92', '@type': 'Resolution', 'symbol': 'A/RES/52/92', 'adopted': '1997-12-12',
                      'rdfs:label': {'en': 'General Assembly resolution 52/92'}, 'adoptedBy': 'un:organ_GA',
                      'rdfs:seeAlso': 'https://undocs.org/en/A/RES/52/92'},
            'relation': 'recalls', 'role': 'object', 'exact': 'resolutions 52/92', 'printedDate': '1997-12-12', 'start': 104, 'end': 121,
            'source': 'un:file_seeds_000.txt', 'oa:hasTarget': {
                '@id': 'un:A_RES_56_124.P1.c1.at', 'oa:hasSelector': {'@id': 'un:A_RES_56_124.P1.c1.bytes', 'oa:start': 104, 'oa:end': 121}},
        }, '''
            un:A_RES_56_124.P1.c1 a rc:Citation, oa:Annotation ; rc:citing un:A_RES_56_124 ; rc:cited un:A_RES_52_92 ;
                rc:relation rc:recalls ; rc:role "object" ; rc:exact "resolutions 52/92" ; rc:printedDate "1997-12-12"^^xsd:date ;
                rc:start 104 ; rc:end 121 ; rc:source un:file_seeds_000.txt ; oa:hasTarget un:A_RES_56_124.P1.c1.at .
            un:A_RES_56_124.P1.c1.at oa:hasSelector un:A_RES_56_124.P1.c1.bytes . un:A_RES_56_124.P1.c1.bytes oa:start 104 ; oa:end 121 .
            un:A_RES_52_92 a rc:Resolution ; rc:symbol "A/RES/52/92" ; rc:adopted "1997-12-12"^^xsd:date ; rc:adoptedBy un:organ_GA ;
                rdfs:label "General Assembly resolution 52/92"@en ; rdfs:seeAlso <https://undocs.org/en/A/RES/52/92> .''')

    def test_the_examples_of_the_documentation(self):
        page = (SOURCE / 'docs/ontology.md').read_text()
        document = json.loads(re.search(r'(?m)^    \{ "@context"(?s:.*?)\n\n', page)[0])
        self.assertEqual(document.pop('@context'), CONTEXT.name)
        self.assert_same(document, '''un:A_RES_56_124.P1.c1 a rc:Citation ; rc:citing un:A_RES_56_124 ; rc:cited un:A_RES_52_92 ;
            rc:relation rc:recalls ; rc:role "object" ; rc:exact "resolutions 52/92" ; rc:start 104 ; rc:end 121 .
            un:A_RES_52_92 a rc:Resolution ; rc:adopted "1997-12-12"^^xsd:date .''')
        query = 'PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> PREFIX un: <https://w3id.org/recital/un/> ' + re.search(
            r'(?m)^    PREFIX allot(?s:.*?)\n\n', page)[0]
        whole = golden() + graph('relations', 'alignments')
        self.assertEqual({row[0] for row in whole.query(query)}, {whole.value(citation, RC.citing) for citation in whole.subjects(RC.cited, UN.A_RES_54_132)})

    def test_a_relation_an_organ_and_a_treaty(self):
        self.assert_same({'@graph': [
            {'@id': 'rc:recalls', '@type': 'Relation', 'cue': {'en': ['recalling', 'recalls'], 'fr': 'rappelant'}, 'asks': False},
            {'@id': 'un:organ_GA', '@type': 'Organ', 'activeFrom': '1946', 'keysAreSymbols': True},
            {'@id': 'un:organ_GA.s56', '@type': 'Session', 'sessionOf': 'un:organ_GA', 'opened': {'@value': '2001-09-12', '@type': 'xsd:date'}},
            {'@id': 'un:UNTS_1021', '@type': 'Treaty', 'concluded': '1948', 'dcterms:title': {'en': 'Genocide Convention'}},
        ]}, '''
            rc:recalls a rc:Relation ; rc:cue "recalling"@en, "recalls"@en, "rappelant"@fr ; rc:asks false .
            un:organ_GA a rc:Organ ; rc:activeFrom "1946"^^xsd:gYear ; rc:keysAreSymbols true .
            un:organ_GA.s56 a rc:Session ; rc:sessionOf un:organ_GA ; rc:opened "2001-09-12"^^xsd:date .
            un:UNTS_1021 a rc:Treaty ; rc:concluded "1948"^^xsd:gYear ; dcterms:title "Genocide Convention"@en .''')

    def json_value(self, value, how):
        """An object of a triple as the context would have it written; `how` is what it says of the property."""
        if isinstance(value, rdflib.URIRef):
            return str(value) if how.get('@type') in ('@id', '@vocab') else {'@id': str(value)}
        if how.get('@container') == '@language':
            return {value.language or '@none': str(value)}
        datatype = value.datatype and value.datatype.replace(str(XSD), 'xsd:')
        if datatype and datatype == how.get('@type'):
            return int(value) if datatype == 'xsd:integer' else str(value)
        if how.get('@language', '') is None and not value.language and not datatype:
            return str(value)
        return {'@value': str(value), **({'@language': value.language} if value.language else {}), **({'@type': datatype} if datatype else {})}

    def test_the_graph_of_the_samples(self):
        """Written as JSON-LD in the names and types of the context, it is the same graph."""
        context, whole, things = self.context['@context'], golden(), {}
        for subject, prop, value in whole:
            thing = things.setdefault(subject, {'@id': str(subject)})
            if prop == RDF.type:
                thing.setdefault('@type', []).append(str(value))
                continue
            name = str(prop)[len(RC):] if str(prop).startswith(RC) else short(prop)
            how = context.get(name, {})
            written = self.json_value(value, how)
            if how.get('@container') == '@language':
                for language, words in written.items():
                    thing.setdefault(name, {}).setdefault(language, []).append(words)
            else:
                thing.setdefault(name, []).append(written)
        got = self.triples({'@graph': list(things.values())})
        self.assertEqual(sorted(got - whole)[:5], [])
        self.assertEqual(len(got), len(whole))


if __name__ == '__main__':
    unittest.main()
