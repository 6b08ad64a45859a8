"""Every row of a draft by one number, so that whatever is said of it finds its table and key."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from events.drafting.draft import Draft, Row
from events.schema import TABLES
from events.translations.bound import translation_file

EVENTS: Final = "events"
FIRST: Final = 2
"""Row of the first event, as a spreadsheet counts it below its header."""


@dataclass(frozen=True)
class Numbering:
    """Numbers of rows: those of the events, then of the other tables, then of translations."""

    starts: Mapping[str, int]
    """Table -> number of its first row."""
    keys: Sequence[str]
    """Keys of all rows, in the order of their numbers."""

    @classmethod
    def of(cls, draft: Draft) -> "Numbering":
        starts: dict[str, int] = {}
        keys: list[str] = []
        for name, rows in _every(draft).items():
            starts[name] = FIRST + len(keys)
            keys += [row["key"] for row in rows]
        return cls(starts, keys)

    def place(self, row: int) -> tuple[str, str]:
        """Give the table and the key of a row."""
        names, firsts = self._in_order
        return names[bisect_right(firsts, row) - 1], self.keys[row - FIRST]

    def is_known(self, row: int | None) -> bool:
        return row is not None and FIRST <= row < FIRST + len(self.keys)

    @cached_property
    def _in_order(self) -> tuple[list[str], list[int]]:
        return [*self.starts], [*self.starts.values()]


def _every(draft: Draft) -> dict[str, Sequence[Row]]:
    tables = {name: draft["tables"].get(name, []) for name in (EVENTS, *TABLES)}
    told = {
        translation_file(name, lang): rows
        for lang, held in draft.get("translations", {}).items()
        for name, rows in held.items()
    }
    return {**tables, **told}
