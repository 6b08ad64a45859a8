"""Every row of a draft by one number, so that whatever is said of it finds its table and key."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
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
        table = next(name for name in reversed([*self.starts]) if self._holds(name, row))
        return table, self.keys[row - FIRST]

    def is_known(self, row: int | None) -> bool:
        return row is not None and FIRST <= row < FIRST + len(self.keys)

    def _holds(self, name: str, row: int) -> bool:
        return self.starts[name] <= row


def _every(draft: Draft) -> dict[str, Sequence[Row]]:
    tables = {name: draft["tables"].get(name, []) for name in (EVENTS, *TABLES)}
    told = {
        translation_file(name, lang): rows
        for lang, held in draft.get("translations", {}).items()
        for name, rows in held.items()
    }
    return {**tables, **told}
