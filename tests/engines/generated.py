"""Invented events in every kind of date, and what the window rule says of each of them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from events.dates import DateError, bounds, iso_day
from events.index.engines.folding import Folded
from events.index.leaf import counted_by
from events.index.months import first_day
from events.index.window import Bounds, Days, Members
from events.limits import day_limits

THEMES = 9
PLACES = 900
SOURCES = 230
WINDOWS = [(-23_700, -23_600), (-120, -109), (-60, -60), (-7, 300), (-400, 700), (-24_500, 99_999)]
"""First and last month, inclusive, counted from January 1970."""


@dataclass(frozen=True)
class Events:
    """A table of events, and where its themes and places stand."""

    table: pd.DataFrame
    theme: np.ndarray
    place: np.ndarray


def dates(random: np.random.Generator) -> list[str]:
    """Days, months, years and decades; unsure, open, lasting and several; before our era too."""
    days = [iso_day(int(day)) for day in random.integers(-9_000, 19_000, 1_500)]
    old = [iso_day(int(day)) for day in random.integers(-740_000, -500_000, 100)]
    months, years = [day[:7] for day in days[:150]], [day[:4] for day in days[150:200]]
    pairs = [sorted(pair) for pair in zip(days[:150], days[150:300], strict=True)]
    lasting = [f"{a}/{b}" for a, b in pairs]
    unsure = [f"{a[:4]}/{b[:4]}" for a, b in pairs] + [f"{a[:7]}?/{b[:7]}~" for a, b in pairs]
    sets = [f"[{a},{b}]" for a, b in pairs[:80]] + [f"{{{a[:7]},{b[:4]}}}" for a, b in pairs[80:]]
    said = ["-0043-03-15", "-0043", "196X", "[1961..1963]", "{1961..1963}", "../1970", "1961/.."]
    every = [*days, *old, *months, *years, *lasting, *unsure, *sets, *said]
    return sorted({one for one in every if is_sound(one)})


def is_sound(edtf: str) -> bool:
    try:
        bounds(edtf)
    except DateError:
        return False
    return True


def generated(size: int, seed: int = 16) -> Events:
    """Make events; a few places have most of them."""
    random = np.random.default_rng(seed)
    said = np.array(dates(random))
    lon, lat = random.uniform(-179, 179, PLACES), random.uniform(-84, 84, PLACES)
    place = (random.power(0.4, size) * PLACES).astype(np.int64)
    theme = random.integers(0, THEMES, size)
    table = pd.DataFrame(
        {
            "date": said[random.integers(0, len(said), size)],
            "theme": [f"Theme {one}" for one in theme.tolist()],
            "latitude": lat[place],
            "longitude": lon[place],
            "place": [f"Place {one}" for one in place.tolist()],
        }
    )
    source = (random.power(0.4, size) * SOURCES).astype(np.int64)
    table["source"] = [f"Source {one}" if one else "" for one in source.tolist()]
    return Events(table, theme, place)


def days_of(said: pd.Series) -> Days:
    """Give the days of each event."""
    limits = day_limits({}, said.unique())
    found = [bounds(one, limits) for one in said]
    members = [(k, one, of.each) for k, of in enumerate(found) for one in of.members]
    four = [
        (one.start_earliest, one.start_latest, one.end_earliest, one.end_latest)
        for _, one, _ in members
    ]
    held = Members(
        np.array([k for k, _, _ in members]),
        Bounds.of(*np.array(four).reshape(-1, 4).T),
        np.array([each for _, _, each in members], dtype=bool),
    )
    return Days.of(*np.array([one.four for one in found]).T, members=held)


def expected(events: Events, days: Days, window: tuple[int, int]) -> dict[str, tuple[int, int]]:
    """Count each event by the window rule: certain and possible by theme and place."""
    first, after = first_day(np.array([window[0], window[1] + 1])).tolist()
    possible, certain = days.possible(first, after - 1), days.certain(first, after - 1)
    keys = events.table["theme"] + " at " + events.table["place"]
    both = pd.DataFrame({"certain": certain, "possible": possible & ~certain}).groupby(keys).sum()
    return {key: (int(a), int(b)) for key, a, b in both.itertuples() if a or b}


def counted(found: Folded, window: tuple[int, int]) -> dict[str, tuple[int, int]]:
    """Count the same from what an engine has folded."""
    leaf = found.leaf
    rows, by = np.unique(np.column_stack([leaf.place, leaf.theme]), axis=0, return_inverse=True)
    certain, possible = counted_by(leaf, found.spans, *window, by, len(rows))
    themes = [theme["title"]["en"] for theme in found.themes]
    keys = [f"{themes[theme]} at {found.places.name[place]}" for place, theme in rows.tolist()]
    counts = zip(keys, certain.tolist(), possible.tolist(), strict=True)
    return {key: (a, b) for key, a, b in counts if a or b}


def expected_by_source(
    events: Events, days: Days, window: tuple[int, int], found: Folded
) -> dict[str, tuple[int, int]]:
    """Count each event by the window rule: certain and possible by theme and source."""
    first, after = first_day(np.array([window[0], window[1] + 1])).tolist()
    possible, certain = days.possible(first, after - 1), days.certain(first, after - 1)
    source, listed = events.table["source"], ["", *(one["title"] for one in found.sources)]
    keys = events.table["theme"] + " of " + source.where(source.isin(listed), "others")
    both = pd.DataFrame({"certain": certain, "possible": possible & ~certain}).groupby(keys).sum()
    return {key: (int(a), int(b)) for key, a, b in both.itertuples() if a or b}


def counted_by_source(found: Folded, window: tuple[int, int]) -> dict[str, tuple[int, int]]:
    """Count the same from what an engine has folded."""
    leaf, themes = found.by_source, [theme["title"]["en"] for theme in found.themes]
    names = ["", *(one["title"] or "others" for one in found.sources[1:])]
    by = leaf.place.astype(np.int64) * len(themes) + leaf.theme
    certain, possible = counted_by(leaf, found.spans, *window, by, len(names) * len(themes))
    keys = [f"{theme} of {name}" for name in names for theme in themes]
    counts = zip(keys, certain.tolist(), possible.tolist(), strict=True)
    return {key: (a, b) for key, a, b in counts if a or b}


def written(events: Events, folder: Path) -> Path:
    """Write the events as Parquet."""
    path = folder / "events.parquet"
    pq.write_table(pa.Table.from_pandas(events.table, preserve_index=False), path)
    return path
