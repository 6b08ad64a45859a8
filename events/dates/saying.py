"""What is said of an EDTF date, in no language yet: `wording` says it in one."""

import re
from dataclasses import dataclass
from typing import Final

from events.dates.calendar import exactness
from events.dates.days import civil, day_number
from events.dates.moment import Moment
from events.dates.parts import DATE, EACH, INTERVAL, Range, parse

FORMS: Final = (
    "at",
    "between",
    "days",
    "by",
    "since",
    "lasted",
    "ended",
    "until",
    "once",
    "after",
    "every",
    "each",
    "one",
)
"""One date; some time between two; from an exact day to another; once, not after; lasting since;
lasted from one to another; lasted to an unknown end; lasted from an unknown start; once between
two; once, not before; on all from one to another; on each of several; on one of several."""
PRECISIONS: Final = ("day", "month", "year", "decade")
MARKS: Final = ("", "?", "~", "%")
"""Sure, uncertain, approximate, both."""
LONG_DAYS: Final = 731
"""Over more days than these, an edge is said by its month."""


@dataclass(frozen=True)
class Saying:
    """A date ready to be said."""

    form: str
    """Of `FORMS`; `at`, `since`, `ended` and `after` have a start only, `by` and `until` an end
    only, `each` and `one` neither."""
    start: int | None = None
    """First day of the date that is said, since 1970-01-01."""
    start_precision: str | None = None
    """Of `PRECISIONS`: how much of the date is said."""
    start_mark: str = ""
    end: int | None = None
    """First day of the date that is said: 1 January where it is a year."""
    end_precision: str | None = None
    end_mark: str = ""
    parts: "tuple[Saying, ...]" = ()
    """The several of `each` and `one`."""


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

    A mask that no one word names, such as ``19XX``, is said as its first and its last date, and so
    is a season.

    >>> saying("1970~").form, saying("[1970..1976]").form, saying("{1970,1976}").form
    ('at', 'once', 'each')
    """
    found = parse(edtf)
    if found.kind == INTERVAL:
        return _lasted(found.ranges[0])
    if found.kind == DATE:
        return _date(found.ranges[0].first)
    each = found.kind == EACH
    several = tuple(_all(one) if each else _any(one) for one in found.ranges)
    return several[0] if len(several) == 1 else Saying("each" if each else "one", parts=several)


def _date(moment: Moment) -> Saying:
    if moment.precision:
        return Saying("at", *_first(moment), *_NONE)
    form = "once" if moment.limits == "month" else "between"
    return Saying(form, *_first(moment), *_last(moment))


def _lasted(span: Range) -> Saying:
    if span.start is None:
        return Saying("until", *_NONE, *_last(span.last))
    if span.end is None:
        return Saying("ended" if span.unknown_end else "since", *_first(span.first), *_NONE)
    if span.start == span.end:
        return _date(span.start)
    first, last = _first(span.start), _last(span.end)
    return Saying("days" if first[1:] == last[1:] == _EXACT else "lasted", *first, *last)


def _any(span: Range) -> Saying:
    """Once, on some day."""
    if span.start == span.end:
        return _date(span.first)
    if span.start is None:
        return Saying("by", *_NONE, *_last(span.last))
    if span.end is None:
        return Saying("after", *_first(span.first), *_NONE)
    begin, end = _edges(span.first, span.last)
    if begin == end:
        return Saying("at", *begin, *_NONE)
    return Saying("once", *begin, *end)


def _all(span: Range) -> Saying:
    """On all dates of a range."""
    if span.start == span.end:
        return _date(span.first)
    if span.start is None or span.end is None:
        return _lasted(span)
    first, last = _first(span.first), _last(span.last)
    return Saying("days" if first[1:] == last[1:] == _EXACT else "every", *first, *last)


def _edges(start: Moment, end: Moment) -> tuple[_End, _End]:
    begin, end_said = stretch(start.first, end.last)
    return (
        _floored(start.first, begin, start.qualifier),
        _floored(end.last, end_said, end.qualifier),
    )


def stretch(first: int, last: int) -> tuple[str, str]:
    """Give how exactly the edges of some days are said: over a long time without their day.

    >>> stretch(20, 364), stretch(20, 3651), stretch(0, 729)
    (('day', 'day'), ('month', 'year'), ('year', 'year'))
    """
    found = exactness(first, "earliest"), exactness(last, "latest")
    if last - first >= LONG_DAYS:
        begin, end = ("month" if one == "day" else one for one in found)
        return begin, end
    if "day" in found:
        return "day", "day"
    if civil(first)[0] == civil(last)[0] and "month" in found:
        return "month", "month"
    return found


def _floored(day: int, precision: str, mark: str) -> _End:
    """Give the first day of the year or month that is said."""
    year, month, of_month = civil(day)
    month = 1 if precision == "year" else month
    return day_number(year, month, of_month if precision == "day" else 1), precision, mark


def _first(moment: Moment) -> _End:
    precision = moment.precision or moment.limits
    return moment.first, precision, moment.qualifier


def _last(moment: Moment) -> _End:
    if moment.precision:
        return _first(moment)
    return _floored(moment.last, moment.limits, moment.qualifier)
