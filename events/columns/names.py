"""What the names of columns tell."""

import re
from collections.abc import Iterable

from events.columns.naming.folding import aside_words, words_of
from events.columns.naming.senses import TABLES, sense_of


def field_of(name: str) -> str | None:
    """Give the field that a column of this name holds; None where the name tells nothing.

    >>> field_of("Latitude"), field_of("date de fin"), field_of("Number of guests")
    ('lat', 'end', None)
    """
    sense = sense_of(name)
    return sense.field if sense else None


def crs_of(name: str) -> str:
    """Give the CRS that the name of a column speaks of; empty where it does not.

    >>> crs_of("X (EPSG:3857)"), crs_of("x_l93"), crs_of("x")
    ('EPSG:3857', 'EPSG:2154', '')
    """
    words = f" {' '.join((*words_of(name), *aside_words(name)))} "
    if code := re.search(r" epsg (\d{4,6}) ", words):
        return f"EPSG:{code[1]}"
    return next((crs for said, crs in TABLES["crs"].items() if f" {said} " in words), "")


def is_longitude_first(name: str) -> bool:
    """Tell whether the name of a column with both coordinates names longitude first.

    >>> is_longitude_first("lon_lat"), is_longitude_first("Lat/Lon")
    (True, False)
    """
    words = " ".join((*words_of(name), *aside_words(name)))
    return words.endswith(tuple(TABLES["longitude_first"]))


def letter_o(names: Iterable[str]) -> str:
    """Tell which side O is, east or west, in the language of the names; empty where none shows.

    >>> letter_o(["Titel", "Datum"]), letter_o(["Título", "Fecha"]), letter_o(["title", "date"])
    ('E', 'W', '')
    """
    words = {word for name in names for word in words_of(name)}
    sides = [side for side, known in TABLES["letter_o"].items() if words & set(known)]
    return sides[0] if len(sides) == 1 else ""
