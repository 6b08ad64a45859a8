"""A collection in other languages: tables of translated texts beside its own."""

from events.translations.bound import (
    COLLECTION,
    SOURCES,
    TRANSLATED,
    Translated,
    originals,
    stamp,
    translation_file,
)
from events.translations.matching import Match, matched
from events.translations.told import ALIASES, told_in, translated

__all__ = [
    "ALIASES",
    "COLLECTION",
    "SOURCES",
    "TRANSLATED",
    "Match",
    "Translated",
    "matched",
    "originals",
    "stamp",
    "told_in",
    "translated",
    "translation_file",
]
