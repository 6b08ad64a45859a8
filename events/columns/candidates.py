"""The columns that could be a field, the best of them first."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from events.columns.cells.looks import Looks
from events.columns.cells.suiting import suited
from events.columns.naming.folding import words_of
from events.columns.naming.senses import PART, Sense, sense_of
from events.records import Records

_NEARLY: Final = 0.9
"""Of the fullest: what is filled as much is as full."""
_FEW: Final = range(2, 31)
"""Different words that one can sort by."""


@dataclass(frozen=True, eq=False)
class Candidate:
    """A column that could be a field."""

    column: str
    field: str
    sense: Sense
    looks: Looks
    nth: int
    """Its place in the file."""

    @property
    def is_sorting(self) -> bool:
        return self.looks.different in _FEW


def candidates(records: Records, free: Iterable[str]) -> dict[str, list[Candidate]]:
    """Find the candidates of each field among the columns that are free."""
    found: dict[str, list[Candidate]] = {}
    for nth, column in enumerate(free):
        sense = sense_of(column)
        if sense is None:
            continue
        looks = Looks(records.rows[column])
        if field := suited(sense, looks, words_of(column)):
            found.setdefault(field, []).append(Candidate(column, field, sense, looks, nth))
    return {field: in_order(field, several) for field, several in found.items()}


def in_order(field: str, several: Iterable[Candidate]) -> list[Candidate]:
    """Put the fullest first; of those as full the one whose name tells most surely."""
    left, ordered = list(several), []
    while left:
        best = _best(field, left)
        ordered.append(best)
        left.remove(best)
    return ordered


def _best(field: str, several: list[Candidate]) -> Candidate:
    surest = [one for one in several if one.sense.rank <= PART and one.looks.filled] or several
    if field == "summary":
        return max(surest, key=lambda one: (one.looks.length * one.looks.filled, -one.nth))
    if field == "theme":
        surest = [one for one in surest if one.is_sorting] or surest
    fullest = max(one.looks.filled for one in surest)
    full = [one for one in surest if one.looks.filled >= _NEARLY * fullest]
    return min(full, key=_order)


def _order(one: Candidate) -> tuple[bool, bool, int, int, int]:
    is_other = one.sense.field != one.field
    return bool(one.sense.calendar), is_other, one.sense.rank, one.sense.place, one.nth


def paired(first: Candidate, others: Iterable[Candidate]) -> Candidate | None:
    """Give the column that belongs to another, as longitude to latitude: by the words they share.

    The best of all where none shares them.
    """
    several = list(others)
    same = [one for one in several if one.sense.stem == first.sense.stem]
    return next(iter(same or several), None)


def filled(found: Mapping[str, list[Candidate]], field: str) -> int:
    """How many cells the best candidate of a field has."""
    return found[field][0].looks.filled if found.get(field) else 0
