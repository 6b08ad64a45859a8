"""What a file without a usual name for its title, its dates or its places calls them."""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from typing import Final

from events.columns.candidates import Candidate
from events.columns.cells.looks import Looks
from events.columns.groups import DATES, WHERE
from events.columns.naming.folding import words_of
from events.columns.naming.senses import WEAK, Sense, is_aside, sense_of
from events.records import Records
from geodata.world.wording import numbers

_MOST: Final = 0.8
_LOOKED_UP: Final = 50
_WHOLE: Final = re.compile(r"\d{1,3}\s*[/.:;,xX-]?\s*\d{1,3}")
"""Two whole numbers."""
_NUMBERED: Final = re.compile(r"column \d+")
"""What a column is called that has no name."""
_TITLED: Final = ("title", "last_name", "summary")
"""What a title can be made of; it can be made of a theme with a place, too."""
_TITLE: Final = range(3, 121)
"""Letters of a usual title."""


def guessed(records: Records, free: Iterable[str], known: Collection[str]) -> list[Candidate]:
    """Find columns by their cells alone, for the fields that no name speaks of."""
    columns = [c for c in free if c.strip() and sense_of(c) is None and not is_aside(words_of(c))]
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
        open_ones = [one for one in left if not is_there and one.looks.sample]
        heads = [one for one in open_ones if field == "title" and _heads(one, records)]
        suiting = heads or [one for one in open_ones if test(one.looks)]
        if suiting:
            best = max(suiting, key=lambda one: (one.looks.filled, -one.nth))
            left.remove(best)
            found.append(replace(best, field=field, sense=Sense(field, WEAK)))
    fields = {*known, *(one.field for one in found)}
    bare = [one for one in left if _NUMBERED.fullmatch(one.column) and one.looks.sample]
    return [*found, *_of_bare(bare, fields, bool({*WHERE} & fields or records.geometry))]


def _of_bare(left: list[Candidate], fields: set[str], is_placed: bool) -> Iterator[Candidate]:
    """Find place and title among columns of a table that names none."""
    if not ({"place"} & fields or is_placed):
        places = [one for one in left if _named_places(one.looks) >= _MOST]
        if places:
            best = max(places, key=lambda one: (_named_places(one.looks), -one.nth))
            left.remove(best)
            yield replace(best, field="place", sense=Sense("place", WEAK))
    titles = [one for one in left if _may_be_titles(one.looks)]
    if titles and not {*_TITLED} & fields:
        best = max(titles, key=lambda one: (one.looks.different, one.looks.length, -one.nth))
        yield replace(best, field="title", sense=Sense("title", WEAK))


def _are_pairs(looks: Looks) -> bool:
    """Pairs that are more than two whole numbers, which may be a day, a score or a size."""
    whole = sum(_WHOLE.fullmatch(cell) is not None for cell in looks.sample)
    are_bare = whole > (1 - _MOST) * len(looks.sample)
    return looks.figures >= _MOST and looks.pairs >= _MOST and not are_bare


def _are_dates(looks: Looks) -> bool:
    """Dates that are more than bare numbers, which may count anything."""
    return looks.figures >= _MOST and looks.whole < _MOST and looks.dates >= _MOST


def _heads(one: Candidate, records: Records) -> bool:
    """Tell whether it is the first column, and names something else in each row."""
    looks = one.looks
    differs = looks.different >= _MOST * looks.filled > 0 and int(looks.length) in _TITLE
    is_first = one.column == records.rows.columns[0] and not _NUMBERED.fullmatch(one.column)
    return differs and is_first and _may_be_titles(looks)


def _named_places(looks: Looks) -> float:
    """Give the share of cells that are the first name of a place in the world."""
    names = [cell for cell in looks.sample[:_LOOKED_UP] if not looks.figures]
    known = [name for name in names if numbers(name).strong]
    return len(known) / len(names) if names else 0.0


def _may_be_titles(looks: Looks) -> bool:
    return looks.words >= _MOST and looks.figures < 0.5 and int(looks.length) <= _TITLE.stop


def _are_titles(looks: Looks) -> bool:
    differs = looks.different >= _MOST * looks.filled
    told = looks.phrases >= 0.5 > looks.dates
    return differs and told and looks.words >= _MOST and int(looks.length) in _TITLE
