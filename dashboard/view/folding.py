"""Texts as the search compares them: spellings of one word become one."""

from __future__ import annotations

import unicodedata

from dashboard.contract.files import folding

APOSTROPHE, DASH = "'", "-"
_APOSTROPHES = str.maketrans(dict.fromkeys(folding()["apostrophes"], APOSTROPHE))
_WHOLE = {unicodedata.normalize("NFD", letter): letter for letter in folding()["whole"]}


class _Characters(dict[int, str]):
    """What stands for a character, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        self[code] = _folded(chr(code))
        return self[code]


def _folded(character: str) -> str:
    table, category = folding(), unicodedata.category(character)
    if character in table["kept"]:
        return character
    if category == "Pd" or character in table["dashes"]:
        return DASH
    if category.startswith("M") or category == "Cf" or character in table["stretched"]:
        return ""
    return str(table["letters"].get(character, character))


_CHARACTERS = _Characters()


def fold(text: str) -> str:
    """Fold case, accents, apostrophes, dashes and letters that keyboards lack.

    >>> fold("Élan d’Œuvre – ЁЖ, ЙОД")
    "elan d'oeuvre - еж, йод"
    """
    plain = unicodedata.normalize("NFKD", text.translate(_APOSTROPHES)).lower()
    for apart, letter in _WHOLE.items():
        plain = plain.replace(apart, letter)
    return plain.translate(_CHARACTERS)
