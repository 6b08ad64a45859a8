"""What is said of an EDTF date, in no language yet: `wording` says it in one."""

import re
from dataclasses import dataclass
from typing import Final

from events.dates.bounds import ends
from events.dates.days import civil, day_number
from events.dates.moment import Moment

FORMS: Final = ("at", "between", "days", "by", "since")
"""One date; some time between two; from an exact day to another; not after; not before."""
PRECISIONS: Final = ("day", "month", "year", "decade")
MARKS: Final = ("", "?", "~", "%")
"""Sure, uncertain, approximate, both."""


@dataclass(frozen=True)
class Saying:
    """A date ready to be said."""

    form: str
    """Of `FORMS`; `at` and `since` have a start only, `by` an end only."""
    start: int | None = None
    """First day of the date that is said, since 1970-01-01."""
    start_precision: str | None = None
    """Of `PRECISIONS`: how much of the date is said."""
    start_mark: str = ""
    end: int | None = None
    """First day of the date that is said: 1 January where it is a year."""
    end_precision: str | None = None
    end_mark: str = ""


_End = tuple[int | None, str | None, str]
"""Day, precision and mark."""
_NONE: Final[_End] = (None, None, "")
_EXACT: Final = ("day", "")


def is_unknown(edtf: str) -> bool:
    """Whether a date leaves the whole year open, and so says nothing of when.

    >>> is_unknown("XXXX"), is_unknown("XXXX-XX-XX?"), is_unknown("196X")
    (True, True, False)
    """
    return re.fullmatch(r"X{4}(-XX){0,2}[?~%]?", edtf) is not None


def saying(edtf: str) -> Saying:
    """Decide what is said of a date.

    A mask that no one word names, such as ``19XX``, is said as its first and its last date.

    >>> saying("1970~")
    Saying(form='at', start=0, start_precision='year', start_mark='~', end=None, \
end_precision=None, end_mark='')
    """
    start, end = ends(edtf)
    if start is None:
        assert end is not None
        return Saying("by", *_NONE, *_last(end))
    if end is None:
        return Saying("since", *_first(start), *_NONE)
    if start == end and _precision(start):
        return Saying("at", *_first(start), *_NONE)
    first, last = _first(start), _last(end)
    exact = start != end and first[1:] == last[1:] == _EXACT
    return Saying("days" if exact else "between", *first, *last)


def _first(moment: Moment) -> _End:
    return moment.first, _precision(moment) or _precision_of_limits(moment), moment.qualifier


def _last(moment: Moment) -> _End:
    if _precision(moment):
        return _first(moment)
    precision = _precision_of_limits(moment)
    day = day_number(civil(moment.last)[0], 1, 1) if precision == "year" else moment.last
    return day, precision, moment.qualifier


def _precision(moment: Moment) -> str | None:
    """Day, month, year or decade; None for other masks, which no one word names."""
    year_known = "X" not in moment.year
    match moment.month.strip("X"), moment.day.strip("X"):
        case "", "" if year_known:
            return "year"
        case "", "" if "X" not in moment.year[:-1] and not moment.year.startswith(("-", "000")):
            return "decade"
        case month, "" if year_known and month == moment.month:
            return "month"
        case month, day if year_known and (month, day) == (moment.month, moment.day):
            return "day"
    return None


def _precision_of_limits(moment: Moment) -> str:
    """How exactly the first and the last date of any other mask are said."""
    return "day" if moment.month.strip("X") or moment.day.strip("X") else "year"
