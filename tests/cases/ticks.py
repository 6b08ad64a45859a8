"""Ticks of the time axis, each written out: the day it stands at, and what it says."""

from __future__ import annotations

from typing import Any

from tests.cases.days import day, last_of

Stand = tuple[tuple[int, ...], str]
"""Astronomical year, month and day; text."""
FEW, MANY = 5, 9

ROWS: list[tuple[str, int, int, int, list[Stand]]] = [
    ("one day", day(2023, 3, 18), day(2023, 3, 18), MANY, [((2023, 3, 18), "18 Mar 2023")]),
    ("a week, day by day", day(2023, 3, 15), day(2023, 3, 21), MANY,
     [((2023, 3, 15), "15 Mar 2023"), *(((2023, 3, k), f"{k} Mar") for k in range(16, 22))]),
    ("three weeks, by their Mondays", day(2023, 3, 8), day(2023, 3, 28), MANY,
     [((2023, 3, 13), "13 Mar 2023"), ((2023, 3, 20), "20 Mar"), ((2023, 3, 27), "27 Mar")]),
    ("the turn of a year", day(2023, 12, 29), day(2024, 1, 3), MANY,
     [((2023, 12, 29), "29 Dec 2023"), ((2023, 12, 30), "30 Dec"),
      ((2023, 12, 31), "31 Dec"), ((2024, 1, 1), "1 Jan 2024"),
      ((2024, 1, 2), "2 Jan"), ((2024, 1, 3), "3 Jan")]),
    ("months", day(1968, 9, 2), day(1969, 3, 1), MANY,
     [((1968, 10, 1), "Oct 1968"), ((1968, 11, 1), "Nov"), ((1968, 12, 1), "Dec"),
      ((1969, 1, 1), "Jan 1969"), ((1969, 2, 1), "Feb"), ((1969, 3, 1), "Mar")]),
    ("a year, by quarters where there is little room", day(2020), last_of(2020), FEW,
     [((2020, 1, 1), "Jan 2020"), ((2020, 4, 1), "Apr"), ((2020, 7, 1), "Jul"),
      ((2020, 10, 1), "Oct")]),
    ("two years, by halves", day(44), last_of(45), FEW,
     [((44, 1, 1), "Jan 44"), ((44, 7, 1), "Jul"), ((45, 1, 1), "Jan 45"), ((45, 7, 1), "Jul")]),
    ("ten years", day(1960), last_of(1969), MANY,
     [((year, 1, 1), f"{year}") for year in range(1960, 1970)]),
    ("the years around the first one", day(-2), last_of(3), MANY,
     [((-2, 1, 1), "3 BC"), ((-1, 1, 1), "2 BC"), ((0, 1, 1), "1 BC"), ((1, 1, 1), "1"),
      ((2, 1, 1), "2"), ((3, 1, 1), "3")]),
    ("a lifetime", day(1960), last_of(2024), MANY,
     [((year, 1, 1), f"{year}") for year in range(1960, 2021, 10)]),
    ("antiquity has no year 0", day(-775), last_of(476), MANY,
     [((-749, 1, 1), "750 BC"), ((-499, 1, 1), "500 BC"), ((-249, 1, 1), "250 BC"),
      ((1, 1, 1), "1"), ((250, 1, 1), "250")]),
    ("five thousand years", day(-2999), last_of(2000), MANY,
     [((-2999, 1, 1), "3000 BC"), ((-1999, 1, 1), "2000 BC"), ((-999, 1, 1), "1000 BC"),
      ((1, 1, 1), "1"), ((1000, 1, 1), "1000"), ((2000, 1, 1), "2000")]),
    ("a hundred thousand years", day(-98000), last_of(2000), FEW,
     [((-74999, 1, 1), "75000 BC"), ((-49999, 1, 1), "50000 BC"), ((-24999, 1, 1), "25000 BC"),
      ((1, 1, 1), "1")]),
]  # fmt: skip


def cases() -> list[dict[str, Any]]:
    return [
        {"says": says, "span": [first, last], "most": most,
         "ticks": [[day(*at), text] for at, text in stands]}
        for says, first, last, most, stands in ROWS
    ]  # fmt: skip
