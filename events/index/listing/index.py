"""An index that is open: counts of the whole, and events one by one for whoever asks."""

import os
import shutil
import tempfile
import weakref
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import pyarrow as pa

from events.index.engines.address import Target, target
from events.index.engines.engine import PATIENCE_S, Column
from events.index.engines.folding import Folded, counted, leaf_by, shown_of, spans_used
from events.index.engines.meaning import Meaning, meaning_of, surveyed
from events.index.engines.opening import opened as opened_engine
from events.index.engines.rule import fold, names
from events.index.engines.survey import DATES, PLACES, THEMES
from events.index.leaf import Leaf, Places
from events.index.listing.asked import Asked, Listed, UnknownCursorError
from events.index.listing.connection import Connection
from events.index.listing.naming import Naming, naming_of
from events.index.listing.order import Order, order_of
from events.index.listing.positions import positions
from events.index.listing.query import ALL, NOWHERE, SAID, Place, Wanted, contains, rows_of
from events.index.listing.searching import Fold, looked_into, needles, plain, said
from events.index.listing.telling import Known, told
from events.index.spans import Spans
from events.index.window import Mask, Numbers
from events.options import NONE, Options


@dataclass(frozen=True, eq=False)
class Held:
    """What is known of a table once it was read, by any process."""

    at: Target
    path: Path
    """Of the file, or what stands for it in reports."""
    meaning: Meaning
    order: Order
    naming: Naming
    said: Column
    fold: Fold


class Index:
    """Lists events; each process that asks has a connection of its own."""

    def __init__(self, held: Held, folded: Folded, folder: str, patience_s: float) -> None:
        self.folded = folded
        self.title = held.path.stem
        self._held, self._connection = held, Connection(held.at, patience_s)
        self._removed = weakref.finalize(self, _remove, folder, os.getpid())

    def page(self, asked: Asked, after: str = "", most: int = 50) -> Listed:
        """List the first events that are asked for, or those after what a page before gave.

        Raises
        ------
        UnknownCursorError
            When no page before gave it.
        """
        place = self._place(after) if after else None
        wanted = self._wanted(asked, place, most)
        rows = self._rows(replace(wanted, after=place, most=most + 1))
        return self._listed(rows.slice(0, most), len(rows) > most)

    def one(self, event: str) -> Listed | None:
        """List one event by its id; None where there is none."""
        own = self._held.naming.own(event)
        if own is None:
            return None
        rows = self._rows(Wanted(own=own[0], after=(0, own[0], own[1] - 1), most=1))
        if not len(rows) or (rows["own"][0].as_py(), rows["nth"][0].as_py()) != own:
            return None
        listed = self._listed(rows, is_more=False)
        return listed if listed.order else None

    def found(self, asked: Asked) -> tuple[Leaf, Spans, Places, int]:
        """Count what has the words, at the places that are chosen, whenever it was.

        Returns
        -------
        tuple
            At its end the span of events without a date; -1 where all have one.
        """
        held = self._held
        words, lookups = needles(asked.q, held.fold), dict(held.meaning.lookups)
        if asked.places and PLACES in lookups:
            at = np.isin(held.meaning.placed.place, asked.places)
            lookups[PLACES] = lookups[PLACES].filter(at)
        beside = {SAID: [held.said]} if words else {}
        with self._connection.engine() as engine:
            query = fold(engine, held.meaning.told.groups, beside, contains(words))
            leaf = shown_of(leaf_by(engine.rows(query, lookups)), held.meaning)
        leaf, spans, undated = spans_used(leaf, held.meaning.dates)
        return leaf, spans, self.folded.places, undated

    def close(self) -> None:
        """Let go of the table."""
        self._connection.close()
        self._removed()

    def _rows(self, wanted: Wanted) -> pa.Table:
        held = self._held
        with self._connection.engine() as engine:
            query = rows_of(engine, held.meaning.told, held.naming, held.said, wanted)
            batches = list(engine.rows(query, wanted.lookups))
        return pa.Table.from_batches(batches) if batches else _none(held)

    def _wanted(self, asked: Asked, after: Place | None, most: int) -> Wanted:
        order, words = self._held.order, needles(asked.q, self._held.fold)
        lookups = self._chosen(asked)
        first = after[0] if after else -1
        kept = order.possible(asked.days)
        if words or PLACES in lookups:
            kept &= order.rank >= first
        else:
            kept = order.needed(kept, asked.themes, first, most + 1)
        return self._dated(Wanted(words, lookups), kept)

    def _dated(self, wanted: Wanted, kept: Mask) -> Wanted:
        """Add the dates, and leave out what has none and no place."""
        meaning, order = self._held.meaning, self._held.order
        lookups, rank = dict(wanted.lookups), None
        if DATES in meaning.keys:
            ranks = pa.array(order.rank, pa.int64())
            lookups[DATES] = meaning.keys[DATES].append_column("rank", ranks).filter(kept)
        undated = np.flatnonzero(meaning.is_undated & kept)
        if len(undated) and self.folded.account.left_out and PLACES in meaning.keys:
            rank, at = int(order.rank[undated[0]]), np.isin(meaning.placed.place, meaning.nowhere)
            lookups[NOWHERE] = meaning.lookups[PLACES].filter(at)
        return replace(wanted, lookups=lookups, undated=rank)

    def _chosen(self, asked: Asked) -> dict[str, pa.Table]:
        """Give the values of the themes and places that are asked for."""
        meaning, lookups = self._held.meaning, {}
        for group, of, wanted in (
            (THEMES, meaning.themes.theme, asked.themes),
            (PLACES, meaning.placed.place, asked.places or None),
        ):
            if wanted is not None and group in meaning.keys:
                lookups[group] = meaning.keys[group].filter(np.isin(of, wanted))
        return lookups

    def _place(self, after: str) -> Place:
        """Take a cursor apart: a rank, and an id."""
        rank, _, event = after.partition(".")
        own = self._held.naming.own(event)
        is_rank = rank.isascii() and rank.isdecimal() and len(rank) < 10
        if own is None or not is_rank or int(rank) > self._held.order.rank.max():
            raise UnknownCursorError
        return int(rank), *own

    def _listed(self, rows: pa.Table, is_more: bool) -> Listed:
        held = self._held
        ids = [
            held.naming.id(own, nth)
            for own, nth in zip(rows["own"].to_pylist(), rows["nth"].to_pylist(), strict=True)
        ]
        date, theme, place = (self._values(group, rows) for group in (DATES, THEMES, PLACES))
        after = f"{held.order.rank[date[-1]]}.{ids[-1]}" if is_more else ""
        meaning = held.meaning
        theme, place = meaning.themes.theme[theme], meaning.placed.place[place]
        lacks_all = meaning.is_undated[date] & np.isnan(self.folded.places.lon[place])
        known = Known(ids, date.tolist(), theme.tolist(), place.tolist())
        cells = rows.select(names(ALL, meaning.told.columns))
        collection = told(held.path, meaning, self.folded, cells, known)
        shown = [
            k for k, one in enumerate(ids) if not lacks_all[k] and one in collection.events.index
        ]
        return Listed(
            collection,
            [ids[k] for k in shown],
            [known.place[k] for k in shown],
            [known.theme[k] for k in shown],
            after,
        )

    def _values(self, group: str, rows: pa.Table) -> Numbers:
        """Give the position of each row's value among those of a group."""
        told, keys = self._held.meaning.told, self._held.meaning.keys
        if group not in keys:
            return np.zeros(len(rows), np.int64)
        at = [told.columns.index(column) for column in told.groups[group]]
        every = names(ALL, told.columns)
        return positions(keys[group], rows.select([every[k] for k in at]))


def opened(
    address: str | Path | Sequence[str | Path],
    options: Options = NONE,
    patience_s: float = PATIENCE_S,
    fold: Fold = plain,
) -> Index:
    """Open a table for counting and listing.

    Parameters
    ----------
    fold
        Makes one of the spellings of a word, for searches.

    Raises
    ------
    UnreadableError
        In one line, without a password, whatever goes wrong.
    """
    at, folder = target(address), tempfile.mkdtemp(prefix="atlas-index-")
    try:
        held, folded = _read(replace(at, aside=folder), options, patience_s, fold)
    except BaseException:
        _remove(folder, os.getpid())
        raise
    return Index(held, folded, folder, patience_s)


def _read(at: Target, options: Options, patience_s: float, fold: Fold) -> tuple[Held, Folded]:
    engine = opened_engine(at, patience_s)
    try:
        survey = surveyed(engine, options)
        engine.hold(survey.columns)
        meaning = meaning_of(engine, survey, options)
        folded, by_value = counted(engine, meaning)
        naming = naming_of(engine, survey.columns, survey.chosen, meaning.rows)
        searched = said(engine, looked_into(survey), fold)
        path = Path(at.paths[0] if at.paths else at.file)
        order = order_of(meaning.dates, by_value)
        return Held(engine.held(), path, meaning, order, naming, searched, fold), folded
    finally:
        engine.close()


def _none(held: Held) -> pa.Table:
    """Give no rows, as an engine may that has nothing to say of their columns either."""
    named = [*names(ALL, held.meaning.told.columns), "own"]
    texts = {name: pa.array([], pa.string()) for name in named}
    return pa.table({**texts, "rank": pa.array([], pa.int64()), "nth": pa.array([], pa.int64())})


def _remove(folder: str, process: int) -> None:
    """Remove what was held, in the process that held it."""
    if os.getpid() == process:
        shutil.rmtree(folder, ignore_errors=True)
