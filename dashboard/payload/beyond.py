"""Places that lie beyond the map's edge in the north or south, where it draws them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import geopandas as gpd
import numpy as np
from numpy.typing import NDArray

from dashboard.payload.own import is_own
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
    far = collection.places[_reaches(collection.places)]
    links = collection.event_places[collection.event_places["place_id"].isin(far.index)]
    files = links["event_id"].map(collection.events["file"])
    kind = speak("report.beyond", edge=f"{LATITUDE_LIMIT:.2f}")
    return [
        (file, Note(file, kind, value=str(far["name"][place])))
        for file, place in dict.fromkeys(zip(files, links["place_id"], strict=True))
    ]


def _reaches(places: gpd.GeoDataFrame) -> NDArray[np.bool_]:
    """Tell which points and shapes of a file reach beyond the edge."""
    _, south, _, north = places.geometry.bounds.to_numpy().reshape(-1, 4).T
    is_given = (places.geom_type == "Point").to_numpy() | np.array(is_own(places), dtype=bool)
    beyond: NDArray[np.bool_] = is_given & ((north > LATITUDE_LIMIT) | (south < -LATITUDE_LIMIT))
    return beyond
