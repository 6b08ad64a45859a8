"""A collection of events, checked and ready; `events.load` is the only door to it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import geopandas as gpd
import pandas as pd

from events.media.content import Content
from events.notes import Note
from events.reading import Reading
from events.schema import Release, Theme


@dataclass(frozen=True, eq=False)
class Collection:
    """Events, their places, and who says so; every reference between the frames holds."""

    name: str
    title: str
    version: str
    meta: dict[str, Any]
    """The Data Package descriptor."""
    themes: tuple[Theme, ...]
    """One to nine, in the order of the collection."""
    events: gpd.GeoDataFrame
    """By id, in the order of time: title, date (EDTF), four bounds in days since 1970-01-01
    (inclusive), theme, status (as the claims give it), summary, significance
    and its source (both may be empty); independent (voices that assert it), context (only outside
    references speak of it); file (id of its reading); geometry is the union of its places in
    EPSG:4326."""
    members: pd.DataFrame
    """event_id, four bounds, each; in the order of events, of those with a set of several dates:
    whether it was on each of them or on one."""
    places: gpd.GeoDataFrame
    """By id, only those that events name; EPSG:4326."""
    event_places: pd.DataFrame
    """event_id, place_id, role."""
    claims: pd.DataFrame
    """event_id, claim, source_id, stance, attributed_to, locator, via; voice (equal for claims of
    one voice in an event), voice_name (empty for a source's own), probable."""
    relations: pd.DataFrame
    """event_id, related_id, reason, as the collection states them."""
    sources: dict[str, dict[str, Any]]
    """CSL-JSON items by id."""
    voices: dict[str, str]
    """Source id -> whose voice it is, where it says so; a guess ends with `?`."""
    eras: pd.DataFrame
    """By id: title, start and end (EDTF), start_day, end_day (missing where open), summary,
    boundary."""
    actors: pd.DataFrame
    """By id: name, kind, offices and spellings (lists of texts), summary, source_id."""
    event_actors: pd.DataFrame
    """event_id, actor_id, role in words."""
    glossary: pd.DataFrame
    """By id: term, spellings (lists of texts), meaning, source_id."""
    tours: pd.DataFrame
    """tour, number (0 is the tour itself), title, event, from_day and to_day (whole numbers,
    missing where the window of the step before stays), view (latitude, longitude, zoom, or None),
    query, text, question, answer, sources (lists of ids), minutes (missing where not said)."""
    media: pd.DataFrame
    """event_id, kind, file, url (one of them is empty), alt, caption, credit, licence, fetch; of a
    file its media type, ending, width and height in pixels (0 where there are none), and digest
    (SHA-256 in hex)."""
    media_files: Mapping[str, Content]
    """Name in `media` -> file."""
    translations: Mapping[str, Mapping[str, pd.DataFrame]]
    """Language -> table -> translated texts, empty where there is none; `told_in` reads them."""
    translation_notes: tuple[Note, ...]
    """How far each language goes, and which of its texts are missing, stale or odd."""
    notes: tuple[str, ...]
    """What the reader filled in or passed over, in words."""
    fields: pd.DataFrame
    """event_id, name, value: what else a file says of an event, in its own words."""
    interpretations: pd.DataFrame
    """event_id, text: how its row was read, where that is not literal."""
    readings: tuple[Reading, ...]
    """One for each file; of a folder, one for all of it."""
    releases: tuple[Release, ...] = ()
    """Earlier versions and this one, as far as they were written down."""
    told_from: "Collection | None" = None
    """The collection as it is written, of one that is told in a language."""
    upper: "Collection | None" = None
    """The collection alone, of one that another is laid under."""

    @property
    def written(self) -> "Collection":
        """The collection as its files have it: what its versions are known by."""
        return self.told_from or self.upper or self
