"""Calendar bins, and the events that each holds, counted one by one."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from tests.cases import events
from tests.cases.collection import CONTEXT, EVENTS, THEMES
from tests.cases.days import civil, day, last_of

SPANS = [
    # first and last day, and the step: never more than 130 bins unless of 5 000 years
    ("one day", day(2023, 3, 18), day(2023, 3, 18), "day", 1),
    ("a week", day(2023, 3, 15), day(2023, 3, 21), "day", 1),
    ("130 days", day(2023, 1, 1), day(2023, 5, 10), "day", 1),
    ("131 days go by weeks, from a Monday", day(2023, 1, 1), day(2023, 5, 11), "day", 7),
    ("one year", day(1970), last_of(1970), "day", 7),
    ("three years go by months", day(1970), last_of(1972), "month", 1),
    ("months before the first year", day(-2, 5, 3), day(0, 12, 31), "month", 1),
    ("eleven years go by quarters", day(1990, 2), last_of(2000), "month", 3),
    ("33 years go year by year", day(1968), last_of(2000), "year", 1),
    ("130 years still do", day(1871), last_of(2000), "year", 1),
    ("131 years go by fives", day(1870), last_of(2000), "year", 5),
    ("650 years, whose bins begin before them", day(1352), last_of(2001), "year", 5),
    ("651 years", day(1350), last_of(2000), "year", 10),
    ("1 301 years", day(700), last_of(2000), "year", 25),
    ("before and after the first year", day(-44), last_of(476), "year", 5),
    ("before the first year", day(-512), last_of(-101), "year", 5),
    ("the last year before the first one", day(0), last_of(0), "day", 7),
    ("3 251 years", day(-1250), last_of(2000), "year", 50),
    ("6 501 years", day(-4500), last_of(2000), "year", 100),
    ("13 001 years", day(-11000), last_of(2000), "year", 500),
    ("65 001 years", day(-63000), last_of(2000), "year", 1000),
    ("130 001 years", day(-128000), last_of(2000), "year", 5000),
    ("700 000 years have more bins", day(-698000), last_of(2000), "year", 5000),
    ("days within years", day(1928, 11, 19), day(1976, 10, 31), "year", 1),
]

DECADES = [day(year) for year in range(1950, 2020, 10)]
UNEVEN = [
    day(1940), day(1958), day(1958, 3, 2), day(1958, 3, 3), day(1960, 2, 29), day(1968, 11, 15),
    day(1968, 12, 31), day(1969, 1, 2), day(1972, 7), day(2001, 9, 15), day(2040),
]  # fmt: skip


def cases() -> dict[str, Any]:
    return {
        "edges": [
            {"says": says, "span": [first, last], "edges": _edges(first, last, unit, n)}
            for says, first, last, unit, n in SPANS
        ],
        "histograms": [
            {
                "says": "the years of the collection",
                **_histogram([day(year) for year in range(1958, 2003)]),
            },
            {"says": "decades", **_histogram(DECADES)},
            {"says": "bins of every length", **_histogram(UNEVEN)},
            {"says": "one bin", **_histogram([day(1958), day(2002)])},
        ],
    }


def _edges(first: int, last: int, unit: str, n: int) -> list[int]:
    """Walk from the start of a step at or before the first day to one after the last."""
    if unit == "year":
        years = range(civil(first)[0] - n, civil(last)[0] + n + 1)
        starts = [day(year) for year in years if _begins(year, n)]
    else:
        walk = range(first - 100 * n, last + 100 * n)
        starts = [number for number in walk if _starts(number, unit, n)]
    at = max(k for k, start in enumerate(starts) if start <= first)
    end = min(k for k, start in enumerate(starts) if start > last)
    return starts[at : end + 1]


def _begins(year: int, n: int) -> bool:
    """Whether people count a year as a round one; no year was called 0."""
    called = year if year > 0 else year - 1
    return n == 1 or called % n == 0 or called == 1


def _starts(number: int, unit: str, n: int) -> bool:
    _, month, of_month = civil(number)
    if unit == "day":
        return n == 1 or number % 7 == day(2024, 1, 1) % 7  # a Monday
    return of_month == 1 and (month - 1) % n == 0


def _histogram(edges: list[int]) -> dict[str, Any]:
    bins = [(a, b - 1) for a, b in pairwise(edges)]
    flags = {name: [events.flag(name, a, b) for a, b in bins] for name in events.IDS}
    counted = [event for event in EVENTS if event[0] not in CONTEXT]

    def rows(wanted: int) -> list[list[int]]:
        return [
            [
                sum(flags[e[0]][k] == wanted for e in counted if e[5] == theme)
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
