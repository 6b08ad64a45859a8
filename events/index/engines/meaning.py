"""What the values of a table's columns mean: each read once, before anything is counted."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

import numpy as np
import pyarrow as pa

from events.formats.geo.inside.entries import unreadable
from events.index.engines.engine import Column, Engine, Lookups
from events.index.engines.placing import Placed, read_places_of
from events.index.engines.reading import Dates, Themes, read_dates_of, read_themes_of
from events.index.engines.rule import COUNTED, names
from events.index.engines.sources import Sources, read_sources_of
from events.index.engines.survey import DATES, PLACES, SOURCES, THEMES, Survey, survey, values
from events.index.spans import Spans, spans_of
from events.index.window import Numbers
from events.options import Options

NOWHERE: Final = "nowhere"
"""What queries call the values of places that say where none is."""
_CHANGED = "the table changed while it was read; expected {} rows, found {}"


@dataclass(frozen=True, eq=False)
class Meaning:
    """The values of dates, themes, places and sources, and what they were read as."""

    told: Survey
    keys: Lookups
    """The values of each group that has columns, as the queries call these."""
    rows: int
    dates: Dates
    themes: Themes
    placed: Placed
    sources: Sources

    @cached_property
    def lookups(self) -> Lookups:
        """The values of each group, with the position of their span, theme, place and source."""
        ids = {
            DATES: self.dates.span,
            THEMES: self.themes.theme,
            PLACES: self.placed.place,
            SOURCES: self.sources.source,
        }
        return {
            group: keys.append_column("id", pa.array(ids[group], pa.int64()))
            for group, keys in self.keys.items()
        }

    @cached_property
    def is_undated(self) -> "np.ndarray[tuple[int], np.dtype[np.bool_]]":
        """Which values of dates say none."""
        return np.asarray(self.dates.span == self.dates.undated)

    @cached_property
    def daily(self) -> tuple[Spans, Numbers]:
        """The spans of dates by day, which each value has, and last that of what has no date."""
        return spans_of(self.dates.days)

    @property
    def groups(self) -> Mapping[str, Sequence[Column]]:
        """The columns of each group that events are counted by."""
        return {group: self.told.groups[group] for group in COUNTED}

    @property
    def nowhere_known(self) -> pa.Table:
        """The values of places, whose ids tell which are without coordinates: 1, else 0."""
        keys = self.keys[PLACES]
        is_nowhere = np.isin(self.placed.place, self.nowhere).astype(np.int64)
        columns = names(NOWHERE, self.told.groups[PLACES])
        return keys.rename_columns(columns).append_column("id", pa.array(is_nowhere))

    @property
    def nowhere(self) -> Numbers:
        """Positions of the places without coordinates."""
        return np.flatnonzero(np.isnan(self.placed.places.lon))


def surveyed(engine: Engine, options: Options) -> Survey:
    """Choose the columns of a table."""
    return survey(engine, dict(options.columns))


def used(told: Survey) -> list[Column]:
    """Give the columns that say when, where and what, each once."""
    return list({one.name: one for of in told.groups.values() for one in of}.values())


def meaning_of(engine: Engine, told: Survey, options: Options) -> Meaning:
    """Read the values of a table's columns."""
    found = {group: values(engine, told, group) for group in told.groups}
    rows = agreed(engine, [int(one.n.sum()) for one in found.values() if len(one.n)])
    return Meaning(
        told=told,
        keys={group: of.keys for group, of in found.items() if len(of.n)},
        rows=rows,
        dates=read_dates_of(told, found[DATES], options.order),
        themes=read_themes_of(told, found[THEMES]),
        placed=read_places_of(told, found[PLACES]),
        sources=read_sources_of(told, found[SOURCES]),
    )


def agreed(engine: Engine, counted: Sequence[int]) -> int:
    """Compare counts of the same rows."""
    if len({*counted}) > 1:
        raise unreadable(engine.file, _CHANGED.format(counted[0], counted[-1]))
    return counted[0]
