"""One collection in every language that the page speaks."""

from __future__ import annotations

from dashboard.contract.columns import Atlas
from dashboard.payload.numbers import numbers
from dashboard.payload.places import areas
from dashboard.payload.texts import texts
from events.collection import Collection
from events.translations import told_in


def atlases(collection: Collection) -> dict[str, Atlas]:
    """Make the atlas of each language, by its code; all share their numbers and areas.

    The first opens without being asked for. They answer every question of the page without the
    server.
    """
    shared, outlines = numbers(collection), areas(collection.places)
    return {
        lang: Atlas(shared, texts(told_in(collection, lang), shared, lang), outlines)
        for lang in shared["languages"]
    }
