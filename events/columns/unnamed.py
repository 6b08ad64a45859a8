"""What a file without a usual name for its title, its dates or its places calls them."""

from collections.abc import Collection, Iterable
from typing import Final

from events.columns.candidates import Candidate
from events.columns.cells.looks import Looks
from events.columns.groups import DATES, WHERE
from events.columns.naming.senses import WEAK, Sense, sense_of
from events.records import Records

_MOST: Final = 0.8
_TITLED: Final = ("title", "last_name", "summary")
"""What a title can be made of; it can be made of a theme with a place, too."""
_TITLE: Final = range(3, 121)
"""Letters of a usual title."""


def guessed(records: Records, free: Iterable[str], known: Collection[str]) -> list[Candidate]:
    """Find columns by their cells alone, for the fields that no name speaks of."""
    columns = [column for column in free if sense_of(column) is None and column.strip()]
    left = [
        Candidate(c, "", Sense("", WEAK), Looks(records.rows[c]), n) for n, c in enumerate(columns)
    ]
    tests = (
        ("coordinates", {*WHERE} & {*known} or records.geometry, _are_pairs),
        ("date", {*DATES} & {*known}, _are_dates),
        ("title", {*_TITLED} & {*known} or {"theme", "place"} <= {*known}, _are_titles),
    )
    found = []
    for field, is_there, test in tests:
        suiting = [one for one in left if not is_there and one.looks.sample and test(one.looks)]
        if suiting:
            best = max(suiting, key=lambda one: (one.looks.filled, -one.nth))
            left.remove(best)
            found.append(Candidate(best.column, field, Sense(field, WEAK), best.looks, best.nth))
    return found


def _are_pairs(looks: Looks) -> bool:
    return looks.figures >= _MOST and looks.pairs >= _MOST


def _are_dates(looks: Looks) -> bool:
    """Dates that are more than bare numbers, which may count anything."""
    return looks.figures >= _MOST and looks.whole < _MOST and looks.dates >= _MOST


def _are_titles(looks: Looks) -> bool:
    differs = looks.different >= _MOST * looks.filled
    told = looks.phrases >= 0.5 > looks.dates
    return differs and told and looks.words >= _MOST and int(looks.length) in _TITLE
