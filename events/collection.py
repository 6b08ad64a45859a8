"""A collection of events, checked and ready: `load` is the only door to it."""

import hashlib
import json
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import geopandas as gpd
import pandas as pd

from events.assemble import era_frame, event_frame, plain, sources_by_id, used_places
from events.history import Release
from events.problems import CollectionError
from events.raw import RawCollection
from events.readers import read
from events.validate import validate
from geodata.gazetteer import load_gazetteer

BUNDLED = Path(__file__).parent / "data" / "mali_russia"


@dataclass(frozen=True, eq=False)
class Collection:
    """Events, their places, and who says so; every reference between the frames holds."""

    name: str
    title: str
    version: str
    meta: dict[str, Any]
    """The Data Package descriptor."""
    events: gpd.GeoDataFrame
    """By id, in the order of time: title, date (EDTF), four bounds in days since 1970-01-01
    (inclusive; missing where open), theme, status, summary; geometry is the union of its
    places in EPSG:4326."""
    places: gpd.GeoDataFrame
    """By id, only those that events name; EPSG:4326."""
    event_places: pd.DataFrame
    """event_id, place_id, role."""
    claims: pd.DataFrame
    """event_id, claim, source_id, stance, attributed_to, locator, via."""
    relations: pd.DataFrame
    """event_id, related_id, reason, as the collection states them."""
    sources: dict[str, dict[str, Any]]
    """CSL-JSON items by id."""
    eras: pd.DataFrame
    """By id: title, start and end (EDTF), start_day, end_day (missing where open), summary,
    boundary."""
    notes: tuple[str, ...]
    """What the reader filled in or passed over, in words."""
    releases: tuple[Release, ...] = ()
    """Earlier versions and this one, as far as they were written down."""

    @cached_property
    def content_hash(self) -> str:
        """SHA-256 of the content, in hex: the same whatever the order of rows and files."""
        content = {
            "meta": self.meta,
            "sources": self.sources,
            "events": _records(self.events[["title", "date", "theme", "status", "summary"]]),
            "places": _records(self.places.to_wkb(hex=True)),
            "eras": _records(self.eras),
            **{
                name: _records(getattr(self, name))
                for name in ("event_places", "claims", "relations")
            },
        }
        canonical = json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
        return hashlib.sha256(canonical.encode()).hexdigest()


def load(source: str | Path | None = None) -> Collection:
    """Load a collection from a folder, a CSV or a GeoJSON file; the bundled one by default.

    Raises
    ------
    CollectionError
        Reporting every problem at once.
    """
    path = BUNDLED if source is None else Path(source)
    raw = read(path)
    problems = validate(raw)
    if problems:
        raise CollectionError(str(path), problems)
    return _assembled(raw)


def _assembled(raw: RawCollection) -> Collection:
    assert raw.meta is not None
    gazetteer = load_gazetteer(raw["places"].rows)
    places = used_places(raw, gazetteer)
    return Collection(
        name=raw.meta["name"],
        title=raw.meta["title"],
        version=str(raw.meta.get("version", "0")),
        meta=raw.meta,
        events=event_frame(raw, places),
        places=places,
        event_places=plain(raw, "event_places"),
        claims=plain(raw, "claims"),
        relations=plain(raw, "relations"),
        sources=sources_by_id(raw),
        eras=era_frame(raw),
        notes=raw.notes,
        releases=tuple(Release(**release) for release in raw.history),
    )


def _records(frame: pd.DataFrame) -> list[list[str]]:
    return sorted(frame.reset_index().astype(str).to_numpy().tolist())
