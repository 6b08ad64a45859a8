"""Ids of a collection made different from those of others that it is shown with."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

import pandas as pd

from events.merging.steps import with_names
from events.raw import RawCollection, Table

_EVENTS: Final = {
    "events": ("id",),
    "event_places": ("event_id",),
    "claims": ("event_id",),
    "relations": ("event_id", "related_id"),
    "event_actors": ("event_id",),
    "tours": ("event",),
    "media": ("event_id",),
}
"""Table -> its columns that hold ids of events."""
_PLACES: Final = {"event_places": ("place_id",), "places": ("id", "part_of")}
_TOURS: Final = {"tours": ("tour",)}
_MEDIA: Final = {"media": ("file",)}
_SOURCES: Final = {
    "claims": ("source_id", "via"),
    "events": ("significance_source",),
    "actors": ("source_id",),
    "glossary": ("source_id",),
}
_POINT: Final = ["name", "lat", "lon", "precision"]
Names = Mapping[str, str]
"""Old id -> new."""


def renamed(raw: RawCollection, others: Sequence[RawCollection]) -> RawCollection:
    """Give new ids to events, places, sources, lessons and files that others have already."""
    (reading,) = raw.readings
    file_id = _free(reading.id, {one.id for other in others for one in other.readings})
    events = _new(_ids(raw), {event for other in others for event in _ids(other)}, file_id)
    places = _new(_clashing(raw, others), _place_ids(others), file_id)
    sources = _new(_others_sources(raw, others), _source_ids(others), file_id)
    tours = _new(_tours(raw), {tour for other in others for tour in _tours(other)}, file_id)
    media = _new([*raw.media_files], {name for one in others for name in one.media_files}, file_id)
    columns = _by_column(
        (_EVENTS, events),
        (_PLACES, places),
        (_SOURCES, sources),
        (_TOURS, tours),
        (_MEDIA, media),
    )
    tables = {name: _changed(raw[name], columns.get(name, {})) for name in raw.tables}
    steps = _changed(raw["tours"], columns["tours"])
    known = {str(item["id"]): item for other in others for item in other.sources or []}
    items = [{**i, "id": sources.get(str(i["id"]), str(i["id"]))} for i in raw.sources or []]
    return replace(
        raw,
        tables={**tables, "tours": with_names(steps, sources, places)},
        translations={
            lang: {
                name: _changed(file, _keys(columns.get(name, {}), file))
                for name, file in files.items()
            }
            for lang, files in raw.translations.items()
        },
        sources=[item for item in items if item["id"] not in known],
        readings=(replace(reading, id=file_id),),
        file_of={events.get(event, event): file_id for event in _ids(raw)},
        fields=_with_events(raw.fields, events),
        interpretations=_with_events(raw.interpretations, events),
        shapes={places.get(place, place): shape for place, shape in raw.shapes.items()},
        media_files={media.get(name, name): file for name, file in raw.media_files.items()},
    )


def _ids(raw: RawCollection) -> list[str]:
    return list(raw["events"].rows["id"])


def _tours(raw: RawCollection) -> list[str]:
    return list(dict.fromkeys(raw["tours"].rows["tour"]))


def _place_ids(raws: Sequence[RawCollection]) -> set[str]:
    return {place for raw in raws for place in raw["places"].rows["id"]}


def _source_ids(raws: Sequence[RawCollection]) -> set[str]:
    return {str(item["id"]) for raw in raws for item in raw.sources or []}


def _clashing(raw: RawCollection, others: Sequence[RawCollection]) -> list[str]:
    """Name own places that another collection has elsewhere."""
    known = {place: spot for other in others for place, spot in _spots(other).items()}
    return [place for place, spot in _spots(raw).items() if known.get(place, spot) != spot]


def _spots(raw: RawCollection) -> dict[str, tuple[str, ...]]:
    rows = raw["places"].rows
    return {
        str(place): (*map(str, cells), shape.wkb_hex if (shape := raw.shapes.get(place)) else "")
        for place, cells in zip(rows["id"], rows[_POINT].to_numpy().tolist(), strict=True)
    }


def _others_sources(raw: RawCollection, others: Sequence[RawCollection]) -> list[str]:
    """Name sources whose id another collection has for something else."""
    known = {str(item["id"]): _named(item) for other in others for item in other.sources or []}
    items = {str(item["id"]): _named(item) for item in raw.sources or []}
    return [name for name, item in items.items() if known.get(name, item) != item]


def _named(item: Mapping[str, Any]) -> tuple[Any, ...]:
    return item.get("title"), item.get("URL"), str(item.get("issued"))


def _new(ids: Sequence[str], taken: set[str], prefix: str) -> dict[str, str]:
    used = {*taken, *ids}
    names = {}
    for name in ids:
        if name in taken:
            names[name] = _free(f"{prefix}-{name}", used)
            used.add(names[name])
    return names


def _free(name: str, taken: set[str]) -> str:
    """Give a name that is not taken, with a number where it must be.

    >>> _free("fair", {"fair", "fair-2"})
    'fair-3'
    """
    if name not in taken:
        return name
    return next(f"{name}-{n}" for n in range(2, len(taken) + 3) if f"{name}-{n}" not in taken)


def _by_column(
    *kinds: tuple[Mapping[str, Sequence[str]], Names],
) -> dict[str, dict[str, Names]]:
    """Give the new names of each column of each table."""
    found: dict[str, dict[str, Names]] = {}
    for tables, names in kinds:
        for table, columns in tables.items():
            found.setdefault(table, {}).update(dict.fromkeys(columns, names))
    return found


def _keys(columns: Mapping[str, Names], table: Table) -> Mapping[str, Names]:
    """Leave out columns that a translation does not have."""
    return {name: names for name, names in columns.items() if name in table.rows}


def _changed(table: Table, columns: Mapping[str, Names]) -> Table:
    cells = {name: _with_names(table.rows[name], new) for name, new in columns.items()}
    return replace(table, rows=table.rows.assign(**cells))


def _with_names(cells: pd.Series, names: Names) -> pd.Series:
    return cells.map(lambda old: names.get(old, old)) if names else cells


def _with_events(frame: pd.DataFrame, events: Names) -> pd.DataFrame:
    return frame.assign(event_id=_with_names(frame["event_id"], events))
