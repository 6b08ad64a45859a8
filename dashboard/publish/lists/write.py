"""The list of all events, written page by page, and what leads into it."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final

import numpy as np

from dashboard.payload.listed import listed
from dashboard.payload.slices import sliced
from dashboard.publish.lists.ids import write_ids
from dashboard.publish.lists.postings import BITS, Postings
from dashboard.publish.lists.rows import Dates, Rows, columns_of, reach, write_file
from dashboard.publish.lists.sorting import Sorter
from dashboard.publish.lists.words import words_of
from events.index.leaf import Places
from events.index.listing.asked import Asked, Listed
from events.index.listing.index import Index
from events.index.pyramid.container import Column, compressed, text
from events.index.window import Numbers

SHARD: Final = 100
"""Events of a file of the list."""
SHARDS: Final = 10_000
"""Files of the list; where they would be more, each holds more events."""
READ: Final = 20_000
"""Events that are read at a time."""
ROWS: Final = 4_096
"""Rows of a file of all of them."""
POINTS: Final = 2_048
"""Places that a file describes."""


def write_lists(
    folder: Path,
    index: Index,
    lang: str,
    tell: Callable[[int], None] = lambda _: None,
) -> None:
    """Write the list of all events into a folder; `tell` hears how many are written."""
    dates, themes = Dates(*index.dates()), len(index.folded.themes)
    with tempfile.TemporaryDirectory(dir=folder.parent, prefix=".words-") as aside:
        sorter = Sorter(Path(aside))
        try:
            ids, rows, files = _write_events(folder, index, lang, dates, sorter, tell)
            words = Postings(folder / "words", rows, dates, themes)
            words.write(sorter.sorted())
        finally:
            sorter.close()
    places = Postings(folder / "places", rows, dates, themes)
    places.write(_by_place(rows.place))
    _write_points(folder / "points", index.folded.places)
    header = {
        "kind": "lists",
        "total": len(ids),
        "rows": ROWS,
        "points": POINTS,
        "bits": BITS,
        "themes": themes,
        "ids": write_ids(folder / "ids", ids),
    }
    columns: dict[str, Column] = {
        "events": files,
        **_write_rows(folder / "rows", rows, dates),
        **{f"words{end}": column for end, column in text(words.firsts).items()},
        "places": np.array([int(one) for one in places.firsts], dtype=np.int64),
    }
    write_file(folder / "index.bin", header, columns)


def _write_events(
    folder: Path,
    index: Index,
    lang: str,
    dates: Dates,
    sorter: Sorter,
    tell: Callable[[int], None],
) -> tuple[list[str], Rows, Numbers]:
    """Write the events one by one; give their ids, all rows, and how many each file holds."""
    shard = max(SHARD, -(-index.folded.account.events // SHARDS))
    ids, parts, files = list[str](), list[tuple[Numbers, ...]](), list[int]()
    for found in _pages(index, READ // shard * shard or shard):
        page = listed(found, lang)
        sorter.add(*_said(page, found, index.folded.places, len(ids)))
        parts.append(_columns(found, dates))
        ids += found.order
        halves = {half: page[half] for half in ("numbers", "texts")}
        for part in sliced(halves, found.order, shard):
            _write(folder / "events" / f"{len(files)}.bin", part)
            files.append(len(part["order"]))
        tell(len(ids))
    place, theme, date = (np.concatenate(column) for column in zip(*parts, strict=True))
    rows = Rows(np.arange(len(ids), dtype=np.int32), place, theme, date)
    return ids, rows, np.array(files)


def _columns(found: Listed, dates: Dates) -> tuple[Numbers, ...]:
    date = dates.of(np.array(found.date, dtype=np.int64))
    held = (np.array(found.place), np.array(found.theme), date)
    return tuple(column.astype(np.int32) for column in held)


def _pages(index: Index, most: int) -> Iterator[Listed]:
    """Give whole pages of the list, but for the last."""
    after = ""
    while True:
        found = index.page(Asked(), after, most)
        yield found
        after = found.after
        if not after:
            return


def _said(
    page: Mapping[str, Any], found: Listed, places: Places, start: int
) -> tuple[list[str], list[int]]:
    """Give the words of titles and of places' names, and the position of each one's event."""
    events, titles = page["numbers"]["events"]["id"], page["texts"]["events"]["title"]
    title = dict(zip(events, titles, strict=True))
    names = {place: words_of(places.name[place]) for place in {*found.place}}
    words, rows = list[str](), list[int]()
    for row, (event, place) in enumerate(zip(found.order, found.place, strict=True), start):
        own = words_of(title[event]) | names[place]
        words += own
        rows += [row] * len(own)
    return words, rows


def _by_place(place: Numbers) -> Iterator[tuple[str, Numbers]]:
    order = np.argsort(place, kind="stable")
    used, starts = np.unique(place[order], return_index=True)
    for one, rows in zip(used.tolist(), np.split(order, starts[1:]), strict=True):
        yield str(one), rows


def _write_rows(folder: Path, rows: Rows, dates: Dates) -> dict[str, Column]:
    """Write all rows; tell of each file what it may hold."""
    told = []
    for k, start in enumerate(range(0, len(rows), ROWS)):
        part = rows[start : start + ROWS]
        write_file(folder / f"{k}.bin", {"kind": "rows"}, columns_of(part, dates))
        told.append(reach(part, dates))
    columns = np.array(told, dtype=np.int64).reshape(-1, 3).T
    return dict(zip(("rows.from", "rows.to", "rows.themes"), columns, strict=True))


def _write_points(folder: Path, places: Places) -> None:
    for k, start in enumerate(range(0, len(places.name), POINTS)):
        end = start + POINTS
        names = text(places.name[start:end])
        columns = {f"name{ending}": column for ending, column in names.items()}
        where = {"lon": places.lon[start:end], "lat": places.lat[start:end]}
        write_file(folder / f"{k}.bin", {"kind": "points"}, {**where, **columns})


def _write(path: Path, value: Any) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    raw = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    path.write_bytes(compressed(raw.encode()))
