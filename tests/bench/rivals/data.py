"""The events of the collection as each of the others reads them."""

from __future__ import annotations

import json
from datetime import date, timedelta
from typing import Any

from events.collection import Collection
from geodata.layers import layer_text

EPOCH = date(1970, 1, 1)


def files(collection: Collection) -> dict[str, str]:
    """Texts of the data by the name of their file."""
    return {
        "events.geojson": json.dumps(points(collection), ensure_ascii=False),
        "timeline.json": json.dumps(slides(collection), ensure_ascii=False),
        "land.geojson": layer_text("countries"),
    }


def points(collection: Collection) -> dict[str, Any]:
    """One point for each place of each event; areas stand at a point inside."""
    placed = collection.places.geometry.representative_point()
    events = collection.events
    pairs = zip(
        collection.event_places["event_id"], collection.event_places["place_id"], strict=True
    )
    return {
        "type": "FeatureCollection",
        "features": [_point(events.loc[event], placed[place]) for event, place in pairs],
    }


def _point(event: Any, place: Any) -> dict[str, Any]:
    first, last = _day(event["start_earliest"]), _day(event["end_latest"])
    return {
        "type": "Feature",
        "geometry": {"type": "Point", "coordinates": [round(place.x, 4), round(place.y, 4)]},
        "properties": {
            "title": event["title"],
            "theme": event["theme"],
            "time": first.isoformat(),
            "year": first.year,
            "last_year": last.year,
        },
    }


def slides(collection: Collection) -> dict[str, Any]:
    """TimelineJS's own form of the events."""
    return {"events": [_slide(id_, event) for id_, event in collection.events.iterrows()]}


def _slide(id_: Any, event: Any) -> dict[str, Any]:
    return {
        "unique_id": id_,
        "group": event["theme"],
        "display_date": event["date"],
        "start_date": _parts(_day(event["start_earliest"])),
        "end_date": _parts(_day(event["end_latest"])),
        "text": {"headline": event["title"], "text": event["summary"]},
    }


def _day(number: int) -> date:
    return EPOCH + timedelta(days=int(number))


def _parts(day: date) -> dict[str, int]:
    return {"year": day.year, "month": day.month, "day": day.day}
