"""Maps: what may be asked for together, and that other programs read the data."""
import csv
import subprocess
import unittest
import xml.etree.ElementTree as xml

from program import SAMPLES, ProgramTest, run

READ = '''import json, networkx, sys
graph = networkx.read_graphml(sys.argv[1], force_multigraph=True)
print(json.dumps({"directed": graph.is_directed(), "nodes": dict(graph.nodes(data=True)), "edges": [[a, b, data] for a, b, data in graph.edges(data=True)]}))'''
HOSTILE = '''@prefix rc: <https://w3id.org/recital/ontology#> . @prefix un: <https://w3id.org/recital/un/> . @prefix dcterms: <http://purl.org/dc/terms/> .
un:f a rc:Source ; rc:file "a.txt" .
un:a a rc:Resolution ; rc:symbol "A/RES/1/1, \\"x\\"" ; dcterms:title "</data><node id='y'/> ]]> & \u202Eturned \u0001"@en ; rc:source un:f ; rc:start 0 ; rc:end 9 .
un:b a rc:Resolution ; rc:symbol "A/RES/1/2" .
un:c a rc:Citation ; rc:citing un:a ; rc:cited un:b ; rc:relation rc:recalls ; rc:role "object" ; rc:exact "a\\r\\n,\\"b" ; rc:source un:f ; rc:start 1 ; rc:end 2 .
un:build a rc:Build .
'''


class Maps(ProgramTest):
    def read_graphml(self, path):
        import json
        done = subprocess.run(['/usr/bin/python3', '-c', READ, str(path)], capture_output=True, text=True)
        if 'No module named' in done.stderr:
            self.skipTest('no python3-networkx')
        self.assertEqual(done.returncode, 0, done.stderr)
        return json.loads(done.stdout)

    def test_a_series_is_drawn_with_its_gaps(self):
        self.build(SAMPLES)
        graph = self.folder / 'out/graph.ttl'
        done = run('map', graph, 'A/RES/61/183', '--series', '-o', self.folder / 'map.csv')
        self.assertEqual((done.returncode, done.stderr), (0, ''))
        with open(self.folder / 'map-nodes.csv', newline='') as file:
            drawn = {row['Id'] for row in csv.DictReader(file)}
        listed = run('series', graph, 'A/RES/61/183', '--format', 'csv').stdout
        self.assertEqual(drawn, {row['symbol'] for row in csv.DictReader(listed.splitlines())})
        self.assertIn('A/RES/52/92', drawn)  # cited, not read
        for arguments, code, message in (([graph, 'UN-Charter', '--series'], 1, 'is a member of no series'),
                                         ([graph, '--series'], 2, 'name it'), ([graph, 'A/RES/61/183', '--series', '--to', 'UN-Charter'], 2, 'name it')):
            done = run('map', *arguments)
            self.assertEqual(done.returncode, code)
            self.assertIn(message, done.stderr)

    def test_graphml_and_csv_say_the_same(self):
        self.build(SAMPLES)
        graph = self.folder / 'out/graph.ttl'
        for name in ('map.graphml', 'map.csv'):
            done = run('map', graph, 'A/RES/61/183', '-n', '1000', '-o', self.folder / name)
            self.assertEqual((done.returncode, done.stderr), (0, ''))
        read = self.read_graphml(self.folder / 'map.graphml')
        with open(self.folder / 'map-nodes.csv', newline='') as file:
            nodes = {row['Id']: row for row in csv.DictReader(file)}
        with open(self.folder / 'map-edges.csv', newline='') as file:
            edges = list(csv.DictReader(file))
        self.assertTrue(read['directed'])
        self.assertEqual(set(read['nodes']), set(nodes))
        self.assertIn('A/RES/S-20/2', nodes)
        self.assertEqual(read['nodes']['A/RES/61/183']['year'], 2006)
        self.assertIs(read['nodes']['A/RES/61/183']['read'], True)
        self.assertEqual(nodes['A/RES/61/183']['Page'], 'https://undocs.org/en/A/RES/61/183')
        self.assertEqual(sorted([a, b, data['relation'], data['role'], str(data['weight']), data['places']] for a, b, data in read['edges']),
                         sorted([row['Source'], row['Target'], row['Relation'], row['Role'], row['Weight'], row['Places']] for row in edges))
        self.assertGreater(len(edges), 20)

    def test_hostile_values_stay_values(self):
        graph = self.file('hostile.ttl', HOSTILE)
        for name in ('map.graphml', 'map.csv', 'map.dot'):
            done = run('map', graph, '-o', self.folder / name)
            self.assertEqual((done.returncode, done.stderr), (0, ''))
        nodes = xml.parse(self.folder / 'map.graphml').getroot().findall('.//{*}node')
        self.assertEqual([node.get('id') for node in nodes], ['A/RES/1/1, "x"', 'A/RES/1/2'])
        with open(self.folder / 'map-edges.csv', newline='') as file:
            self.assertEqual([(row['Source'], row['Target']) for row in csv.DictReader(file)], [('A/RES/1/1, "x"', 'A/RES/1/2')])

    def test_paths_and_members(self):
        self.build(SAMPLES)
        graph = self.folder / 'out/graph.ttl'
        one = run('map', graph, 'A/RES/61/183', '--to', 'A/RES/S-20/2')
        other = run('map', graph, 'A/RES/S-20/2', '--to', 'A/RES/61/183')
        self.assertEqual((one.returncode, one.stderr), (0, ''))
        self.assertIn('The shortest way takes 1 citation.', one.stdout)
        self.assertEqual(one.stdout, other.stdout)  # it finds the direction
        done = run('map', graph, 'A/RES/422(V)', '--to', 'A/RES/61/183')
        self.assertEqual(done.returncode, 1)
        self.assertIn("no citations lead from 'A/RES/422(V)' to 'A/RES/61/183' or back", done.stderr)
        done = run('map', graph, '--members', 'A/RES/61/183,a/res/s-20/2,A/RES/56/124')
        self.assertEqual((done.returncode, done.stderr), (0, ''))
        self.assertIn('All 3 works.', done.stdout)
        done = run('map', graph, '--members', 'A/RES/61/183,A/RES/61/1833')
        self.assertEqual(done.returncode, 1)
        self.assertIn("no 'A/RES/61/1833' in this graph; did you mean A/RES/61/183", done.stderr)

    def test_wrong_use(self):
        for arguments, words in ((['--to', 'X'], '--to needs the work'), (['X', '--members', 'Y'], 'two different maps'),
                                 (['--members', ','], '--members names no work'), (['-f', 'csv'], 'CSV makes two files'),
                                 (['-o', 'x.jpeg'], 'no map can be written')):
            done = run('map', 'graph.ttl', *arguments)
            self.assertEqual(done.returncode, 2, arguments)
            self.assertIn(words, done.stderr)


if __name__ == '__main__':
    unittest.main()
