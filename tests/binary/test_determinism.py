"""The same inputs give the same bytes, whatever the order of arguments, the threads, the locale, the folder."""
import unittest

from program import SAMPLES, ProgramTest, contents


class Determinism(ProgramTest):
    def setUp(self):
        super().setUp()
        self.files = sorted(SAMPLES.iterdir())
        self.build(*self.files, '--threads', 1, out='first')
        self.first = contents(self.folder / 'first')
        self.assertIn('graph.ttl', self.first)

    def same(self, *arguments, **options):
        self.build(*arguments, out='other', **options)
        other = contents(self.folder / 'other')
        self.assertEqual(self.first.keys(), other.keys())
        for name, content in self.first.items():
            self.assertTrue(content == other[name], f'{name} differs')

    def test_reverse_order(self):
        self.same(*reversed(self.files), '--threads', 1)

    def test_two_threads(self):
        self.same(*self.files, '--threads', 2)

    def test_many_threads_and_mentioned_twice(self):
        self.same(*self.files[3:], *self.files, '--threads', 16)

    def test_another_locale(self):
        self.same(*self.files, env={'LC_ALL': 'C', 'LANG': 'tr_TR.UTF-8'})

    def test_another_folder(self):
        for sample in self.files:
            self.sample(sample.name, 'elsewhere/' + sample.name)
        self.same(*sorted((self.folder / 'elsewhere').iterdir()), cwd='/')

    def test_again_over_the_old_output(self):
        self.build(*self.files, out='first')
        self.assertTrue(self.first == contents(self.folder / 'first'))


if __name__ == '__main__':
    unittest.main()
