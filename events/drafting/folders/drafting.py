"""The tables of a folder as a draft."""

from collections.abc import Iterator
from typing import Any, Final

import pandas as pd
from shapely.geometry import mapping

from events.drafting.draft import VERSION, Column, Draft, Row, Source
from events.drafting.folders.telling import places_told, sources_told
from events.raw import RawCollection
from events.rows.naming import numbered_apart
from events.schema import EVENTS, SOURCES_FILE, TABLES
from events.slugs import slugify
from geodata.world import outline

_NEEDED: Final = ("date", "title", "id")
_PLACE: Final = "place"
_SOURCE: Final = "source"


def drafted(raw: RawCollection, events: pd.DataFrame) -> Draft:
    """Make a draft of the tables of a folder, the events as they are written there."""
    written = _named(events)
    fields = {name: name if name in EVENTS.columns else "" for name in written.columns}
    place, source = _free(_PLACE, written), _free(_SOURCE, written)
    events = written.copy()
    events.insert([*events.columns].index("date") + 1, place, places_told(raw, events["id"]))
    events[source] = sources_told(raw, events["id"])
    fields |= {place: _PLACE, source: _SOURCE}
    others = {name: raw[name].rows for name in TABLES if name != "events" and len(raw[name].rows)}
    draft = Draft(
        draft=VERSION,
        meta=raw.meta or {},
        columns=[Column(name=name, field=fields[name]) for name in map(str, events.columns)],
        tables={"events": _rows("e", events), **{n: _rows(n[0], t) for n, t in others.items()}},
        sources=[*_sources(raw)],
    )
    _add_beside(draft, raw)
    return draft


def _named(rows: pd.DataFrame) -> pd.DataFrame:
    """Give every column a name, and every event an id."""
    rows = rows.rename(columns={"": _free("column", rows)})
    for name in _NEEDED:
        if name not in rows:
            rows.insert(0, name, "")
    made = rows["id"].where(rows["id"] != "", rows["title"].map(slugify))
    return rows.assign(id=rows["id"].where(rows["id"] != "", numbered_apart(made)))


def _free(name: str, rows: pd.DataFrame) -> str:
    """Name a column as no other is called."""
    names = (name, *(f"{name} {number}" for number in range(2, len(rows.columns) + 3)))
    return next(one for one in names if one not in rows.columns)


def _add_beside(draft: Draft, raw: RawCollection) -> None:
    """Add what only some folders have."""
    if raw.translations:
        draft["translations"] = {
            lang: {name: _rows("t", table.rows) for name, table in tables.items()}
            for lang, tables in raw.translations.items()
        }
    if raw.history:
        draft["history"] = [*raw.history]
    own = {row["cells"].get("id", ""): row["key"] for row in draft["tables"].get("places", [])}
    drawn = {own[one]: mapping(shape) for one, shape in raw.shapes.items() if not outline(one)}
    if drawn:
        draft["geometry"] = drawn


def _rows(letter: str, table: pd.DataFrame) -> list[Row]:
    """Give the rows of a table; each is known by its number in the file, behind a letter."""
    names = [*map(str, table.columns)]
    return [
        Row(
            key=f"{letter}{row}",
            cells={n: text for n, text in zip(names, cells, strict=True) if text},
        )
        for row, cells in zip(table.index, table.to_numpy().tolist(), strict=True)
    ]


def odd_sources(raw: RawCollection) -> list[str]:
    """Say which sources cannot be taken along."""
    items: list[Any] = raw.sources or []
    odd = [str(n) for n, item in enumerate(items, 1) if not isinstance(item, dict)]
    told = f"{SOURCES_FILE}: item {', '.join(odd)} passed over; expected an object {{ … }}"
    return [told] if odd else []


def _sources(raw: RawCollection) -> Iterator[Source]:
    items: list[Any] = raw.sources or []
    for number, item in enumerate(items, 1):
        if isinstance(item, dict):
            yield Source(key=f"s{number}", item=item)
