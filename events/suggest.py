"""The nearest valid choice to a wrong value."""

import re
import warnings
from collections.abc import Collection, Iterator

from rapidfuzz import fuzz, process
from rapidfuzz.utils import default_process

from events.dates import DateError, bounds

with warnings.catch_warnings():  # its grammar warns while it is being built
    warnings.simplefilter("ignore")
    from edtf import text_to_edtf

_DAY_FIRST = re.compile(r"(\d{1,2})[./](\d{1,2})[./](\d{4})")
_TRAILING_PART = re.compile(r"-[0-9X]+$")


def near_misses(value: str, choices: Collection[str], limit: int = 3) -> list[str]:
    """Find the valid choices that resemble a value, best first.

    >>> near_misses("millitary", ["diplomacy", "military", "economy"])
    ['military']
    """
    found = process.extract(
        value, choices, scorer=fuzz.ratio, processor=default_process, limit=limit, score_cutoff=75
    )
    return [choice for choice, _score, _key in found]


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
