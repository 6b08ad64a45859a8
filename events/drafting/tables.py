"""The tables of a draft beside its events, as those of a collection folder."""

from collections.abc import Collection, Mapping, Sequence
from typing import Final

import numpy as np
import pandas as pd

from events.drafting.draft import Draft, Row
from events.drafting.numbering import EVENTS, Numbering
from events.drafting.sources import Named
from events.raw import RawCollection, Table
from events.schema import TABLES
from events.spellings import BETWEEN, parts
from events.texts import mapped
from events.translations.bound import BOUND, TRANSLATED, translation_file

Frames = dict[str, pd.DataFrame]
"""Table -> rows by their numbers."""
OF_EVENTS: Final = {
    "event_places": ("event_id",),
    "claims": ("event_id",),
    "relations": ("event_id", "related_id"),
    "event_actors": ("event_id",),
    "media": ("event_id",),
    "tours": ("event",),
}
"""Columns that name an event."""
_OF_SOURCES: Final = {
    "claims": ("source_id", "via"),
    "actors": ("source_id",),
    "glossary": ("source_id",),
}
_KEPT: Final = ("tours",)
"""Tables whose rows stay without the event that they name."""


def frames_of(draft: Draft, numbering: Numbering) -> Frames:
    """Give all tables but the events."""
    empty = RawCollection({}, None, None)
    return {
        name: _frame(rows, schema.columns, numbering.starts[name]) if rows else empty[name].rows
        for name, schema in TABLES.items()
        if name != EVENTS
        for rows in [draft["tables"].get(name, [])]
    }


def translations_of(draft: Draft, numbering: Numbering) -> dict[str, dict[str, Table]]:
    """Give the translations by language and table."""
    return {
        lang: {name: _translation(name, lang, rows, numbering) for name, rows in tables.items()}
        for lang, tables in draft.get("translations", {}).items()
    }


def _translation(name: str, lang: str, rows: Sequence[Row], numbering: Numbering) -> Table:
    schema, file = TRANSLATED[name], translation_file(name, lang)
    columns = (*schema.keys, BOUND, *schema.columns)
    return Table(file, _frame(rows, columns, numbering.starts[file]))


def _frame(rows: Sequence[Row], columns: Sequence[str], start: int) -> pd.DataFrame:
    cells = {name: [row["cells"].get(name, "").strip() for row in rows] for name in columns}
    written = np.array([any(row["cells"].values()) for row in rows], dtype=bool)
    index = pd.RangeIndex(start, start + len(rows), name="row")
    return pd.DataFrame(cells, index.astype("int64"), dtype=str).loc[written]


def tied(frames: Frames, event_of: Mapping[str, str], sources: Named) -> Frames:
    """Name events and sources as the collection does."""
    return {name: _tied(name, rows, event_of, sources) for name, rows in frames.items()}


def _tied(
    name: str, rows: pd.DataFrame, event_of: Mapping[str, str], sources: Named
) -> pd.DataFrame:
    if rows.empty:
        return rows
    events = {
        column: mapped(rows[column], lambda text: event_of.get(text, text))
        for column in OF_EVENTS.get(name, ())
    }
    named = {column: sources.ids(rows[column]) for column in _OF_SOURCES.get(name, ())}
    if name == "tours":
        named["sources"] = mapped(rows["sources"], lambda cell: _each(cell, sources))
    return rows.assign(**events, **named)


def _each(cell: str, sources: Named) -> str:
    return BETWEEN.join(map(sources.id, parts(cell)))


def without_events(frames: Frames, gone: Collection[str]) -> Frames:
    """Leave out what hangs on events that are not shown; steps of lessons stay without them."""
    if not gone:
        return frames
    return {name: _without(name, rows, gone) for name, rows in frames.items()}


def _without(name: str, rows: pd.DataFrame, gone: Collection[str]) -> pd.DataFrame:
    for column in OF_EVENTS.get(name, ()):
        lost = rows[column].isin([*gone])
        rows = (
            rows.assign(**{column: rows[column].mask(lost, "")}) if name in _KEPT else rows[~lost]
        )
    return rows
