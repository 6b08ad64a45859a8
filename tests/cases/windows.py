"""Bounds and window tests of dates, counted out day by day.

A day fits a date when its ISO form does; an event is any pair of a first and a last day that
fit; a window may hold an event when some pair touches it, and does hold it when every pair
touches it. An event on one of several dates is any pair of any of them; one on each of several
is a pair of each, in whatever combination, and touches a window when one of its pairs does.
"""

from __future__ import annotations

import json
import re
from datetime import date
from functools import reduce
from itertools import combinations_with_replacement
from typing import Any

import numpy as np
from numpy.typing import NDArray

Days = NDArray[np.int64]
HORIZON = (date(1949, 1, 1), date(2030, 12, 31))
EPOCH = date(1970, 1, 1).toordinal()
DAYS = np.arange(HORIZON[0].toordinal(), HORIZON[1].toordinal() + 1) - EPOCH
BEFORE, AFTER = DAYS[0], DAYS[-1]

EXAMPLES = [
    "1961", "1968-11", "2021-09-04", "1970-01-01", "1960-02-29", "1964-02",
    "1961~", "1961?", "1961%", "1968-11~", "2021-09-04?", "1961-?05-04",
    "196X", "196X~", "1961-XX", "1961-XX-XX", "1968-11-XX", "1961-1X", "1961-02-2X", "196X-02-29",
    "1960/1991", "1960~/1991", "2020-08/2021-05", "2019-06-25/2019-06-30", "2019-06-28/2019-07-02",
    "1960/1961-05-04", "1960/1960-05", "1960-05/1960", "1961/1961", "196X/1976", "1971/197X~",
    "../1976-03", "../1976-03-01", "../1961-1X", "2022/..", "2022-01~/..", "2021-12-23/..",
    "1985-03/", "/1985-03",
    "[1960-09-22..1976-12-31]", "[1960..1962-03]", "[..1961]", "[1961-05..]",
]  # fmt: skip
SETS = [
    "{1961-05,1964-03-04}", "{1961-03-04,1961-03-06}", "{1961-02,1961-04,1962-05-06}",
    "{1961..1962}", "{1961-05-04..1961-05-09,1962-02}",
    "[1961,1964]", "[1961-05,1964-03-04,1966]", "[..1961-05,1964]", "[1961-05-04,1962-03..1962-08]",
]  # fmt: skip


def fitting(edtf: str) -> Days:
    """Days of the horizon whose ISO form fits one date."""
    digits = re.sub("[?~%]", "", edtf).replace("X", "[0-9]")
    pattern = re.compile(rf"{digits}(-.*)?")
    texts = (date.fromordinal(int(day) + EPOCH).isoformat() for day in DAYS)
    return DAYS[[pattern.fullmatch(text) is not None for text in texts]]


def pairs(edtf: str) -> tuple[Days, Days]:
    """First and last day of every event that one date allows."""
    if ".." in edtf and "/" not in edtf:
        days = _once(*edtf.strip("[]").split(".."))
        return days, days
    first, last = edtf.split("/") if "/" in edtf else (edtf, edtf)
    starts = DAYS if first in ("", "..") else fitting(first)
    ends = DAYS[-1:] if last == ".." else DAYS if last == "" else fitting(last)
    start, end = np.meshgrid(starts, ends, copy=False)
    ordered = start <= end
    return start[ordered], end[ordered]


def _once(first: str, last: str) -> Days:
    starts = fitting(first).min() if first else BEFORE
    ends = fitting(last).max() if last else AFTER
    return DAYS[(starts <= DAYS) & (ends >= DAYS)]


def case(edtf: str) -> dict[str, Any]:
    starts, ends = pairs(edtf)
    bounds = _hull(starts, ends)
    edges = _edges(bounds)
    return _written(
        edtf,
        bounds,
        [],
        [window(starts, ends, a, b) for a, b in combinations_with_replacement(edges, 2)],
    )


def several(edtf: str) -> dict[str, Any]:
    """Make a case of a set of several dates."""
    each, texts = edtf.startswith("{"), edtf[1:-1].split(",")
    dates = [date for text in texts for date in (_all(text) if each else [pairs(text)])]
    members = [_hull(*date) for date in dates]
    columns = list(zip(*members, strict=True))
    of_all, of_last = (min, max) if each else (max, min)
    hull = [min(columns[0]), of_all(columns[1]), of_last(columns[2]), max(columns[3])]
    windows = [
        _held(dates, each, a, b)
        for a, b in combinations_with_replacement(
            _edges([bound for member in members for bound in member]), 2
        )
    ]
    return {**_written(edtf, hull, members, windows), "each": each}


def _all(text: str) -> list[tuple[Days, Days]]:
    """Give every year of a range; a range of days is all of them together."""
    if ".." not in text:
        return [pairs(text)]
    first, last = text.split("..")
    if len(first) == 4:
        return [pairs(str(year)) for year in range(int(first), int(last) + 1)]
    return [(fitting(first), fitting(last))]


def _held(dates: list[tuple[Days, Days]], each: bool, a: int, b: int) -> dict[str, Any]:
    touching = [(starts <= b) & (ends >= a) for starts, ends in dates]
    whether = [np.unique(touches) for touches in touching]
    met = reduce(np.logical_or.outer, whether) if each else np.concatenate(whether)
    return {"a": a, "b": b, "possible": bool(met.any()), "certain": bool(met.all())}


def _hull(starts: Days, ends: Days) -> list[int]:
    return [int(bound) for bound in (starts.min(), starts.max(), ends.min(), ends.max())]


def _edges(bounds: list[int]) -> list[int]:
    edges = sorted({bound + step for bound in bounds for step in (-1, 0, 1)})
    return [edge for edge in edges if BEFORE < edge < AFTER]


def _written(
    edtf: str, bounds: list[int], members: list[list[int]], windows: list[dict[str, Any]]
) -> dict[str, Any]:
    limits = [int(BEFORE), int(AFTER)]
    made = {"edtf": edtf, "limits": limits, "bounds": bounds, "members": members}
    return {**made, "each": False, "windows": windows}


def window(starts: Days, ends: Days, a: int, b: int) -> dict[str, Any]:
    touching = (starts <= b) & (ends >= a)
    return {"a": a, "b": b, "possible": bool(touching.any()), "certain": bool(touching.all())}


def text() -> str:
    cases = [*map(case, EXAMPLES), *map(several, SETS)]
    lines = ",\n".join(json.dumps(made, ensure_ascii=False) for made in cases)
    return f"[\n{lines}\n]\n"
