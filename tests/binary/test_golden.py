"""What the program writes for the samples, byte for byte. `tests/golden/update` makes the expected files anew."""
import difflib
import sys
import unittest

from program import RECITAL, SOURCE, ProgramTest, contents

sys.path.insert(0, str(SOURCE / 'tests/golden'))
import golden  # noqa: E402


def difference(name, expected, got):
    lines = difflib.unified_diff(expected.decode(errors='replace').splitlines(), got.decode(errors='replace').splitlines(),
                                 'expected/' + name, 'got/' + name, n=1, lineterm='')
    return '\n'.join(list(lines)[:40])


class Golden(ProgramTest):
    def test_same_bytes(self):
        golden.make(RECITAL, self.folder)
        expected, got = contents(golden.HERE / 'expected'), contents(self.folder)
        self.assertEqual(sorted(expected), sorted(got))
        differences = [difference(name, expected[name], got[name]) for name in expected if expected[name] != got[name]]
        if differences:
            self.fail('\n\n'.join(differences) + '\n\nIf this is meant: tests/golden/update, then read git diff')


if __name__ == '__main__':
    unittest.main()
