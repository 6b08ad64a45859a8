"""Spellings of one name that count as the same."""

import json
import re
import unicodedata
from functools import cache, lru_cache
from typing import TypedDict

from geodata.gazetteer import fold
from geodata.layers import DATA

_APOSTROPHES = re.compile(r"['’‘ʼʻ`´ʹ]")


class Words(TypedDict):
    """What `words.json` holds; all folded but for the letters."""

    letters: dict[str, str]
    """Letters that have no accent to lose, and what they are written as without them."""
    short: dict[str, str]
    """Words that are often shortened, and the short form."""
    heads: list[str]
    """What may stand before a name, as in “City of”."""
    tails: list[str]
    """What may stand behind a name, as in “region”."""
    no_place: list[str]
    """What is written where there is no place to name."""


@cache
def words() -> Words:
    """Return the packaged words."""
    found: Words = json.loads((DATA / "world" / "words.json").read_text("utf-8"))
    return found


@lru_cache(maxsize=100_000)
def key(name: str) -> str:
    """Fold what spellings of a name differ in.

    >>> key("Saint-Étienne") == key("St. Etienne"), key("N’Djazz"), key("Øster Sø")
    (True, 'ndjazz', 'oster so')
    """
    folded = fold(_APOSTROPHES.sub("", name).translate(_letters()))
    short = words()["short"]
    return " ".join(short.get(word, word) for word in folded.split())


_POSTCODE = re.compile(r"(?:[a-z]{1,2} )?\d{4,6} ([^\d]+)|([^\d]+) \d{5}")


def bare(name: str) -> str:
    """Return the key without words like “City of”, "" where there are none.

    >>> bare("City of Here"), bare("Here Province"), bare("75002 Here"), bare("Here")
    ('here', 'here', 'here', '')
    """
    folded = key(name)
    if match := _POSTCODE.fullmatch(folded):
        return match[1] or match[2]
    for head in words()["heads"]:
        if folded.startswith(head + " "):
            return folded.removeprefix(head).strip()
    for tail in words()["tails"]:
        if folded.endswith(" " + tail):
            return folded.removesuffix(tail).strip()
    return ""


def script(name: str) -> str:
    """Return the script of the first letter.

    >>> script("Ж"), script("12 a"), script("?")
    ('CYRILLIC', 'LATIN', '')
    """
    letter = next(filter(str.isalpha, name), None)
    return unicodedata.name(letter, "").partition(" ")[0].partition("-")[0] if letter else ""


def is_no_place(text: str) -> bool:
    """Tell whether a cell says only that there is no place to name.

    >>> [is_no_place(text) for text in ("?", "N/A", "lieu inconnu", "Here")]
    [True, True, True, False]
    """
    folded = fold(text)
    return not folded or folded in words()["no_place"]


@cache
def _letters() -> dict[int, str]:
    return str.maketrans(words()["letters"])
