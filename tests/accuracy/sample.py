#!/usr/bin/env python3
"""Draws citations at random from the tables of a build, for judging by hand.

  sample.py OUT/tables [--count 200] [--seed 1] > sheet.tsv

The same tables, count and seed always give the same rows, in the order of the table. `mention`s (mentions.tsv) are not drawn from.
"""
import argparse
import random
import sys


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tables")
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    with open(f"{arguments.tables}/citations.tsv", encoding="utf-8") as file:
        head, *rows = [line.rstrip("\n").split("\t") for line in file]
    columns = [head.index(name) for name in ("file", "para", "action", "role", "target", "via", "quote", "start", "end")]
    chosen = sorted(random.Random(arguments.seed).sample(range(len(rows)), min(arguments.count, len(rows))))
    print("\t".join([head[c] for c in columns] + ["verdict", "remark"]))
    for index in chosen:
        print("\t".join([rows[index][c] for c in columns] + ["", ""]))


if __name__ == "__main__":
    sys.exit(main())
