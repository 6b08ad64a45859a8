"""What the files that are taken along from a view are called."""

from __future__ import annotations

import re
import unicodedata

from dashboard.contract.columns import Payload
from dashboard.view.dated import is_dated
from dashboard.view.state import ViewState
from events.dates import civil

UNSAID = re.compile(r"x-[0-9a-f]{8}")
"""The id of a collection whose title has no Latin letter; people read its title instead."""
LONGEST = 60


def stem(numbers: Payload, title: str, view: ViewState) -> str:
    """Name a file, without its ending, by its collection and the years of the view's window.

    A window of all time has no years. 1 BCE is `1bce`, as no year 0 is.
    """
    name, (first, last) = readable(numbers["name"], title), numbers["span"]
    if not is_dated(numbers) or (view.from_ <= first and view.to >= last):
        return name
    years = dict.fromkeys(_year(civil(day)[0]) for day in (view.from_, view.to))
    return "-".join([name, *years])


def _year(year: int) -> str:
    return str(year) if year > 0 else f"{1 - year}bce"


def readable(name: str, title: str) -> str:
    """Give the id of a collection, or where that says nothing the letters of its title.

    >>> readable("x-14250cd1", "Школа: 1960"), readable("school", "Школа")
    ('школа-1960', 'school')
    """
    if not UNSAID.fullmatch(name):
        return name
    letters = "".join(letter if _is_letter(letter) else " " for letter in title.lower())
    return "-".join(letters.split())[:LONGEST] or name


def _is_letter(character: str) -> bool:
    return unicodedata.category(character)[0] in "LNM"
