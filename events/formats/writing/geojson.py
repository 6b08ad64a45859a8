"""Events as GeoJSON (RFC 7946): a feature for each, with all that is said of it."""

import json
from collections.abc import Sequence
from typing import Any

from shapely.geometry.base import BaseGeometry

from events.formats.writing.about import about, loses
from events.formats.writing.export import Export
from events.formats.writing.maps.days import as_text, expanded
from events.formats.writing.maps.shapes import member
from events.formats.writing.maps.texts import ENDING, cleaned
from events.formats.writing.records import Record, geometries, records


def write(export: Export) -> bytes:
    """Write a FeatureCollection, whose own members say what it is."""
    content = {
        "type": "FeatureCollection",
        **about(export),
        "loses": loses(export, ".geojson"),
        "features": list(map(_feature, properties(records(export)), geometries(export))),
    }
    return dumped(content)


def properties(found: Sequence[Record]) -> list[dict[str, Any]]:
    """Give records with days that no reader takes for what they are not."""
    whole = all(_is_day(record) for record in found)
    return [_plain(record, whole) for record in found]


def dumped(content: dict[str, Any]) -> bytes:
    """Write JSON as UTF-8."""
    clean = cleaned(content, ENDING)
    text = json.dumps(clean, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return f"{text}\n".encode()


def _is_day(record: Record) -> bool:
    return record["date"] == record["start"] == record["end"]


def _plain(record: Record, whole: bool) -> dict[str, Any]:
    """Where all dates are whole days, GDAL takes the column for days, and BCE days fail."""
    date = as_text(record["date"]) if whole else record["date"]
    days = {name: expanded(record[name]) for name in ("start", "end")}
    return {**record, "date": date, **days}


def _feature(record: dict[str, Any], shape: BaseGeometry | None) -> dict[str, Any]:
    return {
        "type": "Feature",
        "id": record["id"],
        "geometry": member(shape),
        "properties": record,
    }
