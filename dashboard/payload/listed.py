"""Some events of a table that is too large to be sent whole, in the columns of any payload."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

from dashboard.payload.numbers import numbers
from dashboard.payload.texts import texts
from events.index.listing.asked import Listed
from events.translations import told_in

OF_EVENTS = (
    "events",
    "members",
    "links",
    "places",
    "claims",
    "sources",
    "files",
    "actors",
    "takes",
)
TOLD_OF_EVENTS = (
    "events",
    "places",
    "claims",
    "sources",
    "files",
    "actors",
    "takes",
    "fields",
    "interpretations",
)
"""Tables that grow with the events that are at hand."""


def listed(found: Listed, lang: str) -> dict[str, Any]:
    """Give what a page adds to its tables, and the order of these events in time."""
    shared = numbers(found.collection)
    own = texts(told_in(found.collection, lang), shared, lang)
    held, said = cast(Mapping[str, Any], shared), cast(Mapping[str, Any], own)
    return {
        "numbers": {name: held[name] for name in OF_EVENTS},
        "texts": {name: said[name] for name in TOLD_OF_EVENTS},
        "order": found.order,
        "after": found.after,
    }
