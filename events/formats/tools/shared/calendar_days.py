"""Days of calendars, as they are written: never through a time zone."""

import re
from datetime import timedelta
from typing import Final

from events.dates import day_number, iso_day, month_length

_STAMP: Final = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)\d\dZ?)?")
_MINUTES_OF_DAY: Final = 24 * 60


def day_and_time(stamp: str) -> tuple[str, str]:
    """Give the day and the time of the day; a text that is no stamp stays as it is.

    >>> day_and_time("19601231T233000Z"), day_and_time("19390901"), day_and_time("19600231")
    (('1960-12-31', '23:30'), ('1939-09-01', ''), ('19600231', ''))
    """
    found = _STAMP.fullmatch(stamp)
    if not found or _number(found) is None:
        return stamp, ""
    year, month, day, hour, minute = found.groups()
    return f"{year}-{month}-{day}", f"{hour}:{minute}" if hour else ""


def last_day(start: str, end: str, duration: timedelta | None) -> str:
    """Give the last day of an event, or its end as written; a day that ends it is not of it.

    >>> last_day("19390901", "19390903", None), last_day("19390901", "19390902", None)
    ('1939-09-02', '')
    >>> last_day("19601231T230000", "19610101T010000", None)
    '1961-01-01'
    >>> last_day("19390901", "", timedelta(days=3)), last_day("19390901", "", None)
    ('1939-09-03', '')
    """
    first = _STAMP.fullmatch(start)
    begun = first and _number(first)
    if first is None or begun is None:
        return ""
    stop = _end(begun + _minutes(first), end, duration)
    if stop is None:
        return end
    last = max((stop - 1) // _MINUTES_OF_DAY, begun // _MINUTES_OF_DAY)
    return "" if last == begun // _MINUTES_OF_DAY else iso_day(last)


def _end(begun: int, end: str, duration: timedelta | None) -> int | None:
    """Give the minute at which an event ends, from 1970; None where it cannot be read."""
    found = _STAMP.fullmatch(end)
    number = _number(found) if found else None
    if found and number is not None:
        return number + _minutes(found)
    if end:
        return None
    return begun + int(duration.total_seconds() // 60) if duration else begun + 1


def _number(stamp: re.Match[str]) -> int | None:
    """Give the minute at which the day of a stamp begins; None where there is no such day."""
    year, month, day = (int(part) for part in stamp.groups()[:3])
    if not 1 <= month <= 12 or not 1 <= day <= month_length(year, month):
        return None
    return day_number(year, month, day) * _MINUTES_OF_DAY


def _minutes(stamp: re.Match[str]) -> int:
    return int(stamp[4] or 0) * 60 + int(stamp[5] or 0)
