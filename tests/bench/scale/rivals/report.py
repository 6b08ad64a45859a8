"""The table of the contenders, written into a page between its markers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from tests.bench.report.figures import table

BEGIN, END = "<!-- rivals -->", "<!-- /rivals -->"
Found = Mapping[str, Any]
COLUMNS: Sequence[tuple[str, str, float, int]] = (
    ("until first use, MB", "bytes", 1e6, 2),
    ("s", "open_s", 1, 1),
    ("step, ms: median", "step_p50", 1, 1),
    ("p95", "step_p95", 1, 1),
    ("marks", "marks", 1, 0),
    ("JS heap, MB", "heap", 1e6, 0),
    ("process, MB", "resident", 1e6, 0),
)
"""What is said, its key, what it is divided by, digits."""


def page(text: str, found: Sequence[Found], on: Mapping[str, str]) -> str:
    """Put the table where the markers are."""
    before, _, rest = text.partition(BEGIN)
    _, _, after = rest.partition(END)
    told = "\n".join(notes(found))
    return f"{before}{BEGIN}\n{machine(on)}\n\n{rows(found)}\n{told}\n{END}{after}"


def machine(on: Mapping[str, str]) -> str:
    """What it was measured on."""
    where = f"{on['browser']}, {on['processor']}, a load of {on['load when the run began']}"
    return f"Measured {on['date']} with {where}; {on['graphics']}. Versions: {on['versions']}."


def rows(found: Sequence[Found]) -> str:
    """A row for each size and page."""
    head = ["events", "page", *(said for said, *_ in COLUMNS)]
    return table(
        head,
        [[_number(one["events"]), one["page"], *(_cell(one, *column[1:]) for column in COLUMNS)]
         for one in found],
    )  # fmt: skip


def notes(found: Sequence[Found]) -> list[str]:
    """What failed, and which pages had no time for all steps."""
    return [""] + [
        f"- {one['page']} at {_number(one['events'])}: {what}."
        for one in found
        for what in (
            one.get("failed", ""),
            f"{one['steps']} of 60 steps, for want of time" if one.get("steps", 60) < 60 else "",
        )
        if what
    ]


def _cell(one: Found, key: str, unit: float, digits: int) -> str:
    return "–" if key not in one else f"{one[key] / unit:,.{digits}f}".replace(",", " ")


def _number(value: int) -> str:
    return f"{value:,}".replace(",", " ")
