"""From an address to events by place, theme and date: the only door."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from events.index.engines.account import Account, Fault, fullest
from events.index.engines.address import target
from events.index.engines.engine import PATIENCE_S, Column, Engine
from events.index.engines.meaning import NOWHERE, Meaning, agreed, meaning_of, surveyed, used
from events.index.engines.opening import opened
from events.index.engines.placing import Placed
from events.index.engines.reading import Dates
from events.index.engines.rule import fold, names
from events.index.engines.sources import Listed
from events.index.engines.survey import DATES, PLACES, SOURCES, THEMES
from events.index.leaf import Leaf, Places
from events.index.spans import Spans
from events.index.window import Mask, Numbers
from events.options import NONE, Options

_COLUMNS: Final = ("place", "theme", "span", "n")


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
    daily: Leaf
    """The whole by day, as if all of it were at place 0."""
    daily_spans: Spans
    """By day; each is of some event."""
    daily_undated: int
    """The span by day of events without a date; -1 where all have one."""
    sources: list[Listed]
    """id and title, by their position; none where no list can be made of them."""
    by_source: Leaf
    """The whole by month, by sources in place of places; empty without a list of them."""


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
    told = surveyed(engine, options)
    engine.hold(used(told))
    return counted(engine, meaning_of(engine, told, options))[0]


def counted(engine: Engine, found: Meaning) -> tuple[Folded, Leaf]:
    """Count events by what the values of their columns mean, and by the values of their dates.

    Returns
    -------
    tuple
        The second is of the whole, with a span for each value; without those that have no date.
    """
    leaf = leaf_by(engine.rows(fold(engine, found.groups), found.lookups))
    agreed(engine, [found.rows, leaf.total])
    shown = shown_of(leaf, found)
    account = _account(engine, leaf, shown, found.dates, found.placed, found.themes.notes)
    undated = shown.span == found.dates.undated
    by_value = _by_value(engine, found)
    daily, daily_spans, never = daily_of(by_value, found, shown.theme[undated], shown.n[undated])
    own, spans, at = spans_used(shown, found.dates)
    columns = dict(found.told.chosen.column)
    folded = Folded(
        own,
        spans,
        at,
        found.placed.places,
        found.themes.themes,
        account,
        columns,
        daily,
        daily_spans,
        never,
        found.sources.sources,
        spans_used(_by_source(engine, found, leaf, shown), found.dates)[0],
    )
    return folded, by_value


def _by_value(engine: Engine, found: Meaning) -> Leaf:
    """Count by theme and value of the date, those without one left out."""
    if DATES not in found.keys:
        return leaf_by([])
    groups = {group: found.told.groups[group] for group in (THEMES, DATES)}
    lookups = {group: table for group, table in found.lookups.items() if group in groups}
    value = pa.array(np.arange(len(found.keys[DATES])), pa.int64())
    lookups[DATES] = found.keys[DATES].append_column("id", value)
    whole = leaf_by(engine.rows(fold(engine, {"places": (), **groups}), lookups))
    agreed(engine, [found.rows, whole.total])
    return kept(whole, ~found.is_undated[whole.span])


def _by_source(engine: Engine, found: Meaning, leaf: Leaf, shown: Leaf) -> Leaf:
    """Count by source, theme and span what is shown, with sources in place of places."""
    if not found.sources.sources:
        return leaf_by([])
    groups = {**found.groups, PLACES: found.told.groups[SOURCES]}
    own = found.lookups[SOURCES]
    keys = names(PLACES, groups[PLACES])
    lookups = {**found.lookups, PLACES: own.rename_columns([*keys, "id"])}
    beside: dict[str, Sequence[Column]] = {}
    if leaf.total > shown.total and PLACES in found.lookups:
        beside[NOWHERE], lookups[NOWHERE] = found.told.groups[PLACES], found.nowhere_known
    dated = f"dates.id <> {found.dates.undated}" if DATES in found.keys else "1 = 0"
    placed = f"{NOWHERE}.id = 0" if beside else "1 = 0"
    conditions = [f"({dated} OR {placed})"] if leaf.total > shown.total else []
    counted = leaf_by(engine.rows(fold(engine, {**groups, **beside}, None, conditions), lookups))
    agreed(engine, [shown.total, counted.total])
    return counted


def daily_of(
    by_value: Leaf, found: Meaning, theme: NDArray[np.uint8], n: Numbers
) -> tuple[Leaf, Spans, int]:
    """Count by day what has a date, and as many of each theme that have none.

    Returns
    -------
    tuple
        At its end the span of what has no date; -1 where all have one.
    """
    spans, span = found.daily
    last = np.full(len(n), span[-1])
    themes = np.concatenate([by_value.theme, theme]).astype(np.int64)
    at = np.concatenate([span[by_value.span], last])
    key, which = np.unique(themes * len(spans) + at, return_inverse=True)
    sums = np.bincount(which, np.concatenate([by_value.n, n]), len(key)).astype(np.int64)
    theme_of, span_of = np.divmod(key, len(spans))
    nowhere = np.zeros(len(key), np.int32)
    leaf = Leaf(nowhere, theme_of.astype(np.uint8), span_of.astype(np.int32), sums)
    leaf, spans, used = _of_used(leaf, spans)
    return leaf, spans, int(np.searchsorted(used, last[0])) if len(n) else -1


def leaf_by(batches: Iterable[pa.RecordBatch]) -> Leaf:
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


def shown_of(leaf: Leaf, found: Meaning) -> Leaf:
    """Leave out what has neither date nor place."""
    is_located = ~np.isnan(found.placed.places.lon[leaf.place])
    return kept(leaf, (leaf.span != found.dates.undated) | is_located)


def kept(leaf: Leaf, rows: Mask) -> Leaf:
    """Keep some rows of a leaf."""
    return Leaf(leaf.place[rows], leaf.theme[rows], leaf.span[rows], leaf.n[rows])


def spans_used(leaf: Leaf, dates: Dates) -> tuple[Leaf, Spans, int]:
    """Keep the spans that events have, counted anew, and tell which is that of no date."""
    leaf, spans, used = _of_used(leaf, dates.spans)
    undated = int(np.searchsorted(used, dates.undated)) if dates.undated in used else -1
    return leaf, spans, undated


def _of_used(leaf: Leaf, spans: Spans) -> tuple[Leaf, Spans, Numbers]:
    used, span = np.unique(leaf.span, return_inverse=True)
    kept = np.isin(spans.span, used)
    offsets = np.cumsum([0, *np.diff(spans.offsets)[used]])
    columns = (spans.kind, spans.x, spans.y, spans.weight)
    own = Spans(offsets, *(column[kept] for column in columns))
    return replace(leaf, span=span.astype(np.int32)), own, used.astype(np.int64)


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
