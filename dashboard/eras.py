"""The named periods as bands over the span."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from events.dates import iso_day


@dataclass(frozen=True)
class Band:
    """One era as it stands on the time axis."""

    id: str
    title: str
    summary: str
    start: int
    """Day since 1970-01-01, inclusive."""
    end: int
    """Day since 1970-01-01, inclusive."""
    left: float
    """Percent of the span before it."""
    width: float
    """Percent of the span that it covers."""

    @property
    def years(self) -> str:
        return f"{iso_day(self.start)[:-6]}–{iso_day(self.end)[:-6]}"


def bands(payload: Mapping[str, Any]) -> list[Band]:
    """Lay the eras of a payload out over its span."""
    first, last = payload["span"]

    def percent(days: int) -> float:
        return float(round(100 * days / (last + 1 - first), 3))

    table = payload["eras"]
    rows = zip(*(table[column] for column in ("id", "title", "summary", "from", "to")), strict=True)
    return [
        Band(name, title, summary, start, end, percent(start - first), percent(end + 1 - start))
        for name, title, summary, start, end in rows
    ]
