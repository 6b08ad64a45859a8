"""What became of every row: nothing is lost silently."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Literal

MOST_FAULTS: Final = 1_000


@dataclass(frozen=True)
class Fault:
    """Rows of which a date or a place could not be read, or that could not be read at all."""

    what: Literal["row", "date", "place"]
    value: str
    """As the table has it."""
    reason: str
    rows: int


@dataclass(frozen=True)
class Account:
    """The rows of a table, counted."""

    rows: int
    """That the engine could read."""
    events: int
    """That are shown: those with a date or a place."""
    undated: int
    """Of these, those without a date: they may have been at any time."""
    unplaced: int
    """Of these, those without coordinates: they are in the list and not on the map."""
    faults: tuple[Fault, ...]
    """Those of most rows first, at most `MOST_FAULTS`."""
    faulty: int
    """How many there are."""
    refused: int = 0
    """Rows beside these that the engine could not read."""
    notes: tuple[str, ...] = ()

    @property
    def left_out(self) -> int:
        """Rows that have neither date nor place."""
        return self.rows - self.events


def fullest(faults: Iterable[Fault]) -> tuple[Fault, ...]:
    """Put those of most rows first, and keep as many as anybody reads.

    >>> [one.value for one in fullest([Fault("date", "?", "", 1), Fault("date", "x", "", 9)])]
    ['x', '?']
    """
    return tuple(sorted(faults, key=lambda one: (-one.rows, one.what, one.value))[:MOST_FAULTS])
