"""What a billion events would take, from the slopes of the table that was measured.

`python -m tests.bench.scale.reckon` fills in that part of `docs/scale.md`; nothing is run for it.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from tests.bench.scale import report

PAGE = Path(__file__).parents[3] / "docs" / "scale.md"
EVENTS = 10**9
BEGIN, END = "<!-- reckoned -->", "<!-- /reckoned -->"
GROWN = (
    "rows of the index",
    "places",
    "Parquet, MB",
    "processor, s",
    "peak memory, MB",
    "files",
    "all files, MB",
    "largest file, kB",
    "zoom step, kB: median",
    "zoom step, kB: most",
    "with exact months, kB: most",
    "cells in a frame: most",
)
"""Rows of the measured table that are carried on."""
ROW_BYTES = 4 + 1 + 4 + 8
"""Of a row of the index: place, theme, span, count."""


@dataclass(frozen=True)
class Measured:
    """One row of the table."""

    events: tuple[float, ...]
    values: tuple[float, ...]

    @property
    def slope(self) -> float:
        """As the table gives it: over the last three sizes."""
        ends = [{"events": self.events[k], "value": self.values[k]} for k in (-3, -1)]
        said = report.slope([ends[0], ends[0], ends[1]], "value")
        return 0.0 if said == "–" else float(said)

    def at(self, events: float) -> float:
        """Value carried on along the slope from the last that was measured."""
        return float(self.values[-1] * (events / self.events[-1]) ** self.slope)


def measured(text: str) -> dict[str, Measured]:
    """Rows of the table between the marks of what was measured at every size, by what they say."""
    inside = text.partition(report.BEGIN)[2].partition(report.END)[0]
    lines = [line.strip("| ").split("|") for line in inside.strip().splitlines()]
    cells = [[cell.strip() for cell in line] for line in lines]
    events = tuple(map(_number, cells[0][1:-1]))
    return {
        name: Measured(events, tuple(map(_number, row)))
        for name, *row, _ in cells[2:]
        if "–" not in row
    }


def reckoned(text: str) -> str:
    """Fill in the table of what is carried on."""
    return between(text, BEGIN, END, table(measured(text)))


def table(rows: dict[str, Measured]) -> str:
    """What was measured last, the slope, and what is reckoned from both."""
    last = rows[GROWN[0]].events[-1]
    head = f"| events | {said(last)}, measured | slope | {said(EVENTS)}, reckoned |"
    grown = [
        f"| {name} | {said(row.values[-1])} | {row.slope:.2f} | {said(row.at(EVENTS))} |"
        for name in GROWN
        if (row := rows.get(name))
    ]
    return "\n".join([head, "|---|---|---|---|", *grown, *_held(rows["rows of the index"])])


def _held(index: Measured) -> list[str]:
    """Memory that follows from the rows of the index, and what is shuffled at most."""
    each = f"GB: {ROW_BYTES} bytes"
    held, moved = (_gigabytes(*ends) for ends in _ends(index))
    return [
        f"| index in memory, {each} a row | {held} |".replace("&", f"{index.slope:.2f}"),
        f"| shuffled at most, {each} an event | {moved} |".replace("&", "1.00"),
    ]


def _ends(index: Measured) -> list[tuple[float, float]]:
    return [(index.values[-1], index.at(EVENTS)), (index.events[-1], EVENTS)]


def _gigabytes(now: float, then: float) -> str:
    """Now, a place for the slope, then."""
    return f"{said(now * ROW_BYTES / 1e9)} | & | {said(then * ROW_BYTES / 1e9)}"


def between(text: str, begin: str, end: str, inside: str) -> str:
    """Put something between two marks of a page.

    >>> between("a <b> old </b> c", "<b>", "</b>", "new")
    'a <b>\\nnew\\n</b> c'
    """
    before, _, rest = text.partition(begin)
    return f"{before}{begin}\n{inside}\n{end}{rest.partition(end)[2]}"


def said(value: float) -> str:
    """Write a number with the digits that count.

    >>> said(44_388_554), said(5.984), said(0.04)
    ('44 388 554', '6.0', '0.0')
    """
    return f"{value:,.{0 if value >= 100 else 1}f}".replace(",", " ")


def _number(cell: str) -> float:
    return float(cell.replace(" ", ""))


def main() -> None:
    PAGE.write_text(reckoned(PAGE.read_text("utf-8")), "utf-8")


if __name__ == "__main__":
    main()
