"""Whether a draft gives what its file gives."""

from __future__ import annotations

import re
from collections.abc import Iterable

import pandas as pd

from events.collection import Collection

FRAMES = ("events", "members", "event_places", "places", "claims", "fields")
_ROW = re.compile(r":\d+(?=[ :])")


def differing(one: Collection, other: Collection) -> list[str]:
    """Name what is not the same in two collections, but for what notes say of the file itself."""
    frames = [name for name in FRAMES if not _equal(getattr(one, name), getattr(other, name))]
    others = [name for name in ("themes", "sources") if getattr(one, name) != getattr(other, name)]
    order = [] if [*one.sources] == [*other.sources] else ["order of sources"]
    return [*frames, *others, *order]


def rowless(notes: Iterable[object]) -> list[str]:
    """Give notes without their rows, which files and drafts count each in its way."""
    return sorted(_ROW.sub("", str(note)) for note in notes)


def _equal(one: pd.DataFrame, other: pd.DataFrame) -> bool:
    try:
        pd.testing.assert_frame_equal(pd.DataFrame(one), pd.DataFrame(other))
    except AssertionError:
        return False
    return True
