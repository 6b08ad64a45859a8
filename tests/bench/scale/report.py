"""The table of sizes, written into a page between its markers."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

from tests.bench.report.figures import table

BEGIN, END = "<!-- measured -->", "<!-- /measured -->"
Found = Mapping[str, Any]
ROWS: Sequence[tuple[str, str, float, int]] = (
    ("rows of the index", "rows", 1, 0),
    ("places", "places", 1, 0),
    ("Parquet, MB", "parquet_bytes", 1e6, 1),
    ("index, s", "index_s", 1, 1),
    ("pyramid, s", "pyramid_s", 1, 1),
    ("processor, s", "processor_s", 1, 1),
    ("peak memory, MB", "peak_bytes", 1e6, 0),
    ("opening, s", "open_s", 1, 2),
    ("served from the written table: made and kept, s", "kept_s", 1, 1),
    ("open again, s", "again_s", 1, 2),
    ("files", "files", 1, 0),
    ("all files, MB", "bytes", 1e6, 1),
    ("largest file, kB", "largest", 1e3, 1),
    ("zoom step, kB: median", "step_bytes", 1e3, 1),
    ("zoom step, kB: most", "step_most", 1e3, 1),
    ("with exact months, kB: most", "exact_most", 1e3, 1),
    ("cells in a frame: most", "cells_most", 1, 0),
)
"""What is said, its key, what it is divided by, digits."""


def page(text: str, found: Sequence[Found]) -> str:
    """Put the table where the markers are."""
    before, _, rest = text.partition(BEGIN)
    _, _, after = rest.partition(END)
    return f"{before}{BEGIN}\n{sizes(found)}\n{END}{after}"


def sizes(found: Sequence[Found]) -> str:
    """A column a size, and the slope from the first to the last."""
    head = ["events", *(f"{one['events']:,}".replace(",", " ") for one in found), "slope"]
    rows = [
        [
            said,
            *(_figure(one[key], unit, digits) for one in found),
            slope(found, key),
        ]
        for said, key, unit, digits in ROWS
    ]
    return table(head, rows)


def _figure(value: float | None, unit: float, digits: int) -> str:
    return "–" if value is None else f"{value / unit:,.{digits}f}".replace(",", " ")


def slope(found: Sequence[Found], key: str) -> str:
    """The power of the events that a figure grows with, from the last size but two to the last.

    >>> slope([{"events": 10, "s": 2}, {"events": 1000, "s": 200}], "s")
    '1.00'
    """
    first, last = found[-3:][0], found[-1]
    if first is last or not first[key] or not last[key]:
        return "–"
    steps = math.log(last["events"] / first["events"])
    return f"{math.log(last[key] / first[key]) / steps:.2f}"
