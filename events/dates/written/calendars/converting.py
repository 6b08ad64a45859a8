"""Years, months and days of other calendars as days since 1970-01-01."""

from types import ModuleType
from typing import Final

from convertdate import french_republican, hebrew, islamic, julian, persian

_EPOCH: Final = 2_440_587.5
"""Julian date of 1970-01-01."""
_MODULES: Final[dict[str, ModuleType]] = {
    "islamic": islamic,
    "hebrew": hebrew,
    "persian": persian,
    "republican": french_republican,
    "julian": julian,
}
WIDENED: Final = {"islamic": 2}
"""Days by which a calendar that followed the moon may differ from its table."""
_TISHRI, _ELUL = 7, 6


def days_of(calendar: str, year: int, month: int = 0, day: int = 0) -> tuple[int, int] | None:
    """First and last day of a year, a month or a day; None where there is none such.

    >>> days_of("republican", 7, 9, 11), days_of("julian", 1917, 10, 25)
    ((-62307, -62307), (-19048, -19048))
    """
    if not _is_there(calendar, year, month, day):
        return None
    if day:
        first = last = _day(calendar, year, month, day)
    elif month:
        first, last = _day(calendar, year, month, 1), _day(calendar, year, month, -1)
    else:
        begin, end = _ends(calendar, year)
        first, last = _day(calendar, year, begin, 1), _day(calendar, year, end, -1)
    widened = WIDENED.get(calendar, 0)
    return first - widened, last + widened


def _is_there(calendar: str, year: int, month: int, day: int) -> bool:
    if calendar != "julian" and not 1 <= year <= _LATEST[calendar]:
        return False
    if month > _months(calendar, year):
        return False
    return not month or day <= _length(calendar, year, month)


_LATEST: Final = {"islamic": 1600, "hebrew": 6500, "persian": 1600, "republican": 14}


def _ends(calendar: str, year: int) -> tuple[int, int]:
    return (_TISHRI, _ELUL) if calendar == "hebrew" else (1, _months(calendar, year))


def _months(calendar: str, year: int) -> int:
    if calendar == "hebrew":
        return int(hebrew.year_months(year))
    return 13 if calendar == "republican" else 12


def _length(calendar: str, year: int, month: int) -> int:
    match calendar:
        case "islamic":
            return int(islamic.month_length(year, month))
        case "hebrew":
            return int(hebrew.month_length(year, month))
        case "persian":
            return int(persian.month_length(year, month))
        case "julian":
            return int(julian.month_length(year, month))
        case _:
            return (6 if year % 4 == 3 else 5) if month == 13 else 30


def _day(calendar: str, year: int, month: int, day: int) -> int:
    day = _length(calendar, year, month) if day < 0 else day
    return int(_MODULES[calendar].to_jd(year, month, day) - _EPOCH)
