"""Which mark separates the columns of a text."""

import csv
from collections import Counter
from collections.abc import Sequence
from typing import Final

from events.formats.tables.header import known

MARKS: Final = {"\t": "tabs", ",": "commas", ";": "semicolons", "|": "bars"}
"""Marks that may separate columns, the least ambiguous first, with their names."""
_SAMPLE = 300
_SEARCHED = 30
_LONGEST_LINE = 20_000
_CONSISTENT = 0.5
_PROSE = 0.9


def decide(lines: Sequence[str]) -> str:
    """Give the mark that separates columns; empty where there is one column only.

    Names of columns that are known decide; then how evenly a mark cuts the lines.

    >>> decide(["title;lat;lon", "Bridge;48,85;2,35"])
    ';'
    >>> decide(["Treaty signed, at last", "Bridge opened, too"])
    ''
    """
    sample = [line[:_LONGEST_LINE] for line in lines if line.strip()][:_SAMPLE]
    cuts = {mark: _cut(sample, mark) for mark in MARKS}
    scores = {mark: (_names(rows), *_evenness(rows)) for mark, rows in cuts.items()}
    best = max(scores, key=lambda mark: scores[mark])
    names, even, _ = scores[best]
    if names >= 2:
        return best
    if cuts["\t"] and scores["\t"][1] >= _CONSISTENT:
        return "\t"
    even_enough = [mark for mark in MARKS if scores[mark][1] >= _CONSISTENT]
    even_enough = [mark for mark in even_enough if not _prose(sample, mark)]
    return max(even_enough, key=lambda mark: scores[mark], default=best if names and even else "")


def _cut(lines: Sequence[str], mark: str) -> list[list[str]]:
    rows = csv.reader((f"{line}\n" for line in lines), delimiter=mark, skipinitialspace=True)
    return [[cell.strip() for cell in row] for row in rows]


def _names(rows: Sequence[Sequence[str]]) -> int:
    return max((known(row) for row in rows[:_SEARCHED] if len(row) > 1), default=0)


def _evenness(rows: Sequence[Sequence[str]]) -> tuple[float, int]:
    """Give the share of rows of the commonest width over 1, and that width."""
    widths = Counter(len(row) for row in rows if len(row) > 1)
    if not widths:
        return 0.0, 1
    width, count = widths.most_common(1)[0]
    return count / len(rows), width


def _prose(lines: Sequence[str], mark: str) -> bool:
    """Say whether a mark is punctuation: a space after it nearly always, and none before."""
    marks = sum(line.count(mark) for line in lines)
    return marks > 0 and sum(line.count(f"{mark} ") for line in lines) >= marks * _PROSE
