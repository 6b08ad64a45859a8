"""Values of typed cells as people see them."""

import re
from datetime import date, datetime, time, timedelta
from typing import Any, Final

_LITERAL: Final = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.|_.|\*.')
GREGORIAN: Final = date(1582, 10, 15)


def as_text(value: Any, number_format: str = "General") -> str:
    """Write a value as a cell shows it: days as ISO, as exact as their format shows them.

    >>> as_text(1961.0), as_text(12.630000000000001), as_text(7, "000"), as_text(True)
    ('1961', '12.63', '007', 'TRUE')
    >>> as_text(datetime(1938, 10, 1), "mmm-yy"), as_text(datetime(1961, 3, 18, 9, 30))
    ('1938-10', '1961-03-18 09:30:00')
    """
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, datetime):
        return _day(value, number_format)
    if isinstance(value, int | float):
        return _number(value, number_format)
    if isinstance(value, timedelta):
        return _span(value)
    if isinstance(value, date | time):
        return value.isoformat()
    return "" if value is None else str(value).strip()


def _day(value: datetime, number_format: str) -> str:
    """Write a day, or only its month or year where nothing else is shown."""
    shown = _LITERAL.sub("", number_format.partition(";")[0]).lower()
    if value.time() != time(0):
        return f"{value.year:04}{value:-%m-%d %H:%M:%S}"
    if "y" in shown and "d" not in shown and "h" not in shown and value.day == 1:
        if "m" in shown:
            return f"{value.year:04}-{value.month:02}"
        return f"{value.year:04}" if value.month == 1 else f"{value.year:04}-{value.month:02}"
    return value.date().isoformat()


def _number(value: float, number_format: str) -> str:
    if set(number_format) == {"0"} and float(value).is_integer():
        return f"{int(value):0{len(number_format)}d}"
    if isinstance(value, int):
        return str(value)
    written = f"{value:.15g}"
    return written if "e" not in written or abs(value) < 1e-4 else f"{value:.0f}"


def _span(value: timedelta) -> str:
    """Write a time of more than a day's hours.

    >>> _span(timedelta(hours=26, minutes=5))
    '26:05:00'
    """
    minutes, seconds = divmod(int(value.total_seconds()), 60)
    return f"{minutes // 60}:{minutes % 60:02}:{seconds:02}"


def is_old(text: str) -> bool:
    """Say whether a day from a typed cell lies in a calendar that programs disagree on.

    >>> is_old("1066-10-20"), is_old("1961-03-18"), is_old("Bridge")
    (True, False, False)
    """
    return bool(re.match(r"-?\d{4}-\d\d-\d\d", text)) and text[:10] < GREGORIAN.isoformat()
