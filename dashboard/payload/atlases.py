"""One collection in every language that the page speaks."""

from __future__ import annotations

from dashboard.contract.columns import Atlas
from dashboard.contract.files import languages
from dashboard.payload.numbers import numbers
from dashboard.payload.texts import texts
from events.collection import Collection


def atlases(collection: Collection) -> dict[str, Atlas]:
    """Make the atlas of each language, by its code; all share their numbers.

    They answer every question of the page without the server.
    """
    shared = numbers(collection)
    return {lang: Atlas(shared, texts(collection, shared, lang)) for lang in languages()}
