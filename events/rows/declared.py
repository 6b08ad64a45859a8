"""Themes that a collection declares, and those that its events name beside them."""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from events.rows.cells import first_value
from events.rows.themes import DEFAULT, MadeThemes, themes_of
from events.schema import FIRST_LANGUAGE, MOST_THEMES
from events.slugs import slugify
from events.texts import mapped
from events.themes import titles_of

Declared = Sequence[Mapping[str, Any]]


def declared_themes(cells: pd.Series, declared: Declared, language: str) -> MadeThemes:
    """Find the theme that each cell names, and make themes of the others while there is room.

    Without declared ones it is what `themes_of` makes. Where nine are declared, a cell that names
    none of them keeps its text as a slug.

    >>> war = {"id": "war", "title": {"en": "War; peace", "fr": "Guerre"}}
    >>> cells = pd.Series(["guerre", "WAR; PEACE", "Art"], dtype=str)
    >>> made = declared_themes(cells, [war], "en")
    >>> made.column.tolist(), made.themes[1]
    (['war', 'war', 'art'], {'id': 'art', 'title': {'en': 'Art'}})
    """
    if not declared:
        return themes_of(mapped(cells, first_value), language)
    named = _names(declared, language)
    ids = mapped(cells, lambda cell: _named(cell, named))
    others = mapped(cells[ids == ""], first_value)
    room = MOST_THEMES - len(declared)
    if others.empty or not room:
        slugs = mapped(others, lambda text: slugify(text) if text else "")
        return MadeThemes([*map(dict, declared)], _filled(ids, slugs), [])
    made = themes_of(others, language, most=room)
    own = {theme["id"] for theme in declared}
    added = [theme for theme in made.themes if theme["id"] not in own]
    return MadeThemes([*map(dict, declared), *added], _filled(ids, made.column), made.notes)


def _filled(ids: pd.Series, others: pd.Series) -> pd.Series:
    return ids.where(ids != "", others.reindex(ids.index, fill_value=""))


def _names(declared: Declared, language: str) -> dict[str, str]:
    """Give the id of each theme by all that names it, folded; an empty cell names the default."""
    default = slugify(DEFAULT[FIRST_LANGUAGE])
    named = {"": default} if any(theme["id"] == default for theme in declared) else {}
    for theme in reversed(declared):
        titles = titles_of(theme, language).values()
        named |= {_folded(text): theme["id"] for text in (*titles, theme["id"])}
    return named


def _named(cell: str, named: Mapping[str, str]) -> str:
    """Give the id that a cell names, whole or with its first value; empty where it names none."""
    first = first_value(cell)
    slug = slugify(first) if first else ""
    return named.get(_folded(cell)) or named.get(_folded(first)) or named.get(slug, "")


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())
