"""Bounds and window tests of dates, counted out day by day.

A day fits a date when its ISO form does; an event is any pair of a first and a last day that
fit; a window may hold an event when some pair touches it, and does hold it when every pair
touches it.
"""

from __future__ import annotations

import json
import re
from datetime import date
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
    "../1976", "../1976-03-01", "../196X", "2022/..", "2022-01~/..", "2021-12-23/..",
]  # fmt: skip


def fitting(edtf: str) -> Days:
    """Days of the horizon whose ISO form fits one date."""
    digits = re.sub("[?~%]", "", edtf).replace("X", "[0-9]")
    pattern = re.compile(rf"{digits}(-.*)?")
    texts = (date.fromordinal(int(day) + EPOCH).isoformat() for day in DAYS)
    return DAYS[[pattern.fullmatch(text) is not None for text in texts]]


def pairs(edtf: str) -> tuple[Days, Days]:
    """First and last day of every event that the text allows."""
    first, last = edtf.split("/") if "/" in edtf else (edtf, edtf)
    starts = DAYS if first == ".." else fitting(first)
    ends = DAYS[-1:] if last == ".." else fitting(last)
    start, end = np.meshgrid(starts, ends, copy=False)
    ordered = start <= end
    return start[ordered], end[ordered]


def case(edtf: str) -> dict[str, Any]:
    starts, ends = pairs(edtf)
    bounds = [int(bound) for bound in (starts.min(), starts.max(), ends.min(), ends.max())]
    edges = sorted({bound + step for bound in bounds for step in (-1, 0, 1)})
    edges = [edge for edge in edges if BEFORE < edge < AFTER]
    return {
        "edtf": edtf,
        "bounds": [None if bound in (BEFORE, AFTER) else bound for bound in bounds],
        "windows": [window(starts, ends, a, b) for a, b in combinations_with_replacement(edges, 2)],
    }


def window(starts: Days, ends: Days, a: int, b: int) -> dict[str, Any]:
    touching = (starts <= b) & (ends >= a)
    return {"a": a, "b": b, "possible": bool(touching.any()), "certain": bool(touching.all())}


def text() -> str:
    lines = ",\n".join(json.dumps(case(edtf), ensure_ascii=False) for edtf in EXAMPLES)
    return f"[\n{lines}\n]\n"
