"""The four days between which an event of an EDTF date began and ended."""

from dataclasses import dataclass
from functools import lru_cache

from events.dates.moment import DateError, Moment, parse_moment


@dataclass(frozen=True)
class DayBounds:
    """The days between which an event began and ended: since 1970-01-01, inclusive.

    None stands for minus infinity at a start and for plus infinity at an end.
    """

    start_earliest: int | None
    start_latest: int | None
    end_earliest: int | None
    end_latest: int | None


@lru_cache(maxsize=1 << 17)
def bounds(edtf: str) -> DayBounds:
    """Day bounds of an EDTF date or interval.

    A date is an event somewhere within it: ``1961`` is any time of that year. An interval
    begins within its first date and ends within its second. ``../1976`` is known to have
    begun by the end of 1976, on no known first day; ``2022/..`` has not ended.

    >>> bounds("1970-01-02")
    DayBounds(start_earliest=1, start_latest=1, end_earliest=1, end_latest=1)
    >>> bounds("1970/..")
    DayBounds(start_earliest=0, start_latest=364, end_earliest=None, end_latest=None)

    Raises
    ------
    DateError
        When the text is outside the profile, or the interval ends before it begins.
    """
    start, end = ends(edtf)
    if start is None:
        assert end is not None
        return DayBounds(None, end.last, end.first, end.last)
    if end is None:
        return DayBounds(start.first, start.last, None, None)
    if start.first > end.last:
        raise DateError(edtf, "ends before it begins; expected the earlier date first")
    return DayBounds(start.first, min(start.last, end.last), max(start.first, end.first), end.last)


def ends(edtf: str) -> tuple[Moment | None, Moment | None]:
    """First and second date of an interval, None where open; twice the same for a date."""
    if "/" not in edtf:
        moment = parse_moment(edtf)
        return moment, moment
    start, end = edtf.split("/", 1)
    if not start or not end:
        raise DateError(edtf, "an unknown end is not told from an open one; write .. for it")
    if start == end == "..":
        raise DateError(edtf, "open at both ends says nothing; expected one date at least")
    return (
        None if start == ".." else parse_moment(start),
        None if end == ".." else parse_moment(end),
    )
