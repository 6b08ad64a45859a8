"""Ids that can stand in an address."""

import hashlib
import re
import unicodedata
from typing import Final

import pandas as pd

_OTHERS: Final = re.compile(r"[^a-z0-9]+")
SLUG: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def slugify(text: str) -> str:
    """Make a slug of a text; one without Latin letters or digits gets a stable hash.

    >>> slugify("L’École, part 2"), slugify("Школа")
    ('l-ecole-part-2', 'x-14250cd1')
    """
    if text.isascii() and text.isalnum():
        return text.lower()
    letters = text if text.isascii() else _without_accents(text)
    slug = _OTHERS.sub("-", letters.lower()).strip("-")
    return slug or f"x-{hashlib.sha256(text.encode()).hexdigest()[:8]}"


def _without_accents(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def numbered(slugs: pd.Series) -> pd.Series:
    """Tell equal slugs apart by -2, -3, … in their order.

    >>> numbered(pd.Series(["flood", "talks", "flood"], dtype=str)).tolist()
    ['flood', 'talks', 'flood-2']
    """
    if slugs.is_unique:
        return slugs
    nth = slugs.groupby(slugs).cumcount() + 1
    return slugs.where(nth == 1, slugs + "-" + nth.astype(str))
