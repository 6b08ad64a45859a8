"""Themes as a collection declares them, made ready: titles by language, and a letter each."""

import unicodedata
from collections.abc import Iterable, Mapping
from string import ascii_uppercase, digits
from typing import Any

from events.raw import RawCollection
from events.schema import FIRST_LANGUAGE, Theme


def made_themes(raw: RawCollection) -> tuple[Theme, ...]:
    """Make the themes of a checked collection."""
    language = first_language(raw.meta or {})
    titles = [titles_of(theme, language) for theme in raw.themes]
    letters = _letters(
        [normal_letter(theme.get("letter") or "") for theme in raw.themes],
        [next(iter(title.values())) for title in titles],
    )
    return tuple(
        Theme(theme["id"], title, theme.get("colour"), letter)
        for theme, title, letter in zip(raw.themes, titles, letters, strict=True)
    )


def first_language(meta: Mapping[str, Any]) -> str:
    """Name the language in which the texts of a collection are written."""
    languages = meta.get("languages")
    first = languages[0] if isinstance(languages, list) and languages else None
    return first if isinstance(first, str) and first else FIRST_LANGUAGE


def titles_of(theme: Mapping[str, Any], language: str) -> dict[str, str]:
    """Titles of a theme by language, the first of the collection first; a plain text is in it."""
    title = theme["title"]
    if isinstance(title, str):
        return {language: title}
    return {language: title[language], **title} if language in title else dict(title)


def normal_letter(letter: str) -> str:
    """Compose an accent with its letter, so that both are one character."""
    return unicodedata.normalize("NFC", letter)


def _letters(given: Iterable[str], titles: Iterable[str]) -> list[str]:
    """Keep the letters that are given; else take the first of the title that is free.

    >>> _letters(["", "S", ""], ["Sport", "School", "Society"])
    ['P', 'S', 'O']
    """
    letters = list(given)
    for number, title in enumerate(titles):
        taken = {letter.upper() for letter in letters}
        own = (letter.upper() for letter in normal_letter(title) if letter.isalnum())
        free = (letter for letter in (*own, *ascii_uppercase, *digits) if len(letter) == 1)
        letters[number] = letters[number] or next(c for c in free if c not in taken)
    return letters
