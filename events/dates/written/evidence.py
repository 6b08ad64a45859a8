"""What a column as a whole tells of each of its dates."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from events.dates.written.speech.piece import Piece

FIGURES: Final = re.compile(
    r"(?<![\d.,/-])(\d{1,4})(?:\s?([./])\s?|([,-]))(\d{1,2})(?:\s?\2\s?|\3)(\d{4}|\d{1,2})(?![\d])(?!\s?[./]\s?\d|-\d)"
)
_YEAR: Final = re.compile(r"(?<![\d.,:/+-])([12]\d{3})(?![\d:])|(?<=[./ -])([12]\d{3})(?![\d:])")
_MONTH_LIKE: Final = re.compile(r"(\d{4})-(\d\d)")
_NUMBER: Final = re.compile(r"\d+(?:[.,]\d+)?")
_BELOW: Final = re.compile(r"-(?!9{2,4}$)\d+")
"""Below nothing, but for what stands for nothing: -9999."""
_MANY: Final = 10
"""How many times more often one order is proved than the other, to hold for the rest."""
_WIDEST: Final = 150
"""Years of a column between which a year of two digits is one and no other."""
_MODERN: Final = 1500
"""Beside years from here on, a number of two digits is a year that leaves out its century."""
SERIALS: Final = (10_000, 73_050)
"""Days that Excel counts from 1900: 1927 to 2099."""


class Order(StrEnum):
    """What stands first in 05/06/1961."""

    DAY_FIRST = "day-first"
    MONTH_FIRST = "month-first"
    YEAR_FIRST = "year-first"


@dataclass(frozen=True)
class Evidence:
    """What holds for all cells of a column."""

    order: Order | None = None
    is_mixed: bool = False
    """Both orders are proved, each by some cells."""
    years: tuple[int, int] | None = None
    """First and last of the years of four digits."""
    are_serials: bool = False
    """All numbers are days that Excel counts."""
    are_school_years: bool = False
    """2018-19 is from 2018 to 2019, also where it could be a month."""
    has_negative: bool = False
    is_ancient: bool = False
    """Some years are before 1000, so that two digits may be all."""


def evidence(texts: Iterable[str], order: Order | None) -> Evidence:
    """Look at all texts of a column."""
    texts = list(texts)
    found = order, False
    if order is None:
        found = _order(texts)
    return Evidence(
        order=found[0],
        is_mixed=found[1],
        years=_years(texts),
        are_serials=_are_serials(texts),
        are_school_years=_are_school_years(texts),
        is_ancient=any(re.fullmatch(r"-?\d{1,3}|-\d+", text) and len(text) != 2 for text in texts),
        has_negative=any(_BELOW.fullmatch(text) and int(text) < -1 for text in texts),
    )


def _order(texts: Sequence[str]) -> tuple[Order | None, bool]:
    """Give the order that is proved, and whether the other is too."""
    days, months = 0, 0
    for text in texts:
        for match in FIGURES.finditer(text):
            first, second = int(match[1]), int(match[4])
            if len(match[1]) <= 2 and first <= 31:
                days += first > 12 >= second
                months += second > 12 >= first and second <= 31
    if days and months:
        most = max(days, months) >= _MANY * min(days, months)
        order = Order.DAY_FIRST if days > months else Order.MONTH_FIRST
        return (order if most else None), True
    return (Order.DAY_FIRST if days else Order.MONTH_FIRST if months else None), False


def _years(texts: Sequence[str]) -> tuple[int, int] | None:
    latest = date.today().year
    found = [int(one or other) for text in texts for one, other in _YEAR.findall(text)]
    known = [year for year in found if year <= latest]
    return (min(known), max(known)) if known else None


def _are_serials(texts: Sequence[str]) -> bool:
    numbers = [text for text in texts if _NUMBER.fullmatch(text)]
    low, high = SERIALS
    return bool(numbers) and all(low <= float(text.replace(",", ".")) <= high for text in numbers)


def _are_school_years(texts: Sequence[str]) -> bool:
    """Whether the second number follows the first in all, and one of them is no month."""
    pairs = [match.groups() for text in texts if (match := _MONTH_LIKE.fullmatch(text))]
    follow = [(int(year) + 1) % 100 == int(second) for year, second in pairs]
    return bool(pairs) and all(follow) and len({*pairs}) > 1


class TwoDigits:
    """Gives years of two digits their century."""

    def __init__(self, known: Evidence) -> None:
        self._years = known.years
        self._is_ancient = known.is_ancient
        self.used = False
        """A century was given."""
        self.missing = False
        """One could not be given."""

    def __call__(self, piece: Piece) -> Piece | None:
        """Give the date with its whole year; None where the century cannot be told."""
        if not self._is_short(piece):
            return piece
        assert piece.year is not None
        year = self.whole(piece.year)
        if year is None:
            return None
        return Piece(**{**vars(piece), "year": year, "digits": 4})

    def _is_short(self, piece: Piece) -> bool:
        if piece.year is None or piece.digits != 2 or piece.era or piece.unit in ("C", "L", "R"):
            return piece.digits == 1 and bool(piece.month and piece.day) and not piece.era
        return not piece.is_bare or self._is_narrow()

    def _is_narrow(self) -> bool:
        if self._years is None or self._is_ancient or self._years[0] < _MODERN:
            return False
        return self._years[1] - self._years[0] <= _WIDEST

    def whole(self, short: int) -> int | None:
        """Give the year of the nearest century, that has been."""
        self.missing = self._years is None
        if self._years is None:
            return None
        low, high = self._years
        latest = date.today().year
        among = [year for year in range(short, latest + 1, 100) if low <= year <= high]
        near = among or _nearest(short, low, high, latest)
        self.used, self.missing = len(near) == 1, len(near) != 1
        return near[0] if len(near) == 1 else None


def _nearest(short: int, low: int, high: int, latest: int) -> list[int]:
    away = {
        year: low - year if year < low else year - high for year in range(short, latest + 1, 100)
    }
    return [year for year, far in away.items() if far == min(away.values())]
