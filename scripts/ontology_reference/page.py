"""The ontology as one static page: no script, no font or picture from elsewhere; an anchor a term, by its local name."""
import re
from html import escape
from pathlib import Path

STYLE = (Path(__file__).parent / 'page.css').read_text(encoding='utf-8')
KIND_WORDS = {'class': 'class', 'link': 'property, links to a thing', 'value': 'property, holds a value', 'annotation': 'annotation of a term'}
VOCABULARIES = {  # by prefix: name, its documentation
    'cito': ('CiTO, the Citation Typing Ontology', 'http://purl.org/spar/cito/'),
    'fabio': ('FaBiO, the FRBR-aligned Bibliographic Ontology', 'http://purl.org/spar/fabio/'),
    'doco': ('DoCO, the Document Components Ontology', 'http://purl.org/spar/doco/'),
    'eli': ('ELI, the European Legislation Identifier', 'http://data.europa.eu/eli/ontology'),
    'schema': ('schema.org, Legislation', 'https://schema.org/Legislation'),
    'dcterms': ('Dublin Core', 'http://purl.org/dc/terms/'),
    'prov': ('PROV-O', 'https://www.w3.org/TR/prov-o/'),
    'oa': ('Web Annotation', 'https://www.w3.org/TR/annotation-vocab/'),
    'skos': ('SKOS', 'https://www.w3.org/TR/skos-reference/'),
    'org': ('ORG, the Organization Ontology', 'https://www.w3.org/TR/vocab-org/'),
    'dcat': ('DCAT, the Data Catalog Vocabulary', 'https://www.w3.org/TR/vocab-dcat-2/'),
    'undo': ('UNDO, the UN Documents Ontology', 'https://w3id.org/un/ontology/undo/'),
    'allot': ('ALLOT, the top-level ontology beside UNDO', 'https://w3id.org/akn/ontology/allot/'),
}


def linked(ontology, iri):
    """A term as a link: within the page for our own, to its IRI for others."""
    curie = ontology.curie(iri)
    target = f'#{iri.rsplit("#", 1)[1]}' if curie.startswith('rc:') else iri
    return f'<a href="{escape(target)}"><code>{escape(curie)}</code></a>'


def all_linked(ontology, iris):
    return ', '.join(linked(ontology, iri) for iri in iris)


def prose(ontology, text):
    """Text with our own terms in it as links."""
    names = {term.name for term in ontology.terms}
    return re.sub(r'\brc:(\w+)', lambda found: f'<a href="#{found[1]}"><code>{found[0]}</code></a>' if found[1] in names else found[0],
                  escape(text, quote=False))


def facts(ontology, term):
    """Rows of a term's table: (heading, HTML)."""
    above, below = ('Sub-class of', 'Super-class of') if term.kind == 'class' else ('Sub-property of', 'Super-property of')
    yield above, all_linked(ontology, term.parents)
    yield below, all_linked(ontology, term.children)
    yield 'Stands at', linked(ontology, term.domain) if term.domain else ''
    if term.written_as:
        yield 'Value', ' or '.join(linked(ontology, iri) for iri in term.written_as)
    elif term.kind in ('link', 'value'):
        yield ('Leads to' if term.kind == 'link' else 'Value'), linked(ontology, term.range) if term.range else ''
    if term.kind == 'class':
        yield 'Properties', all_linked(ontology, [each.iri for each in ontology.terms if each.domain == term.iri])
        yield 'Led to by', all_linked(ontology, [each.iri for each in ontology.terms if each.range == term.iri])
    yield 'Asks', 'somebody to act: what the clause cites then only supports the asking' if term.asks else ''
    yield 'Cue words', ' '.join(f'<q lang="{escape(language)}">{escape(cue)}</q>' for cue, language in term.cues)
    yield 'Examples' if len(term.examples) > 1 else 'Example', ''.join(example(*each) for each in term.examples)
    yield 'Elsewhere', matches(ontology, term)


def example(text, language):
    if language:
        return f'<blockquote lang="{escape(language)}">{escape(text, quote=False)}</blockquote>'
    return f'<pre>{escape(text, quote=False)}</pre>'


def matches(ontology, term):
    rows = ''.join(f'<li>{escape(match.how)} {linked(ontology, match.iri)}: {escape(match.reason, quote=False)}</li>' for match in term.matches)
    return f'<ul>{rows}</ul>' if rows else ''


def entry(ontology, term):
    rows = ''.join(f'<dt>{heading}</dt><dd>{html}</dd>\n' for heading, html in facts(ontology, term) if html)
    kind = 'relation' if term.is_relation else KIND_WORDS[term.kind]
    return (f'<article id="{term.name}">\n<h3><a href="#{term.name}"><code>rc:{term.name}</code></a> '
            f'<span class="label">{escape(term.label)}</span> <span class="kind">{kind}</span></h3>\n'
            f'<p>{prose(ontology, term.definition)}</p>\n<dl>\n{rows}</dl>\n</article>\n')


def anchor(heading):
    return 'group-' + re.sub(r'[^a-z0-9]+', '-', heading.lower()).strip('-')


def contents(ontology):
    groups = ''.join(
        f'<details><summary><a href="#{anchor(heading)}">{escape(heading)}</a></summary><ul>'
        + ''.join(f'<li><a href="#{term.name}">{term.name}</a></li>' for term in terms) + '</ul></details>\n'
        for heading, terms in ontology.groups)
    return f'<nav aria-label="Terms">\n<a href="#top">Top</a>\n{groups}<a href="#matches">Matches, by vocabulary</a>\n<a href="#foreign">Terms of others</a>\n</nav>\n'


def header(ontology):
    about = ontology.about
    count = {kind: sum(1 for term in ontology.terms if term.kind == kind) for kind in KIND_WORDS}
    relations = sum(1 for term in ontology.terms if term.is_relation)
    rows = (('Namespace', f'<code>{escape(about["preferredNamespaceUri"])}</code>, prefix <code>{escape(about["preferredNamespacePrefix"])}:</code>'),
            ('Version', f'{escape(about["versionInfo"])}, <code>{escape(about["versionIRI"])}</code>'),
            ('Profile', 'OWL 2 RL'),
            ('Terms', f'{count["class"]} classes, {count["link"] + count["value"]} properties, {relations} of them relations'),
            ('Files', '<a href="../ontology/recital.ttl">recital.ttl</a>, <a href="../ontology/relations.ttl">relations.ttl</a>, matches with other '
                      'vocabularies in <a href="../ontology/alignments.ttl">alignments.ttl</a>, <a href="../ontology/context.jsonld">JSON-LD context</a>'),
            ('Licence', f'<a href="{escape(about["license"])}">Apache 2.0</a>'),
            ('Guide', 'how the terms make up a graph: <a href="ontology.md">docs/ontology.md</a>'))
    table = ''.join(f'<dt>{heading}</dt><dd>{html}</dd>\n' for heading, html in rows)
    return f'<header id="top">\n<h1>{escape(about["title"])}</h1>\n<p>{escape(about["description"])}</p>\n<dl>\n{table}</dl>\n</header>\n'


def by_vocabulary(ontology):
    rows = {prefix: [] for prefix in VOCABULARIES}
    for term in ontology.terms:
        for match in term.matches:
            rows[ontology.curie(match.iri).split(':')[0]].append(
                f'<tr><td>{linked(ontology, term.iri)}</td><td>{match.how}</td><td>{linked(ontology, match.iri)}</td></tr>\n')
    parts = ''.join(f'<h3><a href="{escape(link)}">{escape(name)}</a></h3>\n<table>\n{"".join(rows[prefix])}</table>\n'
                    for prefix, (name, link) in VOCABULARIES.items() if rows[prefix])
    return ('<section id="matches">\n<h2>Matches, by vocabulary</h2>\n<p>Sub-class and sub-property are said only where they always hold; a close match '
            'can answer for the other in most questions, but is not the same. The reasons stand at each term. Nothing is equated.</p>\n'
            f'{parts}</section>\n')


def foreign(ontology):
    rows = ''.join(f'<tr><td>{linked(ontology, iri)}</td><td>{KIND_WORDS[kind]}</td></tr>\n' for iri, kind, _ in ontology.foreign)
    return ('<section id="foreign">\n<h2>Terms of other vocabularies that stand in a graph or in the ontology</h2>\n'
            f'<table>\n{rows}</table>\n</section>\n')


def page(ontology):
    groups = ''.join(f'<section id="{anchor(heading)}">\n<h2>{escape(heading)}</h2>\n{"".join(entry(ontology, term) for term in terms)}</section>\n'
                     for heading, terms in ontology.groups)
    return ('<!DOCTYPE html>\n<!-- Made by scripts/ontology_reference from ontology/*.ttl. -->\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
            '<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="color-scheme" content="light dark">\n'
            f'<title>{escape(ontology.about["title"])}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n{contents(ontology)}<main>\n'
            f'{header(ontology)}{groups}{by_vocabulary(ontology)}{foreign(ontology)}</main>\n</body>\n</html>\n')
