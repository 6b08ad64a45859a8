"""The date that a wrong text may have meant."""

import re
import warnings
from collections.abc import Iterator

from events.dates.bounds import bounds
from events.dates.moment import DateError

with warnings.catch_warnings():  # its grammar warns while it is being built
    warnings.simplefilter("ignore")
    from edtf import text_to_edtf

_DAY_FIRST = re.compile(r"(\d{1,2})[./](\d{1,2})[./](\d{4})")
_TRAILING_PART = re.compile(r"-[0-9X]+$")


def near_date(text: str) -> str | None:
    """Find an EDTF date that a wrong text may have meant.

    >>> near_date("04.05.1961"), near_date("circa 1961"), near_date("1961/")
    ('1961-05-04', '1961~', '1961/..')
    """
    return next((guess for guess in _guesses(text.strip()) if _is_date(guess)), None)


def _guesses(text: str) -> Iterator[str]:
    if day_first := _DAY_FIRST.fullmatch(text):
        day, month, year = day_first.groups()
        yield f"{year}-{int(month):02}-{int(day):02}"
    yield _open_ended(text.upper().replace("–", "/"))
    yield _open_ended(text_to_edtf(text) or "")
    yield "/".join(reversed(text.split("/")))
    yield _TRAILING_PART.sub("", text)


def _open_ended(text: str) -> str:
    """Write .. where an interval leaves its end blank."""
    return f"..{text}" if text.startswith("/") else f"{text}.." if text.endswith("/") else text


def _is_date(text: str) -> bool:
    try:
        bounds(text)
    except DateError:
        return False
    return not text.startswith("XXXX")
