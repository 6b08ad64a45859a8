"""The date that a wrong text may have meant."""

import re
import warnings
from collections.abc import Iterator

from events.dates.bounds import bounds
from events.dates.calendar import shortest
from events.dates.days import civil, day_number, iso_day
from events.dates.language import LANGUAGES
from events.dates.moment import DateError
from events.dates.reading import read_date

with warnings.catch_warnings():  # its grammar warns while it is being built
    warnings.simplefilter("ignore")
    from edtf import text_to_edtf

_DAY_FIRST = re.compile(r"(\d{1,2})[./](\d{1,2})[./](\d{4})")
_TRAILING_PART = re.compile(r"-[0-9X]+$")


def near_date(text: str) -> str | None:
    """Find an EDTF date that a wrong text may have meant.

    >>> near_date("04.05.1961"), near_date("circa 1961"), near_date("1961/")
    ('1961-05-04', '1961~', '1961/..')
    >>> near_date("44 BC"), near_date("1er octobre 1962"), near_date("447 BCE - 432 BCE")
    ('-0043', '1962-10-01', '-0446/-0431')
    """
    return next((guess for guess in _guesses(text.strip()) if _is_date(guess)), None)


def _guesses(text: str) -> Iterator[str]:
    if day_first := _DAY_FIRST.fullmatch(text):
        day, month, year = day_first.groups()
        yield f"{year}-{int(month):02}-{int(day):02}"
    yield _open_ended(text.upper().replace("–", "/"))
    yield from _said(text)
    yield _open_ended(text_to_edtf(text) or "")
    yield "/".join(reversed(text.split("/")))
    yield _TRAILING_PART.sub("", text)


def _said(text: str) -> Iterator[str]:
    """Read what a language says."""
    for days in filter(None, (read_date(text, lang, sure=True) for lang in LANGUAGES)):
        yield _edtf(*days)


def _edtf(first: int, last: int) -> str:
    """Write days as one date where they are one."""
    if first == last:
        return iso_day(first)
    year = civil(first)[0]
    if year > 0 and (first, last) == (day_number(year, 1, 1), day_number(year + 9, 12, 31)):
        return f"{year // 10:03}X"
    start, end = shortest(first, "earliest"), shortest(last, "latest")
    return start if start == end else f"{start}/{end}"


def _open_ended(text: str) -> str:
    """Write .. where an interval leaves its end blank."""
    return f"..{text}" if text.startswith("/") else f"{text}.." if text.endswith("/") else text


def _is_date(text: str) -> bool:
    try:
        bounds(text)
    except DateError:
        return False
    return not text.startswith("XXXX")
