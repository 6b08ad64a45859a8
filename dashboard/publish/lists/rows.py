"""Rows of events in columns: where, about what and when each was, for a browser to count."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from events.index.pyramid.container import Column, compressed, pack
from events.index.spans import POSSIBLE, Spans
from events.index.window import Mask, Numbers


@dataclass(frozen=True, eq=False)
class Dates:
    """Distinct dates by day; the same again for what has none, which may be any of them."""

    spans: Spans
    span: Numbers
    """Which of them each value is."""
    is_never: Mask
    """Whether a value says none."""

    def of(self, values: Numbers) -> Numbers:
        """Give the date of each value."""
        return self.span[values] + np.where(self.is_never[values], len(self.spans), 0)


@dataclass(frozen=True, eq=False)
class Rows:
    """Events by their position in the order of time."""

    at: Numbers
    place: Numbers
    theme: Numbers
    date: Numbers

    def __len__(self) -> int:
        return len(self.at)

    def __getitem__(self, chosen: Any) -> Rows:
        """Keep some."""
        return Rows(self.at[chosen], self.place[chosen], self.theme[chosen], self.date[chosen])


def columns_of(rows: Rows, dates: Dates, starts: Numbers | None = None) -> dict[str, Column]:
    """Give rows as a file has them; at `starts` positions begin from 0 again."""
    step = np.diff(rows.at, prepend=0)
    if starts is not None and len(rows):
        step[starts] = rows.at[starts]
    used, date = np.unique(rows.date, return_inverse=True)
    never, span = np.divmod(used, len(dates.spans))
    held = np.diff(dates.spans.offsets)[span]
    before = np.repeat(np.cumsum(held) - held, held)
    at = np.repeat(dates.spans.offsets[span], held) + np.arange(held.sum()) - before
    x, y = dates.spans.x[at], dates.spans.y[at]
    return {
        "at": step,
        "place": rows.place,
        "theme": rows.theme,
        "date": date,
        "date.never": never,
        "date.len": held,
        "date.kind": dates.spans.kind[at],
        "date.x": x - y,
        "date.y": np.diff(y, prepend=0),
        "date.n": dates.spans.weight[at],
    }


def reach(rows: Rows, dates: Dates) -> tuple[int, int, int]:
    """Give the first and the last day that some rows may touch, and their themes as bits."""
    span = np.unique(rows.date % len(dates.spans))
    own = np.isin(dates.spans.span, span) & (dates.spans.kind == POSSIBLE)
    themes = int(np.bitwise_or.reduce(1 << np.unique(rows.theme)))
    return int(dates.spans.y[own].min()), int(dates.spans.x[own].max()), themes


def write_file(path: Path, header: Mapping[str, Any], columns: Mapping[str, Column]) -> None:
    """Write a file of columns."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(compressed(pack(header, columns)))
