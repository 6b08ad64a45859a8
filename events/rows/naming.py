"""What the events of records are called: titles, and ids that can stand in an address."""

from typing import Final

import pandas as pd

from events.slugs import SLUG, numbered, slugify
from events.texts import mapped, texts_of

_FIRST_WORDS: Final = 60
"""Letters of a description that stand for a title."""
_LONGEST_ID: Final = 100
"""Letters of a text that an id is made of …"""
_LONGEST_MADE: Final = 200
"""… and of an id that is made of a title, with its date."""
UNTITLED: Final = "Untitled"


def titles_of(fields: pd.DataFrame) -> pd.DataFrame:
    """Give each row a title, and say what it was made of where the file has none.

    Columns are title and made, the latter in words and empty where the title is the file's.
    """
    title, made = fields["title"], pd.Series("", fields.index, dtype=str)
    for text, how in (
        (_joined(fields["first_name"], fields["last_name"], " "), "of first and last name"),
        (_kind_and_place(fields), "of kind and place"),
        (
            mapped(fields["summary"].where(title == "", ""), first_words),
            "of the first words of the description",
        ),
        (fields["place"].where(fields["place"] != "", fields["country"]), "of the place"),
        (fields["date"].where(fields["date"] != "", fields["year"]), "of the date"),
        (pd.Series(UNTITLED, fields.index, dtype=str), "by us"),
    ):
        new = (title == "") & (text != "")
        title, made = title.where(~new, text), made.where(~new, how)
    return pd.DataFrame({"title": title, "made": made})


def _kind_and_place(fields: pd.DataFrame) -> pd.Series:
    """Say what happened where, if the row says what."""
    return _joined(fields["theme"], fields["place"], ", ").where(fields["theme"] != "", "")


def _joined(first: pd.Series, second: pd.Series, joint: str) -> pd.Series:
    both = (first != "") & (second != "")
    return (first + second).where(~both, first + joint + second)


def first_words(text: str) -> str:
    """Give the beginning of a text, whole words.

    >>> first_words("The school opens its doors to the children of the whole valley in May")
    'The school opens its doors to the children of the whole…'
    """
    if len(text) <= _FIRST_WORDS:
        return text
    return text[:_FIRST_WORDS].rsplit(" ", 1)[0].rstrip(" ,;:.") + "…"


def ids_of(fields: pd.DataFrame, titles: pd.Series, dates: pd.Series) -> pd.DataFrame:
    """Give ids, and say of each whether it was renamed; made of title and date where none is given.

    They outlive a new order of the rows, but for rows that are equal in both.
    """
    given = mapped(fields["id"], id_of)
    made = [
        slug or slugify(f"{title[:_LONGEST_ID]} {date}" if date != "XXXX" else title[:_LONGEST_ID])
        for slug, title, date in zip(*map(texts_of, (given, titles, dates)), strict=True)
    ]
    wanted = pd.Series(made, fields.index, dtype=str)
    ids = numbered_apart(wanted)
    return pd.DataFrame({"id": ids, "doubled": (ids != wanted) & (given != "")})


def id_of(text: str) -> str:
    """Make an id of what a file calls one; one that was made here stays whole."""
    if len(text) <= _LONGEST_MADE and SLUG.fullmatch(text):
        return text
    return slugify(text[:_LONGEST_ID]) if text else ""


def numbered_apart(slugs: pd.Series) -> pd.Series:
    """Tell equal slugs apart by numbers that make no slug of another row.

    >>> numbered_apart(pd.Series(["fair", "fair", "fair-2"], dtype=str)).tolist()
    ['fair', 'fair-3', 'fair-2']
    """
    ids = numbered(slugs)
    if ids.is_unique:
        return ids
    taken, found = {*slugs}, []
    seen: set[str] = set()
    for slug in slugs:
        own, n = slug, 2
        while own in seen or (own != slug and own in taken):
            own, n = f"{slug}-{n}", n + 1
        seen.add(own)
        found.append(own)
    return pd.Series(found, slugs.index, dtype=str)
