"""Why words are no date."""

from collections.abc import Iterable
from itertools import chain
from typing import Final

from events.dates.written.figures import NO_CENTURY, no_such_day
from events.dates.written.speech.piece import Piece, astronomical
from events.dates.written.speech.single import pieces
from events.dates.written.speech.tokens import Tokens

EXPECTED: Final = "not read as a date; expected for instance 1961, May 1961, 4 May 1961 or EDTF"
NO_YEAR: Final = "no year is written"
_NO_ORDER: Final = "from one to another that is not later; expected the earlier date first"


def why_not(ways: Iterable[Tokens], text: str, *, missing: bool) -> str:
    """Say what is missing, or what is wrong."""
    if missing:
        return NO_CENTURY
    known = [*chain.from_iterable(pieces(way) for way in ways)]
    wrong = (fault for one in known if (fault := _wrong_day(one)))
    if fault := next(wrong, ""):
        return fault
    if any(one.year is None and (one.month or one.season) for one in known):
        return NO_YEAR
    if any("-" in way.shape or "=" in way.shape or "t" in way.shape for way in ways):
        return _NO_ORDER if _has_two_years(text) else EXPECTED
    return EXPECTED


def _wrong_day(one: Piece) -> str:
    if one.year is None or one.month is None or one.day is None:
        return ""
    year = astronomical(one.year, one.era)
    return no_such_day(year, one.month, one.day) if year is not None else ""


def _has_two_years(text: str) -> bool:
    numbers = "".join(letter if letter.isdigit() else " " for letter in text).split()
    return sum(len(one) >= 3 for one in numbers) == 2
