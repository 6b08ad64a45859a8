"""Features of GeoJSON as entries: one for each, or one for each shape that has its own time."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, islice
from typing import Any, Final

from events.formats.geo.inside.entries import Entry
from events.formats.geo.inside.geometry import KINDS, ShapeError, shape_of
from events.formats.geo.inside.moments import SERIES, meanings, moments
from events.formats.geo.inside.texts import flat, text

_SHAPE: Final = frozenset({"type", "geometry", "properties", "bbox", "crs"})
_GEOMETRY: Final = frozenset({"type", "coordinates", "geometries", "bbox", "crs", "when"})
_MOST_CELLS: Final = 10_000
_CLOCK: Final = re.compile(r"\d{1,2}([:h.]\d{2}){0,2}\s*([ap]\.?m\.?)?", re.IGNORECASE)


def entry(row: int, feature: Mapping[str, Any]) -> Entry:
    """Read a feature, or a geometry that stands alone."""
    geometry = feature if feature.get("type") in KINDS else feature.get("geometry")
    try:
        return Entry(row, _cells(feature), shape_of(geometry))
    except ShapeError as error:
        return Entry(row, _cells(feature), None, str(error))


def spans(feature: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """Give one feature for each shape of a collection when each has its own time.

    >>> shapes = [{"type": "Point", "when": "1711"}, {"type": "Point", "when": "1716"}]
    >>> whole = {"geometry": {"type": "GeometryCollection", "geometries": shapes}}
    >>> [one["when"] for one in spans(whole)]
    ['1711', '1716']
    """
    geometry = feature.get("geometry")
    parts = geometry.get("geometries") if isinstance(geometry, Mapping) else None
    if not isinstance(parts, list) or len(parts) < 2:
        return [feature]
    if not all(isinstance(part, Mapping) and part.get("when") for part in parts):
        return [feature]
    return [{**feature, "geometry": part, "when": part["when"]} for part in parts]


def meaning(entries: Sequence[Entry]) -> dict[str, str]:
    """Say what the format itself says of the columns of its features."""
    columns = dict.fromkeys(name for one in entries for name in one.cells)
    times = [cell for one in entries if (cell := one.cells.get("time"))]
    clocks = frozenset({"time"} if all(map(_CLOCK.fullmatch, times)) else ())
    counted = {"feature.id": ""} if "feature.id" in columns else {}
    return {**meanings(columns, clocks), **counted}


def _cells(feature: Mapping[str, Any]) -> dict[str, str]:
    properties = feature.get("properties")
    properties = properties if isinstance(properties, Mapping) else {}
    beside = _GEOMETRY if feature.get("type") in KINDS else _SHAPE
    members = {name: value for name, value in feature.items() if name not in beside}
    cells = chain(_members(members, properties), _timed(properties))
    return dict(islice(cells, _MOST_CELLS))


def _members(
    members: Mapping[str, Any], properties: Mapping[str, Any]
) -> Iterator[tuple[str, str]]:
    """Give what stands beside the properties; a number is a count, not a name."""
    taken = {*properties, *(() if isinstance(members.get("id"), str) else ("id",))}
    renamed = {f"feature.{name}" if name in taken else name: v for name, v in members.items()}
    return _timed(renamed)


def _timed(members: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    special = {name: value for name, value in members.items() if name in {"when", *SERIES}}
    yield from moments(special)
    yield from flat({name: value for name, value in members.items() if name not in special})


def titled(content: Mapping[str, Any]) -> tuple[str, str]:
    """Give what a collection calls itself, and its description."""
    title = content.get("title") or content.get("name")
    return text(title), text(content.get("description"))
