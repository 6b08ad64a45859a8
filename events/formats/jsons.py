"""JSON and JSON Lines, by whatever tool they were made."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Final

from events.formats import tools
from events.formats.files import UnreadableError, read_json, read_text
from events.formats.geo import geojson
from events.formats.geo.inside.limits import MOST_JSON, small_enough
from events.formats.tools import linked_places
from events.problems import Problem
from events.records import Records

GEOJSON: Final = (".geojson", ".geojsonl", ".geojsons")
"""Endings of files that are mended as GeoJSON where they are no JSON."""
_NO_OBJECTS: Final = "JSON without objects; expected a list of events, or a file of a tool we know"


def read(path: Path) -> Records:
    """Read the objects of a JSON file, or of one object a line.

    Raises
    ------
    UnreadableError
        Where it holds no objects.
    """
    small_enough(path, MOST_JSON)
    try:
        content = _content(path)
    except UnreadableError:
        if path.name.lower().endswith(GEOJSON):
            return geojson.read(path)
        raise
    if geojson.matches(content) and not linked_places.matches(content):
        return geojson.records(path.name, content)
    records = tools.records(path.name, content)
    if records is None:
        raise UnreadableError(Problem(path.name, None, None, None, _NO_OBJECTS))
    return records


def _content(path: Path) -> Any:
    """Parse JSON; several objects, one a line, become a list, and features a collection."""
    try:
        return read_json(path)
    except UnreadableError as error:
        lines = [line for line in read_text(path).splitlines() if line.strip()]
        found = [_parsed(line) for line in lines]
        if len(found) < 2 or not all(isinstance(one, dict) for one in found):
            raise error from None
    if all(one.get("type") == "Feature" for one in found):
        return {"type": "FeatureCollection", "features": found}
    return found


def _parsed(line: str) -> Any:
    try:
        return json.loads(line)
    except (ValueError, RecursionError):
        return None
