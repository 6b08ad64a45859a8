"""From an address to events by place, theme and date: the only door."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

import numpy as np
import pyarrow as pa

from events.formats.geo.inside.entries import unreadable
from events.index.engines.account import Account, Fault, fullest
from events.index.engines.address import target
from events.index.engines.engine import PATIENCE_S, Engine
from events.index.engines.opening import opened
from events.index.engines.placing import Placed, read_places_of
from events.index.engines.reading import Dates, read_dates_of, read_themes_of
from events.index.engines.rule import fold
from events.index.engines.survey import DATES, PLACES, THEMES, survey, values
from events.index.leaf import Leaf, Places
from events.index.spans import Spans
from events.options import NONE, Options

_COLUMNS: Final = ("place", "theme", "span", "n")
_CHANGED: Final = "the table changed while it was read; expected {} rows, found {}"


@dataclass(frozen=True, eq=False)
class Folded:
    """All that is counted from, and what became of every row."""

    leaf: Leaf
    spans: Spans
    """By month; each is of some event."""
    undated: int
    """The span of events without a date; -1 where all have one."""
    places: Places
    themes: list[dict[str, Any]]
    """id and titles, by their position."""
    account: Account
    columns: Mapping[str, str]
    """Field -> column."""


def folded(
    address: str | Path | Sequence[str | Path],
    options: Options = NONE,
    patience_s: float = PATIENCE_S,
) -> Folded:
    """Count the events of a table by place, theme and date.

    Raises
    ------
    UnreadableError
        In one line, without a password, whatever goes wrong.
    """
    engine = opened(target(address), patience_s)
    try:
        return _folded(engine, options)
    finally:
        engine.close()


def _folded(engine: Engine, options: Options) -> Folded:
    told = survey(engine, dict(options.columns))
    engine.hold(list({one.name: one for of in told.groups.values() for one in of}.values()))
    found = {group: values(engine, told, group) for group in told.groups}
    rows = _agreed(engine, [int(one.n.sum()) for one in found.values() if len(one.n)])
    dates = read_dates_of(told, found[DATES], options.order)
    themes, placed = read_themes_of(told, found[THEMES]), read_places_of(told, found[PLACES])
    ids = {DATES: dates.span, THEMES: themes.theme, PLACES: placed.place}
    lookups = {
        group: found[group].keys.append_column("id", pa.array(ids[group], pa.int64()))
        for group, keys in told.groups.items()
        if keys
    }
    leaf = _leaf(engine.rows(fold(engine, told.groups), lookups))
    _agreed(engine, [rows, leaf.total])
    shown = _shown(leaf, dates, placed)
    account = _account(engine, leaf, shown, dates, placed, themes.notes)
    leaf, spans, undated = _used(shown, dates)
    columns = dict(told.chosen.column)
    return Folded(leaf, spans, undated, placed.places, themes.themes, account, columns)


def _agreed(engine: Engine, counted: Sequence[int]) -> int:
    """Compare counts of the same rows."""
    if len({*counted}) > 1:
        raise unreadable(engine.file, _CHANGED.format(counted[0], counted[-1]))
    return counted[0]


def _leaf(batches: Iterable[pa.RecordBatch]) -> Leaf:
    """Put the answer together, in the order of places, themes and dates."""
    parts = [[batch[name].to_numpy() for name in _COLUMNS] for batch in batches]
    empty = [np.zeros(0, np.int64)] * len(_COLUMNS)
    columns = [np.concatenate(column) for column in zip(empty, *parts, strict=True)]
    place, theme, span, n = columns
    order = np.argsort(
        (place * (theme.max(initial=0) + 1) + theme) * (span.max(initial=0) + 1) + span
    )
    kinds = place[order].astype(np.int32), theme[order].astype(np.uint8)
    return Leaf(*kinds, span[order].astype(np.int32), n[order].astype(np.int64))


def _shown(leaf: Leaf, dates: Dates, placed: Placed) -> Leaf:
    """Leave out what has neither date nor place."""
    kept = (leaf.span != dates.undated) | ~np.isnan(placed.places.lon[leaf.place])
    return Leaf(leaf.place[kept], leaf.theme[kept], leaf.span[kept], leaf.n[kept])


def _used(leaf: Leaf, dates: Dates) -> tuple[Leaf, Spans, int]:
    """Keep the spans that events have, counted anew."""
    used, span = np.unique(leaf.span, return_inverse=True)
    all_of_them = dates.spans
    kept = np.isin(all_of_them.span, used)
    offsets = np.cumsum([0, *np.diff(all_of_them.offsets)[used]])
    columns = (all_of_them.kind, all_of_them.x, all_of_them.y, all_of_them.weight)
    spans = Spans(offsets, *(column[kept] for column in columns))
    undated = int(np.searchsorted(used, dates.undated)) if dates.undated in used else -1
    return replace(leaf, span=span.astype(np.int32)), spans, undated


def _account(
    engine: Engine, leaf: Leaf, shown: Leaf, dates: Dates, placed: Placed, notes: Sequence[str]
) -> Account:
    refused = [Fault("row", one.value, one.reason, one.rows) for one in engine.refused()]
    faults = [*refused, *dates.faults, *placed.faults]
    return Account(
        rows=leaf.total,
        events=shown.total,
        undated=int(shown.n[shown.span == dates.undated].sum()),
        unplaced=int(shown.n[np.isnan(placed.places.lon[shown.place])].sum()),
        faults=fullest(faults),
        faulty=len(faults),
        refused=sum(one.rows for one in refused),
        notes=tuple(notes),
    )
