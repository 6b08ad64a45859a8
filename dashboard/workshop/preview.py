"""What a preview shows of a collection in the making, and what it asks for later."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import Any, Final, NotRequired, TypedDict

from babel import Locale
from plotly.io.json import to_json_plotly

from dashboard.contract.columns import Atlas, Citations, Payload, Texts
from dashboard.page import context, layout
from dashboard.payload.citations import Citing
from dashboard.payload.numbers import numbers
from dashboard.payload.places import areas
from dashboard.payload.texts import texts
from dashboard.picture.ground import ground
from dashboard.picture.poster import poster
from dashboard.server import first
from dashboard.view.speaker import direction
from dashboard.view.state import initial
from events.collection import Collection
from events.translations import told_in

DIGITS: Final = 12


class Shown(TypedDict):
    """All that a preview is made of, as JSON holds it."""

    lang: str
    direction: str
    numbers: Payload
    texts: Texts
    layout: dict[str, Any]
    """The page as Dash reads it."""
    held: dict[str, str]
    """HTML of what the page puts in its parts, by their ids."""
    colours: str
    """CSS of the themes."""
    picture: str
    """The map as SVG, with the outlines of the areas."""
    around: str
    """Another where what is around the events is another."""
    context: NotRequired[dict[str, list[Any]]]
    """The names around the events."""
    ground: NotRequired[dict[str, Any]]
    """Where the finer base map lies."""


def shown(collection: Collection, lang: str, around: str = "") -> Shown:
    """Give what a preview shows of a collection in a language of the page.

    What is around the events is left out where whoever asks has it: that of `around`.
    """
    atlas = _atlas(collection, lang)
    whole: Shown = {
        "lang": lang,
        "direction": direction(Locale.parse(atlas.texts["locale"], sep="-")),
        "numbers": atlas.numbers,
        "texts": atlas.texts,
        "layout": json.loads(to_json_plotly(layout.build(atlas, ""))),
        "held": {name: str(part) for name, part in first.held(atlas).items()},
        "colours": first.colours(atlas),
        "picture": poster(atlas, initial(atlas.numbers), follows=True),
        "around": _around(atlas.numbers, lang),
    }
    if whole["around"] == around:
        return whole
    return {**whole, "context": context.columns(atlas), "ground": json.loads(ground(atlas))}


def citations(collection: Collection, lang: str) -> Citations:
    """Give the citations in the styles that few ask for."""
    return Citing(told_in(collection, lang), lang).make()


def _atlas(collection: Collection, lang: str) -> Atlas:
    shared = numbers(collection)
    return Atlas(shared, texts(told_in(collection, lang), shared, lang), areas(collection.places))


def _around(numbers: Payload, lang: str) -> str:
    places, used = numbers["places"], sorted(set(numbers["links"]["place"]))
    columns = [places[name] for name in ("id", "country", "label")]
    return sha256(json.dumps([lang, used, columns]).encode()).hexdigest()[:DIGITS]
