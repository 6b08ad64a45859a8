"""The events of a name by theme and month, as the root of a pyramid counts those of the whole."""

from __future__ import annotations

import numpy as np

from dashboard.publish.lists.rows import Dates, Rows
from events.index.leaf import leaf_of
from events.index.months import month_of
from events.index.pyramid.container import compressed
from events.index.pyramid.content import contents
from events.index.pyramid.histograms import sums
from events.index.pyramid.tiles import root
from events.index.spans import Spans


def counted(rows: Rows, dates: Dates, themes: int) -> bytes:
    """Count rows."""
    one = np.zeros(1, dtype=np.int64)
    days = len(dates.spans)
    leaf = leaf_of(np.zeros(len(rows), np.int64), rows.theme, rows.date % days)
    never = np.bincount(rows.theme[rows.date >= days], minlength=themes)
    (held,) = contents(sums(leaf, _monthly(dates.spans), themes, one), one, [0, 1])
    header = {"themes": themes, "undated": never.tolist()}
    return compressed(root(held, header, {"n": np.array([len(rows)])}))


def _monthly(spans: Spans) -> Spans:
    return Spans(spans.offsets, spans.kind, month_of(spans.x), month_of(spans.y), spans.weight)
