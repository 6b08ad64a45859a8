"""The half of the payload that is said in one language."""

from __future__ import annotations

from collections import Counter

import pandas as pd

from dashboard.contract.columns import ClaimTexts, EventTexts, Payload, Texts
from dashboard.contract.files import words
from dashboard.payload.atlas_citation import cite
from dashboard.payload.bibliography import source_texts
from dashboard.payload.cells import texts as cells
from dashboard.payload.eras import era_texts
from dashboard.payload.order import in_time
from dashboard.payload.places import place_texts
from dashboard.payload.reasons import reasons
from dashboard.payload.themes import theme_texts
from events.collection import Collection
from events.dates import phrases
from events.testimony.citations import STYLES
from geodata.regions import countries

EXAMPLES, SHORT = 2, 10
"""How many things to search for are named, and how many letters they have at most."""


def texts(collection: Collection, numbers: Payload, lang: str) -> Texts:
    """Give every word of a page beside its numbers."""
    spoken, places = words(lang), place_texts(collection.places, lang)
    return {
        "lang": lang,
        "locale": spoken["locale"],
        "words": spoken["words"],
        "dates": phrases(lang),
        "title": collection.title,
        "description": str(collection.meta.get("description", "")),
        "examples": _examples(numbers, places["name"]),
        "views": _countries(numbers["views"]["country"]),
        "themes": theme_texts(collection.themes, lang),
        "events": _events(in_time(collection)),
        "places": places,
        "claims": _claims(collection.claims),
        "sources": source_texts(collection.sources, lang),
        "styles": dict(STYLES),
        "eras": era_texts(collection.eras, numbers["span"]),
        "related": reasons(collection, spoken["words"], places["name"]),
        "cite": cite(collection, lang),
    }


def _events(events: pd.DataFrame) -> EventTexts:
    return {"title": list(events["title"]), "summary": cells(events["summary"])}


def _claims(claims: pd.DataFrame) -> ClaimTexts:
    return {
        "claim": cells(claims["claim"]),
        "attributed_to": cells(claims["attributed_to"]),
        "locator": cells(claims["locator"]),
    }


def _examples(numbers: Payload, names: list[str]) -> list[str]:
    """Name the points of most events, as what one might search for."""
    points = [row for row in numbers["links"]["place"] if numbers["places"]["lon"][row] is not None]
    common = sorted(Counter(points).items(), key=lambda held: (-held[1], held[0]))
    return [names[row] for row, _ in common if _is_short(names[row])][:EXAMPLES]


def _is_short(name: str) -> bool:
    """Leave out long names, and those that are made of coordinates."""
    return len(name) <= SHORT and not any(map(str.isdigit, name))


def _countries(codes: list[str]) -> list[str]:
    names = countries().set_index("iso_a2")["name"]
    return [str(names[code]) for code in codes]
