"""Ids that can stand in an address."""

import hashlib
import re
import unicodedata
from typing import Final

import pandas as pd

SLUG: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def slugify(text: str) -> str:
    """Make a slug of a text; one without Latin letters or digits gets a stable hash.

    >>> slugify("L’École, part 2"), slugify("Школа")
    ('l-ecole-part-2', 'x-14250cd1')
    """
    decomposed = unicodedata.normalize("NFKD", text)
    letters = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    slug = re.sub(r"[^a-z0-9]+", "-", letters.lower()).strip("-")
    return slug or f"x-{hashlib.sha256(text.encode()).hexdigest()[:8]}"


def numbered(slugs: pd.Series) -> pd.Series:
    """Tell equal slugs apart by -2, -3, … in their order.

    >>> numbered(pd.Series(["flood", "talks", "flood"], dtype=str)).tolist()
    ['flood', 'talks', 'flood-2']
    """
    nth = slugs.groupby(slugs).cumcount() + 1
    return slugs.where(nth == 1, slugs + "-" + nth.astype(str))
