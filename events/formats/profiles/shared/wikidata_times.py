"""Times of Wikidata, with the precision that stands beside them, into EDTF."""

import re
from collections.abc import Sequence
from typing import Final

from events.formats.profiles.shared.dates import historical_year

TIME: Final = re.compile(r"([+-]?)(\d{1,16})-(\d\d)-(\d\d)T[\d:.]+Z?")
_DAY, _MONTH, _YEAR, _DECADE, _CENTURY, _MILLENNIUM = 11, 10, 9, 8, 7, 6
_FEWEST: Final = 2
_SHARE: Final = 0.2


def is_json(texts: Sequence[str]) -> bool:
    """Tell times of the JSON kind, which count 1 BCE as −1, from those of queries (0).

    >>> is_json(["+1968-11-19T00:00:00Z"]), is_json(["1968-11-19T00:00:00Z"])
    (True, False)
    """
    return any(text.startswith("+") or "-00T" in text for text in texts)


def are_years(texts: Sequence[str]) -> bool:
    """Tell whether a column without precision has years alone among its days.

    By chance one day in 365 is 1 January; it is more than one in five where years are meant.
    """
    filled = [found for text in texts if (found := TIME.fullmatch(text))]
    first = sum((found[3], found[4]) == ("01", "01") for found in filled)
    return first >= max(_FEWEST, _SHARE * len(filled))


def edtf(text: str, precision: int | None, *, json: bool = False, years: bool = False) -> str:
    """Say one time in EDTF; a text that is no time stays as it is.

    >>> edtf("1968-11-19T00:00:00Z", 11), edtf("1968-11-01T00:00:00Z", 10)
    ('1968-11-19', '1968-11')
    >>> edtf("-0043-03-15T00:00:00Z", 11), edtf("-0044-00-00T00:00:00Z", 9, json=True)
    ('-0043-03-15', '-0043')
    >>> edtf("1960-01-01T00:00:00Z", 8), edtf("1900-01-01T00:00:00Z", 7)
    ('196X', '[1801..1900]')
    >>> edtf("-0042-01-01T00:00:00Z", 8)
    '[-0048..-0039]'
    """
    found = TIME.fullmatch(text)
    if not found:
        return text
    sign, digits, month, day = found.groups()
    year = f"{sign.removeprefix('+')}{int(digits):04d}"
    year = historical_year(year) if json else year
    exact = _exactness(month, day, years) if precision is None else precision
    return _said(int(year), year, month, day, exact)


def _exactness(month: str, day: str, years: bool) -> int:
    if month == "00" or (years and (month, day) == ("01", "01")):
        return _YEAR
    return _MONTH if day == "00" else _DAY


def _said(number: int, year: str, month: str, day: str, exact: int) -> str:
    if exact >= _DAY and day != "00":
        return f"{year}-{month}-{day}"
    if exact >= _MONTH and month != "00":
        return f"{year}-{month}"
    if exact >= _YEAR:
        return year
    if exact == _DECADE:
        return f"{year[:-1]}X" if number > 0 else _before(1 - number)
    return _within(number, {_CENTURY: 100, _MILLENNIUM: 1000}.get(exact), year)


def _before(years: int) -> str:
    """Say one of the years of a decade before year 1: the 40s BCE from 49 to 40 BCE."""
    last = max(years // 10 * 10, 1)
    return f"[{_four(1 - (years // 10 * 10 + 9))}..{_four(1 - last)}]"


def _within(number: int, length: int | None, year: str) -> str:
    """Say one of the years of a century as it is counted: the 19th from 1801 to 1900."""
    if length is None:
        return f"{year}~"
    first = (number - 1) // length * length + 1
    return f"[{_four(first)}..{_four(first + length - 1)}]"


def _four(year: int) -> str:
    return f"{'-' if year < 0 else ''}{abs(year):04d}"
