"""The half of the payload that is said in one language."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypedDict

import pandas as pd
from babel import Locale

from dashboard.contract.columns import (
    ActorTexts,
    ClaimTexts,
    EventTexts,
    Fields,
    FileTexts,
    Interpretations,
    MediaTexts,
    Payload,
    PlaceTexts,
    SourceTexts,
    TakeTexts,
    Texts,
)
from dashboard.contract.files import words
from dashboard.payload.actors import actor_texts, glossary
from dashboard.payload.atlas_citation import cite
from dashboard.payload.beyond import told
from dashboard.payload.bibliography import source_texts
from dashboard.payload.cells import aliases, positions
from dashboard.payload.cells import texts as cells
from dashboard.payload.eras import era_texts
from dashboard.payload.examples import examples
from dashboard.payload.kept import field_texts, interpretation_texts
from dashboard.payload.media import media_texts
from dashboard.payload.order import in_time
from dashboard.payload.original import original
from dashboard.payload.places import place_texts
from dashboard.payload.reasons import reasons
from dashboard.payload.report import report
from dashboard.payload.themes import theme_texts
from dashboard.payload.tours import step_texts
from dashboard.view.speaker import Speaker
from events.collection import Collection
from events.dates import phrases
from events.schema import FIRST_LANGUAGE
from events.testimony.citations import STYLES
from geodata.regions import countries

VAST = "vast."
"""How the keys of words begin that only a page needs whose events are not sent whole."""
MEDIA = "media."
"""And those that only a page needs whose events have pictures, sounds or links."""
WORKSHOP = "workshop."
"""How those begin that are said only where a collection is made."""


class ToldTables(TypedDict):
    """What is told of events one by one."""

    events: EventTexts
    places: PlaceTexts
    claims: ClaimTexts
    sources: SourceTexts
    actors: ActorTexts
    takes: TakeTexts
    media: MediaTexts
    files: FileTexts
    fields: Fields
    interpretations: Interpretations


def told_tables(collection: Collection, events: Sequence[str], lang: str) -> ToldTables:
    """Give the words of the tables that grow with the events, whose ids are in their order."""
    event_at, spoken = positions(events), words(lang)
    speak = Speaker({"lang": lang, "locale": spoken["locale"], "words": spoken["words"]})
    return {
        "events": _events(in_time(collection)),
        "places": place_texts(collection.places, lang),
        "claims": _claims(collection.claims),
        "sources": source_texts(collection.sources, lang, collection.voices),
        "actors": actor_texts(collection.actors),
        "takes": {"role": cells(collection.event_actors["role"])},
        "media": media_texts(collection.media),
        "files": {"title": _files(collection, speak)},
        "fields": field_texts(collection.fields, event_at),
        "interpretations": interpretation_texts(collection.interpretations, event_at),
    }


def texts(collection: Collection, numbers: Payload, lang: str) -> Texts:
    """Give every word of a page beside its numbers."""
    spoken, held = words(lang), told_tables(collection, numbers["events"]["id"], lang)
    places = held["places"]
    speak = Speaker({"lang": lang, "locale": spoken["locale"], "words": spoken["words"]})
    return {
        "lang": lang,
        "locale": spoken["locale"],
        "words": _words(spoken["words"], has_media=bool(numbers["media"]["event"])),
        "dates": phrases(lang),
        "title": collection.title,
        "description": str(collection.meta.get("description", "")),
        "examples": examples(numbers, places["name"], cells(collection.claims["voice_name"])),
        "views": _countries(numbers["views"]["country"], spoken["locale"]),
        "original": original(collection, lang, spoken["locale"]),
        "themes": theme_texts(collection.themes, lang),
        "events": held["events"],
        "places": places,
        "claims": held["claims"],
        "sources": held["sources"],
        "actors": held["actors"],
        "takes": held["takes"],
        "media": held["media"],
        "files": held["files"],
        "fields": held["fields"],
        "interpretations": held["interpretations"],
        "report": report(told(collection, speak), speak),
        "glossary": glossary(collection.glossary, positions(collection.sources)),
        "styles": dict(STYLES),
        "eras": era_texts(collection.eras, numbers["span"]),
        "steps": step_texts(collection.tours),
        "related": reasons(collection, spoken["words"], places["name"]),
        "cite": cite(collection, lang),
    }


def _words(spoken: Mapping[str, str], has_media: bool) -> dict[str, str]:
    """Leave out the words that this page does not say."""
    unsaid = (VAST, WORKSHOP) if has_media else (VAST, WORKSHOP, MEDIA)
    return {key: said for key, said in spoken.items() if not key.startswith(unsaid)}


def _files(collection: Collection, speak: Speaker) -> list[str]:
    """Name the files; what lies under them says in the page's language what it is."""
    return [speak("under") if one.under else one.file for one in collection.readings]


def _events(events: pd.DataFrame) -> EventTexts:
    return {
        "title": list(events["title"]),
        "summary": cells(events["summary"]),
        "significance": cells(events["significance"]),
        "aliases": aliases(events),
    }


def _claims(claims: pd.DataFrame) -> ClaimTexts:
    return {
        "claim": cells(claims["claim"]),
        "attributed_to": cells(claims["voice_name"]),
        "locator": cells(claims["locator"]),
    }


def _countries(codes: list[str], locale: str) -> list[str]:
    """Name countries as CLDR does, in English as the packaged data do."""
    names = countries().set_index("iso_a2")["name"]
    said = Locale.parse(locale, sep="-")
    own = {} if said.language == FIRST_LANGUAGE else said.territories
    return [str(own.get(code) or names[code]) for code in codes]
