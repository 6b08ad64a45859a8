"""Rows found where they lie, by joining what the values of their columns mean."""

from dataclasses import dataclass, replace

import numpy as np
import pyarrow as pa

from events.formats.geo.inside.entries import unreadable
from events.index.engines.engine import Column, Engine, Lookups
from events.index.engines.folding import kept, leaf_by, shown_of
from events.index.engines.meaning import NOWHERE, Meaning
from events.index.engines.rule import fold, names
from events.index.engines.survey import DATES, PLACES, SOURCES, THEMES
from events.index.leaf import Leaf
from events.index.listing.naming import Naming
from events.index.listing.order import Order
from events.index.listing.positions import positions
from events.index.listing.query import ALL, SAID, Joined, contains, rows_of
from events.index.listing.wanted import CHANGED, Rows, Wanted
from events.index.window import Numbers


@dataclass(frozen=True, eq=False)
class InPlace:
    """Asks an engine that keeps nothing of its own."""

    meaning: Meaning
    order: Order
    naming: Naming
    said: Column
    all_shown: bool
    """Whether every row has a date or a place."""

    def rows(self, engine: Engine, wanted: Wanted) -> Rows:
        joined = self._joined(wanted)
        told = self.meaning.told
        query = rows_of(engine, told, self.naming, self.said, wanted, joined)
        batches = list(engine.rows(query, joined.lookups))
        rows = pa.Table.from_batches(batches) if batches else self._none()
        date, theme, place = (self._values(group, rows) for group in (DATES, THEMES, PLACES))
        if min((*date, *theme, *place), default=0) < 0:
            raise unreadable(engine.file, CHANGED)
        return Rows(
            rows.select(names(ALL, told.columns)),
            rows["own"].to_pylist(),
            rows["nth"].to_pylist(),
            date,
            self.meaning.themes.theme[theme],
            self.meaning.placed.place[place],
        )

    def leaf(self, engine: Engine, wanted: Wanted) -> Leaf:
        leaf = self._counted(engine, self.meaning.lookups, wanted)
        return shown_of(leaf, self.meaning)

    def by_value(self, engine: Engine, wanted: Wanted) -> Leaf:
        meaning, lookups = self.meaning, dict(self.meaning.lookups)
        if DATES in lookups:
            value = pa.array(np.arange(len(meaning.keys[DATES])), pa.int64())
            lookups[DATES] = meaning.keys[DATES].append_column("id", value)
        leaf = self._counted(engine, lookups, wanted)
        lacks_all = meaning.is_undated[leaf.span] & np.isin(leaf.place, meaning.nowhere)
        return kept(leaf, ~lacks_all)

    def _counted(self, engine: Engine, lookups: Lookups, wanted: Wanted) -> Leaf:
        meaning, groups = self.meaning, dict(self.meaning.groups)
        if len(wanted.places) and PLACES in lookups:
            at = np.isin(meaning.placed.place, wanted.places)
            lookups = {**lookups, PLACES: lookups[PLACES].filter(at)}
        if len(wanted.sources):
            at = np.isin(meaning.sources.source, wanted.sources)
            lookups = {**lookups, SOURCES: meaning.keys[SOURCES].filter(at)}
            groups[SOURCES] = meaning.told.groups[SOURCES]
        beside = {SAID: [self.said]} if wanted.words else {}
        query = fold(engine, groups, beside, contains(wanted.words))
        return leaf_by(engine.rows(query, lookups))

    def _joined(self, wanted: Wanted) -> Joined:
        """Give the values that are wanted, and leave out what has neither date nor place."""
        meaning, order = self.meaning, self.order
        joined = Joined(self._chosen(wanted))
        if DATES not in meaning.keys or wanted.own is not None:
            return joined
        kept = np.ones(len(order.rank), bool) if wanted.dates is None else wanted.dates
        ranks = pa.array(order.rank, pa.int64())
        dates = meaning.keys[DATES].append_column("rank", ranks).filter(pa.array(kept))
        joined = replace(joined, lookups={**joined.lookups, DATES: dates})
        undated = np.flatnonzero(meaning.is_undated & kept)
        if not len(undated) or self.all_shown or PLACES not in meaning.keys:
            return joined
        nowhere = meaning.lookups[PLACES].filter(np.isin(meaning.placed.place, meaning.nowhere))
        rank = int(order.rank[undated[0]])
        return Joined({**joined.lookups, NOWHERE: nowhere}, undated=rank)

    def _chosen(self, wanted: Wanted) -> dict[str, pa.Table]:
        meaning, lookups = self.meaning, {}
        for group, of, chosen in (
            (THEMES, meaning.themes.theme, wanted.themes),
            (PLACES, meaning.placed.place, wanted.places or None),
            (SOURCES, meaning.sources.source, wanted.sources or None),
        ):
            if chosen is not None and group in meaning.keys:
                lookups[group] = meaning.keys[group].filter(np.isin(of, chosen))
        return lookups

    def _values(self, group: str, rows: pa.Table) -> Numbers:
        """Give the position of each row's value among those of a group."""
        told, keys = self.meaning.told, self.meaning.keys
        if group not in keys:
            return np.zeros(len(rows), np.int64)
        every = dict(zip(told.columns, names(ALL, told.columns), strict=True))
        return positions(keys[group], rows.select([every[one] for one in told.groups[group]]))

    def _none(self) -> pa.Table:
        """Give no rows, as an engine may that has nothing to say of their columns either."""
        named = [*names(ALL, self.meaning.told.columns), "own", "rank", "nth"]
        return pa.table({name: pa.array([], pa.string()) for name in named})
