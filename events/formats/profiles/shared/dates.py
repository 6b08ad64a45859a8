"""Days that are known to the week, month or year only, in EDTF."""

import re
from typing import Final

from events.dates import month_length

WEEK: Final = "week"
_DAY: Final = re.compile(r"(-?\d{4,})-(\d\d)-(\d\d)")


def widened(day: str, within: str) -> str:
    """Say a day no more exactly than it is known; empty where it is no day.

    >>> widened("2021-03-12", "week"), widened("2021-03-12", "month"), widened("2021-03-12", "year")
    ('2021-03-12~', '2021-03', '2021')
    """
    if not (found := _DAY.fullmatch(day)):
        return ""
    year, month, _ = found.groups()
    return {WEEK: f"{day}~", "month": f"{year}-{month}", "year": year}.get(within, day)


def one_within(first: str, last: str) -> str:
    """Say that something happened at one time between two days, both included.

    >>> one_within("2021-03-02", "2021-03-09")
    '[2021-03-02..2021-03-09]'
    >>> one_within("2021-03-01", "2021-03-31"), one_within("2021-01-01", "2021-12-31")
    ('2021-03', '2021')
    """
    begin, end = _DAY.fullmatch(first), _DAY.fullmatch(last)
    if not begin or not end or first == last:
        return first
    (year, month, day), (last_year, last_month, last_day) = begin.groups(), end.groups()
    if year == last_year and day == "01":
        if month == last_month and int(last_day) == month_length(int(year), int(month)):
            return f"{year}-{month}"
        if (month, last_month, last_day) == ("01", "12", "31"):
            return year
    return f"[{first}..{last}]"


def lasting(first: str, last: str) -> str:
    """Say that something lasted from one date to another.

    >>> lasting("2021-03-02", "2021-03-02"), lasting("1600", "1699"), lasting("1688", "")
    ('2021-03-02', '1600/1699', '1688/')
    """
    return first if first == last else f"{first}/{last}"


def historical_year(text: str) -> str:
    """Turn a year that counts 1 BCE as −1 into EDTF, which counts it as 0; any other date stays.

    >>> historical_year("-44"), historical_year("-320-06"), historical_year("44")
    ('-0043', '-0319-06', '44')
    """
    found = re.fullmatch(r"[-−](\d{1,4})((?:-\d\d){0,2})", text)
    if not found or int(found[1]) == 0:
        return text
    year = 1 - int(found[1])
    return f"{'-' if year < 0 else ''}{abs(year):04d}{found[2]}"
