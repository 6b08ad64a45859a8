"""The first events of a table that is too large to be sent whole, within the reach of all."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from dashboard.contract.columns import Atlas, Bounds, Payload, Texts
from dashboard.contract.files import words
from dashboard.payload import extent
from dashboard.payload.counted import counted_report
from dashboard.payload.numbers import numbers
from dashboard.payload.texts import WORKSHOP, texts
from dashboard.view.bounds import around
from dashboard.view.speaker import Speaker
from events.collection import Collection
from events.index.leaf import Places
from events.index.listing.asked import Listed
from events.index.listing.index import Index
from events.index.whole import Whole
from events.translations import told_in

ALL_AROUND = 270.0
"""Degrees; what is wider has no short side worth a map that begins elsewhere."""
Degrees = NDArray[np.float64]
_NO_AREAS: Final = {"type": "FeatureCollection", "features": list[object]()}


def vast_atlases(first: Listed, whole: Whole, index: Index) -> dict[str, Atlas]:
    """Make the atlas of each language, by its code: few events, and what all are counted from."""
    shared = _reaching(numbers(first.collection), whole, _home(index.folded.places))
    return {
        lang: Atlas(shared, _told(first.collection, shared, lang, index), _NO_AREAS, whole)
        for lang in shared["languages"]
    }


def _told(collection: Collection, shared: Payload, lang: str, index: Index) -> Texts:
    spoken = words(lang)
    speak = Speaker({"lang": lang, "locale": spoken["locale"], "words": spoken["words"]})
    return {
        **texts(told_in(collection, lang), shared, lang),
        "words": {
            key: said for key, said in spoken["words"].items() if not key.startswith(WORKSHOP)
        },
        "report": counted_report(index.folded.account, index.file, speak),
    }


def _reaching(shared: Payload, whole: Whole, home: Bounds) -> Payload:
    span = extent.around(*whole.days())
    return {
        **shared,
        "span": span,
        "unit": extent.unit(span),
        "home": home,
        "views": {"country": [], "bounds": []},
    }


def _home(places: Places) -> Bounds:
    """Give the box of all places, on the short side of the world; all around it, as it is drawn."""
    known = ~np.isnan(places.lon)
    if not known.any():
        return extent.WORLD
    lon, lat = places.lon[known], places.lat[known]
    strips = (np.floor(lon) == west for west in np.unique(np.floor(lon)))
    west, south, east, north = around([_box(lon[strip], lat[strip]) for strip in strips])
    return _box(lon, lat) if east - west > ALL_AROUND else [west, south, east, north]


def _box(lon: Degrees, lat: Degrees) -> Bounds:
    return [float(lon.min()), float(lat.min()), float(lon.max()), float(lat.max())]
