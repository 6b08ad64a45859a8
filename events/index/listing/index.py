"""An index that is open: counts of the whole, and events one by one for whoever asks."""

import weakref
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

import numpy as np

from events.index.aside import Aside
from events.index.engines.address import Target, target
from events.index.engines.engine import PATIENCE_S, Engine, Keeping
from events.index.engines.folding import Folded, counted, daily_of, kept, spans_used
from events.index.engines.meaning import Meaning, meaning_of, surveyed
from events.index.engines.opening import opened as opened_engine
from events.index.kept.latest import Said, latest, room_of
from events.index.kept.question import Question
from events.index.kept.room import Kept
from events.index.leaf import Leaf, Places
from events.index.listing.asked import Asked, Listed, UnknownCursorError
from events.index.listing.beside import keep
from events.index.listing.connection import Connection
from events.index.listing.held import Held, path_of, reopened, save
from events.index.listing.inplace import InPlace
from events.index.listing.naming import Naming, naming_of
from events.index.listing.noting import notes_of
from events.index.listing.order import Order, order_of
from events.index.listing.searching import Fold, looked_into, needles, plain, said
from events.index.listing.telling import Known, told
from events.index.listing.wanted import Lister, Place, Rows, Wanted
from events.index.pyramid.whole import only_version, write_whole
from events.index.spans import Spans
from events.index.window import Mask, Numbers
from events.options import NONE, Options

TILES: Final = "tiles"
FIRST: Final = 51
"""Rows that are kept with an index: those of the first page, and one more."""


@dataclass(frozen=True, eq=False)
class Counted:
    """Events by theme and date, as if all of them were at place 0."""

    leaf: Leaf
    spans: Spans
    undated: int
    """The span of events without a date; -1 where all have one."""


class Index:
    """Lists events; each process that asks has a connection of its own."""

    said: Said | None = None
    """When it was counted, if that was by another process."""

    def __init__(
        self,
        held: Held,
        folded: Folded,
        aside: Aside | Kept,
        patience_s: float,
        first: Rows | None = None,
    ) -> None:
        self.folded, self._aside, self._first = folded, aside, first
        self.title, self.file = held.path.stem, held.path.name
        self._held, self._connection = held, Connection(held.at, patience_s)
        self._removed = weakref.finalize(self, aside.close)

    def first(self, most: int) -> Listed:
        """List the first events of all; of an index that is kept, without asking for them."""
        if self._first is None or most >= FIRST:
            return self.page(Asked(), most=most)
        return self._listed(self._first.first(most), len(self._first) > most)

    def page(self, asked: Asked, after: str = "", most: int = 50) -> Listed:
        """List the first events that are asked for, or those after what a page before gave.

        Raises
        ------
        UnknownCursorError
            When no page before gave it.
        """
        place = self._place(after) if after else None
        rows = self.rows(asked, place, most + 1)
        return self._listed(rows.first(most), len(rows) > most)

    def rows(self, asked: Asked, after: Place | None, most: int) -> Rows:
        """Give the rows of the first events that are asked for, or of those after a place."""
        dates = self._dates(asked, after[0] if after else -1, most)
        wanted = replace(self._wanted(asked), themes=asked.themes, dates=dates)
        return self._rows(replace(wanted, after=after, most=most))

    def one(self, event: str) -> Listed | None:
        """List one event by its id; None where there is none."""
        own = self._held.naming.own(event)
        if own is None:
            return None
        before = (0, own[0], own[1] - 1)
        rows = self._rows(Wanted(own=own[0], after=before if own[1] > 1 else None, most=1))
        if not len(rows) or (rows.own[0], rows.nth[0]) != own:
            return None
        listed = self._listed(rows, is_more=False)
        return listed if listed.order else None

    def found(self, asked: Asked) -> tuple[Leaf, Spans, Places, int]:
        """Count by place and month what has the words, at the places chosen, whenever it was.

        Returns
        -------
        tuple
            At its end the span of events without a date; -1 where all have one.
        """
        held = self._held
        with self._connection.engine() as engine:
            leaf = held.lister.leaf(engine, self._wanted(asked))
        leaf, spans, undated = spans_used(leaf, held.meaning.dates)
        return leaf, spans, self.folded.places, undated

    def counted(self, asked: Asked) -> tuple[Counted, Counted]:
        """Count the same wherever it was: by month, and by day."""
        meaning = self._held.meaning
        with self._connection.engine() as engine:
            leaf = self._held.lister.by_value(engine, self._wanted(asked))
        nowhere, span = leaf.place * 0, meaning.dates.span[leaf.span].astype(np.int32)
        is_undated = meaning.is_undated[leaf.span]
        never = kept(leaf, is_undated)
        days = daily_of(kept(leaf, ~is_undated), meaning, never.theme, never.n)
        months = spans_used(replace(leaf, place=nowhere, span=span), meaning.dates)
        return Counted(*months), Counted(*days)

    def dates(self) -> tuple[Spans, Numbers, Mask]:
        """Give the distinct dates by day.

        Returns
        -------
        tuple
            After them, of each value which of them it is, and whether it says none.
        """
        meaning = self._held.meaning
        return *meaning.daily, meaning.is_undated

    def tiles(self, folder: Path) -> tuple[Path, str]:
        """Give the folder of the pyramid of all, written there if none is kept, and its version."""
        if isinstance(self._aside, Kept):
            return self._aside.folder / TILES, only_version(self._aside.folder / TILES)
        return folder, write_whole(folder, self.folded)

    def reach(self) -> None:
        """Open the table, or say why it cannot be."""
        with self._connection.engine():
            pass

    def notes(self) -> list[str]:
        """Say what somebody who opens the table should know of it."""
        return notes_of(self.file, self.folded.account, self._held.naming, self._held.meaning.told)

    def close(self) -> None:
        """Let go of the table."""
        self._connection.close()
        self._removed()

    def _rows(self, wanted: Wanted) -> Rows:
        with self._connection.engine() as engine:
            return self._held.lister.rows(engine, wanted)

    def _wanted(self, asked: Asked) -> Wanted:
        """Give what is asked for whenever it was; the table itself says all that it holds."""
        words, sources = needles(asked.q, self._held.fold), asked.sources
        return Wanted(words, places=asked.places, sources=() if 0 in sources else sources)

    def _dates(self, asked: Asked, first: int, most: int) -> Mask:
        """Tell which values of dates a page needs, from a rank on."""
        order = self._held.order
        kept = order.possible(asked.days)
        wanted = self._wanted(asked)
        if wanted.words or wanted.places or wanted.sources:
            return kept & (order.rank >= first)
        return order.needed(kept, asked.themes, first, most)

    def _place(self, after: str) -> Place:
        """Take a cursor apart: a rank, and an id."""
        rank, _, event = after.partition(".")
        own = self._held.naming.own(event)
        is_rank = rank.isascii() and rank.isdecimal() and len(rank) < 10
        if own is None or not is_rank or int(rank) > self._held.order.rank.max():
            raise UnknownCursorError
        return int(rank), *own

    def _listed(self, rows: Rows, is_more: bool) -> Listed:
        held, places = self._held, self.folded.places
        ids = [held.naming.id(own, nth) for own, nth in zip(rows.own, rows.nth, strict=True)]
        after = f"{held.order.rank[rows.date[-1]]}.{ids[-1]}" if is_more else ""
        lacks_all = held.meaning.is_undated[rows.date] & np.isnan(places.lon[rows.place])
        known = Known(ids, rows.date.tolist(), rows.theme.tolist(), rows.place.tolist())
        collection = told(held.path, held.meaning, self.folded, rows.cells, known)
        there = {*collection.events.index}
        shown = [k for k, one in enumerate(ids) if not lacks_all[k] and one in there]
        return Listed(
            collection,
            [ids[k] for k in shown],
            [known.place[k] for k in shown],
            [known.theme[k] for k in shown],
            [known.date[k] for k in shown],
            after,
        )


def opened(
    address: str | Path | Sequence[str | Path],
    options: Options = NONE,
    patience_s: float = PATIENCE_S,
    fold: Fold = plain,
    kept: Path | None = None,
    refresh: bool = False,
) -> Index:
    """Open a table for counting and listing.

    Parameters
    ----------
    fold
        Makes one of the spellings of a word, for searches.
    kept
        A folder in which what is counted is kept for later starts, which count only what changed.
    refresh
        Whether to count anew in any case.

    Raises
    ------
    UnreadableError
        In one line, without a password, whatever goes wrong.
    """
    if kept is not None:
        return _kept(Question(target(address), options, fold), kept, patience_s, refresh)
    at, aside = target(address), Aside("atlas-index-")
    try:
        held, folded = _read(replace(at, aside=str(aside.path)), options, patience_s, fold)
    except BaseException:
        aside.close()
        raise
    return Index(held, folded, aside, patience_s)


def _kept(question: Question, kept: Path, patience_s: float, refresh: bool) -> Index:
    at, fold = question.at, question.fold

    def fill(folder: Path) -> None:
        aside = replace(at, aside=str(folder), is_whole=True)
        held, folded = _read(aside, question.options, patience_s, fold)
        index = Index(held, folded, Kept(folder), patience_s)
        save(folder, held, folded, index.rows(Asked(), None, FIRST))
        index.close()
        write_whole(folder / TILES, folded)

    def read(found: Kept) -> Index:
        held, folded, first = reopened(found.folder, at, fold)
        index = Index(held, folded, found, patience_s, first)
        only_version(found.folder / TILES)
        if held.at.aside:
            index.reach()
        return index

    index, beside = latest(room_of(kept, question), question, fill, read, refresh)
    index.said = beside
    return index


def _read(at: Target, options: Options, patience_s: float, fold: Fold) -> tuple[Held, Folded]:
    engine = opened_engine(at, patience_s)
    try:
        survey = surveyed(engine, options)
        engine.hold(survey.columns)
        meaning = meaning_of(engine, survey, options)
        folded, by_value = counted(engine, meaning)
        order = order_of(meaning.dates, by_value)
        naming, lister = _lister(engine, meaning, order, folded, fold)
        return Held(engine.held(), path_of(at), meaning, order, naming, lister, fold), folded
    finally:
        engine.close()


def _lister(
    engine: Engine, meaning: Meaning, order: Order, folded: Folded, fold: Fold
) -> tuple[Naming, Lister]:
    """Find rows by a table beside them, where an engine can keep one."""
    survey, searched = meaning.told, looked_into(meaning.told)
    if isinstance(engine, Keeping):
        number = engine.number()
        naming = naming_of(engine, survey.columns, survey.chosen, meaning.rows, number)
        return naming, keep(engine, meaning, order, naming, searched, fold)
    naming = naming_of(engine, survey.columns, survey.chosen, meaning.rows)
    all_shown = not folded.account.left_out
    text = said(engine, searched, fold)
    return naming, InPlace(meaning, order, naming, text, all_shown)
