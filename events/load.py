"""From a path to a collection: the only door."""

import json
from pathlib import Path

import pandas as pd

from events.assemble import (
    actor_frame,
    era_frame,
    event_frame,
    glossary_frame,
    member_frame,
    plain,
    sources_by_id,
    used_places,
)
from events.collection import Collection
from events.dates import is_unknown
from events.formats.registry import read
from events.limits import day_limits
from events.problems import CollectionError
from events.raw import RawCollection
from events.reading import Reading
from events.rules.validate import validate
from events.rules.voices import near_actors
from events.schema import Release
from events.testimony.sources import attested
from events.testimony.voices import named_voices, voiced
from events.themes import made_themes
from geodata.gazetteer import load_gazetteer

_DATA = Path(__file__).parent / "data"
BUNDLED = _DATA / json.loads((_DATA / "bundled.json").read_text("utf-8"))["default"]


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
    places = used_places(raw, load_gazetteer(raw["places"].rows))
    limits = day_limits(raw.meta, raw["events"].rows["date"])
    sources, claims = sources_by_id(raw), plain(raw, "claims")
    claims = voiced(claims, sources, raw["actors"].rows)
    events = event_frame(raw, places, limits)
    return Collection(
        name=raw.meta["name"],
        title=raw.meta["title"],
        version=str(raw.meta.get("version", "0")),
        meta=raw.meta,
        themes=made_themes(raw),
        events=attested(events, claims, sources).assign(file=_files(raw, events)),
        members=member_frame(events, limits),
        places=places,
        event_places=plain(raw, "event_places"),
        claims=claims,
        relations=plain(raw, "relations"),
        sources=sources,
        voices=named_voices(sources, raw["actors"].rows),
        eras=era_frame(raw),
        actors=actor_frame(raw),
        event_actors=plain(raw, "event_actors"),
        glossary=glossary_frame(raw),
        notes=(*map(str, raw.notes), *_unplaced(raw), *near_actors(raw)),
        fields=raw.fields,
        interpretations=raw.interpretations,
        readings=raw.readings or (_whole(raw),),
        releases=tuple(Release(**release) for release in raw.history),
    )


def _files(raw: RawCollection, events: pd.DataFrame) -> pd.Series:
    """Name the reading of each event."""
    whole = raw.meta["name"] if raw.meta else ""
    return pd.Series([raw.file_of.get(event, whole) for event in events.index], events.index)


def _whole(raw: RawCollection) -> Reading:
    """Account for a folder, of which every row is shown."""
    assert raw.meta is not None
    events, stays = raw["events"].rows, raw["event_places"].rows
    placed = events["id"].isin(stays["event_id"])
    undated = events["date"].map(is_unknown) & placed
    return Reading(
        id=raw.meta["name"],
        file=raw.meta["title"],
        format="folder",
        records=len(events),
        shown=int((placed & ~undated).sum()),
        unplaced=int((~placed).sum()),
        undated=int(undated.sum()),
        notes=raw.notes,
    )


def _unplaced(raw: RawCollection) -> list[str]:
    """Note how many events no row gives a place, which may have been forgotten."""
    events, stays = raw["events"], raw["event_places"]
    n = int((~events.rows["id"].isin(stays.rows["event_id"])).sum())
    if not n:
        return []
    return [f"{stays.file}: no place for {n} of {len(events.rows)} events; they are not on the map"]
