"""The date that a wrong text may have meant."""

import re
from collections.abc import Iterator
from typing import Final

from events.dates.bounds import bounds
from events.dates.faults import DateError
from events.dates.written import Written, read_dates

_TRAILING_PART: Final = re.compile(r"(-?\d{4}(?:-\d\d)?)-[0-9X]{1,2}")


def near_date(text: str) -> str | None:
    """Find an EDTF date that a wrong text may have meant.

    >>> near_date("04.05.1961"), near_date("circa 1961"), near_date("by 1976")
    ('1961-05-04', '1961~', '[..1976]')
    >>> near_date("between 1960 and 1976"), near_date("1961 and 1964"), near_date("[1976..1960]")
    ('[1960..1976]', '{1961,1964}', '[1960..1976]')
    >>> near_date("44 BC"), near_date("1er octobre 1962"), near_date("447 BCE - 432 BCE")
    ('-0043', '1962-10-01', '-0446/-0431')
    """
    return next((guess for guess in _guesses(text.strip()) if _is_date(guess)), None)


def _guesses(text: str) -> Iterator[str]:
    yield from _in_order(text)
    read: Written = read_dates([text])[0]
    yield read.edtf
    if match := _TRAILING_PART.fullmatch(text):
        yield match[1]


def _in_order(text: str) -> Iterator[str]:
    """Turn round what stands in a wrong order."""
    yield "/".join(reversed(text.split("/")))
    if text.startswith(("[", "{")) and text.endswith(("]", "}")):
        members = ["..".join(sorted(one.split(".."))) for one in text[1:-1].split(",")]
        yield f"{text[0]}{','.join(sorted(members))}{text[-1]}"


def _is_date(text: str) -> bool:
    try:
        bounds(text)
    except DateError:
        return False
    return not text.startswith("XXXX")
