"""Why two events are related, in words."""

from __future__ import annotations

from collections.abc import Mapping

from dashboard.payload.cells import positions
from dashboard.payload.related import pairs
from dashboard.view.isolate import isolated
from events.collection import Collection


def reasons(collection: Collection, words: Mapping[str, str], names: list[str]) -> list[str]:
    """Say for each pair what the collection states, or which voice or place they share."""
    related, at = pairs(collection), positions(collection.places.index)

    def said(kind: str, subject: str, stated: str) -> str:
        if kind == "stated":
            return stated
        name = names[at[subject]] if kind == "place" else subject
        return words[f"related.{kind}"].format(name=isolated(name))

    rows = zip(related["kind"], related["subject"], related["reason"], strict=True)
    return [said(*row) for row in rows]
