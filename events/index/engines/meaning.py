"""What the values of a table's columns mean: each read once, before anything is counted."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pyarrow as pa

from events.formats.geo.inside.entries import unreadable
from events.index.engines.engine import Column, Engine, Lookups
from events.index.engines.placing import Placed, read_places_of
from events.index.engines.reading import Dates, Themes, read_dates_of, read_themes_of
from events.index.engines.survey import DATES, PLACES, THEMES, Survey, survey, values
from events.index.spans import Spans, spans_of
from events.index.window import Numbers
from events.options import Options

_CHANGED = "the table changed while it was read; expected {} rows, found {}"


@dataclass(frozen=True, eq=False)
class Meaning:
    """The values of dates, themes and places, and what they were read as."""

    told: Survey
    keys: Lookups
    """The values of each group that has columns, as the queries call these."""
    rows: int
    dates: Dates
    themes: Themes
    placed: Placed

    @cached_property
    def lookups(self) -> Lookups:
        """The values of each group, with the position of their span, theme and place."""
        ids = {DATES: self.dates.span, THEMES: self.themes.theme, PLACES: self.placed.place}
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
        keys={group: found[group].keys for group, columns in told.groups.items() if columns},
        rows=rows,
        dates=read_dates_of(told, found[DATES], options.order),
        themes=read_themes_of(told, found[THEMES]),
        placed=read_places_of(told, found[PLACES]),
    )


def agreed(engine: Engine, counted: Sequence[int]) -> int:
    """Compare counts of the same rows."""
    if len({*counted}) > 1:
        raise unreadable(engine.file, _CHANGED.format(counted[0], counted[-1]))
    return counted[0]
