"""Signs and words in written coordinates, each in one spelling."""

import json
import re
import unicodedata
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

SIGNS: Final[dict[str, Any]] = json.loads(Path(__file__).with_name("signs.json").read_text("utf-8"))
NOTHING: Final = frozenset(SIGNS["nothing"])
"""What is written where nothing is known, in small letters."""
LONGEST: Final = 200
"""Characters of the longest text that can be a pair of numbers."""

_SPELLINGS: Final = {
    **dict.fromkeys(map(ord, SIGNS["minus"]), "-"),
    **dict.fromkeys(map(ord, SIGNS["degree"]), "°"),
    **dict.fromkeys(map(ord, SIGNS["minute"]), "'"),
    **dict.fromkeys(map(ord, SIGNS["second"]), '"'),
}
_DEGREE_LETTERS: Final = re.compile(r"(?<=\d)\s*(?:degrees?|deg|d)(?![^\W\d_])\.?", re.I)
_MINUTE_LETTERS: Final = re.compile(r"(°\s*[\d.,]+)\s*(?:minutes?|mins?|m)(?![^\W\d_])\.?")
_SECOND_LETTERS: Final = re.compile(r"('\s*[\d.,]+)\s*(?:seconds?|secs?|s)(?![^\W\d_])\.?")


def is_nothing(text: str) -> bool:
    """Tell whether a cell says that nothing is known.

    >>> is_nothing(" N/A "), is_nothing("0")
    (True, False)
    """
    return text.strip().casefold() in NOTHING


def spelled(text: str) -> str:
    r"""Give a text with one sign each for minus, degree, minute and second, and plain spaces.

    >>> spelled("7º 52’ 36,1” E"), spelled("45d 55m 37.2s N")
    ('7° 52\' 36,1" E', '45° 55\' 37.2" N')
    """
    plain = " ".join(text.translate(_SPELLINGS).split()).replace("''", '"')
    with_degrees = _DEGREE_LETTERS.sub("°", plain)
    with_minutes = _MINUTE_LETTERS.sub(r"\1'", with_degrees)
    return (
        with_minutes if with_minutes == with_degrees else _SECOND_LETTERS.sub(r'\1"', with_minutes)
    )


def folded(text: str) -> str:
    """Give a text in small letters without accents; й and ё stay what they are.

    >>> folded("Östl. Länge")
    'ostl. lange'
    """
    pairs = unicodedata.normalize("NFKD", text.casefold())
    return unicodedata.normalize("NFC", re.sub(r"(?<=[a-z])[\u0300-\u036f]+", "", pairs))


@lru_cache(maxsize=1)
def sides() -> dict[str, str]:
    """Word for a side of the world, without dots and spaces -> N, S, E, W, or O for either."""
    words = ((word, side) for side, words in SIGNS["sides"].items() for word in words)
    return {word.replace(" ", ""): side for word, side in words}


@lru_cache(maxsize=1)
def side_words() -> re.Pattern[str]:
    """Find words for a side of the world in a folded text."""
    words = [word for words in SIGNS["sides"].values() for word in words]
    spaced = (word.replace(" ", r"[.\s]*") for word in sorted(words, key=len, reverse=True))
    return re.compile(rf"(?<![^\W\d_])(?:{'|'.join(spaced)})\.?(?![^\W\d_])")


@lru_cache(maxsize=1)
def label_words() -> dict[str, re.Pattern[str]]:
    """Axis -> how to find its name in a folded text, as in “lat: 48.9”."""
    return {
        axis: re.compile(rf"(?<![^\W\d_])(?:{'|'.join(words)})\.?(?![^\W\d_])\s*[:=]?")
        for axis, words in SIGNS["labels"].items()
    }
