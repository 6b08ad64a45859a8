"""Days of events as programs of other makes read them."""

import re
from typing import Final

_DAY: Final = re.compile(r"([+-]?)(\d{4,})-\d\d-\d\d")
YEAR_DIGITS: Final = 6


def year(day: str) -> int | None:
    """Give the astronomical year of an ISO day (0 is 1 BCE), None of an open side.

    >>> year("1961-03-18"), year("-0043-03-15"), year("")
    (1961, -43, None)
    """
    found = _DAY.fullmatch(day)
    return int(found[1] + found[2]) if found else None


def is_common(day: str) -> bool:
    """Tell a day of the years 1 to 9999, which every program takes for the same.

    >>> is_common("0476-09-04"), is_common("-0043-03-15"), is_common("0000-01-01"), is_common("")
    (True, False, False, False)
    """
    number = year(day)
    return number is not None and 1 <= number <= 9999


def expanded(day: str) -> str:
    """Write a day beyond the years 1 to 9999 with a sign and six digits, as ISO 8601 may.

    GDAL would take the short form for a day, and geopandas then fails on the whole file.

    >>> expanded("1961-03-18"), expanded("-0043-03-15"), expanded("0000-01-01"), expanded("")
    ('1961-03-18', '-000043-03-15', '+000000-01-01', '')
    """
    found = _DAY.fullmatch(day)
    if found is None or is_common(day):
        return day
    return f"{found[1] or '+'}{int(found[2]):0{YEAR_DIGITS}}{day[found.end(2) :]}"


def as_text(edtf: str) -> str:
    """Write a whole day before the year 1 as a set of one, which no program takes for a day.

    >>> as_text("-0043-03-15"), as_text("-0043"), as_text("1961-03-18")
    ('[-0043-03-15]', '-0043', '1961-03-18')
    """
    return f"[{edtf}]" if _DAY.fullmatch(edtf) and not is_common(edtf) else edtf
