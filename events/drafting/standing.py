"""What the claims of a draft make of its events."""

from collections.abc import Sequence
from typing import Final

from events.collection import Collection
from events.drafting.draft import Standing, Understood
from events.texts import texts_of

UNKNOWN: Final[Standing] = {"status": "", "voices": 0, "context": False}


def standing(events: Sequence[Understood], collection: Collection | None) -> list[Understood]:
    """Say of those events that a collection shows how they stand in it."""
    told = _by_id(collection) if collection else {}
    return [{**one, **told.get(one["id"], UNKNOWN)} if one["shown"] else one for one in events]


def _by_id(collection: Collection) -> dict[str, Standing]:
    events = collection.events
    told = zip(events["status"], events["independent"], events["context"], strict=True)
    names = texts_of(events.index.to_series())
    return {
        name: {"status": status, "voices": int(voices), "context": bool(context)}
        for name, (status, voices, context) in zip(names, told, strict=True)
    }
