"""Reads GeoJSON: collections of features, one feature, one geometry, or a feature a line."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

import numpy as np
import shapely
from pyproj import CRS

from events.formats.files import UnreadableError, read_bytes, read_json
from events.formats.geo.inside.entries import Entry, Said, gathered, unreadable
from events.formats.geo.inside.features import entry, meaning, spans, titled
from events.formats.geo.inside.geometry import KINDS
from events.formats.geo.inside.limits import MOST_JSON, small_enough
from events.formats.geo.inside.texts import text
from events.formats.geo.shapes.projected import system
from events.formats.text.decoding import decode
from events.notes import Note
from events.problems import Problem
from events.records import Records
from geodata.crs import WGS84

LINES: Final = frozenset({".geojsonl", ".geojsons", ".jsonl", ".ndjson"})
"""Endings of files with a feature on each line."""
_FORMAT: Final = "GeoJSON"
_MOST_DEGREES: Final = 400
"""What is above it is no longitude, however often it goes around the world."""
_EXPECTED: Final = "expected a GeoJSON FeatureCollection, Feature or geometry"
_NO_SYSTEM: Final = (
    "coordinates of a system that is not known: {}; all unplaced: "
    "save the file in WGS 84 (EPSG:4326), or name the system by its EPSG code in a member crs"
)
_METRES: Final = (
    "coordinates that are no degrees, without a name of their system; all unplaced: "
    "save the file in WGS 84 (EPSG:4326), or name the system by its EPSG code in a member crs"
)


def read(path: Path) -> Records:
    """Read one record from each feature; rows are features counted from 1."""
    small_enough(path, MOST_JSON)
    if path.suffix.lower() in LINES:
        decoded = decode(path.name, read_bytes(path))
        return _of_lines(path.name, decoded.text, decoded.notes)
    try:
        content = read_json(path)
    except UnreadableError as error:
        decoded = decode(path.name, read_bytes(path))
        found = _of_parts(path.name, decoded.text, error)
        return replace(found, notes=(*decoded.notes, *found.notes))
    return records(path.name, content)


def matches(content: Any) -> bool:
    """Tell whether parsed JSON is GeoJSON.

    >>> matches({"type": "Feature"}), matches({"features": []}), matches([1])
    (True, True, False)
    """
    if not isinstance(content, Mapping):
        return False
    kinds = {*KINDS, "Feature", "FeatureCollection"}
    return content.get("type") in kinds or isinstance(content.get("features"), list)


def records(file: str, content: Any) -> Records:
    """Make records of parsed GeoJSON."""
    if not matches(content):
        kind = content.get("type") if isinstance(content, Mapping) else None
        hint = "; save TopoJSON as GeoJSON" if kind == "Topology" else ""
        raise unreadable(file, f"{_EXPECTED}{hint}")
    whole = content.get("type") == "FeatureCollection" or "features" in content
    features = content.get("features") if whole else [content]
    return _records(file, features if isinstance(features, list) else [], content)


def _records(
    file: str, features: Sequence[Any], content: Mapping[str, Any], notes: Sequence[Note] = ()
) -> Records:
    if not features:
        raise unreadable(file, "no features; expected one at least")
    numbered = list(_numbered(features))
    entries = [entry(row, one) for row, one in numbered if isinstance(one, Mapping)]
    odd = [
        Problem(file, row, None, text(one), "expected a feature")
        for row, one in numbered
        if not isinstance(one, Mapping)
    ]
    title, description = titled(content)
    crs, fault = _system(content, entries)
    several = _several(file, len(features), entries)
    said = Said(
        _FORMAT,
        crs,
        fault,
        meaning(entries),
        title,
        description,
        left_out=odd,
        notes=[*notes, *several],
    )
    return gathered(file, entries, said)


def _numbered(features: Sequence[Any]) -> Iterator[tuple[int, Any]]:
    """Count features from 1; further shapes with times of their own follow after the last."""
    more = len(features)
    for row, feature in enumerate(features, 1):
        first, *others = spans(feature) if isinstance(feature, Mapping) else [feature]
        yield row, first
        for other in others:
            more += 1
            yield more, other


def _several(file: str, features: int, entries: Sequence[Entry]) -> list[Note]:
    kind = "one more entry for each shape that has its own time"
    return [Note(file, kind, "geometry", e.row) for e in entries if e.row > features]


def _system(content: Mapping[str, Any], entries: Sequence[Entry]) -> tuple[CRS | None, str]:
    """Find the reference system that a file names; without one it is WGS 84, if it can be."""
    match content.get("crs"):
        case {"properties": {"name": str(name)}} | str(name):
            return system(name), _NO_SYSTEM.format(name)
        case {"type": "link"}:
            return None, _NO_SYSTEM.format("it is only linked")
    shapes = [e.shape for e in entries if e.shape is not None and not e.shape.is_empty]
    metres = np.abs(shapely.bounds(shapes)).max(axis=-1) > _MOST_DEGREES
    return (None, _METRES) if metres.sum() * 2 > len(metres) else (WGS84, "")


def _of_lines(file: str, content: str, notes: Sequence[Note] = ()) -> Records:
    """Read a feature from each line; blank lines are not counted."""
    lines = filter(None, map(_bare, content.split("\n")))
    return _records(file, [_line(line) for line in lines], {}, notes)


def _bare(line: str) -> str:
    r"""Strip a line, and the record separator that may stand before it.

    >>> _bare("\x1e{} ")
    '{}'
    """
    return line.strip().lstrip("\x1e").strip()


def _line(line: str) -> Any:
    try:
        return json.loads(line)
    except (ValueError, RecursionError):
        return line


def _of_parts(file: str, content: str, error: UnreadableError) -> Records:
    """Read what is no JSON as a whole: features on lines, or those before a file breaks off."""
    if matches(whole := _line(content)):
        return records(file, whole)
    first, *_ = content.lstrip().split("\n", 1)
    if matches(_line(_bare(first))):
        return _of_lines(file, content)
    features = list(_complete(content))
    if not features:
        raise error
    rule = "the file breaks off; what stands before that is read"
    return _records(file, features, {}, [Note(file, rule, text=error.problem.rule)])


def _complete(content: str) -> Iterator[Any]:
    """Give the features that stand whole in a text that breaks off."""
    decode = json.JSONDecoder().raw_decode
    at = content.find("[", content.find('"features"')) + 1 if '"features"' in content else 0
    while at > 0:
        at += len(content[at : at + 10_000]) - len(content[at : at + 10_000].lstrip(" \t\r\n,"))
        try:
            feature, at = decode(content, at)
        except (ValueError, RecursionError):
            return
        if not isinstance(feature, dict):
            return
        yield feature
