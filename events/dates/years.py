"""Years of more than four digits, with an exponent, or known to a few digits only."""

import re
from typing import Final

from events.dates.faults import DateError

FARTHEST: Final = 999_999
"""Years on either side of year 0 that the axis of days has room for."""

_LONG: Final = re.compile(r"Y(-?\d+)(?:E(\d+))?(?:S(\d+))?[?~%]?", re.ASCII)
_SHORT: Final = re.compile(r"(-?\d{4})S(\d+)[?~%]?", re.ASCII)


def year_limits(text: str) -> tuple[int, int] | None:
    """First and last year of such a date; None where the text is none.

    >>> year_limits("Y-17E3"), year_limits("1950S2"), year_limits("1950")
    ((-17000, -17000), (1900, 1999), None)
    """
    long, short = _LONG.fullmatch(text), _SHORT.fullmatch(text)
    if not long and not short:
        return None
    if short:
        return _rounded(text, int(short[1]), int(short[2]))
    assert long is not None
    if len(long[1]) > _DIGITS or len(long[2] or "") > 1:
        raise DateError(text, _TOO_FAR)
    year = int(long[1]) * 10 ** int(long[2] or 0)
    return _rounded(text, year, int(long[3])) if long[3] else _checked(text, year, year)


_DIGITS: Final = len(str(-FARTHEST))
_TOO_FAR: Final = f"the axis of days holds the years -{FARTHEST} to {FARTHEST}"


def _rounded(text: str, year: int, digits: int) -> tuple[int, int]:
    """Give the years that begin with the same significant digits."""
    known = str(abs(year))
    if not 1 <= digits <= len(known):
        raise DateError(text, f"expected 1 to {len(known)} significant digits after S")
    step = 10 ** (len(known) - digits)
    near = abs(year) // step * step
    ends = (near, near + step - 1)
    return _checked(text, *(ends if year >= 0 else (-ends[1], -ends[0])))


def _checked(text: str, first: int, last: int) -> tuple[int, int]:
    if first < -FARTHEST or last > FARTHEST:
        raise DateError(text, _TOO_FAR)
    return first, last
