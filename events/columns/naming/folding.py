"""Names of columns as words that can be compared."""

import re
import unicodedata
from typing import Final

_CAMEL: Final = re.compile(
    r"(?<=[a-zà-ÿа-яё0-9])(?=[A-ZÀ-ÞА-ЯЁ][a-zà-ÿа-яё]|[A-ZÀ-ÞА-ЯЁ]{2,}$|[A-Z]$)"
)
_ASIDE: Final = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
LONGEST: Final = 200
"""Letters of the longest name that can mean something."""


def words_of(name: str) -> tuple[str, ...]:
    """Give the words of a name in small letters without accents; units in brackets are left out.

    >>> words_of("Date de début"), words_of("homeGeoLon"), words_of("Lat. (°)")
    (('date', 'de', 'debut'), ('home', 'geo', 'lon'), ('lat',))
    """
    return _words(_ASIDE.sub(" ", name[:LONGEST]))


def aside_words(name: str) -> tuple[str, ...]:
    """Give the words in brackets, as in “Date (Hijri)”."""
    return tuple(word for part in _ASIDE.findall(name[:LONGEST]) for word in _words(part))


def _words(text: str) -> tuple[str, ...]:
    parted = unicodedata.normalize("NFKD", _CAMEL.sub(" ", text)).casefold()
    plain = re.sub(r"(?<=[a-z])[\u0300-\u036f]+", "", parted)
    return tuple(re.findall(r"[^\W_]+", unicodedata.normalize("NFC", plain).replace("ё", "е")))
