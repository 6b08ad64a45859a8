"""The values of a table's columns, each read once by the readers of files: dates and themes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from events.dates import FourDays, bounds
from events.dates.written import Order
from events.index.engines.account import Fault
from events.index.engines.survey import Survey, Values, read_again
from events.index.spans import Spans, spans_of
from events.index.window import Bounds, Days, Members, Numbers
from events.limits import day_limits
from events.rows.cells import fields_of, first_value, plain
from events.rows.dating import UNDATED, Dated, dates_of
from events.rows.eras import with_eras
from events.rows.themes import themes_of


@dataclass(frozen=True, eq=False)
class Dates:
    """The spans of dates by month, and which each value has."""

    spans: Spans
    span: Numbers
    undated: int
    """The span of what has no date."""
    faults: list[Fault]
    days: Days
    """Of each value, and last of what has no date."""
    dated: Sequence[Dated]
    """How each value was read."""
    limits: tuple[int, int]
    """First and last day at which open dates end."""


@dataclass(frozen=True, eq=False)
class Themes:
    """Themes as a collection declares them, and the position of each value's."""

    themes: list[dict[str, Any]]
    theme: Numbers
    notes: list[str]


def read_dates_of(told: Survey, found: Values, order: Order | None = None) -> Dates:
    """Read each value of the columns that say when."""
    if not len(found.n):
        limits = day_limits({}, [UNDATED])
        days = _days([UNDATED, UNDATED], limits)
        spans, _ = spans_of(days, monthly=True)
        return Dates(spans, np.zeros(1, np.int64), 0, [], days, [Dated()], limits)
    records, chosen = read_again(told, found)
    fields, chosen = with_eras(fields_of(records, chosen), chosen)
    dated = dates_of(fields, chosen, order)
    # What has no date stands last, so that its span is known.
    edtf = [*(one.edtf for one in dated), UNDATED]
    limits = day_limits({}, edtf)
    days = _days(edtf, limits)
    spans, span = spans_of(days, monthly=True)
    faults = list(_faults(dated, found.n))
    return Dates(spans, span[:-1], int(span[-1]), faults, days, dated, limits)


def _faults(dated: Sequence[Dated], n: Numbers) -> Iterator[Fault]:
    for one, rows in zip(dated, n.tolist(), strict=True):
        if one.read.fault:
            yield Fault("date", one.written, one.read.fault, rows)


def _days(edtf: Sequence[str], limits: tuple[int, int] | None) -> Days:
    found = [bounds(one, limits) for one in edtf]
    members = [(k, one, of.each) for k, of in enumerate(found) for one in of.members]
    held = Members(
        np.array([k for k, _, _ in members], dtype=np.int64),
        _four([one for _, one, _ in members]),
        np.array([is_each for _, _, is_each in members], dtype=bool),
    )
    return Days(_four(found), held)


def _four(days: Sequence[FourDays]) -> Bounds:
    names = ("start_earliest", "start_latest", "end_earliest", "end_latest")
    return Bounds.of(*([getattr(one, name) for one in days] for name in names))


def read_themes_of(told: Survey, found: Values) -> Themes:
    """Make themes of the values of a column: the nine of most events, and one of the rest."""
    if not len(found.n):
        made = themes_of(pd.Series([""], dtype=str))
        return Themes(made.themes, np.zeros(1, np.int64), made.notes)
    records, chosen = read_again(told, found)
    written = plain(fields_of(records, chosen)["theme"]).map(first_value)
    weights = pd.Series(found.n, written.index).sort_values(ascending=False, kind="stable")
    made = themes_of(written.loc[weights.index], weights=weights)
    at = {theme["id"]: k for k, theme in enumerate(made.themes)}
    return Themes(
        made.themes, made.column.map(at).sort_index().to_numpy().astype(np.int64), made.notes
    )
