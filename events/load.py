"""From a path to a collection: the only door."""

import json
import logging
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pandas as pd

from events.account import Account
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
from events.formats.registry import is_address, read
from events.limits import day_limits
from events.media.frame import media_frame
from events.merging import beneath, merged, whole
from events.options import NONE, Options
from events.problems import CollectionError, Problem
from events.raw import RawCollection
from events.rows.collect import MANY
from events.rows.refusing import without
from events.rules.translations import translation_notes
from events.rules.validate import validate
from events.rules.voices import near_actors
from events.schema import Release
from events.testimony.sources import attested
from events.testimony.voices import named_voices, voiced
from events.texts import named, texts_of
from events.themes import made_themes
from events.tours import tour_frame
from events.translations import matched, translated
from geodata.gazetteer import Gazetteer, load_gazetteer

_DATA = Path(__file__).parent / "data"
_NAMED = json.loads((_DATA / "bundled.json").read_text("utf-8"))
BUNDLED = _DATA / _NAMED["default"]
UNDER = _DATA / _NAMED["under"]
"""The collection that can be laid under any other."""

_LOG = logging.getLogger(__name__)
Source = str | Path
"""A folder, a file of any format that is known, or the address of a database table."""


def load(
    source: Source | Sequence[Source] | None = None, options: Options = NONE, world: bool = False
) -> Collection:
    """Load a collection from a folder or a file, or one of several together.

    By default it is the bundled one. Of a file, rows that cannot be shown are left out, and the
    collection's `readings` account for them. With `world` the bundled history of the world lies
    under it as context, unless it is shown itself.

    Raises
    ------
    CollectionError
        Reporting every problem at once, where a folder has any, or of a file nothing can be shown.
    """
    sources = _several(source)
    raw = merged([_sound(one, options) for one in sources])
    own = assembled(raw)
    if not world or any(_is_under(one) for one in sources):
        return own
    return _laid(own, beneath(raw, _sound(UNDER, NONE), _NAMED["theme"]))


def accounted(source: Source | Sequence[Source] | None = None, options: Options = NONE) -> Account:
    """Read and check what `load` would load, and give an account of it instead.

    Raises
    ------
    CollectionError
        As `load` does.
    """
    lean = replace(options, beside=False)
    raw = merged([_sound(one, lean) for one in _several(source)])
    assert raw.meta is not None
    return Account(
        name=raw.meta["name"],
        events=len(raw["events"].rows),
        places=len(used_places(raw, load_gazetteer(raw["places"].rows, raw.shapes))),
        claims=len(raw["claims"].rows),
        sources=len(sources_by_id(raw)),
        eras=len(raw["eras"].rows),
        notes=_notes(raw),
        translation_notes=tuple(translation_notes(matched(raw, raw.translations))),
        readings=raw.readings or (whole(raw),),
    )


def _several(source: Source | Sequence[Source] | None) -> list[Source]:
    return [source] if isinstance(source, str | Path) else list(source or [BUNDLED])


def _is_under(source: Source) -> bool:
    return not is_address(source) and Path(source).resolve() == UNDER.resolve()


def _laid(own: Collection, raw: RawCollection) -> Collection:
    """Assemble a collection with what lies under it, which is context and changes no note."""
    both = assembled(raw)
    under = [reading.id for reading in both.readings if reading.under]
    events = both.events.assign(context=both.events["context"] | both.events["file"].isin(under))
    noted = replace(both, notes=own.notes, translation_notes=own.translation_notes)
    return replace(noted, events=events, upper=own)


def _sound(source: Source, options: Options) -> RawCollection:
    """Read what can be shown of one source."""
    raw = read(source if is_address(source) else Path(source), options)
    if raw.problems or not raw.readings:
        problems = validate(raw)
        if problems:
            raise CollectionError(str(source), problems)
        return raw
    _LOG.log(logging.INFO if len(raw.file_of) >= MANY else logging.DEBUG, "%s: rules", source)
    problems = validate(raw) if len(raw["events"].rows) else []
    if any(problem.row is None for problem in problems):
        raise CollectionError(str(source), problems)
    shown = without(raw, problems) if problems else raw
    if not len(shown["events"].rows):
        raise CollectionError(str(source), _nothing(shown))
    return shown


def _nothing(raw: RawCollection) -> list[Problem]:
    """Say that no row can be shown, and why of each."""
    (reading,) = raw.readings
    rule = "no row can be shown; expected a date or a place in one at least"
    return [Problem(reading.file, None, None, None, rule), *reading.left_out]


def assembled(raw: RawCollection, gazetteer: Gazetteer | None = None) -> Collection:
    """Make a collection of what was read and is sound; without, with all places that are known."""
    assert raw.meta is not None
    known = gazetteer or load_gazetteer(raw["places"].rows, raw.shapes)
    places = used_places(raw, known)
    limits = day_limits(raw.meta, raw["events"].rows["date"].unique())
    sources, claims = sources_by_id(raw), plain(raw, "claims")
    claims = voiced(claims, sources, raw["actors"].rows)
    events, matches = event_frame(raw, places, limits), matched(raw, raw.translations)
    media = media_frame(plain(raw, "media"), raw.media_files)
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
        tours=tour_frame(raw["tours"].rows),
        media=media,
        media_files={name: raw.media_files[name] for name in media["file"] if name},
        translations=translated(raw, matches),
        translation_notes=tuple(translation_notes(matches)),
        notes=_notes(raw),
        fields=raw.fields,
        interpretations=raw.interpretations,
        readings=raw.readings or (whole(raw),),
        releases=tuple(Release(**release) for release in raw.history),
    )


def _notes(raw: RawCollection) -> tuple[str, ...]:
    return (*map(str, raw.notes), *_unplaced(raw), *near_actors(raw))


def _files(raw: RawCollection, events: pd.DataFrame) -> pd.Series:
    """Name the reading of each event."""
    whole = raw.meta["name"] if raw.meta else ""
    return pd.Series(
        [raw.file_of.get(event, whole) for event in texts_of(events.index.to_series())],
        events.index,
    )


def _unplaced(raw: RawCollection) -> list[str]:
    """Note how many events no row gives a place, which may have been forgotten."""
    events, stays = raw["events"], raw["event_places"]
    placed = named(events.rows["id"], stays.rows["event_id"])
    n = int((~placed).sum())
    if not n:
        return []
    return [f"{stays.file}: no place for {n} of {len(events.rows)} events; they are not on the map"]
