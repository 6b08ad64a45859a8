"""Calendar bins, and the events that each holds, counted one by one."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from tests.cases import events
from tests.cases.collection import EVENTS, THEMES
from tests.cases.days import day, last_of

SPANS = [
    # first and last year, and the width of a bin: never more than 130 bins unless 5 000 years wide
    ("one year", 1970, 1970, 1),
    ("130 years still go year by year", 1871, 2000, 1),
    ("131 years go by fives", 1870, 2000, 5),
    ("650 years, whose bins begin before them", 1352, 2001, 5),
    ("651 years", 1350, 2000, 10),
    ("1 301 years", 700, 2000, 25),
    ("across the year 0", -44, 476, 5),
    ("before the year 0", -512, -101, 5),
    ("the years 0 and 1", 0, 1, 1),
    ("3 251 years", -1250, 2000, 50),
    ("6 501 years", -4500, 2000, 100),
    ("13 001 years", -11000, 2000, 500),
    ("65 001 years", -63000, 2000, 1000),
    ("130 001 years", -128000, 2000, 5000),
    ("700 000 years have more bins", -698000, 2000, 5000),
]
WITHIN = ("days within years", day(1968, 11, 19), day(1976, 10, 31), 1968, 1976)
"""A span that begins and ends within a year is cut by whole years."""

DECADES = [day(year) for year in range(1950, 2020, 10)]
UNEVEN = [
    day(1940), day(1958), day(1958, 3, 2), day(1958, 3, 3), day(1960, 2, 29), day(1968, 11, 15),
    day(1968, 12, 31), day(1969, 1, 2), day(1972, 7), day(2001, 9, 15), day(2040),
]  # fmt: skip


def cases() -> dict[str, Any]:
    says, first, last, start, end = WITHIN
    return {
        "edges": [
            *(
                {"says": says, "span": [day(a), last_of(b)], "edges": _edges(a, b, width)}
                for says, a, b, width in SPANS
            ),
            {"says": says, "span": [first, last], "edges": _edges(start, end, 1)},
        ],
        "histograms": [
            {"says": "the years of the collection", **_histogram(_edges(1958, 2001, 1))},
            {"says": "decades", **_histogram(DECADES)},
            {"says": "bins of every length", **_histogram(UNEVEN)},
            {"says": "one bin", **_histogram([day(1958), day(2002)])},
        ],
    }


def _edges(first: int, last: int, width: int) -> list[int]:
    """Begin at the multiple of the width at or before the first year; end after the last."""
    begin = next(year for year in range(first, first - width, -1) if year % width == 0)
    years = [begin]
    while years[-1] <= last:
        years.append(years[-1] + width)
    return [day(year) for year in years]


def _histogram(edges: list[int]) -> dict[str, Any]:
    bins = [(a, b - 1) for a, b in pairwise(edges)]
    flags = {name: [events.flag(name, a, b) for a, b in bins] for name in events.IDS}

    def rows(wanted: int) -> list[list[int]]:
        return [
            [
                sum(flags[e[0]][k] == wanted for e in EVENTS if e[5] == theme)
                for k in range(len(bins))
            ]
            for theme in THEMES
        ]

    certain, possible = rows(2), rows(1)
    quiet = [
        [a + b == 0 for a, b in zip(*pair, strict=True)]
        for pair in zip(certain, possible, strict=True)
    ]
    return {
        "edges": edges,
        "certain": certain,
        "possible": possible,
        "silences": [_runs(row) for row in quiet],
    }


def _runs(row: list[bool]) -> list[list[int]]:
    """A run begins where the bin before speaks, and ends where the bin after does."""
    begins = [k for k, quiet in enumerate(row) if quiet and (k == 0 or not row[k - 1])]
    ends = [k for k, quiet in enumerate(row) if quiet and (k + 1 == len(row) or not row[k + 1])]
    return [list(run) for run in zip(begins, ends, strict=True)]
