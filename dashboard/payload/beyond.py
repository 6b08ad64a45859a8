"""Places that lie beyond the map's edge in the north or south, where it draws them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dashboard.view.mercator import LATITUDE_LIMIT
from dashboard.view.speaker import Speaker
from events.collection import Collection
from events.notes import Note
from events.reading import Reading


def told(collection: Collection, speak: Speaker) -> Sequence[Reading]:
    """Give the accounts of the files, each with a note for every place beyond the edge."""
    notes = _notes(collection, speak)
    return [
        replace(reading, notes=(*reading.notes, *(n for own, n in notes if own == reading.id)))
        for reading in collection.readings
    ]


def _notes(collection: Collection, speak: Speaker) -> list[tuple[str, Note]]:
    points = collection.places[collection.places.geom_type == "Point"]
    points = points[points.geometry.y.abs() > LATITUDE_LIMIT]
    links = collection.event_places[collection.event_places["place_id"].isin(points.index)]
    files = links["event_id"].map(collection.events["file"])
    kind = speak("report.beyond", edge=f"{LATITUDE_LIMIT:.2f}")
    return [
        (file, Note(file, kind, value=str(points["name"][place])))
        for file, place in dict.fromkeys(zip(files, links["place_id"], strict=True))
    ]
